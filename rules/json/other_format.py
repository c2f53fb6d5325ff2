"""json/other-format."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class OtherFormat(SyntaxRule):
    """The file holds no JSON at all, but YAML, XML, a table, plain text or binary data.

    There is one finding for the file, and none for each of its words. Convert it, or give it the
    name that fits what it is.

    Source: RFC 8259, section 2.
    """

    severity = "error"
    examples = (
        Bad(
            "name: acme\nversion: 1\n",
            at="1:1",
            message="this is YAML, not JSON",
        ),
        Bad(
            "<html><body>404</body></html>\n",
            at="1:1",
            message="this is HTML, not JSON",
        ),
        Bad(
            "404 page not found\n",
            at="1:1",
            message="this is plain text, not JSON",
        ),
        Good('{"name": "acme", "version": 1}\n'),
    )
