"""connection/schedule-fraction."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class ScheduleFraction(SchemaRule):
    """A date pattern has a colon before the fraction of a second.

    Patterns are those of .NET, and there a dot stands before the fraction: `ss.fffffffK`. Adobe's
    examples of MailChimp have a colon, `ss:fffffffK`, which that source may ask for. Most sources
    do not know a time that is written so.

    Source: Adobe, "Configure your source specification".
    """

    severity = "info"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "before",
        "scheduleStartParamFormat": "yyyy-MM-ddTHH:mm:ss:fffffffK"
      }
    }
  }
}
""",
            at="7:37",
            message="`scheduleStartParamFormat` has a colon before the fraction of a second: "
            "write a dot unless the source asks for the colon",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "before",
        "scheduleStartParamFormat": "yyyy-MM-ddTHH:mm:ss.fffffffK"
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
        "scheduleEndParamName": "before",
        "scheduleStartParamFormat": "yyyy-MM-ddTHH:mm:ssZ"
      }
    }
  }
}
"""
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Write a dot."""
        pattern = str(refusal.value).replace("s:f", "s.f").replace("s:F", "s.F")
        return Repair(f"Write `{pattern}`", "unsafe", (Replace(refusal.pointer, pattern),))
