"""json/extra-comma."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ExtraComma(SyntaxRule):
    """A comma stands where no value has ended.

    Two commas in a row, or one right behind an opening bracket. Where a value may have been lost
    between them, the fix only takes the comma away.

    Source: RFC 8259, sections 4 and 5.
    """

    severity = "error"
    examples = (
        Bad(
            '{"permissions": ["read",, "write"]}\n',
            at="1:25",
            message="extra comma",
            fixed='{"permissions": ["read", "write"]}\n',
        ),
        Good('{"permissions": ["read", "write"]}\n'),
    )
