"""flow/once-rule."""

from __future__ import annotations

from speclint.flow_service.trial import takes
from speclint.rule import Add, Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Safety

_POINTER = "/scheduleSpec/spec"
_THEN = {"allOf": [{"not": {"required": ["interval"]}}, {"not": {"required": ["backfill"]}}]}
_RULE = {
    "if": {"properties": {"frequency": {"const": "once"}}},
    "then": _THEN,
    "else": {
        "required": ["interval"],
        "if": {"properties": {"frequency": {"const": "minute"}}},
        "then": {"properties": {"interval": {"minimum": 15}}},
        "else": {"properties": {"interval": {"minimum": 1}}},
    },
}
# Schedules that the service refuses, each with what is wrong with it.
_REFUSED = (
    ({"frequency": "once", "interval": 1}, "`once` with an `interval`"),
    ({"frequency": "once", "backfill": True}, "`once` with a `backfill`"),
    ({"frequency": "minute"}, "`minute` without an `interval`"),
    ({"frequency": "minute", "interval": 14}, "`minute` with an `interval` below 15"),
    ({"frequency": "hour"}, "`hour` without an `interval`"),
    ({"frequency": "hour", "interval": 0}, "`hour` with an `interval` below 1"),
)
# Where the usual schema says the least interval, and what that is.
_LEAST = {("else", "then"): 15, ("else", "else"): 1, ("then",): 15, ("else",): 1}


class OnceRule(SpecRule):
    """A schedule can be chosen that the service refuses, or `once` cannot be chosen.

    A flow that runs `once` has neither an `interval` (error 1361-400) nor a `backfill`
    (1364-400); every other flow has an `interval`, of at least 15 for `minute` and at least 1 for
    the others (1362-400, 1363-400). The schema in `scheduleSpec` says so with `if`, `then` and
    `else`. Where it does not, a customer finds out when the flow is refused.

    The schema is tried out with some schedules, so it does not matter how it is written, and a
    greater least interval is fine. Nothing is said where the schema uses more than the usual
    keywords, or does not declare `frequency` and `interval`.

    The example of the API reference has an indentation slip that turns the rule around:
    `"then": {"not": null, "required": ["interval"]}`.

    Source: Adobe, "Update flow specifications using the Flow Service API", its answers; "Flow
    Service API error messages".
    """

    severity = "warning"
    kinds = ("flowSpec",)
    members = ("scheduleSpec",)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "frequency": {"type": "string", "enum": ["once", "minute", "hour", "day", "week"]},
        "interval": {"type": "integer"},
        "backfill": {"type": "boolean"}
      },
      "required": ["startTime", "frequency"],
      "if": {"properties": {"frequency": {"const": "once"}}},
      "then": {"allOf": [{"not": {"required": ["interval"]}}, {"not": {"required": ["backfill"]}}]},
      "else": {
        "required": ["interval"],
        "if": {"properties": {"frequency": {"const": "minute"}}},
        "then": {"properties": {"interval": {"minimum": 5}}},
        "else": {"properties": {"interval": {"minimum": 1}}}
      }
    }
  }
}
""",
            at="19:57",
            message="this schedule takes what the service refuses:"
            " `minute` with an `interval` below 15",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "frequency": {"type": "string", "enum": ["once", "minute", "hour", "day", "week"]},
        "interval": {"type": "integer"},
        "backfill": {"type": "boolean"}
      },
      "required": ["startTime", "frequency"],
      "if": {"properties": {"frequency": {"const": "once"}}},
      "then": {"allOf": [{"not": {"required": ["interval"]}}, {"not": {"required": ["backfill"]}}]},
      "else": {
        "required": ["interval"],
        "if": {"properties": {"frequency": {"const": "minute"}}},
        "then": {"properties": {"interval": {"minimum": 15}}},
        "else": {"properties": {"interval": {"minimum": 1}}}
      }
    }
  }
}
""",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "frequency": {"enum": ["once", "day"]},
        "interval": {"type": "integer"},
        "backfill": {"type": "boolean"}
      },
      "required": ["startTime", "frequency"],
      "if": {"properties": {"frequency": {"const": "once"}}},
      "then": {"not": null, "required": ["interval"]},
      "else": {"required": ["interval"], "properties": {"interval": {"minimum": 1}}}
    }
  }
}
""",
            at="15:15",
            message="this schedule refuses `once` without an `interval`; it takes what the"
            " service refuses: `once` with an `interval`",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "frequency": {"enum": ["once", "day"]},
        "interval": {"type": "integer"},
        "backfill": {"type": "boolean"}
      },
      "required": ["startTime", "frequency"],
      "if": {"properties": {"frequency": {"const": "once"}}},
      "then": {
        "allOf": [
          {
            "not": {"required": ["interval"]}
          },
          {
            "not": {"required": ["backfill"]}
          }
        ]
      },
      "else": {"required": ["interval"], "properties": {"interval": {"minimum": 1}}}
    }
  }
}
""",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["998b8ae3-cec0-43b7-8abe-40b1eb4ee069"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "frequency": {"type": "string", "enum": ["hour", "day", "week"]},
        "interval": {"type": "integer", "minimum": 2}
      },
      "required": ["startTime", "frequency", "interval"]
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Try the schedule's schema out, and look for a change after which it does as it should."""
        schema = spec.at("scheduleSpec", "spec")
        if not isinstance(schema, dict) or not _is_usual(schema):
            return
        if all(schema.get(name) == value for name, value in _RULE.items()):
            return  # as it is in nearly every flow spec, which saves trying it out
        message = _complaint(schema)
        if message:
            pointer, repair = _mended(schema)
            yield Violation(
                pointer or _POINTER, message, "value" if pointer else "open", repair=repair
            )


