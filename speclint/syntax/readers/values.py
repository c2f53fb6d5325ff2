"""Values of other languages: calls, functions, tuples, strings with a prefix."""

from __future__ import annotations

import re
from json import loads

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.glued import skip_letters
from speclint.syntax.readers.strings import read_body, requote
from speclint.syntax.tokens import LITERAL, NUMBER, STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

DELIMITER = r"(?=\s*(?:[,:\]}\r\n;)]|//|/\*|#|\Z))"
STRING_PIECE = r""""(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+'"""
ARGUMENTS = rf"""\((?:[^()"'\r\n]|{STRING_PIECE}|\((?:[^()"'\r\n]|{STRING_PIECE})*+\))*+\)"""
CALL = Pattern(rf"(?!\$\()(?:new[ ]+)?[A-Za-z_$][\w$.]{{0,99}}+{ARGUMENTS}{DELIMITER}")
ARGUMENT = Pattern(rf"[^(]*\(\s*(?:({STRING_PIECE})|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?))\s*\)")
NUMBERS = (
    "NumberLong",
    "NumberInt",
    "NumberDecimal",
    "Decimal",
    "BigInt",
    "Number",
    "Int32",
    "Long",
)
FUNCTION = Pattern(
    r"(?:(?:async[ ]+)?function\b[\w$ ]*\([^()\r\n]*\)|(?:async[ ]+)?\([^()\r\n]*\)[ ]*=>)[ ]*"
    r"(?:\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\}|[^,{}\[\]\r\n]+)"
)
INNER = rf"{STRING_PIECE}|\((?:[^()\"'\r\n]|{STRING_PIECE})*+\)"
TUPLE = Pattern(rf"\((?:(?:[^()\"',\r\n]|{INNER})*+,(?:[^()\"'\r\n]|{INNER})*+)?\)(?!\s*=>)")
PREFIXED = Pattern(rf"([^\W\d_]{{1,2}}|@)({STRING_PIECE}){DELIMITER}")


def read_value(tokens: Tokens, start: int, _: int) -> int:
    """Read a value of another language; `start` if there is none."""
    if tokens.previous in (STRING, NUMBER, LITERAL, "}", "]"):
        return start
    text = tokens.text
    prefixed = PREFIXED.match(text, start)
    if prefixed and prefixed[2][0] == '"':
        return skip_letters(tokens, start, prefixed.start(2))
    if prefixed:
        return add_prefixed(tokens, prefixed)
    if function := FUNCTION.match(text, start):
        return add_unknown(tokens, start, function.end(), "is a function; JSON has values only")
    if call := CALL.match(text, start):
        return add_call(tokens, start, call.end())
    return start


def add_prefixed(tokens: Tokens, match: re.Match[str]) -> int:
    """Add a string with a letter before its quotes."""
    start, end = match.span()
    opened, close = match.start(2) + 1, end - 1
    value, flaws = read_body(tokens.text, opened, close)
    safety: Safety = "safe" if match[1] in "uU" and not flaws else "unsafe"
    message = f"{quoted(match[0])} has `{match[1]}` before its quotes; a JSON string has none"
    new = requote(tokens.text, opened, close, flaws)
    fix = replace("Write a plain string", safety, start, end, new)
    tokens.problems.append(Problem("single-quoted-string", Span(start, end), message, fix))
    return tokens.add(STRING, start, end, value)


def add_call(tokens: Tokens, start: int, end: int) -> int:
    """Add a call: what it makes of its only argument is that argument, or nobody knows."""
    text = tokens.text
    match = ARGUMENT.fullmatch(text, start, end)
    message = "is a call; JSON has values only"
    if not match:
        return add_unknown(tokens, start, end, message)
    name = text[start : text.index("(", start)].removeprefix("new ").strip()
    new = match[2]
    if match[1]:
        body = match.span(1)[0] + 1, match.span(1)[1] - 1
        value, flaws = read_body(text, *body)
        is_number = name.rpartition(".")[2] in NUMBERS and re.fullmatch(r"-?[1-9][0-9]*", value)
        new = value if is_number else requote(text, *body, flaws)
    fix = replace(f"Write {quoted(new)}", "unsafe", start, end, new)
    message = f"{quoted(text[start:end])} {message}"
    tokens.problems.append(Problem("invalid-literal", Span(start, end), message, fix))
    return tokens.add(STRING if new[0] == '"' else NUMBER, start, end, loads(new))


def add_unknown(tokens: Tokens, start: int, end: int, message: str) -> int:
    """Add a value that only its program knows."""
    piece = tokens.text[start:end]
    message = f"{quoted(piece)} {message}"
    tokens.problems.append(Problem("invalid-literal", Span(start, end), message, None))
    return tokens.add(STRING, start, end, piece)


def read_tuple(tokens: Tokens, start: int, opened: int) -> int:
    """Read a tuple's bracket."""
    text = tokens.text
    if text[start] == ")":
        opener = tokens.open_brackets()[-1:]
        is_close = opener and text[tokens.starts[opener[0]]] == "("
        return tokens.add("]", start, opened) if is_close else start
    match = TUPLE.match(text, start)
    if not match or tokens.previous in (STRING, NUMBER, LITERAL, "}", "]"):
        return start
    end = match.end()
    edits = (Edit(Span(start, opened), "["), Edit(Span(end - 1, end), "]"))
    fix = Fix("Write `[ ]`", "safe", edits)
    message = f"{quoted(match[0])} is Python's tuple; JSON has arrays in `[ ]`"
    tokens.problems.append(Problem("invalid-literal", Span(start, end), message, fix))
    return tokens.add("[", start, opened)
