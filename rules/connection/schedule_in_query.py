"""connection/schedule-in-query."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("scheduleStartParamName", "scheduleEndParamName")


class ScheduleInQuery(SpecRule):
    """A parameter of the schedule is also set in the query.

    The service adds the parameters that `scheduleStartParamName` and `scheduleEndParamName` name to
    each request, with the times of the run. One that stands in `queryParams`, too, is sent twice,
    or with the value that never changes.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = _NAMES
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "queryParams": {
          "since": "2024-01-01"
        }
      },
      "scheduleParams": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "before"
      }
    }
  }
}
""",
            at="7:11",
            message="`since` is set for each run: it is the `scheduleStartParamName`",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "queryParams": {"sort": "updated"}},
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
        """Yield each parameter of the query that the schedule sets."""
        query = fetched(spec, "urlParams").get("queryParams")
        if not isinstance(query, dict):
            return
        params = fetched(spec, "scheduleParams")
        for member in _NAMES:
            name = params.get(member)
            if isinstance(name, str) and name in query:
                yield Violation(
                    f"{ATTRIBUTES}/urlParams/queryParams/{escape(name)}",
                    f"`{name}` is set for each run: it is the `{member}`",
                    "key",
                    notes=(Note("named here", f"{ATTRIBUTES}/scheduleParams/{member}"),),
                )
