"""Which company keys keep: what follows what, and in which object."""

from __future__ import annotations

from itertools import chain, pairwise
from math import log

from speclint.syntax.brackets.familiar import familiar_objects

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.syntax.tree import Node

    Symbol = tuple[str | None, str]  # a member: its key, None for a rare one, and its kind

START: Symbol = (None, "start")
END: Symbol = (None, "end")
KINDS = ("object", "array", "scalar")
DOUBT = 0.5  # how many cases of its own a context needs before it is believed
KNOWN = 0.5  # what a familiar object counts, beside one of the document
RARE = 1e-6
WIDE = 50  # how many keys of an object are compared
NEAR = 4  # how many neighbours are compared: more say the same again

# What each kind of evidence weighs. They were fitted to a thousand random defects (a logistic
# regression); their order matters, their digits do not.
FOLLOWS, INSIDE, LIKENESS, SAME_KIND, TWICE = 0.5, 0.2, 1.1, 0.5, 0.6


class Habits:
    """Counts over the objects of a document and over those that everybody knows."""

    def __init__(self, root: Node, most: int) -> None:
        self.names: dict[str | None, int] = {}
        self.pairs: dict[tuple[object, Symbol], float] = {}
        self.contexts: dict[object, float] = {}
        self.symbols: dict[Symbol, float] = {}
        self.total = 0.0
        self.places: dict[int, dict[str | None, int]] = {}
        for key, symbols in familiar_objects():
            self.know(key, symbols)
        self.known = frozenset(self.symbols)
        objects = [found for found in walk(root, most) if found[0].kind == "object"]
        self.is_partial = sum(len(node.children) for node, _ in objects) > most
        for node, _ in objects:
            for child in node.children:
                self.names[child.name] = self.names.get(child.name, 0) + 1
        for node, key in objects:
            self.learn(key, [self.symbol(child) for child in node.children])

    def symbol(self, node: Node) -> Symbol:
        """What a member counts as: keys that occur once are told apart by their kind only."""
        kind = node.kind if node.kind in KINDS else "scalar"
        for other in (kind, *KINDS):
            if (node.name, other) in self.known:
                return node.name, other
        return (node.name if self.names.get(node.name, 0) > 1 else None, kind)

    def learn(self, key: str, symbols: Sequence[Symbol]) -> None:
        """Count an object of the document."""
        for before, after in pairwise(chain((START,), symbols, (END,))):
            self.count(("after", before), after, 1.0)
        for symbol in symbols:
            self.count(("in", key), symbol, 1.0)
        self.add((*symbols, END), 1.0)

    def know(self, key: str, symbols: Sequence[Symbol]) -> None:
        """Count a familiar object: any of its members may be left out, so the next ones follow."""
        row = (START, *symbols, END)
        for index, one in enumerate(row):
            for step, other in enumerate(row[index + 1 :], 1):
                self.count(("after", one), other, KNOWN / step**1.5)
        for symbol in symbols:
            if key != "*":
                self.count(("in", key), symbol, KNOWN)
        self.add(symbols, KNOWN)

    def add(self, symbols: Sequence[Symbol], weight: float) -> None:
        """Count symbols wherever they stand."""
        for symbol in symbols:
            self.symbols[symbol] = self.symbols.get(symbol, 0) + weight
        self.total += weight * len(symbols)

    def count(self, context: object, symbol: Symbol, weight: float) -> None:
        """Count a symbol in a context."""
        self.pairs[context, symbol] = self.pairs.get((context, symbol), 0) + weight
        self.contexts[context] = self.contexts.get(context, 0) + weight

    def lift(self, context: object, symbol: Symbol, own: int) -> float:
        """How much likelier a symbol is in a context than anywhere, as a logarithm.

        `own` is 1 where the document as it is read has the very case that is asked for.
        """
        base = (self.symbols.get(symbol, 0) - own + DOUBT) / (self.total + DOUBT)
        base = max(base, RARE)
        seen = max(0.0, self.pairs.get((context, symbol), 0) - own)
        cases = max(0.0, self.contexts.get(context, 0) - own)
        return log((seen + DOUBT * base) / (cases + DOUBT) / base)

    def follows(self, before: Node | None, after: Node | None, own: int) -> float:
        """How well a member stands behind another; None is the edge of the object."""
        one = self.symbol(before) if before else START
        return FOLLOWS * self.lift(("after", one), self.symbol(after) if after else END, own)

    def fits(self, moved: Sequence[Node], owner: Node, count: int, key: str, own: int) -> float:
        """How well members fit behind the first `count` ones of an object, which `key` leads to."""
        score = 0.0
        names = self.first_places(owner)
        near = owner.children[max(0, count - NEAR) : count]
        kinds = [node.kind for node in near] or [""]
        keys = [key_set(node) for node in near if node.kind == "object"]
        for node in moved[:NEAR]:
            score += INSIDE * self.lift(("in", key), self.symbol(node), own)
            score += LIKENESS * likeness(key_set(node), keys)
            score += SAME_KIND * kinds.count(node.kind) / len(kinds)
            score -= TWICE * (names.get(node.name, count) < count and not own)
        return score

    def first_places(self, owner: Node) -> dict[str | None, int]:
        """Where each key of an object stands first; noted, for an object is asked for often."""
        places = self.places.get(owner.start)
        if places is None:
            names = [child.name for child in owner.children]
            places = {name: len(names) - 1 - at for at, name in enumerate(reversed(names))}
            self.places[owner.start] = places
        return places


def walk(root: Node, most: int) -> Iterator[tuple[Node, str]]:
    """Objects and arrays, each with the key that leads to it; until `most` members were seen."""
    todo = [(root, "")]
    while todo and most >= 0:
        node, key = todo.pop()
        if node.kind == "object":
            most -= len(node.children)
        if node.kind in KINDS:
            yield node, key
        todo += [
            (child, key + "[]" if child.name is None else child.name)
            for child in node.children
            if child.children
        ]


def key_set(node: Node) -> frozenset[str | None]:
    """The keys of an object."""
    return frozenset(child.name for child in node.children[:WIDE])


def likeness(keys: frozenset[str | None], others: list[frozenset[str | None]]) -> float:
    """How many keys an object shares with others, on average, from 0 to 1."""
    if not keys or not others:
        return 0.0
    return sum(len(keys & other) / len(keys | other) for other in others) / len(others)
