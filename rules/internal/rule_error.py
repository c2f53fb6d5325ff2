"""internal/rule-error."""

from __future__ import annotations

from speclint.rule import InternalRule


class RuleError(InternalRule):
    """A rule failed instead of looking at a spec.

    That is a mistake in the rule, not in the spec; the message has its exception. All other rules
    and files are checked all the same. Until the rule is mended, `--ignore` it.
    """

    severity = "error"
