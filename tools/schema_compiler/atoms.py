"""The tests in Python that need nothing but the value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.schema_compiler.conditions import single
from tools.schema_compiler.formula import (
    AtLeast,
    AtMost,
    Has,
    Is,
    Limit,
    MultipleOf,
    Unique,
    Whole,
)
from tools.schema_compiler.literals import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.schema_compiler.conditions import Condition


def _is(one: Is, value: str) -> Condition:
    return single(f"{value} is {one.value}", f"{value} is not {one.value}")


def _limit(one: Limit, value: str) -> Condition:
    # What is not a number is on no side of a limit.
    return ~single(f"{value} {one.wrong} {one.number}")


def _multiple_of(one: MultipleOf, value: str) -> Condition:
    return single(f"{value} % {one.number} == 0", f"{value} % {one.number} != 0")


def _whole(_one: Whole, value: str) -> Condition:
    return single(f"{value}.is_integer()")


def _at_least(one: AtLeast, value: str) -> Condition:
    if one.size == 1:
        return single(f"len({value}) > 0", f"not {value}")
    return single(f"len({value}) >= {one.size}", f"len({value}) < {one.size}")


def _at_most(one: AtMost, value: str) -> Condition:
    if one.size == 0:
        return single(f"not {value}", value)
    return single(f"len({value}) <= {one.size}", f"len({value}) > {one.size}")


def _unique(_one: Unique, value: str) -> Condition:
    return single(f"len(set({value})) == len({value})", f"len(set({value})) < len({value})")


def _has(one: Has, value: str) -> Condition:
    return single(f"{text(one.name)} in {value}", f"{text(one.name)} not in {value}")


# What is asked of the value that has the name in the second argument.
ATOMS: dict[type, Callable[[Any, str], Condition]] = {
    Is: _is,
    Limit: _limit,
    MultipleOf: _multiple_of,
    Whole: _whole,
    AtLeast: _at_least,
    AtMost: _at_most,
    Unique: _unique,
    Has: _has,
}
