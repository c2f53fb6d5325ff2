"""connection/schedule-format."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMATS = ("scheduleStartParamFormat", "scheduleEndParamFormat", "paramFormat")
# What other languages write, what .NET writes, and what is wrong with it.
_FOREIGN = (
    ("YYYY", "yyyy", "`YYYY` is no year: it is written `yyyy`"),
    ("DD", "dd", "`DD` is no day: it is written `dd`"),
    ("SSS", "fff", "`SSS` is no fraction of a second: it is written `fff`"),
    ("yyyy-mm", "yyyy-MM", "`mm` are minutes: months are written `MM`"),
    ("yyyy/mm", "yyyy/MM", "`mm` are minutes: months are written `MM`"),
    ("yyyymm", "yyyyMM", "`mm` are minutes: months are written `MM`"),
    ("dd-mm-", "dd-MM-", "`mm` are minutes: months are written `MM`"),
    ("dd/mm/", "dd/MM/", "`mm` are minutes: months are written `MM`"),
    ("mm/dd/", "MM/dd/", "`mm` are minutes: months are written `MM`"),
    (":MM:", ":mm:", "`MM` are months: minutes are written `mm`"),
)
_STRFTIME = (
    ("%Y", "yyyy"),
    ("%m", "MM"),
    ("%d", "dd"),
    ("%H", "HH"),
    ("%M", "mm"),
    ("%S", "ss"),
    ("%f", "ffffff"),
    ("%z", "K"),
)


class ScheduleFormat(SpecRule):
    """A date pattern is written in the way of another language.

    The service writes the times of a schedule by a .NET date pattern: `yyyy-MM-ddTHH:mm:ssZ`, or
    with a `K` for the time zone. `YYYY`, `DD`, `SSS` and `%Y` mean nothing there, `mm` are minutes
    and `MM` are months, `hh` counts to twelve. The source is then asked for a wrong time or none.

    Any other .NET pattern is not reported: what times look like is the source's affair.

    Source: Adobe, "Configure your source specification"; Microsoft, "Custom date and time format
    strings".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = _FORMATS
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "before",
        "scheduleStartParamFormat": "YYYY-MM-DDTHH:mm:ssZ"
      }
    }
  }
}
""",
            at="7:37",
            message="`YYYY` is no year: it is written `yyyy`",
            fixed="""{
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
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "type": "ADVANCE",
        "paramFormat": "%Y-%m-%dT%H:%M:%SZ"
      }
    }
  }
}
""",
            at="6:24",
            message="`%Y` and the like mean nothing in a .NET date pattern",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "scheduleParams": {
        "type": "ADVANCE",
        "paramFormat": "yyyy-MM-ddTHH:mm:ssZ"
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
        "scheduleStartParamFormat": "yyyy-MM-ddTHH:mm:ssK",
        "scheduleEndParamFormat": "yyyy-MM-dd"
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each pattern that .NET reads in another way, or not at all."""
        params = fetched(spec, "scheduleParams")
        for name in _FORMATS:
            pattern = params.get(name)
            if not isinstance(pattern, str) or "{" in pattern or "'" in pattern:
                continue
            message, meant = _flaw(pattern)
            if message:
                pointer = f"{ATTRIBUTES}/scheduleParams/{name}"
                repair = None
                if not _flaw(meant)[0]:
                    repair = Repair(f"Write `{meant}`", "unsafe", (Replace(pointer, meant),))
                yield Violation(pointer, message, repair=repair)


def _flaw(pattern: str) -> tuple[str, str]:
    """Return what is wrong with a pattern, if anything, and what was meant."""
    meant, flaws = pattern, []
    if "%" in pattern and any(theirs in pattern for theirs, _ in _STRFTIME):
        flaws.append("`%Y` and the like mean nothing in a .NET date pattern")
        for theirs, ours in _STRFTIME:
            meant = meant.replace(theirs, ours)
        return flaws[0], meant
    for theirs, ours, message in _FOREIGN:
        if theirs in meant:
            flaws.append(message)
            meant = meant.replace(theirs, ours)
    if "hh" in meant and "t" not in meant:
        flaws.append("`hh` counts to twelve: the hours of a day are written `HH`")
        meant = meant.replace("hh", "HH")
    return (flaws[0] if flaws else ""), meant
