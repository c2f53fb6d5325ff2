"""internal/too-many-findings."""

from __future__ import annotations

from speclint.rule import InternalRule


class TooManyFindings(InternalRule):
    """A file has more mistakes in its JSON than are shown.

    The first hundred are reported, then this finding says how many more there are. Mostly the
    file is not JSON at all.
    """

    severity = "error"
