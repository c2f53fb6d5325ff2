"""yaml/ambiguous-boolean."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class AmbiguousBoolean(SyntaxRule):
    """A word is a string in YAML 1.2 and a boolean in YAML 1.1.

    `yes`, `no`, `on`, `off`, `y` and `n` without quotes are strings to speclint, which reads YAML
    1.2. Many libraries still read them as `true` and `false`, as YAML 1.1 did: the same file then
    has two meanings. Write `true` or `false`, or put the word in quotes.

    `y` and `n` are taken for what they are where they are the name of a member. Where a spec wants a
    boolean, `spec/wrong-type` says so, and `--unsafe-fixes` writes the one that is meant.

    Source: YAML 1.2.2, section 10.3.2; YAML 1.1, "Boolean Language-Independent Type".
    """

    severity = "warning"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec:\n  attributes: {isSource: yes}\n"},
            at="3:26",
            message="`yes` is a string here, and a boolean to readers of YAML 1.1",
            fixed='name: acme\nsourceSpec:\n  attributes: {isSource: "yes"}\n',
            safety="unsafe",
        ),
        Good({"example.yaml": 'name: "no"\nsourceSpec: {isSource: true}\n'}),
    )
