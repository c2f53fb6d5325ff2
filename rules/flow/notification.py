"""flow/notification."""

from __future__ import annotations

from speclint.rule import Bad, Good, Move, Remove, Repair, Replace, Spec, SpecRule, Violation, Wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_POINTER = "/attributes/notification"


class Notification(SpecRule):
    """The switch of the notifications about flow runs is not in `flowRun.enabled`.

    Batch flow specs turn notifications on with
    `"notification": {"category": "sources", "flowRun": {"enabled": true}}`. An example of the API
    reference has `flowRun` empty and `enabled` beside it; then nobody is told that a run failed.

    Source: Adobe, "Update flow specifications using the Flow Service API", its answers.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    members = ("notification",)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {
    "notification": {
      "category": "sources",
      "flowRun": null,
      "enabled": true
    }
  }
}
""",
            at="7:7",
            message="`enabled` must stand in `flowRun`, not beside it",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {
    "notification": {
      "category": "sources",
      "flowRun": {
        "enabled": true
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"notification": {"category": "sources", "flowRun": true}}
}
""",
            at="3:69",
            message="`flowRun` must be an object with `enabled`",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"notification": {"category": "sources", "flowRun": {"enabled": true}}}
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"notification": {"flowRun": {"enabled": "true"}}}
}
""",
            at="3:58",
            message="`enabled` must be `true` or `false`, without quotes",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"notification": {"flowRun": {"enabled": true}}}
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"notification": {"category": "sources", "flowRun": {"enabled": true}}}
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a switch that stands beside its place, or that is none."""
        notification = spec.object_at("attributes", "notification")
        run, beside = notification.get("flowRun"), notification.get("enabled")
        inside = spec.at("attributes", "notification", "flowRun", "enabled")
        if isinstance(beside, bool):
            message = "`enabled` must stand in `flowRun`, not beside it"
            yield Violation(
                f"{_POINTER}/enabled", message, "key", repair=_moved(notification, inside)
            )
        elif isinstance(run, bool):
            wrap = Repair(
                "Make it its `enabled`", "unsafe", (Wrap(f"{_POINTER}/flowRun", "enabled"),)
            )
            message = "`flowRun` must be an object with `enabled`"
            yield Violation(f"{_POINTER}/flowRun", message, repair=wrap)
        if isinstance(inside, str):
            meant = {"true": True, "false": False}.get(inside.strip().casefold())
            change = Replace(f"{_POINTER}/flowRun/enabled", meant)
            repair = Repair("Take the quotes away", "unsafe", (change,))
            message = "`enabled` must be `true` or `false`, without quotes"
            yield Violation(
                f"{_POINTER}/flowRun/enabled", message, repair=None if meant is None else repair
            )


def _moved(notification: dict[str, object], inside: object) -> Repair | None:
    """Return how `enabled` comes into `flowRun`, where that is empty."""
    run = notification.get("flowRun")
    if inside is not None or (run and not isinstance(run, dict)):
        return None
    outer, inner = f"{_POINTER}/enabled", f"{_POINTER}/flowRun"
    if isinstance(run, dict):
        return Repair("Move it into `flowRun`", "unsafe", (Move(outer, f"{inner}/enabled"),))
    if "flowRun" not in notification:
        return Repair("Put it into `flowRun`", "unsafe", (Wrap(outer, "enabled"),))
    value = {"enabled": notification["enabled"]}
    changes = (Replace(inner, value), Remove(outer))
    return Repair("Put it into `flowRun`", "unsafe", changes)
