"""spec/permissions-half."""

from __future__ import annotations

from speclint.flow_service.template import template_of
from speclint.rule import Add, Bad, Good, Refusal, Repair, SchemaRule, Spec


class PermissionsHalf(SchemaRule):
    """`permissionsInfo` says who may view or who may manage, and not both.

    `view` lists what is needed to see the source and `manage` what is needed to work with it.
    Every guide has both. A source without one of them is seen by nobody or managed by nobody, or
    by everybody: nothing says which.

    The fix adds what all guides have, with the name that goes with the provider.

    Source: Adobe, "Create a new connection specification using the Flow Service API".
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["read"]}]
  }
}
""",
            at="4:22",
            message="`manage` is missing: `permissionsInfo` must have both `view` and `manage`",
            fixed="""{
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["write"]}]
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "permissionsInfo": {
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}],
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}]
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Add the half that is missing, where it is known whose name it has."""
        template, member = template_of(spec.body), refusal.member
        if template is None or member is None:
            return None
        change = Add(f"{refusal.pointer}/{member}", template.permissions_info[member])
        return Repair(f"Add `{member}` of a {template.word} source", "unsafe", (change,))
