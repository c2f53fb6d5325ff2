"""Fixes in a Markdown page: each code block is guarded for itself, and the page around them."""

from __future__ import annotations

from speclint.document.markdown import Page
from speclint.finding import apply_edits
from speclint.fix.choice import disjoint
from speclint.fix.guard import Fixed, obstacle, refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.document import Document
    from speclint.finding import Finding

    # By the number of the block that they are in; -1 is outside of all.
    ByBlock = dict[int, list[Finding]]


def fix_page(document: Document, findings: Sequence[Finding], *, unsafe: bool) -> Fixed:
    """Apply the fixes of a page's findings; a block that cannot be mended holds up no other."""
    if not isinstance(document, Page):
        raise TypeError(document.format)
    text = document.source.text
    grades = {"safe", "unsafe"} if unsafe else {"safe"}
    wanted = [one for one in findings if one.fix and one.fix.safety in grades]
    chosen = _by_block(document, disjoint(wanted, text, document.tree)) if wanted else {}
    left = [one for one in findings if one.breaks_file and one not in wanted]
    reasons = {
        number: obstacle(broken)
        for number, broken in _by_block(document, left).items()
        if chosen.pop(number, None)
    }
    return _guarded(document, chosen, reasons)


def _guarded(page: Page, chosen: ByBlock, reasons: dict[int, str]) -> Fixed:
    """Apply what the guard lets through; what it refuses is left out, block by block."""
    text = page.source.text
    while chosen:
        applied = [one for found in chosen.values() for one in found]
        edits = [edit for one in applied if one.fix for edit in one.fix.edits]
        result = apply_edits(text, edits)
        refused = _refused(page, page.with_text(result), chosen)
        if not refused:
            applied.sort(key=lambda finding: finding.sort_key)
            return Fixed(result, tuple(applied), _first(reasons))
        reasons |= refused
        chosen = {number: found for number, found in chosen.items() if number not in refused}
    return Fixed(text, (), _first(reasons))


def _refused(before: Page, after: Page, chosen: ByBlock) -> dict[int, str]:
    """Say of which blocks the guard refuses the fixes, and why."""
    if len(after.blocks) != len(before.blocks):
        message = "no fix is applied, the page would not have the same specs"
        return dict.fromkeys(chosen, message)
    refused: dict[int, str] = {}
    for number, applied in chosen.items():
        if number >= 0:
            document = after.blocks[number].document
            reason = refusal(before.tree_of(number), document, applied)
            if reason:
                refused[number] = reason
    return refused


def _by_block(page: Page, findings: Iterable[Finding]) -> ByBlock:
    found: ByBlock = {}
    for finding in findings:
        block = page.block_at(finding.range.start.offset) if finding.range else None
        found.setdefault(block.number if block else -1, []).append(finding)
    return found


def _first(reasons: dict[int, str]) -> str | None:
    return reasons[min(reasons)] if reasons else None
