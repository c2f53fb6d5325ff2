"""Lines of a text, found when a problem needs them and never before."""

from __future__ import annotations

import re
from bisect import bisect_right

from speclint.source import line_starts

LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")


class Lines:
    """Where the lines of `text` start; a line ends at a newline, a return or both."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = line_starts(text)

    def number(self, offset: int) -> int:
        """The line of an offset, from 0."""
        return bisect_right(self.starts, offset) - 1

    def start(self, offset: int) -> int:
        """Where the line of an offset starts."""
        return self.starts[self.number(offset)]

    def end(self, offset: int) -> int:
        """Where the text of an offset's line ends, its newline left out."""
        number = self.number(offset) + 1
        if number == len(self.starts):
            return len(self.text)
        end = self.starts[number] - 1
        return end - 1 if self.text[end - 1 : end + 1] == "\r\n" and end > offset else end

    def place(self, offset: int) -> str:
        """Line and column as people write them: `6:17`."""
        number = self.number(offset)
        return f"{number + 1}:{offset - self.starts[number] + 1}"

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """The span to cut when a piece goes: the whole lines that it fills alone, newline included.

        A piece at the end of a line takes the blanks before it along, another one goes alone.
        """
        behind = LINE_END.match(self.text, end)
        if not behind:
            return start, end
        first = start
        while first and self.text[first - 1] in " \t":
            first -= 1
        if first == self.start(start):
            return first, behind.end()
        return first, end
