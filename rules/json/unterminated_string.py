"""json/unterminated-string."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class UnterminatedString(SyntaxRule):
    """A string is not closed.

    A string ends on its line, so its closing quote is missing there. The fix closes it before what
    looks like the line's own punctuation; it is unsafe, because that may have been text.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "name": "acme,
  "version": "1.0"
}
""",
            at="2:16",
            message='string `"acme` has no closing quote',
            fixed="""{
  "name": "acme",
  "version": "1.0"
}
""",
            safety="unsafe",
        ),
        Good("""{
  "name": "acme",
  "version": "1.0"
}
"""),
    )
