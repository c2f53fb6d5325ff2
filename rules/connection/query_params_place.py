"""connection/query-params-place."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Move, Refusal, Repair, SchemaRule, Spec


class QueryParamsPlace(SchemaRule):
    """The query parameters stand beside `urlParams` and not in it.

    That was their place in the guides of 2021. Those of today have `queryParams` in `urlParams`,
    and nothing says that the service still looks elsewhere. `headerParams` and `bodyParams` stand
    where they always did, beside `urlParams`.

    Source: Adobe, "Configure your source specification", in its versions of 2021 and of today.
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts"
      },
      "queryParams": {"sort": "updated"},
      "headerParams": {"Accept": "application/json"}
    }
  }
}
""",
            at="7:22",
            message="`queryParams` stands where it stood in 2021: it belongs in `urlParams`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "queryParams": {"sort": "updated"}
      },
      "headerParams": {"Accept": "application/json"}
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
      "urlParams": {"path": "/v3/contacts", "queryParams": {"sort": "updated"}},
      "headerParams": {"Accept": "application/json"}
    }
  }
}
"""
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Move them, unless there are some already."""
        if "queryParams" in fetched(spec, "urlParams") or not fetched(spec, "urlParams"):
            return None
        change = Move(refusal.pointer, f"{ATTRIBUTES}/urlParams/queryParams")
        return Repair("Move them into `urlParams`", "unsafe", (change,))
