"""acme/blank-in-name."""

from __future__ import annotations

from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class BlankInName(SpecRule):
    """A spec's name begins or ends with a blank.

    The blank is not seen in the catalogue, and a search for the name does not find it. It is
    mostly copied along with the name.
    """

    severity = "warning"
    examples = (
        Bad(
            '{"name": "ACME CRM ", "sourceSpec": {}}\n',
            at="1:10",
            message="`ACME CRM ` has a blank at its ends",
            fixed='{"name": "ACME CRM", "sourceSpec": {}}\n',
        ),
        Good('{"name": "ACME CRM", "sourceSpec": {}}\n', note="a blank inside is fine"),
        Good('{"name": 7, "sourceSpec": {}}\n', note="`spec/wrong-type` speaks about this one"),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the name where stripping changes it and leaves something."""
        name = spec.body.get("name")
        if isinstance(name, str) and name.strip() not in ("", name):
            repair = Repair("Remove the blanks", "safe", (Replace("/name", name.strip()),))
            yield Violation("/name", f"`{name}` has a blank at its ends", repair=repair)
