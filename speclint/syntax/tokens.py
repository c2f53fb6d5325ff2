"""Text -> tokens: one fast loop over what is right, and a room for each thing that is not.

A token is an index into three parallel lists: its kind (one character), where it starts and where
it ends. What the author meant by a broken token is decided here too, because a quote that is
missing decides where the next token starts.
"""

from __future__ import annotations

from json import loads

from speclint.pattern import Pattern
from speclint.syntax.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from speclint.syntax.problem import Problem

# The kinds: { } [ ] ( ) : , themselves, and
STRING, NUMBER, LITERAL, ELLIPSIS = "s", "n", "l", "."

KIND_OF = dict.fromkeys("-0123456789", NUMBER) | dict.fromkeys("tfn", LITERAL)
KIND_OF |= {'"': STRING} | {char: char for char in "{}[]:,"}

STRING_RE = (
    r'"[^"\\\x00-\x1f]*'
    r'(?:\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"'
)
NUMBER_RE = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"
OPEN_RE = r'\{(?=[ \t\r\n"}]|\Z)|\[(?=[ \t\r\n"{\[\]\-0-9]|true|false|null|\Z)'
VALUE_RE = rf"(?:{STRING_RE}|true|false|null|{NUMBER_RE})(?=[,\n\r }}\]]|\Z)|{OPEN_RE}"
# One match takes what usually stands together: a member with its comma, an item with its comma.
TOKEN = Pattern(
    rf"""(?x) [ \t\r\n]*(?:
        ({STRING_RE}):[ ]?({VALUE_RE})(,?)
      | ({VALUE_RE}|[}}\]])(,?)
      | ([:,]|{STRING_RE}(?=[\s:]))
      | ([^ \t\r\n])
      | \Z
    )""",
)


MEMBER, ITEM, SINGLE = 3, 5, 6  # the last group of each

MOST = 100_000  # problems of a text; with more it is not read any further


class EnoughError(Exception):
    """There is too much wrong with a text to read on."""


class Tokens:
    """The tokens of a text, and the problems that were met on the way.

    `values` holds what an irregular token means, by where it starts; a regular one speaks for
    itself.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.values: dict[int, object] = {}
        self.problems: list[Problem] = []
        self.patched: list[
            int
        ] = []  # indexes of brackets that are not in the text as they are here
        self.in_conflict = False  # between the markers of a merge conflict
        self.fence = -1  # the problem of a Markdown fence that is still open
        self._lines: Lines | None = None
        self._open: list[int] = []
        self._seen = 0
        self._found: dict[re.Pattern[str], tuple[int, int, re.Match[str] | None]] = {}

    @property
    def lines(self) -> Lines:
        """The line table, made on first use."""
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    @property
    def previous(self) -> str:
        """The kind of the last token, "" before the first."""
        return self.kinds[-1] if self.kinds else ""

    def open_brackets(self) -> list[int]:
        """Indexes of the brackets that are open here, as far as one can tell while reading."""
        kinds, opened = self.kinds, self._open
        for index in range(self._seen, len(kinds)):
            kind = kinds[index]
            if kind in "{[":
                opened.append(index)
            elif kind in "}]" and opened:
                opened.pop()
        self._seen = len(kinds)
        return opened

    def search(self, pattern: re.Pattern[str], start: int, end: int = -1) -> re.Match[str] | None:
        """Find a pattern at or behind `start`, as `pattern.search`; the same place is read once.

        Guesses look ahead from every broken token, so without this memory they cost the square of
        the text's length.
        """
        end = len(self.text) if end < 0 else end
        low, high, found = self._found.get(pattern, (0, -1, None))
        if low <= start <= high:
            if found and start <= found.start():
                return found if found.end() <= end else None
            if not found and end <= high:
                return None
            if not found:
                found = pattern.search(self.text, high, end)
                self._found[pattern] = (low, found.start() if found else end, found)
                return found
        found = pattern.search(self.text, start, end)
        self._found[pattern] = (start, found.start() if found else end, found)
        return found

    def value(self, index: int) -> object:
        """What a string, number or literal says."""
        start = self.starts[index]
        if start in self.values:
            return self.values[start]
        piece = self.text[start : self.ends[index]]
        kind = self.kinds[index]
        if kind == STRING:
            return piece[1:-1] if "\\" not in piece else loads(piece)
        if kind == LITERAL:
            return {"true": True, "false": False, "null": None}[piece]
        return number_value(piece)

    def part(self, start: int, end: int) -> Tokens:
        """The tokens between two indexes."""
        part = Tokens(self.text)
        part.kinds, part.starts = self.kinds[start:end], self.starts[start:end]
        part.ends = self.ends[start:end]
        return part

    def add(self, kind: str, start: int, end: int, value: object = None) -> int:
        """Append an irregular token; say where to read on."""
        if kind not in "{}[]():,":
            self.values[start] = value
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        return end


def tokenize(text: str, irregular: Callable[[Tokens, int], int]) -> Tokens:
    """Read all tokens; `irregular` reads what no JSON token starts with and says where to go on."""
    tokens = Tokens(text)
    at = 0
    while at >= 0:
        at = read_regular(tokens, at)
        if at >= 0:
            at = irregular(tokens, at)
        if len(tokens.problems) > MOST:
            break
    return tokens


def read_regular(tokens: Tokens, at: int) -> int:
    """Read tokens while they are right; say where one is not, -1 at the end of the text."""
    text = tokens.text
    kinds, starts, ends = tokens.kinds, tokens.starts, tokens.ends
    kind_of = KIND_OF
    for match in TOKEN.finditer(text, at):
        group = match.lastindex
        if group == MEMBER:
            key_start, key_end = match.span(1)
            start, end = match.span(2)
            kinds += STRING, ":", kind_of[text[start]]
            starts += key_start, key_end, start
            ends += key_end, key_end + 1, end
            if match.end() > end:
                kinds.append(",")
                starts.append(end)
                ends.append(end + 1)
        elif group == ITEM:
            start, end = match.span(4)
            kinds.append(kind_of[text[start]])
            starts.append(start)
            ends.append(end)
            if match.end() > end:
                kinds.append(",")
                starts.append(end)
                ends.append(end + 1)
        elif group == SINGLE:
            start, end = match.span(6)
            kinds.append(kind_of[text[start]])
            starts.append(start)
            ends.append(end)
        else:
            return match.start(7) if group else -1
    return -1


def number_value(piece: str) -> int | float:
    """Decode a JSON number; an integer beyond Python's limit of digits becomes a float."""
    if piece.lstrip("-").isdigit():
        try:
            return int(piece)
        except ValueError:
            return float(piece)
    return float(piece)
