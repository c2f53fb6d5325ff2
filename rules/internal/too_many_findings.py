"""internal/too-many-findings."""

from __future__ import annotations

from speclint.rule import InternalRule


class TooManyFindings(InternalRule):
    """A file has more mistakes than are shown, or is too large to be read.

    The first hundred are reported, then this finding says how many more there are. Mostly the
    file is not JSON at all.

    It also says from where on a file is not read. Of YAML 2000000 characters and 400 levels of lists
    and mappings in each other are read. JSON has no such limit while it is right; what is wrong with
    it is explained up to 10000000 brackets, commas and colons, and 100000 mistakes.
    """

    severity = "error"
