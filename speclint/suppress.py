"""Comments that say that a finding is meant: `# speclint: ignore[spec/wrong-type] the reason`.

At the end of a line such a comment is about the findings that start on that line; on a line of its
own about those on the next line; `ignore-file` before the first value is about the whole file.
JSON has no comments, so this is for YAML alone.
"""

from __future__ import annotations

import re

from speclint.config import matches
from speclint.finding import Edit, Fix, Span
from speclint.record import record
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from speclint.document import Document
    from speclint.finding import Finding

INVALID = "yaml/invalid-suppression"
UNUSED = "yaml/unused-suppression"
# What keeps speclint from its work is said whatever the file says, and so is a wrong comment.
_NEVER = ("internal/", INVALID, UNUSED)
_HINTS = 50  # guesses at what rule a comment means: each takes a while
_MARK = "speclint:"
_COMMENT = re.compile(r"#+\s*speclint:")
_FORM = re.compile(r"#+\s*speclint:\s*(ignore(?:-file)?)\s*\[([^\[\]]*)\]")
_USAGE = "write `# speclint: ignore[rule-id]` or `# speclint: ignore-file[rule-id]`"


@record
class Suppression:
    """A comment that takes findings away: its place, the rules, and the line that it is about.

    `line` is counted from 1, and None where the comment is about the whole file. `patterns` are
    rule ids or globs.
    """

    span: Span
    line: int | None
    patterns: tuple[str, ...]


@record
class Slip:
    """A comment that speaks to speclint, and what is wrong with it; or one that does nothing."""

    rule: str
    span: Span
    message: str
    fix: Fix | None = None


