"""connection/host-conflict."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, authentications, fetched
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class HostConflict(SpecRule):
    """A source has a fixed host, and its customers must type in another.

    `urlParams.host` says where the requests go. Where an authentication asks for a `host` as well,
    there are two, and what the customer typed in goes unused. Use it as `https://${host}`, or do
    not ask for it.

    The `host` of a `KeyBased` authentication is documented as optional. It is only looked at where
    it is required.

    Source: Adobe, "Configure your source specification" and "Configure the authentication
    specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("urlParams",)
    examples = (
        Bad(
            """{
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {"host": {"type": "string"}, "username": {"type": "string"}}
      }
    }
  ],
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://api.acme.example", "path": "/v3/contacts"}
    }
  }
}
""",
            at="14:29",
            message="the host is fixed here, and `Basic Authentication` asks customers for a `host`",
        ),
        Good("""{
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {"host": {"type": "string"}, "username": {"type": "string"}}
      }
    }
  ],
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://${host}", "path": "/v3/contacts"}
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a host without placeholders beside an authentication that asks for one."""
        host = fetched(spec, "urlParams").get("host")
        if not isinstance(host, str) or not host or "{" in host:
            return
        for index, item, properties in authentications(spec):
            if _asks(item, properties):
                if any("${host}" in text for _, text in spec.texts):
                    return
                name = item.get("name")
                who = f"`{name}`" if isinstance(name, str) else f"item {index + 1} of `authSpec`"
                message = f"the host is fixed here, and {who} asks customers for a `host`"
                notes = (
                    Note("asked for here", f"/authSpec/{index}/spec/properties/host", part="key"),
                )
                yield Violation(f"{ATTRIBUTES}/urlParams/host", message, notes=notes)
                return


def _asks(item: dict[str, object], properties: dict[str, object]) -> bool:
    schema = item.get("spec")
    required = schema.get("required") if isinstance(schema, dict) else None
    is_required = isinstance(required, list) and "host" in required
    return "host" in properties and (is_required or item.get("type") != "KeyBased")
