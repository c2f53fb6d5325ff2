"""spec/permissions-shape."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec, Wrap

_PERMISSION = frozenset({"@type", "type", "name", "permissions"})


class PermissionsShape(SchemaRule):
    """`view` or `manage` is no list of permissions.

    In every guide, and in every flow spec that the service returns, `permissionsInfo` has two
    lists, `view` and `manage`, and each of their items is an object with `@type`, `name` and
    `permissions`. The examples of the API reference have the object without the list around it,
    and by the letter of its schema each item has a `view` and a `manage` once more. Neither has
    been seen on the service.

    A single permission is put into a list. Where an item has `view` and `manage` once more, the
    list that is meant is taken out of it, if there is no doubt which one that is.

    Source: Adobe, "Create a new connection specification using the Flow Service API".
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "permissionsInfo": {
    "view": {"@type": "lowLevel", "name": "StreamingSource", "permissions": ["read"]},
    "manage": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["write"]}]
  }
}
""",
            at="4:13",
            message='`view` must be an array of permissions, such as `[{"@type": "lowLevel", …}]`',
            fixed="""{
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["write"]}]
  }
}
""",
            note="as the examples of the API reference write it",
        ),
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [
      {"manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]}
    ]
  }
}
""",
            at="6:7",
            message="item 1 of `manage` has `view` or `manage` once more: a permission has"
            " `@type`, `name` and `permissions`",
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
            note="by the letter of the API reference",
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
        """Wrap a permission that stands alone; take the inner list out of a lone item."""
        if refusal.keyword == "type":
            if isinstance(refusal.value, dict) and _PERMISSION & refusal.value.keys():
                return Repair("Put it into a list", "safe", (Wrap(refusal.pointer),))
            return None
        member = refusal.pointer.split("/")[2]
        outer, inner = spec.at("permissionsInfo", member), refusal.value
        if not isinstance(outer, list) or len(outer) > 1 or not isinstance(inner, dict):
            return None
        if not all(isinstance(permissions, list) for permissions in inner.values()):
            return None
        if [*inner] == [member]:
            change = Replace(f"/permissionsInfo/{member}", inner[member])
            return Repair("Take the inner list", "safe", (change,))
        if inner.keys() == {"view", "manage"} and len(spec.object_at("permissionsInfo")) == 1:
            return Repair("Take the inner lists", "safe", (Replace("/permissionsInfo", inner),))
        return None
