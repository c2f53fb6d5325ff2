"""What is wrong between files: worked out once for all relatives that go by the same rules."""

from __future__ import annotations

import os

from speclint import engine
from speclint.api import stored
from speclint.api.quiet import Quiet
from speclint.artifact import may_hold
from speclint.engine import FileResult
from speclint.record import record
from speclint.source import digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.api.entries import Entries
    from speclint.engine import Across, Files, files
    from speclint.project import ProjectFiles
    from speclint.registry import Registry


@record
class Part:
    """A project, its rules, what earlier runs know, and what was said of each of its files alone."""

    project: ProjectFiles
    registry: Registry
    entries: Entries | None
    looked: Files


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

    def others(self, part: Part) -> list[Files]:
        """Return the files that a project is compared with, besides its own."""
        return [one.looked for one in self.relatives(part) if one is not part]

    def of(self, part: Part) -> list[Across]:
        """Return what is wrong between the files of a project and those of its relatives."""
        relatives = self.relatives(part)
        # What a rule says may differ by its settings, and these few others of a config.
        key = (id(relatives[0]), id(part.registry), repr(_settings(part)))
        if key not in self._known:
            self._known[key] = self._compared(relatives, part)
            return self._known[key]
        # That a rule failed is told once.
        return [one for one in self._known[key] if engine.path_of(one[1])]

    def _compared(self, relatives: Sequence[Part], part: Part) -> list[Across]:
        """Compare files, unless files with the very same facts are known to be fine."""
        files = [file for one in relatives for file in one.looked.kept]
        complete = self.is_complete(part)
        cache = part.entries if part.entries and part.entries.is_kept else None
        kinds = [one.project.config.kinds.own for one in relatives]
        facts = _digest(files, (complete, _settings(part), kinds)) if cache else None
        if cache and facts and cache.is_fine(facts):
            return []
        found = engine.compare(
            files, part.project.config, part.registry, complete=complete, ended=self._ended
        )
        if cache and facts and not (found or self._ended):
            cache.put_fine(facts)
            cache.save()
        return found


def _settings(part: Part) -> tuple[object, ...]:
    config, registry = part.project.config, part.registry
    rules = [*registry.project_rules(), *registry.folder_rules()]
    return (
        tuple(rule_id for rule_id in rules if config.enabled(rule_id)),
        sorted(config.known_ids),
        repr(config.kinds.own),
    )


def _digest(looked: Iterable[FileResult | files.Quiet], settings: object) -> str | None:
    """Return what tells one set of facts from another; None where they cannot be written down."""
    texts, facts = [repr(settings)], []
    for file in looked:
        if isinstance(file, Quiet):
            path, said = file.absolute, file.entry[-1]
            if may_hold(path.rpartition(os.sep)[0]):
                texts.append(f"{file.reported} {file.size}")
        elif isinstance(file, FileResult):
            path, said = file.opened.absolute, stored.facts_of(file) or b""
        if not said:
            return None
        texts.append(path)
        facts.append(said)
    text = "\t".join(texts).encode("utf-8", "surrogatepass")
    return digest_of(b"\t".join((text, *facts))).hex()
