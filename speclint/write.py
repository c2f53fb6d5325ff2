"""Writing files: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile


def write_file(path: str, data: bytes) -> None:
    """Replace a file's content in one step; a reader sees the old content or the new one.

    The mode of an existing file stays, and a symbolic link stays a link. Raises OSError, and
    leaves the file as it was, when the disk is full or the folder cannot be written to.
    """
    path = os.path.realpath(path)
    if os.path.exists(path) and not os.path.isdir(path) and not os.path.isfile(path):
        with open(path, "wb") as stream:  # a pipe or a device cannot be replaced, only written to
            stream.write(data)
        return
    if os.path.isdir(path) or (os.path.exists(path) and not os.access(path, os.W_OK)):
        # A new file could take its place all the same; whoever protected it did not mean that.
        code = errno.EISDIR if os.path.isdir(path) else errno.EACCES
        raise OSError(code, os.strerror(code), path)
    try:
        _replace(path, data)
    except OSError as error:
        # Nobody has heard of the temporary file that it names.
        raise OSError(error.errno, error.strerror, path) from error


def _replace(path: str, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=".speclint-", dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
