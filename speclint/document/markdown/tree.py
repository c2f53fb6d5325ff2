"""The tree of a page: a list of its bodies, with the places that they have in the page."""

from __future__ import annotations

from bisect import bisect_right

from speclint.finding import Span
from speclint.syntax.tokens import Tokens
from speclint.syntax.tree import NO_KEY, Node, Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.document.markdown.lines import Lines
    from speclint.document.markdown.page import Block


class BlockTree(Tree):
    """The tree of one code block, with places in its page."""

    def __init__(self, text: str, tree: Tree, lines: Lines) -> None:
        problems = tuple(map(lines.problem, tree.problems))
        super().__init__(text, _moved(tree.root, lines), problems, Tokens(text))
        self._inner = tree
        self._lines = lines
        self.valueless = frozenset((lines.there(at), name) for at, name in tree.valueless)

    def find(self, pointer: str) -> Node | None:
        """The node that a JSON Pointer names; what is in it has its places in the block."""
        return _moved(self._inner.find(pointer), self._lines)

    def span(self, pointer: str, part: str = "value") -> Span | None:
        """The place of a value or of a `part` of it."""
        span = self._inner.span(pointer, part)
        return None if span is None else self._lines.span(span)

    def pointer_at(self, offset: int) -> str:
        """The pointer of the innermost value or member that covers an offset or ends there."""
        return self._inner.pointer_at(self._lines.here(offset))

    def scalars(self) -> Iterator[tuple[Span, object]]:
        """Every scalar of the block: what no fix may lose."""
        for span, value in self._inner.scalars():
            yield self._lines.span(span), value


class PageTree(Tree):
    """The trees of all bodies: a pointer's first step is the number of the block, from 0.

    `at` is where the page is shown when it has none.
    """

    def __init__(self, text: str, blocks: Sequence[Block], at: Span) -> None:
        self._trees = [BlockTree(text, block.document.tree, block.lines) for block in blocks]
        self._starts = [block.span.start for block in blocks]
        self._ends = [block.span.end for block in blocks]
        first, last = (self._starts[0], self._ends[-1]) if blocks else (at.start, at.end)
        children = [tree.root for tree in self._trees if tree.root]
        value = [block.document.value for block in blocks]
        root = Node("array", first, last, NO_KEY, value, children)
        problems = tuple(problem for tree in self._trees for problem in tree.problems)
        super().__init__(text, root, problems, Tokens(text))
        self.valueless = frozenset(pair for tree in self._trees for pair in tree.valueless)

    def find(self, pointer: str) -> Node | None:
        """The node that a JSON Pointer names."""
        tree, below = self._below(pointer)
        return self.root if not pointer else tree.find(below) if tree else None

    def span(self, pointer: str, part: str = "value") -> Span | None:
        """The place of a value or of a `part` of it."""
        tree, below = self._below(pointer)
        if not pointer and self.root:
            return Span(self.root.start, self.root.end)
        return tree.span(below, part) if tree else None

    def pointer_at(self, offset: int) -> str:
        """The pointer of the innermost value or member at an offset; empty outside of the bodies."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset > self._ends[number]:
            return ""
        return f"/{number}{self._trees[number].pointer_at(offset)}"

    def scalars(self) -> Iterator[tuple[Span, object]]:
        """Every scalar of all bodies."""
        for tree in self._trees:
            yield from tree.scalars()

    def block(self, number: int) -> BlockTree:
        """The tree of one body."""
        return self._trees[number]

    def _below(self, pointer: str) -> tuple[BlockTree | None, str]:
        number, slash, below = pointer[1:].partition("/")
        is_there = number.isdecimal() and int(number) < len(self._trees)
        return (self._trees[int(number)] if is_there else None), slash + below


def _moved(node: Node | None, lines: Lines) -> Node | None:
    if node is None:
        return None
    name, start, end = node.member
    member = NO_KEY if name is None else (name, lines.there(start), lines.there(end))
    span = lines.span(Span(node.start, node.end))
    return Node(node.kind, span.start, span.end, member, node.value, node.children)
