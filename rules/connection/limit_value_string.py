"""connection/limit-value-string."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec

_MOST = 9  # digits; what is longer was never meant as a number of records


class LimitValueString(SchemaRule):
    """The number of records of a page is written as a string.

    The template declares `limitValue` as an integer, Adobe's filled-in examples have it both as a
    number and as a string. Both work; a project may want one of them.

    Source: Adobe, "Configure your source specification".
    """

    severity = "info"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": "100",
        "pageParamName": "page"
      }
    }
  }
}
""",
            at="7:23",
            message="`limitValue` is the string `100`: the template declares it a whole number",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page"
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
        "pageParamName": "page"
      }
    }
  }
}
"""
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Take the quotes off."""
        digits = str(refusal.value).strip().lstrip("0")
        if not digits.isascii() or len(digits) > _MOST:
            return None
        return Repair("Make it a number", "unsafe", (Replace(refusal.pointer, int(digits)),))
