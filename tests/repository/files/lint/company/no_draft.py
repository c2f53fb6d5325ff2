"""company/no-draft."""

from __future__ import annotations

from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class NoDraft(SpecRule):
    """A description is only a draft.

    It is shown to customers as it is.
    """

    severity = "warning"
    members = ("description",)
    examples = (
        Bad(
            '{"description": "Draft: ask sales", "sourceSpec": {}}\n',
            at="1:17",
            message="the description is a draft",
        ),
        Good('{"description": "Orders", "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Look at the beginning of the text."""
        description = spec.body.get("description")
        if isinstance(description, str) and description.startswith("Draft"):
            yield Violation("/description", "the description is a draft")
