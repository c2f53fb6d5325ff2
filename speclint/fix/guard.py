"""From edits to a text, and the guard that nothing is lost."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter

from speclint.document import load
from speclint.document.plain import PlainDocument
from speclint.finding import apply_edits, breaks
from speclint.fix.choice import disjoint
from speclint.record import record
from speclint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.document import Document
    from speclint.finding import Finding, Span
    from speclint.syntax import Tree

    Spelling = tuple[type, object]

# Mistakes in a file's syntax whose fix takes something out: an equal duplicate, or a comment.
_TAKING_OUT = frozenset(
    {"json/duplicate-key", "yaml/invalid-suppression", "yaml/unused-suppression"}
)

_TWICE = "duplicate-key"


@record
class Fixed:
    """What came of fixing a text: the new text, what was mended, and why the rest was not.

    `held_back` is a sentence for the user where fixes existed but the guard refused them.
    """

    text: str
    applied: tuple[Finding, ...] = ()
    held_back: str | None = None


def fix(document: Document, findings: Sequence[Finding], *, unsafe: bool) -> Fixed:
    """Apply the fixes of one file's findings to its text.

    Only safe ones unless `unsafe`. Of fixes that touch each other the first is applied; a next
    round may apply the others. The result must be JSON and hold every scalar that the author
    wrote, except those that a fix takes out by name; otherwise nothing is applied.
    """
    if document.format == "markdown":
        from speclint.fix.page import fix_page

        return fix_page(document, findings, unsafe=unsafe)
    text = document.source.text
    grades = {"safe", "unsafe"} if unsafe else {"safe"}
    wanted = [f for f in findings if f.fix and f.fix.safety in grades]
    chosen = disjoint(wanted, text, None if _is_plain(document) else document.tree)
    if not chosen:
        return Fixed(text)
    left = [f for f in findings if f.breaks_file and not (f.fix and f.fix.safety in grades)]
    if left:
        return Fixed(text, (), obstacle(left))
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    result = apply_edits(text, edits)
    if _is_plain(document):
        refused = _refused_text(text, result)
    else:
        after = load(Source(document.source.path, result.encode("utf-8", "surrogatepass")))
        refused = refusal(document.tree, after, chosen)
    return Fixed(text, (), refused) if refused else Fixed(result, tuple(chosen))


def obstacle(left: Sequence[Finding]) -> str:
    """Say what keeps a file from being JSON after all fixes that are allowed."""
    first = left[0]
    start = first.range.start if first.range else None
    where = f"{start.line}:{start.column}: " if start else ""
    how = "--unsafe-fixes or a person" if all(finding.fix for finding in left) else "a person"
    rest = f" and {len(left) - 1} more" if left[1:] else ""
    return f"no fix is applied before {how} mends {where}{first.message}{rest}"


def _is_plain(document: Document) -> bool:
    return isinstance(document, PlainDocument)


def refusal(before: Tree, after: Document, applied: Sequence[Finding]) -> str | None:
    """Say why a result cannot be kept: it is broken, or something is gone; None if it can."""
    broken = [one for one in after.problems if breaks(f"{after.format}/{one.kind}")]
    if broken:
        format_name = after.format.upper()
        return f"no fix is applied, the file would still not be {format_name}: {broken[0].message}"
    twice = [one for one in after.problems if one.kind == _TWICE]
    if len(twice) > sum(one.kind == _TWICE for one in before.problems):
        return f"no fix is applied, the file would have a {twice[-1].message}"
    left = Counter(map(_spelling, _leaves(after)))
    lost = Counter(_spelling(value) for _, value in before.scalars()) - left
    lost -= _removed_on_purpose(before, applied) if lost else Counter()
    if lost:
        return f"no fix is applied, {json.dumps(next(iter(lost))[1])} would get lost"
    return None


def _refused_text(before: str, after: str) -> str | None:
    """Refuse to change a letter of a text: a fix is about blanks, capitals and hyphens."""
    words = [
        "".join(filter(str.isalnum, text.replace("&", "and"))).casefold()
        for text in (before, after)
    ]
    return None if words[0] == words[1] else "no fix is applied, the text would say something else"


def _removed_on_purpose(tree: Tree, applied: Sequence[Finding]) -> Counter[Spelling]:
    """Count the scalars that a fix takes out by name: an equal duplicate, or a rule's repair."""
    spans = [
        edit.span
        for finding in applied
        if finding.fix and (finding.rule in _TAKING_OUT or not finding.is_syntax)
        for edit in finding.fix.edits
    ]
    spans.sort(key=lambda span: span.start)
    return Counter(_spelling(value) for place, value in tree.scalars() if _covers(spans, place))


def _covers(spans: Sequence[Span], place: Span) -> bool:
    """Tell whether one of some sorted, disjoint spans covers a place."""
    index = bisect_right(spans, place.start, key=lambda span: span.start) - 1
    return index >= 0 and place.end <= spans[index].end


def _leaves(document: Document) -> Iterator[object]:
    """Yield every key and scalar of a document; the same key twice is two."""
    if not document.strict or document.format != "json":
        yield from (value for _, value in document.tree.scalars())
        return
    todo = [document.value]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            yield from value
            todo += value.values()
        elif isinstance(value, list):
            todo += value
        else:
            yield value


def _spelling(value: object) -> Spelling:
    """Make 1, 1.0 and true three different things."""
    return type(value), value
