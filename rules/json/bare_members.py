"""json/bare-members."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class BareMembers(SyntaxRule):
    """Members stand in the file without an object around them.

    Documentation often prints a part of a body so. To be a JSON text it needs its braces.

    Source: RFC 8259, section 4.
    """

    severity = "error"
    examples = (
        Bad(
            '"sourceSpec": {}\n',
            at="1:1",
            message="members of an object without the braces around them",
            fixed='{"sourceSpec": {}}\n',
            safety="unsafe",
        ),
        Bad(
            """"urlParams": {
        "path": "/contacts"
      },
"spec": {
      "type": "object"
    }
""",
            at="1:1",
            message="members of an object without the braces around them",
            fixed="""{"urlParams": {
        "path": "/contacts"
      },
"spec": {
      "type": "object"
    }}
""",
            safety="unsafe",
            note="cut out of a page, with the indentation that it had there",
        ),
        Good('{"sourceSpec": {}}\n'),
    )
