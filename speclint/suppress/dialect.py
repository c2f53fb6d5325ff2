"""How a comment is written and what it is about: in YAML a line, in Markdown a code block."""

from __future__ import annotations

import re

from speclint.finding import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.document import Document
    from speclint.document.markdown import Page
    from speclint.finding import Finding

# What speclint says of comments; no comment is about that.
UNUSED = ("yaml/unused-suppression", "markdown/unused-suppression")
INVALID = ("yaml/invalid-suppression", "markdown/invalid-suppression")
_BODY = r"\s*speclint:\s*(ignore(?:-file)?)\s*\[([^\[\]]*)\]"
_YAML = re.compile(rf"#+{_BODY}")
_MARKDOWN = re.compile(rf"<!--{_BODY}")


class Dialect:
    """How comments speak to speclint in YAML; another format says what is different there.

    `form` finds the command and the rules in a comment, `usage` and `top` are words for those who
    write it otherwise. A place is what a comment is about: in YAML the number of a line.
    """

    family = "yaml"
    start = re.compile(r"#+\s*speclint:")
    form = _YAML
    usage = "write `# speclint: ignore[rule-id]` or `# speclint: ignore-file[rule-id]`"
    top = "`ignore-file` is for comments before the first value of the file"
    where = "here"

    def __init__(self, document: Document) -> None:
        self.document = document
        self._has_more = any(one.kind == "several-documents" for one in document.problems)

    def comments(self) -> Iterable[Span]:
        """Return the places of all comments."""
        if not self.document.may_suppress:
            return []
        from speclint.document.yaml import YamlTree

        tree = self.document.tree
        return tree.comments() if isinstance(tree, YamlTree) and tree.root is not None else []

    def place_of(self, finding: Finding) -> int | None:
        """Return the place of a finding."""
        return finding.range.start.line if finding.range else None

    def about(self, span: Span) -> int:
        """Tell which line a comment is about: its own, or the next one with anything else on it."""
        source = self.document.source
        text = source.text
        line = source.position(span.start).line
        if text[source.line_starts[line - 1] : span.start].strip(" \t\ufeff"):
            return line
        at = source.line_starts.end(span.end)
        while at < len(text):
            at += 2 if text[at : at + 2] == "\r\n" else 1
            end = source.line_starts.end(at) if at < len(text) else at
            content = text[at:end].strip(" \t")
            if content and not content.startswith("#"):
                return source.position(at).line
            at = end
        return line

    def is_at_the_top(self, span: Span) -> bool:
        """Tell whether a comment stands where one about the whole file may stand."""
        root = self.document.tree.root
        return root is not None and span.start < root.start

    def may_hide(self, finding: Finding) -> bool:
        """Tell whether a comment may take a finding away: none keeps a file from being read."""
        return not finding.breaks_file and finding.range is not None

    def is_known(self, place: int | None) -> bool:  # noqa: ARG002 - in YAML all places are alike
        """Tell whether all was looked at that a comment is about."""
        return not self._has_more

    def whole(self, span: Span) -> Span:
        """Return a comment with the blanks before it, or its whole line where it is alone."""
        text, start = self.document.source.text, span.start
        while start and text[start - 1] in " \t":
            start -= 1
        if start and text[start - 1] not in "\r\n":
            return Span(start, span.end)
        end = span.end
        if text.startswith("\r\n", end):
            return Span(start, end + 2)
        return Span(start, min(end + 1, len(text)))


class PageDialect(Dialect):
    """How comments speak to speclint in Markdown. A place is the number of a fence."""

    family = "markdown"
    start = re.compile(r"<!--\s*speclint:")
    form = _MARKDOWN
    usage = (
        "write `<!-- speclint: ignore[rule-id] -->` or `<!-- speclint: ignore-file[rule-id] -->`"
    )
    top = "`ignore-file` is for comments before the first code block with a spec"
    where = "in the next code block"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._fences = {comment.span.start: comment.fence for comment in page.comments}
        self._unread = {block.fence.number for block in page.blocks if not block.is_read}

    def comments(self) -> Iterable[Span]:
        """Return the places of the comments on lines of their own."""
        return [comment.span for comment in self._page.comments]

    def place_of(self, finding: Finding) -> int | None:
        """Return the place of a finding."""
        block = self._page.block_at(finding.range.start.offset) if finding.range else None
        return block.fence.number if block else None

    def about(self, span: Span) -> int:
        """Tell which fence a comment is about: the next one."""
        return self._fences[span.start]

    def is_at_the_top(self, span: Span) -> bool:
        """Tell whether a comment stands before the first body."""
        blocks = self._page.blocks
        return not blocks or span.start < blocks[0].span.start

    def may_hide(self, finding: Finding) -> bool:
        """Tell whether a comment may take a finding away: a page may show what is wrong."""
        return finding.range is not None

    def is_known(self, place: int | None) -> bool:
        """Tell whether what a comment is about could be read."""
        is_read = not self._unread if place is None else place not in self._unread
        return is_read and super().is_known(place)

    def whole(self, span: Span) -> Span:
        """Return a comment with its line, and with the empty line behind it if there are two.

        Alone it goes where something else stands on the line, such as the mark of a quote.
        """
        whole, text = super().whole(span), self._page.source.text
        if text[span.end : whole.end] not in ("\n", "\r", "\r\n"):
            return span
        if whole.start and not text.endswith(("\n\n", "\n\r\n"), 0, whole.start):
            return whole
        following = text[whole.end : whole.end + 2]
        width = 2 if following == "\r\n" else int(following[:1] == "\n")
        return Span(whole.start, whole.end + width)


def dialect_of(document: Document) -> Dialect:
    """Return how comments are written in a document."""
    if document.format != "markdown":
        return Dialect(document)
    from speclint.document.markdown import Page

    return PageDialect(document) if isinstance(document, Page) else Dialect(document)


def named(text: str) -> list[str]:
    """Return the rules that the comments of a text name."""
    found = [*_YAML.finditer(text), *_MARKDOWN.finditer(text)]
    return [pattern for match in found for pattern in match[2].replace(",", " ").split()]
