"""schema/example-type."""

from __future__ import annotations

from speclint.flow_service.glance import suspects
from speclint.flow_service.json_types import either, fits, written
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class ExampleType(SpecRule):
    """An example is not of the type that the schema demands.

    Who follows the example enters a value that is then refused. Mostly the example says in prose
    what to enter, as `"limit=10"` does for a whole number, or has a list inside a string.

    Looked at are `example`, which only the service's specs have, and draft-07's `examples`.

    Source: JSON Schema draft-07, section 10.4.
    """

    severity = "info"
    kinds = BUILT_IN_KINDS
    members = ("example", "examples")
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "skipAttributes": {
          "type": "array",
          "items": {"type": "string"},
          "example": "[total_items]"
        }
      }
    }
  }
}
""",
            at="9:22",
            message='the example `"[total_items]"` is not of the type `array`',
        ),
        Bad(
            '{"sourceSpec": {"spec": {"properties":'
            ' {"size": {"type": "integer", "examples": [50, "100"]}}}}}\n',
            at="1:86",
            message='the example `"100"` is not of the type `integer`',
        ),
        Good(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "skipAttributes": {
          "type": "array",
          "items": {"type": "string"},
          "example": ["total_items"]
        }
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each example that the type beside it refuses."""
        for one in suspects(spec, "example"):
            values = [(f"examples/{at}", value) for at, value in enumerate(one.listed("examples"))]
            if "example" in one.schema:
                values.append(("example", one.schema["example"]))
            types = one.types() if values else ()
            for place, value in values:
                if types and not fits(value, types):
                    message = f"the example {written(value)} is not of the type {either(types)}"
                    yield Violation(f"{one.pointer}/{place}", message)
