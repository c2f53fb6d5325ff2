"""Objects that can have so many members that only those are looked at that are there."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from tools.schema_compiler.asking import asked, meant
from tools.schema_compiler.conditions import Clause, single
from tools.schema_compiler.formula import Member, Others
from tools.schema_compiler.reading import TYPES
from tools.schema_compiler.sizes import is_plain
from tools.schema_compiler.statements import cases, loop, refuse_unless, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.schema_compiler.asking import Scope
    from tools.schema_compiler.formula import Formula, Schema
    from tools.schema_compiler.statements import Statement
    from tools.schema_compiler.writer import Writer

_MANY = 16  # members
_SOME = 4  # members of which only the type counts


def is_table(parts: Sequence[Formula]) -> bool:
    """Tell whether members are looked up: there are many, or there may be any."""
    names = {one.name for one in parts if isinstance(one, Member)}
    others = [one for one in parts if isinstance(one, Others) and not is_plain(one)]
    return (not others and len(names) > _MANY) or (
        len(others) == 1 and bool(names) and names <= set(others[0].known)
    )


def table_demanded(
    writer: Writer, parts: Sequence[Formula], scope: Scope
) -> tuple[list[Statement], Scope]:
    """Return what refuses an object for its members, and what is known of it afterwards."""
    plain = [refuse_unless(asked(writer, one, scope)) for one in parts if is_plain(one)]
    schemas = {one.name: one.schema for one in parts if isinstance(one, Member)}
    rest = ""
    for one in parts:
        if isinstance(one, Others) and not is_plain(one):
            schemas = {**dict.fromkeys(one.known, "true"), **schemas}
            rest = writer.function(one.schema, scope.below("other"))
    types = _types(writer, schemas)
    functions = {
        name: writer.function(schema, scope.below(name))
        for name, schema in schemas.items()
        if name not in types
    }
    checks = {name: function for name, function in functions.items() if function != rest}
    ways = [
        *_looked_up(writer, types, "TYPES", scope),
        *_looked_up(writer, checks, "CHECKS", scope),
    ]
    body = cases([*ways, (None, [refuse_unless(single(f"{rest}(item)"))])] if rest else ways)
    return [*plain, loop(f"name, item in {scope.variable}.items()", body)], scope.having(*parts)


def _types(writer: Writer, schemas: dict[str, Schema]) -> dict[str, str]:
    """Return the members of which only the type counts, with its name, if there are some."""
    types = {}
    for name, schema in schemas.items():
        meaning = writer.reader.meaning(schema)
        if set(meaning) == {True, False} and meaning.count(True) == 1:
            types[name] = TYPES[meaning.index(True)].__name__
    return types if len(types) >= _SOME and NoneType.__name__ not in types.values() else {}


def _looked_up(
    writer: Writer, entries: dict[str, str], word: str, scope: Scope
) -> list[tuple[Clause | None, list[Statement]]]:
    """Return what is asked of the members in a table, which is of types or of functions."""
    if not entries:
        return []
    table = writer.module.table(scope.path, word, entries)
    is_type = single(f"type(item) is {table}[name]", f"type(item) is not {table}[name]")
    fits = is_type if word == "TYPES" else single(f"{table}[name](item)")
    return [(Clause((f"name in {table}",)), [refuse_unless(fits)])]


def others_demanded(writer: Writer, others: Others, scope: Scope) -> list[Statement]:
    """Return what refuses an object for its members but for some."""
    path = scope.below("other")
    is_short = all(map(is_plain, writer.reader.meaning(others.schema)))
    body = (
        writer.refusals(others.schema, "item", path)
        if is_short
        else [refuse_unless(meant(writer, others.schema, "item", path))]
    )
    if not others.known:
        return [loop(f"item in {scope.variable}.values()", body)]
    names = writer.module.members(others.known, scope.path)
    stranger = Clause((f"name not in {names}",))
    return [loop(f"name, item in {scope.variable}.items()", [when(stranger, body)])]
