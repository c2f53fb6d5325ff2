"""spec/missing-member."""

from __future__ import annotations

from speclint.flow_service.source import misplaced
from speclint.rule import Bad, Good, Move, Refusal, Repair, SchemaRule, Spec


class MissingMember(SchemaRule):
    """An object inside a spec lacks a member that it cannot do without.

    The service takes the spec and fails when a customer uses it: there is no sign-in without the
    parameters of its `spec`, and no request without a path (error 1304-400, a mandatory field is
    missing). Fields at the top of a spec are the business of `connection/required-fields` and
    `flow/required-fields`.

    There is one finding for each member, at the bracket that opens the object. What `attributes`
    lacks and stands beside it, in `sourceSpec`, is moved by `--unsafe-fixes`.

    Source: Adobe, "Configure authentication specifications", "Configure source specifications"
    and "Sources error codes".
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"attributes": {}}, "authSpec": [{"name": "Basic Authentication",'
            ' "type": "BasicAuthentication"}]}\n',
            at="1:49",
            message="`spec` is missing: what the customer types in, as a JSON Schema",
        ),
        Bad(
            """{
  "type": "generic-rest",
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.items"},
      "paginationParams": {"type": "NONE"},
      "scheduleParams": {"scheduleStartParamName": "a", "scheduleEndParamName": "b"}
    },
    "urlParams": {"path": "/v1/items", "method": "GET"}
  }
}
""",
            at="4:19",
            message="`urlParams` is missing: where the service fetches the data; the one in"
            " `sourceSpec` belongs here",
            fixed="""{
  "type": "generic-rest",
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.items"},
      "paginationParams": {"type": "NONE"},
      "scheduleParams": {"scheduleStartParamName": "a", "scheduleEndParamName": "b"},
      "urlParams": {"path": "/v1/items", "method": "GET"}
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {"attributes": {}}, "authSpec": [{"name": "Basic Authentication",'
            ' "type": "BasicAuthentication", "spec": {"type": "object"}}]}\n'
        ),
    )

    def worded(self, spec: Spec, refusal: Refusal) -> str:
        """Say where it stands, if not here."""
        other = _elsewhere(spec, refusal)
        return (
            f"{refusal.message}; the one in `sourceSpec` belongs here" if other else refusal.message
        )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Fetch the member from where it stands."""
        other = _elsewhere(spec, refusal)
        if other is None:
            return None
        change = Move(other, f"{refusal.pointer}/{refusal.member}")
        return Repair("Move it here", "unsafe", (change,))


def _elsewhere(spec: Spec, refusal: Refusal) -> str | None:
    pointer = f"/sourceSpec/{refusal.member}"
    is_there = refusal.member in spec.object_at("sourceSpec")
    is_meant = misplaced(pointer) == f"{refusal.pointer}/{refusal.member}"
    return pointer if is_there and is_meant else None
