"""Containers without a flaw: decoded as a whole, and read token by token only if somebody asks.

Most of a broken document is right. Where nothing odd stands between two brackets, the standard
library decodes what they hold in a fraction of the time that a tree of it takes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from json import JSONDecoder

from speclint.pattern import Pattern
from speclint.syntax.tree import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from speclint.syntax.tokens import Tokens
    from speclint.syntax.tree import Key

INNERMOST = Pattern(r"\{(?:s:[snlv]_*+(?:,s:[snlv]_*+)*+)?\}|\[(?:[snlv]_*+(?:,[snlv]_*+)*+)?\]")
FOLDED = Pattern("v_*+")
DEEP = 12  # containers in each other that are folded, from the inside
ODD = "!"  # in place of a token that is not what it seems
PATIENCE = 20  # containers that may turn out to have a flaw before no more are tried


class Folds:
    """Where the containers without a flaw are in a list of tokens."""

    def __init__(self, tokens: Tokens, code: str) -> None:
        self.tokens = tokens
        self.code = fold(masked(tokens, code))
        self.patience = PATIENCE

    def take(self, at: int, key: Key) -> tuple[Node, int] | None:
        """The container that a token opens, and the token behind it; None if it has to be read."""
        found = FOLDED.match(self.code, at)
        if not found or not self.patience:
            return None
        tokens = self.tokens
        start, end = tokens.starts[at], tokens.ends[found.end() - 1]
        try:
            value = DECODER.decode(tokens.text[start:end])
        except (RecursionError, ValueError):
            self.patience -= 1
            return None
        kind = "object" if tokens.kinds[at] == "{" else "array"
        return Folded(kind, start, end, key, value, (tokens, at, found.end())), found.end()


class Folded(Node):
    """A container whose children are read when they are asked for."""

    __slots__ = ("_children", "_place")

    # Set once, by the parser, which knows this module and must not be known to it.
    unfold: Callable[[Tokens, int, int], Sequence[Node]]

    def __init__(  # noqa: PLR0913, PLR0917 - those of a node, and where it is
        self,
        kind: str,
        start: int,
        end: int,
        member: Key,
        value: object,
        place: tuple[Tokens, int, int],
    ) -> None:
        super().__init__(kind, start, end, member, value)
        self._place: tuple[Tokens, int, int] | None = place

    @property
    def children(self) -> Sequence[Node]:
        """The members or items."""
        if self._place:
            self._children = Folded.unfold(*self._place)
            self._place = None
        return self._children

    @children.setter
    def children(self, children: Sequence[Node]) -> None:
        self._children = children


def masked(tokens: Tokens, code: str) -> str:
    """The kinds of tokens, with a mark for each that does not stand for itself.

    So has the first one, for the document as a whole is never folded, and the one behind a comment
    or whatever else is no token.
    """
    starts = tokens.starts
    odd = [0, *tokens.patched]
    odd += [bisect_left(starts, problem.span.start) for problem in tokens.problems]
    odd += [bisect_right(starts, start) - 1 for start in tokens.values]
    marks = list(code)
    for index in odd:
        marks[index] = ODD
    return "".join(marks)


def fold(code: str) -> str:
    """Write each container without a flaw as one value, in as many characters."""
    for _ in range(DEEP):
        shorter = INNERMOST.sub(as_value, code)
        if shorter == code:
            break
        code = shorter
    return code


def as_value(match: re.Match[str]) -> str:
    """A container that is one value now."""
    return "v" + "_" * (len(match[0]) - 1)


def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Build an object; one with a key twice has a flaw."""
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError
    return result


DECODER = JSONDecoder(object_pairs_hook=unique)
