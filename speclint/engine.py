"""The linter itself: sources, a config and rules in, a report out. No file, no network, no clock."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType

from speclint import facts, schema
from speclint import kind as kinds
from speclint.artifact import SPEC
from speclint.document import load
from speclint.document.plain import PlainDocument
from speclint.finding import SEVERITIES, Edit, Finding, Fix, Related, Span
from speclint.record import changed, record
from speclint.rule import FolderRule, Project, ProjectRule, SchemaRule, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from speclint.artifact import Place
    from speclint.config import Config
    from speclint.document import Document, Spec
    from speclint.finding import Severity
    from speclint.kind import Kind
    from speclint.locate import Locator
    from speclint.registry import Registry
    from speclint.rule import Artifact, Refusal, SourceFolder, SpecFacts
    from speclint.source import Source
    from speclint.suppress import Slip, Suppressions
    from speclint.syntax import Problem

FINDINGS_SHOWN = 100  # of one file
# Of one rule in one file: what is beyond is counted and no more. It is far above what is shown, as
# fixes go by what is kept, and so that what is not kept is never worse than what is hidden of it.
FINDINGS_KEPT = 10_000
FINDINGS_COUNTED = 100_000  # of one rule in one file: then it is not run any further
POINTER_LONGEST = 1000
RELATED_SHOWN = 10  # of one mistake: a hundred thousand brackets may be open at once
_RULE_ERROR = "internal/rule-error"


@record
class ValidatedSpec:
    """A spec that a clean report vouches for. Only `Report.accepted` makes them.

    `path` is as reports name the file, `id` what the service calls the spec (None if nothing
    says it), `body` the body itself, out of its `{"items": [...]}` envelope.
    """

    path: str
    kind: Kind
    id: str | None
    body: dict[str, object]


@record
class Input:
    """A file to lint: its content, and what is known about it from outside.

    `id` is the id that the config gives it; `named` says that somebody asked for this very file,
    so that it may not be skipped in silence; `reported` is False for a file that only belongs to
    the project: what it defines and references counts, what is wrong in it is not reported.
    `unreadable` is the reason why there is no content. `place` says which file of a source folder
    it is, if it is one: a text or an icon is no spec, and read for what it is.
    """

    source: Source
    id: str | None = None
    named: bool = False
    reported: bool = True
    unreadable: str | None = None
    place: Place | None = None


@record
class FileResult:
    """What the first pass says of one file: its findings, its specs and their facts.

    `counts` says how many findings each rule has, also beyond those that are kept; `suppressed` are
    those that a comment takes away. A mistake in the
    JSON has its pointer only in a report: below many brackets a pointer is as long as the file.
    """

    document: Document
    findings: tuple[Finding, ...]
    specs: tuple[Spec, ...] = ()
    facts: tuple[SpecFacts, ...] = ()
    counts: Mapping[str, int] = MappingProxyType({})
    artifact: Artifact | None = None
    suppressed: tuple[Finding, ...] = ()


@record
class Report:
    """The findings of a run, sorted by path, offset and rule: of each file the first hundred.

    `files` are the files that were asked for, `sources` those that have findings, by path; a
    finding across files may be in a file that was not asked for. `clean` says that no finding is
    as severe as the config's `fail-on`.
    """

    files: tuple[FileResult, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]
    clean: bool

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def accepted(self) -> tuple[ValidatedSpec, ...]:
        """Hand out the specs that may be pushed: in a clean report, those of files without mistakes."""
        if not self.clean:
            return ()
        return tuple(
            ValidatedSpec(spec.path, spec.kind, spec.id, spec.body)
            for file in self.files
            if file.specs and file.document.intact
            # Decoded anew: what is pushed is what the file says, whatever a rule did to its copy.
            for spec in load(file.document.source).specs(file.specs[0].given_id)
        )


def lint(
    inputs: Sequence[Input],
    config: Config,
    registry: Registry,
    *,
    complete: bool = True,
    remembered: dict[str, tuple[Input, FileResult]] | None = None,
) -> Report:
    """Lint the files of one project.

    `complete` says that they are the whole of it. `remembered` keeps, by path, what the first pass
    said of an input for the next run with the same config and rules.
    """
    linter = _Linter(config, registry)
    memory = {} if remembered is None else remembered
    for item in inputs:
        known = memory.get(item.source.path)
        if not known or known[0] != item:
            memory[item.source.path] = (item, linter.first_pass(item))
    results = [memory[item.source.path] for item in inputs]
    # Of what is not read nobody knows what it lists.
    complete = complete and not any(result.document.plausible for _, result in results)
    files = tuple(result for item, result in results if item.reported)
    findings, across = linter.shown(files, [result for _, result in results], complete=complete)
    findings.sort(key=lambda finding: finding.sort_key)
    found_in = {finding.path for finding in findings}
    sources = {item.source.path: item.source for item, _ in results if item.source.path in found_in}
    return Report(_mendable(files, across), tuple(findings), sources, _is_clean(findings, config))


def _mendable(files: tuple[FileResult, ...], across: Sequence[Finding]) -> tuple[FileResult, ...]:
    """Give the files what was found across files and can be mended: it is mended with the rest."""
    fixes = [finding for finding in across if finding.fix]
    if not fixes:
        return files
    return tuple(
        changed(file, findings=(*file.findings, *(f for f in fixes if f.path == path)))
        for file in files
        for path in (file.document.source.path,)
    )


def extended(report: Report, findings: Iterable[Finding], source: Source, config: Config) -> Report:
    """Add findings that the caller made itself, all in one source, to a project's report."""
    every = sorted([*report.findings, *findings], key=lambda finding: finding.sort_key)
    sources = {**report.sources, source.path: source}
    return Report(report.files, tuple(every), sources, _is_clean(every, config))


