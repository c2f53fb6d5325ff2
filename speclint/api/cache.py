"""What earlier runs found out, in one file: of what has not changed nothing is worked out twice.

The file is a log. Each line has the rule set that it is about, a checksum, a path and what the
first pass said of the file there; the last line about a path counts. A line is appended in one
write, so several processes may do so at once; a line that is damaged, for whatever reason, is as
good as none. Nothing in here is ever an error: without a cache a run takes longer, and that is all.
"""

from __future__ import annotations

import contextlib
import os
import stat

from speclint.api import stored
from speclint.source import digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api.reading import Stamp
    from speclint.api.stored import Entry
    from speclint.engine import FileResult, Input
    from speclint.kind import Kinds

FOLDER = ".speclint_cache"
_NAME = "cache"
_FORMAT = 1
_RULE_SETS_KEPT = 4  # a hook, a command and an editor may each have their own
_SLACK = 1000  # lines that no longer count before the file is written anew
_FIELDS = 4
_ABANDONED = 3600  # seconds after which nobody is writing any more
_LARGEST = 1 << 30  # bytes
_README = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# speclint works faster with this folder, and just as well without it.\n",
}


class Cache:
    """The results of one project under one rule set.

    `folder` is where the file is, `root` the project's folder, `rule_set` what tells which rules
    of which speclint made them, with which settings.
    """

    def __init__(self, folder: str, root: str, rule_set: bytes) -> None:
        self._folder = folder
        self._root = os.path.join(root, "")
        self._key = digest_of(rule_set).hex()[:12].encode()
        self._lines: dict[bytes, bytes] = {}
        self._others: dict[bytes, dict[bytes, bytes]] = {}
        self._read = 0
        self._is_sound = False
        self._new: list[bytes] = []
        self._load()

    def entry(self, path: str) -> Entry | None:
        """Return what is known of the file at an absolute path; None where nothing is."""
        line = self._lines.get(self._name(path) or b"")
        return None if line is None else stored.decoded(_payload(line))

    def put(self, path: str, item: Input, stamp: Stamp, result: FileResult) -> None:
        """Remember what the first pass said of a file, for the next `save`."""
        self._add(path, stored.encoded(item, stamp, result))

    def renew(self, path: str, entry: Entry, stamp: Stamp) -> None:
        """Remember that a file is the same although its stamp is another."""
        if stamp != entry.stamp:
            self._add(path, stored.renewed(entry, stamp))

    def _add(self, path: str, payload: bytes | None) -> None:
        name = self._name(path)
        if name and payload:
            line = b"\t".join((self._key, _checksum(name, payload), name, payload))
            if line != self._lines.get(name):
                self._lines[name] = line
                self._new.append(line)

    def result(self, entry: Entry, item: Input, kinds: Kinds) -> FileResult:
        """Return what the first pass said of a file."""
        return stored.result(entry, item, kinds)

    def save(self) -> None:
        """Write down what is new."""
        if not self._new:
            return
        with contextlib.suppress(OSError):
            if self._is_tidy():
                self._append()
            else:
                self._write_anew()
        self._read += len(self._new)
        self._new = []

    def _is_tidy(self) -> bool:
        """Tell whether the file is sound, and not full of what does not count any more."""
        live = len(self._lines) + sum(map(len, self._others.values()))
        is_full = self._read > 2 * live + _SLACK or len(self._others) >= _RULE_SETS_KEPT
        return self._is_sound and not is_full

    @property
    def _path(self) -> str:
        return os.path.join(self._folder, _NAME)

    def _name(self, path: str) -> bytes | None:
        """Return a path as it stands in a line; None where it cannot."""
        name = path.removeprefix(self._root).replace(os.sep, "/")
        try:
            return None if "\t" in name or "\n" in name else name.encode()
        except UnicodeEncodeError:
            return None

    def _load(self) -> None:
        data = self._data()
        head, _, rest = data.partition(b"\n")
        if head != _head() or len(data) == _LARGEST:
            return
        self._is_sound = True
        lines = rest.split(b"\n")
        self._read = len(lines)
        mine = self._key
        for line in lines:
            fields = line.split(b"\t", _FIELDS - 1)
            if len(fields) == _FIELDS:
                key = fields[0]
                of_key = self._lines if key == mine else self._others.setdefault(key, {})
                of_key[fields[2]] = line

    def _data(self) -> bytes:
        """Return what the file holds, if it is one: a pipe would never end, and a link leads out."""
        try:
            status = os.lstat(self._path)
            if os.path.islink(self._folder) or not stat.S_ISREG(status.st_mode):
                return b""
            with open(self._path, "rb", buffering=0) as file:
                return file.read(_LARGEST)
        except OSError:
            return b""

    def _append(self) -> None:
        # A line that was cut off, by a full disk or a kill, ends before these.
        data = b"\n" + b"\n".join(self._new) + b"\n"
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
        every = (*self._others.values(), self._lines)
        lines = [line for of_key in every for line in of_key.values()]
        temporary = f"{self._path}.{os.getpid()}"
        try:
            with open(temporary, "xb", buffering=0) as file:
                file.write(b"\n".join((_head(), *lines, b"")))
            os.replace(temporary, self._path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
        self._is_sound, self._read = True, len(lines)
        _sweep(self._folder)


def _sweep(folder: str) -> None:
    """Take away what runs have left that were killed while they wrote."""
    import time

    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if name.startswith(f"{_NAME}.") and time.time() - os.stat(path).st_mtime > _ABANDONED:
            os.unlink(path)


def _write_once(path: str, text: str) -> None:
    """Write a file, unless it is there and whole: a full disk may have left half of it."""
    try:
        with open(path, encoding="ascii") as file:
            if file.read() == text:
                return
    except (OSError, ValueError):
        pass
    from speclint.write import write_file

    write_file(path, text.encode())


def folder_of(cache_dir: str, root: str) -> str:
    """Return the folder for a project's cache where many projects share one folder."""
    return os.path.join(os.path.abspath(cache_dir), digest_of(os.fsencode(root)).hex()[:16])


def _head() -> bytes:
    from speclint import __version__

    return f"speclint cache {_FORMAT} of {__version__}".encode()


def _checksum(name: bytes, payload: bytes) -> bytes:
    return digest_of(name + b"\t" + payload).hex()[:16].encode()


def _payload(line: bytes) -> bytes | None:
    _, checksum, name, payload = line.split(b"\t", _FIELDS - 1)
    return payload if checksum == _checksum(name, payload) else None
