"""Fixes: from a repair to edits, from edits to a text, and the guard that nothing is lost."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right, insort
from collections import Counter

from speclint.document import load
from speclint.document.plain import PlainDocument
from speclint.finding import apply_edits, breaks
from speclint.record import record
from speclint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.document import Document
    from speclint.finding import Edit, Finding, Span
    from speclint.syntax import Tree

    Spelling = tuple[type, object]

# Mistakes in a file's syntax whose fix takes something out: an equal duplicate, or a comment.
_TAKING_OUT = frozenset(
    {"json/duplicate-key", "yaml/invalid-suppression", "yaml/unused-suppression"}
)

_COLON_WITHIN = 20  # blanks between a key and its colon
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
    text = document.source.text
    grades = {"safe", "unsafe"} if unsafe else {"safe"}
    wanted = [f for f in findings if f.fix and f.fix.safety in grades]
    chosen = disjoint(wanted, text, None if _is_plain(document) else document.tree)
    if not chosen:
        return Fixed(text)
    left = [f for f in findings if f.breaks_file and not (f.fix and f.fix.safety in grades)]
    if left:
        return Fixed(text, (), _obstacle(left))
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    result = apply_edits(text, edits)
    if _is_plain(document):
        refused = _refused_text(text, result)
    else:
        refused = _refused(document, result, chosen)
    return Fixed(text, (), refused) if refused else Fixed(result, tuple(chosen))


def _obstacle(left: Sequence[Finding]) -> str:
    """Say what keeps a file from being JSON after all fixes that are allowed."""
    first = left[0]
    start = first.range.start if first.range else None
    where = f"{start.line}:{start.column}: " if start else ""
    how = "--unsafe-fixes or a person" if all(finding.fix for finding in left) else "a person"
    rest = f" and {len(left) - 1} more" if left[1:] else ""
    return f"no fix is applied before {how} mends {where}{first.message}{rest}"


def _is_plain(document: Document) -> bool:
    return isinstance(document, PlainDocument)


def disjoint(
    findings: Sequence[Finding], text: str = "", tree: Tree | None = None
) -> list[Finding]:
    """Choose findings so that no edit of one touches an edit of one before it.

    Neither do two of them add the same member at one place, or give one object two members of one
    name, nor does one add a line to a block of YAML that another one writes anew.
    """
    chosen: list[Finding] = []
    taken: list[tuple[int, int]] = []
    seams: dict[int, bool | str] = {}
    added: set[tuple[int, str]] = set()
    grown: set[int] = set()
    rewritten: set[int] = set()
    created: set[tuple[str, str]] = set()
    renamed: set[tuple[str, str]] = set()
    for finding in findings:
        edits = finding.fix.edits if finding.fix else ()
        seam = {} if finding.is_syntax else dict(_seams(edits))
        new = {(edit.span.start, _head(edit.text)) for edit in edits if seam.get(edit.span.start)}
        meets = any(seams.get(offset, adds) != adds for offset, adds in seam.items())
        meets = meets or not added.isdisjoint(new)
        more = {_line(text, edit) for edit in edits if _margin(edit.text)}
        whole = {_line(text, edit) for edit in edits if _is_block(text, edit)}
        meets = meets or not (more.isdisjoint(rewritten) and whole.isdisjoint(grown))
        names, news = set[tuple[str, str]](), set[tuple[str, str]]()
        if tree is not None and not finding.is_syntax:
            names, news = set(_named(edits, tree, new=False)), set(_named(edits, tree, new=True))
        meets = meets or not (renamed.isdisjoint(names | news) and created.isdisjoint(names))
        if not meets and not any(_touches(edit.span, taken) for edit in edits):
            chosen.append(finding)
            seams |= seam
            added |= new
            grown |= more
            rewritten |= whole
            renamed |= names
            created |= news
            for edit in edits:
                insort(taken, (edit.span.start, edit.span.end))
    return chosen


def _named(edits: Sequence[Edit], tree: Tree, *, new: bool) -> Iterator[tuple[str, str]]:
    """Yield the names that edits give to members, new ones or old ones, with their objects.

    In YAML several blocks end at one place: a new member may be of any of them.
    """
    for edit in edits:
        is_new = edit.span.start == edit.span.end
        if is_new is not new:
            continue
        words = edit.text.lstrip(", \t\r\n")
        name, colon, _ = words.partition(":")
        behind = tree.text[edit.span.end : edit.span.end + _COLON_WITHIN].lstrip(" \t")
        if not name or "\n" in name or not (colon if new else behind.startswith(":")):
            continue
        above = tree.pointer_at(edit.span.start).rpartition("/")[0]
        yield above, name.strip(" \"'")
        while new and above:
            above = above.rpartition("/")[0]
            yield above, name.strip(" \"'")


def _seams(edits: Sequence[Edit]) -> Iterator[tuple[int, bool | str]]:
    """Yield where something is added (True), and where something that is taken out ends (False).

    What is added behind the only member of an object brings a comma, which must not stay alone. A
    line that is added to YAML belongs to what is above it: two of them at one place must be of one
    block, and are told apart by what they begin with.
    """
    for edit in edits:
        if edit.span.start == edit.span.end:
            yield edit.span.start, _margin(edit.text) or True
        elif not edit.text:
            yield edit.span.end, False


def _head(text: str) -> str:
    """Return what tells an inserted text from others: its key, or all of it where it has none.

    All that go into empty brackets are alike: a second one would need a comma.
    """
    words = text.lstrip(" \t\r\n")
    return "" if words[:1] in ('"', "{", "[") else words.lstrip(", \t\r\n").partition(":")[0]


def _line(text: str, edit: Edit) -> int:
    """Where the line starts on which an edit ends."""
    return text.rfind("\n", 0, edit.span.end) + 1


def _is_block(text: str, edit: Edit) -> bool:
    """Tell whether an edit writes several lines anew: in YAML nothing closes what they are."""
    return edit.span.end > edit.span.start and (
        "\n" in edit.text or "\n" in text[edit.span.start : edit.span.end]
    )


def _margin(text: str) -> str:
    """The break and the blanks that a new line of YAML begins with, and its dash."""
    if text[:1] not in ("\r", "\n"):
        return ""
    line = text.lstrip()
    return text[: len(text) - len(line)] + ("-" if line.startswith("-") else "")


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


def _refused(document: Document, text: str, applied: Sequence[Finding]) -> str | None:
    before = document.tree
    after = load(Source(document.source.path, text.encode("utf-8", "surrogatepass")))
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
