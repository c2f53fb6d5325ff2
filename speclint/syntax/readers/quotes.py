"""Where a string ends whose quotes are wrong: missing, of another kind, or not escaped."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.doubled import read_doubled, read_triple
from speclint.syntax.readers.glued import read_embedded, read_glued
from speclint.syntax.readers.strings import flaw_problems, read_body, requote
from speclint.syntax.readers.wide import WIDE_MARKS
from speclint.syntax.tokens import STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

BODY = Pattern(r'[^"\\\r\n]*+(?:\\[^\r\n][^"\\\r\n]*+)*+')
END = r"[ \t]*(?:[\r\n]|\Z)"
INVISIBLE = "\u00a0\u00ad\u200b-\u200f\u2060\ufeff"
DELIMITED = Pattern(
    rf'[ \t{INVISIBLE}]*(?:[,:=\]}}{WIDE_MARKS}]|[;.|][ \t]*["{{\[\d]|;[ \t]*(?:true|false|null)|\)[ \t]*[,)\]}}\r\n])|{END}'
)
SCALAR_AHEAD = Pattern(r"(?:true|false|null|-?[0-9][0-9.eE+\-]*)[ \t]*(?:[,}\]\r\n]|\Z)")
KEY_COLON = Pattern(
    r"""[^\s",{}\[\]](?:[^",{}\[\]\r\n]*?\S)??(?=[ \t]*:[ \t]*(?:["{\[\d\-\r\n]|true|false|null|\Z))"""
)
INNER_END = Pattern(
    rf'"(?={END}|[ \t]*[,\]}}][ \t,\]}}]*(?:["{{\[]|{END})|[ \t]*:[ \t]*["{{\[tfn\d-])'
)
MULTILINE_END = Pattern(r'(?<!\\)"')
BRACKETS_ONLY = Pattern(r"\s*[}\]][\s}\],]*(?:[\r\n]|\Z)")
OTHER_CLOSE = Pattern(rf"[\u2018\u2019\u201c\u201d\u201e\u2033'](?=[ \t]*[,:\]}}]|{END})")

PLAIN_CLOSE = Pattern(r'(?<![\s\\])"(?=[ \t]*(?:[,}\]][ \t]*["}\]\r\n]|:[ \t]*["{\[tfn\d-]))')
FOLLOW = rf"(?=\s*(?:[,:=\]}}{WIDE_MARKS}'\"&\\\u2018-\u201f]|\Z)|{END})"
QUOTE = Pattern(
    r"['`\u00ab\u2018-\u201a\u2032\u201c-\u201e\u2033\uff02]|&(?:quot|#34|apos|#39);|\\\""
)
UNESCAPE = Pattern(r"\\(.)")
SINGLE, SMART, ENTITY = "single-quoted-string", "smart-quote", "html-entity"
QUOTES = {
    "'": (SINGLE, Pattern(rf"(?<!\\)'{FOLLOW}")),
    "`": (SINGLE, Pattern(rf"(?<!\\)`{FOLLOW}")),
    "\u00ab": (SMART, Pattern(rf"\u00bb{FOLLOW}")),
    '\\"': ("invalid-escape", Pattern(rf'(?<!\\)\\"{FOLLOW}')),
}
QUOTES |= {
    f"&{name};": (ENTITY, Pattern(f"&{name};{FOLLOW}")) for name in ("quot", "#34", "apos", "#39")
}
QUOTES |= dict.fromkeys(
    "\u2018\u2019\u201a\u2032", (SMART, Pattern(f"['\u2018\u2019\u201a\u2032]{FOLLOW}"))
)
QUOTES |= dict.fromkeys(
    "\u201c\u201d\u201e\u2033\uff02",
    (SMART, Pattern(f'["\u201c\u201d\u201e\u2033\uff02]{FOLLOW}')),
)
MESSAGES = {
    "'": "is in single quotes; JSON has double quotes",
    "`": "is in backticks; JSON has double quotes",
    "\\": "has escaped quotes, as if it came out of another string",
    "&": "has HTML entities for quotes",
}
TYPOGRAPHIC = "is in typographic quotes; JSON has plain ones"


def read_double(tokens: Tokens, start: int, _: int) -> int:
    """Read a string whose opening quote is right and something else is not."""
    text = tokens.text
    end = read_triple(tokens, start)
    if end:
        return end
    match = BODY.match(text, start + 1)
    close = match.end() if match else start + 1
    if text[close : close + 1] != '"':
        return read_open(tokens, start, close)
    if DELIMITED.match(text, close + 1):
        return add_string(tokens, start, close)
    end = read_doubled(tokens, start) or read_embedded(tokens, start)
    if end:
        return end
    other = OTHER_CLOSE.search(text, start + 1, close)
    if other:
        return add_requoted(tokens, start, start + 1, other.start(), other.end(), SMART)
    end = end_before(tokens, start, close)
    if end >= 0:
        return add_unterminated(tokens, start, end)
    is_key = takes_key(tokens) and SCALAR_AHEAD.match(text, close + 1)
    if not is_key and (end := read_glued(tokens, start, close)):
        return end
    if is_key or text[close + 1] in ' \t"{[' or SCALAR_AHEAD.match(text, close + 1):
        return add_string(tokens, start, close)
    inner = tokens.search(INNER_END, close + 1, tokens.lines.end(start))
    return add_string(tokens, start, inner.start() if inner else close)


def read_open(tokens: Tokens, start: int, line_end: int) -> int:
    """Read a string that has no closing quote on its line."""
    text = tokens.text
    other = OTHER_CLOSE.search(text, start + 1, line_end)
    if other:
        return add_requoted(tokens, start, start + 1, other.start(), other.end(), SMART)
    close = tokens.search(MULTILINE_END, line_end)
    if key_end(tokens, start) < 0 and close and ends_text(tokens, line_end, close.end() - 1):
        return add_string(tokens, start, close.end() - 1)
    end = end_before(tokens, start, line_end)
    if end < 0:
        end = line_end
        while end > start + 1 and text[end - 1] in " \t":
            end -= 1
    return add_unterminated(tokens, start, end)


def ends_text(tokens: Tokens, line_end: int, close: int) -> bool:
    """Whether a quote on a later line closes a string with raw line breaks in it."""
    text = tokens.text
    before = text[max(tokens.lines.start(close), close - 200) : close].strip()
    return (
        before[-1:] not in (",", ":", "{", "[")
        and bool(DELIMITED.match(text, close + 1))
        and text[close + 1 : close + 2] != ":"
        and not BRACKETS_ONLY.match(text, line_end, close)
    )


def key_end(tokens: Tokens, start: int) -> int:
    """Where a key ends that lost its closing quote, -1 if this is no such key."""
    match = KEY_COLON.match(tokens.text, start + 1) if takes_key(tokens) else None
    return match.end() if match else -1


def takes_key(tokens: Tokens) -> bool:
    """Whether a key may stand here: not behind a colon, and not in an array."""
    opened = tokens.open_brackets()
    return tokens.previous != ":" and not (opened and tokens.kinds[opened[-1]] == "[")


def end_before(tokens: Tokens, start: int, high: int) -> int:
    """Where a string ends if JSON goes on before `high`: its quote was lost. -1 if nothing says so.

    In `"streaming, "` or `"read"],` at the end of a line the commas and brackets behind the last
    word belong to the document, unless a bracket closes one inside the string.
    """
    end = key_end(tokens, start)
    if end >= 0:
        return end
    text = tokens.text
    at = high
    while at > start + 1 and text[at - 1] in " \t,:{}[]":
        at -= 1
    end = at
    while at < high:
        char = text[at]
        if char == "," or (char in "}]" and closes_here(tokens, start, end, char)):
            return end
        at += 1
        if char not in " \t":
            end = at
    return -1


def closes_here(tokens: Tokens, start: int, end: int, char: str) -> bool:
    """Whether a closing bracket after `end` closes one that was opened earlier on this line."""
    text, opened = tokens.text, tokens.open_brackets()
    opener = "{" if char == "}" else "["
    if not opened or tokens.kinds[opened[-1]] != opener:
        return False
    if tokens.starts[opened[-1]] < tokens.lines.start(start):
        return False
    return text.count(opener, start, end) <= text.count(char, start, end)


def add_string(tokens: Tokens, start: int, close: int) -> int:
    """Add a string in double quotes, and what is wrong inside."""
    value, flaws = read_body(tokens.text, start + 1, close)
    tokens.problems += flaw_problems(tokens.text, flaws)
    return tokens.add(STRING, start, close + 1, value)


def add_unterminated(tokens: Tokens, start: int, end: int) -> int:
    """Add a string that lacks its closing quote at `end`."""
    text = tokens.text
    if text[end - 2 : end] == '\\"' and "\\" in text[start : end - 2]:
        return add_escaped_end(tokens, start, end)
    value, flaws = read_body(text, start + 1, end)
    edits = [Edit(Span(f.start, f.end), f.text) for f in flaws if f.text is not None]
    edits.append(Edit(Span(end, end), '"'))
    tokens.problems.append(
        Problem(
            "unterminated-string",
            Span(end, end),
            f"string {quoted(tokens.text[start:end])} has no closing quote",
            Fix("Insert the closing quote", "unsafe", tuple(edits)),
        )
    )
    return tokens.add(STRING, start, end, value)


def add_escaped_end(tokens: Tokens, start: int, end: int) -> int:
    """Add a path that ends with a backslash, which makes its closing quote a part of it."""
    value, flaws = read_body(tokens.text, start + 1, end - 2)
    tokens.problems += flaw_problems(tokens.text, flaws)
    message = "the backslash at the end of the string escapes its closing quote"
    fix = replace("Double it", "unsafe", end - 2, end - 2, "\\")
    tokens.problems.append(Problem("invalid-escape", Span(end - 2, end - 1), message, fix))
    return tokens.add(STRING, start, end, value + "\\")


def read_escaped(tokens: Tokens, start: int, opened: int, close: int) -> int:
    """Add a string that is escaped as a whole: its own escapes have twice the backslashes."""
    text, end = tokens.text, close + 2
    body = UNESCAPE.sub(r"\1", text[opened:close])
    value, flaws = read_body(body, 0, len(body))
    safety: Safety = "unsafe" if any(f.safety == "unsafe" for f in flaws) else "safe"
    message = f"{quoted(text[start:end])} {MESSAGES[chr(92)]}"
    fix = replace("Use double quotes", safety, start, end, requote(body, 0, len(body), flaws))
    tokens.problems.append(Problem("invalid-escape", Span(start, end), message, fix))
    return tokens.add(STRING, start, end, value)


def read_quoted(tokens: Tokens, start: int, opened: int) -> int:
    """Read a string in quotes of another kind; without a closing one, only what looks like one."""
    text = tokens.text
    end = read_triple(tokens, start)
    if end:
        return end
    kind, closer = QUOTES[text[start:opened]]
    line_end = tokens.lines.end(start)
    close = tokens.search(closer, opened, line_end)
    mixed = tokens.search(PLAIN_CLOSE, opened, close.start() if close else line_end)
    if kind != "invalid-escape" and mixed and text.count('"', opened, mixed.start()) == 0:
        return add_requoted(tokens, start, opened, mixed.start(), mixed.end(), kind)
    if close and kind == "invalid-escape":
        return read_escaped(tokens, start, opened, close.start())
    if close:
        return add_requoted(tokens, start, opened, close.start(), close.end(), kind)
    if not text[opened : opened + 1].isalnum():
        return start
    end = end_before(tokens, start, line_end)
    end = line_end if end < 0 else end
    return add_requoted(tokens, start, opened, end, end, kind)


def add_requoted(  # noqa: PLR0913, PLR0917 - the four places of a string in quotes
    tokens: Tokens, start: int, opened: int, close: int, end: int, kind: str
) -> int:
    """Add a string whose quotes must become double quotes."""
    text = tokens.text
    value, flaws = read_body(text, opened, close)
    message = f"{quoted(text[start:end])} {MESSAGES.get(text[start], TYPOGRAPHIC)}"
    guess = close == end or any(f.safety == "unsafe" and f.text != '\\"' for f in flaws)
    safety: Safety = "unsafe" if guess else "safe"
    fix = replace("Use double quotes", safety, start, end, requote(text, opened, close, flaws))
    tokens.problems.append(Problem(kind, Span(start, end), message, fix))
    return tokens.add(STRING, start, end, value)
