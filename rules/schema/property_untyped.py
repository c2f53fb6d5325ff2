"""schema/property-untyped."""

from __future__ import annotations

from speclint.flow_service.glance import TYPED, suspects
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Add, Bad, Good, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES = (("properties", "object"), ("items", "array"), ("minLength", "string"))


class PropertyUntyped(SpecRule):
    """A property has no type.

    The type decides which field the form shows, and how the value that was typed in is sent.
    Without one anything is accepted, also what the source cannot use.

    Nothing is said where a `$ref`, an `enum`, a `const`, or an `anyOf` and the like tell what a
    value may be, nor below `then` and the like, where the type stands in the schema around it.

    Source: Adobe, "Configure your source specification", where every property has a type.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    members = ("properties",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "listId": {"description": "The list that is read"}
      }
    }
  }
}
""",
            at="6:19",
            message="`listId` has no `type`",
        ),
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "columns": {"items": {"type": "string"}}
      }
    }
  }
}
""",
            at="6:20",
            message="`columns` has no `type`",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "columns": {"items": {"type": "string"}, "type": "array"}
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {"spec": {"properties":'
            ' {"listId": {"type": "string"}, "size": {"enum": [10, 100]}}}}}\n'
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each property of whose value nothing is said."""
        for one in suspects(spec, "type"):
            if one.keyword != "properties" or one.refines:
                continue
            if "type" not in one.schema and TYPED.isdisjoint(one.schema):
                meant = next((name for keyword, name in _TYPES if keyword in one.schema), None)
                changes = (Add(f"{one.pointer}/type", meant),)
                repair = Repair(f"Make it an {meant}", "unsafe", changes) if meant else None
                yield Violation(one.pointer, f"`{one.name}` has no `type`", "open", repair=repair)
