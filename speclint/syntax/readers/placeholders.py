"""What a template has left in the text: placeholders that were never filled in, and tags."""

from __future__ import annotations

from speclint.finding import Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.quotes import DELIMITED, takes_key
from speclint.syntax.readers.strings import read_body, requote
from speclint.syntax.tokens import STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from speclint.syntax.tokens import Tokens

PLACEHOLDERS = Pattern(
    r"""(?x) \{\{\{[^{}"\r\n]*\}\}\} | \$?\{\{(?:[^{}"\r\n]*|[^{}:\r\n]*)\}\} | [$\#@]\{[^{}\r\n]*\}
      | \{[ ]*[A-Za-z_][\w.\- ]*\} | <[A-Za-z_][\w.\- ]*> | <(?:%|\?)=?[^%?<\r\n]*[%?]>
      | %[A-Za-z_]\w*% | %(?:\([\w.\-]+\))?[sdifr](?!\w) | \$(?:[A-Za-z_]\w*|\([^()"\r\n]*\))
      | @@?[A-Za-z_][\w.]*@@? | \?{1,5} | \[[A-Z_]{3,}\](?=[ \t]*[,}\]\r\n])""",
)
PLACE_END = Pattern(r"(?=\{[%#]|<%)")
TAG = Pattern(
    r"""(?x) \{%[^%\r\n]*+%\} | \{\#[^\#\r\n]*+\#\} | <%(?!=)[^%\r\n]*+%>
      | \{\{[-~]?[ ]*(?:[\#/^!>]|(?:if|else|end|range|with|define|template|block)\b)[^{}\r\n]*+\}\}""",
)


def read_placeholder(tokens: Tokens, start: int) -> int:
    """Read a placeholder; `start` if there is none."""
    match = PLACEHOLDERS.match(tokens.text, start)
    return (
        add_placeholder(tokens, start, match.end())
        if match and ends_value(tokens, match)
        else start
    )


def ends_value(tokens: Tokens, match: re.Match[str]) -> bool:
    """Whether what looks like a placeholder ends where a value may, and is no bare key."""
    text, end = tokens.text, match.end()
    if text[end : end + 1] == ":" and match[0][-1] not in "}>%" and takes_key(tokens):
        return False
    return bool(DELIMITED.match(text, end) or PLACE_END.match(text, end))


def add_placeholder(tokens: Tokens, start: int, end: int) -> int:
    """Add a template's placeholder that was never filled in."""
    value, flaws = read_body(tokens.text, start, end)
    new = requote(tokens.text, start, end, flaws)
    fix = replace("Put it in quotes", "unsafe", start, end, new)
    message = f"{quoted(tokens.text[start:end])} looks like an unfilled placeholder"
    tokens.problems.append(Problem("placeholder", Span(start, end), message, fix))
    return tokens.add(STRING, start, end, value)


def skip_tag(tokens: Tokens, start: int, end: int) -> int:
    """Report a tag of a template, which stands between values or around them."""
    if tokens.previous == ":" and tokens.text[start + 1] == "{":
        return start
    message = f"{quoted(tokens.text[start:end])} is a template's tag: render the template first"
    tokens.problems.append(Problem("placeholder", Span(start, end), message, None))
    return end
