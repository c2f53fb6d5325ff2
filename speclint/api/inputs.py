"""The files of a run: what is on disk, and what a caller gives instead."""

from __future__ import annotations

from speclint.api.reading import UNSTEADY, content, read
from speclint.functional import partial
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from speclint.api.reading import Stamp
    from speclint.engine import FileResult, Input
    from speclint.project import ProjectFiles

_FEW = 32
_PATIENCE = 3  # times that a file may change under our hands


class Inputs:
    """Reads each file once, whatever is made of it.

    `texts` holds the content of files that is not what is on disk: given by the caller, or fixed.
    `memory` has, by its name in reports, what was said of a file.
    """

    def __init__(self, progress: Callable[[int, int], None] | None) -> None:
        self.texts: dict[str, bytes] = {}
        self.memory: dict[str, tuple[Input, FileResult]] = {}
        self.progress = progress
        self._sources: dict[str, Source] = {}
        self._stamps: dict[str, Stamp] = {}
        self._changes: dict[str, int] = {}
        self._done = self._total = 0

    def expect(self, projects: Sequence[ProjectFiles]) -> None:
        """Get ready for the files of some projects."""
        self._done = 0
        self._total = sum(len(one.named) + len(one.found) + len(one.context) for one in projects)

    def count(self, step: int) -> None:
        """Tell whoever watches that it is the turn of the next file, or of some at once."""
        if self.progress:
            self.progress(self._done, self._total)
        self._done += step

    def is_as_on_disk(self, path: str) -> bool:
        """Tell whether a file can be told by its stamp: it is as it was, as far as this run knows."""
        is_settled = not self._changes or display_path(path) not in self._changes
        return is_settled and self.is_new(path)

    def is_new(self, path: str) -> bool:
        """Tell whether this run has not seen anything of a file so far."""
        return path not in self._sources and path not in self.texts

    def source(self, path: str) -> Source:
        """Return a file as it was read before, unless another text was given for it since; or read it."""
        source, given = self._sources.get(path), self.texts.get(path)
        if source is None or (given is not None and given != source.data):
            source = self._sources[path] = self._read(path)
        return source

    def unread(self, path: str, digest: bytes) -> Source:
        """Return a file whose content is known by its digest: it is read when somebody asks."""
        source = Source(display_path(path), None, partial(content, path), digest)
        self._sources[path] = source
        return source

    def stamp(self, path: str) -> Stamp | None:
        """Return, once, the stamp of a file that was read since."""
        return self._stamps.pop(path, None)

    def let_go(self, path: str) -> None:
        """Forget a file of which all is known."""
        source = self._sources.pop(path, None)
        if source:
            self.memory.pop(source.path, None)

    def forget(self, path: str) -> None:
        """Read a file again the next time, and from disk."""
        self.texts.pop(path, None)
        self.let_go(path)

    def was_changed(self, name: str) -> None:
        """Note that a file, by its name in reports, is not what it was when it was linted."""
        self._changes[name] = self._changes.get(name, 0) + 1
        for path in [path for path, source in self._sources.items() if source.path == name]:
            self.forget(path)

    def _read(self, path: str) -> Source:
        """Read a file; a text that is given for it comes before what is on disk."""
        name, data = display_path(path), self.texts.get(path)
        if data is not None:
            return Source(name, data)
        if self._changes.get(name, 0) >= _PATIENCE:
            raise OSError(0, UNSTEADY, path)
        data, self._stamps[path] = read(path)
        # Few files may stay in memory.
        return Source(name, data, partial(content, path) if self._total > _FEW else None)
