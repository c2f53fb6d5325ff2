"""json/missing-comma."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MissingComma(SyntaxRule):
    """Two values or members follow each other without a comma.

    The finding stands right behind the first of them, where the comma goes, and not at the next line,
    where a parser only notices that it is missing.

    The fix is safe: nothing else can stand between two values.

    Source: RFC 8259, sections 4 and 5.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "name": "acme"
  "version": "1.0"
}
""",
            at="2:17",
            message="missing comma after the value of `name`",
            fixed="""{
  "name": "acme",
  "version": "1.0"
}
""",
        ),
        Bad(
            '{"permissions": ["read" "write"]}\n',
            at="1:24",
            message='missing comma after `"read"`',
            fixed='{"permissions": ["read", "write"]}\n',
        ),
        Good("""{
  "name": "acme",
  "version": "1.0"
}
"""),
    )
