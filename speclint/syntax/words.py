"""Numbers and words that JSON does not have: where they end and what they were meant to be."""

from __future__ import annotations

import re

from speclint.finding import Edit, Fix, Span
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.quotes import DELIMITED, takes_key
from speclint.syntax.strings import read_body, requote
from speclint.syntax.tokens import LITERAL, NUMBER, STRING, number_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

PLACEHOLDERS = re.compile(
    r"""\$\{[^{}"\r\n]*\} | \{\{[^{}"\r\n]*\}\} | \{[ ]*[A-Za-z_][\w.\- ]*\}
      | <[A-Za-z_][\w.\- ]*> | %[A-Za-z_]\w*% | \[[A-Z_]{3,}\](?=[ \t]*[,}\]\r\n])""",
    re.VERBOSE,
)
NEXT_QUOTE = re.compile(r'(?<!\\)"')
NUMBERISH = re.compile(
    r"""[+\-]?(?:0[xX][0-9a-fA-F_]*[0-9a-fA-F] | 0[oO][0-7]+ | 0[bB][01]+
      | (?:[0-9][0-9_]*(?:\.[0-9_]*)? | \.[0-9][0-9_]*)(?:[eE][+\-]?[0-9]*)?)n?""",
    re.VERBOSE,
)
WORD_END = r'[^\s",:;={}\[\]()<>]'
BARE_KEY = re.compile(r"""[^\s"',{}\[\]:;=][^"',{}\[\]:;=\r\n]{0,100}?(?=[ \t]*[:=])""")
BARE_WORD = re.compile(WORD_END + "{1,500}")
BARE_TEXT = re.compile(
    r"""[^\s",{}\[\];][^",{}\[\];\r\n]{0,500}?(?=[ \t]*(?:[,}\];\r\n]|\Z|//|\#))"""
)
WORD_START = re.compile(r"[^\s\w\\\"`]{0,5}\w")  # at least one letter or digit, and soon
PLAIN = {"true": True, "false": False, "null": None}
LITERALS: dict[str, tuple[str, str, object]] = {
    "True": ("Python's", "true", True),
    "False": ("Python's", "false", False),
    "None": ("Python's", "null", None),
    "TRUE": ("an upper-case", "true", True),
    "FALSE": ("an upper-case", "false", False),
    "NULL": ("an upper-case", "null", None),
    "Null": ("a capitalised", "null", None),
    "nil": ("Ruby's", "null", None),
    "undefined": ("JavaScript's", "null", None),
}
NO_NUMBERS = ("NaN", "Infinity", "inf", "nan")


def read_word(tokens: Tokens, start: int, _: int) -> int:
    """Read a number, a word or a placeholder that is not in quotes."""
    text = tokens.text
    quote = lost_opening_quote(tokens, start)
    if quote >= 0:
        return add_unopened(tokens, start, quote)
    placeholder = PLACEHOLDERS.match(text, start)
    if placeholder and DELIMITED.match(text, placeholder.end()):
        return add_placeholder(tokens, start, placeholder.end())
    if not WORD_START.match(text, start):
        return start
    if takes_key(tokens) and (key := BARE_KEY.match(text, start)):
        return add_bare(tokens, start, key.end(), "unquoted-key")
    number = NUMBERISH.match(text, start)
    if number and not BARE_WORD.match(text, number.end()):
        return add_number(tokens, start, number.end())
    word = BARE_WORD.match(text, start)
    if word and word[0] in PLAIN:
        return tokens.add(LITERAL, start, word.end(), PLAIN[word[0]])
    if word and (word[0] in LITERALS or word[0].lstrip("+-") in NO_NUMBERS):
        return add_literal(tokens, start, word.end())
    word = BARE_TEXT.match(text, start) or word
    if word:
        return add_bare(tokens, start, word.end(), "unquoted-string")
    return start


def lost_opening_quote(tokens: Tokens, start: int) -> int:
    """Where the closing quote is of a string that lost its opening one at `start`, else -1."""
    if tokens.previous in (STRING, NUMBER, LITERAL, "}", "]"):
        return -1
    text = tokens.text
    found = tokens.search(NEXT_QUOTE, start, tokens.lines.end(start))
    if not found:
        return -1
    quote = found.end() - 1
    if text[quote - 1 : quote + 1].strip() != text[quote - 1 : quote + 1]:
        return -1
    if text[quote - 1] in ",:{[(=" or not DELIMITED.match(text, quote + 1):
        return -1
    if takes_key(tokens) and BARE_KEY.match(text, start, quote):
        return -1
    return quote if is_balanced(text, start, quote) else -1


