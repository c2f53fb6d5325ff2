"""markdown/invalid-suppression."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule

_BODY = '```json\n{"name": 1, "sourceSpec": {}}\n```\n'


class InvalidSuppression(SyntaxRule):
    """A comment in a Markdown page tells speclint to ignore something, and does not say what.

    `<!-- speclint: ignore[rule-id] -->`, on a line of its own, ignores the findings of these rules
    in the next code block. Several ids have commas between them, and `spec/*` is all rules of a
    family. `<!-- speclint: ignore-file[rule-id] -->` before the first code block with a spec is
    about the whole page. A reason may stand behind the brackets.

    A comment in another form does nothing, nor does an id that no rule has. `internal/*` cannot be
    ignored in this way.
    """

    severity = "warning"
    examples = (
        Bad(
            {"example.md": "<!-- speclint: ignore -->\n" + _BODY},
            at="1:1",
            message="this comment ignores nothing: write `<!-- speclint: ignore[rule-id] -->` or `<!-- speclint: ignore-file[rule-id] -->`",
        ),
        Bad(
            {"example.md": "<!-- speclint: ignore[spec/wrong-typ] -->\n" + _BODY},
            at="1:1",
            message="there is no rule `spec/wrong-typ`; did you mean `spec/wrong-type`?",
        ),
        Bad(
            {"example.md": _BODY + "\n<!-- speclint: ignore-file[spec/wrong-type] -->\n"},
            at="5:1",
            message="`ignore-file` is for comments before the first code block with a spec",
        ),
        Good({"example.md": "<!-- speclint: ignore[spec/wrong-type] a test -->\n" + _BODY}),
    )
