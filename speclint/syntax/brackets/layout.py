"""Which containers need no second look: their lines are laid out as their brackets say."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

STRING = r'"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"'
SCALAR = rf'(?:{STRING}|[^\s"{{}}\[\],:]+)'
KEY = rf"{STRING}[ ]?:[ ]?"
FLAT_ARRAY = rf"\[[ ]?(?:{SCALAR}(?:,[ ]?|(?=[ ]?\])))*[ ]?\]"
FLAT_OBJECT = rf"\{{[ ]?(?:{KEY}{SCALAR}(?:,[ ]?|(?=[ ]?\}})))*[ ]?\}}"
# A line and how the next one must start: deeper behind an opening bracket, at the same column
# behind a comma, with a closing bracket behind neither.
LINE = re.compile(
    rf"""^([ \t]*)({KEY})?(?:
        ([{{\[])\r?\n(?=\1[ \t]+[^\s}}\]]|\1[}}\]])
      | (?:{SCALAR}|{FLAT_ARRAY}|{FLAT_OBJECT}|([}}\]]))
        (?:,\r?\n(?=\1[^\s}}\]])|\r?\n(?=(?!\1)[ \t]*[}}\]])|\s*\Z)
    )""",
    re.VERBOSE | re.MULTILINE,
)


def well_laid(text: str) -> list[tuple[int, int]]:
    """The outermost containers whose lines, columns, keys and brackets all agree.

    Each is given by the offsets of its brackets, in the order of the text. In a text without
    indentation there is none.
    """
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, str, int]] = []
    expected = 0
    for match in LINE.finditer(text):
        indent, key, opener, closer = match.groups()
        if match.start() != expected:  # the line between is not well laid
            opened.clear()
        expected = match.end()
        if closer:
            if opened and opened[-1][:2] == (indent, closer):
                start = opened.pop()[2]
                while found and found[-1][0] > start:
                    found.pop()
                found.append((start, match.start(4)))
            else:
                opened.clear()
            continue
        if opened and (key is None) == (opened[-1][1] == "}"):
            opened.clear()
        if opener:
            opened.append((indent, "}" if opener == "{" else "]", match.start(3)))
    return found


def outside(ranges: list[tuple[int, int]], end: int) -> Iterator[tuple[int, int]]:
    """The ranges between some ranges; the ends of both kinds are exclusive."""
    at = 0
    for start, stop in ranges:
        yield at, start
        at = stop
    yield at, end
