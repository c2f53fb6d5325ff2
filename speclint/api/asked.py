"""The files of one project as they are linted: known from before, or read when their turn comes."""

from __future__ import annotations

import os

from speclint.api import stored
from speclint.api.quiet import Asked, Quiet
from speclint.api.reading import stamp_of
from speclint.artifact import place_of
from speclint.config import BASELINE
from speclint.engine import Input, Memory
from speclint.source import Source, display_path, is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.api.entries import Entries
    from speclint.api.inputs import Inputs
    from speclint.api.sharing import Look
    from speclint.api.stored import Entry
    from speclint.config import Config
    from speclint.engine import FileResult, files
    from speclint.project import ProjectFiles

_BASELINE = f"{os.sep}{BASELINE}"


class AskedFiles(Memory):
    """Yields the files of a project, and remembers what is said of them, also for other runs."""

    def __init__(
        self,
        project: ProjectFiles,
        inputs: Inputs,
        entries: Entries | None,
        look: Look,
        jobs: int = 1,
    ) -> None:
        super().__init__(inputs.memory)
        self._project = project
        self._config = project.config
        self._inputs = inputs
        self._entries = entries
        self._look = look
        self._jobs = jobs
        self._settings = _settings(project.config)
        ways = ((True, True), (False, True), (False, False))
        self._ways = {way: Asked(project.config.kinds, *way) for way in ways}

    def __iter__(self) -> Iterator[Input | Quiet]:
        known = [self._quiet(path, how) or (path, how) for path, how in self._asked()]
        told = self._told_by_others([one for one in known if isinstance(one, tuple)])
        for one in known:
            if not isinstance(one, tuple):
                yield one
            elif one[0] in told:
                yield self._told(*one, told.pop(one[0]))
            else:
                yield self._read(*one)

    def _asked(self) -> Iterator[tuple[str, Asked]]:
        project = self._project
        several = (project.named, project.found, project.context)
        for paths, asked in zip(several, self._ways.values(), strict=True):
            for path in paths:
                if path not in self._settings and not path.endswith(_BASELINE):
                    yield path, asked

    def _told_by_others(self, unknown: list[tuple[str, Asked]]) -> dict[str, Entry]:
        """Have several processes look at files of which nothing is known, if that is worth it."""
        if self._jobs == 1 or not self._entries:
            return {}
        from speclint.api.sharing import shared_out

        new = [one for one in unknown if self._inputs.is_new(one[0]) and not self._is_known(*one)]
        return shared_out(new, self._inputs, self._read, self._look, self._jobs)

    def _is_known(self, path: str, asked: Asked) -> bool:
        """Tell whether a file is as an entry knows it, although there is something to say of it."""
        entry = self._entry(path, asked, self._config.id_of(path))
        return entry is not None and entry[0] == stamp_of(path)

    def _told(self, path: str, asked: Asked, entry: Entry) -> Input | Quiet:
        """Return a file that was looked at by some process just now."""
        if self._entries and entry[2] & stored.LASTING:
            self._entries.put(path, entry)
        if entry[2] in asked.states:
            return Quiet(path, entry, asked)
        item = self._item(path, self._inputs.unread(path, bytes.fromhex(entry[1])), asked)
        super().keep(item, stored.result(entry, item, asked.kinds))
        return item

    def keep(self, item: Input, result: FileResult) -> FileResult | files.Quiet:
        """Remember what is said of a file; one that is quiet is folded."""
        path, stamp = item.absolute, self._inputs.stamp(item.absolute)
        entry = stored.encoded(item, stamp, result) if self._entries and stamp else None
        if not (self._entries and entry and entry[2] & stored.LASTING):
            return super().keep(item, result)
        self._entries.put(path, entry)
        asked = self._ways[item.named, item.reported]
        if entry[2] not in asked.states:
            return super().keep(item, result)
        self._inputs.let_go(path)
        return Quiet(path, entry, asked)

    def _quiet(self, path: str, asked: Asked) -> Quiet | None:
        """Return a file that is as it was, and of which there was nothing to say: most are."""
        entry = self._entries.entry(path) if self._entries else None
        if entry is None or entry[2] not in asked.states or entry[0] != stamp_of(path):
            return None
        if not self._inputs.is_as_on_disk(path) or self._config.id_of(path) != entry[3]:
            return None
        return Quiet(path, entry, asked)

    def _read(self, path: str, asked: Asked, step: int = 1) -> Input | Quiet:
        """Return a file as it is now; whoever watches is told that `step` more are looked at."""
        if self._inputs.progress:
            self._inputs.count(step)
        entry = self._entry(path, asked, self._config.id_of(path))
        try:
            source = self._source(path, entry)
        except OSError as error:
            return _unreadable(path, error, reported=asked.reported)
        item = self._item(path, source, asked)
        if entry is None or entry[1] != source.digest.hex():
            return item
        return self._known_again(item, entry, asked)

    def _item(self, path: str, source: Source, asked: Asked) -> Input:
        spec_id, place = self._config.id_of(path), place_of(path)
        return Input(source, spec_id, asked.named, asked.reported, place=place, absolute=path)

    def _known_again(self, item: Input, entry: Entry, asked: Asked) -> Input | Quiet:
        """Return a file that holds what it did, whatever its stamp says."""
        path, stamp = item.absolute, self._inputs.stamp(item.absolute)
        if stamp and self._entries:
            entry = (stored.settled(stamp), *entry[1:])
            self._entries.put(path, entry)
        if entry[2] in asked.states:
            self._inputs.let_go(path)
            return Quiet(path, entry, asked)
        super().keep(item, stored.result(entry, item, asked.kinds))
        return item

    def _entry(self, path: str, asked: Asked, spec_id: str | None) -> Entry | None:
        """Return what the cache says of a file that this run has not looked at itself."""
        if not self._entries or not self._inputs.is_new(path):
            return None
        entry = self._entries.entry(path)
        is_answer = entry and stored.answers(entry, asked.named, spec_id, asked.reported)
        return entry if is_answer else None

    def _source(self, path: str, entry: Entry | None) -> Source:
        """Return a file; one that is as the cache knows it need not be read."""
        if entry and entry[0] == stamp_of(path) and self._inputs.is_as_on_disk(path):
            return self._inputs.unread(path, bytes.fromhex(entry[1]))
        return self._inputs.source(path)


def _settings(config: Config) -> frozenset[str | None]:
    """Return the files that are no bodies, but what bodies are judged by."""
    if not config.kinds.own:
        return frozenset({config.baseline})
    from speclint.kind_config import schema_files

    # The schemas of the config's own kinds, with all that they refer to.
    return frozenset({config.baseline, *schema_files(config.kinds)})


def _unreadable(path: str, error: OSError, *, reported: bool) -> Input:
    return Input(
        Source(display_path(path), b""),
        reported=reported,
        unreadable=(error.strerror or str(error)).lower(),
        absent=not (os.path.exists(path) or is_hidden(path)),
        place=place_of(path),
        absolute=path,
    )
