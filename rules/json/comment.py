"""json/comment."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class Comment(SyntaxRule):
    """A comment stands in the file.

    JSON has no comments: not `//`, not `/* */`, not `#`. Taking one out changes no value; put what it
    says into the commit message or beside the file.

    Source: RFC 8259, section 2: its grammar has no comments.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "authSpec": [], // none yet
  "version": "1.0"
}
""",
            at="2:19",
            message="JSON has no comments: `// none yet`",
            fixed="""{
  "authSpec": [],
  "version": "1.0"
}
""",
        ),
        Bad(
            """{
  # none yet
  "authSpec": []
}
""",
            at="2:3",
            message="JSON has no comments: `# none yet`",
            fixed="""{
  "authSpec": []
}
""",
        ),
        Bad(
            '{"authSpec": /* none */ []}\n',
            at="1:14",
            message="JSON has no comments: `/* none */`",
            fixed='{"authSpec": []}\n',
        ),
        Good('{"url": "https://acme.example"}\n', note="inside a string it is text"),
    )
