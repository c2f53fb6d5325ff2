"""schema/keyword-misplaced."""

from __future__ import annotations

from speclint.pointer import resolve
from speclint.rule import Bad, Good, Move, Refusal, Repair, SchemaRule, Spec


class KeywordMisplaced(SchemaRule):
    """A keyword of JSON Schema stands where it is not read as one.

    Below `properties` every name is a property's. So `"exclusiveMinimum": 0` in there limits
    nothing: it declares a property `exclusiveMinimum`, whose schema is `0`, and a validator
    refuses that. Mostly a bracket closes too late and the keyword belongs to the schema around it.

    The other case is a `properties` or `required` beside the `spec` of an authentication: the
    service takes the schema from `spec` alone, so the fields are not asked for.

    A property may be called like a keyword: `"format": {"type": "string"}` is fine.

    Source: JSON Schema draft-07, section 6.5.4; Adobe, "Configure the authentication
    specification".
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {
      "type": "object",
      "properties": {
        "partialIngestionPercent": {"type": "number"},
        "required": ["partialIngestionPercent"]
      }
    }
  }
}
""",
            at="9:21",
            message="`required` is a keyword, and below `properties` it is read as a property: move"
            " it out of `properties`",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {
      "type": "object",
      "properties": {
        "partialIngestionPercent": {"type": "number"}
      },
      "required": ["partialIngestionPercent"]
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
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object"
      },
      "required": ["username", "password"]
    }
  ]
}
""",
            at="10:19",
            message="`required` describes what stands in `spec`: move it there",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "required": ["username", "password"]
      }
    }
  ]
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "responseSpec": {"type": "object", "properties": {"format": {"type": "string"}}}
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Move the keyword to where it is read, unless there is one already."""
        around, _, name = refusal.pointer.rpartition("/")
        outer, _, last = around.rpartition("/")
        target = outer if last == "properties" else f"{around}/spec"
        schema = resolve(spec.body, target)
        if not isinstance(schema, dict) or name in schema:
            return None
        change = Move(refusal.pointer, f"{target}/{name}")
        return Repair(f"Move `{name}` to the schema that it is for", "unsafe", (change,))
