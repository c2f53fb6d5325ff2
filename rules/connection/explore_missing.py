"""connection/explore-missing."""

from __future__ import annotations

from speclint.flow_service.template import template_of
from speclint.rule import Add, Bad, Good, Refusal, Repair, SchemaRule, Spec


class ExploreMissing(SchemaRule):
    """A source has no exploreSpec.

    It says how a customer looks at the source's data before a flow is made. It is the same for
    all sources of a template, and Adobe asks for it to be copied as it stands; the fix does so.
    Sources without a `type` are made of no template, and nothing is said of them.

    Source: Adobe, "Configure explore specifications".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "permissionsInfo": {}
}
""",
            at="1:1",
            message="`exploreSpec` is missing: a streaming source has"
            ' `{"type": "StreamingConnection"}`',
            fixed="""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "type": "StreamingConnection"
  },
  "permissionsInfo": {}
}
""",
        ),
        Good(
            '{"providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033", "sourceSpec": {"spec": {}}}\n'
        ),
        Good("""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {"type": "StreamingConnection"}
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the template is in the spec
        """Add that of the template."""
        template = template_of(spec.body)
        if template is None:
            return None
        change = Add("/exploreSpec", template.explore, after=("sourceSpec",))
        return Repair(f"Add the exploreSpec of a {template.word} source", "safe", (change,))
