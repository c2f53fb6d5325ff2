"""connection/required-fields."""

from __future__ import annotations

from speclint.flow_service.template import permissions_added
from speclint.rule import Bad, Good, Refusal, Repair, SchemaRule, Spec


class RequiredFields(SchemaRule):
    """A connection spec lacks a field that every PUT must carry.

    A PUT to `/connectionSpecs/{id}` replaces the whole body: what it leaves out is lost. So each
    body must have `name`, `type`, `providerId`, `version`, `sourceSpec` and `permissionsInfo`,
    also where only a description was to be changed. The option `fields` names those that a
    project insists on; of the six it may leave some out.

    There is one finding per missing field, at the bracket that opens the object. With
    `--unsafe-fixes` a missing `permissionsInfo` becomes the one that all sources of the spec's
    template have.

    Source: Adobe, "Update a connection specification", which asks of a PUT "all of the fields
    that would be required when creating a new connection specification".
    """

    severity = "error"
    options = {  # noqa: RUF012 - a rule is made once
        "fields": ["name", "type", "providerId", "version", "sourceSpec", "permissionsInfo"]
    }
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
            fixed="""{
  "name": "acme",
  "type": "generic-rest",
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "version": "1.0",
  "sourceSpec": {"attributes": {}},
  "permissionsInfo": {
    "view": [
      {
        "@type": "lowLevel",
        "name": "EnterpriseSource",
        "permissions": [
          "read"
        ]
      }
    ],
    "manage": [
      {
        "@type": "lowLevel",
        "name": "EnterpriseSource",
        "permissions": [
          "write"
        ]
      }
    ]
  }
}
""",
            safety="unsafe",
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

    def answers(self, refusal: Refusal) -> bool:
        """Tell whether the missing field is one of those that the project insists on."""
        return refusal.member in self.options["fields"]

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Add the permissions of the template, where the template is known."""
        return permissions_added(spec, refusal)
