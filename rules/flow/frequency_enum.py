"""flow/frequency-enum."""

from __future__ import annotations

from speclint.rule import Bad, Good, Spec, SpecRule, Violation
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FREQUENCIES = ("once", "minute", "hour", "day", "week")
_STEPS = ("scheduleSpec", "spec", "properties", "frequency", "enum")


class FrequencyEnum(SpecRule):
    """A schedule offers a frequency that the service does not know.

    A flow runs `once`, or every so many of `minute`, `hour`, `day` and `week`. What else a flow
    spec's `scheduleSpec` offers can be chosen and is then refused. A schedule that offers only
    some of the five is fine.

    Source: Adobe, "Update flow specifications using the Flow Service API", its answers.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    members = ("scheduleSpec",)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {"frequency": {"type": "string", "enum": ["once", "day", "month"]}}
    }
  }
}
""",
            at="7:78",
            message="`month` is no frequency: a flow runs `once`, or every `minute`, `hour`,"
            " `day` or `week`",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["998b8ae3-cec0-43b7-8abe-40b1eb4ee069"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {"frequency": {"type": "string", "enum": ["minute", "hour", "day", "week"]}}
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each text that is none of the five."""
        offered = spec.at(*_STEPS)
        for index, name in enumerate(offered if isinstance(offered, list) else []):
            if isinstance(name, str) and name not in _FREQUENCIES:
                yield Violation(
                    f"/{'/'.join(_STEPS)}/{index}",
                    f"`{name[:40]}` is no frequency: a flow runs `once`, or every `minute`,"
                    f" `hour`, `day` or `week`{closest(name, _FREQUENCIES)}",
                )