def _is_clean(findings: Sequence[Finding], config: Config) -> bool:
    failing = SEVERITIES[: SEVERITIES.index(config.fail_on) + 1]
    return not any(finding.severity in failing for finding in findings)


class _Linter:
    """The config and the rules of one run."""

    def __init__(self, config: Config, registry: Registry) -> None:
        self.config = config
        self.registry = registry
        self._known: dict[str, bool] = {}

    def is_on(self, rule_id: str) -> bool:
        """Tell whether a rule is on; there are many rules and few are asked about."""
        if rule_id not in self._known:
            self._known[rule_id] = self.config.enabled(rule_id)
        return self._known[rule_id]

    def first_pass(self, item: Input) -> FileResult:
        """Look at one file alone."""
        place = item.place
        if place is None:
            return self._spec_file(item)
        result = self._spec_file(item) if place.role == SPEC else self._plain_file(item)
        if place.role == SPEC and not any(fact.kind.name == SPEC for fact in result.facts):
            return result
        # What cannot be read, or not as text, is not looked into.
        is_read = item.unreadable is None and (place.role == SPEC or not result.findings)
        reported = item.reported and is_read
        artifact = facts.of_artifact(item.source, place, reported=reported)
        return changed(result, artifact=artifact)

    def _plain_file(self, item: Input) -> FileResult:
        document, source = PlainDocument(item.source), item.source
        bad = source.undecodable
        if not item.reported:
            return FileResult(document, ())
        if item.unreadable:
            message = f"the file cannot be read: {item.unreadable}"
            finding = self._plain("internal/unreadable-file", message, document, None)
        elif item.place and item.place.role != "icon" and bad is not None:
            message = f"the file is not {source.encoding.upper()} from here on: save it as UTF-8"
            finding = self._plain("internal/not-utf8", message, document, Span(bad, bad + 1))
        elif item.place and item.place.role != "icon" and source.encoding != "utf-8":
            message = f"the file is {source.encoding.upper()}: save it as UTF-8"
            fix = Fix("Save it as UTF-8", "safe", (Edit(Span(0, 1), ""),))
            finding = self._plain("internal/not-utf8", message, document, Span(0, 1))
            finding = changed(finding, fix=fix)
        else:
            return FileResult(document, ())
        return FileResult(document, (finding,) if self.is_on(finding.rule) else ())

    def _spec_file(self, item: Input) -> FileResult:
        expected = item.named or item.id is not None or kinds.named_in(item.source.path)
        recover = expected or kinds.mentioned_in(item.source.data)
        document = load(item.source, recover=recover)
        if item.unreadable:
            message = f"the file cannot be read: {item.unreadable}"
            finding = self._plain("internal/unreadable-file", message, document, None)
            is_said = item.reported and self.is_on(finding.rule)
            return FileResult(document, (finding,) if is_said else ())
        specs = tuple(document.specs(item.id))
        known = tuple(facts.of_spec(spec) for spec in specs)
        if not item.reported:
            return FileResult(document, (), specs, known)
        if not specs and not expected and not document.plausible:
            return FileResult(document, ())
        counts: dict[str, int] = {}
        findings = [*self._syntax(document, specs, counts), *self._unknown_kind(document, specs)]
        for spec in specs:
            findings += self._spec(document, spec, counts)
        wanted = [finding for finding in findings if self.is_on(finding.rule)]
        if document.format == "yaml":  # what an alias stands for is looked at at each of its places
            wanted = list({finding.sort_key: finding for finding in reversed(wanted)}.values())
        hidden: list[Finding] = []
        comments = self._comments(document)
        if comments:
            wanted, hidden = comments.split(wanted)
            wanted += self._slips(document, comments.slips)
        wanted.sort(key=lambda finding: finding.sort_key)
        return FileResult(document, tuple(wanted), specs, known, counts, suppressed=tuple(hidden))

    def _comments(self, document: Document) -> Suppressions | None:
        """Return the comments of a file that take findings away; only YAML has any."""
        if document.format != "yaml":
            return None
        from speclint.suppress import Suppressions, hides_nothing

        return None if hides_nothing(document) else Suppressions(document, self.registry.ids())

    def _slips(self, document: Document, slips: Iterable[Slip]) -> Iterator[Finding]:
        for slip in slips:
            if self.is_on(slip.rule):
                finding = self._plain(slip.rule, slip.message, document, slip.span)
                yield changed(finding, fix=slip.fix)

    def _unsuppressed(
        self,
        across: list[Finding],
        files: Sequence[FileResult],
        reported: Collection[str],
        *,
        complete: bool,
    ) -> list[Finding]:
        """Take away what comments are about, and add the comments that are about nothing."""
        for file in files:
            comments = self._comments(file.document) if file.specs else None
            if comments:
                path = file.document.source.path
                kept, hidden = comments.split(one for one in across if one.path == path)
                across = [*(one for one in across if one.path != path), *kept]
                ran = {one for one in self.registry.ids() if self.is_on(one)}
                comparing = {*self.registry.project_rules(), *self.registry.folder_rules()}
                unused = comments.unused(
                    [*file.suppressed, *hidden], ran, () if complete else comparing
                )
                if path in reported:
                    across += self._slips(file.document, unused)
        return across

    def shown(
        self, reported: Iterable[FileResult], files: Sequence[FileResult], *, complete: bool
    ) -> tuple[list[Finding], list[Finding]]:
        """Return what is reported: the findings of the first pass, and those across all files.

        Of a flood of them in one file only the first, and how many more there are. The second list
        is that of all findings across files.
        """
        found: dict[str, list[Finding]] = {}
        counts: dict[str, dict[str, int]] = {}
        for file in reported:
            path = file.document.source.path
            found.setdefault(path, []).extend(file.findings)
            counts[path] = dict(file.counts)
        across = list(self._second_pass(files, counts, complete=complete))
        across = self._unsuppressed(across, files, found.keys(), complete=complete)
        for finding in across:
            found.setdefault(finding.path, []).append(finding)
        documents = {file.document.source.path: file.document for file in files}
        shown = [
            _with_pointer(finding, documents[path])
            for path, findings in found.items()
            for finding in self._cut(findings, counts.get(path, {}))
        ]
        return shown, across

    def _cut(self, findings: list[Finding], counts: Mapping[str, int]) -> Iterator[Finding]:
        if len(findings) <= FINDINGS_SHOWN:
            yield from findings
            return
        ordered = sorted(findings, key=_urgency)
        hidden = ordered[FINDINGS_SHOWN:]
        yield from ordered[:FINDINGS_SHOWN]
        count = len(hidden) + sum(max(0, count - FINDINGS_KEPT) for count in counts.values())
        is_all = not any(_is_enough(counts, rule_id) for rule_id in counts)
        is_all &= all(finding.rule != "internal/too-many-findings" for finding in findings)
        number = f"{count} more" if is_all else f"at least {count} more"
        what = "finding of this file is" if count == 1 else "findings of this file are"
        first = min(hidden, key=lambda finding: finding.sort_key)
        rule = self.registry["internal/too-many-findings"]
        yield Finding(
            rule.id,
            hidden[0].severity,
            f"{number} {what} not shown",
            first.path,
            first.range,
            url=rule.url,
        )

    def _second_pass(
        self, files: Sequence[FileResult], counts: dict[str, dict[str, int]], *, complete: bool
    ) -> Iterator[Finding]:
        """Compare the files, knowing nothing of them but their facts."""
        known = tuple(fact for file in files for fact in file.facts)
        artifacts = [file.artifact for file in files if file.artifact]
        if not known and not artifacts:
            return
        project = Project(known, complete, facts.KNOWN_IDS.union(self.config.known_ids))
        checks = [
            (rule_id, partial(self._compare, rule_id, project))
            for rule_id in (self.registry.project_rules() if known else ())
        ]
        checks += [
            (rule_id, partial(self._browse, rule_id, folder))
            for folder in facts.folders(artifacts, known, complete=complete)
            for rule_id in self.registry.folder_rules()
        ]
        violations = [
            found
            for rule_id, check in checks
            if self.is_on(rule_id)
            for found in _checked(rule_id, check)
            if _keeps(counts.setdefault(_path(found[1]), {}), rule_id)
        ]
        if violations:
            locator = self._locator({file.document.source.path: file.document for file in files})
            yield from self._placed(violations, files[0].document, locator.in_project)

    def _syntax(
        self, document: Document, specs: Sequence[Spec], counts: dict[str, int]
    ) -> Iterator[Finding]:
        if document.strict:
            return
        source, problems = document.source, document.problems
        bad = source.undecodable
        if bad is not None:
            message = f"the file is not {source.encoding.upper()} from here on: save it as UTF-8"
            yield self._plain("internal/not-utf8", message, document, Span(bad, bad + 1))
        elif source.encoding != "utf-8" and document.format == "json":
            message = f"the file is {source.encoding.upper()}, and JSON is UTF-8"
            fix = Fix("Save it as UTF-8", "safe", (Edit(Span(0, 1), ""),))
            yield changed(self._plain("internal/not-utf8", message, document, Span(0, 1)), fix=fix)
            problems = tuple(p for p in problems if p.kind != "byte-order-mark")
        if document.unread:
            at = Span(document.unread.offset, document.unread.offset)
            message = document.unread.message
            yield self._plain("internal/too-many-findings", message, document, at)
        # The file would still be broken after some of the fixes, and all of them are not kept.
        is_flood = len(problems) > FINDINGS_KEPT
        for problem in problems:
            rule_id = f"{document.format}/{problem.kind}"
            if self.is_on(rule_id) and _keeps(counts, rule_id):
                finding = self._problem(problem, document, specs)
                yield changed(finding, fix=None) if is_flood else finding

    def _problem(self, problem: Problem, document: Document, specs: Sequence[Spec]) -> Finding:
        source = document.source
        rule = self.registry[f"{document.format}/{problem.kind}"]
        related = problem.related[:RELATED_SHOWN]
        return Finding(
            rule.id,
            rule.severity,
            problem.message,
            source.path,
            source.range(problem.span),
            None,
            specs[0].kind.name if specs else None,
            tuple(Related(text, source.path, source.range(span)) for text, span in related),
            problem.fix,
            rule.url,
        )

    def _unknown_kind(self, document: Document, specs: Sequence[Spec]) -> Iterator[Finding]:
        # A file that is broken has its finding already.
        if specs or document.unread or (document.problems and not document.intact):
            return
        span = document.tree.span("", "open")
        titles = " nor ".join(f"a {kind.title}" for kind in kinds.KINDS.values())
        message = f"this is neither {titles}: no member tells its kind"
        yield self._plain("spec/unknown-kind", message, document, span)

    def _spec(self, document: Document, spec: Spec, counts: dict[str, int]) -> Iterator[Finding]:
        refusals = self._refusals(document, spec, counts)
        violations = [*_kept(refusals, counts)]
        for rule_id in self.registry.spec_rules(spec):
            if self.is_on(rule_id) and not _is_enough(counts, rule_id):
                check = partial(self._look, rule_id, spec)
                violations += _kept(_checked(rule_id, check), counts)
        spec.forget()
        if violations:
            locator = self._locator({spec.path: document})
            violations = self._causes(violations)
            # As many rounds of fixes as there are would not mend all that a flood is made of.
            violations = [
                (rule_id, changed(found, repair=None))
                if counts[rule_id] > FINDINGS_KEPT
                else (rule_id, found)
                for rule_id, found in violations
            ]
            yield from self._placed(violations, document, partial(locator.in_spec, spec))

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
        if not any(map(self.is_on, ids)) or schema.accepts(spec.kind.schema, spec.body):
            return
        wanted = [one for one in ids if self.is_on(one) and not _is_enough(counts, one)]
        for refusal in schema.explain(spec.kind.schema, spec.body):
            rule_id = refusal.rule.format(family=spec.kind.family)
            if rule_id in wanted and not _is_valueless(document, spec, refusal):
                yield from _checked(rule_id, partial(self._answer, rule_id, spec, refusal))

    def _answer(self, rule_id: str, spec: Spec, refusal: Refusal) -> Iterator[Violation]:
        rule = self.registry[rule_id]
        if isinstance(rule, SchemaRule) and rule.answers(refusal):
            repair = rule.repair(spec, refusal)
            yield Violation(refusal.pointer, refusal.message, refusal.part, repair=repair)

    def _look(self, rule_id: str, spec: Spec) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(spec) if isinstance(rule, SpecRule) else ()

    def _browse(self, rule_id: str, folder: SourceFolder) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(folder) if isinstance(rule, FolderRule) else ()

    def _compare(self, rule_id: str, project: Project) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(project) if isinstance(rule, ProjectRule) else ()

    def _placed(
        self,
        violations: Iterable[tuple[str, Violation]],
        document: Document,
        place: Callable[[str, Violation], Finding],
    ) -> Iterator[Finding]:
        for rule_id, violation in violations:
            message = violation.message
            if rule_id != _RULE_ERROR:
                try:
                    finding = place(rule_id, violation)
                except Exception as error:  # noqa: BLE001 - a rule's pointers and repairs may be anything
                    message = _failure(rule_id, error)
                else:
                    yield finding
                    continue
            # A rule that failed is about no place in the file.
            yield self._plain(_RULE_ERROR, message, document, None)

    def _locator(self, documents: Mapping[str, Document]) -> Locator:
        # Positions need the tolerant parser, which a clean run does not even import.
        from speclint.locate import Locator

        return Locator(documents, self.registry)

    def _plain(self, rule_id: str, message: str, document: Document, span: Span | None) -> Finding:
        source = document.source
        place = source.range(span) if span else None
        rule = self.registry[rule_id]
        return Finding(rule_id, rule.severity, message, source.path, place, url=rule.url)


