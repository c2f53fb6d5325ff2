"""Which brace is missing, or too many, where no line and no column tells.

On one line `{"a": {"b": 1, "c": 2}` has its missing brace before or behind `"c"`; both are JSON.
What tells them apart is the company that keys keep. Each place gets the logarithm of how much
likelier the text is with the brace there; the best one is reported, and if it is not likelier than
all others together, no fix is offered.
"""

from __future__ import annotations

from bisect import bisect_left
from math import exp

from speclint.record import changed, record
from speclint.syntax.brackets.events import Frame
from speclint.syntax.brackets.habits import NEAR, Habits, walk
from speclint.syntax.brackets.squares import missing_square

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.syntax.brackets.events import Repair
    from speclint.syntax.tokens import Tokens
    from speclint.syntax.tree import Node

    Place = tuple[float, int, int]  # a score; where the brace goes, and where its object starts

MOST = 3000  # members that are compared; a larger text keeps the first guess
FEW = 8  # repairs that are worth a thought; where there are more, the text is cut off or no JSON
CONVINCING = 0.7  # how probable a place must be for a fix
FIRST_GUESS: Place = (0.0, -1, -1)


@record
class Level:
    """An object on the way down to a place, and which of its children the way goes through.

    `key` leads to `owner`; `gain` is what a repair further down wins above.
    """

    owner: Node
    index: int
    key: str
    gain: float

    @property
    def child(self) -> Node:
        """The object in which the way goes on."""
        return self.owner.children[self.index]

    def down(self, index: int, gain: float) -> Level:
        """Go on through a child of the child."""
        return Level(self.child, index, self.child.name or "", gain)


def choose(
    tokens: Tokens, repairs: list[Repair], doubtful: Sequence[Repair], root: Node
) -> list[Repair]:
    """Put each doubtful repair where it is most probable; `root` is the tree that all of them give.

    Two of them inside one object stay where they are: each would be judged by the other's guess.
    """
    if len(doubtful) > FEW:
        return [changed(one, trust="some") for one in repairs]
    containers = {node.start: (node, key) for node, key in walk(root, MOST)}
    habits = Habits(root, MOST)
    result = list(repairs)
    for repair in doubtful:
        start = tokens.starts[repair.frame.token] if repair.frame else -1
        top, key = containers.get(start, (None, ""))
        if habits.is_partial:
            new = changed(repair, trust="none")
        elif top is None:  # nothing is in it
            new = repair
        elif any(is_inside(top, other, tokens) for other in doubtful if other is not repair):
            new = changed(repair, trust="some")
        elif top.kind == "array":
            new = best_end(tokens, repair, top)
        else:
            new = best_place(tokens, repair, top, key, habits)
        result[result.index(repair)] = new
    return sorted(result, key=lambda repair: repair.token)


def best_end(tokens: Tokens, repair: Repair, top: Node) -> Repair:
    """Choose where an array ends."""
    place = missing_square(top)
    if place is None:
        return repair
    offset, start = place
    if offset < 0:
        return changed(repair, trust="none")
    opener = Frame("[", bisect_left(tokens.starts, start))
    token = bisect_left(tokens.starts, offset) + 1
    return changed(repair, token=token, frame=opener, trust="some")


def is_inside(top: Node, repair: Repair, tokens: Tokens) -> bool:
    """Whether a repair is about a bracket of an object, or that of the object itself."""
    return repair.frame is not None and (top.start <= tokens.starts[repair.frame.token] < top.end)


def best_place(tokens: Tokens, repair: Repair, top: Node, key: str, habits: Habits) -> Repair:
    """Choose the best of the repairs that are as cheap as the first guess."""
    if not objects_in(top):  # there is only one place
        return changed(repair, frame=None) if repair.what == "drop" and not key else repair
    if repair.what == "close":
        places = [FIRST_GUESS, *missing_brace(top, key, habits)]
    else:
        end = tokens.starts[repair.token]
        places = [FIRST_GUESS, *extra_brace(top, key, end, habits)]
    if len(places) == 1:
        return repair
    (_, offset, start), share = most_probable(tokens, places)
    new = changed(repair, trust="some" if share > CONVINCING else "none")
    if offset < 0:
        return changed(new, token=middle(tokens, repair.token)) if repair.what == "drop" else new
    token = bisect_left(tokens.starts, offset)
    if repair.what == "drop":
        return changed(new, token=middle(tokens, token))
    return changed(new, token=token + 1, frame=Frame("{", bisect_left(tokens.starts, start)))


