"""config/unused-suppression."""

from __future__ import annotations

from speclint.rule import Bad, Good, InternalRule


class UnusedSuppression(InternalRule):
    """An entry of the config takes no finding away.

    An entry of `[per-file-ignores]` or `[[suppress]]` that is not needed any more would hide the
    next mistake of its sort. The finding is about the whole entry, or about single rules of it.

    It is only looked for when all files of the project are linted, and nothing is said of a rule
    that did not run, as with `--select`, nor of a file that could not be read or decoded. What a
    config says for those that `extend` it counts as used where one of them uses it.

    `--fix` takes the entry out, or the rule out of its list. Comments stay.
    """

    severity = "warning"

    examples = (
        Bad(
            {
                "speclint.toml": """[per-file-ignores]
"archive/*.json" = ["spec/wrong-type"]

[[suppress]]
files = ["acme.json"]
rules = ["spec/wrong-type"]
reason = "the service takes a number, too"
""",
                "acme.json": '{"name": "acme", "version": "1.0", "sourceSpec": {}}',
                "archive/old.json": '{"name": "old", "version": 1, "sourceSpec": {}}',
            },
            at="4:3",
            message="there is no finding of `spec/wrong-type` for this entry to take away",
            fixed="""[per-file-ignores]
"archive/*.json" = ["spec/wrong-type"]

""",
        ),
        Bad(
            {
                "speclint.toml": """[[suppress]]
rules = ["spec/wrong-type", "spec/surrounding-whitespace"]
pointer = "/version"
reason = "the service takes a number, too"
""",
                "acme.json": '{"name": "acme ", "version": 1, "sourceSpec": {}}',
            },
            at="2:29",
            message=(
                "there is no finding of `spec/surrounding-whitespace` for this entry to take away"
            ),
            fixed="""[[suppress]]
rules = ["spec/wrong-type"]
pointer = "/version"
reason = "the service takes a number, too"
""",
            note="one of the rules does something",
        ),
        Good(
            {
                "speclint.toml": """[[suppress]]
files = ["acme.json"]
pointer = "/version"
rules = ["spec/wrong-type"]
reason = "the service takes a number, too"
""",
                "acme.json": '{"name": "acme", "version": 1, "sourceSpec": {}}',
            },
        ),
    )
