"""json/html-entity."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class HtmlEntity(SyntaxRule):
    """An HTML entity stands in the place of a character.

    `&quot;` and the like come from the source text of web pages.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{&quot;name&quot;: "acme"}\n',
            at="1:2",
            message="`&quot;name&quot;` has HTML entities for quotes",
            fixed='{"name": "acme"}\n',
        ),
        Good('{"label": "ACME &amp; sons"}\n', note="inside a string it is text"),
    )
