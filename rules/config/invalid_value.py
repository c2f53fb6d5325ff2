"""config/invalid-value."""

from __future__ import annotations

from speclint.rule import InternalRule


class InvalidValue(InternalRule):
    """A key of the config has a value that it cannot have.

    Nothing is linted until it is corrected: with another value than was meant a run could find less
    than it should, and nobody would notice. It may be a value of the wrong type, a rule, a profile, a
    kind or an option of a rule that is not there, a profile with the name of one of speclint's own,
    a pattern that matches nothing, a config to extend or a folder of rules that is not there, or
    rules that do not load.

    `schemas/config.schema.json` says what each key takes, `docs/configuration.md` what it does.
    """

    severity = "error"
