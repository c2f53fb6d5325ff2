"""json/empty-file."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class EmptyFile(SyntaxRule):
    """The file is empty.

    An empty file, or one with nothing but blanks, is no JSON text.

    Source: RFC 8259, section 2: a JSON text is a value.
    """

    severity = "error"
    examples = (
        Bad(
            "",
            at="1:1",
            message="file holds no value",
        ),
        Bad(
            "\n",
            at="1:1",
            message="file holds no value",
        ),
        Good("{}\n"),
    )
