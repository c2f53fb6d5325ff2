"""json/unbalanced-bracket."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class UnbalancedBracket(SyntaxRule):
    """A bracket is missing, is one too many, or is of the wrong kind.

    Brackets are matched by what the grammar expects and by how the lines are indented, so a missing
    one is reported where its block visibly ends and not at the end of the file. The bracket that
    stays open is shown with it.

    A text that ends too early is one finding, however many brackets are open. Where only the layout
    tells what was meant, the fix is unsafe. On one line there is no layout: the keys that usually
    stand together tell where a brace is missing or too many, and where they do not, the finding
    has no fix.

    Source: RFC 8259, sections 4 and 5.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "attributes": {
    "isSource": true,
  "version": "1.0"
}
""",
            at="3:21",
            message="`attributes` opened at 2:17 is not closed",
            fixed="""{
  "attributes": {
    "isSource": true
  },
  "version": "1.0"
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "permissions": ["read"
}
""",
            at="2:25",
            message="`permissions` opened at 2:18 is not closed",
            fixed="""{
  "permissions": ["read"]
}
""",
        ),
        Bad(
            '{"permissions": ["read"}}\n',
            at="1:24",
            message="`permissions` opened with `[` at 1:17 is closed with `}`",
            fixed='{"permissions": ["read"]}\n',
        ),
        Bad(
            '{"authSpec": []\n',
            at="1:16",
            message="object opened at 1:1 is not closed",
            fixed='{"authSpec": []}\n',
        ),
        Bad(
            '{"authSpec": []}}\n',
            at="1:17",
            message="`}` closes nothing",
            fixed='{"authSpec": []}\n',
        ),
        Bad(
            """{
  "authSpec": [],
  "sourceSpec": {
    "spec": {},
""",
            at="4:16",
            message="the document ends too early: `sourceSpec` opened at 3:17 is not closed,"
            " nor is 1 around it",
            fixed="""{
  "authSpec": [],
  "sourceSpec": {
    "spec": {}
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            '{"exploreSpec": {"type": "Resource", "permissionsInfo": {"view": []}}\n',
            at="1:36",
            message="`exploreSpec` opened at 1:17 is not closed",
            fixed='{"exploreSpec": {"type": "Resource"}, "permissionsInfo": {"view": []}}\n',
            safety="unsafe",
        ),
        Bad(
            """{
  "permissions":
    "read",
    "write"
  ]
}
""",
            at="2:17",
            message="missing `[` after `permissions`",
            fixed="""{
  "permissions":[
    "read",
    "write"
  ]
}
""",
            safety="unsafe",
        ),
        Bad(
            '{"permissions": {"read", "write"}}\n',
            at="1:17",
            message="`permissions` holds items: its brackets must be `[]`",
            fixed='{"permissions": ["read", "write"]}\n',
            safety="unsafe",
        ),
        Good("""{
  "attributes": {
    "isSource": true
  },
  "version": "1.0"
}
"""),
    )
