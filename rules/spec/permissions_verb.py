"""spec/permissions-verb."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Remove, Repair, Replace, SchemaRule, Spec


class PermissionsVerb(SchemaRule):
    """A permission below `view` does not say `read`, or one below `manage` does not say `write`.

    The service knows `read` for `view` and `write` for `manage`, and no other. Where the right
    word is in the list as well, the fix takes the wrong one out.

    Source: Adobe, "Flow Service API reference", the enumerations of `permissionsInfo`.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}]
  }
}
""",
            at="5:82",
            message="`read` does not belong below `manage`: its permissions are `write`",
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Put the right word in, or take the wrong one out where the right one is there."""
        _, _, member, item, _, _ = refusal.pointer.split("/")
        permissions = spec.at("permissionsInfo", member)
        verb = refusal.expected[0] if isinstance(refusal.expected, list) else None
        if not isinstance(permissions, list) or verb is None:
            return None
        verbs = permissions[int(item)]["permissions"]
        if verb in verbs:
            return Repair("Take it out", "unsafe", (Remove(refusal.pointer),))
        if len(verbs) > 1:
            return None
        return Repair(f"Write `{verb}`", "unsafe", (Replace(refusal.pointer, verb),))
