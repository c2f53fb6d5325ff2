"""Tests that look at a value only once, so that it needs no name."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from tools.schema_compiler.conditions import single
from tools.schema_compiler.formula import Is, Not, OneOf
from tools.schema_compiler.literals import literal
from tools.schema_compiler.reading import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.schema_compiler.conditions import Condition
    from tools.schema_compiler.formula import Formula
    from tools.schema_compiler.reading import Meaning

_FEW = 4
_LONGEST = 60


def brief(meaning: Meaning, access: str) -> Condition | None:
    """Return such a test, if there is one."""
    of_kind = dict(zip(TYPES, meaning, strict=True))
    unsure = [kind for kind, one in of_kind.items() if not isinstance(one, bool)]
    sure = {one for one in meaning if isinstance(one, bool)}
    if not unsure:
        return of_types(access, [kind for kind, one in of_kind.items() if one])
    if len(unsure) > 1 or len(sure) > 1:
        return None
    formula = of_kind[unsure[0]]
    if sure == {True}:
        found = _scalar(formula.part, unsure[0], access) if isinstance(formula, Not) else None
        return ~found if found else None
    return _scalar(formula, unsure[0], access)


def _scalar(formula: Formula, kind: type, access: str) -> Condition | None:
    """Return a comparison with what no value of another type is equal to."""
    match formula:
        case Is(wanted):
            return single(f"{access} is {wanted}", f"{access} is not {wanted}")
        case OneOf(values) if kind is str and is_few(values):
            return compared(access, values)
    return None


def is_few(values: Sequence[object]) -> bool:
    """Tell whether values are compared one by one, in one line; others are looked up in a set."""
    return len(values) <= _FEW and sum(len(literal(one)) for one in values) <= _LONGEST


def compared(access: str, values: Sequence[object]) -> Condition:
    """Return the test for some values."""
    if len(values) == 1:
        written = literal(values[0])
        return single(f"{access} == {written}", f"{access} != {written}")
    choice = f"({', '.join(map(literal, values))})"
    return single(f"{access} in {choice}", f"{access} not in {choice}")


def of_types(access: str, kinds: Sequence[type]) -> Condition:
    """Return the test for some types."""
    others = [kind for kind in TYPES if kind not in kinds]
    if len(others) < len(kinds):
        return ~of_types(access, others)
    if not kinds:
        return single("False", "True")
    names = ["type(None)" if kind is NoneType else kind.__name__ for kind in kinds]
    if len(kinds) == 1:
        return single(f"type({access}) is {names[0]}", f"type({access}) is not {names[0]}")
    choice = f"({', '.join(names)})"
    return single(f"type({access}) in {choice}", f"type({access}) not in {choice}")
