"""config/unknown-key."""

from __future__ import annotations

from speclint.rule import InternalRule


class UnknownKey(InternalRule):
    """The config has a key that speclint does not know.

    Nothing is linted until it is corrected: a misspelt `exclude` must not pass for a choice.
    `docs/configuration.md` lists the keys.
    """

    severity = "error"
