"""config/invalid-value."""

from __future__ import annotations

from speclint.rule import InternalRule


class InvalidValue(InternalRule):
    """A key of the config has a value that it cannot have.

    `schemas/config.schema.json` says what each key takes, `docs/configuration.md` what it does.
    """

    severity = "error"
