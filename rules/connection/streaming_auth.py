"""connection/streaming-auth."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class StreamingAuth(SchemaRule):
    """A streaming source demands authentication and has no way to sign in.

    With `"authRequired": true` customers must sign in before a flow is made, and with an empty
    `authSpec` there is nothing that they could sign in with. The template of streaming sources has
    `"authRequired": false` beside its empty `authSpec`.

    A streaming source with an `authSpec` is fine: Adobe asks for authentication before a source is
    submitted.

    Source: Adobe, "Create a new connection specification for streaming sources" and
    "Authentication for streaming sources".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "authSpec": [],
  "sourceSpec": {
    "attributes": {
      "authRequired": true
    }
  }
}
""",
            at="6:23",
            message="`authRequired` is `true`, and `authSpec` has no way to sign in",
        ),
        Good("""{
  "type": "generic-streaming",
  "authSpec": [],
  "sourceSpec": {
    "attributes": {
      "authRequired": false
    }
  }
}
"""),
    )
