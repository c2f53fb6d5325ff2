"""connection/advance-tokens."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NEEDED = {"incremental": ("START_TIME", "since when"), "backfill": ("END_TIME", "until when")}


class AdvanceTokens(SpecRule):
    """The query of a schedule does not say of which time it is.

    The service puts times in the place of `{START_TIME}` and `{END_TIME}`. Without `{START_TIME}` a
    scheduled run (`incremental`) fetches everything anew each time; without `{END_TIME}` the first
    run (`backfill`) has no end, and what comes meanwhile is fetched twice.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = tuple(_NEEDED)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "type": "ADVANCE",
        "paramFormat": "yyyy-MM-ddTHH:mm:ssK",
        "incremental": "updated < {END_TIME}",
        "backfill": "updated < {END_TIME}"
      }
    }
  }
}
""",
            at="7:24",
            message="`incremental` has no `{START_TIME}`: it does not say since when",
        ),
        Good(
            """{
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
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each query without its token."""
        params = fetched(spec, "scheduleParams")
        for name, (token, what) in _NEEDED.items():
            query = params.get(name)
            # A token with a wrong `$` has a finding of its own.
            if isinstance(query, str) and token not in query and query.strip():
                message = f"`{name}` has no `{{{token}}}`: it does not say {what}"
                yield Violation(f"{ATTRIBUTES}/scheduleParams/{name}", message)
