"""schema/default-type."""

from __future__ import annotations

from speclint.flow_service.glance import suspects
from speclint.flow_service.json_types import converted, either, fits, written
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Quote, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class DefaultType(SpecRule):
    """A `default` or a `const` is not of the type that the schema demands.

    The form is filled with a value that the same schema refuses: the customer has to change what
    they never entered. With a `const` no value is accepted at all.

    A `default` of `null` is left alone, as it means that there is none, and so is a text with
    braces, which may be filled in before it is used.

    Source: JSON Schema draft-07, sections 6.1.3 and 10.2.
    """

    severity = "error"
    kinds = BUILT_IN_KINDS
    members = ("default", "const")
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {
      "type": "object",
      "properties": {
        "errorDiagnosticsEnabled": {"type": "boolean", "default": "false"}
      }
    }
  }
}
""",
            at="8:67",
            message='`default` is `"false"`, and `type` is `boolean`',
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {
    "name": "OptionSpec",
    "spec": {
      "type": "object",
      "properties": {
        "errorDiagnosticsEnabled": {"type": "boolean", "default": false}
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            '{"sourceSpec": {"spec": {"properties": {"size": {"type": "integer", "const": "a"}}}}}\n',
            at="1:78",
            message='`const` is `"a"`, and `type` is `integer`',
        ),
        Good(
            '{"sourceSpec": {"spec": {"properties": {"size": {"type": "integer", "default": 50}}}}}\n'
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each value that the type beside it refuses."""
        for one in suspects(spec, "default"):
            for keyword in ("default", "const"):
                value, types = one.schema.get(keyword), one.types()
                if keyword not in one.schema or not types or fits(value, types):
                    continue
                if keyword == "default" and (
                    value is None or (isinstance(value, str) and "{" in value)
                ):
                    continue
                message = f"`{keyword}` is {written(value)}, and `type` is {either(types)}"
                pointer = f"{one.pointer}/{keyword}"
                yield Violation(pointer, message, repair=_repair(pointer, value, types))


def _repair(pointer: str, value: object, types: tuple[str, ...]) -> Repair | None:
    meant = converted(value, types)
    if meant is not None:
        return Repair("Take the quotes away", "unsafe", (Replace(pointer, meant),))
    if "string" in types and isinstance(value, (bool, int, float)):
        return Repair("Put it in quotes", "unsafe", (Quote(pointer),))
    return None
