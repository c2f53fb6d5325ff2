"""connection/request-delay."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class RequestDelay(SchemaRule):
    """The time between two requests is no number of milliseconds, or more than a minute.

    `delayRequestMillis` is a number, or a string of digits as in Adobe's example: `850` are about 70
    requests in a minute. With more than a minute between two pages a run does not come to its end.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page",
        "delayRequestMillis": "850ms"
      }
    }
  }
}
""",
            at="9:31",
            message="`delayRequestMillis` is `850ms`: it must be a number of milliseconds, 60000 or less",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page",
        "delayRequestMillis": "850"
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
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page",
        "delayRequestMillis": "850"
      }
    }
  }
}
"""
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Take the unit off, if it is milliseconds."""
        number = str(refusal.value).strip().removesuffix("ms").strip()
        if not str(refusal.value).strip().endswith("ms") or not number.isdecimal():
            return None
        return Repair("Leave the unit out", "unsafe", (Replace(refusal.pointer, number),))
