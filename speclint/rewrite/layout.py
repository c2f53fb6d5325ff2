"""How an author lays out JSON: indentation, what stands on one line, blanks around signs."""

from __future__ import annotations

import json
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax import Tree
    from speclint.syntax.tree import Node

_LONGEST_LINE = 100
# What is before the first sign of a child has none of it: so a long line is read only once.
_ONE_LINE_LIST = re.compile(r"\[[^\S\n]*[^\s\[\]{}][^\[\]{}\n]*\]")
_ONE_LINE_OBJECT = re.compile(r'\{[^{}"\n]*"[^{}\n]*\}')


class Layout:
    """The habits of one text, found where they are asked for."""

    def __init__(self, tree: Tree) -> None:
        self._text = tree.text
        self._root = tree.root

    def written(self, value: object, inside: Node) -> str:
        """Write a value as a new child of `inside`."""
        if self._is_on_one_line(inside):
            return self._on_one_line(value)
        return self._in_lines(value, self._child_indent(inside))

    def rewritten(self, value: object, node: Node, owner: Node | None) -> str:
        """Write a value in the place of `node`, a child of `owner`."""
        if self._has_no_break(owner or node):
            return self._on_one_line(value)
        return self._in_lines(value, self._indent_at(node.start))

    def shifted(self, node: Node, owner: Node) -> str:
        """Return a value's own text, indented as a child of another container."""
        text = self._text[node.start : node.end]
        before, after = self._indent_at(node.first), self._child_indent(owner)
        lines = text.split("\n")
        moved = [
            after + line.removeprefix(before) if line.startswith(before) else line
            for line in lines[1:]
        ]
        return "\n".join([lines[0], *moved])

    def colon(self, owner: Node | None) -> str:
        """Return what stands between a key and its value."""
        sample = next((child for child in owner.children if child.key), None) if owner else None
        if sample is None and self._root is not None:
            sample = next((child for child in self._root.children if child.key), None)
        if sample is None or sample.key is None:
            return ": "
        between = self._text[sample.key.end : sample.start]
        return between if "\n" not in between else ": "

    def between(self, owner: Node) -> str:
        """Return what stands behind the comma that separates children."""
        if not self._is_on_one_line(owner):
            return self._newline + self._child_indent(owner)
        children = owner.children
        if len(children) > 1:
            gap = self._text[children[-2].end : children[-1].first]
            return gap.rpartition(",")[2]
        return "" if self.colon(owner) == ":" else " "

    def around_only_child(self, owner: Node) -> tuple[str, str]:
        """Return what stands before and behind the first child of an empty container."""
        if self._is_on_one_line(owner):
            return "", ""
        line = self._newline
        return line + self._child_indent(owner), line + self._indent_at(owner.first)

    @property
    def _newline(self) -> str:
        return "\r\n" if "\r\n" in self._text else "\n"

    @property
    def _unit(self) -> str:
        """Return one step of indentation: the first one in the text."""
        found = re.search(r"[\[{][ \t]*\r?\n(?=([ \t]*)\S)", self._text)
        if not found:
            return "  "
        outer, inner = self._indent_at(found.start()), found[1]
        return inner.removeprefix(outer) or "  "

    def _is_on_one_line(self, owner: Node) -> bool:
        if not owner.children:
            return self._has_no_break(self._root or owner)
        return "\n" not in self._text[owner.start : owner.children[0].first]

    def _has_no_break(self, node: Node) -> bool:
        return self._text.find("\n", node.start, node.end) < 0

    def _child_indent(self, owner: Node) -> str:
        if owner.children and not self._is_on_one_line(owner):
            return self._indent_at(owner.children[0].first)
        return self._indent_at(owner.first) + self._unit

    def _indent_at(self, offset: int) -> str:
        start = self._text.rfind("\n", 0, offset) + 1
        line = self._text[start:offset]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def _on_one_line(self, value: object) -> str:
        comma = self.between(self._root) if self._root and len(self._root.children) > 1 else " "
        comma = comma if "\n" not in comma else " "
        return json.dumps(
            value, ensure_ascii=False, separators=(f",{comma}", self.colon(self._root))
        )

    def _in_lines(self, value: object, indent: str) -> str:
        if not isinstance(value, (dict, list)) or not value or self._is_short(value, indent):
            return json.dumps(value, ensure_ascii=False, separators=(", ", self.colon(self._root)))
        inner = indent + self._unit
        if isinstance(value, dict):
            colon = self.colon(self._root)
            parts = [
                f"{json.dumps(name, ensure_ascii=False)}{colon}{self._in_lines(item, inner)}"
                for name, item in value.items()
            ]
            first, last = "{", "}"
        else:
            parts = [self._in_lines(item, inner) for item in value]
            first, last = "[", "]"
        line = self._newline
        body = f",{line}{inner}".join(parts)
        return f"{first}{line}{inner}{body}{line}{indent}{last}"

    def _is_short(self, value: dict[str, object] | list[object], indent: str) -> bool:
        """Tell whether the author would write a container on one line: if it is done elsewhere."""
        items = value.values() if isinstance(value, dict) else value
        habit = _ONE_LINE_OBJECT if isinstance(value, dict) else _ONE_LINE_LIST
        inner = [item for item in items if isinstance(item, (dict, list)) and item]
        if isinstance(value, list):
            is_leaf = not inner or (bool(_ONE_LINE_OBJECT.search(self._text)) and len(value) == 1)
        else:
            is_leaf = all(isinstance(item, list) and not _holds_containers(item) for item in inner)
        text = json.dumps(value, ensure_ascii=False)
        return is_leaf and len(indent + text) <= _LONGEST_LINE and bool(habit.search(self._text))


def _holds_containers(items: list[object]) -> bool:
    return any(isinstance(item, (dict, list)) for item in items)
