"""Fixes: from a repair to edits, from edits to a text, and the guard that nothing is lost."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right, insort
from collections import Counter

from speclint.document import load
from speclint.finding import Edit, Fix, Span, apply_edits
from speclint.record import record
from speclint.rule import Remove
from speclint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.document import Document
    from speclint.finding import Finding
    from speclint.rule import Repair, Replace
    from speclint.syntax import Tree

    Spelling = tuple[type, object]


@record
class Fixed:
    """What came of fixing a text: the new text, what was mended, and why the rest was not.

    `held_back` is a sentence for the user where fixes existed but the guard refused them.
    """

    text: str
    applied: tuple[Finding, ...] = ()
    held_back: str | None = None


def from_repair(repair: Repair, tree: Tree, base: str) -> Fix | None:
    """Turn a rule's repair into edits of the text, or None where a pointer leads nowhere."""
    edits = [_edit(change, tree, base) for change in repair.changes]
    if not all(edits):
        return None
    return Fix(repair.message, repair.safety, tuple(edit for edit in edits if edit))


def _edit(change: Replace | Remove, tree: Tree, base: str) -> Edit | None:
    pointer = base + change.pointer
    if isinstance(change, Remove):
        span = removal(tree, pointer)
        return Edit(span, "") if span else None
    span = tree.span(pointer)
    return None if span is None else Edit(span, json.dumps(change.value, ensure_ascii=False))


def removal(tree: Tree, pointer: str) -> Span | None:
    """Return what to delete so that a member or an item is gone, with one comma.

    The last one takes the comma before it along, any other the comma after it and the blanks up
    to its successor, so that the author's layout stays.
    """
    parent, node = tree.find(pointer.rpartition("/")[0]), tree.find(pointer)
    span = tree.span(pointer, "member")
    if parent is None or node is None or span is None or not pointer:
        return None
    siblings = parent.children
    index = bisect_left(siblings, node.start, key=lambda sibling: sibling.start)
    if index + 1 < len(siblings):
        after = siblings[index + 1]
        return Span(span.start, after.start if after.key is None else after.key.start)
    return Span(siblings[index - 1].end if index else span.start, span.end)


def fix(document: Document, findings: Sequence[Finding], *, unsafe: bool) -> Fixed:
    """Apply the fixes of one file's findings to its text.

    Only safe ones unless `unsafe`. Of fixes that touch each other the first is applied; a next
    round may apply the others. The result must be JSON and hold every scalar that the author
    wrote, except those that a fix takes out by name; otherwise nothing is applied.
    """
    text = document.source.text
    grades = {"safe", "unsafe"} if unsafe else {"safe"}
    wanted = [f for f in findings if f.fix and f.fix.safety in grades]
    chosen = disjoint(wanted)
    if not chosen:
        return Fixed(text)
    left = [f for f in findings if f.breaks_file and not (f.fix and f.fix.safety in grades)]
    if left:
        return Fixed(text, (), _obstacle(left))
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    result = apply_edits(text, edits)
    refused = _refused(document.tree, result, chosen)
    return Fixed(text, (), refused) if refused else Fixed(result, tuple(chosen))


def _obstacle(left: Sequence[Finding]) -> str:
    """Say what keeps a file from being JSON after all fixes that are allowed."""
    first = left[0]
    start = first.range.start if first.range else None
    where = f"{start.line}:{start.column}: " if start else ""
    how = "--unsafe-fixes or a person" if all(finding.fix for finding in left) else "a person"
    rest = f" and {len(left) - 1} more" if left[1:] else ""
    return f"no fix is applied before {how} mends {where}{first.message}{rest}"


def disjoint(findings: Sequence[Finding]) -> list[Finding]:
    """Choose findings so that no edit of one touches an edit of one before it."""
    chosen: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for finding in findings:
        edits = finding.fix.edits if finding.fix else ()
        if not any(_touches(edit.span, taken) for edit in edits):
            chosen.append(finding)
            for edit in edits:
                insort(taken, (edit.span.start, edit.span.end))
    return chosen


def _touches(span: Span, taken: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a span overlaps one of some sorted, disjoint ones; an insertion has no width."""
    index = bisect_left(taken, (span.start, span.start))
    if index and taken[index - 1][1] > span.start:
        return True
    while index < len(taken) and taken[index][0] < span.end:
        if taken[index][1] > span.start:
            return True
        index += 1
    return False


def _refused(before: Tree, text: str, applied: Sequence[Finding]) -> str | None:
    after = load(Source("", text.encode("utf-8", "surrogatepass")))
    broken = [problem for problem in after.problems if problem.kind != "duplicate-key"]
    if broken:
        return f"no fix is applied, the file would still not be JSON: {broken[0].message}"
    left = Counter(map(_spelling, _leaves(after)))
    lost = Counter(_spelling(value) for _, value in before.scalars()) - left
    lost -= _removed_on_purpose(before, applied) if lost else Counter()
    if lost:
        return f"no fix is applied, {json.dumps(next(iter(lost))[1])} would get lost"
    return None


def _removed_on_purpose(tree: Tree, applied: Sequence[Finding]) -> Counter[Spelling]:
    """Count the scalars that a fix takes out by name: an equal duplicate, or a rule's repair."""
    spans = [
        edit.span
        for finding in applied
        if finding.fix and (finding.rule == "json/duplicate-key" or not finding.is_syntax)
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
    if not document.strict:
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
