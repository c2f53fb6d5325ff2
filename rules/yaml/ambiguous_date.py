"""yaml/ambiguous-date."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class AmbiguousDate(SyntaxRule):
    """A date without quotes is a string in YAML 1.2 and a date in YAML 1.1.

    JSON has no dates, so a date in a body is a string. speclint reads it as one. Libraries that
    know the dates of YAML 1.1 make something of their own of it, and write it as JSON in another
    way (`2024-05-01T00:00:00.000Z`) or not at all. In quotes it is the same string to all.

    Source: YAML 1.2.2, section 10.3.2; YAML 1.1, "Timestamp Language-Independent Type".
    """

    severity = "warning"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: {since: 2024-05-01}\n"},
            at="2:21",
            message="`2024-05-01` is a string here, and a date to readers of YAML 1.1",
            fixed='name: acme\nsourceSpec: {since: "2024-05-01"}\n',
        ),
        Good({"example.yaml": 'name: acme\nsourceSpec: {since: "2024-05-01"}\n'}),
    )
