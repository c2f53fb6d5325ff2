"""JSON as it goes over the wire: what was read can be sent back as it was written.

A flow spec goes back to the service with the members that others put there, so decoding and
encoding must lose nothing: member order, nulls, and the spelling of numbers such as `1.0`.
"""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn, Self


class WireError(ValueError):
    """A text that is no JSON, or that Python's types cannot hold without loss."""


class Number(float):
    """A number with a fraction or an exponent that remembers how it was written."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> Self:
        """Keep the text beside the value, because 1.10 and 1.1 are the same float."""
        number = super().__new__(cls, text)
        number.text = text
        return number


def decode(content: bytes) -> object:
    """Decode a JSON document.

    Raises WireError for anything that is no strict JSON, and for a member that is there twice:
    Python would keep one of the two, and sending that back would erase the other.
    """
    try:
        return json.loads(
            content,
            parse_float=Number,
            parse_constant=_no_constant,
            object_pairs_hook=_unique_members,
        )
    except (ValueError, RecursionError) as error:
        raise WireError(str(error)) from None


def encode(value: object) -> str:
    """Encode as compact ASCII JSON; a decoded document keeps its order and number spelling.

    Raises WireError for what JSON has no text for, such as an infinite number.
    """
    if isinstance(value, Number):
        return value.text
    if isinstance(value, dict):
        members = (f"{json.dumps(name)}:{encode(member)}" for name, member in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(encode, value)) + "]"
    try:
        return json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise WireError(str(error)) from None


def same(one: object, other: object) -> bool:
    """Tell whether two decoded values mean the same: 1 and 1.0 do, 1 and true do not.

    Member order does not matter, the order of a list does.
    """
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return one == other


def _no_constant(name: str) -> NoReturn:
    raise WireError(f"{name} is no JSON value")


def _unique_members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise WireError("a member stands twice in one object")
    return members
