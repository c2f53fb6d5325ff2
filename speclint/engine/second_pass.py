"""The second pass: all files, by nothing but their facts."""

from __future__ import annotations

from speclint import facts
from speclint.engine.runner import Pass
from speclint.functional import partial
from speclint.rule import FolderRule, Project, ProjectRule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.engine.files import Quiet
    from speclint.engine.results import FileResult
    from speclint.rule import SourceFolder, Violation

    Across = tuple[str, Violation]


class SecondPass(Pass):
    """Compares files."""

    def violations(
        self, files: Sequence[FileResult | Quiet], *, complete: bool
    ) -> Iterator[Across]:
        """Compare files, knowing nothing of them but their facts; yield what rules say of them."""
        rows = self.config.kinds.rows
        every = [file.known for file in files]
        known = tuple(fact for found, _ in every for fact in found if fact.kind.name in rows)
        artifacts = [artifact for _, artifact in every if artifact]
        known_ids = facts.KNOWN_IDS.union(self.config.known_ids)
        project = Project(known, complete, known_ids, self.config.kinds)
        checks = [
            (rule_id, partial(self._compare, rule_id, project))
            for rule_id in (self.registry.project_rules() if known else ())
        ]
        checks += [
            (rule_id, partial(self._browse, rule_id, folder))
            for folder in facts.folders(artifacts, known, complete=complete)
            for rule_id in self.registry.folder_rules()
        ]
        for rule_id, check in checks:
            if self.is_on(rule_id):
                yield from self.checked(rule_id, check, "this project")

    def _browse(self, rule_id: str, folder: SourceFolder) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(folder) if isinstance(rule, FolderRule) else ()

    def _compare(self, rule_id: str, project: Project) -> Iterable[Violation]:
        rule = self.registry[rule_id]
        return rule.check(project) if isinstance(rule, ProjectRule) else ()


def path_of(violation: Violation) -> str:
    """Return the file that a violation across files is in; empty where a rule failed."""
    about = violation.artifact or violation.spec
    return about.path if about else ""