def most_probable(tokens: Tokens, places: list[Place]) -> tuple[Place, float]:
    """The best place, and how probable it is; braces side by side are one place."""
    best = max(places)
    weights = {offset: exp(score - best[0]) for score, offset, _ in places}
    same = weights[best[1]]
    if best[1] >= 0:
        first, last = run_of_braces(tokens, bisect_left(tokens.starts, best[1]))
        near = range(tokens.starts[first], tokens.starts[last] + 1)
        same = sum(weight for at, weight in weights.items() if at in near or at == best[1])
    return best, same / sum(weights.values())


def missing_brace(top: Node, key: str, habits: Habits) -> Iterator[Place]:
    """Every place for a brace that is missing inside an object.

    With the brace there, the members behind it move one object up, and so does, at each level
    above, what stands behind the child. The way starts at the last child: what stands behind any
    other one would be left without an object.
    """
    last = len(top.children) - 1
    todo = [Level(top, last, key, 0.0)] if top.children[last].kind == "object" else []
    while todo:
        level = todo.pop()
        members = level.child.children
        for cut, before in enumerate(members):
            gain = level.gain + moved_up(level, cut + 1, habits)
            if cut + 1 < len(members):
                after = members[cut + 1]
                ends = habits.follows(before, None, 0) - habits.follows(before, after, 1)
                yield gain + ends, before.end, level.child.start
            if before.kind == "object":
                todo.append(level.down(cut, gain))


def moved_up(level: Level, count: int, habits: Habits) -> float:
    """What it wins to have all but the first members of an object behind it."""
    node, owner = level.child, level.owner
    rest = node.children[count : count + NEAR]
    behind = owner.children[level.index + 1] if len(owner.children) > level.index + 1 else None
    score = habits.follows(node, rest[0] if rest else None, 0) - habits.follows(node, behind, 1)
    score += habits.fits(rest, owner, level.index + 1, level.key, 0)
    return score - habits.fits(rest, node, count, node.name or "", 1)


def extra_brace(top: Node, key: str, end: int, habits: Habits) -> Iterator[Place]:
    """Every brace to drop inside an object.

    The first guess is the one at `end`: the members behind it stay in the object whatever goes.
    Without an earlier one, what stands behind the child moves into it, at each level.
    """
    todo = [
        Level(top, index, key, 0.0) for index in objects_in(top) if top.children[index].end <= end
    ]
    while todo:
        level = todo.pop()
        gain = level.gain + moved_down(level, end, habits)
        yield gain, level.child.end - 1, level.child.start
        todo += [level.down(index, gain) for index in objects_in(level.child)]


def objects_in(node: Node) -> list[int]:
    """Which children of a node are objects."""
    return [index for index, child in enumerate(node.children) if child.kind == "object"]


def moved_down(level: Level, end: int, habits: Habits) -> float:
    """What it wins to have the members behind an object, and before `end`, in it."""
    node = level.child
    owner, index = level.owner, level.index
    later = bisect_left(owner.children, end, key=lambda other: other.start)
    behind = owner.children[index + 1 : min(later, index + 1 + NEAR)]
    if not behind:
        return 0.0
    last = node.children[-1] if node.children else None
    next_one = owner.children[later] if later < len(owner.children) else None
    score = habits.follows(last, behind[0], 0) - habits.follows(last, None, 1)
    score += habits.follows(node, next_one, 0) - habits.follows(node, behind[0], 1)
    score += habits.fits(behind, node, len(node.children), node.name or "", 0)
    return score - habits.fits(behind, owner, index + 1, level.key, 1)


def middle(tokens: Tokens, token: int) -> int:
    """The middle one of the braces that stand together: which of them goes makes no difference."""
    first, last = run_of_braces(tokens, token)
    return (first + last + 1) // 2


def run_of_braces(tokens: Tokens, token: int) -> tuple[int, int]:
    """The first and the last of the closing braces that stand together with one."""
    first = last = token
    while tokens.kinds[first - 1] == "}":
        first -= 1
    while tokens.kinds[last + 1 : last + 2] == ["}"]:
        last += 1
    return first, last
