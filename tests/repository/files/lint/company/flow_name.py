"""company/flow-name."""

from __future__ import annotations

from speclint.rule import Bad, Good, Project, ProjectRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowName(ProjectRule):
    """The name of a flow spec does not end in `AEP`.

    Operators look for the company's flows by these letters.
    """

    severity = "error"
    examples = (
        Bad(
            '{"name": "OrdersToLake", "sourceConnectionSpecIds": []}\n',
            at="1:10",
            message="`OrdersToLake` does not end in `AEP`",
        ),
        Good('{"name": "OrdersToAEP", "sourceConnectionSpecIds": []}\n'),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Look at the end of each name."""
        for spec in project.of_kind("flowSpec"):
            if spec.name_pointer and not spec.name.endswith("AEP"):
                message = f"`{spec.name}` does not end in `AEP`"
                yield Violation(spec.name_pointer, message, spec=spec)
