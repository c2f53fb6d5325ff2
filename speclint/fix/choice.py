"""Which fixes can be applied together."""

from __future__ import annotations

from bisect import bisect_left, insort

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.finding import Edit, Finding, Span
    from speclint.syntax import Tree

_COLON_WITHIN = 20  # blanks between a key and its colon


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
