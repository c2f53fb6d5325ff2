"""connection/schedule-query."""

from __future__ import annotations

from speclint.flow_service.braces import certain_names
from speclint.flow_service.placeholders import is_declared, near_token
from speclint.flow_service.source import ATTRIBUTES, declared, fetched, request_texts
from speclint.pattern import Pattern
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = "SCHEDULE_QUERY"  # noqa: S105 - no secret
_WRITTEN = f"{{{_TOKEN}}}"
# Another rule looks at the token with a `$`, or in two pairs of braces.
_NEARLY = Pattern(r"(?<![\w${])[{<]?\s{0,9}\bSCHEDULE_QUERY\b\s{0,9}[}>]?|(?<![${])\{([\w-]+)\}")
_ADVANCE = ("type", "paramFormat", "incremental", "backfill")


class ScheduleQuery(SpecRule):
    """The query of an `ADVANCE` schedule is put nowhere, or there is none to put.

    An `ADVANCE` schedule has a query, and the service puts it in the place of `{SCHEDULE_QUERY}` in
    `urlParams`, `headerParams` or `bodyParams`. Without the token the query is never sent, and each
    run fetches everything. What is nearly the token, such as `{SCHEDULE_QUERY` or the bare word, is sent
    as it stands. With the token but without such a schedule the token itself is sent.

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
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v2/search",
        "queryParams": {"query": "{SCHEDULE_QUERY"}
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
""",
            at="6:34",
            message="`{SCHEDULE_QUERY` is sent as it stands; did you mean `{SCHEDULE_QUERY}`?",
            fixed="""{
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
""",
            safety="unsafe",
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
            yield from _unsent(spec)
        elif params and not any(name in params for name in _ADVANCE):
            for pointer, text in request_texts(spec):
                if _WRITTEN in text:
                    yield Violation(
                        pointer,
                        "`{SCHEDULE_QUERY}` is sent as it stands: "
                        "the schedule is not of the type `ADVANCE`",
                    )


def _unsent(spec: Spec) -> Iterator[Violation]:
    """Yield what is nearly the token, or else the schedule whose query is put nowhere."""
    if _WRITTEN in certain_names(spec) or any(_WRITTEN in text for _, text in spec.texts):
        return
    is_near = any(_TOKEN in name for name in spec.members)
    for pointer, text in request_texts(spec):
        is_near |= _TOKEN in text
        slip = _slip(spec, text)
        if slip is not None:
            is_near = True
            change = Replace(pointer, text.replace(slip, _WRITTEN))
            yield Violation(
                pointer,
                f"`{slip}` is sent as it stands; did you mean `{_WRITTEN}`?",
                repair=Repair(f"Write `{_WRITTEN}`", "unsafe", (change,)),
            )
    if not is_near:
        yield Violation(
            f"{ATTRIBUTES}/scheduleParams/type",
            f"no request carries the query of this schedule: `{_WRITTEN}` must stand "
            "in `urlParams`, `headerParams` or `bodyParams`",
        )


def _slip(spec: Spec, text: str) -> str | None:
    """Return what stands in the token's place, but is not written as it is."""
    for found in _NEARLY.finditer(text):
        name = found[1]
        if not name or (near_token(name) == _TOKEN and not is_declared(name, declared(spec))):
            return found[0].strip()
    return None
