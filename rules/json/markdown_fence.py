"""json/markdown-fence."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class MarkdownFence(SyntaxRule):
    """A Markdown code fence stands around the JSON.

    It came along when the text was copied from a page or a chat.

    Source: RFC 8259, section 2.
    """

    severity = "error"
    examples = (
        Bad(
            """```json
{"name": "acme"}
```
""",
            at="1:1",
            message="Markdown code fence around the JSON",
            fixed='{"name": "acme"}\n',
        ),
        Bad(
            """Here is the body:

```json
{"name": "acme"}
```
""",
            at="3:1",
            message="Markdown code fence around the JSON, and text around it: `Here is the body:`",
            fixed='{"name": "acme"}\n',
            safety="unsafe",
        ),
        Good('{"name": "acme"}\n'),
    )
