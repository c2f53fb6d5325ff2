"""connection/auth-key-header."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.braces import certain_names
from speclint.flow_service.placeholders import used_in
from speclint.flow_service.source import authentications
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Of which the name of a header may be made: "token" of RFC 9110.
_CHARACTERS = frozenset(
    "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)


class AuthKeyHeader(SpecRule):
    """A key does not say which header it is sent as.

    The service sends each key of a `KeyBased` authentication as a header of every request, and
    `restAttributes.headerParamName` is the header's name. Without one the key is typed in and
    never sent. A name that HTTP does not allow makes each request fail, and of two keys with one
    header only one arrives. The case of a header's name does not matter.

    A key that stands as `${authKey1}` somewhere in the spec is sent there and needs no header.

    Source: Adobe, "Configure the authentication specification"; RFC 9110, section 5.6.2.
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("authKey1", "restAttributes")
    examples = (
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "API Key Authentication",
      "type": "KeyBased",
      "spec": {
        "type": "object",
        "properties": {
          "authKey1": {"type": "string", "format": "password"}
        }
      }
    }
  ]
}
""",
            at="10:23",
            message="`authKey1` has no `restAttributes.headerParamName`, so it is not sent",
        ),
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "API Key Authentication",
      "type": "KeyBased",
      "spec": {
        "properties": {
          "authKey1": {"restAttributes": {"headerParamName": "X-Api Key:"}}
        }
      }
    }
  ]
}
""",
            at="9:62",
            message="`X-Api Key:` is no name of a header: it may have letters, digits and hyphens",
        ),
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "API Key Authentication",
      "type": "KeyBased",
      "spec": {
        "properties": {
          "authKey1": {"restAttributes": {"headerParamName": "X-Api-Key"}},
          "authKey2": {"restAttributes": {"headerParamName": "x-api-key"}}
        }
      }
    }
  ]
}
""",
            at="10:62",
            message="`x-api-key` is the header of `authKey1` already",
        ),
        Good("""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "API Key Authentication",
      "type": "KeyBased",
      "spec": {
        "properties": {
          "host": {"type": "string"},
          "authKey1": {"type": "string", "restAttributes": {"headerParamName": "X-Api-Key"}}
        }
      }
    }
  ]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the keys without a header, and the headers that cannot be."""
        for index, item, properties in authentications(spec):
            if item.get("type") == "KeyBased":
                yield from _keys(spec, f"/authSpec/{index}/spec/properties", properties)


def _used(spec: Spec) -> frozenset[str]:
    return used_in(text for _, text in spec.texts)


def _keys(spec: Spec, around: str, properties: dict[str, object]) -> Iterator[Violation]:
    first: dict[str, str] = {}
    for name, key in properties.items():
        if not isinstance(key, dict):
            continue
        rest = key.get("restAttributes")
        header = rest.get("headerParamName") if isinstance(rest, dict) else None
        if header is None:
            is_key = "restAttributes" in key or name.startswith("authKey")
            if is_key and name not in certain_names(spec) and name not in spec.once(_used):
                message = f"`{name}` has no `restAttributes.headerParamName`, so it is not sent"
                yield Violation(f"{around}/{escape(name)}", message, "open")
        elif not isinstance(header, str) or "{" in header:
            continue
        elif not header or not _CHARACTERS.issuperset(header):
            message = f"`{header}` is no name of a header: it may have letters, digits and hyphens"
            yield Violation(_place(around, name), message)
        elif (other := first.setdefault(header.lower(), name)) != name:
            notes = (Note("the first with this header", _place(around, other)),)
            message = f"`{header}` is the header of `{other}` already"
            yield Violation(_place(around, name), message, notes=notes)


def _place(around: str, name: str) -> str:
    return f"{around}/{escape(name)}/restAttributes/headerParamName"
