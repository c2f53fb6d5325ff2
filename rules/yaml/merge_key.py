"""yaml/merge-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MergeKey(SyntaxRule):
    """A mapping takes over the members of another one by `<<`.

    The merge key is of YAML 1.1, and YAML 1.2 has none. speclint does what it says, as most
    libraries do; to one that reads YAML 1.2 to the letter it is a member with the name `<<`, and
    the service has no use for that. No fix is made in what a merge key brings in.

    Source: YAML 1.1, "Merge Key Language-Independent Type".
    """

    severity = "info"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: &a {b: 1}\nattributes:\n  <<: *a\n  c: 2\n"},
            at="4:3",
            message="`<<` is read as a merge key here, and as an ordinary key in YAML 1.2",
        ),
        Good({"example.yaml": 'name: acme\nsourceSpec: &a {b: 1}\nattributes: {"<<": 1}\n'}),
    )
