"""Which brace is missing, or too many, where no line and no column tells.

On one line `{"a": {"b": 1, "c": 2}` has its missing brace before or behind `"c"`; both are JSON.
What tells them apart is how the rest of the text is built: keys that follow each other elsewhere
belong together, siblings look alike, and no object has a key twice.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from speclint.syntax.brackets import Repair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.syntax.tokens import Tokens
    from speclint.syntax.tree import Node

    Move = tuple[Sequence[Node], Sequence[Node], Sequence[Node]]

MOST = 3000  # members that are compared; a larger text keeps the first guess
ORDER, TWICE, SHAPE, TOGETHER = 25.0, 20.0, 8.0, 2.0  # what each kind of evidence weighs
CONVINCING = ORDER  # below this, the place is reported and no fix is offered


class Habits:
    """Which keys stand side by side, and in which order, in the objects of a document."""

    def __init__(self, root: Node) -> None:
        self.pairs: dict[tuple[str | None, str | None], int] = {}
        self.orders: dict[tuple[str | None, str | None], int] = {}
        self.members = 0
        todo = [root]
        while todo and self.members <= MOST:
            node = todo.pop()
            todo += [child for child in node.children if child.children]
            if node.kind == "object":
                self._learn([child.name for child in node.children])

    def _learn(self, names: list[str | None]) -> None:
        self.members += len(names)
        for order in pairwise(names):
            self.orders[order] = self.orders.get(order, 0) + 1
        for one in names[:50]:
            for other in names[:50]:
                self.pairs[one, other] = self.pairs.get((one, other), 0) + 1

    def gain(self, moves: list[Move]) -> float:
        """How much better members fit where a repair puts them than where they are."""
        return sum(
            self.fit(moved, to, 0) - self.fit(moved, stay, 1) for moved, stay, to in moves if moved
        )

    def fit(self, moved: Sequence[Node], there: Sequence[Node], own: int) -> float:
        """How well members fit behind others; `own` is how often they stand there themselves."""
        if not there:
            return 0.0
        names = [node.name for node in there]
        keys = [key_set(node) for node in there if node.kind == "object"]
        score = ORDER * (self.orders.get((names[-1], moved[0].name), 0) > own)
        for node in moved:
            together = sum(self.pairs.get((name, node.name), 0) > own for name in names)
            score += TOGETHER * together / len(names) - TWICE * (node.name in names)
            score += SHAPE * likeness(key_set(node), keys)
        return score


def key_set(node: Node) -> frozenset[str | None]:
    """The keys of an object."""
    return frozenset(child.name for child in node.children)


def likeness(keys: frozenset[str | None], others: list[frozenset[str | None]]) -> float:
    """How many keys an object shares with others, on average, from 0 to 1."""
    if not keys or not others:
        return 0.0
    return sum(len(keys & other) / len(keys | other) for other in others) / len(others)


def paths(top: Node) -> Iterator[list[tuple[Node, int]]]:
    """Every way from an object down through objects: pairs of an object and a child's index."""
    todo: list[list[tuple[Node, int]]] = [[]]
    while todo:
        path = todo.pop()
        node = path[-1][0].children[path[-1][1]] if path else top
        if path:
            yield path
        for index, child in enumerate(node.children):
            if child.kind == "object":
                todo.append([*path, (node, index)])


def missing_brace(top: Node, habits: Habits) -> tuple[float, int]:
    """The best place for a brace that is missing inside an object: its score and its offset."""
    best = (0.0, -1)
    for path in paths(top):
        owner, index = path[-1]
        node = owner.children[index]
        shifts: list[Move] = [
            (inner.children[at + 1 :], inner.children[: at + 1], outer.children[: above + 1])
            for (outer, above), (inner, at) in pairwise(path)
        ]
        rest = habits.gain(shifts)
        there = owner.children[: index + 1]
        for cut in range(1, len(node.children)):
            move = (node.children[cut:], node.children[:cut], there)
            score = rest + habits.gain([move])
            best = max(best, (score, node.children[cut - 1].end))
    return best


def extra_brace(top: Node, end: int, habits: Habits) -> tuple[float, int]:
    """The best brace to drop inside an object: its score and its offset.

    The first guess is the one at `end`: the members behind it stay in the object whatever goes.
    """
    best = (0.0, -1)
    for path in paths(top):
        owner, index = path[-1]
        node = owner.children[index]
        if node.end > end:
            continue
        moves: list[Move] = []
        for outer, at in path:
            behind = [child for child in outer.children[at + 1 :] if child.start < end]
            moves.append((behind, outer.children[: at + 1], outer.children[at].children))
        best = max(best, (habits.gain(moves), node.end - 1))
    return best


def choose(tokens: Tokens, repair: Repair, root: Node) -> Repair:
    """Choose the best of the repairs that are as cheap as the first one, whose tree is `root`."""
    habits = Habits(root)
    top = find(root, tokens.starts[repair.frame.token]) if repair.frame else None
    if top is None or all(child.kind != "object" for child in top.children):
        return repair  # there is only one place
    if habits.members > MOST:
        return Repair(repair.what, repair.token, repair.frame, is_guess=True)
    if repair.what == "drop":
        score, offset = extra_brace(top, tokens.starts[repair.token], habits)
    else:
        score, offset = missing_brace(top, habits)
    is_guess = score < CONVINCING
    if offset < 0 and repair.what == "close":
        return Repair("close", repair.token, repair.frame, is_guess)
    offset = tokens.starts[repair.token] if offset < 0 else offset
    token = bisect_left(tokens.starts, offset)
    if repair.what == "close":
        return Repair("close", token + 1, repair.frame, is_guess)
    return Repair("drop", middle(tokens, token), repair.frame, is_guess)


def middle(tokens: Tokens, token: int) -> int:
    """The middle one of the braces that stand together: which of them goes makes no difference."""
    first = last = token
    while tokens.kinds[first - 1] == "}":
        first -= 1
    while tokens.kinds[last + 1 : last + 2] == ["}"]:
        last += 1
    return (first + last + 1) // 2


def find(root: Node, start: int) -> Node | None:
    """The object that starts at an offset."""
    todo = [root]
    while todo:
        node = todo.pop()
        if node.start == start and node.kind == "object":
            return node
        todo += [child for child in node.children if child.children]
    return None
