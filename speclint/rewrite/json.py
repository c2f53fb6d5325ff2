"""Changes to a JSON text: what is new is written as what stands around it."""

from __future__ import annotations

import json
from bisect import bisect_left

from speclint.finding import Edit, Span
from speclint.rewrite.layout import Layout
from speclint.rule import Add, Move, Quote, Remove, Rename, Replace, Wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax import Tree
    from speclint.syntax.tree import Node

    Edits = list[Edit] | None
    Change = Add | Move | Quote | Remove | Rename | Replace | Wrap


def edits_of(change: Change, tree: Tree, base: str) -> Edits:
    """Return the edits that make a change below the pointer `base`, or None where none can."""
    pointer = base + change.pointer
    if isinstance(change, Add):
        return _add(tree, pointer, change.value, change.after)
    node, span = tree.find(pointer), tree.span(pointer)
    if node is None or span is None:
        return None
    if isinstance(change, Replace):
        owner = tree.find(pointer.rpartition("/")[0]) if pointer else None
        text = Layout(tree).rewritten(change.value, node, owner)
        return [Edit(span, text)]
    if isinstance(change, Remove):
        return _remove(tree, pointer)
    if isinstance(change, Move):
        return _move(tree, pointer, base + change.to)
    if isinstance(change, Rename):
        return _rename(tree, pointer, change.name)
    if isinstance(change, Quote):
        return _quote(tree.text, node)
    return _wrap(tree, node, change.member)


def removal(tree: Tree, pointer: str) -> Span | None:
    """Return what to delete so that a member or an item is gone, with one comma.

    The last one takes the comma before it along, any other the comma after it and the blanks up
    to its successor, so that the author's layout stays. The only one leaves its brackets empty.
    """
    parent, node = tree.find(pointer.rpartition("/")[0]), tree.find(pointer)
    span = tree.span(pointer, "member")
    if parent is None or node is None or span is None or not pointer:
        return None
    siblings = parent.children
    index = bisect_left(siblings, node.start, key=lambda sibling: sibling.start)
    if index + 1 < len(siblings):
        return Span(span.start, siblings[index + 1].first)
    inside = Span(parent.start + 1, parent.end - 1)
    around = tree.text[inside.start : span.start] + tree.text[span.end : inside.end]
    if not index and not around.strip() and tree.text[inside.end] in "]}":
        return inside
    return Span(siblings[index - 1].end if index else span.start, span.end)


def _remove(tree: Tree, pointer: str) -> Edits:
    span = removal(tree, pointer)
    return None if span is None else [Edit(span, "")]


def _add(tree: Tree, pointer: str, value: object, after: tuple[str, ...]) -> Edits:
    owner, name = _owner(tree, pointer)
    if owner is None:
        return None
    layout = Layout(tree)
    text = layout.written(value, owner)
    return [_insertion(layout, owner, name, text, after)]


def _move(tree: Tree, pointer: str, to: str) -> Edits:
    owner, name = _owner(tree, to)
    node, gone = tree.find(pointer), removal(tree, pointer)
    if owner is None or node is None or gone is None or f"{to}/".startswith(f"{pointer}/"):
        return None
    if len(owner.children) == 1 and owner.children[0].start == node.start:
        return None  # there is nothing left that it could stand behind
    layout = Layout(tree)
    text = layout.shifted(node, owner)
    return [Edit(gone, ""), _insertion(layout, owner, name, text, ())]


def _owner(tree: Tree, pointer: str) -> tuple[Node | None, str | None]:
    """Return the container that takes a new member or item, and the name of the member."""
    above, _, step = pointer.rpartition("/")
    owner = tree.find(above)
    if owner is None or owner.kind not in ("object", "array") or not pointer:
        return None, None
    if owner.kind == "array":
        return (owner, None) if step == "-" else (None, None)
    name = step.replace("~1", "/").replace("~0", "~")
    return (None, None) if tree.find(pointer) else (owner, name)


def _insertion(
    layout: Layout, owner: Node, name: str | None, text: str, after: tuple[str, ...]
) -> Edit:
    member = text if name is None else f"{_dumped(name)}{layout.colon(owner)}{text}"
    if not owner.children:
        before, behind = layout.around_only_child(owner)
        return Edit(Span(owner.start + 1, owner.end - 1), f"{before}{member}{behind}")
    behind_these = [child for child in owner.children if name is not None and child.name in after]
    place = (behind_these or owner.children)[-1].end
    return Edit(Span(place, place), f",{layout.between(owner)}{member}")


def _rename(tree: Tree, pointer: str, name: str) -> Edits:
    sibling = f"{pointer.rpartition('/')[0]}/{name.replace('~', '~0').replace('/', '~1')}"
    node, key = tree.find(pointer), tree.span(pointer, "key")
    if node is None or node.key is None or key is None or tree.find(sibling):
        return None
    return [Edit(key, _dumped(name))]


def _quote(text: str, node: Node) -> Edits:
    if node.kind not in ("number", "literal"):
        return None
    return [Edit(Span(node.start, node.end), _dumped(text[node.start : node.end]))]


def _wrap(tree: Tree, node: Node, member: str | None) -> Edits:
    before, behind = "[", "]"
    if member is not None:
        before, behind = f"{{{_dumped(member)}{Layout(tree).colon(tree.root)}", "}"
    return [
        Edit(Span(node.start, node.start), before),
        Edit(Span(node.end, node.end), behind),
    ]


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
