"""yaml/non-string-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class NonStringKey(SyntaxRule):
    """A key is no string.

    In YAML a key may be a number, a boolean, null or even a list; in JSON it is a string. What a
    tool makes of such a key when it writes JSON differs: `1.0` may become `"1.0"` or `"1"`. The rest
    of the body is linted as though the key were the text as it is written, which is what the fix
    writes.

    Source: RFC 8259, section 4.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec:\n  1.0: first\n"},
            at="3:3",
            message="`1.0` is a number, and JSON has only strings for keys",
            fixed='name: acme\nsourceSpec:\n  "1.0": first\n',
        ),
        Bad(
            {"example.yaml": "name: acme\nsourceSpec:\n  [a, b]: first\n"},
            at="3:3",
            message="`[a, b]` is a list, and JSON has only strings for keys",
        ),
        Good({"example.yaml": 'name: acme\nsourceSpec:\n  "1.0": first\n'}),
    )
