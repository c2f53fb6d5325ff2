"""json/trailing-comma."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class TrailingComma(SyntaxRule):
    """A comma stands behind the last value of an object or array.

    JavaScript and JSON5 allow it, JSON (RFC 8259) does not: the service answers with an error that
    names no line.

    Source: RFC 8259, sections 4 and 5.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "name": "acme",
  "version": "1.0",
}
""",
            at="3:19",
            message="trailing comma before the closing bracket",
            fixed="""{
  "name": "acme",
  "version": "1.0"
}
""",
        ),
        Bad(
            '{"permissions": ["read", "write",]}\n',
            at="1:33",
            message="trailing comma before the closing bracket",
            fixed='{"permissions": ["read", "write"]}\n',
        ),
        Good('{"permissions": ["read", "write"]}\n'),
    )
