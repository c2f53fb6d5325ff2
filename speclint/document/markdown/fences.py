"""Where the fenced code blocks of a page are, and the comments that speak to speclint.

What counts is the block structure of CommonMark as far as it decides what a fence is: quotes and
lists around it, indentation, and comments in which a fence is none.
"""

from __future__ import annotations

import re

from speclint.finding import Span
from speclint.record import record

_DEEPEST = 50  # quotes and lists in each other: what is deeper is text
_QUOTE = 0  # in the list of containers; a list item is the columns that its content is indented
_CODE = 4  # columns that make a line code without any fence
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
_OPENING = re.compile(r"(`{3,})([^`\r\n]*)(?=[\r\n]|\Z)|(~{3,})([^\r\n]*)")
_MARKER = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t\r\n]|\Z)")
_RAW = re.compile(r"<(pre|script|style|textarea)(?=[\s>]|\Z)", re.IGNORECASE)
_SPEAKS = re.compile(r"<!--\s*speclint:[^\r\n]*?(?:-->|(?=[\r\n]|\Z))")


@record
class Fence:
    """A fenced code block: `lines` are the places of its content, line by line.

    `number` counts the code blocks of the page, `start` is where its marker is, `end` where the next thing begins: the closing marker, if it
    `is_closed`. `margin` is what a new line of it begins with.
    """

    number: int
    start: int
    info: str
    lines: tuple[Span, ...]
    end: int
    is_closed: bool
    margin: str


@record
class Comment:
    """A comment that speaks to speclint, on a line of its own; `fence` counts those before it."""

    span: Span
    fence: int


def scan(text: str) -> tuple[list[Fence], list[Comment]]:
    """Return the code blocks and the comments of a page, in its order; in linear time."""
    scanner = _Scanner(text)
    for match in _LINE.finditer(text):
        scanner.line(*match.span())
    scanner.close(len(text), is_closed=False)
    return scanner.fences, scanner.comments


class _Open:
    """A code block that is not over yet."""

    __slots__ = ("indent", "info", "lines", "margin", "mark", "start")

    def __init__(self, start: int, mark: str, info: str, indent: int, margin: str) -> None:
        self.start = start
        self.mark = mark
        self.info = info
        self.indent = indent
        self.margin = margin
        self.lines: list[Span] = []


