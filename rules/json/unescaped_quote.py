"""json/unescaped-quote."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class UnescapedQuote(SyntaxRule):
    """A quote inside a string is not escaped.

    The string ends at it for every decoder. The fix puts a backslash before it.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"label": "the "best" source"}\n',
            at="1:16",
            message="quote inside a string is not escaped",
            fixed='{"label": "the \\"best\\" source"}\n',
            safety="unsafe",
        ),
        Good('{"label": "the \\"best\\" source"}\n'),
    )
