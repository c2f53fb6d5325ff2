"""yaml/empty-file."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class EmptyFile(SyntaxRule):
    """The file holds no value.

    A file that is empty, or has nothing but comments, is null in YAML, and a body is an object. It
    is reported only where somebody named it or its name says that it is a spec.

    Source: YAML 1.2.2, section 9.2.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "# to be written\n"},
            at="1:1",
            message="file holds no value",
        ),
        Good({"example.yaml": "name: acme\nsourceSpec: {}\n"}),
    )
