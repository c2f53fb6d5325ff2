"""What earlier runs found out, in one file: of what has not changed nothing is worked out twice.

The file is a log. Each line is what one run has added: the rule set that it is about, a checksum,
and of each file of the run what the first pass said; what is said last of a file counts. A line is
appended in one write, so several processes may do so at once; a line that is damaged, for whatever
reason, is as good as none. Nothing in here is ever an error: without a cache a run takes longer,
and that is all.
"""

from __future__ import annotations

import os
import stat

from speclint.api import lines
from speclint.api.entries import Entries
from speclint.api.stored import as_json
from speclint.source import digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api.stored import Entry

FOLDER = ".speclint_cache"
_NAME = "cache"
_FORMAT = 3
_RULE_SETS_KEPT = 4  # a hook, a command and an editor may each have their own
# Of one rule set, before the file is written anew:
_LINES_MOST = 64
_SLACK = 1000  # entries that no longer count, besides as many as do
_FINE_KEPT = 16  # conclusions that nothing is wrong between files
_ABANDONED = 3600  # seconds after which nobody is writing any more
_LARGEST = 1 << 30  # bytes
_README = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# speclint works faster with this folder, and just as well without it.\n",
}


class Cache(Entries):
    """The results of one project under one rule set.

    `folder` is where the file is, `root` the project's folder, `rule_set` what tells which rules
    of which speclint made them, with which settings.
    """

    is_kept = True

    def __init__(self, folder: str, root: str, rule_set: bytes) -> None:
        super().__init__()
        self._folder = folder
        self._root = os.path.join(root, "")
        self._key = digest_of(rule_set).hex()[: lines.KEY].encode()
        self._fine: dict[str, None] = {}
        self._new: dict[str, Entry] = {}
        self._new_fine: list[str] = []
        self._lines = self._read = 0
        self._others: dict[bytes, list[bytes]] = {}
        self._is_sound = False
        self._load()

    def entry(self, path: str) -> Entry | None:
        """Return what is known of the file at an absolute path; None where nothing is."""
        return self._entries.get(self._name(path))

    def put(self, path: str, entry: Entry) -> None:
        """Remember what the first pass said of a file, for the next `save`."""
        name = self._name(path)
        # A name that is no text cannot be written down.
        if entry != self._entries.get(name) and (name.isascii() or as_json(name)):
            self._entries[name] = self._new[name] = entry

    def is_fine(self, facts: str) -> bool:
        """Tell whether files with such facts, told by their digest, were compared, and none is wrong."""
        return facts in self._fine

    def put_fine(self, facts: str) -> None:
        """Remember that nothing is wrong between files with such facts, for the next `save`."""
        self._fine[facts] = None
        self._new_fine.append(facts)

    def save(self) -> None:
        """Write down what is new."""
        if not (self._new or self._new_fine):
            return
        try:
            if self._is_tidy():
                self._append()
            else:
                self._write_anew()
        except OSError:
            pass
        self._lines += 1
        self._read += len(self._new)
        self._new, self._new_fine = {}, []

    def _is_tidy(self) -> bool:
        """Tell whether the file is sound, and not full of what does not count any more."""
        few = _LINES_MOST + len(self._entries) // lines.ENTRIES_MOST
        is_full = self._lines >= few or self._read > 2 * len(self._entries) + _SLACK
        return self._is_sound and not is_full and len(self._others) < _RULE_SETS_KEPT

    @property
    def _path(self) -> str:
        return os.path.join(self._folder, _NAME)

    def _name(self, path: str) -> str:
        """Return a path as it stands in a line: it stays where the project moves."""
        name = path.removeprefix(self._root)
        return name if os.sep == "/" else name.replace(os.sep, "/")

    def _load(self) -> None:
        data = self._data()
        if not data.startswith(_head() + b"\n"):
            return
        self._is_sound = True
        for line in lines.split(data):
            key, tab = line[: lines.KEY], line[lines.KEY : lines.KEY + 1]
            if key == self._key:
                self._add(*lines.content(line))
            elif tab == b"\t":
                self._others.setdefault(key, []).append(line)

    def _add(self, entries: dict[str, Entry], fine: list[str]) -> None:
        self._entries.update(entries)
        self._fine.update(dict.fromkeys(fine))
        self._lines += 1
        self._read += len(entries)

    def _data(self) -> bytes:
        """Return what the file holds, if it is one: a pipe would never end, and a link leads out."""
        try:
            status = os.lstat(self._path)
            is_file = stat.S_ISREG(status.st_mode) and status.st_size < _LARGEST
            if os.path.islink(self._folder) or not is_file:
                return b""
            with open(self._path, "rb", buffering=0) as file:
                return file.read(status.st_size)
        except OSError:
            return b""

    def _append(self) -> None:
        # A line that was cut off, by a full disk or a kill, ends before this one.
        data = b"\n".join((b"", *lines.made(self._key, self._new, self._new_fine), b""))
        handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0))
        try:
            os.write(handle, data)
        finally:
            os.close(handle)

    def _write_anew(self) -> None:
        if os.path.islink(self._folder):  # it would lead out of the project
            return
        os.makedirs(self._folder, exist_ok=True)
        for name, text in _README.items():
            _write_once(os.path.join(self._folder, name), text)
        kept = [*self._others][1 - _RULE_SETS_KEPT :]
        self._others = {key: self._others[key] for key in kept}
        every = [line for of_key in self._others.values() for line in of_key]
        every += lines.made(self._key, self._entries, [*self._fine][-_FINE_KEPT:])
        temporary = f"{self._path}.{os.getpid()}"
        try:
            with open(temporary, "xb", buffering=0) as file:
                file.write(b"\n".join((_head(), *every, b"")))
            os.replace(temporary, self._path)
        except BaseException:
            try:  # noqa: SIM105 - as above
                os.unlink(temporary)
            except OSError:
                pass
            raise
        self._is_sound, self._lines, self._read = True, 0, 0
        _sweep(self._folder)


def _sweep(folder: str) -> None:
    """Take away what runs have left that were killed while they wrote."""
    import time

    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if name.startswith(f"{_NAME}.") and time.time() - os.stat(path).st_mtime > _ABANDONED:
            os.unlink(path)


def _write_once(path: str, text: str) -> None:
    """Write a file, unless it is there and whole: a full disk, or a kill, may have left half of it."""
    data = text.encode()
    try:
        with open(path, "xb", buffering=0) as file:
            file.write(data)
    except FileExistsError:
        if not _holds(path, data):
            from speclint.write import write_file

            write_file(path, data)


def _holds(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:  # a link to nowhere
        return False


def folder_of(cache_dir: str, root: str) -> str:
    """Return the folder for a project's cache where many projects share one folder."""
    return os.path.join(os.path.abspath(cache_dir), digest_of(os.fsencode(root)).hex()[:16])


def _head() -> bytes:
    from speclint import __version__

    return f"speclint cache {_FORMAT} of {__version__}".encode()
