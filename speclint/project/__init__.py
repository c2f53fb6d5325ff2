"""Which files a run is about: arguments become projects, projects know their files.

A project is a config file's folder with all below it that no nearer config claims; without a
config it is the git repository, and without that what the arguments name. A config that extends
one of a folder above has settings of its own and belongs to that folder all the same: the two are
relatives, and compared with each other.
"""

from __future__ import annotations

import os

from speclint.errors import SetupError
from speclint.project.filters import Gate, chosen, is_within
from speclint.project.folders import Folder, Names
from speclint.project.git import repository
from speclint.project.listing import Listing
from speclint.record import record
from speclint.source import display_path, is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from speclint.config import Config

__all__ = ["ProjectFiles", "discover", "repository"]


@record
class ProjectFiles:
    """The files of one project, as absolute paths.

    `named` were asked for by name, `found` lie in a folder that was asked for, `context` is the
    rest of the project. `complete` says that these are all of it. Relatives have the same `scope`,
    the folder within which ids are looked for; None where there is no such folder.
    """

    config: Config
    named: tuple[str, ...]
    found: tuple[str, ...]
    context: tuple[str, ...]
    complete: bool
    scope: str | None = None


def _unheard(_: str) -> None:
    """Let a sentence pass that nobody wants to hear."""


def discover(  # noqa: PLR0913 - all but the first two have a name
    paths: Sequence[str],
    configure: Callable[[str], Config],
    *,
    given: Collection[str] = (),
    tracked: bool = False,
    force_exclude: bool = False,
    note: Callable[[str], object] = _unheard,
) -> list[ProjectFiles]:
    """Sort files and folders into projects: those of which any file is asked for, and relatives.

    `configure` gives the config that rules a folder; `given` are paths that count although there
    may be no such file. With `tracked` only files that git tracks are found; with `force_exclude`
    files that are named are treated like files that are found. `note` gets sentences for whoever
    runs this: that a folder is passed over, or that git could not be asked.

    Raises SetupError for a path that is not there.
    """
    search = _Search(configure, tracked, note)
    folders = []
    for path in paths:
        if path in given or _is_file(path):
            search.name(_absolute(path), force_exclude=force_exclude)
        elif os.path.isdir(path):
            folders.append(_absolute(path))
        else:
            raise SetupError(f"there is no file or folder {path or 'without a name'}")
    search.look_into(folders)
    return search.projects()


def _is_file(path: str) -> bool:
    return (os.path.lexists(path) and not os.path.isdir(path)) or is_hidden(path)


def _absolute(path: str) -> str:
    """Make a path absolute; after a link, `..` is the folder above the one that it leads to."""
    plain = os.path.abspath(path)
    if ".." not in path.split(os.sep):
        return plain
    folder, name = os.path.split(path.rstrip(os.sep))
    if name == "..":
        real = os.path.realpath(path)
        return plain if os.path.realpath(plain) == real else real
    real = os.path.realpath(folder)
    return plain if os.path.realpath(os.path.dirname(plain)) == real else os.path.join(real, name)


class _Files:
    """What has been asked for of one project so far; `root` is the folder of all its files."""

    def __init__(self, config: Config, root: str | None) -> None:
        self.config = config
        self.root = root
        self.named: list[str] = []
        self.found: list[str] = []
        self.rest: list[str] = []

    @property
    def scope(self) -> str | None:
        """The folder within which ids are looked for: that of the uppermost config it extends."""
        root = self.root
        above = [os.path.dirname(path) for path in self.config.extends]
        return min((one for one in above if root and is_within(root, one)), key=len, default=root)


