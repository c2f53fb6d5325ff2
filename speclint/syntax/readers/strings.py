"""What stands between two quotes: what it says, and what must change to say it in JSON."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.record import record
from speclint.syntax.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from speclint.finding import Safety

SPECIAL = Pattern(
    r"""(?sx) '\\''
    | \\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}
    | \\u[0-9a-fA-F]{4}
    | \\x[0-9a-fA-F]{2}
    | \\\r\n
    | \\.
    | (?:\r\n|\n)[\ \t]*(?=\w) | [\x00-\x1f]+
    | ["\\]""",
)
HALF = Pattern(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
CONTROLS = {"\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
UNC_PATH = r"\\\\\w[\w.$\-]*\\(?![\"\\/bfnrt]|u[0-9a-fA-F])\w"
WINDOWS_PATH = Pattern(rf"[A-Za-z]:\\(?!\\)|{UNC_PATH}")
NEARBY = 200  # how much of a sentence is read to tell that it is one
SENTENCE = 3  # words, at least
FLAWLESS = Pattern(r'(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
LIST_ITEM = Pattern(r"(?:[-*\u2022]|\d{1,2}[.)])[ \t]")
WRAP = Pattern(r"(?:\r\n|\n)[ \t]*")

MESSAGES = {
    "control-character": ("raw {} inside a string", "Escape it"),
    "invalid-escape": ("`{}` is not a JSON escape", "Correct the escape"),
    "shell-quote": ("`'\\''` is a shell's way to write an apostrophe", "Write a plain apostrophe"),
    "unescaped-quote": ("quote inside a string is not escaped", "Escape the quotes"),
}


@record
class Flaw:
    """A piece of a string that JSON does not allow; `text` is what to write, None if unknown."""

    kind: str
    start: int
    end: int
    text: str | None
    safety: Safety


def read_body(text: str, start: int, end: int) -> tuple[str, list[Flaw]]:
    """Decode what stands between two quotes: its value, and its flaws in order."""
    parts: list[str] = []
    flaws: list[Flaw] = []
    at = start
    is_path = WINDOWS_PATH.match(text, start, end) and not FLAWLESS.fullmatch(text, start, end)
    for match in SPECIAL.finditer(text, start, end):
        parts.append(text[at : match.start()])
        at = match.end()
        value, flaw = read_path_step(match) if is_path else read_special(match)
        parts.append(value)
        if flaw:
            flaws.append(flaw)
    parts.append(text[at:end])
    return "".join(parts), flaws


def read_path_step(match: re.Match[str]) -> tuple[str, Flaw | None]:
    r"""Decode a backslash of a Windows path: where one of them is raw, so is that of ``\temp``."""
    piece = match[0]
    if piece == "\\\\" and match.start() == match.pos:  # the two of a server's name
        return piece, Flaw("invalid-escape", match.start(), match.end(), 2 * piece, "unsafe")
    if piece[0] != "\\" or piece in ("\\\\", '\\"'):
        return read_special(match)
    return piece, Flaw("invalid-escape", match.start(), match.end(), "\\" + piece, "unsafe")


def read_special(match: re.Match[str]) -> tuple[str, Flaw | None]:
    """Decode an escape, a run of control characters or an inner quote."""
    piece, start, end = match[0], match.start(), match.end()
    if piece[0] == "\\":
        return read_escape(piece, start, end)
    if piece == '"':
        return piece, Flaw("unescaped-quote", start, end, '\\"', "unsafe")
    if piece[0] == "'":
        return "'", Flaw("shell-quote", start, end, "'", "unsafe")
    if is_wrapped(match):
        return " ", Flaw("control-character", start, end, " ", "unsafe")
    escaped = "".join(map(control_escape, piece))
    is_break = piece[0] in "\r\n" and match.pos < start and end < match.endpos
    safety: Safety = "unsafe" if is_break and words_around(match) >= SENTENCE else "safe"
    return piece, Flaw("control-character", start, end, escaped, safety)


def read_escape(piece: str, start: int, end: int) -> tuple[str, Flaw | None]:
    """Decode one escape, or a lone backslash."""
    char = piece[1:]
    if char in ESCAPES:
        return ESCAPES[char], None
    if char != "u" and char[:1] == "u":
        value = decode_utf16(piece)
        lone = len(value) == 1 and "\ud800" <= value <= "\udfff"
        if lone:
            return piece, Flaw("invalid-escape", start, end, None, "unsafe")
        return value, None
    if char != "x" and char[:1] == "x":
        return chr(int(char[1:], 16)), Flaw(
            "invalid-escape", start, end, "\\u00" + char[1:], "safe"
        )
    if char in ("\n", "\r", "\r\n"):
        return "", Flaw("invalid-escape", start, end, "", "safe")
    if char in ("'", "`", "\u2018", "\u2019"):
        return char, Flaw("invalid-escape", start, end, char, "safe")
    if char == "u":
        return piece, Flaw("invalid-escape", start, end, None, "unsafe")
    escaped = "\\\\" + "".join(map(control_escape, char))
    return piece, Flaw("invalid-escape", start, end, escaped, "unsafe")


def decode_utf16(piece: str) -> str:
    r"""Decode ``\uXXXX`` or a surrogate pair of them; a lone half stays one."""
    units = b"".join(int(unit, 16).to_bytes(2, "big") for unit in piece[2:].split("\\u"))
    return units.decode("utf-16-be", "surrogatepass")


def control_escape(char: str) -> str:
    """Spell a control character as JSON does; other characters stay."""
    return CONTROLS.get(char) or (char if char >= " " else f"\\u{ord(char):04x}")


def is_wrapped(match: re.Match[str]) -> bool:
    """Whether a line break stands between two words of a text, where a blank belongs.

    A name in capitals behind a single word looks like a line of its own; so does a list's item.
    """
    if not WRAP.fullmatch(match[0]):
        return False
    before, behind = around(match)
    is_indented = match[0][-1] in " \t"
    ends_word = before[-1:].isalnum() or before[-1:] in tuple(",;.:!?)")
    is_long = words_around(match) >= SENTENCE or is_indented or not before[-1:].isalnum()
    goes_on = behind[:1].strip() != "" and not LIST_ITEM.match(behind)
    return ends_word and goes_on and (is_long or not behind.isupper())


def words_around(match: re.Match[str]) -> int:
    """How many words stand near a piece of a string."""
    return sum(len(text.split()) for text in around(match))


def around(match: re.Match[str]) -> tuple[str, str]:
    """What stands before and behind a piece of a string."""
    text, low, high = match.string, match.pos, match.endpos
    before = text[max(low, match.start() - NEARBY) : match.start()]
    return before, text[match.end() : min(high, match.end() + NEARBY)]


def flaw_problems(text: str, flaws: list[Flaw]) -> list[Problem]:
    """One problem for each kind of flaw in a string, at the first of them."""
    kinds: dict[str, list[Flaw]] = {}
    for flaw in flaws:
        kinds.setdefault(flaw.kind, []).append(flaw)
    return [flaw_problem(text, same) for same in kinds.values()]


def flaw_problem(text: str, flaws: list[Flaw]) -> Problem:
    """Make the problem of all flaws of one kind in a string."""
    first = flaws[0]
    message, action = MESSAGES[first.kind]
    piece = text[first.start : first.end]
    if HALF.fullmatch(piece):
        message = "`{}` is half of a surrogate pair, and the other half is not there"
    if piece == "\\\\":
        message = "the backslashes of a path are not doubled"
    name = {"\n": "line break", "\r": "line break", "\t": "tab"}.get(piece[0], "control character")
    span = Span(first.start, first.end)
    shown = piece if piece.isprintable() else piece[:1] + "…"
    message = message.format(name if first.kind == "control-character" else shown)
    if any(flaw.text is None for flaw in flaws):
        return Problem(first.kind, span, message, None)
    safety: Safety = "unsafe" if any(flaw.safety == "unsafe" for flaw in flaws) else "safe"
    edits = tuple(Edit(Span(f.start, f.end), f.text or "") for f in flaws)
    return Problem(first.kind, span, message, Fix(action, safety, edits))


def requote(text: str, start: int, end: int, flaws: list[Flaw]) -> str:
    """Write a body for double quotes; what cannot be mended is kept as text."""
    parts = ['"']
    at = start
    for flaw in flaws:
        parts.append(text[at : flaw.start])
        parts.append("\\" + text[flaw.start : flaw.end] if flaw.text is None else flaw.text)
        at = flaw.end
    parts += text[at:end], '"'
    return "".join(parts)
