"""Waiting until files change, wherever they are and however they are written."""

from __future__ import annotations

import os
import time

from watchfiles import watch

from speclint.project.folders import NEVER
from speclint.record import changed, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from watchfiles.main import FileChange

_STEP = 50  # milliseconds without a change, after some: then they are all there
_TURN = 100  # milliseconds between two looks at what the system does not tell of


@record
class Scope:
    """What a run goes by: all that counts in `folders`, and `files` wherever they are.

    The files need not exist. `counts` tells of a path whether a change of it matters.
    """

    folders: tuple[str, ...]
    files: frozenset[str]
    counts: Callable[[str], bool]


class Watcher:
    """Waits for changes: the system tells those in folders; single files are looked at.

    Nothing that changes from the first `look_at` on is missed, also while a run is at work.
    """

    def __init__(self) -> None:
        self._scope = Scope((), frozenset(), lambda _: False)
        self._files: dict[str, object] = {}
        self._folders: dict[str, object] = {}
        self._told: Generator[set[FileChange], None, None] | None = None
        self._changed: set[str] = set()

    def look_at(self, scope: Scope) -> None:
        """Go by another scope from now on."""
        self._scope = scope
        self._files = {path: self._files.get(path, _stamp(path)) for path in scope.files}
        self._watch_folders()

    def look_also_at(self, files: Iterable[str]) -> None:
        """Go by more files than the scope has."""
        self.look_at(changed(self._scope, files=self._scope.files.union(files)))

    def wait(self) -> set[str]:
        """Wait for changes that count, and return the paths."""
        while not self._changed:
            self._changed |= self._told_changes()
            if seen := self._seen_changes():
                self._changed |= seen | self._told_changes()  # it may be told a little later
            if _folders(self._scope) != self._folders:  # one of them has gone, or come back
                self._changed |= _folders(self._scope).keys() ^ self._folders.keys()
                self._watch_folders()
        paths, self._changed = self._changed, set()
        return paths

    def _watch_folders(self) -> None:
        folders = _folders(self._scope)
        if folders != self._folders:
            if self._told:
                self._changed |= self._told_changes()
                self._told.close()
            self._folders = folders
            self._told = _watched(list(folders)) if folders else None
            self._changed |= self._told_changes()

    def _told_changes(self) -> set[str]:
        if self._told is None:
            time.sleep(_TURN / 1000)
            return set()
        try:
            paths = {os.path.normpath(path) for _, path in next(self._told)}
        except FileNotFoundError:  # a folder that has just gone
            self._told, self._folders = None, {}
            return set()
        return {path for path in paths if not _is_noise(path) and self._scope.counts(path)}

    def _seen_changes(self) -> set[str]:
        now = {path: _stamp(path) for path in self._files}
        paths = {path for path, stamp in now.items() if stamp != self._files[path]}
        self._files = now
        return paths


def _watched(folders: list[str]) -> Generator[set[FileChange], None, None]:
    return watch(
        *folders,
        watch_filter=None,
        step=_STEP,
        rust_timeout=_TURN,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )


def _folders(scope: Scope) -> dict[str, object]:
    """Return the folders that are there, but for those within another; one anew is another."""
    there = [folder for folder in scope.folders if os.path.isdir(folder)]
    return {
        folder: os.stat(folder).st_ino
        for folder in there
        if not any(folder != other and _is_within(folder, other) for other in there)
    }


def _is_within(path: str, folder: str) -> bool:
    return path.startswith(os.path.join(folder, ""))


def _is_noise(path: str) -> bool:
    return not NEVER.isdisjoint(path.split(os.sep))


def _stamp(path: str) -> object:
    """Return what is another after a change, also where a file takes the place of another."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
