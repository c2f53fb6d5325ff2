"""Where the closing bracket of an array is missing on one line: where the items look alike again.

In `[[1,2],[3,4,[5,6]]` the bracket belongs behind the 4: then all items are pairs of numbers.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.syntax.tree import Node

WIDE = 12  # how many items of an array its shape has
DEEP = 8  # how many arrays in arrays are followed down
MOST = 2000  # places that are tried
CLEAR = -2  # what a place must win to stand out


def missing_square(top: Node) -> tuple[int, int] | None:
    """Where a bracket makes the items of all arrays alike, and where its array starts.

    `top` is the array as it is read with the bracket at its end. None if that is as good a place
    as any, (-1, -1) if it is not and no other one stands out.
    """
    if all(child.kind != "array" for child in top.children):
        return None
    places = [place for _, place in zip(range(MOST), ways(top), strict=False)]
    best = min(places, default=(0, -1, -1))
    if not places or best[0] > CLEAR:
        return (-1, -1) if is_mixed(top.children[-1:]) else None
    is_single = sum(place[0] == best[0] for place in places) == 1
    return best[1:] if is_single else (-1, -1)


def ways(top: Node) -> Iterator[tuple[int, int, int]]:
    """Each place in an array at the end of `top`: how much less alike its items are with it there."""
    path: list[tuple[Node, int]] = []
    todo = [(top, len(top.children) - 1, path)]
    while todo:
        owner, index, path = todo.pop()
        node = owner.children[index]
        if node.kind != "array" or len(path) == DEEP:
            continue
        down = [*path, (owner, index)]
        for cut in range(1, len(node.children)):
            yield cost(down, cut), node.children[cut - 1].end, node.start
        todo += [(node, at, down) for at in range(len(node.children))]


def cost(path: list[tuple[Node, int]], cut: int) -> int:
    """How much less alike items are if the last array of a path ends at a cut.

    What stood behind the cut moves one array up, and so does what stands behind each array above.
    """
    owner, index = path[-1]
    node = owner.children[index]
    before = unlikeness(map(shape_of, node.children))
    after = unlikeness(map(shape_of, node.children[:cut]))
    ended, rest = shape(node.children[:cut]), node.children[cut:]
    for owner, index in reversed(path):
        before += unlikeness(map(shape_of, owner.children))
        after += unlikeness([*map(shape_of, owner.children[:index]), ended, *map(shape_of, rest)])
        kept = [*owner.children[: index + 1], *rest]
        ended, rest = shape(kept), owner.children[index + 1 :]
    return after - before


def unlikeness(shapes: Iterable[tuple[str, ...]]) -> int:
    """How many kinds of arrays stand side by side, and one more if other values do too."""
    kinds = set(shapes)
    arrays = sum(kind[0] == "array" for kind in kinds)
    return arrays + (0 < arrays < len(kinds))


def shape_of(node: Node) -> tuple[str, ...]:
    """What an item looks like: its kind, and for an array the kinds of its items."""
    return shape(node.children) if node.kind == "array" else (node.kind,)


def shape(nodes: Sequence[Node]) -> tuple[str, ...]:
    """What an array of some items looks like."""
    return ("array", *(node.kind for node in nodes[:WIDE]))


def is_mixed(nodes: Sequence[Node]) -> bool:
    """Whether some array has arrays beside other items."""
    return any(
        node.kind == "array" and len({child.kind == "array" for child in node.children}) > 1
        for node in nodes
    )
