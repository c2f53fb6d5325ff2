"""flow/data-lake-target."""

from __future__ import annotations

from speclint.flow_service.flow import is_source_flow
from speclint.known import DATA_LAKE
from speclint.rule import Add, Bad, Good, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMBER = "targetConnectionSpecIds"


class DataLakeTarget(SpecRule):
    """A flow spec of sources does not list the data lake among its targets.

    Sources bring their data into the data lake, `c604ff05-7f1a-43c0-8e18-33bf874cb11c`. A flow
    whose target is anything else is refused with error 1307-400, which is only seen when a
    customer makes one. More targets beside it do no harm.

    Looked at are the two flow specs of Self-Serve Sources, by id or name, and those that say
    `isSourceFlow`. Other flow specs may write elsewhere.

    Source: Adobe, "Flow Service API error messages", 1307-400.
    """

    severity = "error"
    kinds = ("flowSpec",)
    members = (_MEMBER,)
    examples = (
        Bad(
            """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "targetConnectionSpecIds": ["8a9c3494-9708-43d7-ae3f-cda01e5030e1"]
}
""",
            at="4:30",
            message="the data lake, `c604ff05-7f1a-43c0-8e18-33bf874cb11c`, is not listed:"
            " no source can use this flow",
            fixed="""{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "targetConnectionSpecIds": ["8a9c3494-9708-43d7-ae3f-cda01e5030e1", "c604ff05-7f1a-43c0-8e18-33bf874cb11c"]
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "name": "Stream data with optional transformation",
  "sourceConnectionSpecIds": ["bf9f5905-92b7-48bf-bf20-455bc6b60a4e"],
  "targetConnectionSpecIds": [
    "c604ff05-7f1a-43c0-8e18-33bf874cb11c",
    "db4fe783-ef79-4a12-bda9-32b2b1bc3b2c"
  ],
  "attributes": {"isSourceFlow": true}
}
""",
            note="other targets beside the data lake",
        ),
        Good(
            """{
  "name": "ProfilesToAcme",
  "sourceConnectionSpecIds": ["8a9c3494-9708-43d7-ae3f-cda01e5030e1"],
  "targetConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"]
}
""",
            note="no flow spec of sources",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a list of targets that has everything but the data lake."""
        targets = spec.body.get(_MEMBER)
        if not isinstance(targets, list) or not targets or not is_source_flow(spec):
            return
        ids = [one.strip().casefold() for one in targets if isinstance(one, str)]
        # One that is cut off or is no id may be meant for it, and is reported as that.
        if DATA_LAKE not in ids and [len(one) for one in ids] == [len(DATA_LAKE)] * len(targets):
            add = Add(f"/{_MEMBER}/-", DATA_LAKE)
            yield Violation(
                f"/{_MEMBER}",
                f"the data lake, `{DATA_LAKE}`, is not listed: no source can use this flow",
                "open",
                repair=Repair("Add the data lake", "unsafe", (add,)),
            )
