"""From what is said of the members of an object to statements."""

from __future__ import annotations

import builtins
import keyword
from dataclasses import replace
from typing import TYPE_CHECKING

from tools.schema_compiler.asking import accepts_null, asked, meant
from tools.schema_compiler.brief import brief
from tools.schema_compiler.conditions import joined
from tools.schema_compiler.formula import All, Has, If, Member, Not, Some
from tools.schema_compiler.literals import text
from tools.schema_compiler.module import snake
from tools.schema_compiler.sizes import is_plain, is_small
from tools.schema_compiler.statements import refuse_unless, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.schema_compiler.asking import Scope
    from tools.schema_compiler.formula import Formula
    from tools.schema_compiler.statements import Statement
    from tools.schema_compiler.writer import Writer

# A variable has no name that means something else where it stands.
_TAKEN = {"accepts", "value", "name", "item", *keyword.kwlist, *dir(builtins)}


def members_demanded(
    writer: Writer, parts: Sequence[Formula], scope: Scope
) -> tuple[list[Statement], Scope]:
    """Return what refuses members one by one, and what is known of the object afterwards.

    A member that must be there, and whose value cannot be null, need not be asked for by its name:
    None stands for it where it is missing.
    """
    members = {one.name: one for one in parts if isinstance(one, Member)}
    must = {one.name for one in parts if isinstance(one, Has)}
    sought = {
        name for name in must & members.keys() if not accepts_null(writer, members[name].schema)
    }
    plain = [
        one for one in parts if is_plain(one) and not (isinstance(one, Has) and one.name in sought)
    ]
    statements: list[Statement] = [refuse_unless(asked(writer, one, scope)) for one in plain]
    scope = scope.having(*plain)
    later = {name for one in parts if not isinstance(one, Member) for name in _mentioned(one)}
    for name, one in members.items():
        lines, scope = _member(writer, one, scope, is_sought=name in sought, is_kept=name in later)
        statements += lines
    return statements, scope.having(*parts)


def _member(
    writer: Writer, member: Member, scope: Scope, *, is_sought: bool, is_kept: bool
) -> tuple[list[Statement], Scope]:
    """Return what refuses one member, and what is known of the object afterwards."""
    name = text(member.name)
    is_loose = is_sought or accepts_null(writer, member.schema)
    is_sure = is_loose or member.name in scope.there
    if member.name in scope.loaded and is_sure:
        return _refused(writer, member, scope.loaded[member.name], scope), scope
    access = f"{scope.variable}.get({name})" if is_loose else f"{scope.variable}[{name}]"
    variable = _variable(member.name, scope)
    there = asked(writer, Has(member.name), scope)
    is_brief = brief(writer.reader.meaning(member.schema), access) is not None
    if (is_sure and is_kept) or (is_small(writer.reader, member.schema) and not is_brief):
        lines = [f"{variable} = {access}", *_refused(writer, member, variable, scope)]
        known = replace(scope, loaded={**scope.loaded, member.name: variable})
        return (lines, known) if is_sure else ([when(there.yes, lines)], scope)
    fits = meant(writer, member.schema, access, scope.below(member.name))
    return [refuse_unless(fits if is_sure else joined("or", (~there, fits)))], scope


def _refused(writer: Writer, member: Member, variable: str, scope: Scope) -> list[Statement]:
    path = scope.below(member.name)
    if is_small(writer.reader, member.schema):
        return writer.refusals(member.schema, variable, path)
    return [refuse_unless(meant(writer, member.schema, variable, path))]


def _variable(name: str, scope: Scope) -> str:
    variable = snake(name)
    while variable in _TAKEN or variable in scope.loaded.values():
        variable += "_"
    return variable


def _mentioned(formula: Formula) -> Iterator[str]:
    """Yield the members at whose values a formula looks."""
    match formula:
        case Member(name):
            yield name
        case All(parts) | Some(parts):
            for one in parts:
                yield from _mentioned(one)
        case Not(part):
            yield from _mentioned(part)
        case If(test, then, otherwise):
            for one in (test, then, otherwise):
                yield from _mentioned(one)
