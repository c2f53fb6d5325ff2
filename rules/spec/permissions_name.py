"""spec/permissions-name."""

from __future__ import annotations

from speclint.flow_service.template import BATCH, STREAMING, template_of
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation
from speclint.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


_KNOWN = (BATCH.permission, STREAMING.permission)


class PermissionsName(SpecRule):
    """A permission has a name that does not go with the provider.

    Batch sources ask for the permission `EnterpriseSource`, streaming sources for
    `StreamingSource`. With the other name people may see the source who should not, and those who
    should may not. The provider tells which name it is, and so does the `type` of a connection spec.
    Where neither is one of Self-Serve Sources, only a misspelt name is reported.

    Source: Adobe, "Update flow specifications using the Flow Service API", batch and streaming.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    members = ("permissionsInfo",)
    examples = (
        Bad(
            """{
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["write"]}]
  }
}
""",
            at="5:44",
            message="`EnterpriseSource` does not go with the provider:"
            " its permissions are named `StreamingSource`",
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
        Bad(
            """{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSources", "permissions": ["read"]}]
  }
}
""",
            at="4:44",
            message="no permission is named `EnterpriseSources`; did you mean `EnterpriseSource`?",
            fixed="""{
  "sourceSpec": {"spec": {}},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}]
  }
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "targetSpec": {"name": "DataSet", "type": "DataSet"},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "Dataset", "permissions": ["read"]}]
  }
}
""",
            note="a target, whose permissions have names of their own",
        ),
        Good("""{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "EnterpriseSource", "permissions": ["write"]}]
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each name that is not the provider's, or no name at all."""
        if _is_target(spec):
            return
        template = template_of(spec.body)
        expected = template.permission if template else None
        for pointer, name in _names(spec):
            if name == expected or not name:
                continue
            meant = expected or _misspelt(name)
            if meant is None:
                continue
            message = (
                f"`{name}` does not go with the provider: its permissions are named `{meant}`"
                if expected
                else f"no permission is named `{name}`; did you mean `{meant}`?"
            )
            change = Replace(pointer, meant)
            repair = Repair(f"Write `{meant}`", "unsafe", (change,))
            yield Violation(pointer, message, repair=repair)


def _is_target(spec: Spec) -> bool:
    """Tell a connection spec of a target, whose permissions have names of their own."""
    return "targetSpec" in spec.body and "sourceSpec" not in spec.body and "type" not in spec.body


def _names(spec: Spec) -> Iterator[tuple[str, str]]:
    groups = spec.object_at("permissionsInfo")
    for member in ("view", "manage"):
        permissions = groups.get(member)
        for index, item in enumerate(permissions if isinstance(permissions, list) else []):
            name = item.get("name") if isinstance(item, dict) else None
            if isinstance(name, str):
                yield f"/permissionsInfo/{member}/{index}/name", name


def _misspelt(name: str) -> str | None:
    return None if name in _KNOWN else nearest(name, _KNOWN)
