"""What a plain word says: the core schema of YAML 1.2.2, and where YAML 1.1 reads it otherwise."""

from __future__ import annotations

import re

TYPE_CHECKING = False

_WORDS: dict[str, object] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_OCTAL = re.compile(r"0o[0-7]+\Z")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_ENDLESS = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")
_STARTS = frozenset("-+.0123456789")

_OLD_BOOLEANS = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off")
    for form in (word, word.capitalize(), word.upper())
)
_OLD_NUMBERS = (
    (re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z"), "a number to the base of 60"),
    (re.compile(r"[-+]?(?=.*_)[0-9][0-9_]*(?:\.[0-9_]*)?\Z"), "a number"),
    (re.compile(r"[-+]?0b[01_]+\Z"), "a binary number"),
)
_OLD_OCTAL = re.compile(r"[-+]?0[0-7]+\Z")
_TIMESTAMP = re.compile(
    r"\d{4}-\d\d-\d\d\Z|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
    r"(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?\Z"
)
INFINITY = float("inf")


def resolve(text: str) -> object:
    """Say what a plain scalar is: null, a boolean, a number, or a string."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _STARTS:
        return text
    if _INTEGER.match(text):
        return _integer(text, 10)
    if _FLOAT.match(text):
        return float(text)
    if _OCTAL.match(text):
        return _integer(text[2:], 8)
    if _HEXADECIMAL.match(text):
        return _integer(text[2:], 16)
    if _ENDLESS.match(text):
        return float(text.replace(".", ""))
    return text


def _integer(digits: str, base: int) -> int | float:
    try:
        return int(digits, base)
    except ValueError:  # more digits than Python reads
        return float(digits)


def is_finite(value: object) -> bool:
    """Tell whether JSON has such a value."""
    return not isinstance(value, float) or (value - value) == 0


def is_old_boolean(text: str, *, is_key: bool) -> bool:
    """Tell whether a string is a boolean in YAML 1.1; `y` and `n` are the names of axes, too."""
    return text in _OLD_BOOLEANS and not (is_key and len(text) == 1)


def old_number(text: str, value: object) -> str | None:
    """Say what YAML 1.1 reads, where it is a number other than that of YAML 1.2."""
    if not text or text[0] not in _STARTS:
        return None
    if not isinstance(value, str):
        if text.startswith("0o"):
            return "a string"
        if _OLD_OCTAL.match(text) and len(text) < 20:  # noqa: PLR2004 - a longer one is no file mode
            return f"the octal number {int(text, 8)}"
        return None
    return next((what for pattern, what in _OLD_NUMBERS if pattern.match(text)), None)


def is_timestamp(text: str) -> bool:
    """Tell whether a string is a date or a time in YAML 1.1."""
    return text[4:5] == "-" and bool(_TIMESTAMP.match(text))
