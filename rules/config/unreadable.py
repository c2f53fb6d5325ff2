"""config/unreadable."""

from __future__ import annotations

from speclint.rule import InternalRule


class Unreadable(InternalRule):
    """The config cannot be read.

    The message gives the system's reason: no permission, a folder of that name, a broken link.
    Nothing is linted until it can be read: what it says is to be left out, or is known under another
    id, could not be told from a mistake. `--isolated` lints without any config.
    """

    severity = "error"
