"""Tests in Python, each with its opposite: `name in value`, `name not in value`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Clause:
    """One test, or several with `and` or `or` between them."""

    parts: tuple[str | Clause, ...]
    operator: str = ""

    def __str__(self) -> str:
        return f" {self.operator} ".join(map(in_brackets, self.parts))

    def below(self, operator: str) -> tuple[str | Clause, ...]:
        """Return what stands for it in a clause with this operator."""
        return self.parts if self.operator in ("", operator) else (self,)


def in_brackets(part: str | Clause) -> str:
    """Return a part of a clause, which has brackets if it has parts itself."""
    return f"({part})" if isinstance(part, Clause) else part


@dataclass(frozen=True)
class Condition:
    """What is asked of a value, and the opposite."""

    yes: Clause
    no: Clause

    def __invert__(self) -> Condition:
        return Condition(self.no, self.yes)


def single(yes: str, no: str = "") -> Condition:
    """Return a condition of one test, whose opposite has `not` before it if it is not given."""
    return Condition(Clause((yes,)), Clause((no or f"not {yes}",)))


def united(operator: Literal["and", "or"], clauses: Iterable[Clause]) -> Clause:
    """Return one clause of several."""
    several = list(clauses)
    if len(several) == 1:
        return several[0]
    return Clause(tuple(part for one in several for part in one.below(operator)), operator)


def joined(operator: Literal["and", "or"], conditions: Iterable[Condition]) -> Condition:
    """Return a condition that asks for all of some conditions, or for one of them."""
    several = list(conditions)
    yes = united(operator, (one.yes for one in several))
    return Condition(yes, united("or" if operator == "and" else "and", (one.no for one in several)))
