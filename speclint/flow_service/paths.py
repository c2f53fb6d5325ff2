"""The part of JSONPath that the service takes: names and indexes, one after the other.

>>> steps("$.data['first name'][0].items")
('data', 'first name', '0', 'items')
>>> steps("$..items") is None
True
"""

from __future__ import annotations

from speclint.flow_service.placeholders import has_any

_LONGEST = 1000
# What is no name: wildcards, filters, functions.
_SELECTORS = frozenset("*?():@")


def steps(path: object) -> tuple[str, ...] | None:
    """Return the steps of a path, or None where it is no plain path or has placeholders.

    The `$.` may be left out.
    """
    if not isinstance(path, str) or len(path) > _LONGEST or has_any(path):
        return None
    text = path.strip().removeprefix("$")
    return _with_brackets(text) if "[" in text else _between_dots(text)


def _between_dots(text: str) -> tuple[str, ...] | None:
    if not text:
        return ()
    found = text.removeprefix(".").split(".")
    return tuple(found) if "" not in found and _SELECTORS.isdisjoint(text) else None


def _with_brackets(text: str) -> tuple[str, ...] | None:
    found: list[str] = []
    while text:
        if text[0] == "[":
            step, end, text = text[1:].partition("]")
            step = step.strip()
            if not end or not step:
                return None
            if step[0] in "\"'":
                if len(step) < 2 or step[-1] != step[0]:  # noqa: PLR2004 - two quotes
                    return None
                step = step[1:-1]
            elif not step.isdecimal():
                return None
        else:
            text = text.removeprefix(".")
            end_of_step = min(
                (place for place in (text.find("."), text.find("[")) if place >= 0),
                default=len(text),
            )
            step, text = text[:end_of_step], text[end_of_step:]
            if not _SELECTORS.isdisjoint(step):
                return None
        if not step:
            return None
        found.append(step)
    return tuple(found)
