"""config/unknown-file."""

from __future__ import annotations

from speclint.rule import InternalRule


class UnknownFile(InternalRule):
    """The config gives an id to a file that is not there.

    The paths under `[ids]` start at the config's folder. A spec whose entry is misspelt has no id:
    its references are not checked, and it cannot be pushed. The finding stands at the entry; take
    it out when the file is gone for good.
    """

    severity = "warning"
