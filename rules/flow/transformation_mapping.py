"""flow/transformation-mapping."""

from __future__ import annotations

from speclint.flow_service.flow import OTHER_SPELLINGS, TRANSFORMATIONS, is_self_serve
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MAPPING = "Mapping"


class TransformationMapping(SpecRule):
    """The flow spec of Self-Serve Sources has no mapping step, or one without its parameters.

    The user interface asks for a mapping where `transformationSpecs` has an item named `Mapping`,
    and the flow names the mapping by `mappingId` and `mappingVersion`. Without them the fields of
    a source cannot be brought into the schema of its dataset.

    Only the two flow specs of Self-Serve Sources are looked at, by id or name: streaming flows
    without a mapping exist. A `spec` without any properties says nothing and is passed over.

    Source: Adobe, "Update flow specifications using the Flow Service API", its answers.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    members = (TRANSFORMATIONS, *OTHER_SPELLINGS)
    examples = (
        Bad(
            """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [{"name": "Copy", "spec": {"type": "object"}}]
}
""",
            at="4:26",
            message="no transformation is named `Mapping`: sources would have no mapping step",
        ),
        Bad(
            """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [{"name": "mapping ", "spec": {"type": "object"}}]
}
""",
            at="4:26",
            message="no transformation is named `Mapping`: sources would have no mapping step",
            fixed="""{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [{"name": "Mapping", "spec": {"type": "object"}}]
}
""",
        ),
        Bad(
            """{
  "name": "GenericStreamingAEP",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "transformationSpecs": [
    {
      "name": "Mapping",
      "spec": {"type": "object", "properties": {"mappingId": {"type": "string"}}}
    }
  ]
}
""",
            at="7:48",
            message="the mapping does not declare `mappingVersion`",
        ),
        Good("""{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [
    {
      "name": "Mapping",
      "spec": {
        "type": "object",
        "properties": {"mappingId": {"type": "string"}, "mappingVersion": {"type": "string"}}
      }
    }
  ]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a list without a mapping, and what a mapping does not declare."""
        for member in (TRANSFORMATIONS, OTHER_SPELLINGS[0]) if is_self_serve(spec) else ():
            items = spec.body.get(member)
            names = [item.get("name") for item in _objects(items)]
            if isinstance(items, list) and names and _MAPPING not in names:
                yield Violation(
                    f"/{member}",
                    f"no transformation is named `{_MAPPING}`: sources would have no mapping step",
                    "open",
                    repair=_repair(items, f"/{member}"),
                )
            for index, item in enumerate(items if isinstance(items, list) else []):
                if isinstance(item, dict) and item.get("name") == _MAPPING:
                    yield from _undeclared(item, f"/{member}/{index}/spec/properties")


def _repair(items: list[object], pointer: str) -> Repair | None:
    """Spell the name right where only case or blanks are wrong."""
    for index, item in enumerate(items):
        name = item.get("name") if isinstance(item, dict) else None
        if isinstance(name, str) and name.strip().lower() == _MAPPING.lower():
            change = Replace(f"{pointer}/{index}/name", _MAPPING)
            return Repair(f"Write `{_MAPPING}`", "safe", (change,))
    return None


def _objects(items: object) -> list[dict[str, object]]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _undeclared(mapping: dict[str, object], pointer: str) -> Iterator[Violation]:
    schema = mapping.get("spec")
    declared = schema.get("properties") if isinstance(schema, dict) else None
    if isinstance(declared, dict) and declared:
        for name in ("mappingId", "mappingVersion"):
            if name not in declared:
                yield Violation(pointer, f"the mapping does not declare `{name}`", "open")
