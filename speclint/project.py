"""Which files a run is about: arguments become projects, projects know their files.

A project is a config file's folder with all below it that no nearer config claims; without a
config it is the git repository, and without that what the arguments name.
"""

from __future__ import annotations

import os

from speclint.artifact import place_of
from speclint.errors import SetupError
from speclint.record import record
from speclint.source import display_path, is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from speclint.config import Config

_SPECS = ("*.[jJ][sS][oO][nN]", "*.[yY][aA][mM][lL]", "*.[yY][mM][lL]")
# What git is asked for besides specs: few files of other projects have such names.
_ARTIFACTS = (
    "*[cC]ategory*.[tT][xX][tT]",
    "*[dD]escription*.[tT][xX][tT]",
    "*[lL]abel*.[tT][xX][tT]",
    "*.[sS][vV][gG]",
)
_CANNOT_OPEN = "could not open directory '"  # and the folder's path, as git says it in English
_NEVER = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__", ".speclint"})


@record
class ProjectFiles:
    """The files of one project, as absolute paths.

    `named` were asked for by name, `found` lie in a folder that was asked for, `context` is the
    rest of the project. `complete` says that these are all of it.
    """

    config: Config
    named: tuple[str, ...]
    found: tuple[str, ...]
    context: tuple[str, ...]
    complete: bool


def discover(
    paths: Sequence[str],
    configure: Callable[[str], Config],
    *,
    given: Collection[str] = (),
    tracked: bool = False,
    force_exclude: bool = False,
) -> list[ProjectFiles]:
    """Sort files and folders into projects.

    `configure` gives the config that rules a folder; `given` are paths that count although there
    may be no such file. With `tracked` only files that git tracks are found; with `force_exclude`
    files that are named are treated like files that are found.

    Raises SetupError for a path that is not there.
    """
    search = _Search(configure, tracked)
    for path in paths:
        absolute = os.path.abspath(path)
        is_file = os.path.lexists(path) and not os.path.isdir(path)
        if path in given or is_file or is_hidden(path):
            search.add(absolute, named=not force_exclude)
        elif not os.path.isdir(path):
            raise SetupError(f"there is no file or folder {path}")
    for folder in (os.path.abspath(path) for path in paths if os.path.isdir(path)):
        search.folders.append(folder)
        for file in files_below(folder, tracked=tracked):
            search.add(file, named=False)
    return [search.project(files) for files in search.files.values()]


class _Files:
    """What has been asked for of one project so far; `root` is the folder of all its files."""

    def __init__(self, config: Config, root: str | None) -> None:
        self.config = config
        self.root = root
        self.named: list[str] = []
        self.found: list[str] = []


class _Search:
    """The files asked for, by the root of their project."""

    def __init__(self, configure: Callable[[str], Config], tracked: bool) -> None:
        self.configure = configure
        self.tracked = tracked
        self.folders: list[str] = []
        self.files: dict[str | None, _Files] = {}
        self.seen: set[str] = set()
        self.real_folders: dict[str, str] = {}

    def add(self, path: str, *, named: bool) -> None:
        """Add a file to its project, once: two names of one file are not two specs."""
        if self._is_new(path):
            config = self.configure(os.path.dirname(path))
            root = config.root or repository(os.path.dirname(path))
            files = self.files.setdefault(root, _Files(config, root))
            (files.named if named else files.found).append(path)

    def _is_new(self, path: str) -> bool:
        real = self._real_path(path)
        new = real not in self.seen
        self.seen.add(real)
        return new

    def _real_path(self, path: str) -> str:
        if os.path.islink(path):
            return os.path.realpath(path)
        folder, name = os.path.split(path)
        if folder not in self.real_folders:
            self.real_folders[folder] = os.path.realpath(folder)
        return os.path.join(self.real_folders[folder], name)

    def project(self, files: _Files) -> ProjectFiles:
        found = tuple(_included(files.config, files.found))
        rest = tuple(self._rest(files.config, files.root)) if files.root else ()
        complete = files.root is not None or all(map(self._in_folder, files.named))
        return ProjectFiles(files.config, tuple(files.named), found, rest, complete)

    def _in_folder(self, path: str) -> bool:
        return any(_is_within(os.path.dirname(path), folder) for folder in self.folders)

    def _rest(self, config: Config, root: str) -> list[str]:
        """Return the files of the project that nobody asked for."""
        if any(_is_within(root, folder) for folder in self.folders):
            return []
        below = files_below(root, tracked=self.tracked)
        mine = (p for p in below if self.configure(os.path.dirname(p)).root == config.root)
        return _included(config, filter(self._is_new, mine))


