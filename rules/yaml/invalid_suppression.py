"""yaml/invalid-suppression."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class InvalidSuppression(SyntaxRule):
    """A comment tells speclint to ignore something, and does not say what.

    `# speclint: ignore[rule-id]` at the end of a line, or on the line before, ignores the findings
    of these rules that start on the line. Several ids have commas between them, and `spec/*` is all
    rules of a family. `# speclint: ignore-file[rule-id]` before the first value is about the whole
    file. A reason may stand behind the brackets.

    A comment in another form does nothing, nor does an id that no rule has. What keeps a file from
    being read, and `internal/*`, cannot be ignored in this way.
    """

    severity = "warning"
    examples = (
        Bad(
            {"example.yaml": "name: acme # speclint: ignore\nsourceSpec: {}\n"},
            at="1:12",
            message="this comment ignores nothing: write `# speclint: ignore[rule-id]` or `# speclint: ignore-file[rule-id]`",
        ),
        Bad(
            {"example.yaml": "name: 1 # speclint: ignore[spec/wrong-typ]\nsourceSpec: {}\n"},
            at="1:9",
            message="there is no rule `spec/wrong-typ`; did you mean `spec/wrong-type`?",
        ),
        Bad(
            {"example.yaml": "name: 1\n# speclint: ignore-file[spec/wrong-type]\nsourceSpec: {}\n"},
            at="2:1",
            message="`ignore-file` is for comments before the first value of the file",
        ),
        Good(
            {"example.yaml": "name: 1 # speclint: ignore[spec/wrong-type] a test\nsourceSpec: {}\n"}
        ),
    )
