"""json/missing-opening-quote."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MissingOpeningQuote(SyntaxRule):
    """A string has a closing quote and no opening one.

    One finding at the place where the quote goes; the rest of the line is read as it was meant.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"category": Streaming", "version": "1.0"}\n',
            at="1:14",
            message='string `Streaming"` has no opening quote',
            fixed='{"category": "Streaming", "version": "1.0"}\n',
            safety="unsafe",
        ),
        Good('{"category": "Streaming", "version": "1.0"}\n'),
    )
