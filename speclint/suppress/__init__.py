"""Comments that say that a finding is meant: `# speclint: ignore[spec/wrong-type] the reason`.

In YAML such a comment at the end of a line is about the findings that start on that line; on a line
of its own about those on the next line; `ignore-file` before the first value is about the whole
file. In Markdown it is an HTML comment, and about the next code block. JSON has no comments.
"""

from __future__ import annotations

from speclint.suppress.dialect import UNUSED, named
from speclint.suppress.suppressions import Slip, Suppression, Suppressions

__all__ = ["UNUSED", "Slip", "Suppression", "Suppressions", "named"]
