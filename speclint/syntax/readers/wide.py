"""Punctuation of other scripts that an input method has put in the place of JSON's."""

from __future__ import annotations

from speclint.finding import Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

MEANT = dict.fromkeys("\uff0c\u3001\u060c\uff1b\u061b\ufe50\uff64", ",")
MEANT |= dict.fromkeys("\uff1a\ufe55\ufe13\u2236", ":")
MEANT |= {"\uff5b": "{", "\uff5d": "}", "\uff3b": "[", "\uff3d": "]", "\u3010": "[", "\u3011": "]"}
WIDE_MARKS = "".join(MEANT)
MARK = Pattern(f"[{WIDE_MARKS}]")


def read_mark(tokens: Tokens, start: int, end: int) -> int:
    """Read a mark of another script."""
    piece = tokens.text[start:end]
    meant = MEANT[piece]
    message = f"`{piece}` where JSON has `{meant}`"
    fix = replace(f"Write `{meant}`", "safe", start, end, meant)
    tokens.problems.append(Problem("wrong-separator", Span(start, end), message, fix))
    return tokens.add(meant, start, end)
