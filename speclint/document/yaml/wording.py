"""What keeps a text from being YAML, in one sentence each, at the place to look at."""

from __future__ import annotations

import re

from speclint.finding import Span
from speclint.syntax.problem import Problem, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.document.yaml.events import BrokenError

# By a piece of what ruamel.yaml says; "since" stands where the thing began that is broken.
_SINCE = (
    ("unexpected end of stream", "this string has no closing quote"),
    ("unexpected document separator", "this string has no closing quote"),
    ("could not find expected ':'", "this is no member: a `:` with a blank behind it is missing"),
)
_AT = (
    ("mapping values are not allowed", "a `:` cannot stand here: quote the text before or behind it, or mend the indentation"),
    ("sequence entries are not allowed", "a list cannot start here: put its first `-` on the next line"),
    ("mapping keys are not allowed", "a `?` cannot stand here"),
    ("indentation indicator in the range", "the indentation of a block must be a number from 1 to 9"),
    ("expected chomping or indentation", "text cannot stand behind the sign that opens a block: put it on the next line"),
    ("expected a comment or a line break", "text cannot stand behind the sign that opens a block: put it on the next line"),
    ("more indented follow up line", "the first lines of this block are indented further than the next one"),
    ("undefined tag handle", "this tag has a handle that no `%TAG` line explains"),
    ("duplicate YAML directive", "there are two `%YAML` lines"),
    ("incompatible YAML document", "this is no version of YAML that is known: leave out the `%YAML` line"),
    ("duplicate tag handle", "there are two `%TAG` lines for one handle"),
    ("after document end marker", "nothing may stand on the line of the `...` that ends a document"),
    ("expected '<document start>'", "this stands behind the end of the document: mend the indentation or the brackets before it"),
    ("hexdecimal numbers", "an escape in this string has too few digits"),
)  # fmt: skip
_OTHERS = (
    ("undefined alias ", "the alias {shown} has no anchor before it: quote it if it is a text"),
    ("unknown escape character", "{shown} is no escape in double quotes: double the backslash or use single quotes"),
    ("an alias:", "an alias needs a name behind its `*`: quote the value if it is a text"),
    ("an anchor:", "an anchor needs a name behind its `&`: quote the value if it is a text"),
    ("n tag:", "this is no tag: quote the value if it is a text"),
    ("a tag:", "this is no tag: quote the value if it is a text"),
    ("n directive:", "this is no directive of YAML: quote it if it is a text"),
    ("a directive:", "this is no directive of YAML: quote it if it is a text"),
    ("expected the node content", "a value is missing before {shown}"),
    ("unreadable", "this cannot be read as YAML"),
)  # fmt: skip
_TOKEN = re.compile(r"[^\s,\[\]{}]+|[,\[\]{}]")
_IS_KEY = re.compile(r"[^\s:,\[\]{}]+[ \t]*:(?:\s|\Z)")
_FOUND = re.compile(r"(?:found|got) '?(.*?)'?\Z", re.DOTALL)


def problem_of(error: BrokenError, text: str) -> Problem:
    """Put what is wrong into words."""
    opening = _unclosed(error, text)
    if opening:
        return opening
    for piece, message in _SINCE:
        if piece in error.problem and error.since is not None:
            return Problem("syntax-error", _token(text, error.since), message, None)
    for piece, message in _AT:
        if piece in error.problem:
            return Problem("syntax-error", _token(text, error.at), message, None)
    span = _place(error, text)
    return Problem("syntax-error", span, _message(error, text, span), None)


def _place(error: BrokenError, text: str) -> Span:
    if error.problem.startswith("unacceptable character"):
        return Span(error.at, error.at + 1)
    if "unknown escape character" in error.problem:
        return Span(error.at - 1, min(error.at + 1, len(text)))
    return _token(text, error.at)


def _message(error: BrokenError, text: str, span: Span) -> str:
    problem, shown = error.problem, quoted(text[span.start : span.end])
    if span.start == span.end:
        shown = "the end of the file"
    if problem.startswith("unacceptable character"):
        code = problem.rpartition(" ")[2]
        return f"the character {code} cannot stand in YAML: escape it in double quotes"
    if "cannot start any token" in problem:
        what = "key" if _IS_KEY.match(text, span.start) else "value"
        return f"a {what} cannot start with {quoted(text[span.start : span.start + 1])}: quote it"
    if "expected <block end>" in problem:
        return _misplaced(_found(problem), shown)
    whole = f"{error.context}: {problem}"
    known = (message for piece, message in _OTHERS if piece in whole)
    return next(known, "{problem}").format(shown=shown, problem=problem)


def _misplaced(found: str, shown: str) -> str:
    if found in {"<block sequence start>", "-"}:
        return "a list item cannot stand here: mend the indentation of its `-`"
    if found == "<scalar>":
        return f"{shown} stands behind a value that has ended: quote the whole value"
    if found in (",", "]", "}"):
        return f"{shown} stands outside of brackets"
    return f"{shown} is indented like nothing above it: mend the indentation"


def _found(problem: str) -> str:
    match = _FOUND.search(problem)
    return match[1] if match else ""


def _unclosed(error: BrokenError, text: str) -> Problem | None:
    """Say which bracket is open, or that a comma is missing in it."""
    if error.since is None or "expected ',' or" not in error.problem:
        return None
    opening = Span(error.since, min(error.since + 1, len(text)))
    bracket = text[opening.start : opening.end]
    closing = {"{": "}", "[": "]"}.get(bracket, "}")
    found = _found(error.problem)
    is_over = found in ("<stream end>", "<document start>", "<document end>")
    if is_over or (text[error.at : error.at + 1] == ":" and "\n" in text[error.since : error.at]):
        return Problem("syntax-error", opening, f"`{bracket}` is not closed", None)
    span = _token(text, error.at)
    shown = quoted(text[span.start : span.end])
    message = f"`,` or `{closing}` is missing before {shown}"
    return Problem("syntax-error", span, message, None, (("opened here", opening),))


def _token(text: str, at: int) -> Span:
    """The word or sign at a place; at the end of the text nothing."""
    if text[at : at + 1] in ("'", '"'):
        end = min(len(text), at + 1)
        return Span(at, end)
    match = _TOKEN.match(text, at)
    if match:
        return Span(at, match.end())
    end = min(at, len(text.rstrip())) if not text[at:].strip() else at
    return Span(end, end)
