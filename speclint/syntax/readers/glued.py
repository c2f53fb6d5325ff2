"""Strings with something beside them: a stray letter, an inch sign, another string, a backslash."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.around.wrappers import body_end
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.strings import flaw_problems, read_body
from speclint.syntax.tokens import STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

STRING_RE = r'"(?:[^"\\\r\n]|\\[^\r\n])*+"'
NEXT = rf"(?:[}}\]]|:|,[ \t]*(?:[}}\]{{\r\n]|{STRING_RE}[ \t]*:))"
LETTERS = Pattern(rf"[^\W_]{{1,3}}(?=[ \t]*{NEXT})")
INCH = Pattern(r"""[ \t]*+[^\s",:{}\[\]+&.|][^",:{}\[\]\r\n]{0,500}+"(?=[ \t]*(?:[,}\]\r\n]|\Z))""")
EMBEDDED_END = Pattern(r'"[ \t]*(?:[,}\]\r\n]|\Z)')
LONGEST = 400  # characters of a document that is looked for in a string
JOINED = Pattern(rf"(?:\+|\\(?=[ \t]*[\r\n]))\s*({STRING_RE})(?=\s*(?:[,:}}\]+\\]|\Z))")


def read_glued(tokens: Tokens, start: int, close: int) -> int:
    """Read a string whose closing quote has letters or words behind it; 0 if it has not."""
    text = tokens.text
    letters = LETTERS.match(text, close + 1)
    if letters:
        value, flaws = read_body(text, start + 1, close)
        tokens.problems += flaw_problems(text, flaws)
        return skip_letters(tokens, tokens.add(STRING, start, close + 1, value), letters.end())
    inch = INCH.match(text, close + 1)
    if not inch or not any(map(str.isalnum, inch[0])):
        return 0
    value, flaws = read_body(text, start + 1, inch.end() - 1)
    tokens.problems += flaw_problems(text, flaws)
    return tokens.add(STRING, start, inch.end(), value)


def read_inch(tokens: Tokens, start: int) -> int:
    """Read on in a string that has a quote inside: what stands behind it ends with a quote, too."""
    if tokens.previous != STRING:
        return start
    text, opened, end = tokens.text, tokens.starts[-1], tokens.ends[-1]
    inch = INCH.match(text, start)
    if not inch or opened in tokens.values or text[opened] != '"' or "\n" in text[end:start]:
        return start
    value, flaws = read_body(text, opened + 1, inch.end() - 1)
    tokens.problems += flaw_problems(text, flaws)
    tokens.values[opened], tokens.ends[-1] = value, inch.end()
    return inch.end()


def read_embedded(tokens: Tokens, start: int) -> int:
    """Read a document in a string whose quotes are not escaped; 0 if there is none."""
    text = tokens.text
    if text[start : start + 3] not in ('"{"', '"["'):
        return 0
    line = text[: min(start + LONGEST, tokens.lines.end(start))]
    end = body_end(line, start + 1, LONGEST)
    if end >= len(line) or not EMBEDDED_END.match(text, end):
        return 0
    value, flaws = read_body(text, start + 1, end)
    tokens.problems += flaw_problems(text, flaws)
    return tokens.add(STRING, start, end + 1, value)


def skip_letters(tokens: Tokens, start: int, end: int) -> int:
    """Report letters beside a string."""
    message = f"{quoted(tokens.text[start:end])} does not belong here"
    fix = replace("Remove it", "unsafe", start, end, "")
    tokens.problems.append(Problem("invalid-character", Span(start, end), message, fix))
    return end


def read_joined(tokens: Tokens, start: int, _: int) -> int:
    """Read the second part of a string that a program puts together."""
    text = tokens.text
    match = JOINED.match(text, start)
    if not match or tokens.previous != STRING or text[tokens.ends[-1] - 1] != '"':
        return start
    value, flaws = read_body(text, match.start(1) + 1, match.end(1) - 1)
    first, cut = tokens.starts[-1], tokens.ends[-1] - 1
    tokens.problems += flaw_problems(text, flaws)
    message = "a string in two parts; JSON does not put strings together"
    fix = Fix("Join them", "safe", (Edit(Span(cut, match.start(1) + 1), ""),))
    tokens.problems.append(Problem("unescaped-quote", Span(start, start + 1), message, fix))
    tokens.values[first] = f"{tokens.value(len(tokens.kinds) - 1)}{value}"
    tokens.ends[-1] = match.end()
    return match.end()
