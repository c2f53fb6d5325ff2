"""json/missing-value."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MissingValue(SyntaxRule):
    """A value is missing.

    A key with a colon and nothing behind it. Only the author knows the value, so there is no fix.

    Source: RFC 8259, sections 4 and 5.
    """

    severity = "error"
    examples = (
        Bad(
            '{"name": , "version": "1.0"}\n',
            at="1:9",
            message="`name` has no value",
        ),
        Good('{"name": "acme", "version": "1.0"}\n'),
    )
