"""connection/explore-payload."""

from __future__ import annotations

from speclint.flow_service.template import adds_to, template_of
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class ExplorePayload(SchemaRule):
    """A source's exploreSpec differs from the one that all sources of its template have.

    It is not meant to be adapted: Adobe asks for it to be copied as it stands. The user interface
    reads answers of exactly this shape, whatever else is described here. The order of members and
    the value of `$schema` are not compared. The fix puts the fixed one; it is safe only where nothing
    else was added.

    Source: Adobe, "Configure explore specifications", "copy and paste".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "name": "Events",
    "type": "StreamingConnection"
  }
}
""",
            at="4:18",
            message="`exploreSpec` is not the fixed one of streaming sources,"
            ' `{"type": "StreamingConnection"}`',
            fixed="""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "type": "StreamingConnection"
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {"type": "StreamingConnection"}
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Put that of the template."""
        template = template_of(spec.body)
        if template is None:
            return None
        change = Replace(refusal.pointer, template.explore)
        own = spec.object_at("exploreSpec")
        # Of another type, or with more in it, it may be what the author wants to have.
        is_safe = own.get("type") == template.explore["type"] and not adds_to(own, template.explore)
        message = f"Put the exploreSpec of a {template.word} source"
        return Repair(message, "safe" if is_safe else "unsafe", (change,))
