"""What is wrong between files: worked out once for all relatives that go by the same rules."""

from __future__ import annotations

from speclint import engine
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.engine import Across, FileResult, Looked
    from speclint.project import ProjectFiles
    from speclint.registry import Registry


@record
class Part:
    """A project, its rules, and what was said of each of its files alone."""

    project: ProjectFiles
    registry: Registry
    looked: Looked

    @property
    def files(self) -> list[FileResult]:
        """What was said of the files."""
        return [result for _, result in self.looked]


class Comparison:
    """Compares the parts of a run; `ended` is as for the engine."""

    def __init__(self, parts: Sequence[Part], ended: dict[str, int]) -> None:
        self.parts = parts
        self._ended = ended
        self._known: dict[object, list[Across]] = {}

    def relatives(self, part: Part) -> list[Part]:
        """Return the projects that share ids with one, itself included."""
        scope = part.project.scope
        return [one for one in self.parts if one is part or (scope and one.project.scope == scope)]

    def is_complete(self, part: Part) -> bool:
        """Tell whether all files are known that a project is compared with."""
        return all(
            one.project.complete and engine.is_known(one.looked) for one in self.relatives(part)
        )

    def others(self, part: Part) -> list[FileResult]:
        """Return the files that a project is compared with, besides its own."""
        others = (one for one in self.relatives(part) if one is not part)
        return [result for one in others for result in one.files]

    def of(self, part: Part) -> list[Across]:
        """Return what is wrong between the files of a project and those of its relatives."""
        relatives = self.relatives(part)
        # What a rule says may differ by its settings, and these few others of a config.
        key = (id(relatives[0]), _settings(part))
        if key not in self._known:
            self._known[key] = engine.compare(
                [result for one in relatives for result in one.files],
                part.project.config,
                part.registry,
                complete=self.is_complete(part),
                ended=self._ended,
            )
            return self._known[key]
        # That a rule failed is told once.
        return [one for one in self._known[key] if engine.path_of(one[1])]


def _settings(part: Part) -> tuple[object, ...]:
    config, registry = part.project.config, part.registry
    rules = [*registry.project_rules(), *registry.folder_rules()]
    return (
        id(registry),
        tuple(rule_id for rule_id in rules if config.enabled(rule_id)),
        frozenset(config.known_ids),
        repr(config.kinds.own),
    )
