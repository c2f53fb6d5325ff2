"""json/invalid-escape."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class InvalidEscape(SyntaxRule):
    r"""A backslash in a string starts no escape that JSON knows.

    JSON has `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\uXXXX` (RFC 8259,
    section 7), and the two halves of a character beyond U+FFFF must stand together.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"pattern": "\\d+"}\n',
            at="1:14",
            message="`\\d` is not a JSON escape",
            fixed='{"pattern": "\\\\d+"}\n',
            safety="unsafe",
        ),
        Bad(
            '{"label": "It\\\'s ACME"}\n',
            at="1:14",
            message="`\\'` is not a JSON escape",
            fixed='{"label": "It\'s ACME"}\n',
        ),
        Good('{"pattern": "\\\\d+"}\n'),
    )
