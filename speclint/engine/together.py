"""Putting together what both passes say: placed, without what comments and a sieve take away."""

from __future__ import annotations

from speclint.engine.flood import cut, keeps
from speclint.engine.runner import Runner, with_pointer
from speclint.engine.second_pass import path_of
from speclint.record import changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from speclint.engine.files import Files, Quiet
    from speclint.engine.results import FileResult
    from speclint.engine.second_pass import Across
    from speclint.finding import Finding
    from speclint.source import Source
    from speclint.suppress import Suppressions

    Pointer = Callable[[Finding], str | None]
    Sieve = Callable[[str, list[Finding], Pointer, FileResult], list[Finding]]


class Found:
    """All that was found in some files, by path: by the first pass and across files."""

    def __init__(self, files: Iterable[FileResult]) -> None:
        self._files = {file.path: file for file in files}
        self._findings: dict[str, list[Finding]] = {}
        self._counts: dict[str, dict[str, int]] = {}

    def add(self, file: FileResult) -> None:
        """Add the findings of one file alone."""
        self._findings.setdefault(file.path, []).extend(file.findings)
        self._counts[file.path] = dict(file.counts)

    def of(self, path: str) -> list[Finding]:
        """Return the findings in a file, to be added to."""
        return self._findings.setdefault(path, [])

    def counts(self, path: str) -> dict[str, int]:
        """Return how often each rule found something in a file, also beyond what is kept."""
        return self._counts.setdefault(path, {})

    def paths(self) -> list[str]:
        """Return the files in which something was looked for or found."""
        return list(self._findings)

    def sift(self, path: str, sieve: Sieve) -> None:
        """Keep only the findings of a file that go through a sieve."""
        file, counts = self._files[path], self._counts.get(path, {})

        def pointer_of(finding: Finding) -> str | None:
            return finding.pointer or with_pointer(finding, file.document).pointer

        kept = sieve(file.opened.absolute, self._findings[path], pointer_of, file)
        self._findings[path] = kept
        left = {finding.rule for finding in kept}
        self._counts[path] = {rule: counts[rule] for rule in counts if rule in left}

    def completed(self, file: FileResult | Quiet) -> FileResult | Quiet:
        """Return a file with all that was found in it."""
        if not self._findings or file.path not in self._findings:
            return file
        return changed(self._files[file.path], findings=tuple(self.of(file.path)))

    def placed(self, finding: Finding) -> Finding:
        """Return a finding with its pointer, where that is still to be found."""
        if not finding.is_syntax or finding.pointer is not None:
            return finding
        return with_pointer(finding, self._files[finding.path].document)

    def sources(self, shown: Iterable[Finding]) -> dict[str, Source]:
        """Return the sources of findings, by path."""
        paths = {finding.path for finding in shown}
        return {path: file.opened.source for path, file in self._files.items() if path in paths}


class Together(Runner):
    """Makes findings of violations across files, and one report of all findings."""

    def findings(
        self,
        looked: Files,
        others: Sequence[Files],
        across: Sequence[Across],
        *,
        complete: bool,
    ) -> Found:
        """Return the findings of the files that are reported, and those across files in any of them.

        `across` is what was said of these files and the `others`, of which only these count here.
        """
        own = [*looked] if across else looked.telling
        every = [*own, *(file for files in others for file in files)] if across else own
        found = Found(every)
        reported = [file for file in looked.telling if file.reported]
        for file in reported:
            found.add(file)
        placed = self._placed(self._ours(across, own, found), every)
        kept = self._unsuppressed(
            placed, looked.telling, {one.path for one in reported}, complete=complete
        )
        for finding in kept:
            found.of(finding.path).append(finding)
        return found

    def _ours(
        self, across: Iterable[Across], own: Iterable[FileResult], found: Found
    ) -> list[Across]:
        """Return what was said of files of the project, as much of it as is kept."""
        paths = {file.path for file in own}
        return [
            one
            for one in across
            if (path := path_of(one[1])) in paths or not path
            if keeps(found.counts(path), one[0])
        ]

    def _placed(self, across: list[Across], files: Sequence[FileResult]) -> list[Finding]:
        if not across:
            return []
        locator = self.locator({file.path: file.opened for file in files})
        return [*self.placed(across, files[0].opened.source, locator.in_project)]

    def shown(self, found: Found, sieve: Sieve | None) -> list[Finding]:
        """Return what goes through a sieve: of a flood in one file the first, and how many more."""
        shown: list[Finding] = []
        for path in found.paths():
            if sieve:
                found.sift(path, sieve)
            if findings := found.of(path):
                flood = self.registry["internal/too-many-findings"]
                shown += map(found.placed, cut(findings, found.counts(path), flood))
        return shown

    def _unsuppressed(
        self,
        across: list[Finding],
        files: Sequence[FileResult],
        reported: Collection[str],
        *,
        complete: bool,
    ) -> list[Finding]:
        """Take away what comments are about, and add the comments that are about nothing."""
        found_in = {one.path for one in across}
        for file in files:
            path = file.path
            is_judged = file.has_idle_comments and path in reported
            comments = None
            # Where nothing is hidden and no comment idle the document is not needed again.
            if file.has_comments and (is_judged or path in found_in):
                comments = self.comments(file.document)
            if comments:
                kept, hidden = comments.split(one for one in across if one.path == path)
                across = [*(one for one in across if one.path != path), *kept]
                if is_judged:
                    across += self._idle(comments, file, hidden, complete=complete)
        return across

    def _idle(
        self, comments: Suppressions, file: FileResult, hidden: list[Finding], *, complete: bool
    ) -> Iterator[Finding]:
        ran = {one for one in self.registry.ids() if self.is_on(one)}
        comparing = {*self.registry.project_rules(), *self.registry.folder_rules()}
        unsure = () if complete else comparing
        unused = comments.unused([*file.suppressed, *hidden], ran, unsure)
        return self.slips(file.document, unused)
