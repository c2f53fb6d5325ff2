"""json/extra-data."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ExtraData(SyntaxRule):
    """Something follows the end of the document.

    A JSON text is one value. A second document, or the rest of a shell command, does not belong in
    the file; which of the two is meant only the author knows.
    """

    severity = "error"
    examples = (
        Bad(
            """{"name": "acme"}
{"name": "other"}
""",
            at="2:1",
            message="more text after the end of the document",
        ),
        Good('[{"name": "acme"}, {"name": "other"}]\n'),
    )
