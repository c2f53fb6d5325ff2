"""From the places in a code block to those in its page, and back."""

from __future__ import annotations

import re
from bisect import bisect_right

from speclint.finding import Edit, Fix, Span
from speclint.record import changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.document.markdown.fences import Fence
    from speclint.source import Source
    from speclint.syntax import Problem

# What a message says of another place: `object opened at 3:1 is not closed`.
_PLACE = re.compile(r"(?<= at )([0-9]+):([0-9]+)(?= |\Z)")


class Lines:
    """Where the lines of a code block are: in the block, and in the page.

    No fix may write the `forbidden` sign: in a command, the quote that ends the body.
    """

    def __init__(self, fence: Fence, source: Source, forbidden: str = "") -> None:
        self._fence = fence
        self._forbidden = forbidden
        self._source = source
        self._here: list[int] = []
        self._there: list[int] = []
        at = 0
        for line in fence.lines:
            self._here.append(at)
            self._there.append(line.start)
            at += line.end - line.start
        self._end = at
        self._here.append(at)
        self._there.append(fence.end)

    def here(self, offset: int) -> int:
        """Return the place in the block of an offset in the page."""
        index = max(0, bisect_right(self._there, offset) - 1)
        most = self._here[min(index + 1, len(self._here) - 1)]
        return min(max(0, offset - self._there[index]) + self._here[index], most)

    def there(self, offset: int) -> int:
        """Return the place in the page of an offset in the block; its end is at the closing mark."""
        index = bisect_right(self._here, offset) - 1
        return self._there[index] + offset - self._here[index]

    def span(self, span: Span) -> Span:
        """Return the place in the page of a span in the block."""
        if span.end > span.start:
            return Span(self.there(span.start), self.there(span.end - 1) + 1)
        at = self.there(span.start)
        if span.start == self._end and self._fence.is_closed and self._fence.lines:
            # What is missing is missing in the block, and not at its closing mark.
            end = self._fence.lines[-1].end
            at = end - (2 if self._source.text[end - 2 : end] == "\r\n" else 1)
        return Span(at, at)

    def problem(self, problem: Problem) -> Problem:
        """Return a problem with the places that it has in the page."""
        return changed(
            problem,
            span=self.span(problem.span),
            message=_PLACE.sub(self._place, problem.message),
            fix=self.fix(problem.fix),
            related=tuple((text, self.span(span)) for text, span in problem.related),
        )

    def _place(self, match: re.Match[str]) -> str:
        line, column = int(match[1]), int(match[2])
        if line > len(self._fence.lines):
            return match[0]
        position = self._source.position(self._there[line - 1] + column - 1)
        return f"{position.line}:{position.column}"

    def fix(self, fix: Fix | None) -> Fix | None:
        """Return a fix of the block as a fix of the page; None where it cannot be made there."""
        edits = [self._edit(edit) for edit in fix.edits] if fix else []
        made = tuple(edit for edit in edits if edit)
        return changed(fix, edits=made) if fix and len(made) == len(edits) else None

    def _edit(self, edit: Edit) -> Edit | None:
        """Write what stands before the lines of the block before each new line, too."""
        fence, span, text = self._fence, edit.span, edit.text
        if self._forbidden and self._forbidden in text:
            return None
        if span.end == self._end:
            if fence.margin and not fence.is_closed:
                return None  # it would stand behind what the block is in
            text += self._last_break(edit)
        text = text.replace("\n", f"\n{fence.margin}")
        return Edit(Span(self.there(span.start), self.there(span.end)), text)

    def _last_break(self, edit: Edit) -> str:
        """Return the break that keeps the closing mark on a line of its own."""
        is_line = not edit.text and edit.span.start in self._here
        is_last = self._fence.is_closed and not is_line and not edit.text.endswith("\n")
        return "\n" if is_last else ""
