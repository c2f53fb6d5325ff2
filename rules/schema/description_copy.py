"""schema/description-copy."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.glance import suspects
from speclint.flow_service.json_types import listing
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW = 2  # properties
_UNIT = 4  # words that may do for a unit or a format


class DescriptionCopy(SpecRule):
    """Several properties of one object have the same description.

    The form shows the description beside the field, so customers read the same twice and cannot
    tell the fields apart. It is mostly a copy that was to be rewritten. The finding stands at the
    first of them, and the others are its notes.

    Two properties may share a few words, such as "epoch time", which only name the unit. Nothing is
    said of them unless a third one has the same.

    Source: Adobe's template of a batch source, whose four schedule parameters all say "order
    property name to get the order by date".
    """

    severity = "info"
    kinds = BUILT_IN_KINDS
    members = ("properties",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "startName": {"type": "string", "description": "The parameter for the start"},
        "endName": {"type": "string", "description": "The parameter for the start"}
      }
    }
  }
}
""",
            at="6:56",
            message="`startName` and `endName` have the same description",
        ),
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "startName": {"type": "string", "description": "Parameter"},
        "endName": {"type": "string", "description": "Parameter"},
        "limitName": {"type": "string", "description": "Parameter"}
      }
    }
  }
}
""",
            at="6:56",
            message="`startName`, `endName` and `limitName` have the same description",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer", "description": "epoch time"},
        "endTime": {"type": "integer", "description": "epoch time"}
      }
    }
  }
}
"""),
        Good("""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {
        "startName": {"type": "string", "description": "The parameter for the start"},
        "endName": {"type": "string", "description": "The parameter for the end"}
      }
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the first of the properties that share a description."""
        for one in suspects(spec, "description"):
            alike: dict[str, list[str]] = {}
            for name, schema in one.properties().items():
                words = schema.get("description") if isinstance(schema, dict) else None
                if isinstance(words, str) and words.strip():
                    alike.setdefault(words.strip(), []).append(name)
            for text, names in alike.items():
                if len(names) > _FEW or (len(names) > 1 and len(text.split()) > _UNIT):
                    first, *others = (
                        f"{one.pointer}/properties/{escape(name)}/description" for name in names
                    )
                    message = f"{listing(names)} have the same description"
                    notes = tuple(Note("the same description", pointer) for pointer in others)
                    yield Violation(first, message, notes=notes)
