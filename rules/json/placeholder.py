"""json/placeholder."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class Placeholder(SyntaxRule):
    """A placeholder has not been filled in.

    `{PROVIDER_ID}`, `${id}`, `{{id}}` and `<id>` stand for a value that somebody has to put there.
    The fix can only make a string of it.

    Source: RFC 8259, section 3.
    """

    severity = "error"
    examples = (
        Bad(
            '{"providerId": {PROVIDER_ID}}\n',
            at="1:16",
            message="`{PROVIDER_ID}` looks like an unfilled placeholder",
            fixed='{"providerId": "{PROVIDER_ID}"}\n',
            safety="unsafe",
        ),
        Good('{"providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033"}\n'),
        Good('{"path": "/lists/${listId}/members"}\n', note="inside a string it is text"),
    )
