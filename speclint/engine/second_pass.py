"""The second pass: all files, by nothing but their facts; and what is reported of both."""

from __future__ import annotations

from functools import partial

from speclint import facts
from speclint.engine.flood import cut, keeps
from speclint.engine.runner import Runner, checked
from speclint.record import changed
from speclint.rule import FolderRule, Project, ProjectRule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from speclint.document import Document
    from speclint.engine.results import FileResult
    from speclint.finding import Finding
    from speclint.rule import SourceFolder, Violation

POINTER_LONGEST = 1000


class SecondPass(Runner):
    """Compares files."""

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
        across = list(self._compared(files, counts, complete=complete))
        across = self._unsuppressed(across, files, found.keys(), complete=complete)
        for finding in across:
            found.setdefault(finding.path, []).append(finding)
        documents = {file.document.source.path: file.document for file in files}
        shown = [
            _with_pointer(finding, documents[path])
            for path, findings in found.items()
            for finding in cut(
                findings, counts.get(path, {}), self.registry["internal/too-many-findings"]
            )
        ]
        return shown, across

    def _compared(
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
            for found in checked(rule_id, check)
            if keeps(counts.setdefault(_path(found[1]), {}), rule_id)
        ]
        if violations:
            locator = self.locator({file.document.source.path: file.document for file in files})
            yield from self.placed(violations, files[0].document, locator.in_project)

    def _browse(self, rule_id: str, folder: SourceFolder) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(folder) if isinstance(rule, FolderRule) else ()

    def _compare(self, rule_id: str, project: Project) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(project) if isinstance(rule, ProjectRule) else ()

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
            comments = self.comments(file.document) if file.specs else None
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
                    across += self.slips(file.document, unused)
        return across


def _path(violation: Violation) -> str:
    about = violation.artifact or violation.spec
    return about.path if about else ""


def _with_pointer(finding: Finding, document: Document) -> Finding:
    """Give a mistake in the JSON the pointer of the value that it is in, unless it is endless."""
    if not finding.is_syntax or finding.range is None:
        return finding
    pointer = document.tree.pointer_at(finding.range.start.offset)
    return changed(finding, pointer=pointer) if len(pointer) <= POINTER_LONGEST else finding
