"""flow/source-ids-duplicate."""

from __future__ import annotations

from speclint.rule import Bad, Good, Note, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMBER = "sourceConnectionSpecIds"


class SourceIdsDuplicate(SpecRule):
    """A flow spec lists the same source twice.

    The second mention does nothing. It is mostly what is left of a merge in which two people
    added the same id, so it is worth a look at what else that merge did.

    Source: Adobe, "Update flow specifications".
    """

    severity = "warning"
    kinds = ("flowSpec",)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": [
    "e77fd9d2-22a8-11ed-861d-0242ac120002",
    "e77fd9d2-22a8-11ed-861d-0242ac120002"
  ]
}
""",
            at="4:5",
            message="`e77fd9d2-22a8-11ed-861d-0242ac120002` is listed twice",
            fixed="""{
  "sourceConnectionSpecIds": [
    "e77fd9d2-22a8-11ed-861d-0242ac120002"
  ]
}
""",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": [
    "e77fd9d2-22a8-11ed-861d-0242ac120002",
    "E77FD9D2-22A8-11ED-861D-0242AC120002"
  ]
}
""",
            at="4:5",
            message="`E77FD9D2-22A8-11ED-861D-0242AC120002` is listed twice",
            fixed="""{
  "sourceConnectionSpecIds": [
    "e77fd9d2-22a8-11ed-861d-0242ac120002"
  ]
}
""",
            note="Capitals make no other UUID",
        ),
        Good('{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield every id that stands in the list before."""
        ids = spec.body.get(_MEMBER)
        first: dict[str, int] = {}
        for index, item in enumerate(ids if isinstance(ids, list) else []):
            if not isinstance(item, str):
                continue
            plain = item.casefold()
            if plain in first:
                pointer = f"/{_MEMBER}/{index}"
                yield Violation(
                    pointer,
                    f"`{item}` is listed twice",
                    notes=(Note("first mention", f"/{_MEMBER}/{first[plain]}"),),
                    repair=Repair("Remove the second mention", "safe", (Remove(pointer),)),
                )
            first.setdefault(plain, index)
