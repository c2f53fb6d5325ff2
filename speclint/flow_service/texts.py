"""What a text in a body may be instead of what it should be: a template's blank, or too long."""

from __future__ import annotations

from speclint.flow_service.placeholders import RESERVED
from speclint.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.document import Spec

_SHOWN = 60

# `{NAME}` or `{{NAME}}`, but neither `${NAME}` nor the `\p{LU}` of a regular expression.
_BLANK = Pattern(r"(?<![$@{])(?<!\\[pP])\{\{?\s*([A-Z][A-Z0-9_ -]*[A-Z0-9])\s*\}\}?")


def clipped(text: str, most: int = _SHOWN) -> str:
    """Return a text as a message can show it.

    >>> clipped("a long text", most=6)
    'a long...'
    """
    return text if len(text) <= most else f"{text[:most]}..."


def blank_of_a_template(text: str) -> str | None:
    """Return the first `{UPPER_CASE}` word that a template left for its reader to fill in.

    >>> blank_of_a_template("the {SOURCE_NAME} of ${listId}")
    '{SOURCE_NAME}'
    >>> blank_of_a_template("since={START_TIME}") is None
    True
    """
    if not has_capitals(text) or "@{" in text:  # a pipeline expression has braces of its own
        return None
    return next((found[0] for found in _BLANK.finditer(text) if found[1] not in RESERVED), None)


def all_of(spec: Spec) -> str:
    r"""Return all strings of a body, with `\0` between them: to be looked through for a mark."""
    return spec.once(_all_of)


def _all_of(spec: Spec) -> str:
    return "\0".join(spec.strings)


def has_capitals(text: str) -> bool:
    """Tell at a glance whether there is an upper-case word behind a brace, but for the service's.

    >>> has_capitals("the {SOURCE_NAME} of ${listId}"), has_capitals("${listId} at {START_TIME}")
    (True, False)
    """
    if "{" not in text:
        return False
    words = (piece.partition("}")[0].strip() for piece in text.split("{")[1:])
    return any(word.isupper() and word not in RESERVED for word in words)
