"""flow/run-spec."""

from __future__ import annotations

from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAMETERS = ("startTime", "windowStartTime", "windowEndTime", "deltaColumn")


class RunSpec(SpecRule):
    """The parameters of a run are declared, and a run may leave them out.

    A `runSpec` says what a run on demand needs: when it starts, and the window from which data is
    fetched. The service's own flow specs require all that they declare of `startTime`,
    `windowStartTime`, `windowEndTime` and `deltaColumn`: a run without one of them has no end or
    no beginning.

    Source: Adobe, "Create a dataflow using the Flow Service API", the `runSpec` in its answers.
    """

    severity = "info"
    kinds = ("flowSpec",)
    members = ("runSpec",)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "runSpec": {
    "name": "ProviderParams",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "windowStartTime": {"type": "integer"},
        "windowEndTime": {"type": "integer"}
      },
      "required": ["startTime"]
    }
  }
}
""",
            at="12:19",
            message="a run may leave out `windowStartTime` and `windowEndTime`,"
            " which should be required",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "runSpec": {
    "name": "ProviderParams",
    "spec": {
      "type": "object",
      "properties": {
        "startTime": {"type": "integer"},
        "windowStartTime": {"type": "integer"},
        "windowEndTime": {"type": "integer"}
      },
      "required": ["startTime", "windowStartTime", "windowEndTime"]
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a list of requirements that lacks what is declared."""
        declared = spec.object_at("runSpec", "spec", "properties")
        required = spec.at("runSpec", "spec", "required")
        listed = required if isinstance(required, list) else []
        left = [f"`{name}`" for name in _PARAMETERS if name in declared and name not in listed]
        if left:
            names = " and ".join(filter(None, (", ".join(left[:-1]), left[-1])))
            pointer = "/runSpec/spec/required" if isinstance(required, list) else "/runSpec/spec"
            message = f"a run may leave out {names}, which should be required"
            yield Violation(pointer, message, "open")
