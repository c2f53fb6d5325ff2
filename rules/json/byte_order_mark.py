"""json/byte-order-mark."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ByteOrderMark(SyntaxRule):
    """The file begins with a byte order mark.

    Systems that exchange JSON must not add one (RFC 8259, section 8.1), and strict decoders refuse
    it. Some Windows editors write it unasked.

    Source: RFC 8259, section 8.1.
    """

    severity = "error"
    examples = (
        Bad(
            '\ufeff{"name": "acme"}\n',
            at="1:1",
            message="file starts with a byte order mark",
            fixed='{"name": "acme"}\n',
        ),
        Good('{"name": "acme"}\n'),
    )