class Suppressions:
    """All such comments of a file, and what is wrong with them."""

    def __init__(self, document: Document, rule_ids: Sequence[str]) -> None:
        self.found: list[Suppression] = []
        self.slips: list[Slip] = []
        self._document = document
        self._rule_ids = rule_ids
        self._meant: dict[str, list[str]] = {}
        for span in _comments(document):
            self._read(span)
        self._by_line: dict[int | None, list[Suppression]] = {}
        for one in self.found:
            self._by_line.setdefault(one.line, []).append(one)

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Sort findings into those that stay and those that a comment takes away."""
        kept: list[Finding] = []
        hidden: list[Finding] = []
        for finding in findings:
            line = finding.range.start.line if finding.range else None
            near = [*self._by_line.get(None, ()), *self._by_line.get(line, ())]
            is_hidden = any(_hides(one, finding) for one in near)
            (hidden if is_hidden else kept).append(finding)
        return kept, hidden

    def unused(
        self, hidden: Sequence[Finding], ran: Collection[str], unsure: Collection[str]
    ) -> Iterator[Slip]:
        """Yield the comments that take nothing away.

        `hidden` is all that was taken away, `ran` the rules of this run. Nothing is said of a rule
        that did not run, or that may be `unsure` because it has not seen all files; nor in a file
        with documents that nobody looked at.
        """
        if any(problem.kind == "several-documents" for problem in self._document.problems):
            return
        by_line: dict[int | None, list[Finding]] = {None: [*hidden]}
        for finding in hidden:
            if finding.range:
                by_line.setdefault(finding.range.start.line, []).append(finding)
        for one in self.found:
            near = by_line.get(one.line, ())
            idle = [
                pattern
                for pattern in one.patterns
                if self._is_known(pattern, ran, unsure)
                and not any(_names(pattern, item.rule) for item in near)
            ]
            if idle:
                yield self._idle(one, idle)

    def _is_known(self, pattern: str, ran: Collection[str], unsure: Collection[str]) -> bool:
        return all(rule_id in ran and rule_id not in unsure for rule_id in self._named(pattern))

    def _named(self, pattern: str) -> list[str]:
        if pattern not in self._meant:
            named = [rule_id for rule_id in self._rule_ids if _names(pattern, rule_id)]
            self._meant[pattern] = named
        return self._meant[pattern]

    def _idle(self, one: Suppression, idle: list[str]) -> Slip:
        text = self._document.source.text
        left = [pattern for pattern in one.patterns if pattern not in idle]
        span = Span(one.span.start, one.span.end)
        if left:
            comment = text[span.start : span.end]
            match = _FORM.match(comment)
            start, end = match.span(2) if match else (0, 0)
            edit = Edit(span, f"{comment[:start]}{', '.join(left)}{comment[end:]}")
        else:
            edit = Edit(_with_blanks(text, span), "")
        names = " and ".join(f"`{pattern}`" for pattern in idle)
        where = "in this file" if one.line is None else "here"
        message = f"there is no finding of {names} {where} to ignore"
        return Slip(UNUSED, span, message, Fix("Take it out", "safe", (edit,)))

    def _read(self, span: Span) -> None:
        source = self._document.source
        comment = source.text[span.start : span.end]
        if not _COMMENT.match(comment):
            return
        match = _FORM.match(comment)
        patterns = match[2].replace(",", " ").split() if match else []
        if not match or not patterns:
            self.slips.append(Slip(INVALID, span, f"this comment ignores nothing: {_USAGE}"))
            return
        known = [pattern for pattern in patterns if self._check(pattern, span)]
        is_file = match[1] == "ignore-file"
        if is_file and not _is_at_the_top(self._document, span):
            message = "`ignore-file` is for comments before the first value of the file"
            self.slips.append(Slip(INVALID, span, message))
        elif known:
            line = None if is_file else self._line(span)
            self.found.append(Suppression(span, line, tuple(known)))

    def _check(self, pattern: str, span: Span) -> bool:
        if pattern.startswith(_NEVER):
            message = f"`{pattern}` cannot be ignored in a comment"
        elif not self._named(pattern):
            is_flood = len(self.slips) > _HINTS
            hint = "" if is_flood else closest(pattern, self._rule_ids)
            message = f"there is no rule `{pattern[:60]}`{hint}"
        else:
            return True
        self.slips.append(Slip(INVALID, span, message))
        return False

    def _line(self, span: Span) -> int:
        """Tell which line a comment is about: its own, or the next one with anything else on it."""
        source = self._document.source
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


def named(text: str) -> list[str]:
    """Return the rules that the comments of a text name."""
    return [
        pattern for match in _FORM.finditer(text) for pattern in match[2].replace(",", " ").split()
    ]


def hides_nothing(document: Document) -> bool:
    """Tell at once that a file has no such comment."""
    return document.format != "yaml" or _MARK not in document.source.text


def _comments(document: Document) -> list[Span]:
    if hides_nothing(document):
        return []
    from speclint.document.yaml import YamlTree

    tree = document.tree
    return tree.comments() if isinstance(tree, YamlTree) and tree.root is not None else []


def _hides(one: Suppression, finding: Finding) -> bool:
    if finding.breaks_file or finding.range is None or finding.rule.startswith(_NEVER):
        return False
    if one.line is not None and finding.range.start.line != one.line:
        return False
    return any(_names(pattern, finding.rule) for pattern in one.patterns)


def _names(pattern: str, rule_id: str) -> bool:
    return matches(rule_id, pattern) and not rule_id.startswith(_NEVER)


def _is_at_the_top(document: Document, span: Span) -> bool:
    root = document.tree.root
    return root is not None and span.start < root.start


def _with_blanks(text: str, span: Span) -> Span:
    """The place of a comment with the blanks before it, or its whole line where it is alone."""
    start = span.start
    while start and text[start - 1] in " \t":
        start -= 1
    if start and text[start - 1] not in "\r\n":
        return Span(start, span.end)
    end = span.end
    if text.startswith("\r\n", end):
        return Span(start, end + 2)
    return Span(start, min(end + 1, len(text)))
