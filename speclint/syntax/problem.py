"""What can be wrong with a JSON text, and how it is put into words."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety

SHOWN = 40  # the longest piece of a file that a message quotes in full

KINDS = frozenset(
    {
        "bare-members",
        "byte-order-mark",
        "comment",
        "conflict-marker",
        "control-character",
        "duplicate-key",
        "ellipsis",
        "empty-file",
        "extra-comma",
        "extra-data",
        "html-entity",
        "invalid-character",
        "invalid-escape",
        "invalid-literal",
        "invalid-number",
        "invalid-whitespace",
        "markdown-fence",
        "missing-colon",
        "missing-comma",
        "missing-key",
        "missing-opening-quote",
        "missing-value",
        "other-format",
        "placeholder",
        "shell-quote",
        "single-quoted-string",
        "smart-quote",
        "trailing-comma",
        "unbalanced-bracket",
        "unescaped-quote",
        "unquoted-key",
        "unquoted-string",
        "unterminated-string",
        "wrong-separator",
    }
)


@record
class Problem:
    """One cause: its kind, the place where the fix goes, a message and, where known, the fix."""

    kind: str
    span: Span
    message: str
    fix: Fix | None
    related: tuple[tuple[str, Span], ...] = ()


def quoted(piece: str) -> str:
    """A piece of the file for a message: in backticks, on one line, not too long."""
    line = " ".join(piece[: 2 * SHOWN].split())
    if "`" in line:
        return f'"{line}"'
    return f"`{line}`" if len(line) <= SHOWN and len(piece) <= 2 * SHOWN else f"`{line[:37]}...`"


def replace(message: str, safety: Safety, start: int, end: int, text: str) -> Fix:
    """Make a fix of one edit."""
    return Fix(message, safety, (Edit(Span(start, end), text),))
