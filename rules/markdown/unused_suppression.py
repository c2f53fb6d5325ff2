"""markdown/unused-suppression."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule

_BODY = '```json\n{"name": 1, "sourceSpec": {}}\n```\n'


class UnusedSuppression(SyntaxRule):
    """A comment in a Markdown page tells speclint to ignore a finding that is not there.

    It was mended, or the comment stands before another code block than it should. Such a comment
    would hide the next mistake there. The fix takes it out, or only the rules that have nothing to
    say.

    Nothing is said of rules that did not run, of rules that compare files where only some files
    were looked at, and of a block that could not be read.
    """

    severity = "warning"
    examples = (
        Bad(
            {"example.md": "The body:\n\n<!-- speclint: ignore[json/comment] -->\n" + _BODY},
            at="3:1",
            message="there is no finding of `json/comment` in the next code block to ignore",
            fixed="The body:\n\n" + _BODY,
        ),
        Good(
            {
                "example.md": "<!-- speclint: ignore[json/ellipsis] the rest is in the guide -->\n\n"
                '```json\n{"name": "acme", "sourceSpec": {}, ...}\n```\n'
            }
        ),
    )
