"""flow/block-shape."""

from __future__ import annotations

from speclint.pointer import resolve
from speclint.rule import Bad, Good, Move, Refusal, Repair, SchemaRule, Spec


class BlockShape(SchemaRule):
    """`optionSpec`, `scheduleSpec` or `runSpec` is not written as a name and a `spec`.

    In all flow specs that the service returns each of them is an object of a `name` and a `spec`,
    a JSON Schema that says what a flow may set: `{"name": "OptionSpec", "spec": {...}}`. The API
    reference describes them as flat objects instead, with `errorDiagnosticsEnabled` or
    `startTime` right below. No flow spec like that has been seen.

    Keywords of JSON Schema, such as `properties`, belong in `spec`. Beside it nothing reads them, and
    what they declare cannot be set.

    Source: Adobe, "Update flow specifications using the Flow Service API", its answers.
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {"errorDiagnosticsEnabled": true, "partialIngestionPercent": 5}
}
""",
            at="3:17",
            message="`optionSpec` has no `spec`: the service's own flow specs write it as"
            ' `{"name": "OptionSpec", "spec": {…}}`',
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {
      "type": "object"
    },
    "properties": {"errorDiagnosticsEnabled": {"type": "boolean"}}
  }
}
""",
            at="8:19",
            message="`properties` stands beside `spec`, which it describes: move it there",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {
      "type": "object",
      "properties": {"errorDiagnosticsEnabled": {"type": "boolean"}}
    }
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {"name": "PeriodicSchedule", "type": "Periodic", "spec": {"type": "object"}}
}
"""),
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {"type": "object", "properties": {"errorDiagnosticsEnabled": {"type": "boolean"}}}
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Move a keyword to where it is read, unless there is one already."""
        block, _, name = refusal.pointer.rpartition("/")
        schema = resolve(spec.body, f"{block}/spec")
        if not block or not isinstance(schema, dict) or name in schema:
            return None
        change = Move(refusal.pointer, f"{block}/spec/{name}")
        return Repair(f"Move `{name}` into `spec`", "unsafe", (change,))
