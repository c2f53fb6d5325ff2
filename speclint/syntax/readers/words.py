"""Numbers and words that JSON does not have: where they end and what they were meant to be."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.glued import read_inch
from speclint.syntax.readers.numbers import NUMBERISH, add_number, read_foreign_number
from speclint.syntax.readers.placeholders import add_placeholder, read_placeholder
from speclint.syntax.readers.quotes import DELIMITED, INVISIBLE, takes_key
from speclint.syntax.readers.strings import read_body, requote
from speclint.syntax.readers.wide import WIDE_MARKS
from speclint.syntax.tokens import LITERAL, NUMBER, STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

    Reader = Callable[[Tokens, int], int]

NEXT_QUOTE = Pattern(r'(?<!\\)"')
MARKS = rf'\s",:;={{}}\[\]`{INVISIBLE}{WIDE_MARKS}'
BARE_KEY = Pattern(
    rf"""[^'{MARKS}][^"',:;={{}}\[\]`\r\n{INVISIBLE}{WIDE_MARKS}]{{0,100}}?(?=[ \t]*[:=\uff1a])"""
)
BARE_WORD = Pattern(rf"(?:[^()<>\\{MARKS}]|\\(?![nrt\s]|\Z)){{1,500}}")
BARE_TEXT = Pattern(
    rf"""[^\s",{{}}\[\];{WIDE_MARKS}][^",{{}}\[\];\r\n{WIDE_MARKS}]{{0,500}}?"""
    rf"""(?=[ \t]*(?:[,}}\];\r\n{WIDE_MARKS}]|\Z|(?<!:)//|(?<=[ \t])\#))"""
)
WORD_START = Pattern(r"[^\s\w\\\"`]{0,5}\w")  # at least one letter or digit, and soon
PLAIN = {"true": True, "false": False, "null": None}
SLIPS = {
    slip: name
    for name, slips in (
        ("true", "tru ture treu trure truee tue rtue ttrue trrue"),
        ("false", "flase fasle fals flse falsee fales alse fale faslse ffalse"),
        ("null", "nul nulll nll nulls ull unll nlul"),
    )
    for slip in slips.split()
}
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
UNFILLED = frozenset(("TODO", "TBD", "FIXME", "XXX", "XXXX", "CHANGEME", "CHANGE_ME", "REPLACEME"))
CLOCK = Pattern(r"[0-9]{1,2}(?::[0-9]{2}){1,2}(?=[ \t]*[,}\]\r\n])")
HASH = Pattern(r"#(?:\{[^{}\r\n]*\}|[0-9a-fA-F]{3,8})(?=[ \t]*(?:[,}\]\r\n]|\Z))")
NO_NUMBERS = ("NaN", "Infinity", "inf", "nan")


def read_word(tokens: Tokens, start: int, _: int) -> int:
    """Read a number, a word or a placeholder that is not in quotes."""
    for read in ANY if not WORD_START.match(tokens.text, start) else ANY + WORDS:
        end = read(tokens, start)
        if end > start:
            return end
    return start


def read_key(tokens: Tokens, start: int) -> int:
    """Read a key without quotes."""
    key = BARE_KEY.match(tokens.text, start) if takes_key(tokens) else None
    return add_bare(tokens, start, key.end(), "unquoted-key") if key else start


def read_plain(tokens: Tokens, start: int) -> int:
    """Read a number or a literal; a time of day is neither."""
    text = tokens.text
    clock = CLOCK.match(text, start) if tokens.previous == ":" else None
    if clock:
        return add_bare(tokens, start, clock.end(), "unquoted-string")
    number = NUMBERISH.match(text, start)
    if number and not BARE_WORD.match(text, number.end()):
        return add_number(tokens, start, number.end())
    word = BARE_WORD.match(text, start)
    if word and word[0] in PLAIN:
        return tokens.add(LITERAL, start, word.end(), PLAIN[word[0]])
    if word and word[0].lower() in SLIPS:
        return add_slip(tokens, start, word.end())
    if word and (word[0] in LITERALS or word[0].lstrip("+-") in NO_NUMBERS):
        return add_literal(tokens, start, word.end())
    return start


def read_text(tokens: Tokens, start: int) -> int:
    """Read a string without quotes."""
    text = tokens.text
    match = BARE_TEXT.match(text, start) or BARE_WORD.match(text, start)
    return add_bare(tokens, start, match.end(), "unquoted-string") if match else start


def read_unopened(tokens: Tokens, start: int) -> int:
    """Read a string that lost its opening quote."""
    quote = lost_opening_quote(tokens, start)
    return start if quote < 0 else add_unopened(tokens, start, quote)


def read_hash(tokens: Tokens, start: int, end: int) -> int:
    """Read what would be a comment elsewhere: a placeholder, or a colour."""
    if tokens.text[start + 1] == "{":
        return add_placeholder(tokens, start, end)
    if tokens.previous != ":":
        return start
    return add_bare(tokens, start, end, "unquoted-string")


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


def add_bare(tokens: Tokens, start: int, end: int, kind: str) -> int:
    """Add a key or a string without quotes."""
    value, flaws = read_body(tokens.text, start, end)
    what = "key" if kind == "unquoted-key" else "string"
    safety: Safety = "safe" if what == "key" else "unsafe"
    fix = replace("Put it in quotes", safety, start, end, requote(tokens.text, start, end, flaws))
    message = f"{what} {quoted(tokens.text[start:end])} is not in quotes"
    if (value.isupper() and "_" in value) or value.upper() in UNFILLED:
        message = f"{quoted(value)} looks like an unfilled placeholder"
        kind = "placeholder" if kind == "unquoted-string" else kind
    tokens.problems.append(Problem(kind, Span(start, end), message, fix))
    return tokens.add(STRING, start, end, value)


def add_slip(tokens: Tokens, start: int, end: int) -> int:
    """Add a misspelled literal."""
    piece = tokens.text[start:end]
    name = SLIPS[piece.lower()]
    fix = replace(f"Write `{name}`", "unsafe", start, end, name)
    message = f"{quoted(piece)} looks like `{name}`"
    tokens.problems.append(Problem("invalid-literal", Span(start, end), message, fix))
    return tokens.add(LITERAL, start, end, PLAIN[name])


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


ANY: tuple[Reader, ...] = (read_inch, read_unopened, read_placeholder)
WORDS: tuple[Reader, ...] = (read_key, read_foreign_number, read_plain, read_text)
