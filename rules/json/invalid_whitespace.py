"""json/invalid-whitespace."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class InvalidWhitespace(SyntaxRule):
    """A blank outside of strings is none that JSON knows.

    Only space, tab, line feed and carriage return may stand between tokens. No-break spaces and
    zero-width characters come with text copied from web pages, and cannot be seen. There is one
    finding for each run of them.

    Source: RFC 8259, section 2.
    """

    severity = "error"
    examples = (
        Bad(
            '{\n\xa0\xa0"name": "acme"\n}\n',
            at="2:1",
            message="blank that JSON does not allow (U+00A0)",
            fixed="""{
  "name": "acme"
}
""",
        ),
        Good("""{
  "name": "acme"
}
"""),
    )
