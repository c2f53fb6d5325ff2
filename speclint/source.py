"""A file's bytes, its text, and where an offset is in it."""

from __future__ import annotations

import os

from speclint.finding import Position, Range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.finding import Span


_MARKS = {
    b"\xff\xfe\x00\x00": "utf-32-le",  # before its beginning, which is that of UTF-16
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}
_BLOCK = 1024


class FileChangedError(Exception):
    """A file is not what it was when it was linted: what is known of it is not of this text."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class Source:
    """One file as it was read: `path` is how reports name it, `data` what it holds.

    Text and line index are made on first use: a clean file never needs them. With `read`, which
    reads the file again, the data can be let go and comes back when it is asked for.
    """

    __slots__ = ("_data", "_digest", "_line_starts", "_read", "_text", "path")

    def __init__(
        self,
        path: str,
        data: bytes | None = None,
        read: Callable[[], bytes] | None = None,
        digest: bytes | None = None,
    ) -> None:
        self.path = path
        self._data = data
        self._read = read
        self._digest = digest
        self._text: str | None = None
        self._line_starts: LineIndex | None = None

    @property
    def data(self) -> bytes:
        """What the file holds; raises FileChangedError where that is not what it held before."""
        if self._data is None:
            self._data = self._read_again()
        return self._data

    def _read_again(self) -> bytes:
        try:
            data = self._read() if self._read else b""
        except OSError as error:
            raise FileChangedError(self.path) from error
        if self._digest is not None and digest_of(data) != self._digest:
            raise FileChangedError(self.path)
        return data

    @property
    def digest(self) -> bytes:
        """What tells one content from another: 16 bytes."""
        if self._digest is None:
            self._digest = digest_of(self.data)
        return self._digest

    def release(self) -> None:
        """Let the content go, if it can be had again: of many files few are asked about twice."""
        if self._read is not None and self._data is not None:
            self._digest = self.digest
            self._data = self._text = self._line_starts = None

    @property
    def encoding(self) -> str:
        """UTF-8, unless the file begins with the byte order mark of UTF-16 or UTF-32."""
        return next((_MARKS[mark] for mark in _MARKS if self.data.startswith(mark)), "utf-8")

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
    def line_starts(self) -> LineIndex:
        """The offset of each line's first character, and which line an offset is on."""
        if self._line_starts is None:
            self._line_starts = LineIndex(self.text)
        return self._line_starts

    def position(self, offset: int) -> Position:
        """Line and column (both from 1, in code points) of an offset (from 0) into `text`."""
        number, start = self.line_starts.at(offset)
        return Position(number + 1, offset - start + 1, offset)

    def range(self, span: Span) -> Range:
        """The positions of both ends of a span."""
        return Range(self.position(span.start), self.position(span.end))


class LineIndex:
    r"""Where the lines of a text are. They end at ``\n``, ``\r\n`` or ``\r``.

    Not `str.splitlines`: U+2028 and form feeds are ordinary characters inside a JSON string. Kept
    is one line for each block of the text, and the rest is counted when asked for: a table of all
    lines would take many times the space of a file that is mostly line breaks.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._has_returns = "\r" in text
        self._numbers: list[int] = []  # of each block: the line that its first character is on
        self._starts: list[int] = []  # of each block: where that line starts
        number = start = 0
        for block in range(0, len(text) + 1, _BLOCK):
            self._numbers.append(number)
            self._starts.append(start)
            number += self._count(block, block + _BLOCK)
            start = self._last_end(block, block + _BLOCK) + 1 or start

    def at(self, offset: int) -> tuple[int, int]:
        """The number, from 0, and the start of the line of an offset."""
        index = offset // _BLOCK
        block = index * _BLOCK
        number = self._numbers[index] + self._count(block, offset)
        return number, self._last_end(block, offset) + 1 or self._starts[index]

    def end(self, offset: int) -> int:
        """Where the text of an offset's line ends, its newline left out."""
        index = offset // _BLOCK
        end = self._first_break(offset, (index + 1) * _BLOCK)
        if end < 0:  # the line goes on to the block before the first one of a later line
            from bisect import bisect_right

            block = (bisect_right(self._numbers, self.at(offset)[0]) - 1) * _BLOCK
            # Of a line break in two characters, the first may stand in the block before.
            end = self._first_break(max(offset, block - 1), block + _BLOCK)
        return len(self.text) if end < 0 else end

    def __getitem__(self, number: int) -> int:
        """Return where a line starts; lines are numbered from 0."""
        from bisect import bisect_left

        index = bisect_left(self._numbers, number)
        if index < len(self._numbers) and self._numbers[index] == number:
            return self._starts[index]
        start = (index - 1) * _BLOCK
        for _ in range(number - self._numbers[index - 1]):
            end = self._first_break(start, len(self.text))
            start = end + (2 if self.text[end : end + 2] == "\r\n" else 1)
        return start

    def _count(self, low: int, high: int) -> int:
        """Count the line ends between two offsets."""
        count = self.text.count("\n", low, high)
        if self._has_returns:
            count += self.text.count("\r", low, high) - self.text.count("\r\n", low, high + 1)
        return count

    def _last_end(self, low: int, high: int) -> int:
        """Where the last character between two offsets is that ends a line, -1 if none does."""
        newline = self.text.rfind("\n", low, high)
        if not self._has_returns:
            return newline
        single = self.text.rfind("\r", low, high)
        if single >= 0 and self.text[single + 1 : single + 2] == "\n":
            single = self.text.rfind("\r", low, single)
        return max(newline, single)

    def _first_break(self, low: int, high: int) -> int:
        """Where the first newline or return between two offsets is, -1 if none is there."""
        newline = self.text.find("\n", low, high)
        if not self._has_returns:
            return newline
        single = self.text.find("\r", low, high if newline < 0 else newline)
        return newline if single < 0 else single


def digest_of(data: bytes | memoryview) -> bytes:
    """Return what tells one content from another: 16 bytes."""
    try:  # `hashlib` takes OpenSSL along, which costs more than reading a hundred files
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(data, digest_size=16).digest()


def display_path(path: str) -> str:
    """Return a path as reports name it: relative to the working folder, with forward slashes."""
    here = f"{os.getcwd()}{os.sep}"
    if path.startswith(here) and not ("//" in path or "/." in path or path.endswith("/")):
        return path[len(here) :].replace(os.sep, "/")  # what `relpath` would find in ten steps
    try:
        path = os.path.relpath(path)
    except ValueError:  # on another drive
        path = os.path.abspath(path)
    return path.replace(os.sep, "/")


def is_hidden(path: str) -> bool:
    """Tell whether a path lies where this user may not look, so that there may be a file or none."""
    try:
        os.stat(path)
    except PermissionError:
        return True
    except (OSError, ValueError):  # not there, or not a path at all
        pass
    return False
