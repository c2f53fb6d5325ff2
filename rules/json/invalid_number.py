"""json/invalid-number."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class InvalidNumber(SyntaxRule):
    """A number is not spelt as JSON spells numbers.

    No leading zeros, no plus sign, no hexadecimal digits, digits on both sides of the point
    (RFC 8259, section 6). The fix keeps the value.

    Source: RFC 8259, section 6.
    """

    severity = "error"
    examples = (
        Bad(
            '{"maxRetries": 03}\n',
            at="1:16",
            message="`03` is not how JSON writes a number",
            fixed='{"maxRetries": 3}\n',
        ),
        Bad(
            '{"maxRetries": +3}\n',
            at="1:16",
            message="`+3` is not how JSON writes a number",
            fixed='{"maxRetries": 3}\n',
        ),
        Bad(
            '{"maxRetries": 0x1F}\n',
            at="1:16",
            message="`0x1F` is not how JSON writes a number",
            fixed='{"maxRetries": 31}\n',
        ),
        Bad(
            '{"ratio": .5}\n',
            at="1:11",
            message="`.5` is not how JSON writes a number",
            fixed='{"ratio": 0.5}\n',
        ),
        Good('{"maxRetries": 3, "ratio": 0.5, "big": 1E5}\n'),
    )
