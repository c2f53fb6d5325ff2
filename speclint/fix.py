"""Fixes: from a repair to edits, from edits to a text, and the guard that nothing is lost."""

from __future__ import annotations

import json
from collections import Counter

from speclint.finding import Edit, Fix, Span
from speclint.record import record
from speclint.rule import Remove
from speclint.syntax import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.finding import Finding
    from speclint.rule import Repair, Replace
    from speclint.syntax import Tree


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
    index = siblings.index(node)
    if index + 1 < len(siblings):
        after = siblings[index + 1]
        return Span(span.start, after.start if after.key is None else after.key.start)
    return Span(siblings[index - 1].end if index else span.start, span.end)


def fix(text: str, findings: Iterable[Finding], *, unsafe: bool) -> Fixed:
    """Apply the fixes of one file's findings to its text.

    Only safe ones unless `unsafe`. Of fixes that touch each other the first is applied; a next
    round may apply the others. The result must be strict JSON and hold every scalar that the
    author wrote, except those that a fix takes out by name; otherwise nothing is applied.
    """
    wanted = [f for f in findings if f.fix and (unsafe or f.fix.safety == "safe")]
    chosen = _disjoint(wanted)
    if not chosen:
        return Fixed(text)
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    result = apply(text, edits)
    refused = _refused(text, result, chosen)
    return Fixed(text, (), refused) if refused else Fixed(result, tuple(chosen))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Carry out edits that do not overlap; their offsets are those of `text`."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _disjoint(findings: Sequence[Finding]) -> list[Finding]:
    chosen: list[Finding] = []
    taken: list[Span] = []
    for finding in findings:
        spans = [edit.span for edit in finding.fix.edits] if finding.fix else []
        if not any(_touch(span, other) for span in spans for other in taken):
            chosen.append(finding)
            taken += spans
    return chosen


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _refused(before: str, after: str, applied: Sequence[Finding]) -> str | None:
    tree = parse(after)
    broken = [problem for problem in tree.problems if problem.kind != "duplicate-key"]
    if broken:
        return f"no fix is applied, the file would still not be JSON: {broken[0].message}"
    lost = _scalars(before) - _scalars(after) - _removed_on_purpose(before, applied)
    if lost:
        return f"no fix is applied, {next(iter(lost))} would get lost"
    return None


def _removed_on_purpose(text: str, applied: Sequence[Finding]) -> Counter[str]:
    """Count the scalars that a fix takes out by name: an equal duplicate, or a rule's repair."""
    spans = [
        edit.span
        for finding in applied
        if finding.fix and (finding.rule == "json/duplicate-key" or finding.rule[:5] != "json/")
        for edit in finding.fix.edits
    ]
    return Counter(
        _spelling(value)
        for place, value in parse(text).scalars()
        if any(span.start <= place.start and place.end <= span.end for span in spans)
    )


def _scalars(text: str) -> Counter[str]:
    return Counter(_spelling(value) for _, value in parse(text).scalars())


def _spelling(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
