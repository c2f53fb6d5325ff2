"""json/invalid-character."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class InvalidCharacter(SyntaxRule):
    """A character stands where JSON has no place for it.

    A stray backtick, backslash or the like, left over from the page or the shell command that the
    text was copied from.

    Source: RFC 8259, section 2.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  `"name": "acme"
}
""",
            at="2:3",
            message='"`" does not belong here',
            fixed="""{
  "name": "acme"
}
""",
            safety="unsafe",
        ),
        Good("""{
  "name": "acme"
}
"""),
    )
