"""What follows a document: another one, a line of them, or text that came along with it."""

from __future__ import annotations

from speclint.finding import Span
from speclint.pattern import Pattern
from speclint.syntax.around.foreign import foreign
from speclint.syntax.around.wrappers import BODY
from speclint.syntax.problem import Problem, quoted, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.finding import Fix
    from speclint.syntax.tree import Node

JSON_LINE = Pattern(r"[ \t]*[{\[].*[}\]][ \t]*,?[ \t]*")
JSON_START = Pattern(r"[{\[\",:}\]\-0-9]|(?:true|false|null)\b")


def trailing(text: str, documents: Sequence[Node], start: int) -> Problem:
    """Name what stands from `start` on, behind the document."""
    for root in documents:
        problem = None if root.children else foreign(text, root.start, "{")
        if problem:
            return problem
    behind = max([root.end for root in documents], default=start)
    message, fix = say(text, behind, start)
    return Problem("extra-data", Span(start, len(text.rstrip())), message, fix)


def say(text: str, behind: int, start: int) -> tuple[str, Fix | None]:
    """Put it into words; only prose can go without asking which document is meant."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(map(JSON_LINE.fullmatch, lines)):
        return f"{len(lines)} documents, one per line (JSON Lines); a JSON file holds one", None
    # At the end of the text stands only a bracket that was added to close another.
    if text.startswith(("{", "["), start) or (
        text.startswith(",", start) and BODY.match(text, start + 1)
    ):
        return "another document starts here; a JSON file holds one", None
    piece = text[start:].rstrip()
    if JSON_START.match(piece) or BODY.search(piece):
        return f"more text after the end of the document: {quoted(piece)}", None
    first = start if text[behind:start].strip() else behind
    last = len(text.rstrip("\r\n"))
    fix = replace("Remove it", "unsafe", first, last, "")
    return f"text after the document: {quoted(piece)}", fix
