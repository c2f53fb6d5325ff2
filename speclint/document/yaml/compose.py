"""From the events of a YAML text to nodes and values, whatever its aliases stand for."""

from __future__ import annotations

import re

from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from speclint.document.yaml import scalars
from speclint.document.yaml.events import BrokenError, events
from speclint.document.yaml.tree import YamlNode
from speclint.finding import Span
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.tree import NO_KEY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from speclint.finding import Safety
    from speclint.syntax.tree import Key

    Started = ScalarEvent | MappingStartEvent | SequenceStartEvent

DEEPEST = 400  # containers in each other
MOST_ALIASED = 100_000  # nodes that aliases stand for
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_MERGE = "<<"
_CORE = "tag:yaml.org,2002:"
_PROPERTY = re.compile(r"(?:[&!]\S*(?:[ \t\r\n]+(?:#[^\r\n]*[\r\n]+[ \t]*)*|\Z))+")
_KIND_NAMES = {"object": "a mapping", "array": "a list", "number": "a number", "null": "null"}


class TooDeepError(Exception):
    """A text with more containers in each other than anybody writes."""

    def __init__(self, at: int) -> None:
        super().__init__("too deep")
        self.at = at


class BombError(Exception):
    """A text whose aliases stand for more than anybody means."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Frame:
    """A container that is being read: what it has so far, and the key that waits for a value."""

    __slots__ = ("key", "merges", "node", "seen")

    def __init__(self, node: YamlNode) -> None:
        self.node = node
        self.key: Key | None = None
        self.seen: dict[str, YamlNode] = {}
        self.merges: list[YamlNode] = []


class Composer:
    """The documents of a text: their root nodes, and what is wrong with them.

    `pieces` are the scalars in the order of the text. After an exception all is there that was
    read before it; `open_root` is then the root of the document that was being read.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.roots: list[YamlNode] = []
        self.starts: list[int] = []
        self.problems: list[Problem] = []
        self.pieces: list[tuple[Span, object]] = []
        self.stack: list[_Frame] = []
        self.anchors: dict[str, YamlNode] = {}
        self.open_anchors: set[str] = set()
        self.aliased = 0

    @property
    def open_root(self) -> YamlNode | None:
        """The root of the document that is not read to its end."""
        return self.stack[0].node if self.stack else None

    def run(self) -> None:
        """Read the text; raises BrokenError, TooDeepError or BombError where it cannot go on."""
        for event, dash, colon in events(self.text):
            if isinstance(event, ScalarEvent):
                self._scalar(event, dash, colon)
            elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                self._open(event, dash)
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                self._close(event)
            elif isinstance(event, AliasEvent):
                self._alias(event, dash)
            elif isinstance(event, DocumentStartEvent):
                self.starts.append(event.start_mark.index)
                self.anchors, self.open_anchors = {}, set()
            elif isinstance(event, DocumentEndEvent):
                pass

    def _scalar(self, event: ScalarEvent, dash: int, colon: int) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or "plain"
        if style in "|>":
            end = self._block_end(start, end)
        if not event.value and style == "plain" and event.anchor is None and event.ctag is None:
            start = end = self._place_of_nothing(start, dash, colon)
        content = self._content(start, event)
        tag = event.tag
        value = self._value(event.value, style, tag, Span(start, end))
        node = YamlNode(
            _kind(value), start, end, self._member(), value, style, self._dash(dash), None, tag
        )
        node.content = content
        node.size += len(event.value) // 100
        where = content
        if style in "|>":
            line_end = self.text.find("\n", content, end)
            where = end if line_end < 0 else line_end
        self.pieces.append((Span(where, max(where, end)), value))
        self._anchor(node, event.anchor)
        self._attach(node)

    def _content(self, start: int, event: Started) -> int:
        if event.anchor is None and event.ctag is None:
            return start
        match = _PROPERTY.match(self.text, start)
        return match.end() if match else start

    def _block_end(self, start: int, end: int) -> int:
        """Where a block scalar's last line ends: the blank lines behind it are not shown."""
        while end > start and self.text[end - 1] in " \t\r\n":
            end -= 1
        return end

    def _place_of_nothing(self, start: int, dash: int, colon: int) -> int:
        """Where a value would stand that is not there."""
        frame = self.stack[-1] if self.stack else None
        if frame is None:
            return start
        if frame.node.kind == "array":
            return dash + 1 if frame.node.style == "block" else start
        if frame.key is None:
            return start
        return colon if colon >= 0 else frame.key[2]

    def _dash(self, dash: int) -> int:
        frame = self.stack[-1] if self.stack else None
        is_item = frame and frame.node.kind == "array" and frame.node.style == "block"
        return dash if is_item else -1

    def _member(self) -> Key:
        frame = self.stack[-1] if self.stack else None
        return frame.key if frame and frame.key else NO_KEY

    def _value(self, text: str, style: str, tag: str | None, span: Span) -> object:
        if tag is None and style == "plain":
            value = scalars.resolve(text)
            self._advise(text, value, span)
        elif tag in (None, "!", f"{_CORE}str"):
            value = _joined(text)
            if any("\ud800" <= character <= "\udfff" for character in value):
                message = "half of a surrogate pair stands for no character"
                self.problems.append(Problem("syntax-error", span, message, None))
                value = value.encode("utf-16", "replace").decode("utf-16")
        else:
            value = self._tagged(text, tag or "", span)
        if not scalars.is_finite(value):
            message = f"{quoted(text)} is no JSON value: JSON has finite numbers only"
            self.problems.append(Problem("not-finite", span, message, None))
        return value

    def _tagged(self, text: str, tag: str, span: Span) -> object:
        value = scalars.resolve(text)
        if tag in (f"{_CORE}float", f"{_CORE}int") and _kind(value) == "number":
            return float(value) if tag[-5:] == "float" and isinstance(value, int) else value
        if tag == f"{_CORE}bool" and isinstance(value, bool):
            return value
        if tag == f"{_CORE}null" and value is None:
            return value
        self._foreign_tag(tag, span)
        return text

    def _foreign_tag(self, tag: str, span: Span) -> None:
        name = tag.replace(_CORE, "!!")
        if name in ("!!float", "!!int", "!!bool", "!!null"):
            message = f"the value is not what its tag {quoted(name)} says"
        else:
            message = f"the tag {quoted(name)} stands for nothing that JSON has"
        self.problems.append(Problem("tag", span, message, None))

    def _advise(self, text: str, value: object, span: Span) -> None:
        """Tell of a plain word that YAML 1.1 reads otherwise."""
        if not text:
            return
        frame = self.stack[-1] if self.stack else None
        is_key = bool(frame and frame.node.kind == "object" and frame.key is None)
        if isinstance(value, str):
            if scalars.is_old_boolean(text, is_key=is_key):
                message = f"`{text}` is a string here, and a boolean to readers of YAML 1.1"
                self._quote_problem("ambiguous-boolean", span, message, text, "unsafe")
            elif scalars.is_timestamp(text):
                message = f"`{text}` is a string here, and a date to readers of YAML 1.1"
                self._quote_problem("ambiguous-date", span, message, text, "safe")
        meaning = scalars.old_number(text, value)
        if meaning:
            here = "a string" if isinstance(value, str) else f"the number {value}"
            message = f"{quoted(text)} is {here} here, and {meaning} to readers of YAML 1.1"
            if isinstance(value, str):
                self._quote_problem("ambiguous-number", span, message, text, "unsafe")
            else:
                self.problems.append(Problem("ambiguous-number", span, message, None))

    def _quote_problem(
        self, kind: str, span: Span, message: str, text: str, safety: Safety
    ) -> None:
        fix = replace(f'Write "{text}"', safety, span.start, span.end, f'"{text}"')
        self.problems.append(Problem(kind, span, message, fix))

    def _open(self, event: MappingStartEvent | SequenceStartEvent, dash: int) -> None:
        start = event.start_mark.index
        if len(self.stack) >= DEEPEST:
            raise TooDeepError(start)
        is_object = isinstance(event, MappingStartEvent)
        tag = event.tag
        if tag not in (None, "!", _CORE + ("map" if is_object else "seq")):
            self._foreign_tag(tag, Span(start, start + len(tag.replace(_CORE, "!!"))))
        node = YamlNode(
            "object" if is_object else "array",
            start,
            event.end_mark.index,
            self._member(),
            {} if is_object else [],
            "flow" if event.flow_style else "block",
            self._dash(dash),
            None,
            tag,
        )
        node.content = self._content(start, event)
        if event.anchor is not None:
            self.open_anchors.add(event.anchor)
            node.anchor = event.anchor
        self.stack.append(_Frame(node))

    def _close(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        frame = self.stack.pop()
        node = frame.node
        is_pair = node.style == "flow" and self.text[node.content : node.content + 1] not in "{["
        if node.style == "flow" and not is_pair:
            node.end = event.end_mark.index
        elif node.children:
            node.end = node.children[-1].end
        if frame.merges:
            self._merge(frame)
        if node.anchor is not None:
            self.open_anchors.discard(node.anchor)
            self._anchor(node, node.anchor)
        self._attach(node)

    def _anchor(self, node: YamlNode, name: str | None) -> None:
        if name is not None:
            node.anchor = name
            self.anchors[name] = node

    def _alias(self, event: AliasEvent, dash: int) -> None:
        span = Span(event.start_mark.index, event.end_mark.index)
        name = event.anchor
        if name in self.open_anchors:
            message = f"`*{name}` stands for a value that it is a part of: this never ends"
            raise BombError(Problem("alias-bomb", span, message, None))
        target = self.anchors.get(name)
        if target is None:
            raise BrokenError("", f"undefined alias {name}", span.start)
        self._pay(target, span, name)
        node = YamlNode(
            target.kind,
            span.start,
            span.end,
            self._member(),
            copied(target.value),
            "alias",
            self._dash(dash),
        )
        node.children = target.children
        node.merged = target.merged
        node.size, node.height = target.size, target.height
        self.pieces.append((span, f"*{name}"))
        self._attach(node)

    def _pay(self, target: YamlNode, span: Span, name: str) -> None:
        """Count what an alias stands for; a few lines of aliases can stand for billions."""
        self.aliased += target.size
        if self.aliased > MOST_ALIASED:
            message = f"the aliases up to `*{name}` stand for more than {MOST_ALIASED} values"
            raise BombError(Problem("alias-bomb", span, message, None))
        if len(self.stack) + target.height > DEEPEST:
            raise TooDeepError(span.start)

    def _attach(self, node: YamlNode) -> None:
        if not self.stack:
            self.roots.append(node)
            return
        frame = self.stack[-1]
        parent = frame.node
        if parent.kind == "object" and frame.key is None:
            frame.key = self._key(node)
            return
        parent.size += node.size
        parent.height = max(parent.height, node.height + 1)
        if isinstance(parent.value, list):
            parent.value.append(node.value)
        elif isinstance(parent.value, dict):
            self._add_member(frame, node, parent.value)
            frame.key = None
        parent.children.append(node)  # type: ignore[attr-defined]

    def _add_member(self, frame: _Frame, node: YamlNode, value: dict[str, object]) -> None:
        name, start, end = node.member
        if name is None:
            return
        if name == _MERGE and self.text[start:end] == _MERGE and _is_mergeable(node):
            frame.merges.append(node)
            return
        first = frame.seen.get(name)
        if first is not None:
            related = (("first occurrence", Span(*first.member[1:])),)
            message = f"duplicate key {quoted(name)}"
            self.problems.append(Problem("duplicate-key", Span(start, end), message, None, related))
        frame.seen[name] = node
        value[name] = node.value

    def _key(self, node: YamlNode) -> Key:
        if node.kind == "string" and isinstance(node.value, str):
            return node.value, node.start, node.end
        span = Span(node.start, node.end)
        text = self.text[node.content : node.end]
        is_scalar = node.kind not in ("object", "array") and node.style == "plain"
        name = text if is_scalar else " ".join(text.split())
        what = _KIND_NAMES.get(node.kind, "no string") if node.value is not None else "null"
        shown = quoted(text) if text else "this key"
        if isinstance(node.value, bool):
            what = "a boolean"
        message = f"{shown} is {what}, and JSON has only strings for keys"
        fix = None
        if is_scalar and text and not node.has_properties:
            fix = replace(f'Write "{text}"', "safe", node.start, node.end, f'"{text}"')
        self.problems.append(Problem("non-string-key", span, message, fix))
        if is_scalar:  # the scalar that it is in the body
            self.pieces[-1] = (self.pieces[-1][0], name)
        return name, node.start, max(node.end, node.start)

    def _merge(self, frame: _Frame) -> None:
        """Bring in the members of merge keys: what the mapping has itself comes first."""
        value = frame.node.value
        for node in frame.merges:
            span = Span(*node.member[1:])
            message = "`<<` is read as a merge key here, and as an ordinary key in YAML 1.2"
            self.problems.append(Problem("merge-key", span, message, None))
            for source in node.children if node.kind == "array" else (node,):
                if isinstance(source, YamlNode) and isinstance(value, dict):
                    self._pay(source, span, _MERGE)
                    for name, item in _members(source).items():
                        if name not in value:
                            value[name] = copied(item.value)
                            frame.node.merged[name] = item


def _members(node: YamlNode) -> dict[str, YamlNode]:
    """The members of a mapping, also those that it merges itself."""
    own = {
        child.name: child
        for child in node.children
        if isinstance(child, YamlNode) and child.name is not None
    }
    if node.merged:
        own.pop(_MERGE, None)
    return {**node.merged, **own}


def _is_mergeable(node: YamlNode) -> bool:
    if node.kind == "array":
        return all(child.kind == "object" for child in node.children)
    return node.kind == "object"


def _kind(value: object) -> str:
    if isinstance(value, str):
        return "string"
    if value is None or isinstance(value, bool):
        return "literal"
    return "number"


def _joined(text: str) -> str:
    r"""Read two escapes as one character, where JSON has them so: `"\ud83d\ude00"`."""
    if not any("\ud800" <= character <= "\udbff" for character in text):
        return text
    return _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)


def copied(value: object) -> object:
    """Copy what an alias stands for, so that a body is a tree as every JSON body is."""
    if not isinstance(value, (dict, list)):
        return value
    root: list[object] = [None]
    todo: list[tuple[Any, Any, object]] = [(root, 0, value)]
    while todo:
        owner, key, item = todo.pop()
        if isinstance(item, dict):
            copy: Any = dict.fromkeys(item)
            owner[key] = copy
            todo += [(copy, name, member) for name, member in item.items()]
        elif isinstance(item, list):
            copy = [None] * len(item)
            owner[key] = copy
            todo += [(copy, index, member) for index, member in enumerate(item)]
        else:
            owner[key] = item
    return root[0]
