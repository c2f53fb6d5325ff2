"""connection/source-spec-nesting."""

from __future__ import annotations

from speclint.rule import Bad, Good, Move, Refusal, Repair, SchemaRule, Spec


class SourceSpecNesting(SchemaRule):
    """The inputs of the customer stand in `attributes` instead of beside it.

    `sourceSpec` has two members side by side: `attributes` says what the source is, `spec` which
    inputs a customer has to fill in. A `spec` inside of `attributes` is read by nobody: the source
    asks for nothing, and each `${name}` stays as it is. The fix moves it out, unless a `spec`
    stands there already.

    Source: Adobe, "Create a new connection specification using the Flow Service API"; the first
    example of "Configure your source specification" shows the nested form by mistake.
    """

    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {"isSource": true},
      "spec": {
        "type": "object",
        "properties": {"listId": {"type": "string"}}
      }
    }
  }
}
""",
            at="5:15",
            message="`spec` stands in `attributes`: it belongs beside it, in `sourceSpec`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {"isSource": true}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {"uiAttributes": {"isSource": true}},
    "spec": {"type": "object", "properties": {"listId": {"type": "string"}}}
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Move it out, unless its place is taken."""
        if "spec" in spec.object_at("sourceSpec"):
            return None
        move = Move(refusal.pointer, "/sourceSpec/spec")
        return Repair("Move `spec` beside `attributes`", "unsafe", (move,))
