"""flow/required-fields."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class RequiredFields(SchemaRule):
    """A flow spec lacks a field that every PUT must carry.

    A PUT to `/flowSpecs/{id}` replaces the whole body, and the flow spec is shared by every source
    that it lists. So each body must have `name`, `providerId`, `version`,
    `sourceConnectionSpecIds`, `targetConnectionSpecIds` and `permissionsInfo`.

    There is one finding per missing field, at the bracket that opens the object.

    Source: Adobe, "Update flow specifications using the Flow Service API".
    """

    severity = "error"
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
