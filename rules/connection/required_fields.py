"""connection/required-fields."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class RequiredFields(SchemaRule):
    """A connection spec lacks a field that every PUT must carry.

    A PUT to `/connectionSpecs/{id}` replaces the whole body: what it leaves out is lost. So each
    body must have `name`, `type`, `providerId`, `version`, `sourceSpec` and `permissionsInfo`,
    also where only a description was to be changed.

    There is one finding per missing field, at the bracket that opens the object.

    Source: Adobe, "Update a connection specification", which asks of a PUT "all of the fields
    that would be required when creating a new connection specification".
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "name": "acme",
  "type": "generic-rest",
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "version": "1.0",
  "sourceSpec": {"attributes": {}}
}
""",
            at="1:1",
            message="`permissionsInfo` is missing: who may view and who may manage the source"
            " (object)",
        ),
        Good("""{
  "name": "acme",
  "type": "generic-rest",
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "version": "1.0",
  "sourceSpec": {"attributes": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
"""),
    )