class _Search:
    """The files asked for, by the root of their project."""

    def __init__(
        self, configure: Callable[[str], Config], tracked: bool, note: Callable[[str], object]
    ) -> None:
        self.configure = configure
        self.note = note
        self.listing = Listing(configure, tracked, note)
        self.folders: list[str] = []
        self.files: dict[str | None, _Files] = {}
        self.repositories: dict[str, str | None] = {}
        self.gates: dict[str, Gate] = {}
        self.names = Names()

    def name(self, path: str, *, force_exclude: bool) -> None:
        """Add a file that is asked for by name, unless that does not count and it is excluded."""
        folder, name = os.path.split(path)
        if force_exclude and not self._would_be_found(folder, name):
            return
        if self.names.is_new(path):
            files = self._files_of(folder)
            (files.found if force_exclude else files.named).append(path)

    def _would_be_found(self, folder: str, name: str) -> bool:
        """Tell whether a file is let through from the top of its repository, or from here."""
        above = (repository(folder, self.repositories), os.getcwd())
        top = next((one for one in above if one and is_within(folder, one)), folder)
        if top not in self.gates:
            self.gates[top] = Gate(top, self.configure)
        return self.gates[top].lets_in(folder) and bool(
            chosen(self.configure(folder), folder, [name])
        )

    def look_into(self, folders: Sequence[str]) -> None:
        """Add the files of folders; links come last, so that a file goes by its own name."""
        self.folders += folders
        there = [folder for top in folders for folder in self._below(top)]
        for paths_in in (self._files_in, self._links_in):
            new: dict[_Files, list[str]] = {}
            for folder in there:
                if paths := paths_in(folder):
                    new.setdefault(self._files_of(folder.path), []).extend(paths)
            for files, paths in new.items():
                files.found += sorted(paths)

    def projects(self) -> list[ProjectFiles]:
        """Return the projects that are asked for and their relatives, each with all its files."""
        for scope in dict.fromkeys(files.scope for files in self.files.values()):
            if scope and not self._is_looked_into(scope):
                self._complete(scope)
        return [self._project(files) for files in self.files.values()]

    def _project(self, files: _Files) -> ProjectFiles:
        return ProjectFiles(
            files.config,
            tuple(files.named),
            tuple(files.found),
            tuple(files.rest),
            files.root is not None or all(map(self._is_looked_into, files.named)),
            files.scope,
        )

    def _is_looked_into(self, path: str) -> bool:
        return any(is_within(path, folder) for folder in self.folders)

    def _complete(self, scope: str) -> None:
        """Add what nobody asked for."""
        mine: dict[_Files, list[Folder]] = {}
        for folder in self.listing.below(scope, Gate(scope, self.configure)):
            if files := self._relative(folder.path, scope):
                mine.setdefault(files, []).append(folder)
        for files, folders in mine.items():
            files.rest += sorted(path for folder in folders for path in self._files_in(folder))
            files.rest += sorted(path for folder in folders for path in self._links_in(folder))

    def _below(self, top: str) -> Iterator[Folder]:
        gate = Gate(top, self.configure)
        if not gate.lets_in(top):
            config = display_path(self.configure(top).path or "")
            self.note(f"{display_path(top)} is excluded by {config}: nothing in it is looked at")
        return self.listing.below(top, gate)

    def _files_in(self, folder: Folder) -> list[str]:
        """Return the new files of a folder; one that cannot be listed goes as a file like that."""
        if folder.closed:
            return [folder.path] if self.names.is_new(folder.path) else []
        return self._new(folder.path, folder.files, linked=False)

    def _links_in(self, folder: Folder) -> list[str]:
        return self._new(folder.path, folder.links, linked=True)

    def _new(self, folder: str, names: Sequence[str], *, linked: bool) -> list[str]:
        """Return the paths of names that are looked for and that were not seen yet."""
        if not names:
            return []
        return self.names.new(folder, chosen(self.configure(folder), folder, names), linked=linked)

    def _files_of(self, folder: str) -> _Files:
        config = self.configure(folder)
        root = config.root or repository(folder, self.repositories)
        return self.files.setdefault(root, _Files(config, root))

    def _relative(self, folder: str, scope: str) -> _Files | None:
        """Return the project that a folder belongs to, if its ids are looked for in a scope."""
        config = self.configure(folder)
        root = config.root or repository(folder, self.repositories)
        files = self.files.get(root) or _Files(config, root)
        if files.scope != scope:
            return None
        return self.files.setdefault(root, files)
