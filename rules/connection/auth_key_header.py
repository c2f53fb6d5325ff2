"""connection/auth-key-header."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.placeholders import used_in
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = "!#$%&'*+-.^_`|~"


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
        items = spec.body.get("authSpec")
        for index, item in enumerate(items if isinstance(items, list) else []):
            if isinstance(item, dict) and item.get("type") == "KeyBased":
                schema = item.get("spec")
                properties = schema.get("properties") if isinstance(schema, dict) else None
                if isinstance(properties, dict):
                    yield from _keys(spec, f"/authSpec/{index}/spec/properties", properties)


def _used(spec: Spec) -> frozenset[str]:
    return used_in(text for _, text in spec.texts)


def _keys(spec: Spec, around: str, properties: dict[str, object]) -> Iterator[Violation]:
    first: dict[str, str] = {}
    for name, key in properties.items():
        if not isinstance(key, dict):
            continue
        pointer = f"{around}/{escape(name)}"
        rest = key.get("restAttributes")
        header = rest.get("headerParamName") if isinstance(rest, dict) else None
        at = f"{pointer}/restAttributes/headerParamName"
        if header is None:
            is_key = "restAttributes" in key or name.startswith("authKey")
            if is_key and name not in spec.once(_used):
                message = f"`{name}` has no `restAttributes.headerParamName`, so it is not sent"
                yield Violation(pointer, message, "open")
        elif not isinstance(header, str) or "{" in header:
            continue
        elif not header or not all(c in _MARKS or (c.isascii() and c.isalnum()) for c in header):
            message = f"`{header}` is no name of a header: it may have letters, digits and hyphens"
            yield Violation(at, message)
        elif header.lower() in first:
            other = first[header.lower()]
            place = f"{around}/{escape(other)}/restAttributes/headerParamName"
            notes = (Note("the first with this header", place),)
            yield Violation(at, f"`{header}` is the header of `{other}` already", notes=notes)
        else:
            first[header.lower()] = name
