"""internal/unreadable-file."""

from __future__ import annotations

from speclint.rule import InternalRule


class UnreadableFile(InternalRule):
    """A file or folder cannot be read.

    The message gives the system's reason: no permission, a broken link, a disk error. The other
    files are linted all the same. Of a folder that cannot be listed nobody knows whether there is
    a spec in it; `exclude` in the config keeps speclint from looking.
    """

    severity = "error"
