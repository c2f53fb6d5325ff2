"""JSON values as JSON Schema sees them: of which type they are, and which of them are equal."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from typing import TypeGuard

_SHOWN = 60
# Deeper than values in a schema are nested.
_DEPTH = 50


def fits(value: object, types: Sequence[str]) -> bool:
    """Tell whether a value is of one of these types.

    >>> fits(1.0, ["integer"]), fits(True, ["integer"]), fits(None, ["string", "null"])
    (True, False, True)
    """
    return any(TYPES[name](value) for name in types)


def are_distinct_texts(values: Sequence[object]) -> bool:
    """Tell at a glance whether values are texts of which none is there twice.

    >>> are_distinct_texts(["a", "b"]), are_distinct_texts(["a", "a"]), are_distinct_texts(["a", 1])
    (True, False, False)
    """
    return len({value for value in values if isinstance(value, str)}) == len(values)


def identity(value: object, depth: int = _DEPTH) -> Hashable:
    """Return what equal values have in common: `1` is `1.0`, and `true` is not `1`.

    >>> identity([1, {"a": None}]) == identity([1.0, {"a": None}]), identity(1) == identity(True)
    (True, False)
    """
    if isinstance(value, list) and depth:
        return "list", tuple(identity(item, depth - 1) for item in value)
    if isinstance(value, dict) and depth:
        return "dict", frozenset((name, identity(item, depth - 1)) for name, item in value.items())
    if isinstance(value, (list, dict)):
        return "deep", id(value)
    return isinstance(value, bool), value


def written(value: object) -> str:
    """Write a value as JSON in backticks, cut where it is long.

    >>> written("100"), written([1, 2])
    ('`"100"`', '`[1, 2]`')
    """
    import json

    text = json.dumps(value, ensure_ascii=False)
    return f"`{text}`" if len(text) <= _SHOWN else f"`{text[: _SHOWN - 1]}…`"


def either(names: Sequence[str]) -> str:
    """List names of which one counts.

    >>> either(["string", "null"])
    '`string` or `null`'
    """
    return listing(names, "or")


def listing(names: Sequence[str], word: str = "and") -> str:
    """List names for a message.

    >>> listing(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    *others, last = (f"`{name}`" for name in names)
    return f"{', '.join(others)} {word} {last}" if others else last


def converted(value: object, types: Sequence[str]) -> object:
    """Return the value of one of these types that a text says, or None where it says none.

    >>> converted("100", ["integer"]), converted("False", ["boolean"]), converted("x", ["integer"])
    (100, False, None)
    """
    if not isinstance(value, str):
        return None
    word = value.strip().lower()
    if "boolean" in types and word in ("true", "false"):
        return word == "true"
    digits = word.removeprefix("-")
    is_plain = digits.isascii() and digits.isdigit() and (digits == "0" or digits[0] != "0")
    return int(word) if is_plain and ("integer" in types or "number" in types) else None


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return _is_number(value) and (isinstance(value, int) or float(value).is_integer())


TYPES: dict[str, Callable[[object], bool]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": _is_whole,
    "null": lambda value: value is None,
    "number": _is_number,
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}