def _is_usual(schema: dict[str, object]) -> bool:
    """Tell whether the schema declares a schedule as it is known, and asks for nothing more."""
    declared = schema.get("properties")
    required = schema.get("required", [])
    if not isinstance(declared, dict) or not isinstance(required, list):
        return False
    usual = {"startTime": "integer", "interval": "integer", "backfill": "boolean"}
    return (
        {"frequency", "interval"} <= declared.keys()
        and all(name in (*usual, "frequency") for name in required)
        and all(
            isinstance(declared.get(name, {}), dict)
            and declared.get(name, {}).get("type", wanted) == wanted
            for name, wanted in usual.items()
        )
    )


def _complaint(schema: dict[str, object]) -> str:
    """Say what the schema does that it should not, or nothing."""
    declared = schema["properties"]
    frequency = declared["frequency"] if isinstance(declared, dict) else {}
    offered = frequency.get("enum") if isinstance(frequency, dict) else None
    if not isinstance(offered, list):
        return ""
    texts = []
    if "once" in offered and takes(schema, {"startTime": 1, "frequency": "once"}) is False:
        texts.append("refuses `once` without an `interval`")
    taken = [
        what
        for sample, what in _samples(offered)
        if takes(schema, {"startTime": 1, **sample}) is True
    ]
    if taken:
        texts.append(f"takes what the service refuses: {', '.join(taken)}")
    return f"this schedule {'; it '.join(texts)}" if texts else ""


def _samples(offered: list[object]) -> Iterator[tuple[dict[str, object], str]]:
    """Yield the schedules to try: `hour` stands for all that are longer than a minute."""
    longer = next((name for name in ("hour", "day", "week") if name in offered), None)
    for sample, what in _REFUSED:
        name = longer if sample["frequency"] == "hour" else str(sample["frequency"])
        if name in offered:
            yield {**sample, "frequency": name}, what.replace("`hour`", f"`{name}`")


def _mended(schema: dict[str, object]) -> tuple[str, Repair | None]:
    """Return the place that is wrong and how to mend it, where one of the usual changes does."""
    import copy  # only where something is wrong

    low = [place for place in _LEAST if _least(schema, place) < _LEAST[place]]
    if low:
        changed = copy.deepcopy(schema)
        for place in low:
            _below(changed, *place, "properties", "interval")["minimum"] = _LEAST[place]
        pointers = [f"{_POINTER}/{'/'.join(place)}/properties/interval/minimum" for place in low]
        if not _complaint(changed):
            values = [_LEAST[place] for place in low]
            changes = tuple(map(Replace, pointers, values))
            return pointers[0], Repair("Raise the least interval", "safe", changes)
    then = schema.get("then")
    if schema.get("if") == _RULE["if"] and isinstance(then, dict):
        pointer = f"{_POINTER}/then"
        if not _complaint({**schema, "then": _THEN}):
            is_plain = then.keys() <= {"not", "required", "allOf"}
            safety: Safety = "safe" if is_plain else "unsafe"
            return pointer, Repair("Write the usual rule", safety, (Replace(pointer, _THEN),))
    if not {"if", "then", "else"} & schema.keys() and not _complaint({**schema, **_RULE}):
        adds = tuple(Add(f"{_POINTER}/{name}", value) for name, value in _RULE.items())
        return "", Repair("Add the usual rule", "unsafe", adds)
    return "", None


def _least(schema: dict[str, object], place: tuple[str, ...]) -> float:
    value = _below(schema, *place, "properties", "interval").get("minimum")
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if is_number else float("inf")  # type: ignore[return-value]


def _below(schema: dict[str, object], *steps: str) -> dict[str, object]:
    value: object = schema
    for step in steps:
        value = value.get(step) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}
