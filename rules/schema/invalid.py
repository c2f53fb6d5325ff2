"""schema/invalid."""

from __future__ import annotations

from speclint.flow_service.choice import repaired
from speclint.flow_service.json_types import converted
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec, Wrap

# What other languages call the types.
_OTHER_NAMES = {
    "bool": "boolean",
    "dict": "object",
    "double": "number",
    "float": "number",
    "int": "integer",
    "list": "array",
    "long": "integer",
    "map": "object",
    "str": "string",
    "text": "string",
}
_LISTS = ("/required", "/enum", "/examples")


class Invalid(SchemaRule):
    """A schema inside a spec is no JSON Schema.

    The `spec` of an authentication, of a source or of a flow's options is a JSON Schema, draft-07,
    and so are the two in `exploreSpec`. Here a keyword has a value that draft-07 does not allow: a
    type that does not exist, a `required` that is no list of names, a `null` where a schema should
    be. A validator refuses such a schema as a whole, and then customers cannot sign in or set up a
    flow.

    Keywords that draft-07 does not know, such as `uiAttributes` and `restAttributes`, may have any
    value. Regular expressions are not looked at, as Java, JavaScript and Python write some of them
    differently.

    Source: JSON Schema draft-07, the meta-schema.
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "then": {"not": null}
    }
  }
}
""",
            at="7:23",
            message="`not` must be a schema: an object, or `true` or `false`",
        ),
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "String"}}
    }
  }
}
""",
            at="5:41",
            message="`type` is `String`, it must be `string`, `integer`, `number`, `boolean`,"
            " `object`, `array` or `null`; did you mean `string`?",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
        ),
        Good("""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string", "uiAttributes": {"hidden": true}}},
      "required": ["listId"]
    }
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Say the same in the type that is wanted, where there is one way to do it."""
        pointer, value, expected = refusal.pointer, refusal.value, refusal.expected
        if isinstance(value, str) and isinstance(expected, list):
            other = _OTHER_NAMES.get(value.lower())
            if other in expected:
                return Repair(f"Write `{other}`", "unsafe", (Replace(pointer, other),))
            return repaired(refusal)
        meant = converted(value, (str(expected),))
        if meant is not None:
            return Repair("Take the quotes away", "safe", (Replace(pointer, meant),))
        if isinstance(value, str) and pointer.endswith(_LISTS):
            return Repair("Make it the only item of a list", "unsafe", (Wrap(pointer),))
        return None
