"""Changes to a YAML text, in the layout of its author; comments stay where they are.

Nothing is changed in what an anchor names or a merge key brings in: it is said in several places.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from speclint.document.yaml import YamlNode, YamlTree
from speclint.finding import Edit, Span
from speclint.rewrite.yaml_layout import YamlLayout, is_plain
from speclint.rule import Add, Move, Quote, Remove, Rename, Replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.rule import Wrap
    from speclint.syntax import Tree

    Edits = list[Edit] | None
    Change = Add | Move | Quote | Remove | Rename | Replace | Wrap

_COLON = re.compile(r"[ \t]*:")
_EMPTIED = ("{}", "[]")
_KEPT = re.compile(r"[|>][0-9]?\+")


def edits_of(change: Change, tree: Tree, base: str) -> Edits:
    """Return the edits that make a change below the pointer `base`, or None where none can."""
    if not isinstance(tree, YamlTree):
        return None
    writer = _writer(tree)
    pointer = base + change.pointer
    if isinstance(change, Add):
        return writer.add(pointer, change.value, change.after)
    node = writer.own(pointer)
    if node is None:
        return None
    if isinstance(change, Replace):
        return writer.replace(node, change.value)
    if isinstance(change, Remove):
        return writer.remove(pointer, node)
    if isinstance(change, Move):
        return writer.move(pointer, node, base + change.to)
    if isinstance(change, Rename):
        return writer.rename(pointer, node, change.name)
    if isinstance(change, Quote):
        return writer.quote(node)
    return writer.wrap(node, change.member)


def joined(edits: Sequence[Edit], text: str) -> Edits:
    """Make one edit of lines that go and of lines that come at their end; None where edits overlap."""
    result: list[Edit] = []
    for edit in sorted(edits, key=_order):
        last = result[-1] if result else None
        if last is None:
            result.append(edit)
        elif last.span.end <= edit.span.start:
            between = text[last.span.end : edit.span.start]
            is_alone = text[: last.span.start].rstrip()[-1:] in ("{", "[") and not last.text
            is_emptied = last.text.strip() in _EMPTIED and "\n" not in between
            if is_emptied or (is_alone and not between and edit.text[:1] == ","):
                return None  # there is nothing left that the new one could stand behind
            result.append(edit)
        elif not last.text and edit.span.start == edit.span.end and edit.text[:1] in "\r\n":
            line = edit.text.lstrip("\r\n")
            behind = text[edit.span.start : last.span.end]
            result[-1] = Edit(last.span, line + behind)
        else:
            return None
    return result


def _order(edit: Edit) -> tuple[int, int, int, bool]:
    """Sort edits by place; of lines that are added at one place the innermost ones come first."""
    line = edit.text.lstrip("\r\n")
    is_line = edit.span.start == edit.span.end and line != edit.text
    indent = len(line) - len(line.lstrip(" ")) if is_line else 0
    return edit.span.start, edit.span.end, -indent, not line.lstrip(" ").startswith("-")


@lru_cache(maxsize=1)
def _writer(tree: YamlTree) -> _Writer:
    return _Writer(tree)


class _Writer:
    """Makes the edits of one text."""

    def __init__(self, tree: YamlTree) -> None:
        self.tree = tree
        self.text = tree.text
        self.layout = YamlLayout(tree)
        self._notes = [span.start for span in tree.comments()]
        self._owners: dict[int, YamlNode] = {}
        self._questioned: dict[int, bool] = {}
        self._anchors: list[int] = []  # where anchors and aliases stand
        todo = [tree.root]
        while todo:
            owner = todo.pop()
            if not isinstance(owner, YamlNode):
                continue
            if owner.anchor is not None or owner.style == "alias":
                self._anchors.append(owner.start)
            if owner.style != "alias":
                self._owners |= {id(child): owner for child in owner.children}
                todo += owner.children
        self._anchors.sort()

    def own(self, pointer: str) -> YamlNode | None:
        """Return the node at a pointer, if it stands there and nowhere else."""
        nodes = self.tree.path(pointer)
        owner = None
        for node in nodes:
            if not isinstance(node, YamlNode) or node.has_properties or node.style == "alias":
                return None
            if owner is not None and self._owner(node) is not owner:
                return None
            owner = node
        return owner

    def replace(self, node: YamlNode, value: object) -> Edits:
        """Put a value in the place of a node."""
        if self._has_more(node):
            return None
        if self._is_scalar(node) and not (isinstance(value, (dict, list)) and value):
            text = self.layout.flow(value)
            if isinstance(value, str) and node.style in ("'", '"'):
                text = self.layout.string(value, node.style)
            return [Edit(Span(node.start, node.end), self._blank(node) + text)]
        owner = self._owner(node)
        if owner is not None and owner.style == "flow":
            text = self._blank(node) + self.layout.flow(value)
            return [Edit(Span(node.start, node.end), text)]
        return self._in_block(node, value)

    def add(self, pointer: str, value: object, after: tuple[str, ...]) -> Edits:
        """Put a new member or item into a container."""
        above, _, step = pointer.rpartition("/")
        owner = self.own(above)
        name = step.replace("~1", "/").replace("~0", "~")
        if owner is None or owner.kind not in ("object", "array") or not pointer:
            return None
        if owner.kind == "array" and name != "-":
            return None
        if owner.kind == "object" and self.tree.find(pointer) is not None:
            return None
        member = name if owner.kind == "object" else None
        if not owner.children:
            return self._add_first(owner, member, value)
        siblings = [child for child in owner.children if isinstance(child, YamlNode)]
        behind = [child for child in siblings if member is not None and child.name in after]
        last = (behind or siblings)[-1]
        if owner.style == "flow":
            return self._add_in_flow(owner, last, member, value)
        if self._has_question_marks(owner):
            return None
        indent = self.layout.column(self._first(siblings[0]))
        if member is None:
            line = f"-{self.layout.item(value, indent)}"
        else:
            line = f"{self.layout.key(member)}:{self.layout.block(value, indent)}"
        return self._insert_line(last, indent, line)

    def remove(self, pointer: str, node: YamlNode) -> Edits:
        """Take a member or an item out, and the comment behind it."""
        owner = self.own(pointer.rpartition("/")[0]) if pointer else None
        if owner is None or self._has_anchors(node) or self._has_question_marks(owner):
            return None
        index = bisect_left(owner.children, node.start, key=lambda child: child.start)
        if owner.children[index] is not node:
            return None
        if owner.style == "flow":
            return self._remove_in_flow(owner, index)
        first = self._first(node)
        if len(owner.children) == 1:
            if self._comments(owner.start, owner.end):
                return None
            return self._in_block(owner, {} if owner.kind == "object" else [])
        start = self.layout.line_start(first)
        if self.text[start:first].strip():  # it stands behind the dash of an item
            if index + 1 == len(owner.children):
                return None
            following = owner.children[index + 1]
            behind = self._first(following) if isinstance(following, YamlNode) else first
            if self._comments(self.layout.line_end(node.end), behind):
                return None
            return [Edit(Span(first, behind), "")]
        end = self.layout.line_end(node.end)
        newline = 2 if self.text.startswith("\r\n", end) else 1
        return [Edit(Span(start, min(end + newline, len(self.text))), "")]

    def move(self, pointer: str, node: YamlNode, to: str) -> Edits:
        """Take a member out and make it another one, with its comments where it is in a block."""
        above, _, step = to.rpartition("/")
        target, source = self.own(above), self._owner(node)
        is_inside = f"{to}/".startswith(f"{pointer}/")
        if target is None or source is None or node.key is None or is_inside:
            return None
        gone = self.remove(pointer, node)
        if source.style == "flow" or target.style == "flow" or node.style == "flow":
            value = node.value
            added = None if self._has_more(node) else self.add(to, value, ())
        else:
            name = step.replace("~1", "/").replace("~0", "~")
            added = self._shifted(node, target, name) if self.tree.find(to) is None else None
        return None if gone is None or added is None else [*gone, *added]

    def rename(self, pointer: str, node: YamlNode, name: str) -> Edits:
        """Give a member another name."""
        sibling = f"{pointer.rpartition('/')[0]}/{name.replace('~', '~0').replace('/', '~1')}"
        key = node.key
        if key is None or self.tree.find(sibling) is not None or key.start >= key.end:
            return None
        sign = self.text[key.start]
        if sign in "&!*?|>[{":
            return None
        style = sign if sign in "'\"" else "plain"
        return [Edit(Span(key.start, key.end), self.layout.string(name, style))]

    def quote(self, node: YamlNode) -> Edits:
        """Make a string of a number or a word, as it is written."""
        if node.kind not in ("number", "literal") or node.start == node.end:
            return None
        text = self.text[node.start : node.end]
        return [Edit(Span(node.start, node.end), self.layout.string(text, '"'))]

    def wrap(self, node: YamlNode, member: str | None) -> Edits:
        """Put a value into a list, or into an object as its member."""
        if not self._is_scalar(node) or node.start == node.end:
            return self.replace(node, [node.value] if member is None else {member: node.value})
        text = self.text[node.start : node.end]
        if node.style in "|>" or "\n" in text or "\r" in text:
            return None
        if node.style == "plain" and node.kind == "string" and not is_plain(text):
            text = self.layout.string(text, '"')
        before = self._blank(node)
        if member is None:
            return [Edit(Span(node.start, node.end), f"{before}[{text}]")]
        wrapped = f"{before}{{{self.layout.key(member)}: {text}}}"
        return [Edit(Span(node.start, node.end), wrapped)]

    def _add_first(self, owner: YamlNode, member: str | None, value: object) -> Edits:
        if self._comments(owner.start, owner.end):
            return None
        return self.replace(owner, [value] if member is None else {member: value})

    def _add_in_flow(
        self, owner: YamlNode, last: YamlNode, member: str | None, value: object
    ) -> Edits:
        if self.text[owner.start : owner.start + 1] not in "{[":
            return None
        new = self.layout.flow(value)
        if member is not None:
            new = f"{self.layout.key(member)}: {new}"
        first = owner.children[0].first
        between = " "
        if self.layout.line_start(first) > owner.start:
            between = self.layout.newline + " " * self.layout.column(first)
        return [Edit(Span(last.end, last.end), f",{between}{new}")]

    def _insert_line(self, last: YamlNode, indent: int, line: str) -> Edits:
        if self._ends_kept(last):
            return None
        end = self.layout.line_end(last.end)
        return [Edit(Span(end, end), f"{self.layout.newline}{' ' * indent}{line}")]

    def _remove_in_flow(self, owner: YamlNode, index: int) -> Edits:
        if self.text[owner.start] not in "{[":  # a pair in a list, without braces
            return None
        children = owner.children
        node = children[index]
        if index + 1 < len(children):
            span = Span(node.first, children[index + 1].first)
        else:
            span = Span(children[index - 1].end if index else node.first, node.end)
        behind = span.end if index + 1 == len(children) else node.end
        return None if self._comments(min(span.start, behind), span.end) else [Edit(span, "")]

    def _in_block(self, node: YamlNode, value: object) -> Edits:
        """Write a value behind the colon, the dash, or the start of the document."""
        if node.dash >= 0:
            if self._comments(node.dash, node.end):
                return None
            column = self.layout.column(node.dash)
            text = self.layout.item(value, column)
            return [Edit(Span(node.dash + 1, node.end), text)]
        if node.key is None:
            return [Edit(Span(node.start, node.end), self.layout.root(value))]
        colon = self._colon(node)
        if colon is None or self._comments(colon, node.end):
            return None
        column = self.layout.column(node.key.start)
        return [Edit(Span(colon, node.end), self.layout.block(value, column))]

    def _shifted(self, node: YamlNode, target: YamlNode, name: str) -> Edits:
        """Write a member's value as it is, with its comments, at another column."""
        colon = self._colon(node)
        if colon is None or node.key is None or target.kind != "object":
            return None
        first = target.children[0]
        if self._has_question_marks(target) or not isinstance(first, YamlNode):
            return None
        indent = self.layout.column(self._first(first))
        by = indent - self.layout.column(node.key.start)
        rest = self.text[colon : self.layout.line_end(node.end)]
        if "\r" in rest.replace("\r\n", ""):
            return None  # lines that end in a return alone are none to what follows
        head, *lines = rest.split("\n")
        moved = [_indented(line, by) for line in lines]
        siblings = [child for child in target.children if isinstance(child, YamlNode)]
        if None in moved or self._ends_kept(node) or not siblings:
            return None
        whole = "\n".join([head, *(line for line in moved if line is not None)])
        return self._insert_line(siblings[-1], indent, f"{self.layout.key(name)}:{whole}")

    def _colon(self, node: YamlNode) -> int | None:
        """Return where the colon behind a key ends, None where it stands on a line of its own."""
        match = _COLON.match(self.text, node.key.end) if node.key else None
        return match.end() if match else None

    def _has_question_marks(self, owner: YamlNode) -> bool:
        """Tell whether keys of a block stand behind a `?`, so that their column is not its own."""
        if id(owner) not in self._questioned:
            layout, keys = self.layout, (child.key for child in owner.children)
            starts = (key.start for key in keys if key is not None)
            marks = (self.text[layout.line_start(at) : at].rstrip()[-1:] for at in starts)
            self._questioned[id(owner)] = "?" in marks
        return self._questioned[id(owner)]

    def _blank(self, node: YamlNode) -> str:
        """Return the blank that is missing before a value, as it may be behind a quoted key."""
        return " " if self.text[: node.start][-1:] in (":", "-") else ""

    def _first(self, node: YamlNode) -> int:
        """Return where a member or an item starts: at its key or at its dash."""
        return node.dash if node.dash >= 0 else node.first

    def _owner(self, node: YamlNode) -> YamlNode | None:
        return self._owners.get(id(node))

    def _is_scalar(self, node: YamlNode) -> bool:
        return node.kind not in ("object", "array")

    def _has_more(self, node: YamlNode) -> bool:
        """Tell whether a node has comments or anchors in it, which a new value would not have."""
        return self._comments(node.start, node.end) or self._has_anchors(node)

    def _comments(self, start: int, end: int) -> bool:
        return bisect_left(self._notes, start) < bisect_left(self._notes, end)

    def _has_anchors(self, node: YamlNode) -> bool:
        anchors = self._anchors
        return bisect_left(anchors, node.start) < bisect_left(anchors, node.end)

    def _ends_kept(self, node: YamlNode) -> bool:
        """Tell whether the blank lines behind a value belong to it: a block with `+`."""
        last = node
        while last.children and last.style == "block" and isinstance(last.children[-1], YamlNode):
            last = last.children[-1]
        return last.style in "|>" and bool(_KEPT.match(self.text, last.content))


def _indented(line: str, by: int) -> str | None:
    """Shift a line to the right or to the left; None where it has not enough blanks for that."""
    if not line.strip() or by >= 0:
        return " " * by + line if line.strip() else line
    blanks = len(line) - len(line.lstrip(" "))
    return line[-by:] if blanks >= -by else None
