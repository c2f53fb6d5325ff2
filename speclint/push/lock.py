"""One push at a time in a checkout: a lock that the operating system drops with the process."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager

from speclint.push.failure import SetupError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def held(folder: str) -> Iterator[None]:
    """Hold the lock of the state folder `folder` while the block runs.

    The file stays behind on purpose: it is the lock on it that counts, so a crash leaves nothing
    to clean up. Raises SetupError if another process holds it or the folder cannot be written.
    """
    path = os.path.join(folder, "lock")
    try:
        prepare(folder)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise SetupError(f"Cannot lock {path}: {error.strerror}. Nothing was sent.") from None
    try:
        if not _try_lock(descriptor):
            raise SetupError(
                f"Another speclint is pushing from this folder (it holds {path}). Run again when"
                " it has finished; nothing was sent."
            )
        yield
    finally:
        os.close(descriptor)


def prepare(folder: str) -> None:
    """Create the state folder, with a .gitignore that keeps all of it out of the repository."""
    os.makedirs(folder, exist_ok=True)
    ignore = os.path.join(folder, ".gitignore")
    if not os.path.exists(ignore):
        with open(ignore, "w", encoding="utf-8") as file:
            file.write("*\n")


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
