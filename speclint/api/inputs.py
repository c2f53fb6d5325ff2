"""The files of a run: what is on disk, what a caller gives, and what the cache knows already."""

from __future__ import annotations

import os
from functools import partial

from speclint.api.reading import UNSTEADY, read, stamp_of
from speclint.artifact import place_of
from speclint.config import BASELINE
from speclint.engine import Input
from speclint.source import Source, display_path, is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from speclint.api.cache import Cache
    from speclint.api.reading import Stamp
    from speclint.api.stored import Entry
    from speclint.config import Config
    from speclint.engine import FileResult
    from speclint.project import ProjectFiles

    Memory = dict[str, tuple[Input, FileResult]]

_FEW = 32
_PATIENCE = 3  # times that a file may change under our hands


class Inputs:
    """Reads each file once, whatever is made of it.

    `texts` holds the content of files that is not what is on disk: given by the caller, or fixed.
    `memory` has, by path, what the first pass said of a file.
    """

    def __init__(self, progress: Callable[[int, int], None] | None) -> None:
        self.texts: dict[str, bytes] = {}
        self.memory: Memory = {}
        self._progress = progress
        self._sources: dict[str, Source] = {}
        self._stamps: dict[str, Stamp] = {}
        self._changes: dict[str, int] = {}
        self._done = self._total = 0
        self._schemas: dict[str | None, frozenset[str]] = {}

    def expect(self, projects: Sequence[ProjectFiles]) -> None:
        """Get ready for the files of some projects."""
        self._done = 0
        self._total = sum(1 for project in projects for _ in _asked(project))

    def of(self, project: ProjectFiles, cache: Cache | None) -> Iterator[Input]:
        """Yield the files of a project, read when their turn comes."""
        for path, named, reported in _asked(project):
            if self._progress:
                self._progress(self._done, self._total)
            self._done += 1
            if not self._is_setting(path, project.config):
                yield self._input(path, project.config, cache, named=named, reported=reported)

    def remember(self, cache: Cache, project: ProjectFiles) -> None:
        """Give the cache what it did not know."""
        for path, *_ in _asked(project):
            stamp = self._stamps.pop(path, None)
            source = self._sources.get(path)
            if stamp and source and source.path in self.memory:
                item, result = self.memory[source.path]
                cache.put(path, item, stamp, result)
        cache.save()

    def forget(self, path: str) -> None:
        """Read a file again the next time, and from disk."""
        self.texts.pop(path, None)
        source = self._sources.pop(path, None)
        if source:
            self.memory.pop(source.path, None)

    def was_changed(self, name: str) -> None:
        """Note that a file, by its name in reports, is not what it was when it was linted."""
        self._changes[name] = self._changes.get(name, 0) + 1
        for path in [path for path, source in self._sources.items() if source.path == name]:
            self.forget(path)

    def _input(
        self, path: str, config: Config, cache: Cache | None, *, named: bool, reported: bool
    ) -> Input:
        spec_id, place = config.id_of(path), place_of(path)
        entry = self._entry(path, cache)
        if entry and not entry.answers(named=named, spec_id=spec_id, reported=reported):
            entry = None
        try:
            source = self._current(path) or self._unread(path, entry) or self._source(path)
        except OSError as error:
            return _unreadable(path, error, reported=reported)
        item = Input(source, spec_id, named, reported, place=place, absolute=path)
        if cache and entry and entry.digest == source.digest:
            self.memory[source.path] = (item, cache.result(entry, item, config.kinds))
            if stamp := self._stamps.pop(path, None):
                cache.renew(path, entry, stamp)
        return item

    def _is_setting(self, path: str, config: Config) -> bool:
        """Tell whether a file is no body, but what bodies are judged by."""
        if config.path not in self._schemas:
            self._schemas[config.path] = _schemas(config)
        is_baseline = path == config.baseline or os.path.basename(path) == BASELINE
        return is_baseline or path in self._schemas[config.path]

    def _entry(self, path: str, cache: Cache | None) -> Entry | None:
        """Return what the cache says of a file that this run has not looked at itself."""
        is_known = path in self._sources or path in self.texts
        return None if cache is None or is_known else cache.entry(path)

    def _current(self, path: str) -> Source | None:
        """Return what was read before, unless another text was given for the file since."""
        source, given = self._sources.get(path), self.texts.get(path)
        return source if source and (given is None or given == source.data) else None

    def _unread(self, path: str, entry: Entry | None) -> Source | None:
        """Return a file that is as the cache knows it: there is no need to read it."""
        name = display_path(path)
        if entry is None or name in self._changes or stamp_of(path) != entry.stamp:
            return None
        source = Source(name, None, partial(_content, path), entry.digest)
        self._sources[path] = source
        return source

    def _source(self, path: str) -> Source:
        """Read a file; a text that is given for it comes before what is on disk."""
        name, data = display_path(path), self.texts.get(path)
        if data is not None:
            source = Source(name, data)
        elif self._changes.get(name, 0) >= _PATIENCE:
            raise OSError(0, UNSTEADY, path)
        else:
            data, self._stamps[path] = read(path)
            # Few files may stay in memory.
            source = Source(name, data, partial(_content, path) if self._total > _FEW else None)
        self._sources[path] = source
        return source


def _schemas(config: Config) -> frozenset[str]:
    """Return the schemas of the config's own kinds, with all that they refer to."""
    if not config.kinds.own:
        return frozenset()
    from speclint.kind_config import schema_files

    return frozenset(schema_files(config.kinds))


def _asked(project: ProjectFiles) -> Iterator[tuple[str, bool, bool]]:
    for paths, named, reported in (
        (project.named, True, True),
        (project.found, False, True),
        (project.context, False, False),
    ):
        for path in paths:
            yield path, named, reported


def _content(path: str) -> bytes:
    return read(path)[0]


def _unreadable(path: str, error: OSError, *, reported: bool) -> Input:
    return Input(
        Source(display_path(path), b""),
        reported=reported,
        unreadable=(error.strerror or str(error)).lower(),
        absent=not (os.path.exists(path) or is_hidden(path)),
        place=place_of(path),
        absolute=path,
    )
