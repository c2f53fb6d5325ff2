"""What stands around a document that was pasted along with it: a fence, a command, code, prose.

The document is read as if blanks stood there, so that every place in it is that of the file.
"""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.pattern import Pattern
from speclint.record import record
from speclint.syntax.problem import Problem, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

FENCE = Pattern(r"(?m)^[ \t]*(```|~~~)[^\r\n`]*(?:\r\n?|\n|\Z)")
# An opening bracket with the beginning of JSON behind it, or of something like it.
BODY = Pattern(
    r"""(?mx) (?<![\w$)\]])[{\[](?=\s*+(?:`?\s*+["\u201c\u201e]|'[^'\s]|&quot;|\\["nrt]|//|/\*
      | [\w$\-]++\s*+(?::|=>)|(?<=\[)[{\[]|(?<=\s)[{\[]))
      | ^[{\[](?=[ \t]*+(?:[\r\n]|[}\]]\s*+\Z))""",
)
PIECE = Pattern(
    r"""(?sx) \\. | "(?:[^"\\]|\\.)*+" | '(?:[^'\\\r\n]|\\.)*+' | //[^\r\n]*+ | [{}\[\]]""",
)
NO_HEAD = Pattern(
    r"""(?x) <<<<<<<|\.\.|\u2026|//|/\*|\#(?!!)|<!--|['"`]|[\w$\-]+[ \t]*:(?!//)
      |[^\r\n"{}\[\]=()]{0,200}"[ \t]*[,:]""",
)
HEADERS = r"(?:[A-Za-z][\w\-]*:[ \t]?[^\r\n]*(?:\r\n|\n)){1,100}(?:\r\n|\n)"
IS_HEAD = Pattern(rf"[\w$\-]+[ \t]*:(?:[ \t]*[\r\n]\s*[{{\[]|[^\r\n={{\"]*=[ \t]*[{{\[])|{HEADERS}")
CODE = "program code"
LABELS = (
    (
        "a shell command",
        Pattern(
            r"(?:[^\r\n]{0,99}?[$%#>][ \t]+)?(?:sudo[ \t]+)?"
            r"(?:curl|wget|https?|xh|cat|echo|printf|tee|jq|kubectl|aws|gh|Invoke-\w+)[ \t]"
        ),
    ),
    ("a prompt", Pattern(r"[^\s.,!?]{0,99}[$%#>][ \t]")),
    ("an HTTP head", Pattern(rf"(?:GET|PUT|POST|PATCH|DELETE)[ \t]+\S+|HTTP/[0-9]|{HEADERS}")),
    (
        CODE,
        Pattern(r"(?:export|return|const|let|var|import|from|package|module|use)\b|[\w.$]*\("),
    ),
    (CODE, Pattern(r"(?s:.*)(?:=|=>|[\w)]\()[ \t]*(?:[\"'`]{1,3}|[\w.]*\(|[\r\n])?[ \t]*\Z")),
)


@record
class Wrapping:
    """Where the document is, and what is wrong with what stands around it."""

    start: int
    end: int
    problem: Problem


def find_wrapping(tokens: Tokens, start: int) -> Wrapping | None:
    """Find the document behind `start`, where no JSON starts and none has been read."""
    text = tokens.text
    if tokens.search(FENCE, start) and (fenced := in_fence(text, start)):
        return fenced
    if NO_HEAD.match(text, start) and not IS_HEAD.match(text, start):
        return None
    body = tokens.search(BODY, start)
    head = text[start : body.start()] if body else ""
    if not body or not (head.strip().startswith(("(", ")")) or any(map(str.isalpha, head))):
        return None
    depth = sum(map(head.count, "{[")) - sum(map(head.count, "}]"))
    return around(text, start, body.start(), body_end(text, body.start(), max(0, depth)))


def in_fence(text: str, start: int) -> Wrapping | None:
    """The document in a Markdown fence, with the text around that."""
    fences = list(FENCE.finditer(text, start))
    blocks = [
        (opening, [*fences[index + 1 : index + 2], None][0])
        for index, opening in enumerate(fences)
        if BODY.match(text, opening.end())
    ]
    if not blocks:
        return None
    opening, closing = blocks[0]
    stop = closing.start() if closing else len(text)
    span = Span(opening.start(1), opening.start() + len(opening[0].rstrip()))
    if len(blocks) > 1:
        message = f"{len(blocks)} Markdown code blocks with JSON, and a file holds one document"
        return Wrapping(opening.end(), stop, Problem("markdown-fence", span, message, None))
    message = "Markdown code fence around the JSON"
    outside = text[start : opening.start()].strip() or (closing and text[closing.end() :].strip())
    safety: Safety = "unsafe" if outside else "safe"
    message += f", and text around it: {quoted(outside)}" if outside else ""
    fix = cut_out(text, start, opening.end(), stop, safety, "Remove the fence")
    return Wrapping(opening.end(), stop, Problem("markdown-fence", span, message, fix))


def around(text: str, start: int, body: int, end: int) -> Wrapping:
    """Say what stands before the document, and behind it."""
    head, tail = text[start:body], text[end:]
    label = next((label for label, pattern in LABELS if pattern.match(head)), "text")
    where = "around" if tail.strip() else "before"
    shown = head.rstrip()
    problem = Problem(
        "extra-data",
        Span(start, start + len(shown)),
        f"{label} {where} the document: {quoted(shown)}",
        None if BODY.search(tail) else cut_out(text, start, body, end, "unsafe", "Remove it"),
    )
    return Wrapping(body, end, problem)


def cut_out(  # noqa: PLR0913, PLR0917 - two places around two places
    text: str, start: int, body: int, end: int, safety: Safety, message: str
) -> Fix:
    """Remove what stands before the document and behind it, but for the last line's end."""
    edits = [Edit(Span(start if text[:start].strip() else 0, body), "")]
    last = len(text) if text[end - 1 : end] in "\r\n" else len(text.rstrip("\r\n"))
    if last > end:
        edits.append(Edit(Span(end, last), ""))
    return Fix(message, safety, tuple(edits))


def body_end(text: str, start: int, depth: int) -> int:
    """Where the bracket at `start` is closed.

    That is the last closing one of the text if none does, or if the text closes more brackets than
    the `depth` that were open before.
    """
    outer, end, last = depth, -1, len(text)
    for match in PIECE.finditer(text, start):
        if match[0] in ("{", "["):
            depth += 1
        elif match[0] in ("}", "]"):
            depth -= 1
            last = match.end()
            end = last if depth == outer and end < 0 else end
    return last if end < 0 or depth < 0 else end
