"""From the bytes of a Markdown page to a document whose value is the list of its bodies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from speclint.document import json
from speclint.document.document import Document, Spec, Unread, holds_spec
from speclint.document.markdown.fences import scan
from speclint.document.markdown.lines import Lines
from speclint.document.markdown.tree import PageTree
from speclint.finding import Span
from speclint.kind import BUILT_IN
from speclint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.document.markdown.fences import Comment, Fence
    from speclint.document.markdown.tree import BlockTree
    from speclint.kind import Kinds
    from speclint.syntax import Problem

_JSONC = frozenset({"comment", "trailing-comma"})
_JSON5 = _JSONC | {"single-quoted-string", "unquoted-key", "invalid-number"}
_COMMANDS = ("shell", "bash", "sh", "console", "curl", "http")
# Around a body in a command there is the command.
_AROUND = frozenset({"extra-data", "shell-quote"})
# What the first word behind a fence says that stands there, and what is no mistake in it.
_LANGUAGES: dict[str, frozenset[str]] = {
    "": frozenset(),
    "json": frozenset(),
    "jsonc": _JSONC,
    "json5": _JSON5,
    "yaml": frozenset(),
    "yml": frozenset(),
    **dict.fromkeys(_COMMANDS, _AROUND),
}
_WORD = re.compile(r"[^\s{]*")
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


class Block:
    """A code block that holds a spec: its fence, its content as a document, and their places."""

    __slots__ = ("document", "fence", "lines", "number", "problems", "span")

    def __init__(self, source: Source, fence: Fence, number: int, document: Document) -> None:
        self.fence = fence
        self.number = number
        self.document = document
        is_command = _language(fence) in _COMMANDS
        self.lines = Lines(fence, source, "'" if is_command else "")
        first = fence.lines[0].start if fence.lines else fence.end
        self.span = Span(first, fence.end)
        self.problems = tuple(map(self.lines.problem, document.problems))

    @property
    def is_read(self) -> bool:
        """Tell whether the block has a value: of one that has none nobody knows what is in it."""
        return self.document.value is not None


class Page(Document):
    """A Markdown file. Its bodies are at `/0`, `/1` and so on; it is never pushed."""

    __slots__ = ("_kinds", "_path", "blocks", "comments")

    def __init__(self, source: Source, kinds: Kinds, path: str, *, is_read: bool = True) -> None:
        fences, self.comments = _scanned(source.text) if is_read else ([], [])
        self.blocks = list(_blocks(source, fences, kinds, path))
        self._kinds = kinds
        self._path = path
        shown = _first_place(source.text, fences) if is_read else Span(0, 0)
        problems = tuple(problem for block in self.blocks for problem in block.problems)
        super().__init__(
            source,
            [block.document.value for block in self.blocks],
            lambda: PageTree(source.text, self.blocks, shown),
            problems,
            strict=not problems and source.undecodable is None and not self._has_unread(),
            unread=self._unread(),
            format="markdown",
            plausible=any(block.document.plausible for block in self.blocks),
        )

    @property
    def intact(self) -> bool:
        """A page is read by people: what stands in it is pushed from a file of its own."""
        return False

    def specs(
        self, known_id: str | None = None, kinds: Kinds = BUILT_IN, path: str = ""
    ) -> Iterator[Spec]:
        """Yield the specs of all blocks; `known_id` is for a page with one body."""
        found = [
            (block, spec)
            for block in self.blocks
            for spec in block.document.specs(known_id, kinds, path)
        ]
        for block, spec in found:
            pointer = f"/{block.number}{spec.pointer}"
            own = spec.given_id if len(found) == 1 else None
            spec_id = spec.kind.id_in(spec.body) or own
            yield Spec(self.source.path, pointer, spec.kind, spec.body, spec_id, own)

    def rule_of(self, problem: Problem) -> str:
        """Return the rule that answers for a problem: that of the block's own format."""
        block = self.block_at(problem.span.start)
        return f"{block.document.format if block else 'json'}/{problem.kind}"

    def spec_of(self, problem: Problem, specs: Sequence[Spec]) -> Spec | None:
        """Return which of the page's specs a mistake is in: the first one in its block."""
        block = self.block_at(problem.span.start)
        if block is None:
            return None
        index = bisect_left(specs, block.number, key=_number)
        spec = specs[index] if index < len(specs) else None
        return spec if spec and _number(spec) == block.number else None

    def part(self, pointer: str) -> tuple[Block | None, str]:
        """Return the block that a pointer leads into, and the step that leads to it."""
        number = pointer[1:].partition("/")[0]
        is_there = number.isdecimal() and int(number) < len(self.blocks)
        return (self.blocks[int(number)] if is_there else None), f"/{number}"

    def block_at(self, offset: int) -> Block | None:
        """Return the block that an offset is in."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        block = self.blocks[index] if index >= 0 else None
        return block if block and offset <= block.span.end else None

    def tree_of(self, number: int) -> BlockTree:
        """Return the tree of one block, with its places in the page."""
        tree = self.tree
        if not isinstance(tree, PageTree):
            raise TypeError(self.format)
        return tree.block(number)

    def with_text(self, text: str) -> Page:
        """Return the page that another text of this file is."""
        data = text.encode("utf-8", "surrogatepass")
        return Page(Source(self.source.path, data), self._kinds, self._path)

    def _has_unread(self) -> bool:
        return any(block.document.unread for block in self.blocks)

    def _unread(self) -> Unread | None:
        for block in self.blocks:
            if unread := block.document.unread:
                return Unread(block.lines.there(unread.offset), unread.message)
        return None


def load(
    source: Source, kinds: Kinds = BUILT_IN, path: str = "", *, recover: bool = True
) -> Document:
    """Read a page; never raises. Without `recover` nothing in it is looked for.

    `path` is the file's absolute path.
    """
    return Page(source, kinds, path, is_read=recover)


def _number(spec: Spec) -> int:
    return int(spec.pointer[1:].partition("/")[0])


def _scanned(text: str) -> tuple[list[Fence], list[Comment]]:
    is_plain = "```" not in text and "~~~" not in text
    return ([], []) if is_plain else scan(text)


def _blocks(source: Source, fences: list[Fence], kinds: Kinds, path: str) -> Iterator[Block]:
    is_meant = bool(kinds.own) and kinds.named_in(path)
    number = 0
    for fence in fences:
        document = _document(source, fence, kinds, path, is_meant=is_meant)
        if document and (document.plausible or holds_spec(document.value, kinds, path)):
            yield Block(source, fence, number, document)
            number += 1


def _document(
    source: Source, fence: Fence, kinds: Kinds, path: str, *, is_meant: bool
) -> Document | None:
    """Decode what stands in a fence; None where that is no spec, which most of it is not."""
    language = _language(fence)
    if language not in _LANGUAGES:
        return None
    text = "".join(source.text[line.start : line.end] for line in fence.lines)
    data = text.encode("utf-8", "surrogatepass")
    if not (is_meant or kinds.mentioned_in(data)):
        return None
    inner = Source(source.path, data)
    if language in ("yaml", "yml"):
        from speclint.document import yaml

        return yaml.load(inner, kinds, path)
    if not language and not text.lstrip().startswith("{"):
        return None
    return _without(json.load(inner), _LANGUAGES[language])


def _language(fence: Fence) -> str:
    word = _WORD.match(fence.info)
    return word[0].lower() if word else ""


def _without(document: Document, allowed: frozenset[str]) -> Document:
    """Leave out what is no mistake in the language that a fence names."""
    problems = tuple(one for one in document.problems if one.kind not in allowed)
    if len(problems) == len(document.problems):
        return document
    tree = document.tree
    tree.problems = problems
    return Document(
        document.source,
        document.value,
        lambda: tree,
        problems,
        strict=False,
        unread=document.unread,
    )


def _first_place(text: str, fences: list[Fence]) -> Span:
    """Return what is shown of a page without a body: its first code block, or its first line."""
    if fences:
        start = fences[0].start
        line = _LINE.match(text, start)
        return Span(start, line.end() if line else start)
    line = _LINE.search(text)
    return Span(*line.span()) if line else Span(0, 0)
