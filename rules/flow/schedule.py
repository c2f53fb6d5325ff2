"""flow/schedule."""

from __future__ import annotations

from itertools import islice

from speclint.flow_service.template import template_of
from speclint.rule import Bad, Good, Spec, SpecRule, Violation
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMBER = "scheduleSpec"
_MOST = 500  # members that are looked at


class Schedule(SpecRule):
    """A streaming flow has a schedule, or a batch flow has none.

    Events of a streaming source come when they come, so its flow spec has no `scheduleSpec`. The
    flow spec of a batch source has one, as a customer must say how often data is fetched. The
    provider tells which of the two a flow spec is; with another provider nothing is said,
    nor where a member has nearly its name, which is the business of `spec/misspelt-key`.

    Source: Adobe, "Update flow specifications using the Flow Service API", batch and streaming.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    examples = (
        Bad(
            """{
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "scheduleSpec": {"name": "PeriodicSchedule", "spec": {"type": "object"}}
}
""",
            at="4:3",
            message="a streaming flow has no schedule: its data comes when it comes",
        ),
        Bad(
            """{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"]
}
""",
            at="1:1",
            message="`scheduleSpec` is missing: a batch flow needs one to say how often it runs",
        ),
        Good("""{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {"name": "PeriodicSchedule", "spec": {"type": "object"}}
}
"""),
        Good("""{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "schedulespec": {"name": "PeriodicSchedule", "spec": {"type": "object"}}
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a schedule too many, or one too few."""
        template = template_of(spec.body)
        if template is None:
            return
        if template.word == "streaming" and _MEMBER in spec.body:
            message = "a streaming flow has no schedule: its data comes when it comes"
            yield Violation(f"/{_MEMBER}", message, "key")
        elif template.word == "batch" and _MEMBER not in spec.body:
            if closest(_MEMBER, islice(spec.body, _MOST)):
                return
            message = f"`{_MEMBER}` is missing: a batch flow needs one to say how often it runs"
            yield Violation("", message, "open")
