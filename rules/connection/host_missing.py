"""connection/host-missing."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, declared, fetched, is_streaming
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# A customer who is asked for any of these says where the source is.
_TELLING = (
    "account",
    "base",
    "domain",
    "endpoint",
    "host",
    "instance",
    "region",
    "server",
    "shop",
    "site",
    "store",
    "subdomain",
    "tenant",
    "url",
    "workspace",
)
_OTHER_URLS = ("authorizationTestUrl", "accessTokenUrl", "refreshTokenUrl")


class HostMissing(SpecRule):
    """Nothing says at which host a source is.

    `urlParams` has a `path` and no `host`, and customers are not asked for a host, a domain or
    anything like it either. Then the service cannot know where to send its requests. Write the
    host, as `https://api.acme.example`, or with what customers type in, as
    `https://${domain}.api.acme.example`.

    Source: Adobe, "Configure your source specification", which lists `urlParams.host` among what
    is required.
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
        "properties": {"username": {"type": "string"}, "password": {"type": "string"}}
      }
    }
  ],
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "method": "GET"}
    }
  }
}
""",
            at="14:20",
            message="`host` is missing, and customers are not asked for a host or a domain either",
        ),
        Good("""{
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {"domain": {"type": "string"}, "username": {"type": "string"}}
      }
    }
  ],
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "method": "GET"}
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the URL of a filled source without a host from anywhere."""
        params = fetched(spec, "urlParams")
        path = params.get("path")
        if (
            "host" in params
            or "hostname" in params
            or not isinstance(path, str)
            or "://" in path
            or path[:1] in "$@{"
            or is_streaming(spec)
        ):
            return
        asked = [name.casefold() for name in declared(spec) if name not in _OTHER_URLS]
        if not any(word in name for name in asked for word in _TELLING):
            message = "`host` is missing, and customers are not asked for a host or a domain either"
            yield Violation(f"{ATTRIBUTES}/urlParams", message, "open")
