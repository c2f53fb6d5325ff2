"""schema/enum."""

from __future__ import annotations

from speclint.flow_service.glance import suspects
from speclint.flow_service.json_types import either, fits, identity, written
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Note, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.flow_service.embedded import Subschema


class Enum(SpecRule):
    """An `enum` is empty, names a value twice, or names one that the type forbids.

    Customers pick one of the `enum`'s values. With an empty list there is none to pick, and no
    value is ever accepted. A value of another type than `type` can be picked and is then refused:
    it takes both keywords to let a value pass. The second mention of a value does nothing.

    A value counts as equal as in JSON Schema: `1` and `1.0` are the same, `1` and `true` are not.

    Source: JSON Schema draft-07, section 6.1.2.
    """

    severity = "error"
    kinds = BUILT_IN_KINDS
    members = ("enum",)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "frequency": {"type": "string", "enum": ["once", "minute", "hour", "minute"]}
      }
    }
  }
}
""",
            at="8:76",
            message='`enum` has `"minute"` twice',
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "frequency": {"type": "string", "enum": ["once", "minute", "hour"]}
      }
    }
  }
}
""",
        ),
        Bad(
            '{"sourceSpec": {"spec": {"properties":'
            ' {"size": {"type": "integer", "enum": [10, "100"]}}}}}\n',
            at="1:82",
            message='`enum` has `"100"`, and `type` is `integer`: it is never accepted',
        ),
        Bad(
            '{"sourceSpec": {"spec": {"properties": {"size": {"type": "integer", "enum": []}}}}}\n',
            at="1:77",
            message="`enum` is empty: no value is ever accepted",
        ),
        Good(
            '{"sourceSpec": {"spec": {"properties":'
            ' {"size": {"type": "integer", "enum": [10, 100]}}}}}\n'
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield what is wrong with each `enum`."""
        for one in suspects(spec, "enum"):
            if one.schema.get("enum") == []:
                message = "`enum` is empty: no value is ever accepted"
                yield Violation(f"{one.pointer}/enum", message)
            elif one.listed("enum"):
                yield from _values(one)


def _values(one: Subschema) -> Iterator[Violation]:
    types = one.types()
    first: dict[object, int] = {}
    for index, value in enumerate(one.listed("enum")):
        pointer, key = f"{one.pointer}/enum/{index}", identity(value)
        if key in first:
            note = Note("first mention", f"{one.pointer}/enum/{first[key]}")
            repair = Repair("Remove the second mention", "safe", (Remove(pointer),))
            yield Violation(pointer, f"`enum` has {written(value)} twice", "value", (note,), repair)
        elif types and not fits(value, types):
            message = f"`enum` has {written(value)}, and `type` is {either(types)}"
            yield Violation(pointer, f"{message}: it is never accepted")
        first.setdefault(key, index)
