"""From what a schema says to a test in Python."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING

from tools.schema_compiler.atoms import ATOMS
from tools.schema_compiler.brief import brief, compared, is_few
from tools.schema_compiler.conditions import joined, single
from tools.schema_compiler.formula import (
    All,
    Equals,
    Has,
    If,
    Items,
    Matches,
    Member,
    Named,
    Not,
    OneOf,
    Others,
    Some,
)
from tools.schema_compiler.literals import text
from tools.schema_compiler.module import snake
from tools.schema_compiler.patterns import told_without
from tools.schema_compiler.reading import TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.schema_compiler.conditions import Condition
    from tools.schema_compiler.formula import Formula, Schema
    from tools.schema_compiler.writer import Writer


@dataclass(frozen=True)
class Scope:
    """What is known of the value that is looked at.

    `path` names what is written for it, `there` are members that it has, and `loaded` those that
    stand in a variable, with its name: with None in it where the member is missing.
    """

    variable: str
    kind: type
    path: str
    there: frozenset[str] = frozenset()
    loaded: Mapping[str, str] = field(default_factory=dict)

    def below(self, name: str) -> str:
        """Name what is written for a value in this one."""
        return "_".join(filter(None, (self.path, snake(name))))

    def having(self, *formulas: Formula) -> Scope:
        """Return what is known where some formulas hold."""
        found = {
            part.name
            for one in formulas
            for part in (one.parts if isinstance(one, All) else (one,))
            if isinstance(part, Has)
        }
        return replace(self, there=self.there | found)


def asked(writer: Writer, formula: Formula, scope: Scope) -> Condition:
    """Return the test of one formula, for a value of which the type is known."""
    if type(formula) in ATOMS:
        return ATOMS[type(formula)](formula, scope.variable)
    match formula:
        case All(parts):
            return _all_asked(writer, parts, scope)
        case Some(parts):
            return joined("or", (asked(writer, one, scope) for one in parts))
        case Not(part):
            return ~asked(writer, part, scope)
        case Member(name, schema):
            return member_asked(writer, name, schema, scope)
        case Named(pointer):
            return single(f"{writer.definition(pointer)}({scope.variable})")
        case If() | Items():
            return single(f"{writer.part(formula, scope)}({scope.variable})")
    return _compared(writer, formula, scope)


def _compared(writer: Writer, formula: Formula, scope: Scope) -> Condition:
    """Return the test for which the module has a constant."""
    value = scope.variable
    match formula:
        case OneOf(values) if is_few(values) or scope.kind is not str:
            return compared(value, values)
        case OneOf(values):
            choices = writer.module.choices([str(one) for one in values], scope.path)
            return single(f"{value} in {choices}", f"{value} not in {choices}")
        case Equals(written):
            constant = writer.module.value(written, scope.path)
            return single(f"{value} == {constant}", f"{value} != {constant}")
        case Matches(pattern):
            search = partial(writer.module.pattern, pattern, scope.path)
            return told_without(pattern, value, search, partial(writer.module.shape, scope.path))
        case Others(known, "false"):
            return single(f"{writer.module.members(known, scope.path)}.issuperset({value})")
    return single(f"{writer.part(formula, scope)}({value})")


def _all_asked(writer: Writer, parts: tuple[Formula, ...], scope: Scope) -> Condition:
    members = {one.name: one for one in parts if isinstance(one, Member)}
    told = {name for name, one in members.items() if not accepts_null(writer, one.schema)}
    knowing = scope.having(*parts)
    conditions = []
    for one in guards_first(parts):
        if isinstance(one, Has) and one.name in told:
            # What refuses None need not be asked whether it is there.
            needed = meant(
                writer, members[one.name].schema, _got(scope, one.name), scope.below(one.name)
            )
            conditions.append(needed)
        elif not (isinstance(one, Member) and one.name in told and Has(one.name) in parts):
            conditions.append(asked(writer, one, knowing))
    return joined("and", conditions)


def guards_first(parts: Sequence[Formula]) -> list[Formula]:
    """Put first what the others count on: a member that is there, items that are strings."""
    return sorted(parts, key=lambda one: not isinstance(one, Has | Items))


def _got(scope: Scope, name: str) -> str:
    return scope.loaded.get(name, f"{scope.variable}.get({text(name)})")


def accepts_null(writer: Writer, schema: Schema) -> bool:
    """Tell whether null fits a schema: then a member that is missing may be taken for one."""
    return writer.reader.meaning(schema)[TYPES.index(NoneType)] is True


def member_asked(writer: Writer, name: str, schema: Schema, scope: Scope) -> Condition:
    """Return the test of a member that need not be there."""
    path = scope.below(name)
    if name in scope.there:
        access = scope.loaded.get(name, f"{scope.variable}[{text(name)}]")
        return meant(writer, schema, access, path)
    if accepts_null(writer, schema):
        return meant(writer, schema, _got(scope, name), path)
    there = asked(writer, Has(name), scope)
    return joined("or", (~there, meant(writer, schema, f"{scope.variable}[{text(name)}]", path)))


def meant(writer: Writer, schema: Schema, access: str, path: str) -> Condition:
    """Return the test of a value of any type, which is written as `access`."""
    short = brief(writer.reader.meaning(schema), access)
    return short or single(f"{writer.function(schema, path)}({access})")
