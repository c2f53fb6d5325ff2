"""json/missing-colon."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MissingColon(SyntaxRule):
    """A key is not followed by a colon.

    Without it a parser cannot tell that the text is a key, and the service refuses the whole body.
    The finding stands right behind the key, where the colon goes.

    Source: RFC 8259, section 4.
    """

    severity = "error"
    examples = (
        Bad(
            '{"version" "1.0"}\n',
            at="1:11",
            message="missing colon after `version`",
            fixed='{"version": "1.0"}\n',
        ),
        Good('{"version": "1.0"}\n'),
    )
