"""The comments of a file that take findings away, and those that do not."""

from __future__ import annotations

from speclint.config import matches
from speclint.finding import Edit, Fix, Span
from speclint.record import record
from speclint.suggest import closest
from speclint.suppress.dialect import INVALID, UNUSED, dialect_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from speclint.document import Document
    from speclint.finding import Finding

# What keeps speclint from its work is said whatever the file says, and so is a wrong comment.
_NEVER = ("internal/", *INVALID, *UNUSED)
_HINTS = 50  # guesses at what rule a comment means: each takes a while


@record
class Suppression:
    """A comment that takes findings away: where it stands, the rules, and what it is about.

    `place` is None where the comment is about the whole file. `patterns` are rule ids or globs.
    """

    span: Span
    place: int | None
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
        self._text = document.source.text
        self._dialect = dialect_of(document)
        self._invalid = f"{self._dialect.family}/invalid-suppression"
        self._rule_ids = rule_ids
        self._meant: dict[str, list[str]] = {}
        for span in self._dialect.comments():
            self._read(span)
        self._by_place: dict[int | None, list[Suppression]] = {}
        for one in self.found:
            self._by_place.setdefault(one.place, []).append(one)

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Sort findings into those that stay and those that a comment takes away."""
        kept: list[Finding] = []
        hidden: list[Finding] = []
        for finding in findings:
            (hidden if self._is_hidden(finding) else kept).append(finding)
        return kept, hidden

    def _is_hidden(self, finding: Finding) -> bool:
        if not self._dialect.may_hide(finding):
            return False
        place = self._dialect.place_of(finding)
        near = [*self._by_place.get(None, ())]
        if place is not None:
            near += self._by_place.get(place, ())
        return any(_names(pattern, finding.rule) for one in near for pattern in one.patterns)

    def unused(
        self, hidden: Sequence[Finding], ran: Collection[str], unsure: Collection[str]
    ) -> Iterator[Slip]:
        """Yield the comments that take nothing away.

        `hidden` is all that was taken away, `ran` the rules of this run. Nothing is said of a rule
        that did not run, or that may be `unsure` because it has not seen all files; nor of what
        nobody looked at, such as a second document.
        """
        by_place: dict[int | None, list[Finding]] = {None: [*hidden]}
        for finding in hidden:
            if (place := self._dialect.place_of(finding)) is not None:
                by_place.setdefault(place, []).append(finding)
        for one in self.found:
            near = by_place.get(one.place, ())
            idle = [
                pattern
                for pattern in one.patterns
                if self._is_known(pattern, ran, unsure)
                and not any(_names(pattern, item.rule) for item in near)
            ]
            if idle and self._dialect.is_known(one.place):
                yield self._idle(one, idle)

    def _is_known(self, pattern: str, ran: Collection[str], unsure: Collection[str]) -> bool:
        return all(rule_id in ran and rule_id not in unsure for rule_id in self._named(pattern))

    def _named(self, pattern: str) -> list[str]:
        if pattern not in self._meant:
            named = [rule_id for rule_id in self._rule_ids if _names(pattern, rule_id)]
            self._meant[pattern] = named
        return self._meant[pattern]

    def _idle(self, one: Suppression, idle: list[str]) -> Slip:
        left = [pattern for pattern in one.patterns if pattern not in idle]
        span = Span(one.span.start, one.span.end)
        if left:
            comment = self._text[span.start : span.end]
            match = self._dialect.form.match(comment)
            start, end = match.span(2) if match else (0, 0)
            edit = Edit(span, f"{comment[:start]}{', '.join(left)}{comment[end:]}")
        else:
            edit = Edit(self._dialect.whole(span), "")
        names = " and ".join(f"`{pattern}`" for pattern in idle)
        where = "in this file" if one.place is None else self._dialect.where
        message = f"there is no finding of {names} {where} to ignore"
        fix = Fix("Take it out", "safe", (edit,))
        return Slip(f"{self._dialect.family}/unused-suppression", span, message, fix)

    def _read(self, span: Span) -> None:
        dialect = self._dialect
        comment = self._text[span.start : span.end]
        if not dialect.start.match(comment):
            return
        match = dialect.form.match(comment)
        patterns = match[2].replace(",", " ").split() if match else []
        if not match or not patterns:
            self._slip(span, f"this comment ignores nothing: {dialect.usage}")
            return
        known = [pattern for pattern in patterns if self._check(pattern, span)]
        is_file = match[1] == "ignore-file"
        if is_file and not dialect.is_at_the_top(span):
            self._slip(span, dialect.top)
        elif known:
            place = None if is_file else dialect.about(span)
            self.found.append(Suppression(span, place, tuple(known)))

    def _check(self, pattern: str, span: Span) -> bool:
        if pattern.startswith(_NEVER):
            message = f"`{pattern}` cannot be ignored in a comment"
        elif not self._named(pattern):
            is_flood = len(self.slips) > _HINTS
            hint = "" if is_flood else closest(pattern, self._rule_ids)
            message = f"there is no rule `{pattern[:60]}`{hint}"
        else:
            return True
        self._slip(span, message)
        return False

    def _slip(self, span: Span, message: str) -> None:
        self.slips.append(Slip(self._invalid, span, message))


def _names(pattern: str, rule_id: str) -> bool:
    return matches(rule_id, pattern) and not rule_id.startswith(_NEVER)
