"""What a schema says of the values of one JSON type: formulas that fold themselves.

A formula is True where everything is accepted and False where nothing is. Otherwise it is an atom,
which one test in Python answers, or made of others. Schemas within it are JSON texts: so a formula
is as small as what it says of the value itself, and those that say the same are equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Schema: TypeAlias = str


@dataclass(frozen=True)
class All:
    """What fits all of these."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class Some:
    """What fits at least one of these."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class Not:
    """What does not fit this."""

    part: Formula


@dataclass(frozen=True)
class If:
    """What fits `then` where it fits the test, and `otherwise` where it does not."""

    test: Formula
    then: Formula
    otherwise: Formula


@dataclass(frozen=True)
class Is:
    """This boolean."""

    value: bool


@dataclass(frozen=True)
class OneOf:
    """One of these strings, or one of these numbers."""

    values: tuple[str, ...] | tuple[float, ...]


@dataclass(frozen=True)
class Equals:
    """This object or array, written as JSON."""

    text: str


@dataclass(frozen=True)
class Matches:
    """A string in which this regular expression is found."""

    pattern: str


@dataclass(frozen=True)
class Limit:
    """A number that is not on the wrong side of this one, where `wrong` is `<`, `<=`, `>` or `>=`."""

    wrong: str
    number: float


@dataclass(frozen=True)
class MultipleOf:
    """A number that this one divides."""

    number: int


@dataclass(frozen=True)
class Whole:
    """A number without a fraction, however it is written."""


@dataclass(frozen=True)
class AtLeast:
    """A string, array or object of this size or more."""

    size: int


@dataclass(frozen=True)
class AtMost:
    """A string, array or object of this size or less."""

    size: int


@dataclass(frozen=True)
class Items:
    """An array whose items all fit this schema."""

    schema: Schema


@dataclass(frozen=True)
class Unique:
    """An array of strings in which none stands twice."""


@dataclass(frozen=True)
class Has:
    """An object with this member."""

    name: str


@dataclass(frozen=True)
class Member:
    """An object whose member of this name, if it is there, fits this schema."""

    name: str
    schema: Schema


@dataclass(frozen=True)
class Others:
    """An object whose members but for these all fit this schema."""

    known: tuple[str, ...]
    schema: Schema


@dataclass(frozen=True)
class Named:
    """What fits the schema at this pointer, which is too large to be looked at in several places."""

    pointer: str


Atom: TypeAlias = (
    Is
    | OneOf
    | Equals
    | Matches
    | Limit
    | MultipleOf
    | Whole
    | AtLeast
    | AtMost
    | Items
    | Unique
    | Has
    | Member
    | Others
    | Named
)
Formula: TypeAlias = "bool | All | Some | Not | If | Atom"
