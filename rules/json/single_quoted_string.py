"""json/single-quoted-string."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class SingleQuotedString(SyntaxRule):
    """A string stands in single quotes.

    Python and JavaScript write strings so, JSON knows only double quotes. There is one finding for
    each string; the fix escapes what has to be escaped. Where more than twenty strings are so, one
    finding stands for all of them; the same holds for other mistakes that a whole file is full of.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            "{'name': \"acme\"}\n",
            at="1:2",
            message="`'name'` is in single quotes; JSON has double quotes",
            fixed='{"name": "acme"}\n',
        ),
        Bad(
            '{"label": \'the "best" source\'}\n',
            at="1:11",
            message="`'the \"best\" source'` is in single quotes; JSON has double quotes",
            fixed='{"label": "the \\"best\\" source"}\n',
        ),
        Good('{"label": "the \'best\' source"}\n'),
    )
