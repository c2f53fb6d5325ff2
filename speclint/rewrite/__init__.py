"""From a rule's repair to edits of the author's text, in the author's own layout."""

from __future__ import annotations

from speclint.finding import Fix
from speclint.record import changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.document import Document
    from speclint.finding import Edit
    from speclint.rewrite.json import Change
    from speclint.rule import Repair
    from speclint.syntax import Tree

__all__ = ["from_repair"]


def from_repair(repair: Repair, document: Document, base: str) -> Fix | None:
    """Turn a repair of the body at the pointer `base` into a fix.

    None where one of its changes cannot be made: a pointer leads nowhere, a new member is there
    already, or the text has a form that could not be kept.
    """
    if document.format == "markdown":
        return _in_page(repair, document, base)
    edits_of = _writer(document)
    edits: list[Edit] | None = []
    for change in repair.changes:
        made = edits_of(change, document.tree, base)
        if made is None or edits is None:
            return None
        edits += made
    if document.format == "yaml" and edits is not None:
        from speclint.rewrite.yaml import joined

        edits = joined(edits, document.source.text)
    return None if edits is None else Fix(repair.message, repair.safety, tuple(edits))


def _in_page(repair: Repair, document: Document, base: str) -> Fix | None:
    """Make the fix of a code block, and then that of its page."""
    from speclint.document.markdown import Page
    from speclint.rule import Move

    first = base or next((change.pointer for change in repair.changes), "")
    block, step = document.part(first) if isinstance(document, Page) else (None, "")
    if block is None:
        return None
    if not base:  # pointers start at the root of the page
        changes = tuple(
            changed(
                change,
                pointer=change.pointer.removeprefix(step),
                **({"to": change.to.removeprefix(step)} if isinstance(change, Move) else {}),
            )
            for change in repair.changes
        )
        repair = changed(repair, changes=changes)
    return block.lines.fix(from_repair(repair, block.document, base.removeprefix(step)))


def _writer(document: Document) -> Callable[[Change, Tree, str], list[Edit] | None]:
    if document.format == "yaml":
        from speclint.rewrite import yaml

        return yaml.edits_of
    from speclint.rewrite import json

    return json.edits_of
