"""refs/unknown-connection-spec."""

from __future__ import annotations

from speclint.flow_service.ids import is_uuid
from speclint.known import DOCUMENTATION_IDS
from speclint.rule import Bad, Good, Mention, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW = 3  # ids of one list that are told one by one


class UnknownConnectionSpec(ProjectRule):
    """A flow spec lists a connection spec that the project does not know.

    No file has this id, the config's `[ids]` table does not either, and it is none of the ids
    that Adobe's guides print. That is right where other teams' sources share the flow spec, and
    wrong where an id was mistyped. Name the ids of other teams in `known-ids` to keep the
    difference visible. More than three of one list are one finding. Of what is no UUID only
    `spec/invalid-uuid` speaks, of the kinds that a config adds `refs/unknown-id`.

    Source: Adobe, "Update flow specifications".
    """

    severity = "info"
    examples = (
        Bad(
            '{"sourceConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"]}\n',
            at="1:30",
            message="no file has the connection spec `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11`;"
            " if it is somebody else's, name it in `known-ids`",
        ),
        Bad(
            """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": [
    "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11",
    "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a12",
    "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a13",
    "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a14"
  ]
}
""",
            at="3:3",
            message="no file has 4 of these connection specs:"
            " `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11`, `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a12`,"
            " `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a13` and 1 more; if they are somebody else's,"
            " name them in `known-ids`",
        ),
        Good(
            '{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac12000"]}\n',
            note="A digit is missing: that is another rule's",
        ),
        Good('{"sourceConnectionSpecIds": ["E77FD9D2-22A8-11ED-861D-0242AC120002"]}\n'),
        Good('{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n'),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield the mentions of ids that nothing explains; many of one list are one."""
        here = {spec.id.casefold() for spec in project.of_kind("connectionSpec") if spec.id}
        known = {one.casefold() for one in (*project.known_ids, *DOCUMENTATION_IDS)}
        for spec in project.of_kind("flowSpec") if project.complete else ():
            lists: dict[str, list[Mention]] = {}
            for mention in spec.mentions:
                plain = mention.id.casefold()
                # spec/documentation-id has those of the documentation, spec/invalid-uuid what is
                # no id.
                if is_uuid(plain) and plain not in known and plain not in here:
                    lists.setdefault(mention.pointer.rpartition("/")[0], []).append(mention)
            for pointer, mentions in lists.items():
                yield from _told(spec, pointer, mentions)


def _told(spec: SpecFacts, pointer: str, mentions: list[Mention]) -> Iterator[Violation]:
    if len(mentions) > _FEW:
        shown = ", ".join(f"`{mention.id}`" for mention in mentions[:_FEW])
        yield Violation(
            pointer,
            f"no file has {len(mentions)} of these connection specs: {shown} and"
            f" {len(mentions) - _FEW} more; if they are somebody else's, name them in `known-ids`",
            "key",
            spec=spec,
        )
        return
    for mention in mentions:
        yield Violation(
            mention.pointer,
            f"no file has the connection spec `{mention.id}`;"
            " if it is somebody else's, name it in `known-ids`",
            spec=spec,
        )
