"""flow/name-id-mismatch."""

from __future__ import annotations

from speclint import known
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Its name on the service has a slip of the pen, which may be mended there some day.
_MISSPELT = "Steam data with transformation"


class NameIdMismatch(SpecRule):
    """A flow spec that every organisation has gets another name.

    The id is that of one of Adobe's own flow specs, and the name is not. Either the id is wrong,
    and a push would write this body over a flow spec that others use, or the name is, and a push
    would rename it for everybody: flows are made by looking the flow spec up by its name.

    Names are compared with those that the service has, whatever they look like. The flow spec
    `c1a19761-d2c7-4702-b9fa-fe91f0613e81` is really named "Steam data with transformation".

    Source: Adobe, the answers in "Update flow specifications" and "Create a dataflow".
    """

    severity = "error"
    kinds = ("flowSpec",)
    members = ("name",)
    examples = (
        Bad(
            """{
  "id": "6499120c-0b15-42dc-936e-847ea3c24d72",
  "name": "RestStorageToAcme",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"]
}
""",
            at="3:11",
            message="the flow spec `6499120c-0b15-42dc-936e-847ea3c24d72` is named"
            " `RestStorageToAEP`",
            fixed="""{
  "id": "6499120c-0b15-42dc-936e-847ea3c24d72",
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"]
}
""",
        ),
        Bad(
            """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]
}
""",
            at="2:11",
            message="the flow spec `e77fde5a-22a8-11ed-861d-0242ac120002` is named"
            " `GenericStreamingAEP`",
            fixed="""{
  "name": "GenericStreamingAEP",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]
}
""",
            safety="unsafe",
            id="e77fde5a-22a8-11ed-861d-0242ac120002",
            note="the name is that of another one, so the id may be what is wrong",
        ),
        Good(
            """{
  "id": "c1a19761-d2c7-4702-b9fa-fe91f0613e81",
  "name": "Steam data with transformation",
  "sourceConnectionSpecIds": ["bc7b00d6-623a-4dfc-9fdb-f1240aeadaeb"]
}
""",
            note="the service's own name",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the name with the one that the service has for this id."""
        found = known.FLOW_SPECS.get(spec.id) if spec.id else None
        name = spec.body.get("name")
        if found is None or found.name in (None, name, _MISSPELT) or not isinstance(name, str):
            return
        if name:
            others = {other.name for other in known.FLOW_SPECS.values()}
            repair = Repair(
                f"Name it `{found.name}`",
                "unsafe" if name in others else "safe",
                (Replace("/name", found.name),),
            )
            message = f"the flow spec `{spec.id}` is named `{found.name}`"
            yield Violation("/name", message, repair=repair)
