"""schema/required-duplicate."""

from __future__ import annotations

from speclint.flow_service.glance import suspects
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Note, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class RequiredDuplicate(SpecRule):
    """A schema requires the same property twice.

    The second mention does nothing here, but draft-07 allows each name once, and a validator that
    is strict about it refuses the whole schema. Often another name was meant, so look whether one
    is missing.

    Source: JSON Schema draft-07, section 6.5.3.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    members = ("required",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["listId", "listId"]
    }
  }
}
""",
            at="6:30",
            message="`listId` is required twice",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["listId"]
    }
  }
}
""",
        ),
        Good('{"sourceSpec": {"spec": {"type": "object", "required": ["listId", "domain"]}}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield every name that stands in its list before."""
        for one in suspects(spec, "required"):
            names = one.listed("required")
            for index, name in enumerate(names):
                first = names.index(name)
                if isinstance(name, str) and first < index:
                    pointer = f"{one.pointer}/required/{index}"
                    yield Violation(
                        pointer,
                        f"`{name}` is required twice",
                        notes=(Note("first mention", f"{one.pointer}/required/{first}"),),
                        repair=Repair("Remove the second mention", "safe", (Remove(pointer),)),
                    )