class _Cursor:
    """A place in a line, and its column: a tab leads to the next multiple of four."""

    __slots__ = ("_first", "_first_column", "at", "column", "end", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._first = -1  # the first character behind blanks that was looked for, and its column
        self._first_column = 0
        self.text = text
        self.at = start + 1 if start == 0 and text.startswith("\ufeff") else start
        self.end = end
        self.column = 0

    def blanks(self) -> tuple[int, int]:
        """Return how many columns of blanks follow, and where the first other character is."""
        if self._first < self.at:
            at, column, end, text = self.at, self.column, self.end, self.text
            while at < end and (sign := text[at]) in " \t":
                column += 1 if sign == " " else _CODE - column % _CODE
                at += 1
            self._first, self._first_column = at, column
        return self._first_column - self.column, self._first

    def skip(self, columns: int) -> None:
        """Pass over so many columns of blanks, and over all of a tab."""
        goal = self.column + columns
        while self.column < goal and self.text[self.at : min(self.at + 1, self.end)] in (" ", "\t"):
            is_tab = self.text[self.at] == "\t"
            self.column += _CODE - self.column % _CODE if is_tab else 1
            self.at += 1

    def jump(self, at: int, columns: int) -> None:
        """Go to a place that is so many columns further."""
        self.at = at
        self.column += columns


class _Scanner:
    """Goes over the lines of a page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.fences: list[Fence] = []
        self.comments: list[Comment] = []
        self._containers: list[int] = []
        self._open: _Open | None = None
        self._raw = ""  # what ends the HTML in which nothing is Markdown

    def line(self, start: int, end: int) -> None:
        """Read the line at a place; its end is behind its newline."""
        cursor = _Cursor(self.text, start, end)
        depth = self._go_on(cursor)
        is_inside = depth == len(self._containers)
        if self._open and is_inside:
            self._inside(self._open, cursor)
            return
        if not is_inside:
            self.close(start, is_closed=False)
            del self._containers[depth:]
            self._raw = ""
        if self._raw:
            self._end_raw(cursor.at, end)
        else:
            self._enter(cursor)
            self._leaf(start, cursor)

    def close(self, end: int, *, is_closed: bool) -> None:
        """End the code block that is open, if there is one."""
        block, self._open = self._open, None
        if block:
            lines = tuple(block.lines)
            self.fences.append(
                Fence(
                    len(self.fences), block.start, block.info, lines, end, is_closed, block.margin
                )
            )

    def _go_on(self, cursor: _Cursor) -> int:
        """Pass over the marks of the containers that go on in a line, and count them."""
        for depth, container in enumerate(self._containers):
            indent, at = cursor.blanks()
            if container == _QUOTE:
                if not self._quote(cursor, indent, at):
                    return depth
            elif indent >= container:
                cursor.skip(container)
            elif not self._is_end(at, cursor.end):
                return depth
        return len(self._containers)

    def _is_end(self, at: int, end: int) -> bool:
        return at >= end or self.text[at] in "\r\n"

    def _quote(self, cursor: _Cursor, indent: int, at: int) -> bool:
        """Pass over the mark of a quote, if there is one."""
        if indent >= _CODE or at >= cursor.end or self.text[at] != ">":
            return False
        cursor.jump(at + 1, indent + 1)
        cursor.skip(1)
        return True

    def _enter(self, cursor: _Cursor) -> None:
        """Pass over the marks of the containers that begin in a line."""
        while len(self._containers) < _DEEPEST:
            indent, at = cursor.blanks()
            if self._quote(cursor, indent, at):
                self._containers.append(_QUOTE)
                continue
            marker = _MARKER.match(self.text, at, cursor.end) if indent < _CODE else None
            if not marker:
                return
            cursor.jump(marker.end(), indent + len(marker[0]))
            behind, at = cursor.blanks()
            # Nothing behind the marker, or code that is told by its indentation.
            gap = 1 if behind > _CODE or self._is_end(at, cursor.end) else behind
            self._containers.append(indent + len(marker[0]) + gap)
            cursor.skip(gap)

    def _leaf(self, start: int, cursor: _Cursor) -> None:
        """Read what a line holds inside of its containers."""
        indent, at = cursor.blanks()
        if indent >= _CODE or at >= cursor.end:
            return
        if self.text[at] == "<":
            self._begin_raw(at, cursor.end)
        elif opening := _OPENING.match(self.text, at, cursor.end):
            mark, info = opening[1] or opening[3], opening[2] or opening[4] or ""
            self._open = _Open(at, mark, info.strip(), indent, _margin(self.text[start:at]))

    def _inside(self, block: _Open, cursor: _Cursor) -> None:
        """Read a line of a code block, or the one that ends it."""
        indent, at = cursor.blanks()
        rest = self.text[at : cursor.end].rstrip()
        if indent < _CODE and rest.startswith(block.mark) and not rest.strip(block.mark[0]):
            self.close(at, is_closed=True)
            return
        most = min(cursor.at + block.indent, at)
        blanks = self.text[cursor.at : most]
        start = cursor.at + len(blanks) - len(blanks.lstrip(" "))
        block.lines.append(Span(start, cursor.end))

    def _begin_raw(self, at: int, end: int) -> None:
        if self.text.startswith("<!--", at):
            if comment := _SPEAKS.match(self.text, at, end):
                self.comments.append(Comment(Span(*comment.span()), len(self.fences)))
            self._raw = "-->"
            self._end_raw(at + 4, end)
        elif raw := _RAW.match(self.text, at, end):
            self._raw = f"</{raw[1].lower()}>"
            self._end_raw(raw.end(), end)

    def _end_raw(self, start: int, end: int) -> None:
        if self._raw in self.text[start:end].lower():
            self._raw = ""


def _margin(before: str) -> str:
    """Return what a line begins with that goes on where another one begins: without list marks."""
    return "".join(sign if sign in ">\t" else " " for sign in before.lstrip("\ufeff"))
