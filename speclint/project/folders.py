"""What lies in folders on disk: files and links to files, with as few questions as can be."""

from __future__ import annotations

import os

from speclint.record import record
from speclint.source import is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# Folders that are never looked into: other tools' and speclint's own.
NEVER = frozenset(
    {
        ".git",
        ".hg",
        ".svn",
        ".venv",
        "node_modules",
        "__pycache__",
        ".speclint",
        ".speclint_cache",
    }
)


@record
class Folder:
    """A folder with the names of its files, and of its links to files; `closed` if it has no list."""

    path: str
    files: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    closed: bool = False


class Names:
    """The files that were seen so far: two names of one file, through links, are not two files."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._real: dict[str, str] = {}

    def is_new(self, path: str) -> bool:
        """Tell whether a file is seen for the first time."""
        folder, name = os.path.split(path)
        return bool(self.new(folder, [name], linked=os.path.islink(path)))

    def new(self, folder: str, names: Sequence[str], *, linked: bool) -> list[str]:
        """Return the paths of those files of a folder that are; all of them are links, or none."""
        here, real_folder = os.path.join(folder, ""), os.path.join(self._real_path(folder), "")
        paths = [here + name for name in names]
        reals = paths  # of a folder that is no link, and has none above it, these are the same
        if linked:
            reals = [os.path.realpath(path) for path in paths]
        elif here != real_folder:
            reals = [real_folder + name for name in names]
        new = []
        for path, real in zip(paths, reals, strict=True):
            if real not in self._seen:
                self._seen.add(real)
                new.append(path)
        return new

    def _real_path(self, folder: str) -> str:
        """Resolve the links in a folder's path; below a folder that is known only its last ones."""
        passed = []
        while folder not in self._real:
            passed.append(folder)
            parent = os.path.dirname(folder)
            if parent == folder:
                self._real[folder] = folder
            folder = parent
        for path in reversed(passed):
            plain = os.path.join(self._real[os.path.dirname(path)], os.path.basename(path))
            self._real[path] = os.path.realpath(path) if os.path.islink(path) else plain
        return self._real[passed[0]] if passed else self._real[folder]


def walk(top: str, may_enter: Callable[[str], bool]) -> Iterator[Folder]:
    """Yield a folder and those below it that may be entered; no link to a folder is followed."""
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            sorts = _sorts(path)
        except (FileNotFoundError, NotADirectoryError):
            continue  # it was there a moment ago
        except OSError:
            yield Folder(path, closed=True)
            continue
        yield _folder(path, sorts, sorts)
        below = (os.path.join(path, name) for name, sort in sorts.items() if sort == "folder")
        waiting += filter(may_enter, below)


def with_names(path: str, names: Iterable[str]) -> Folder:
    """Return a folder with those of some names that are files in it.

    A name that is not listed may be there nevertheless: spelt in another case, where that is one.
    """
    try:
        sorts = _sorts(path)
    except OSError:
        sorts = {}
    return _folder(path, names, sorts)


def _folder(path: str, names: Iterable[str], sorts: dict[str, str]) -> Folder:
    files, links = [], []
    for name in names:
        sort = sorts.get(name)
        if sort == "file" or (sort is None and _may_be_read(os.path.join(path, name))):
            files.append(name)
        elif sort == "link" and _may_be_read(os.path.join(path, name)):
            links.append(name)
    return Folder(path, tuple(files), tuple(links))


def _sorts(path: str) -> dict[str, str]:
    """Say what each thing in a folder is; most file systems tell it in their list of names."""
    with os.scandir(path) as entries:
        return {entry.name: _sort(entry) for entry in entries}


def _sort(entry: os.DirEntry[str]) -> str:
    try:
        if entry.is_file(follow_symlinks=False):
            return "file"
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        return "link" if entry.is_symlink() else "other"
    except OSError:
        return "file"  # it may be one, and reading it will tell


def _may_be_read(path: str) -> bool:
    """Tell whether a path is a file, or may be one where this user must not look: that is reported.

    A pipe or a socket is read only when somebody names it: reading one may never end.
    """
    return os.path.isfile(path) or is_hidden(path)
