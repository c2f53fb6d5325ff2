"""json/duplicate-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class DuplicateKey(SyntaxRule):
    r"""An object has the same key twice.

    Most decoders keep the last value and say nothing, so what the first one says is never sent. The
    finding stands at the second key and shows the first.

    Where both values are equal the second member is taken out; where they differ nobody but the
    author knows which one is meant. Keys are compared as they decode: `"\u006eame"` is `"name"`.

    Source: RFC 8259, section 4, which says what becomes of names that are not unique.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "name": "acme",
  "version": "1.0",
  "name": "acme"
}
""",
            at="4:3",
            message="duplicate key `name`",
            fixed="""{
  "name": "acme",
  "version": "1.0"
}
""",
            note="equal values",
        ),
        Bad(
            '{"name": "acme", "name": "other"}\n',
            at="1:18",
            message="duplicate key `name`",
            note="different values",
        ),
        Good('{"name": "acme", "Name": "acme"}\n'),
    )
