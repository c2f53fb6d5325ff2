"""connection/custom-schema."""

from __future__ import annotations

from speclint.flow_service.paths import steps
from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACES = {
    "/sourceSpec/attributes/schema": ("sourceSpec", "attributes", "schema"),
    "/sourceSpec/schema": ("sourceSpec", "schema"),
    "/sourceSpec/spec/schema": ("sourceSpec", "spec", "schema"),
}


class CustomSchema(SpecRule):
    """The path of the records does not lead to a list in the source's own schema.

    A source may say with a `schema` what its answers look like. The path in `contentPath` then has
    to lead through that schema to a list, as `$.results` does where `results` is an array: other
    fields are mapped to nothing.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("schema",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.members"},
      "schema": {
        "type": "object",
        "properties": {
          "results": {"type": "array", "items": {"type": "object"}}
        }
      }
    }
  }
}
""",
            at="4:31",
            message="`$.members` is not in `schema`: it has no `members`",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.results"},
      "schema": {
        "type": "object",
        "properties": {
          "results": {"type": "object"}
        }
      }
    }
  }
}
""",
            at="4:31",
            message="`$.results` is no list in `schema`: its type there is `object`",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.results"},
      "schema": {
        "type": "object",
        "properties": {
          "results": {"type": "array", "items": {"type": "object"}}
        }
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Follow the path through the first schema that is there."""
        for place, members in _PLACES.items():
            schema = spec.object_at(*members)
            if schema:
                path = fetched(spec, "contentPath").get("path")
                way = steps(path)
                message = _flaw(schema, way) if way else ""
                if message:
                    note = Note("the schema", place, part="key")
                    yield Violation(
                        f"{ATTRIBUTES}/contentPath/path", f"`{path}` is {message}", notes=(note,)
                    )
                return


def _flaw(schema: object, way: tuple[str, ...]) -> str:
    """Say why a path does not lead to a list; nothing where the schema leaves it open."""
    for step in way:
        properties = schema.get("properties") if isinstance(schema, dict) else None
        if not isinstance(properties, dict):
            return ""
        if step not in properties:
            return f"not in `schema`: it has no `{step}`"
        schema = properties[step]
    kind = schema.get("type") if isinstance(schema, dict) else None
    if not isinstance(kind, str) or kind == "array":
        return ""
    return f"no list in `schema`: its type there is `{kind}`"
