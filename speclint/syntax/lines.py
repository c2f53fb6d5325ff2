"""Lines of a text, found when a problem needs them and never before."""

from __future__ import annotations

from speclint.pattern import Pattern
from speclint.source import LineIndex

LINE_END = Pattern(r"[ \t]*+(?:\r\n?|\n|\Z)")


class Lines(LineIndex):
    """Where the lines of a text are, as its problems need to know it."""

    def number(self, offset: int) -> int:
        """The line of an offset, from 0."""
        return self.at(offset)[0]

    def start(self, offset: int) -> int:
        """Where the line of an offset starts."""
        return self.at(offset)[1]

    def place(self, offset: int) -> str:
        """Line and column as people write them: `6:17`."""
        number, start = self.at(offset)
        return f"{number + 1}:{offset - start + 1}"

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
