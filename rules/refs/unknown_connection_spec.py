"""refs/unknown-connection-spec."""

from __future__ import annotations

from speclint.known import DOCUMENTATION_IDS
from speclint.rule import Bad, Good, Project, ProjectRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class UnknownConnectionSpec(ProjectRule):
    """A flow spec lists a connection spec that the project does not know.

    No file has this id, the config's `[ids]` table does not either, and it is none of the ids
    that Adobe's guides print. That is right where other teams' sources share the flow spec, and
    wrong where an id was mistyped. Name the ids of other teams in `known-ids` to keep the
    difference visible.
    """

    severity = "info"
    examples = (
        Bad(
            '{"sourceConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"]}\n',
            at="1:30",
            message="no file has the connection spec `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11`;"
            " if it is somebody else's, name it in `known-ids`",
        ),
        Good('{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n'),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield the mentions of ids that nothing explains."""
        here = {(spec.kind.name, spec.id) for spec in project.specs}
        for spec in project.specs if project.complete else ():
            for mention in spec.mentions:
                known = mention.id in project.known_ids or (mention.target, mention.id) in here
                known = known or mention.id in DOCUMENTATION_IDS  # spec/documentation-id has them
                if mention.id and not known:
                    yield Violation(
                        mention.pointer,
                        f"no file has the connection spec `{mention.id}`;"
                        " if it is somebody else's, name it in `known-ids`",
                        spec=spec,
                    )
