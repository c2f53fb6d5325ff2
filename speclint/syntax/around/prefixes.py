"""What stands before every line of a pasted document: a diff's signs, a mail's, line numbers."""

from __future__ import annotations

import re

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

DIFF_NOTE = r"diff |index |@@ |\\ No newline|(?:new|deleted) file |(?:---|\+\+\+) [\w/.]"
NO_DIFF = Pattern(rf"(?m)^(?![+\- \r\n]|\Z|{DIFF_NOTE})")
DIFF_SIGN = Pattern(rf"(?m)^(?:(?:{DIFF_NOTE}|-)[^\n]*\n?|[+ ])")
ADDED = Pattern(r"(?m)^\+")
COLOUR = Pattern(r"\x1b\[[0-9;]*[A-Za-z]")
MARK = Pattern(r"[ \t]*(?:(?:>[ \t]?)+|[|*;%]|\#|//|--)(?=[ \t]*[{\[\"+}\]])")
NUMBER = Pattern(r"[ \t]*([0-9]{1,9})[ \t]*[:.|)]?(?=[ \t]*[{\[])")


def find_prefix(tokens: Tokens, start: int) -> tuple[Problem, list[Span]] | None:
    """Find what every line begins with that is no JSON, and all places of it."""
    text = tokens.text
    if text[start] in "+-@di" and tokens.search(ADDED, 0) and not tokens.search(NO_DIFF, 0):
        spans = [Span(*match.span()) for match in DIFF_SIGN.finditer(text)]
        return make(spans, "the lines of a diff: each begins with a sign")
    mark = MARK.match(text, tokens.lines.start(start))
    if mark:
        shown = quoted(mark[0])
        return marked(tokens, re.escape(mark[0].strip()), f"every line begins with {shown}")
    if NUMBER.match(text, tokens.lines.start(start)):
        return numbered(tokens)
    return None


def find_colours(tokens: Tokens) -> tuple[Problem, list[Span]] | None:
    """Find a terminal's colours."""
    if not tokens.search(COLOUR, 0):
        return None
    spans = [Span(*match.span()) for match in COLOUR.finditer(tokens.text)]
    fix = Fix("Remove them", "unsafe", tuple(Edit(span, "") for span in spans))
    message = f"{len(spans)} colour codes of a terminal"
    return Problem("control-character", spans[0], message, fix), spans


def marked(tokens: Tokens, mark: str, message: str) -> tuple[Problem, list[Span]] | None:
    """Find a mark before every line that is not empty."""
    pattern = re.compile(rf"^[ \t]*(?!{mark})[^\s]", re.MULTILINE)
    if tokens.search(pattern, 0):
        return None
    found = re.finditer(rf"^[ \t]*({mark}[ \t]?)", tokens.text, re.MULTILINE)
    return make([Span(*match.span(1)) for match in found], message)


def numbered(tokens: Tokens) -> tuple[Problem, list[Span]] | None:
    """Find the line numbers before every line that is not empty."""
    found = list(
        re.finditer(
            r"^[ \t]*([0-9]{1,9})(?![0-9])(?:[ \t]*[:.|)])?[ \t]?", tokens.text, re.MULTILINE
        )
    )
    first = int(found[0][1]) if found else 0
    lines = sum(1 for line in tokens.text.split("\n") if line.strip())
    if lines != len(found) or [int(match[1]) for match in found] != [*range(first, first + lines)]:
        return None
    spans = [Span(*match.span()) for match in found]
    return make(spans, "every line begins with its number")


def make(spans: list[Span], message: str) -> tuple[Problem, list[Span]] | None:
    """Make one problem of all places."""
    if not spans[1:]:
        return None
    fix = Fix("Remove it from every line", "unsafe", tuple(Edit(span, "") for span in spans))
    return Problem("extra-data", spans[0], message, fix), spans
