"""connection/explore-kind."""

from __future__ import annotations

from speclint.flow_service.template import adds_to, template_of
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class ExploreKind(SchemaRule):
    """A source has the exploreSpec of the other type of sources.

    `Resource` reads a sample over a batch source's API, `StreamingConnection` waits for what a
    streaming source sends. With the wrong one the source's data cannot be looked at, and the
    mapping of its fields cannot be set up.

    Nothing is said where `type` and `providerId` disagree about what the source is. The fix puts the
    other exploreSpec as a whole; it is safe only where that takes no member away.

    Source: Adobe, "Create a new connection specification", batch and streaming.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "type": "Resource"
  }
}
""",
            at="5:13",
            message="`type` is `Resource`, that of a batch source: a streaming source has"
            " `StreamingConnection`",
            fixed="""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "type": "StreamingConnection"
  }
}
""",
        ),
        Bad(
            """{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "name": "Resource",
    "type": "Resource"
  }
}
""",
            at="6:13",
            message="`type` is `Resource`, that of a batch source: a streaming source has"
            " `StreamingConnection`",
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

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the template is in the spec
        """Put that of the spec's own template."""
        template = template_of(spec.body)
        if template is None:
            return None
        change = Replace("/exploreSpec", template.explore)
        is_safe = not adds_to(spec.at("exploreSpec"), template.explore)
        message = f"Put the exploreSpec of a {template.word} source"
        return Repair(message, "safe" if is_safe else "unsafe", (change,))
