"""yaml/duplicate-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class DuplicateKey(SyntaxRule):
    """A mapping has the same key twice.

    YAML forbids it. Readers that take it all the same keep one of the two values and say nothing,
    so what the other one says is never sent. The finding stands at the second key and shows the
    first. Which one is meant only the author knows, so there is no fix.

    A key that a merge key (`<<`) brings in may be there already: that is what merge keys are for.

    Source: YAML 1.2.2, section 3.2.1.1.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: {}\nname: other\n"},
            at="3:1",
            message="duplicate key `name`",
        ),
        Good({"example.yaml": "name: acme\nsourceSpec: {}\nName: other\n"}),
        Good(
            {"example.yaml": "name: acme\nsourceSpec: &a {b: 1}\nattributes:\n  <<: *a\n  b: 2\n"}
        ),
    )
