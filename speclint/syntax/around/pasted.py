"""Texts that are more than a document: read as if blanks stood in the place of the rest."""

from __future__ import annotations

from speclint.finding import Span
from speclint.pattern import Pattern
from speclint.syntax.around.foreign import foreign
from speclint.syntax.around.prefixes import find_colours, find_prefix
from speclint.syntax.around.wrappers import find_wrapping
from speclint.syntax.readers.doubled import find_csv
from speclint.syntax.tokens import tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.syntax.problem import Problem
    from speclint.syntax.tokens import Tokens

    Reader = Callable[[Tokens, int], int]

AT_THE_TOP = ("byte-order-mark", "comment")
NO_LINE_END = Pattern(r"[^\r\n]")


def read_pasted(tokens: Tokens, start: int, read: Reader) -> int:
    """Read the document in what was pasted along with it; `start` if nothing was."""
    is_top = not tokens.kinds and not tokens.problems
    prefix = find_prefix(tokens, start) if is_top or tokens.text[start] in "+-" else None
    if is_top and not prefix:
        prefix = find_csv(tokens.text, start) or find_colours(tokens)
    if prefix:
        return read_rest(tokens, *prefix, lambda inner, at: read_wrapped(inner, at, read))
    return start if tokens.kinds else read_wrapped(tokens, start, read)


def read_wrapped(tokens: Tokens, start: int, read: Reader) -> int:
    """Read what starts with something else than JSON, or one irregular token."""
    text = tokens.text
    if tokens.kinds or not may_start(tokens, start):
        return read(tokens, start)
    problem = None if tokens.problems[1:] else foreign(text, start)
    if problem:
        tokens.problems.append(problem)
        return len(text)
    wrapping = find_wrapping(tokens, start) if text[start] != "[" else None
    if wrapping is None:
        return read(tokens, start)
    spans = [Span(0, wrapping.start), Span(wrapping.end, len(text))]
    return read_rest(tokens, wrapping.problem, spans, read)


def may_start(tokens: Tokens, start: int) -> bool:
    """Whether something else than the document may start here: at the top, or behind comments.

    What is looked for is far away, so that it must not be looked for from every character.
    """
    last = tokens.problems[-1].kind if tokens.problems else "comment"
    # A code block of a page may begin with a command, and not with the document.
    is_top = last in AT_THE_TOP or (last == "markdown-fence" and not tokens.problems[1:])
    return is_top and tokens.text[start] != "{" and tokens.text[start].isprintable()


def read_rest(tokens: Tokens, problem: Problem, spans: list[Span], read: Reader) -> int:
    """Read the document between the pieces that do not belong to it."""
    inner = tokenize(blanked(tokens.text, spans), read)
    tokens.text = inner.text
    tokens.kinds, tokens.starts, tokens.ends = inner.kinds, inner.starts, inner.ends
    tokens.values = inner.values
    tokens.problems += [problem, *inner.problems]
    return len(tokens.text)


def blanked(text: str, spans: list[Span]) -> str:
    """Put blanks in the place of some pieces, so that every other one stays where it is."""
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += text[at : span.start], NO_LINE_END.sub(" ", text[span.start : span.end])
        at = span.end
    return "".join([*parts, text[at:]])