def is_balanced(text: str, start: int, end: int) -> bool:
    """Whether brackets inside a bare text are its own."""
    return text.count("{", start, end) == text.count("}", start, end) and text.count(
        "[", start, end
    ) == text.count("]", start, end)


def add_unopened(tokens: Tokens, start: int, quote: int) -> int:
    """Add a string that lacks its opening quote."""
    value, flaws = read_body(tokens.text, start, quote)
    edits = [Edit(Span(start, start), '"')]
    edits += [Edit(Span(f.start, f.end), f.text) for f in flaws if f.text is not None]
    tokens.problems.append(
        Problem(
            "missing-opening-quote",
            Span(start, start),
            f"string {quoted(tokens.text[start : quote + 1])} has no opening quote",
            Fix("Insert the opening quote", "unsafe", tuple(edits)),
        )
    )
    return tokens.add(STRING, start, quote + 1, value)


def add_placeholder(tokens: Tokens, start: int, end: int) -> int:
    """Add a template's placeholder that was never filled in."""
    piece = tokens.text[start:end]
    tokens.problems.append(
        Problem(
            "placeholder",
            Span(start, end),
            f"{quoted(piece)} looks like an unfilled placeholder",
            replace("Put it in quotes", "unsafe", start, end, requote(tokens.text, start, end, [])),
        )
    )
    return tokens.add(STRING, start, end, piece)


def add_bare(tokens: Tokens, start: int, end: int, kind: str) -> int:
    """Add a key or a string without quotes."""
    value, flaws = read_body(tokens.text, start, end)
    what = "key" if kind == "unquoted-key" else "string"
    safety: Safety = "safe" if what == "key" else "unsafe"
    fix = replace("Put it in quotes", safety, start, end, requote(tokens.text, start, end, flaws))
    message = f"{what} {quoted(tokens.text[start:end])} is not in quotes"
    if value.isupper() and "_" in value:
        message = f"{quoted(value)} looks like an unfilled placeholder"
        kind = "placeholder" if kind == "unquoted-string" else kind
    tokens.problems.append(Problem(kind, Span(start, end), message, fix))
    return tokens.add(STRING, start, end, value)


def add_literal(tokens: Tokens, start: int, end: int) -> int:
    """Add a literal in another language's spelling."""
    piece = tokens.text[start:end]
    if piece not in LITERALS:
        message = f"{quoted(piece)} is no JSON value: JSON has finite numbers only"
        tokens.problems.append(Problem("invalid-literal", Span(start, end), message, None))
        return tokens.add(LITERAL, start, end, float(piece))
    whose, name, value = LITERALS[piece]
    safety: Safety = "unsafe" if piece in ("undefined", "nil") else "safe"
    message = f"{quoted(piece)} is {whose} spelling of `{name}`"
    fix = replace(f"Write `{name}`", safety, start, end, name)
    tokens.problems.append(Problem("invalid-literal", Span(start, end), message, fix))
    return tokens.add(LITERAL, start, end, value)


def add_number(tokens: Tokens, start: int, end: int) -> int:
    """Add a number in another language's spelling."""
    piece = tokens.text[start:end]
    meant = mend_number(piece)
    if meant != piece:
        safety: Safety = "unsafe" if piece[-1] in "eE+-" else "safe"
        fix = replace(f"Write `{meant}`", safety, start, end, meant)
        message = f"{quoted(piece)} is not how JSON writes a number"
        tokens.problems.append(Problem("invalid-number", Span(start, end), message, fix))
    return tokens.add(NUMBER, start, end, number_value(meant))


def mend_number(piece: str) -> str:
    """Spell a number as JSON does: `+03.` is 3, `0x1F` is 31, `.5` is 0.5."""
    sign = "-" if piece[0] == "-" else ""
    digits = piece.lstrip("+-").replace("_", "").rstrip("n")
    if digits[1:2] in tuple("xXoObB"):
        return sign + str(int(digits, 0))
    number, mark, exponent = digits.replace("E", "e").partition("e")
    whole, dot, fraction = number.partition(".")
    result = sign + (whole.lstrip("0") or "0") + (dot + fraction if fraction else "")
    return result + mark + exponent if exponent.lstrip("+-") else result
