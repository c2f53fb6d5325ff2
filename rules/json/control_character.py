"""json/control-character."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ControlCharacter(SyntaxRule):
    """A string has a raw newline, tab or other control character in it.

    In a string they must be escaped (RFC 8259, section 7). The fix does so and keeps the text.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"label": "ACME\tshop"}\n',
            at="1:16",
            message="raw tab inside a string",
            fixed='{"label": "ACME\\tshop"}\n',
        ),
        Good('{"label": "ACME\\tshop"}\n'),
    )
