"""connection/legacy-field."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, INPUTS
from speclint.rule import Bad, Good, Rename, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# The members with old names, and what they are called now.
_RENAMED = {
    "hostname": "host",
    "paginationType": "type",
    "pointerName": "pointerPath",
    "refreshTokenUrl": "accessTokenUrl",
}
_OWNERS = (
    ("paginationParams", ("paginationType", "pointerName", "pointerValue")),
    ("urlParams", ("hostname",)),
)


class LegacyField(SpecRule):
    """A member has the name of 2021.

    The first version of the guides called the host `hostname`, the type of pagination
    `paginationType` and the path to the next page `pointerName`, with a `pointerValue` beside it;
    OAuth had a `refreshTokenUrl`. The guides of today know none of these names, and nothing says
    that the service does.

    Source: Adobe, "Configure your source specification" and "Configure your authentication
    specification", in their versions of 2021 and of today.
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("hostname", "paginationType", "pointerName", "pointerValue", "refreshTokenUrl")
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerName": "$.paging.next"
      }
    }
  }
}
""",
            at="8:9",
            message="`pointerName` is a name of 2021: it is `pointerPath` now",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerPath": "$.paging.next"
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {"paginationType": "PAGE", "pageParamName": "page"}
    }
  }
}
""",
            at="4:28",
            message="`paginationType` is a name of 2021: it is `type` now",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {"type": "PAGE", "pageParamName": "page"}
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "refreshTokenUrl": {"type": "string"}
        },
        "required": ["refreshTokenUrl"]
      }
    }
  ]
}
""",
            at="10:11",
            message="`refreshTokenUrl` is a name of 2021: it is `accessTokenUrl` now",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "accessTokenUrl": {"type": "string"}
        },
        "required": ["accessTokenUrl"]
      }
    }
  ]
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://api.acme.example", "path": "/v3/contacts"},
      "paginationParams": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerPath": "$.paging.next"
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each old name, where values stand and where inputs are declared."""
        for owner, names in _OWNERS:
            values = spec.object_at("sourceSpec", "attributes", owner)
            asked = spec.object_at("sourceSpec", "spec", "properties", owner)
            for name in names:
                yield from _old(name, values, f"{ATTRIBUTES}/{owner}")
                yield from _declared(name, asked, f"{INPUTS}/{owner}")
        credentials = spec.body.get("authSpec")
        for index, item in enumerate(credentials if isinstance(credentials, list) else []):
            if isinstance(item, dict) and "oauth2" in str(item.get("type")).lower():
                yield from _declared("refreshTokenUrl", item.get("spec"), f"/authSpec/{index}/spec")


def _declared(name: str, schema: object, pointer: str) -> Iterator[Violation]:
    """Look among the properties of a schema, which may also require the member."""
    if not isinstance(schema, dict):
        return
    required = schema.get("required")
    changes = [
        Replace(f"{pointer}/required/{index}", _RENAMED[name])
        for index, item in enumerate(required if isinstance(required, list) else [])
        if item == name and name in _RENAMED
    ]
    yield from _old(name, schema.get("properties"), f"{pointer}/properties", *changes)


def _old(name: str, owner: object, pointer: str, *changes: Replace) -> Iterator[Violation]:
    if not isinstance(owner, dict) or name not in owner:
        return
    new, repair = _RENAMED.get(name), None
    if new is None:
        message = f"`{name}` is a member of 2021: `pointerPath` alone leads to the next page now"
    else:
        message = f"`{name}` is a name of 2021: it is `{new}` now"
        is_alone = name != "pointerName" or "pointerValue" not in owner
        if new not in owner and is_alone:
            rename = Rename(f"{pointer}/{name}", new)
            repair = Repair(f"Rename it to `{new}`", "unsafe", (rename, *changes))
    yield Violation(f"{pointer}/{name}", message, "key", repair=repair)
