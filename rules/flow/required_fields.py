"""flow/required-fields."""

from __future__ import annotations

from speclint.flow_service.template import permissions_added
from speclint.rule import Bad, Good, Refusal, Repair, SchemaRule, Spec


class RequiredFields(SchemaRule):
    """A flow spec lacks a field that every PUT must carry.

    A PUT to `/flowSpecs/{id}` replaces the whole body, and the flow spec is shared by every source
    that it lists. So each body must have `name`, `providerId`, `version`,
    `sourceConnectionSpecIds`, `targetConnectionSpecIds` and `permissionsInfo`.

    The option `fields` names those that a project insists on; of the six it may leave some out.

    There is one finding per missing field, at the bracket that opens the object. With
    `--unsafe-fixes` a missing `permissionsInfo` becomes the one that all flow specs of the
    provider have.

    Source: Adobe, "Update flow specifications using the Flow Service API".
    """

    severity = "error"
    options = {  # noqa: RUF012 - nobody changes it
        "fields": [
            "name",
            "providerId",
            "version",
            "sourceConnectionSpecIds",
            "targetConnectionSpecIds",
            "permissionsInfo",
        ]
    }
    examples = (
        Bad(
            """{
  "name": "GenericStreamingAEP",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "version": "1.0",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "permissionsInfo": {"view": [{"@type": "lowLevel", "permissions": ["read"]}]}
}
""",
            at="1:1",
            message="`targetConnectionSpecIds` is missing: the ids of the targets that the flow"
            " may write to (array)",
        ),
        Bad(
            """{
  "name": "GenericStreamingAEP",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "version": "1.0",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "targetConnectionSpecIds": ["c604ff05-7f1a-43c0-8e18-33bf874cb11c"]
}
""",
            at="1:1",
            message="`permissionsInfo` is missing: who may view and who may manage the source"
            " (object)",
            fixed="""{
  "name": "GenericStreamingAEP",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "version": "1.0",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "targetConnectionSpecIds": ["c604ff05-7f1a-43c0-8e18-33bf874cb11c"],
  "permissionsInfo": {
    "view": [
      {
        "@type": "lowLevel",
        "name": "StreamingSource",
        "permissions": ["read"]
      }
    ],
    "manage": [
      {
        "@type": "lowLevel",
        "name": "StreamingSource",
        "permissions": ["write"]
      }
    ]
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "name": "GenericStreamingAEP",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "version": "1.0",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "targetConnectionSpecIds": ["c604ff05-7f1a-43c0-8e18-33bf874cb11c"],
  "permissionsInfo": {"view": [{"@type": "lowLevel", "permissions": ["read"]}]}
}
"""),
    )

    def answers(self, refusal: Refusal) -> bool:
        """Tell whether the missing field is one of those that the project insists on."""
        return refusal.member in self.options["fields"]

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Add the permissions of the provider's sources, where it is known."""
        return permissions_added(spec, refusal)
