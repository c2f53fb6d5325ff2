"""What goes into a run and what comes out of it."""

from __future__ import annotations

from speclint.artifact import SPEC
from speclint.document import always, load
from speclint.finding import SEVERITIES
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from speclint.artifact import Place
    from speclint.config import Config
    from speclint.document import Document, Spec
    from speclint.engine.files import Files
    from speclint.finding import Finding, Severity
    from speclint.kind import Kind, Kinds
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
    `unreadable` is the reason why there is no content, of a file that is there unless `absent`.
    `place` says which file of a source folder it is, if it is one: a text or an icon is no spec,
    and read for what it is. `absolute` is the file's absolute path, which patterns are about.
    """

    source: Source
    id: str | None = None
    named: bool = False
    reported: bool = True
    unreadable: str | None = None
    absent: bool = False
    place: Place | None = None
    absolute: str = ""


class Opened:
    """The document of a file: decoded when it is asked for, and let go when it is done with."""

    __slots__ = ("_document", "_item", "_kinds", "_recover")

    def __init__(self, item: Input, kinds: Kinds, *, recover: Callable[[], bool] = always) -> None:
        self._item = item
        self._kinds = kinds
        self._recover = recover
        self._document: Document | None = None

    @property
    def source(self) -> Source:
        """The file's source."""
        return self._item.source

    @property
    def absolute(self) -> str:
        """The file's absolute path, as far as it is known."""
        return self._item.absolute

    @property
    def reported(self) -> bool:
        """Tell whether the file was asked for."""
        return self._item.reported

    @property
    def document(self) -> Document:
        """The document; raises FileChangedError where the file is not what it was."""
        if self._document is None:
            self._document = self._load()
        return self._document

    def _load(self) -> Document:
        item = self._item
        if item.place is not None and item.place.role != SPEC:
            from speclint.document.plain import PlainDocument

            return PlainDocument(item.source)
        return load(item.source, recover=self._recover, kinds=self._kinds, path=item.absolute)

    def specs(self, *, anew: bool = False) -> Iterator[Spec]:
        """Yield the specs of the file; `anew` decodes it once more for them.

        What others did to the value of the first document is not in that of the second.
        """
        document = self._load() if anew else self.document
        return document.specs(self._item.id, self._kinds, self._item.absolute)

    def close(self) -> None:
        """Let the document go; it comes back when it is asked for."""
        self._document = None


@record
class FileResult:
    """What the first pass says of one file: its findings, and the facts of its specs.

    `counts` says how many findings each rule has, also beyond those that are kept; `suppressed` are
    those that a comment takes away, `has_comments` says that there are such comments, and
    `has_idle_comments` that some took nothing away so far. A file that
    is not `intact` cannot be pushed. A `plausible` one could not be read, and nobody knows which
    specs are in it. It is not `is_certain` where a rule was not given the time that it wanted.
    """

    path: str
    opened: Opened
    findings: tuple[Finding, ...] = ()
    facts: tuple[SpecFacts, ...] = ()
    counts: Mapping[str, int] = {}
    artifact: Artifact | None = None
    suppressed: tuple[Finding, ...] = ()
    has_comments: bool = False
    has_idle_comments: bool = False
    intact: bool = True
    plausible: bool = False
    is_certain: bool = True

    @property
    def document(self) -> Document:
        """The document, decoded now if need be."""
        return self.opened.document

    @property
    def is_ours(self) -> bool:
        """Tell whether there is anything in the file that speclint is for."""
        return bool(self.facts or self.findings or self.artifact or self.plausible)

    @property
    def is_clean(self) -> bool:
        """Tell whether there is nothing to report of this file alone."""
        return not (self.findings or self.suppressed or self.plausible)

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing is to be known of this file, alone, but its facts."""
        return self.is_clean and self.intact and not (self.has_comments or self.counts)

    @property
    def reported(self) -> bool:
        """Tell whether the file was asked for: of others only what they are is of interest."""
        return self.opened.reported

    @property
    def spec_count(self) -> int:
        """The number of specs in the file."""
        return len(self.facts)

    @property
    def known(self) -> tuple[tuple[SpecFacts, ...], Artifact | None]:
        """What other files are compared with."""
        return self.facts, self.artifact


@record
class Report:
    """The findings of a run, sorted by path, offset and rule: of each file the first hundred.

    `files` are the files that were asked for, `sources` those that have findings, by path; a
    finding across files may be in a file that was not asked for. `clean` says that no finding is
    as severe as the config's `fail-on`.
    """

    files: Files
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
            if file.facts and file.intact
            # Decoded anew: what is pushed is what the file says, whatever a rule did to its copy.
            for spec in file.opened.specs(anew=True)
        )


def extended(report: Report, findings: Iterable[Finding], source: Source, config: Config) -> Report:
    """Add findings that the caller made itself, all in one source, to a project's report."""
    more = list(findings)
    every = sorted([*report.findings, *more], key=lambda finding: finding.sort_key)
    sources = {**report.sources, source.path: source}
    return Report(report.files, tuple(every), sources, report.clean and is_clean(more, config))


def is_clean(findings: Sequence[Finding], config: Config) -> bool:
    """Tell whether no finding is as severe as what fails a run."""
    failing = SEVERITIES[: SEVERITIES.index(config.fail_on) + 1]
    return not any(finding.severity in failing for finding in findings)
