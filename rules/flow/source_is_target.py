"""flow/source-is-target."""

from __future__ import annotations

from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCES, _TARGETS = "sourceConnectionSpecIds", "targetConnectionSpecIds"


class SourceIsTarget(SpecRule):
    """A flow spec lists a connection spec as a source and as a target.

    That may be meant: the flow spec for Azure Event Hubs reads from it and writes to it. More
    often an id was pasted into the wrong list.

    Source: Adobe, "Collect streaming data using the Flow Service API", its flow specs.
    """

    severity = "info"
    kinds = ("flowSpec",)
    members = (_TARGETS,)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"],
  "targetConnectionSpecIds": [
    "c604ff05-7f1a-43c0-8e18-33bf874cb11c",
    "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"
  ]
}
""",
            at="5:5",
            message="`5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11` is listed as a source, too",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"],
  "targetConnectionSpecIds": ["c604ff05-7f1a-43c0-8e18-33bf874cb11c"]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield every target that is a source."""
        sources = _listed(spec, _SOURCES)
        for target, index in _listed(spec, _TARGETS).items():
            if target in sources:
                yield Violation(
                    f"/{_TARGETS}/{index}",
                    f"`{target}` is listed as a source, too",
                    notes=(Note("here", f"/{_SOURCES}/{sources[target]}"),),
                )


def _listed(spec: Spec, member: str) -> dict[str, int]:
    """Return the ids of a list, each with the place where it stands first."""
    ids = spec.body.get(member)
    first: dict[str, int] = {}
    for index, item in enumerate(ids if isinstance(ids, list) else []):
        if isinstance(item, str) and item.strip():
            first.setdefault(item, index)
    return first
