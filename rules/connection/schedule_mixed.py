"""connection/schedule-mixed."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Note, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SCHEDULE = f"{ATTRIBUTES}/scheduleParams"
_SIMPLE = (
    "scheduleStartParamName",
    "scheduleEndParamName",
    "scheduleStartParamFormat",
    "scheduleEndParamFormat",
)


class ScheduleMixed(SpecRule):
    """An `ADVANCE` schedule has members of the simple one, too.

    A simple schedule names two parameters, one for the start and one for the end of the time that a
    run wants. An `ADVANCE` schedule has a query instead, in `incremental` and `backfill`. With both
    nothing says which one the source is asked by.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = _SIMPLE
    marks = ("advance",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "type": "ADVANCE",
        "paramFormat": "yyyy-MM-ddTHH:mm:ssK",
        "scheduleStartParamName": "since",
        "incremental": "updated > {START_TIME} updated < {END_TIME}",
        "backfill": "updated < {END_TIME}"
      }
    }
  }
}
""",
            at="7:9",
            message="`scheduleStartParamName` belongs to a simple schedule, this one is `ADVANCE`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "type": "ADVANCE",
        "paramFormat": "yyyy-MM-ddTHH:mm:ssK",
        "incremental": "updated > {START_TIME} updated < {END_TIME}",
        "backfill": "updated < {END_TIME}"
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "before"
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each member of a simple schedule in an ADVANCE one."""
        params = fetched(spec, "scheduleParams")
        if params.get("type") != "ADVANCE":
            return
        for name in _SIMPLE:
            if name in params:
                pointer = f"{_SCHEDULE}/{name}"
                yield Violation(
                    pointer,
                    f"`{name}` belongs to a simple schedule, this one is `ADVANCE`",
                    "key",
                    notes=(Note("the type", f"{_SCHEDULE}/type"),),
                    repair=Repair(f"Remove `{name}`", "unsafe", (Remove(pointer),)),
                )
