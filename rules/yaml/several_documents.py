"""yaml/several-documents."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class SeveralDocuments(SyntaxRule):
    """A file holds several YAML documents.

    A body is one document, and what is pushed is one body. The first document that is a spec is
    looked at, and the others are not. Put each into a file of its own.

    Source: YAML 1.2.2, section 9.2.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: {}\n---\nname: other\nsourceSpec: {}\n"},
            at="3:1",
            message="2 documents in one file: a body is one, and only one is looked at",
        ),
        Good({"example.yaml": "---\nname: acme\nsourceSpec: {}\n"}),
    )
