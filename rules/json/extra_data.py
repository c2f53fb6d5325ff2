"""json/extra-data."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ExtraData(SyntaxRule):
    """Something stands before the document, behind it, or before each of its lines.

    A JSON text is one value. What was copied along with it goes with the fix: a shell command, the
    head of an HTTP message, program code, prose, the signs of a diff or of a mail, line numbers.
    Of two documents only the author knows which one is meant.

    Source: RFC 8259, section 2: a JSON text is one value.
    """

    severity = "error"
    examples = (
        Bad(
            """{"name": "acme"}
{"name": "other"}
""",
            at="2:1",
            message="2 documents, one per line (JSON Lines); a JSON file holds one",
        ),
        Bad(
            """curl -X PUT https://api.acme.test/specs -d '{
  "name": "acme"
}'
""",
            at="1:1",
            message="a shell command around the document:"
            " `curl -X PUT https://api.acme.test/spe...`",
            fixed='{\n  "name": "acme"\n}\n',
            safety="unsafe",
        ),
        Bad(
            """+{
+  "name": "acme"
+}
""",
            at="1:1",
            message="the lines of a diff: each begins with a sign",
            fixed='{\n  "name": "acme"\n}\n',
            safety="unsafe",
        ),
        Bad(
            '{"name": "acme"}\nHope this helps!\n',
            at="2:1",
            message="text after the document: `Hope this helps!`",
            fixed='{"name": "acme"}\n',
            safety="unsafe",
        ),
        Good('[{"name": "acme"}, {"name": "other"}]\n'),
    )
