"""Which bracket closes which, when they do not match: by layout and by what the grammar expects.

The search walks over the brackets, keys and items of the text with a stack of what is open. As long
as brackets match and lines are indented as their bracket says, there is nothing to decide. Where
they do not, each way to go on is a branch with a price, and the cheapest branch goes first.
"""

from __future__ import annotations

from bisect import bisect_left
from heapq import heappop, heappush

from speclint.syntax.brackets.events import CLOSER, Repair
from speclint.syntax.brackets.steps import REPAIR, Ways

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.brackets.events import Frame
    from speclint.syntax.tokens import Tokens

MOST = 10_000  # steps without a choice that are taken when the work is used up
BRANCH = 25  # what a branch costs of the work that there is


class Search(Ways):
    """Best-first search for the cheapest set of repairs."""

    def __init__(self, tokens: Tokens, code: str) -> None:
        super().__init__(tokens, code)
        self.price = 0.0  # of the way that was taken
        self.heap: list[tuple[float, int, int, float, Frame | None, tuple[object, ...]]] = []
        self.pushed = 0
        self.forced = 0

    def on_one_line(self, repair: Repair) -> bool:
        """Whether a bracket is missing, or too many, and no layout tells which one it is."""
        frame, events = repair.frame, self.events
        if frame is None or frame.token < 0:
            return False
        at = min(bisect_left(events.tokens, repair.token), events.count - 1)
        if repair.what == "drop":
            return self.code[repair.token] == "}" and events.line[at] == frame.line
        last = at - 1 if repair.token <= events.tokens[at] else at
        return repair.what == "close" and events.line[last] == frame.line

    def run(self) -> list[Repair] | None:
        """Return the repairs in the order of the text, None where there is no end of them."""
        self.push(0.0, 0, None, ())
        while True:
            _, at, _, cost, frame, edits = heappop(self.heap)
            at, frame = self.follow(-at, frame)
            if at == self.events.count:
                while frame:
                    edits = (Repair("close", len(self.code), frame), edits)
                    frame = frame.parent
                self.price = cost
                return unlink(edits)
            steps = self.steps(at, frame)
            self.work -= BRANCH
            if self.work < 0:
                self.forced += 1
                if self.forced > MOST:
                    return None
                self.heap.clear()
                steps = [min(steps, key=lambda step: step[0])]
            for price, after, edit, taken in steps:
                self.push(cost + price, at + taken, after, (edit, edits) if edit else edits)

    def push(self, cost: float, at: int, frame: Frame | None, edits: tuple[object, ...]) -> None:
        """Add a branch; what its brackets cost at least from here on counts already."""
        events = self.events
        curly = frame.curly if frame else 0
        square = frame.depth - curly if frame else 0
        rest = max(abs(curly - events.curly[at]), abs(square - events.square[at]))
        self.pushed += 1
        heappush(self.heap, (cost + rest * REPAIR, -at, self.pushed, cost, frame, edits))

    def follow(self, at: int, frame: Frame | None) -> tuple[int, Frame | None]:  # noqa: C901 - the tight loop
        """Go on while there is nothing to decide."""
        events, code = self.events, self.code
        kinds, leads, lines, tokens = events.kinds, events.lead, events.line, events.tokens
        began, count = at, events.count
        while at < count:
            kind = kinds[at]
            if frame is None:
                if at or kind not in "{[":
                    break
                frame = self.enter(at, frame)
            elif kind in "}]":
                fits = leads[at] == frame.indent or (leads[at] < 0 and lines[at] == frame.line)
                if not fits or CLOSER[frame.kind] != kind or frame.retyped:
                    break
                frame = frame.parent
            elif kind in "()" or self.misplaced(tokens[at], frame):
                break
            elif kind in "{[":
                if code[tokens[at] - 1] != ":" and self.misfit_child(at, frame):
                    break
                frame = self.take(at, frame)
            elif leads[at] != frame.child:
                if self.misfit_child(at, frame):
                    break
                frame = self.take(at, frame)
            at += 1
        self.work -= at - began + 1
        return at, frame


def unlink(edits: tuple[object, ...]) -> list[Repair]:
    """Turn the linked list of a branch into a plain one."""
    result: list[Repair] = []
    while edits:
        edit, edits = edits  # type: ignore[assignment]
        result.append(edit)  # type: ignore[arg-type]
    return result[::-1]
