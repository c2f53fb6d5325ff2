"""json/wrong-separator."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class WrongSeparator(SyntaxRule):
    """Something else stands in the place of a comma or colon.

    `;` between members, or `=` between key and value, as other languages write them. Input methods
    of other scripts leave marks that look like JSON's, such as a wide comma, which the eye
    passes over. A parser knows only `,` and `:`, so the service refuses the whole body.

    Source: RFC 8259, section 2.
    """

    severity = "error"
    examples = (
        Bad(
            '{"name" = "acme"}\n',
            at="1:9",
            message="`=` where JSON has `:`",
            fixed='{"name" : "acme"}\n',
        ),
        Bad(
            '{"name": "acme"; "version": "1.0"}\n',
            at="1:16",
            message="`;` where JSON has `,`",
            fixed='{"name": "acme", "version": "1.0"}\n',
        ),
        Good('{"name": "acme", "version": "1.0"}\n'),
    )
