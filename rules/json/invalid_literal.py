"""json/invalid-literal."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class InvalidLiteral(SyntaxRule):
    """A word is another language's spelling of a JSON value.

    `True`, `False` and `None` are Python, `undefined` is JavaScript; `NaN` and `Infinity` are numbers
    that JSON does not have. The first three have a safe fix. What a missing number should be nobody
    can tell.

    Source: RFC 8259, section 3.
    """

    severity = "error"
    examples = (
        Bad(
            '{"isSource": True}\n',
            at="1:14",
            message="`True` is Python's spelling of `true`",
            fixed='{"isSource": true}\n',
        ),
        Bad(
            '{"limit": None}\n',
            at="1:11",
            message="`None` is Python's spelling of `null`",
            fixed='{"limit": null}\n',
        ),
        Bad(
            '{"limit": NaN}\n',
            at="1:11",
            message="`NaN` is no JSON value: JSON has finite numbers only",
        ),
        Good('{"isSource": true}\n'),
    )
