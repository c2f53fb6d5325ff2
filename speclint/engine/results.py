"""What goes into a run and what comes out of it."""

from __future__ import annotations

from types import MappingProxyType

from speclint.document import load
from speclint.finding import SEVERITIES
from speclint.record import changed, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from speclint.artifact import Place
    from speclint.config import Config
    from speclint.document import Document, Spec
    from speclint.finding import Finding, Severity
    from speclint.kind import Kind
    from speclint.rule import Artifact, SpecFacts
    from speclint.source import Source


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


def extended(report: Report, findings: Iterable[Finding], source: Source, config: Config) -> Report:
    """Add findings that the caller made itself, all in one source, to a project's report."""
    every = sorted([*report.findings, *findings], key=lambda finding: finding.sort_key)
    sources = {**report.sources, source.path: source}
    return Report(report.files, tuple(every), sources, is_clean(every, config))


def is_clean(findings: Sequence[Finding], config: Config) -> bool:
    """Tell whether no finding is as severe as what fails a run."""
    failing = SEVERITIES[: SEVERITIES.index(config.fail_on) + 1]
    return not any(finding.severity in failing for finding in findings)


def mendable(files: tuple[FileResult, ...], across: Sequence[Finding]) -> tuple[FileResult, ...]:
    """Give the files what was found across files and can be mended: it is mended with the rest."""
    fixes = [finding for finding in across if finding.fix]
    if not fixes:
        return files
    return tuple(
        changed(file, findings=(*file.findings, *(f for f in fixes if f.path == path)))
        for file in files
        for path in (file.document.source.path,)
    )
