"""flow/block-shape."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class BlockShape(SchemaRule):
    """`optionSpec`, `scheduleSpec` or `runSpec` is not written as a name and a `spec`.

    In all flow specs that the service returns each of them is an object of a `name` and a `spec`,
    a JSON Schema that says what a flow may set: `{"name": "OptionSpec", "spec": {...}}`. The API
    reference describes them as flat objects instead, with `errorDiagnosticsEnabled` or
    `startTime` right below. No flow spec like that has been seen.

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
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {"type": "object", "properties": {"errorDiagnosticsEnabled": {"type": "boolean"}}}
  }
}
"""),
    )