def files_below(folder: str, *, tracked: bool) -> list[str]:
    """Return the specs and artifacts below a folder, links last: those git does not ignore.

    Raises SetupError when git has to say which are tracked, and cannot.
    """
    listed = _git_files(folder, tracked=tracked)
    if tracked and listed is None:
        raise SetupError(f"git does not say which files it tracks in {display_path(folder)}")
    paths = _walk(folder) if listed is None else listed
    return sorted(paths, key=lambda path: (os.path.islink(path), path))


def repository(folder: str) -> str | None:
    """Return the folder with `.git` in it, at or above a folder."""
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def _git_files(folder: str, *, tracked: bool) -> list[str] | None:
    """Ask git, which knows all its ignore files; None where there is no git or no repository."""
    if repository(folder) is None:
        return None
    import subprocess

    # A repository's fsmonitor is a program of its own: looking for files must not run it.
    command = ["git", "-c", "core.fsmonitor=false", "-C", folder, "ls-files", "-z", "--cached"]
    if not tracked:
        command += ["--others", "--exclude-standard"]
    # Not `:(icase)*.json`: with it git finds no untracked file below the top folder.
    command += ["--", *_SPECS, *_ARTIFACTS]
    try:
        done = subprocess.run(command, capture_output=True, check=True, env=_environment(folder))  # noqa: S603 - no shell, and the folder is one argument
    except (OSError, subprocess.CalledProcessError):
        return None
    names = {os.fsdecode(name) for name in done.stdout.split(b"\0") if name}
    paths = (os.path.join(folder, name) for name in names if not _NEVER & {*name.split("/")})
    closed = _closed_folders(repository(folder) or folder, os.fsdecode(done.stderr))
    files = filter(_may_be_read, filter(_counts, map(os.path.normpath, paths)))
    return [*closed, *(path for path in files if not any(_is_within(path, one) for one in closed))]


def _closed_folders(top: str, complaints: str) -> list[str]:
    """Return the folders that git could not list, as it says on standard error only."""
    if _CANNOT_OPEN not in complaints:
        return []
    _, *rest = complaints.split(_CANNOT_OPEN)
    names = [text.partition("\n")[0].rpartition("': ")[0] for text in rest]
    counted = (name for name in names if not _NEVER & {*name.split("/")})
    return [os.path.normpath(os.path.join(top, name)) for name in counted]


def _may_be_read(path: str) -> bool:
    """Tell whether a path is a file, or may be one where this user must not look: that is reported.

    A pipe or a socket is read only when somebody names it: reading one may never end.
    """
    return os.path.isfile(path) or is_hidden(path)


def _counts(path: str) -> bool:
    """Tell whether a file is looked at: JSON and YAML always, others where they belong to a source."""
    return path.lower().endswith((".json", ".yaml", ".yml")) or place_of(path) is not None


def _environment(folder: str) -> dict[str, str]:
    """Keep git's own variables where they are about this repository, as in one of its hooks."""
    is_ours = repository(folder) == repository(os.getcwd())
    kept = {name: value for name, value in os.environ.items() if is_ours or name[:4] != "GIT_"}
    return {**kept, "LC_ALL": "C"}


def _walk(folder: str) -> Iterator[str]:
    unreadable: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if name not in _NEVER]
        paths = (os.path.join(parent, name) for name in files)
        yield from filter(_may_be_read, filter(_counts, paths))
    # A folder that cannot be listed goes on as a file that cannot be read, and so is reported.
    yield from (error.filename for error in unreadable)


def _is_within(path: str, folder: str) -> bool:
    return os.path.join(path, "").startswith(os.path.join(folder, ""))


def _included(config: Config, paths: Iterable[str]) -> list[str]:
    if not config.exclude:
        return list(paths)
    return [path for path in paths if not any(one.match(path) for one in config.exclude)]
