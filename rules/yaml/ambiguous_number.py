"""yaml/ambiguous-number."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class AmbiguousNumber(SyntaxRule):
    """A word is another number in YAML 1.1 than in YAML 1.2.

    `010` is ten in YAML 1.2 and eight in YAML 1.1; `12:30` is a string or the number 750; `1_000`
    is a string or a number; `0o10` is eight or a string. speclint reads YAML 1.2, and many
    libraries still read YAML 1.1. Put it in quotes, or write the number plainly.

    Source: YAML 1.2.2, section 10.3.2; YAML 1.1, "Integer Language-Independent Type".
    """

    severity = "warning"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec:\n  startTime: 12:30\n"},
            at="3:14",
            message="`12:30` is a string here, and a number to the base of 60 to readers of YAML 1.1",
            fixed='name: acme\nsourceSpec:\n  startTime: "12:30"\n',
            safety="unsafe",
        ),
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: {batchSize: 010}\n"},
            at="2:25",
            message="`010` is the number 10 here, and the octal number 8 to readers of YAML 1.1",
        ),
        Good({"example.yaml": 'name: acme\nversion: "12:30"\nsourceSpec: {batchSize: 1000}\n'}),
    )
