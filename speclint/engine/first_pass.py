"""The first pass: one file alone."""

from __future__ import annotations

from speclint import facts, schema
from speclint.artifact import SPEC
from speclint.engine import flood
from speclint.engine.flood import is_enough, keeps, kept
from speclint.engine.results import FileResult, Opened
from speclint.engine.runner import Pass, with_pointer
from speclint.engine.screen import Screen
from speclint.engine.selection import Selection
from speclint.finding import Edit, Finding, Fix, Related, Span
from speclint.functional import partial
from speclint.record import changed
from speclint.rule import Refusal, SchemaRule, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.config import Config
    from speclint.document import Document, Spec
    from speclint.engine.deadline import Deadline
    from speclint.engine.results import Input
    from speclint.registry import Registry
    from speclint.suppress import Suppressions
    from speclint.syntax import Problem

_UNUSABLE = "spec/unusable-schema"
RELATED_SHOWN = 10  # of one mistake: a hundred thousand brackets may be open at once


class FirstPass(Pass):
    """Looks at files, one at a time."""

    def __init__(self, config: Config, registry: Registry, deadline: Deadline) -> None:
        super().__init__(config, registry, deadline)
        self._selection = Selection(registry, self.is_on)
        self._screen = Screen(registry, deadline)

    def look_at(self, item: Input) -> FileResult:
        """Look at one file alone."""
        cut_short = self._deadline.cut_short
        result = self._looked_at(item)
        if self._deadline.cut_short == cut_short:
            return result
        return changed(result, is_certain=False)

    def _looked_at(self, item: Input) -> FileResult:
        place = item.place
        if item.unreadable:
            result = self._unreadable(item)
        elif place is not None and place.role != SPEC:
            result = self._plain_file(item)
        else:
            result = self._spec_file(item)
        if place is None:
            return result
        if place.role == SPEC and not any(fact.kind.name == SPEC for fact in result.facts):
            return result
        # What cannot be read, or not as text, is not looked into.
        is_read = item.unreadable is None and (place.role == SPEC or not result.findings)
        reported = item.reported and is_read
        artifact = facts.of_artifact(item.source, place, reported=reported)
        return changed(result, artifact=artifact)

    def _unreadable(self, item: Input) -> FileResult:
        opened = Opened(item, self.config.kinds)
        message = f"the file cannot be read: {item.unreadable}"
        finding = self.plain("internal/unreadable-file", message, item.source, None)
        is_said = item.reported and self.is_on(finding.rule)
        # Of a file that is there nobody knows what it lists.
        plausible = not item.absent
        findings = (finding,) if is_said else ()
        return FileResult(item.source.path, opened, findings, plausible=plausible)

    def _plain_file(self, item: Input) -> FileResult:
        source, path = item.source, item.source.path
        opened = Opened(item, self.config.kinds)
        if not item.reported or (item.place and item.place.role == "icon"):
            return FileResult(path, opened)
        bad = source.undecodable
        if bad is not None:
            message = f"the file is not {source.encoding.upper()} from here on: save it as UTF-8"
            finding = self.plain("internal/not-utf8", message, source, Span(bad, bad + 1))
        elif source.encoding != "utf-8":
            message = f"the file is {source.encoding.upper()}: save it as UTF-8"
            fix = Fix("Save it as UTF-8", "safe", (Edit(Span(0, 1), ""),))
            finding = self.plain("internal/not-utf8", message, source, Span(0, 1))
            finding = changed(finding, fix=fix)
        else:
            return FileResult(path, opened)
        return FileResult(path, opened, (finding,) if self.is_on(finding.rule) else ())

    def _spec_file(self, item: Input) -> FileResult:
        opened = Opened(item, self.config.kinds, recover=partial(self._is_worth_it, item))
        document = opened.document
        specs = tuple(opened.specs())
        comments = self.comments(document) if specs or item.reported else None
        result = FileResult(
            item.source.path,
            opened,
            facts=tuple(facts.of_spec(spec) for spec in specs),
            has_comments=comments is not None,
            intact=document.intact,
            plausible=document.plausible,
        )
        if not item.reported:
            return result
        if not (specs or document.plausible or self._is_expected(item)):
            return result
        counts: dict[str, int] = {}
        findings = [*self._syntax(document, specs, counts), *self._unknown_kind(opened, specs)]
        for spec in specs:
            findings += self._spec(opened, spec, counts)
        if not findings and comments is None:
            return result
        wanted = [finding for finding in findings if self.is_on(finding.rule)]
        if document.format != "json":  # what an alias stands for is looked at at each of its places
            wanted = list({finding.sort_key: finding for finding in reversed(wanted)}.values())
        hidden: list[Finding] = []
        if comments:
            wanted, hidden = comments.split(wanted)
            wanted += self.slips(document, comments.slips)
            result = changed(result, has_idle_comments=self._are_some_idle(comments, hidden))
        wanted = _without_echoes(wanted)
        wanted.sort(key=lambda finding: finding.sort_key)
        if len(wanted) <= flood.FINDINGS_SHOWN:
            wanted = [with_pointer(finding, document) for finding in wanted]
        return changed(result, findings=tuple(wanted), counts=counts, suppressed=tuple(hidden))

    def _is_expected(self, item: Input) -> bool:
        """Tell whether there should be a spec in a file, by what is known from outside."""
        path = item.absolute or item.source.path
        is_asked = item.named or item.id is not None
        return is_asked or self.config.kinds.named_in(path.replace("\\", "/"))

    def _is_worth_it(self, item: Input) -> bool:
        """Tell whether a file that is not right may hold a spec all the same."""
        return self._is_expected(item) or self.config.kinds.mentioned_in(item.source.data)

    def _are_some_idle(self, comments: Suppressions, hidden: Sequence[Finding]) -> bool:
        """Tell whether some comment takes nothing away, unless it is about other files."""
        ran = {rule_id for rule_id in self.registry.ids() if self.is_on(rule_id)}
        return any(True for _ in comments.unused(hidden, ran, ()))

    def _syntax(
        self, document: Document, specs: Sequence[Spec], counts: dict[str, int]
    ) -> Iterator[Finding]:
        if document.strict:
            return
        source, problems = document.source, document.problems
        bad = source.undecodable
        # What is no JSON at all does not become any in another encoding.
        is_text = all(problem.kind != "other-format" for problem in problems)
        if bad is not None and is_text:
            message = f"the file is not {source.encoding.upper()} from here on: save it as UTF-8"
            yield self.plain("internal/not-utf8", message, source, Span(bad, bad + 1))
        elif bad is None and source.encoding != "utf-8" and document.format == "json":
            message = f"the file is {source.encoding.upper()}, and JSON is UTF-8"
            fix = Fix("Save it as UTF-8", "safe", (Edit(Span(0, 1), ""),))
            yield changed(self.plain("internal/not-utf8", message, source, Span(0, 1)), fix=fix)
            problems = tuple(p for p in problems if p.kind != "byte-order-mark")
        if document.unread:
            at = Span(document.unread.offset, document.unread.offset)
            message = document.unread.message
            yield self.plain("internal/too-many-findings", message, source, at)
        # The file would still be broken after some of the fixes, and all of them are not kept.
        is_flood = len(problems) > flood.FINDINGS_KEPT
        for problem in problems:
            rule_id = document.rule_of(problem)
            if self.is_on(rule_id) and keeps(counts, rule_id):
                finding = self._problem(problem, document, specs)
                yield changed(finding, fix=None) if is_flood else finding

    def _problem(self, problem: Problem, document: Document, specs: Sequence[Spec]) -> Finding:
        source = document.source
        rule = self.registry[document.rule_of(problem)]
        spec = document.spec_of(problem, specs)
        related = problem.related[:RELATED_SHOWN]
        return Finding(
            rule.id,
            rule.severity,
            problem.message,
            source.path,
            source.range(problem.span),
            None,
            spec.kind.name if spec else None,
            tuple(Related(text, source.path, source.range(span)) for text, span in related),
            problem.fix,
            rule.url,
        )

    def _unknown_kind(self, opened: Opened, specs: Sequence[Spec]) -> Iterator[Finding]:
        document = opened.document
        # A file that is broken has its finding already.
        if specs or document.unread or (document.problems and not document.intact):
            return
        span = document.tree.span("", "open")
        message = self.config.kinds.unknown(document.value, opened.absolute)
        if document.format == "markdown":
            message = "no code block of this page holds a spec"
        yield self.plain("spec/unknown-kind", message, document.source, span)

    def _spec(self, opened: Opened, spec: Spec, counts: dict[str, int]) -> Iterator[Finding]:
        refusals = self._refusals(opened.document, spec, counts)
        violations = [*kept(refusals, counts)]
        ours, others = self._selection.rules(spec)
        for rule_id in (*ours[self._screen.content(ours, spec) :], *others):
            if not is_enough(counts, rule_id):
                check = partial(self._look, rule_id, spec)
                violations += kept(self.checked(rule_id, check), counts)
        spec.forget()
        if violations:
            locator = self.locator({spec.path: opened})
            violations = self._causes(violations)
            # As many rounds of fixes as there are would not mend all that a flood is made of.
            violations = [
                (rule_id, changed(found, repair=None))
                if counts[rule_id] > flood.FINDINGS_KEPT
                else (rule_id, found)
                for rule_id, found in violations
            ]
            yield from self.placed(violations, opened.source, partial(locator.in_spec, spec))

    def _causes(self, violations: list[tuple[str, Violation]]) -> list[tuple[str, Violation]]:
        """Leave out what is only said of a place because of the cause that is reported there."""
        causes = {one.pointer for rule_id, one in violations if self.registry[rule_id].is_cause}
        return [
            (rule_id, one)
            for rule_id, one in violations
            if one.pointer not in causes or self.registry[rule_id].is_cause
        ]

    def _refusals(
        self, document: Document, spec: Spec, counts: dict[str, int]
    ) -> Iterator[tuple[str, Violation]]:
        ids = self.registry.schema_rules()
        if not any(map(self.is_on, ids)) or not (refusals := self._judged(spec)):
            return
        wanted = [one for one in ids if self.is_on(one) and not is_enough(counts, one)]
        missing = {
            (one.pointer.rpartition("/")[0], one.member)
            for one in refusals
            if one.rule == "spec/missing-member" and one.rule in wanted
        }
        for refusal in refusals:
            # What stands one level above where it is missing is one mistake.
            place = (refusal.pointer.rpartition("/")[0], refusal.member)
            if refusal.rule == "spec/unknown-key" and place in missing:
                continue
            rule_id = refusal.rule.format(family=spec.kind.family)
            if rule_id not in ids:  # a project's own schema may name any rule
                rule_id = "spec/invalid-value"
            if rule_id in wanted and not _is_valueless(document, spec, refusal):
                yield from self.checked(rule_id, partial(self._answer, rule_id, spec, refusal))

    def _judged(self, spec: Spec) -> list[Refusal]:
        """Return what the schema refuses. One of a project's own may take for ever, as a rule may."""
        if not spec.kind.is_own:
            accepted = schema.accepts(spec.kind.schema, spec.body)
            return [] if accepted else schema.explain(spec.kind.schema, spec.body)
        found: list[Refusal] = []
        judge = partial(schema.explain, spec.kind.schema, spec.body)
        if self._deadline.collect(_UNUSABLE, judge, found):
            message = f"the schema of the {spec.kind.title} did not come to an end with this body"
            return [Refusal("failure", "", message, _UNUSABLE, "open")]
        return found

    def _answer(self, rule_id: str, spec: Spec, refusal: Refusal) -> Iterator[Violation]:
        rule = self.registry[rule_id]
        if isinstance(rule, SchemaRule) and rule.answers(refusal):
            message, repair = rule.worded(spec, refusal), rule.repair(spec, refusal)
            yield Violation(refusal.pointer, message, refusal.part, repair=repair)

    def _look(self, rule_id: str, spec: Spec) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(spec) if isinstance(rule, SpecRule) else ()


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Leave out that a word may be a boolean to others where a spec wants another type."""
    wrong = {one.range for one in findings if one.rule == "spec/wrong-type"}
    if not wrong:
        return findings
    return [
        one for one in findings if one.rule != "yaml/ambiguous-boolean" or one.range not in wrong
    ]


def _is_valueless(document: Document, spec: Spec, refusal: Refusal) -> bool:
    """Whether a member is missing as its value is: then the mistake in the JSON says so."""
    if refusal.member is None or not document.problems:
        return False
    node = document.tree.find(spec.pointer + refusal.pointer)
    return node is not None and (node.start, refusal.member) in document.tree.valueless
