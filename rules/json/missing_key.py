"""json/missing-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MissingKey(SyntaxRule):
    """A value in an object has no key.

    Each value of an object is looked up by its key, so a value without one means nothing and a parser
    refuses the whole body. It is mostly what is left of a member whose key was deleted or never
    filled in. Only the author knows the key, so there is no fix.

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
