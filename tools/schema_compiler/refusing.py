"""From what a schema says to statements that return False at the first thing that is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.schema_compiler.asking import Scope, asked, guards_first, meant
from tools.schema_compiler.brief import brief, of_types
from tools.schema_compiler.conditions import joined
from tools.schema_compiler.formula import All, If, Items, Member, Others, Some
from tools.schema_compiler.objects import members_demanded
from tools.schema_compiler.reading import TYPES
from tools.schema_compiler.sizes import is_plain
from tools.schema_compiler.statements import REFUSE, cases, loop, refuse_unless, when
from tools.schema_compiler.tables import is_table, others_demanded, table_demanded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.schema_compiler.conditions import Clause
    from tools.schema_compiler.formula import Formula, Schema
    from tools.schema_compiler.reading import Meaning
    from tools.schema_compiler.statements import Statement
    from tools.schema_compiler.writer import Writer


def refusals(writer: Writer, meaning: Meaning, variable: str, path: str) -> list[Statement]:
    """Return what refuses a value of any type."""
    short = brief(meaning, variable)
    if short:
        return [refuse_unless(short)]
    kinds: dict[Formula, list[type]] = {}
    for kind, formula in zip(TYPES, meaning, strict=True):
        kinds.setdefault(formula, []).append(kind)
    accepted, refused = kinds.pop(True, []), kinds.pop(False, [])
    scopes = {one: Scope(variable, own[0], path) for one, own in kinds.items()}
    if len(kinds) == 1 and not (accepted and refused):
        [(formula, own)] = kinds.items()
        return _one_sort(writer, formula, scopes[formula], own, is_only=bool(refused))
    ways: list[tuple[Clause | None, list[Statement]]] = [
        (of_types(variable, own).yes, demanded(writer, formula, scopes[formula]))
        for formula, own in kinds.items()
    ]
    if refused:
        ways.append(
            (None, [refuse_unless(of_types(variable, accepted))] if accepted else [*REFUSE])
        )
    return cases(ways)


def _one_sort(
    writer: Writer, formula: Formula, scope: Scope, kinds: list[type], *, is_only: bool
) -> list[Statement]:
    """Return what refuses a value of some types, and either all or none of the other types."""
    is_of_kind = of_types(scope.variable, kinds)
    if not is_plain(formula):
        body = demanded(writer, formula, scope)
        return [refuse_unless(is_of_kind), *body] if is_only else [when(is_of_kind.yes, body)]
    fits = asked(writer, formula, scope)
    if is_only:
        return [refuse_unless(joined("and", (is_of_kind, fits)))]
    return [refuse_unless(joined("or", (~is_of_kind, fits)))]


def demanded(writer: Writer, formula: Formula, scope: Scope) -> list[Statement]:
    """Return what refuses a value of which the type is known."""
    match formula:
        case bool():
            return [] if formula else ["return False"]
        case If():
            return _decided(writer, formula, scope)
        case Items(schema):
            return [_items(writer, schema, scope)]
        case All(parts) if scope.kind is not dict:
            return [line for one in guards_first(parts) for line in demanded(writer, one, scope)]
        case All(parts):
            return _object(writer, parts, scope)
        case Member() | Others():
            return _object(writer, (formula,), scope)
        case Some(parts) if is_plain(Some(parts[:-1])) and not is_plain(parts[-1]):
            *plain, last = parts
            others = joined("or", (asked(writer, one, scope) for one in plain))
            return [when(others.no, demanded(writer, last, scope))]
    return [refuse_unless(asked(writer, formula, scope))]


def _decided(writer: Writer, formula: If, scope: Scope) -> list[Statement]:
    """Return what refuses a value in one of two ways."""
    test = asked(writer, formula.test, scope)
    then = demanded(writer, formula.then, scope.having(formula.test))
    otherwise = demanded(writer, formula.otherwise, scope)
    if not then:
        return [when(test.no, otherwise)]
    return cases([(test.yes, then), (None, otherwise)] if otherwise else [(test.yes, then)])


def _items(writer: Writer, schema: Schema, scope: Scope) -> Statement:
    """Return what refuses items."""
    path = scope.below("item")
    if all(map(is_plain, writer.reader.meaning(schema))):
        return loop(f"item in {scope.variable}", writer.refusals(schema, "item", path))
    return loop(f"item in {scope.variable}", [refuse_unless(meant(writer, schema, "item", path))])


def _object(writer: Writer, parts: Sequence[Formula], scope: Scope) -> list[Statement]:
    """Return what refuses an object: for its members, then for what they are together."""
    written = table_demanded if is_table(parts) else members_demanded
    statements, known = written(writer, parts, scope)
    for one in parts:
        if isinstance(one, Others) and not is_plain(one) and not is_table(parts):
            statements += others_demanded(writer, one, scope)
        elif not is_plain(one) and not isinstance(one, Member | Others):
            statements += demanded(writer, one, known)
    return statements
