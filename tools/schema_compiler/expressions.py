"""Regular expressions as the ways in which they can match: sequences without a choice in them."""

from __future__ import annotations

from re import UNICODE
from re import _parser as parser  # type: ignore[attr-defined]  # it has no other name
from typing import Any, NamedTuple

_MOST = 16  # ways; a choice that makes more of them is left as it is
_LONGEST = 64


class Step(NamedTuple):
    """What one step of an expression is called by Python's own parser, and what it holds."""

    name: str
    value: Any

    @property
    def chars(self) -> str:
        """Return the characters of which this step takes one; nothing where they are not listed."""
        if self.name == "LITERAL":
            return chr(self.value)
        if self.name != "IN":
            return ""
        listed = ""
        for kind, value in self.value:
            first, last = value if str(kind) == "RANGE" else (value, value)
            if str(kind) not in ("LITERAL", "RANGE") or last - first > _LONGEST:
                return ""
            listed += "".join(map(chr, range(first, last + 1)))
        return listed

    @property
    def repeated(self) -> tuple[int, list[Step]]:
        """Return how often at least something stands here, and what."""
        if self.name not in _REPEATS:
            return 0, []
        least, _most, inner = self.value
        return least, [Step(str(name), value) for name, value in inner]


Way = list[Step]
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


def ways(pattern: str) -> list[Way]:
    """Return the ways in which a pattern matches, or none where its flags change what they mean."""
    parsed = parser.parse(pattern)
    return [] if parsed.state.flags & ~UNICODE else _flat(list(parsed))


def _flat(sequence: list[Any]) -> list[Way]:
    found: list[Way] = [[]]
    for name, value in sequence:
        step = Step(str(name), value)
        choices = _choices(step)
        longer = [way + choice for way in found for choice in choices]
        is_too_much = len(longer) > _MOST or max(map(len, longer)) > _LONGEST
        found = [[*way, step] for way in found] if is_too_much else longer
    return found


def _choices(step: Step) -> list[Way]:
    match step:
        case ("BRANCH", (_, several)):
            return [way for one in several for way in _flat(list(one))]
        case ("SUBPATTERN", (_, 0, 0, inner)):
            return _flat(list(inner))
        case ("MAX_REPEAT" | "MIN_REPEAT", (0, 1, inner)):
            return [[], *_flat(list(inner))]
        case ("MAX_REPEAT" | "MIN_REPEAT", (least, most, inner)) if least == most:
            return _flat(list(inner) * least)
    return [[step]]
