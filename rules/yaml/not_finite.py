"""yaml/not-finite."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class NotFinite(SyntaxRule):
    """A number is infinite, or no number.

    YAML has `.inf` and `.nan`, and JSON has no way to write them: such a body cannot be sent. A
    number too large for any reader, such as `1e999`, is the same.

    Source: RFC 8259, section 6.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: {maximum: .inf}\n"},
            at="2:23",
            message="`.inf` is no JSON value: JSON has finite numbers only",
        ),
        Good({"example.yaml": "name: acme\nsourceSpec: {maximum: 1e9}\n"}),
    )
