"""The tree of a YAML text: the nodes of a JSON tree, and what YAML has beyond them."""

from __future__ import annotations

import re

from speclint.finding import Span
from speclint.syntax.tokens import Tokens
from speclint.syntax.tree import Node, Tree, child, last_started

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.syntax.problem import Problem
    from speclint.syntax.tree import Key

_COMMENT = re.compile(r"(?:(?<=[ \t\r\n])|\A\ufeff?)#[^\r\n]*")


class YamlNode(Node):
    """A value in a YAML text.

    `style` is block or flow for a container; plain, `'`, `"`, `|` or `>` for a scalar; alias for
    a place that names another one. `start` is that of its tag or anchor, where it has one, and
    `content` is behind them. `dash` is where the dash of an item is, else -1. `merged` are the
    members that a merge key brings in. `size` and `height` count the nodes in it and below it.
    """

    __slots__ = ("anchor", "content", "dash", "height", "merged", "size", "style", "tag")

    def __init__(  # noqa: PLR0913, PLR0917 - those of a node, and how it is written
        self,
        kind: str,
        start: int,
        end: int,
        member: Key,
        value: object,
        style: str,
        dash: int = -1,
        anchor: str | None = None,
        tag: str | None = None,
    ) -> None:
        super().__init__(kind, start, end, member, value, [])
        self.style = style
        self.dash = dash
        self.anchor = anchor
        self.tag = tag
        self.content = start
        self.merged: dict[str, YamlNode] = {}
        self.size = 1
        self.height = 0

    @property
    def has_properties(self) -> bool:
        """Tell whether a tag or an anchor stands before it."""
        return self.anchor is not None or self.tag is not None


class YamlTree(Tree):
    """What a YAML text says, with places; pointers lead through aliases and merge keys.

    `pieces` are the scalars of the text in its order, keys and aliases included; of those in a
    block the lines below the one that opens it.
    """

    def __init__(
        self,
        text: str,
        root: YamlNode | None,
        problems: tuple[Problem, ...],
        pieces: Sequence[tuple[Span, object]],
        unread: int | None = None,
    ) -> None:
        super().__init__(text, root, problems, Tokens(text), unread)
        self._pieces = pieces
        self._comments: list[Span] | None = None

    def find(self, pointer: str) -> Node | None:
        """The node that a JSON Pointer names, as the value has it."""
        return self.path(pointer)[-1]

    def path(self, pointer: str) -> list[Node | None]:
        """The nodes from the root to a pointer's; the last one is None where it leads nowhere."""
        nodes: list[Node | None] = [self.root]
        if pointer and not pointer.startswith("/"):
            return [None]
        for part in pointer.split("/")[1:]:
            node = nodes[-1]
            if node is None:
                break
            name = part.replace("~1", "/").replace("~0", "~")
            merged = node.merged if isinstance(node, YamlNode) else {}
            nodes.append(child(node, name) if name not in merged else merged[name])
        return nodes

    def span(self, pointer: str, part: str = "value") -> Span | None:
        """The place of a value or of a `part` of it.

        A block has no bracket that opens it: its key does, or the dash of an item.
        """
        node = self.find(pointer)
        if part == "open" and isinstance(node, YamlNode) and node.style == "block":
            return self._opening(node)
        if part == "open" and isinstance(node, YamlNode) and node.kind in ("object", "array"):
            return Span(node.content, min(node.content + 1, node.end))
        return super().span(pointer, part)

    def _opening(self, node: YamlNode) -> Span:
        if node.key is not None:
            return Span(node.key.start, node.key.end)
        if node.dash >= 0:
            return Span(node.dash, node.dash + 1)
        first = node.children[0] if node.children else node
        end = first.key.end if first.key is not None else min(first.start + 1, first.end)
        return Span(node.content, max(end, node.content))

    def pointer_at(self, offset: int) -> str:
        """The pointer of the innermost value or member that covers an offset or ends there."""
        parts: list[str] = []
        node = self.root
        while node is not None:
            if isinstance(node, YamlNode) and node.style == "alias":
                break
            index = last_started(node.children, offset)
            if index < 0 or node.children[index].end < offset:
                break
            owner, node = node, node.children[index]
            name = str(index) if owner.kind == "array" else node.name or ""
            if name == "<<" and isinstance(owner, YamlNode) and owner.merged:
                break
            parts.append("/" + name.replace("~", "~0").replace("/", "~1"))
        return "".join(parts)

    def scalars(self) -> Iterator[tuple[Span, object]]:
        """Every scalar, alias and comment of the text: what no fix may lose."""
        yield from self._pieces
        for span in self.comments():
            yield span, self.text[span.start : span.end].rstrip()

    def comments(self) -> list[Span]:
        """The places of all comments, in the order of the text."""
        if self._comments is None:
            self._comments = list(self._read_comments()) if "#" in self.text else []
        return self._comments

    def _read_comments(self) -> Iterator[Span]:
        spans = [span for span, _ in self._pieces if span.end > span.start]
        index, at = 0, 0
        while match := _COMMENT.search(self.text, at):
            start = match.end() - len(match[0].lstrip("\ufeff"))
            while index < len(spans) and spans[index].end <= start:
                index += 1
            if index < len(spans) and spans[index].start <= start:
                at = spans[index].end
            else:
                at = match.end()
                yield Span(start, at)
