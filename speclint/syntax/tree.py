"""The recovered document: nodes with their places, values and JSON Pointers."""

from __future__ import annotations

from speclint.finding import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.syntax.problem import Problem
    from speclint.syntax.tokens import Tokens


Key = tuple["str | None", int, int]
_FEW = 50  # members, among which a name is found faster than a table of them is made
NO_KEY: Key = (None, -1, -1)


class Node:
    """A value: what kind it is, where it stands, and what is in it.

    `kind` is object, array, string, number or literal; `value` is what it says, `children` are a
    container's. A member of an object also has `name`, its decoded key, and `key`, the node of
    the key string; `member` packs both, so that a file without findings pays for neither.
    """

    __slots__ = ("children", "end", "kind", "member", "start", "value")

    def __init__(  # noqa: PLR0913, PLR0917 - one call per value of the file; keywords would double its price
        self,
        kind: str,
        start: int,
        end: int,
        member: Key,
        value: object = None,
        children: Sequence[Node] = (),
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.member = member
        self.value = value
        self.children = children

    @property
    def name(self) -> str | None:
        """The decoded key, None for items of an array and the root."""
        return self.member[0]

    @property
    def key(self) -> Node | None:
        """The node of the key string, None for items of an array and the root."""
        name, start, end = self.member
        return None if name is None else Node("string", start, end, NO_KEY, name)

    @property
    def first(self) -> int:
        """Where the member starts: at its key, or at the value where there is none."""
        return self.start if self.member[0] is None else self.member[1]


class Tree:
    """What `parse` returns: the text, its value with places, and what is wrong with it.

    `valueless` are the keys without a value: where their object starts, and their names. `unread`
    is where reading ended, in a text with too many mistakes to make anything of it.
    """

    def __init__(
        self,
        text: str,
        root: Node | None,
        problems: tuple[Problem, ...],
        tokens: Tokens,
        unread: int | None = None,
    ) -> None:
        self.text = text
        self.root = root
        self.problems = problems
        self.unread = unread
        self.valueless: frozenset[tuple[int, str]] = frozenset()
        self._named: dict[int, dict[str | None, Node]] = {}
        self._tokens = tokens

    def value(self) -> object:
        """The value, as `json.loads` gives it for valid text; of equal keys the last one wins."""
        return None if self.root is None else self.root.value

    def find(self, pointer: str) -> Node | None:
        """The node that a JSON Pointer (RFC 6901) names, as `value` sees it."""
        node = self.root
        if pointer and not pointer.startswith("/"):
            return None
        for part in pointer.split("/")[1:]:
            if node is None:
                return None
            name = part.replace("~1", "/").replace("~0", "~")
            is_large = node.kind == "object" and len(node.children) > _FEW
            node = self._members(node).get(name) if is_large else child(node, name)
        return node

    def _members(self, node: Node) -> dict[str | None, Node]:
        """The members of a large object by their names, for thousands may be asked for."""
        if node.start not in self._named:
            self._named[node.start] = {member.name: member for member in node.children}
        return self._named[node.start]

    def span(self, pointer: str, part: str = "value") -> Span | None:
        """The place of a value, or of a `part` of it: "key", "member" or "open".

        "key" is the key with its quotes (the value where there is none), "member" key and value,
        "open" the opening bracket (the value of a scalar).
        """
        node = self.find(pointer)
        if node is None:
            return None
        if part == "open" and node.kind in ("object", "array"):
            return Span(node.start, min(node.start + 1, node.end))
        if part == "key" and node.key is not None:
            return Span(node.key.start, node.key.end)
        return Span(node.first if part == "member" else node.start, node.end)

    def pointer_at(self, offset: int) -> str:
        """The pointer of the innermost value or member that covers an offset or ends there."""
        parts: list[str] = []
        node = self.root
        while node is not None:
            index = last_started(node.children, offset)
            if index < 0 or node.children[index].end < offset:
                break
            owner, node = node, node.children[index]
            name = str(index) if owner.kind == "array" else node.name or ""
            parts.append("/" + name.replace("~", "~0").replace("/", "~1"))
        return "".join(parts)

    def scalars(self) -> Iterator[tuple[Span, object]]:
        """Every string, number and word of the text, decoded, keys and lost ones included."""
        tokens = self._tokens
        for index, kind in enumerate(tokens.kinds):
            if kind in "snl":
                span = Span(tokens.starts[index], tokens.ends[index])
                yield span, tokens.value(index)


def child(node: Node, name: str) -> Node | None:
    """The member or item of a container that one part of a pointer names."""
    if node.kind == "array":
        is_index = name.isdecimal() and name.isascii() and (name == "0" or name[0] != "0")
        index = int(name) if is_index and len(name) < 10 else -1  # noqa: PLR2004 - no array is longer
        return node.children[index] if 0 <= index < len(node.children) else None
    return next((member for member in reversed(node.children) if member.name == name), None)


def last_started(children: Sequence[Node], offset: int) -> int:
    """Index of the last child that starts at or before an offset, -1 if there is none."""
    low, high = 0, len(children)
    while low < high:
        middle = (low + high) // 2
        if children[middle].first <= offset:
            low = middle + 1
        else:
            high = middle
    return low - 1


def same_value(one: Node, other: Node) -> bool:
    """Whether two nodes say the same; 1, 1.0 and true differ, the order of members does not."""
    todo = [(one, other)]
    while todo:
        left, right = todo.pop()
        if left.kind != right.kind or len(left.children) != len(right.children):
            return False
        if left.kind not in ("object", "array"):
            if type(left.value) is not type(right.value) or left.value != right.value:
                return False
        elif left.kind == "object":
            by_name = {member.name: member for member in right.children}
            if len(by_name) < len(right.children):
                return False
            for member in left.children:
                if member.name not in by_name:
                    return False
                todo.append((member, by_name[member.name]))
        else:
            todo += zip(left.children, right.children, strict=True)
    return True
