"""yaml/alias-bomb."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class AliasBomb(SyntaxRule):
    """Aliases stand for more than can be read.

    An alias (`*a`) stands for all that is at its anchor (`&a`), and that may have aliases in it. Ten
    lines of them can stand for billions of values; one that is inside of its own anchor never ends.
    Such a file is not read: the aliases of a file may stand for 100000 values together.

    Source: YAML 1.2.2, section 7.1.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: &spec\n  attributes: *spec\n"},
            at="3:15",
            message="`*spec` stands for a value that it is a part of: this never ends",
        ),
        Good({"example.yaml": "name: acme\nsourceSpec: &spec {}\nexploreSpec: *spec\n"}),
    )
