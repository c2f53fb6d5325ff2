"""json/ellipsis."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class Ellipsis(SyntaxRule):
    """Dots stand for something that was left out.

    Documentation shortens its examples with `...`; the service takes it for an error. Only the author
    knows what belongs there.

    Source: RFC 8259, section 3.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "name": "acme",
  ...
}
""",
            at="3:3",
            message="`...` stands for something left out",
        ),
        Good("""{
  "name": "acme"
}
"""),
    )
