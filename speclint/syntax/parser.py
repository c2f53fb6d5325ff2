"""Tokens with balanced brackets -> nodes: the loop over what is right."""

from __future__ import annotations

from speclint.pattern import Pattern
from speclint.syntax.fold import Folded, Folds
from speclint.syntax.recovery import AFTER, KEY, KIND_NAMES, VALUE, Recovery
from speclint.syntax.tokens import MOST, EnoughError
from speclint.syntax.tree import NO_KEY, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.syntax.tokens import Tokens

MEMBERS = Pattern(r"(?:s:[snl],)+")
SCALARS = Pattern(r"(?:[snl],)+")


class Parser(Recovery):
    """One pass over the tokens; what the grammar does not allow is left to `Recovery`."""

    def run(self) -> Node | None:
        """Read the document; return its root."""
        code, starts, ends = self.code, self.starts, self.ends
        count = len(code) - 3
        self.folds = Folds(self.tokens, code)
        state, at = VALUE, 0
        while at < count:
            kind = code[at]
            if state == KEY and kind == "s" and code[at + 1] == ":":
                members = MEMBERS.match(code, at)
                if members and self.key is NO_KEY:
                    at = self.members(at, members.end())
                else:
                    self.key = (self.key_at(at), starts[at], ends[at])
                    at += 2
                    state = VALUE
            elif state == VALUE and kind in "snl" and code[at + 1] != ":":
                node = Node(KIND_NAMES[kind], starts[at], ends[at], self.key, self.value_at(at))
                self.add(node)
                at += 1
                state = AFTER
            elif state == AFTER and kind == "," and self.outer:
                self.comma = at
                at += 1
                state = KEY if self.node.kind == "object" else VALUE
            elif state == VALUE and kind in "{[":
                folded = self.folds.take(at, self.key) if self.outer else None
                if folded:
                    self.add(folded[0])
                    state, at = AFTER, folded[1]
                else:
                    state = self.open(kind, at)
                    at += 1
            elif kind in "}]" and self.outer:
                self.close(at)
                at += 1
                state = AFTER
            elif state == AFTER and not self.outer and kind != ",":
                self.extra_data(at)
                break
            else:
                state, at = self.unexpected(state, at)
        return self.root()

    def members(self, at: int, end: int) -> int:
        """Read members with scalar values, each with its comma; say where to go on."""
        code, starts, ends = self.code, self.starts, self.ends
        add, key_at, value_at = self.children.append, self.key_at, self.value_at
        for key in range(at, end, 4):
            value = key + 2
            member = (key_at(key), starts[key], ends[key])
            kind = KIND_NAMES[code[value]]
            add(Node(kind, starts[value], ends[value], member, value_at(value)))
        self.comma = end - 1
        self.loose = False
        return end

    def key_at(self, at: int) -> str:
        """The key that a token says."""
        start = self.starts[at]
        name = self.text[start + 1 : self.ends[at] - 1]
        if "\\" in name or start in self.irregular:
            return str(self.tokens.value(at))
        return name

    def value_at(self, at: int) -> object:
        """The scalar that a token says."""
        start = self.starts[at]
        value = self.text[start + 1 : self.ends[at] - 1]
        if self.code[at] != "s" or "\\" in value or start in self.irregular:
            return self.tokens.value(at)
        return value

    def open(self, kind: str, at: int) -> int:
        """Enter a container; return what is expected in it."""
        children: list[Node] = []
        name = "object" if kind == "{" else "array"
        node = Node(name, self.starts[at], self.ends[at], self.key, None, children)
        self.add(node)
        self.outer.append((self.node, self.children))
        self.node, self.children = node, children
        return KEY if kind == "{" else VALUE

    def close(self, at: int) -> None:
        """Leave a container: its value is known now, and which keys it has twice."""
        if self.key is not NO_KEY:
            self.missing_value(at)
        elif self.comma >= 0 and not self.loose:
            self.extra_comma(at)
        self.comma = -1
        self.loose = False
        self.node.end = self.ends[at]
        self.leave()

    def leave(self) -> None:
        """Take the value of a container from its children, and go back to the one around it."""
        node, children = self.node, self.children
        if node.kind == "array":
            node.value = [child.value for child in children]
        else:
            node.value = {child.member[0]: child.value for child in children}
            if len(node.value) < len(children):
                self.find_duplicates()
        self.node, self.children = self.outer.pop()

    def find_duplicates(self) -> None:
        """Note each member whose key was there before, with what stands before it."""
        first: dict[str | None, Node] = {}
        before = self.node
        for child in self.children:
            known = first.setdefault(child.member[0], child)
            if known is not child:
                self.duplicates.append((before.end, known, child))
                if len(self.duplicates) > MOST:
                    raise EnoughError
            before = child

    def root(self) -> Node | None:
        """The document; what was said of a number's digits behind a comma is taken back."""
        while self.outer:
            self.leave()
        if self.regrouped:
            problems = self.tokens.problems
            problems[:] = [p for p in problems if p.span.start not in self.regrouped]
        return self.children[0] if self.children else None


def unfold(tokens: Tokens, start: int, end: int) -> Sequence[Node]:
    """Read the children of a container between two tokens."""
    root = Parser(tokens.part(start, end)).run()
    return root.children if root else ()


Folded.unfold = unfold
