"""json/smart-quote."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class SmartQuote(SyntaxRule):
    """A string stands in typographic quotes.

    Word processors and translated web pages turn straight quotes into curly ones.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"version": \u201c1.0\u201d}\n',
            at="1:13",
            message="`“1.0”` is in typographic quotes; JSON has plain ones",
            fixed='{"version": "1.0"}\n',
        ),
        Good('{"label": "the \u201cbest\u201d source"}\n', note="inside a string they are text"),
    )
