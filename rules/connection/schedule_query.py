"""connection/schedule-query."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched, request_texts
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = "SCHEDULE_QUERY"  # noqa: S105 - no secret
_ADVANCE = ("type", "paramFormat", "incremental", "backfill")


class ScheduleQuery(SpecRule):
    """The query of an `ADVANCE` schedule is put nowhere, or there is none to put.

    An `ADVANCE` schedule has a query, and the service puts it in the place of `{SCHEDULE_QUERY}` in
    `urlParams`, `headerParams` or `bodyParams`. Without the token the query is never sent, and each
    run fetches everything. With the token but without such a schedule the token itself is sent.

    Source: Adobe, "Configure your source specification".
    """

    kinds = ("connectionSpec",)
    members = ("scheduleParams",)
    marks = ("advance", "schedule_query")
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v2/search", "method": "GET"},
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
            at="6:17",
            message="no request carries the query of this schedule: "
            "`{SCHEDULE_QUERY}` must stand in `urlParams`, `headerParams` or `bodyParams`",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v2/search",
        "queryParams": {"query": "{SCHEDULE_QUERY}"}
      },
      "scheduleParams": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "before"
      }
    }
  }
}
""",
            at="6:34",
            message="`{SCHEDULE_QUERY}` is sent as it stands: the schedule is not of the type `ADVANCE`",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v2/search",
        "queryParams": {"query": "{SCHEDULE_QUERY}"}
      },
      "scheduleParams": {
        "type": "ADVANCE",
        "paramFormat": "yyyy-MM-ddTHH:mm:ssK",
        "incremental": "updated > {START_TIME} updated < {END_TIME}",
        "backfill": "updated < {END_TIME}"
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the schedule without its token, or the tokens without their schedule."""
        params = fetched(spec, "scheduleParams")
        if params.get("type") == "ADVANCE":
            # Any mention counts: another rule looks at how it is written.
            if not any(_TOKEN in text for _, text in spec.texts) and not any(
                _TOKEN in name for name in spec.members
            ):
                yield Violation(
                    f"{ATTRIBUTES}/scheduleParams/type",
                    "no request carries the query of this schedule: `{SCHEDULE_QUERY}` must stand "
                    "in `urlParams`, `headerParams` or `bodyParams`",
                )
        elif params and not any(name in params for name in _ADVANCE):
            for pointer, text in request_texts(spec):
                if f"{{{_TOKEN}}}" in text:
                    yield Violation(
                        pointer,
                        "`{SCHEDULE_QUERY}` is sent as it stands: "
                        "the schedule is not of the type `ADVANCE`",
                    )
