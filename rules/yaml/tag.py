"""yaml/tag."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class Tag(SyntaxRule):
    """A tag stands for nothing that JSON has.

    JSON has objects, arrays, strings, numbers, booleans and null, and YAML has tags for these:
    `!!str 1.0` is the string `"1.0"`. Other tags, such as `!!binary`, `!Ref` or
    `!!python/object`, ask the program that reads the file to make something of its own. speclint
    never does, and a body cannot hold it. The rest of the file is linted as though the tag were not
    there.

    Source: YAML 1.2.2, section 10.3.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: !Env ACME_NAME\nsourceSpec: {}\n"},
            at="1:7",
            message="the tag `!Env` stands for nothing that JSON has",
        ),
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: !!python/dict {}\n"},
            at="2:13",
            message="the tag `!!python/dict` stands for nothing that JSON has",
        ),
        Good({"example.yaml": "name: acme\nversion: !!str 1.0\nsourceSpec: !!map {}\n"}),
    )