def _is_valueless(document: Document, spec: Spec, refusal: Refusal) -> bool:
    """Whether a member is missing as its value is: then the mistake in the JSON says so."""
    if refusal.member is None or not document.problems:
        return False
    node = document.tree.find(spec.pointer + refusal.pointer)
    return node is not None and (node.start, refusal.member) in document.tree.valueless


def _keeps(counts: dict[str, int], rule_id: str) -> bool:
    """Count what a rule finds in a file, and tell whether to keep it."""
    counts[rule_id] = counts.get(rule_id, 0) + 1
    return counts[rule_id] <= FINDINGS_KEPT


def _kept(
    violations: Iterable[tuple[str, Violation]], counts: dict[str, int]
) -> Iterator[tuple[str, Violation]]:
    """Yield the first violations of each rule in a file, and count the others up to a limit."""
    for rule_id, violation in violations:
        if _keeps(counts, rule_id):
            yield rule_id, violation
        elif _is_enough(counts, rule_id):
            return


def _is_enough(counts: Mapping[str, int], rule_id: str) -> bool:
    """Tell whether a rule has found so much in a file that it need not look for more."""
    return counts.get(rule_id, 0) >= FINDINGS_COUNTED


def _path(violation: Violation) -> str:
    about = violation.artifact or violation.spec
    return about.path if about else ""


