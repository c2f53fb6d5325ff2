"""config/invalid-toml."""

from __future__ import annotations

from speclint.rule import InternalRule


class InvalidToml(InternalRule):
    """The config file is not TOML.

    The finding stands where the TOML parser gave up. See https://toml.io for the syntax.
    """

    severity = "error"
