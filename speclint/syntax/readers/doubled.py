"""Quotes that stand there twice or three times: slips, CSV's escapes, Python's long strings."""

from __future__ import annotations

import re
from itertools import pairwise
from json import loads

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.strings import flaw_problems, read_body, requote
from speclint.syntax.tokens import STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

DELIMITER = r"(?=[ \t]*(?:[,:\]}\r\n]|\Z))"
DOUBLED = Pattern(
    rf"""("{{2}}(?![\s,:\]}}"])|")((?:[^"\\\r\n]|\\[^\r\n])*+)("{{1,3}}){DELIMITER}"""
)
TRIPLE = {
    '"""': Pattern(rf'"""{DELIMITER}'),
    "'''": Pattern(rf"'''{DELIMITER}"),
}
CSV_START = Pattern(r'"(?=\s*[{\[]\s*"")')
PAIR = 2  # quotes that a string has


def read_doubled(tokens: Tokens, start: int) -> int:
    """Read a string with too many quotes at an end; 0 if it has not."""
    text = tokens.text
    match = DOUBLED.match(text, start)
    if not match or len(match[1]) + len(match[3]) <= PAIR:
        return 0
    value, flaws = read_body(text, *match.span(2))
    extra = [Span(start, match.end(1) - 1), Span(match.start(3) + 1, match.end())]
    edits = tuple(Edit(span, "") for span in extra if span.end > span.start)
    message = f"{quoted(match[0])} has too many quotes"
    fix = Fix("Remove those that are too many", "unsafe", edits)
    tokens.problems.append(Problem("unescaped-quote", edits[0].span, message, fix))
    tokens.problems += flaw_problems(text, flaws)
    return tokens.add(STRING, start, match.end(), value)


def read_triple(tokens: Tokens, start: int) -> int:
    """Read a long string of Python; 0 if there is none."""
    text, opened = tokens.text, start + 3
    closer = TRIPLE.get(text[start:opened])
    close = tokens.search(closer, opened) if closer else None
    if not close:
        return 0
    value, flaws = read_body(text, opened, close.start())
    shown = quoted(text[start : close.end()])
    message = f"{shown} is in triple quotes; JSON has double quotes"
    new = requote(text, opened, close.start(), flaws)
    fix = replace("Use double quotes", "unsafe", start, close.end(), new)
    tokens.problems.append(Problem("single-quoted-string", Span(start, close.end()), message, fix))
    return tokens.add(STRING, start, close.end(), value)


def find_csv(text: str, start: int) -> tuple[Problem, list[Span]] | None:
    """Find the quotes that a table put around a document, and those that it doubled."""
    if not CSV_START.match(text, start):
        return None
    last = len(text.rstrip()) - 1
    spans = [Span(start, start + 1)]
    for index, match in enumerate(re.finditer('""', text[: last + 1])):
        at = match.start() + index % 2
        spans.append(Span(at, at + 1))
    spans.append(Span(last, last + 1))
    edits = tuple(Edit(span, "") for span in spans)
    if not is_json("".join(text[a.end : b.start] for a, b in pairwise(spans))):
        return None
    message = "the document stands in quotes, and its own are doubled, as in a table (CSV)"
    fix = Fix("Take it out of the quotes", "unsafe", edits)
    return Problem("unescaped-quote", spans[0], message, fix), spans


def is_json(text: str) -> bool:
    """Whether a text is JSON."""
    try:
        loads(text)
    except (RecursionError, ValueError):
        return False
    return True
