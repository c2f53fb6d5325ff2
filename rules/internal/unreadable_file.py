"""internal/unreadable-file."""

from __future__ import annotations

from speclint.rule import InternalRule


class UnreadableFile(InternalRule):
    """A file cannot be read.

    The message gives the system's reason: no permission, a broken link, a disk error. The other
    files are linted all the same.
    """

    severity = "error"
