"""json/missing-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MissingKey(SyntaxRule):
    """A value in an object has no key.

    Only the author knows the key, so there is no fix.

    Source: RFC 8259, section 4.
    """

    severity = "error"
    examples = (
        Bad(
            '{: "acme", "version": "1.0"}\n',
            at="1:2",
            message="value without a key",
        ),
        Good('{"name": "acme", "version": "1.0"}\n'),
    )
