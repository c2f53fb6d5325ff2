"""json/unquoted-string."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class UnquotedString(SyntaxRule):
    """A text has no quotes.

    A word that is none of `true`, `false` and `null` can only be a string. The fix is unsafe: the
    word may also be the name of something that was to be filled in.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"category": Streaming}\n',
            at="1:14",
            message="string `Streaming` is not in quotes",
            fixed='{"category": "Streaming"}\n',
            safety="unsafe",
        ),
        Good('{"category": "Streaming"}\n'),
    )
