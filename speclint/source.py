"""A file's bytes, its text, and where an offset is in it."""

from __future__ import annotations

import os
from bisect import bisect_right
from itertools import accumulate, count
from operator import add

from speclint.finding import Position, Range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Span


_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class Source:
    """One file as it was read: `path` is how reports name it, `data` what it holds.

    Text and line index are made on first use: a clean file never needs them.
    """

    __slots__ = ("_line_starts", "_text", "data", "path")

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.data = data
        self._text: str | None = None
        self._line_starts: list[int] | None = None

    @property
    def encoding(self) -> str:
        """UTF-8, unless the file begins with the byte order mark of UTF-16."""
        return _UTF_16.get(self.data[:2], "utf-8")

    @property
    def text(self) -> str:
        """The file decoded, a byte order mark and every newline kept; bad bytes become U+FFFD."""
        if self._text is None:
            self._text = self.data.decode(self.encoding, errors="replace")
        return self._text

    @property
    def undecodable(self) -> int | None:
        """The offset of the first bytes that are not what `encoding` says, None where all are."""
        try:
            self.data.decode(self.encoding)
        except UnicodeDecodeError as error:
            return len(self.data[: error.start].decode(self.encoding))
        return None

    @property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        if self._line_starts is None:
            self._line_starts = line_starts(self.text)
        return self._line_starts

    def position(self, offset: int) -> Position:
        """Line and column (both from 1, in code points) of an offset (from 0) into `text`."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1, offset)

    def range(self, span: Span) -> Range:
        """The positions of both ends of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def line(self, number: int) -> str:
        """Line `number` (from 1) without its newline."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


def line_starts(text: str) -> list[int]:
    r"""Return the offset of each line's first character. Lines end at ``\n``, ``\r\n`` or ``\r``.

    Not `str.splitlines`: U+2028 and form feeds are ordinary characters inside a JSON string.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    ends = accumulate(map(len, text.split("\n")))
    return [0, *map(add, ends, count(1))][:-1]


def display_path(path: str) -> str:
    """Return a path as reports name it: relative to the working folder, with forward slashes."""
    try:
        path = os.path.relpath(path)
    except ValueError:  # on another drive
        path = os.path.abspath(path)
    return path.replace(os.sep, "/")
