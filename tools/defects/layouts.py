"""The ways to lay out a JSON value that people and programs have."""

from __future__ import annotations

import json
from typing import NamedTuple

WIDTH = 80


class Style(NamedTuple):
    """How a value is written.

    `joined` says what stands on one line: nothing, arrays of scalars, or whatever has room there.
    `own_line` puts opening brackets on lines of their own.
    """

    indent: str = "  "
    newline: str = "\n"
    joined: str = ""
    own_line: bool = False


STYLES = {
    "2 spaces": Style(),
    "4 spaces": Style(indent="    "),
    "tabs": Style(indent="\t"),
    "CRLF": Style(newline="\r\n"),
    "CR": Style(newline="\r"),
    "scalars joined": Style(joined="scalars"),
    "compact": Style(joined="short"),
    "own lines": Style(own_line=True),
}
LAYOUTS = ("minified", "one line", *STYLES)


def layout(value: object, name: str) -> str:
    """Write a value in one of the `LAYOUTS`."""
    if name == "minified":
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if name == "one line":
        return json.dumps(value, ensure_ascii=False) + "\n"
    style = STYLES[name]
    return written(value, style, style.newline, 0) + style.newline


def written(value: object, style: Style, margin: str, column: int) -> str:
    """Write a value; `margin` is what starts its lines, `column` where its first line starts."""
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False)
    joined = on_one_line(value, style, column)
    if joined:
        return joined
    inner = margin + style.indent
    names = list(value) if isinstance(value, dict) else [None] * len(value)
    rows = [
        row(name, child, style, inner)
        for name, child in zip(
            names, value.values() if isinstance(value, dict) else value, strict=True
        )
    ]
    opener, closer = "{}" if isinstance(value, dict) else "[]"
    return opener + inner + f",{inner}".join(rows) + margin + closer


def row(name: str | None, child: object, style: Style, margin: str) -> str:
    """Write a member or an item."""
    lead = "" if name is None else json.dumps(name, ensure_ascii=False) + ":"
    column = len(margin.lstrip("\r\n")) + len(lead)
    below = style.own_line and lead and isinstance(child, (dict, list)) and child
    gap = margin if below else " " * bool(lead)
    return lead + gap + written(child, style, margin, column)


def on_one_line(value: object, style: Style, column: int) -> str:
    """Write a container on one line, "" where it does not belong there."""
    if style.joined == "scalars" and isinstance(value, list):
        has_children = any(isinstance(child, (dict, list)) for child in value)
        return "" if has_children else json.dumps(value, ensure_ascii=False)
    text = spaced(value) if style.joined == "short" and column else ""
    return text if column + len(text) < WIDTH else ""


def spaced(value: object) -> str:
    """Write a value on one line, with blanks inside braces."""
    if isinstance(value, dict) and value:
        members = (
            f"{json.dumps(name, ensure_ascii=False)}: {spaced(child)}"
            for name, child in value.items()
        )
        return "{ " + ", ".join(members) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(spaced, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
