"""Which containers need no second look: they are JSON, and their brackets stand in one column."""

from __future__ import annotations

from bisect import bisect_left
from json import JSONDecodeError, JSONDecoder

from speclint.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

OPENER = Pattern(r"[{\[]")
BLANKS = Pattern(r"[ \t]*")
PATIENCE = 8  # how often the text may be read in vain
COUNTING = 16  # how much faster the decoder counts the lines before an error than it decodes


def well_laid(tokens: Tokens, code: str) -> list[tuple[int, int]]:
    """The outermost containers that are right in themselves, as the tokens of their brackets.

    The document itself is none of them. Where a bracket is missing, the ones around it find the
    wrong partner: it closes in another column.
    """
    text, starts = tokens.text, tokens.starts
    found: list[tuple[int, int]] = []
    patience = PATIENCE * len(text)
    opener = OPENER.search(code, 1)
    while opener and patience > 0:
        at = opener.start()
        try:
            _, end = DECODER.raw_decode(text, starts[at])
        except JSONDecodeError as error:
            patience -= error.pos - starts[at] + error.pos // COUNTING
            end = -1
        except (RecursionError, ValueError):
            break
        if end > 0 and is_in_column(text, starts[at], end - 1):
            found.append((at, bisect_left(starts, end - 1)))
            at = found[-1][1]
        elif end > 0:
            patience -= end - starts[at]
        opener = OPENER.search(code, at + 1)
    return found


def is_in_column(text: str, opener: int, closer: int) -> bool:
    """Whether a closing bracket stands below the line of its opening one, or on that line."""
    newline = "\n" if "\n" in text else "\r"
    line = text.rfind(newline, 0, closer) + 1
    if line <= opener:
        return True
    first = text.rfind(newline, 0, opener) + 1
    indent = BLANKS.match(text, first)
    return indent is not None and text[first : indent.end()] == text[line:closer]


def outside(ranges: list[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """The ranges between the insides of some containers, their brackets included."""
    bounds = [0, *(bound for opener, closer in ranges for bound in (opener + 1, closer)), end]
    return list(zip(bounds[::2], bounds[1::2], strict=True))


DECODER = JSONDecoder()
