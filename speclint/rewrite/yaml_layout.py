"""How an author lays out YAML: indentation, quotes, where the dashes of a list stand."""

from __future__ import annotations

import json
import re
from collections import Counter

from speclint.document.yaml import scalars
from speclint.document.yaml.tree import YamlNode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.document.yaml import YamlTree
    from speclint.syntax.tree import Node

_PLAIN = re.compile(r"[A-Za-z_/$](?:[\w ./$@()+-]*[\w./$@()+-])?\Z", re.ASCII)
_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


class YamlLayout:
    """The habits of one text, found where they are asked for."""

    def __init__(self, tree: YamlTree) -> None:
        self.text = tree.text
        self._tree = tree
        self._nodes: list[YamlNode] | None = None
        self._habits: dict[str, int] = {}
        self._styles: dict[bool, str] = {}

    @property
    def newline(self) -> str:
        """Return what ends a line."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @property
    def unit(self) -> int:
        """Return how far a mapping in a mapping is indented."""
        return self._known("unit", self._unit)

    def _unit(self) -> int:
        for node, parent in self._blocks():
            if node.kind == "object" and parent.kind == "object" and node.key is not None:
                return max(1, self.column(node.children[0].first) - self.column(node.first))
        return 2

    @property
    def dash_indent(self) -> int:
        """Return how far the dashes of a list are indented below its key."""
        return self._known("dash", self._dash_indent)

    def _dash_indent(self) -> int:
        for node, parent in self._blocks():
            first = node.children[0]
            if node.kind == "array" and parent.kind == "object" and isinstance(first, YamlNode):
                return max(0, self.column(first.dash) - self.column(node.first))
        return 2

    def column(self, offset: int) -> int:
        """Return how many characters stand before an offset on its line."""
        return offset - self.line_start(offset)

    def line_start(self, offset: int) -> int:
        """Return where the line of an offset starts."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        return start + (self.text[start : start + 1] == "\ufeff")

    def line_end(self, offset: int) -> int:
        """Return where the line of an offset ends, its newline left out."""
        found = [at for sign in "\r\n" if (at := self.text.find(sign, offset)) >= 0]
        return min(found, default=len(self.text))

    def block(self, value: object, indent: int) -> str:
        """Write what stands behind the colon of a member at the column `indent`."""
        if isinstance(value, dict) and value:
            return self._lines(self._members(value, indent + self.unit), indent + self.unit)
        if isinstance(value, list) and value:
            column = indent + self.dash_indent
            return self._lines(self._items(value, column), column)
        return f" {self.flow(value)}"

    def item(self, value: object, indent: int) -> str:
        """Write what stands behind a dash at the column `indent`."""
        if isinstance(value, dict) and value:
            parts = self._members(value, indent + 2)
        elif isinstance(value, list) and value:
            parts = self._items(value, indent + 2)
        else:
            return f" {self.flow(value)}"
        return " " + f"{self.newline}{' ' * (indent + 2)}".join(parts)

    def root(self, value: object) -> str:
        """Write a whole document."""
        if isinstance(value, dict) and value:
            return self.newline.join(self._members(value, 0))
        if isinstance(value, list) and value:
            return self.newline.join(self._items(value, 0))
        return self.flow(value)

    def flow(self, value: object) -> str:
        """Write a value on one line, in brackets where it is a container."""
        if isinstance(value, dict):
            parts = [f"{self.key(name)}: {self.flow(item)}" for name, item in value.items()]
            return f"{{{', '.join(parts)}}}"
        if isinstance(value, list):
            return f"[{', '.join(map(self.flow, value))}]"
        if isinstance(value, str):
            return self.string(value, self._habit(is_key=False))
        return json.dumps(value)

    def key(self, name: str) -> str:
        """Write the name of a member."""
        return self.string(name, self._habit(is_key=True))

    def string(self, text: str, style: str = "plain") -> str:
        """Write a string in a style, or in double quotes where the style has no room for it."""
        if style == "plain" and is_plain(text):
            return text
        if style == "'" and text.isprintable():
            return "'" + text.replace("'", "''") + "'"
        written = json.dumps(text, ensure_ascii=False)
        return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)

    def _lines(self, parts: list[str], indent: int) -> str:
        start = f"{self.newline}{' ' * indent}"
        return start + start.join(parts)

    def _members(self, value: dict[str, object], indent: int) -> list[str]:
        return [f"{self.key(name)}:{self.block(item, indent)}" for name, item in value.items()]

    def _items(self, value: list[object], indent: int) -> list[str]:
        return [f"-{self.item(item, indent)}" for item in value]

    def _known(self, name: str, find: Callable[[], int]) -> int:
        if name not in self._habits:
            self._habits[name] = find()
        return self._habits[name]

    def _habit(self, *, is_key: bool) -> str:
        if is_key not in self._styles:
            self._styles[is_key] = self._commonest(is_key=is_key)
        return self._styles[is_key]

    def _commonest(self, *, is_key: bool) -> str:
        styles: Counter[str] = Counter()
        for node in self._all():
            if is_key and node.key is not None:
                sign = self.text[node.key.start : node.key.start + 1]
                styles[sign if sign in ("'", '"') else "plain"] += 1
            elif not is_key and node.kind == "string":
                styles[node.style] += 1
        order = ("plain", '"', "'")
        return max(order, key=lambda style: (styles[style], -order.index(style)))

    def _blocks(self) -> Iterator[tuple[YamlNode, YamlNode]]:
        """Yield every container in block style with the one that it is in."""
        for parent in self._all():
            if parent.style == "block":
                for node in parent.children:
                    if isinstance(node, YamlNode) and node.style == "block" and node.children:
                        yield node, parent

    def _all(self) -> list[YamlNode]:
        if self._nodes is None:
            self._nodes = []
            todo: list[Node] = [self._tree.root] if self._tree.root else []
            while todo:
                node = todo.pop()
                if isinstance(node, YamlNode) and node.style != "alias":
                    self._nodes.append(node)
                    todo += reversed(node.children)
        return self._nodes


def is_plain(text: str) -> bool:
    """Tell whether a string is the same string without quotes, to every reader, anywhere."""
    if not _PLAIN.match(text) or "  " in text:
        return False
    if scalars.is_old_boolean(text, is_key=False) or scalars.old_number(text, text):
        return False
    return isinstance(scalars.resolve(text), str)