def _urgency(finding: Finding) -> tuple[bool, bool, int, tuple[str, int, str, str]]:
    """Order findings by what must be seen: what broke the work, then the file, then by weight."""
    return (
        not finding.rule.startswith("internal/"),
        not finding.breaks_file,
        SEVERITIES.index(finding.severity),
        finding.sort_key,
    )


def _with_pointer(finding: Finding, document: Document) -> Finding:
    """Give a mistake in the JSON the pointer of the value that it is in, unless it is endless."""
    if not finding.is_syntax or finding.range is None:
        return finding
    pointer = document.tree.pointer_at(finding.range.start.offset)
    return changed(finding, pointer=pointer) if len(pointer) <= POINTER_LONGEST else finding


def _checked(
    rule_id: str, check: Callable[[], Iterable[Violation]]
) -> Iterator[tuple[str, Violation]]:
    """Run a rule; a rule that raises is one finding and ends nothing but itself."""
    try:
        for violation in check():
            yield rule_id, _sound(violation)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a rule is foreign code and may raise anything
        yield _RULE_ERROR, Violation("", _failure(rule_id, error))


def _sound(violation: object) -> Violation:
    if not isinstance(violation, Violation):
        raise TypeError(f"it yields {violation!r}, which is no Violation")
    return violation


def _failure(rule_id: str, error: BaseException) -> str:
    return f"the rule {rule_id} failed: {type(error).__name__}: {error}"
