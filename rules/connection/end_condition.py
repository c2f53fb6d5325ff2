"""connection/end-condition."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class EndCondition(SchemaRule):
    """The condition for the last page is only half there, or its value is not a constant.

    `endConditionName` is the path of a field in an answer, `endConditionValue` what this field says
    on the last page, as in `$.hasMore` and `Const:false`. One is nothing without the other. The
    value is written behind `Const:`.

    Source: Adobe, "Create a new connection specification using the Flow Service API".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "OFFSET",
        "limitName": "limit",
        "limitValue": 100,
        "offSetName": "offset",
        "endConditionName": "$.hasMore"
      }
    }
  }
}
""",
            at="4:27",
            message="`endConditionName` says which field tells the last page, `endConditionValue` is missing: "
            "nothing says what it then holds",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "OFFSET",
        "limitName": "limit",
        "limitValue": 100,
        "offSetName": "offset",
        "endConditionName": "$.hasMore",
        "endConditionValue": "false"
      }
    }
  }
}
""",
            at="10:30",
            message="`endConditionValue` is `false`: the value is written behind `Const:`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "OFFSET",
        "limitName": "limit",
        "limitValue": 100,
        "offSetName": "offset",
        "endConditionName": "$.hasMore",
        "endConditionValue": "Const:false"
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
        "type": "OFFSET",
        "limitName": "limit",
        "limitValue": 100,
        "offSetName": "offset",
        "endConditionName": "$.hasMore",
        "endConditionValue": "Const:false"
      }
    }
  }
}
"""
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Write the value as a constant, if it is one."""
        match refusal.value:
            case bool(value):
                constant = f"Const:{str(value).lower()}"
            case int(number):
                constant = f"Const:{number}"
            case str(text):
                constant = f"Const:{text.strip()}"
            case _:
                return None
        return Repair(f"Write `{constant}`", "unsafe", (Replace(refusal.pointer, constant),))
