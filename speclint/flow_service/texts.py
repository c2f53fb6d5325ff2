"""What a text in a body may be instead of what it should be: a template's blank, or too long."""

from __future__ import annotations

import re

from speclint.flow_service.placeholders import RESERVED

_SHOWN = 60

# `{NAME}` or `{{NAME}}`, but neither `${NAME}` nor the `\p{LU}` of a regular expression.
_BLANK = r"(?<![$@{])(?<!\\[pP])\{\{?\s*([A-Z][A-Z0-9_ -]*[A-Z0-9])\s*\}\}?"


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
    if "{" not in text or "@{" in text:  # a pipeline expression has braces of its own
        return None
    return next((found[0] for found in re.finditer(_BLANK, text) if found[1] not in RESERVED), None)
