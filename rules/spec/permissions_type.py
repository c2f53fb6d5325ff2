"""spec/permissions-type."""

from __future__ import annotations

from speclint.rule import Add, Bad, Good, Refusal, Rename, Repair, Replace, SchemaRule, Spec
from speclint.suggest import plain

_TYPE = "lowLevel"


class PermissionsType(SchemaRule):
    """A permission has no `@type` of `lowLevel`.

    Each permission in `permissionsInfo` begins with `"@type": "lowLevel"`, in this spelling. The
    API reference also prints it as `lowlevel`, and names the member `type` in one place. A member
    `type` is renamed, another spelling of `lowLevel` is put right, and where nothing is there the
    member is added.

    Source: Adobe, "Create a new connection specification using the Flow Service API".
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowlevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
            at="4:24",
            message="`@type` is `lowlevel`, it must be `lowLevel`",
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
        ),
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel ", "name": "EnterpriseSource", "permissions": ["read"]}]
  }
}
""",
            at="4:24",
            message="`@type` is `lowLevel `, it must be `lowLevel`",
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}]
  }
}
""",
        ),
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
            at="5:16",
            message='`@type` is missing: a permission has `"@type": "lowLevel"`',
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
        ),
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
            at="4:14",
            message='`@type` is missing: a permission has `"@type": "lowLevel"`',
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"name": "EnterpriseSource", "permissions": ["read"], "@type": "lowLevel"}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
""",
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

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - it is all in the refusal
        """Give the permission the type that all of them have."""
        pointer, value = refusal.pointer, refusal.value
        if refusal.keyword != "required":
            change = Replace(pointer, _TYPE)
            return Repair(f"Write `{_TYPE}`", "safe", (change,)) if _is_meant(value) else None
        if not isinstance(value, dict):
            return None
        if "type" not in value:
            return Repair("Add `@type`", "safe", (Add(f"{pointer}/@type", _TYPE),))
        if not _is_meant(value["type"]):
            return None
        rename = Rename(f"{pointer}/type", "@type")
        respell = () if value["type"] == _TYPE else (Replace(f"{pointer}/type", _TYPE),)
        return Repair("Rename `type` to `@type`", "safe", (rename, *respell))


def _is_meant(value: object) -> bool:
    """Tell whether a value differs from the type only in its spelling."""
    return isinstance(value, str) and plain(value) == plain(_TYPE)
