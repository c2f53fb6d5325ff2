"""What stands between the tokens and does not belong there: comments, blanks, markers, strays."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.syntax.around.pasted import read_pasted
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.readers.glued import read_joined
from speclint.syntax.readers.placeholders import TAG, skip_tag
from speclint.syntax.readers.quotes import QUOTE, read_double, read_quoted
from speclint.syntax.readers.values import read_tuple, read_value
from speclint.syntax.readers.wide import MARK, read_mark
from speclint.syntax.readers.words import HASH, read_hash, read_unopened, read_word
from speclint.syntax.tokens import ELLIPSIS, LITERAL, NUMBER, STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

BLANKS = "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\x0b\x0c\x1c-\x1f\x85"
NOTHINGS = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
BLANK_RUN = Pattern(f"[{BLANKS}{NOTHINGS}]+(?:[ \\t]*[{BLANKS}{NOTHINGS}]+)*")
NOTHING = Pattern(f"[{NOTHINGS}]")
BLANK = Pattern(f"[{BLANKS}]")
COMMENT = Pattern(r"(?m)//|/\*|\#|<!--|(?:--|[;%])(?=[ \t]+[A-Za-z][^\":{}\[\],\r\n]*$)")
BLOCK_END = {"/*": Pattern(r"\*/"), "<!--": Pattern("-->")}
NESTED_END = Pattern(r"\s*\*/")
SWALLOWED = Pattern(r'["{\[]|\b(?:[0-9]|true\b|false\b|null\b)')
ENDS_CLOSED = Pattern(r"[}\]],?[ \t]*\Z")
ELLIPSES = Pattern(r"\.{2,}|\u2026")
SEPARATOR = Pattern(r"=>|==?|;")
CONFLICT = Pattern(r"<<<<<<<[^\r\n]*")
CONFLICT_REST = Pattern(r"(?m)^(?:=======|\|\|\|\|\|\|\|)")
CONFLICT_END = Pattern(r"(?m)^>>>>>>>[^\r\n]*")
FENCE = Pattern(r"(?:```|~~~)[^\r\n`]*")
SHELL_QUOTE = Pattern(r"'(?=\s*(?:[{\[]|\Z))")
ESCAPED_BLANK = Pattern(r'(?m)(?:\\[nrt])+(?=[ \t]*(?:["\\{}\[\]\d\-tfn]|$))')
STOP = Pattern(r"\.(?=\s*[\"{\[])")
STRAYS = Pattern(r"(?s)\\+|[^\s\w\"'{}\[\],:;=#/.<$`+\-&\\]+|.")


def read_irregular(tokens: Tokens, start: int) -> int:
    """Read whatever no JSON token starts with; say where to go on."""
    text = tokens.text
    if not tokens.kinds or (text[start] in "+-" and text[start - 1 : start] in ("\n", "\r")):
        end = read_pasted(tokens, start, read_piece)
        if end > start:
            return end
    return read_piece(tokens, start)


def read_piece(tokens: Tokens, start: int) -> int:
    """Read one irregular token, or what stands between tokens."""
    for pattern, read in READERS:
        match = pattern.match(tokens.text, start)
        if match:
            end = read(tokens, start, match.end())
            if end > start:
                return end
    return skip_stray(tokens, start)


def remove(  # noqa: PLR0913, PLR0917 - the fields of a problem
    tokens: Tokens, kind: str, start: int, end: int, message: str, fix: Fix
) -> int:
    """Report a piece that must go."""
    tokens.problems.append(Problem(kind, Span(start, end), message, fix))
    return end


def skip_blanks(tokens: Tokens, start: int, end: int) -> int:
    """Report a run of blanks that JSON does not have."""
    run = tokens.text[start:end]
    if start == 0 and run[0] == "\ufeff":
        fix = replace("Remove the byte order mark", "safe", 0, 1, "")
        return remove(tokens, "byte-order-mark", 0, 1, "file starts with a byte order mark", fix)
    plain = BLANK.sub(" ", NOTHING.sub("", run))
    names = ", ".join(dict.fromkeys(f"U+{ord(c):04X}" for c in run[:20] if c not in " \t"))
    message = f"blank that JSON does not allow ({names})"
    fix = replace("Use plain spaces", "safe", start, end, plain)
    return remove(tokens, "invalid-whitespace", start, end, message, fix)


def skip_fence(tokens: Tokens, start: int, end: int) -> int:
    """Report one end of a Markdown fence whose other end is not there."""
    fix = replace("Remove the fence", "safe", *tokens.lines.whole(start, end), "")
    message = "Markdown code fence around the JSON"
    return remove(tokens, "markdown-fence", start, end, message, fix)


def skip_escaped_blank(tokens: Tokens, start: int, end: int) -> int:
    """Report a line break that is escaped as if it were inside a string."""
    piece = tokens.text[start:end]
    message = f"{quoted(piece)} outside of a string: the text came out of another string"
    blank = piece.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")
    fix = replace("Write a plain blank", "unsafe", start, end, blank)
    return remove(tokens, "invalid-escape", start, end, message, fix)


def skip_comment(tokens: Tokens, start: int, opened: int) -> int:
    """Report a comment, unless it is a string without its opening quote."""
    if tokens.previous == ":" and (end := read_unopened(tokens, start)) > start:
        return end
    text, lines = tokens.text, tokens.lines
    opening, end = text[start:opened], lines.end(start)
    safety: Safety = "safe"
    if opening in BLOCK_END:
        close = tokens.search(BLOCK_END[opening], opened)
        end = close.end() if close else end
        safety = "safe" if close else "unsafe"
        if nested := NESTED_END.match(text, end):
            end = nested.end() if "/*" in text[opened:end] else end
    elif cut := swallowed(tokens, start, end):
        end, safety = cut, "unsafe"
    first, last = lines.whole(start, end)
    if (first, last) == (start, end) and text[start - 1 : start] in (" ", "\t"):
        while text[last : last + 1] in (" ", "\t"):
            last += 1
    message = f"JSON has no comments: {quoted(text[start:end])}"
    fix = replace("Remove the comment", safety, first, last, "")
    return remove(tokens, "comment", start, end, message, fix)


def swallowed(tokens: Tokens, start: int, line_end: int) -> int:
    """Where JSON goes on inside a line comment, 0 if it does not.

    On one line with the bracket that is open here, the comment took the rest of the document along
    if that bracket's closing one is in it.
    """
    text, opened = tokens.text, tokens.open_brackets()
    if not opened or tokens.starts[opened[-1]] < tokens.lines.start(start):
        return 0
    if not ENDS_CLOSED.search(text, max(start, line_end - 40), line_end):
        return 0
    near = min(line_end, start + 2000)
    if near == line_end and sum(text.count(c, start, near) for c in "}]") <= sum(
        text.count(c, start, near) for c in "{["
    ):
        return 0
    found = tokens.search(SWALLOWED, start + 2, line_end)
    return found.start() if found else 0


def skip_conflict(tokens: Tokens, start: int, end: int) -> int:
    """Report a merge conflict; its first side is read."""
    message = "merge conflict marker: choose a side"
    tokens.problems.append(Problem("conflict-marker", Span(start, end), message, None))
    tokens.in_conflict = True
    return end


def skip_other_side(tokens: Tokens, start: int, end: int) -> int:
    """Skip the other side of a merge conflict."""
    close = tokens.search(CONFLICT_END, start)
    if not close:
        return start
    if not tokens.in_conflict:  # the marker that opens it is gone
        skip_conflict(tokens, start, end)
    tokens.in_conflict = False
    return close.end()


def skip_shell_quote(tokens: Tokens, start: int, end: int) -> int:
    """Report the apostrophes around a document that was pasted out of a shell command."""
    if tokens.kinds:
        is_close = any(problem.kind == "shell-quote" for problem in tokens.problems[:1])
        return end if is_close else start
    edits = [Edit(Span(start, end), "")]
    last = len(tokens.text.rstrip()) - 1
    if last > start and tokens.text[last] == "'":
        edits.append(Edit(Span(last, last + 1), ""))
    fix = Fix("Remove the apostrophes", "unsafe", tuple(edits))
    message = "the document stands in a shell's apostrophes"
    return remove(tokens, "shell-quote", start, end, message, fix)


def read_ellipsis(tokens: Tokens, start: int, end: int) -> int:
    """Report dots that stand for something left out."""
    message = f"{quoted(tokens.text[start:end])} stands for something left out"
    tokens.problems.append(Problem("ellipsis", Span(start, end), message, None))
    if tokens.previous == ":":
        return tokens.add(STRING, start, end, tokens.text[start:end])
    return tokens.add(ELLIPSIS, start, end)


def read_stop(tokens: Tokens, start: int, end: int) -> int:
    """Read a full stop in the place of a comma."""
    if tokens.previous not in (STRING, NUMBER, LITERAL, "}", "]"):
        return start
    return add_separator(tokens, start, end, ",", "unsafe")


def read_separator(tokens: Tokens, start: int, end: int) -> int:
    """Read a separator of another language."""
    if tokens.text[start:end] != ";":
        return add_separator(tokens, start, end, ":", "safe")
    opened = tokens.open_brackets()
    is_key = tokens.kinds[-2:] in ([",", STRING], ["{", STRING])
    if is_key and opened and tokens.kinds[opened[-1]] == "{":
        return add_separator(tokens, start, end, ":", "unsafe")
    return add_separator(tokens, start, end, ",", "safe")


def add_separator(tokens: Tokens, start: int, end: int, meant: str, safety: Safety) -> int:
    """Add a separator that is written in another way."""
    piece = tokens.text[start:end]
    message = f"`{piece}` where JSON has `{meant}`"
    fix = replace(f"Write `{meant}`", safety, start, end, meant)
    tokens.problems.append(Problem("wrong-separator", Span(start, end), message, fix))
    return tokens.add(meant, start, end)


def read_round(tokens: Tokens, start: int, end: int) -> int:
    """Read a parenthesis that stands where a bracket may be meant."""
    is_value = tokens.previous in ("", ":", ",", "[", "{", "(")
    return start if is_value == (tokens.text[start] == ")") else read_bracket(tokens, start, end)


def read_bracket(tokens: Tokens, start: int, end: int) -> int:
    """Read an opening bracket that has something odd behind it."""
    return tokens.add(tokens.text[start], start, end)


def skip_stray(tokens: Tokens, start: int) -> int:
    """Report characters that mean nothing here."""
    match = STRAYS.match(tokens.text, start)
    end = match.end() if match else start + 1
    piece = tokens.text[start:end]
    shown = quoted(piece) if piece.isprintable() else f"U+{ord(piece[0]):04X}"
    fix = replace("Remove it", "unsafe", start, end, "")
    message = f"{shown} does not belong here"
    return remove(tokens, "invalid-character", start, end, message, fix)


READERS: tuple[tuple[re.Pattern[str], Callable[[Tokens, int, int], int]], ...] = (
    (Pattern('"'), read_double),
    (BLANK_RUN, skip_blanks),
    (TAG, skip_tag),
    (MARK, read_mark),
    (FENCE, skip_fence),
    (SHELL_QUOTE, skip_shell_quote),
    (ESCAPED_BLANK, skip_escaped_blank),
    (QUOTE, read_quoted),
    (HASH, read_hash),
    (Pattern(r"[+\\]"), read_joined),
    (COMMENT, skip_comment),
    (CONFLICT, skip_conflict),
    (CONFLICT_REST, skip_other_side),
    (ELLIPSES, read_ellipsis),
    (STOP, read_stop),
    (SEPARATOR, read_separator),
    (Pattern(r"[()]"), read_tuple),
    (Pattern(r"[\w$@(]"), read_value),
    (Pattern(r"[()]"), read_round),
    (Pattern(r"."), read_word),
    (Pattern(r"[{\[]"), read_bracket),
)
