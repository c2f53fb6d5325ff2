"""Reading files: whole, and with what tells later whether they are still the same."""

from __future__ import annotations

import errno
import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    Stamp = tuple[int, int, int, int]

_ATTEMPTS = 5
UNSTEADY = "it changes while it is read"


def read(path: str) -> tuple[bytes, Stamp]:
    """Read a file, and return its stamp with its content.

    A file that somebody writes meanwhile is read again. Raises OSError, also for a file that does
    not come to rest.
    """
    for attempt in range(_ATTEMPTS):
        # `open` would ask twice as much of the system.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            before = os.fstat(handle)
            data = _all_of(handle, before.st_size)
            after = os.fstat(handle)
        finally:
            os.close(handle)
        stamp = stamp_in(after)
        # Half of a file that is being written is not what anybody meant. A pipe has no size.
        if not stat.S_ISREG(after.st_mode) or (stamp_in(before) == stamp and stamp[2] == len(data)):
            return data, stamp
        _wait(attempt)
    raise OSError(errno.EBUSY, UNSTEADY, path)


def content(path: str) -> bytes:
    """Read a file."""
    return read(path)[0]


def stamp_of(path: str) -> Stamp | None:
    """Return the stamp of a file, None where there is none: as long as it stays, the file does.

    It is what git's index goes by: when content and metadata were changed, the size, the inode.
    """
    try:
        return stamp_in(os.stat(path))
    except (OSError, ValueError):
        return None


def stamp_in(status: os.stat_result) -> Stamp:
    """Return what tells one state of a file from another, out of what the system says of it."""
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _all_of(handle: int, size: int) -> bytes:
    data = os.read(handle, size + 1)
    if len(data) == size:
        return data
    with open(handle, "rb", buffering=0, closefd=False) as file:  # a pipe, or somebody is writing
        return data + file.read()


def _wait(attempt: int) -> None:
    import time

    time.sleep(0.02 * (attempt + 1))
