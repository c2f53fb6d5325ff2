"""json/unquoted-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class UnquotedKey(SyntaxRule):
    """A key has no quotes.

    JavaScript allows bare keys, JSON does not: `version` is no JSON token, so a parser ends there
    and the service refuses the whole body. It mostly comes from an example in a program's code or
    from a console that prints objects without quotes.

    Source: RFC 8259, section 4.
    """

    severity = "error"
    examples = (
        Bad(
            '{version: "1.0"}\n',
            at="1:2",
            message="key `version` is not in quotes",
            fixed='{"version": "1.0"}\n',
        ),
        Good('{"version": "1.0"}\n'),
    )
