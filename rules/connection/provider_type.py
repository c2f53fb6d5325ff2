"""connection/provider-type."""

from __future__ import annotations

from speclint.flow_service.template import BATCH, STREAMING
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class ProviderType(SchemaRule):
    """A connection spec's provider belongs to the other type of sources.

    A `generic-rest` source is fetched by the batch provider, a `generic-streaming` source sends
    to the streaming one. A spec with both has been put together from two templates: the shared
    flow specs belong to one provider each, so no flow can be made of it.

    Which of the two is right is told by what else the spec has of a template, its `exploreSpec`
    and its permissions. Where they agree, `--unsafe-fixes` goes by them.

    Source: Adobe, "Create a new connection specification", batch and streaming.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {"type": "StreamingConnection"}
}
""",
            at="3:17",
            message="`providerId` is that of batch sources, and `type` is `generic-streaming`,"
            " whose provider is `521eee4d-8cbe-4906-bb48-fb6bd4450033`",
            fixed="""{
  "type": "generic-streaming",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {"type": "StreamingConnection"}
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "type": "generic-rest",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceSpec": {"attributes": {}}
}
""",
            at="3:17",
            message="`providerId` is that of streaming sources, and `type` is `generic-rest`,"
            " whose provider is `0ed90a81-07f4-4586-8190-b40eccef1c5a`",
            note="nothing tells which of the two is right",
        ),
        Good("""{
  "type": "generic-streaming",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {"type": "StreamingConnection"}
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - both fields are in the spec
        """Change the type or the provider, whichever the rest of the spec speaks against."""
        signs = [spec.at("exploreSpec", "type"), *_permission_names(spec)]
        meant = [
            template
            for template in (BATCH, STREAMING)
            if template.explore["type"] in signs or template.permission in signs
        ]
        if len(meant) != 1:
            return None
        template = meant[0]
        changes = (Replace("/type", template.type), Replace("/providerId", template.provider))
        change = changes[spec.body.get("type") == template.type]
        return Repair(f"Make it a {template.word} source throughout", "unsafe", (change,))


def _permission_names(spec: Spec) -> list[object]:
    groups = spec.object_at("permissionsInfo").values()
    grants = [grant for group in groups if isinstance(group, list) for grant in group]
    return [grant.get("name") for grant in grants if isinstance(grant, dict)]
