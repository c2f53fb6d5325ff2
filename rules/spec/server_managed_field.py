"""spec/server-managed-field."""

from __future__ import annotations

from speclint.flow_service.fields import SERVER_MANAGED
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class ServerManagedField(SpecRule):
    """A body sends a field that only the service writes, such as `createdAt`.

    The service keeps `createdAt`, `createdBy`, `createdClient`, `updatedAt`, `updatedBy`,
    `updatedClient`, `sandboxId`, `sandboxName` and `imsOrgId` itself and has them in its answers.
    In a file they are what is left of a copied answer: they say nothing true about the next PUT
    and change in every copy.

    A GET answer that was saved as it came, `{"items": [...]}`, is left alone: there they belong.

    Source: Adobe, "Create a new connection specification": the answers have these fields, the
    requests do not.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    members = SERVER_MANAGED
    examples = (
        Bad(
            """{
  "name": "ACME contacts",
  "createdAt": 1633080822911,
  "sourceSpec": {}
}
""",
            at="3:3",
            message="`createdAt` is the service's own: leave it out of what you send",
            fixed="""{
  "name": "ACME contacts",
  "sourceSpec": {}
}
""",
        ),
        Bad(
            '{"sourceConnectionSpecIds": [], "sandboxName": "prod"}\n',
            at="1:33",
            message="`sandboxName` is the service's own: leave it out of what you send",
            fixed='{"sourceConnectionSpecIds": []}\n',
        ),
        Good('{"name": "ACME contacts", "sourceSpec": {}}\n'),
        Good(
            '{"items": [{"name": "ACME contacts", "createdAt": 1633080822911, "sourceSpec": {}}]}'
        ),
        Good(
            '{"sourceSpec": {"spec": {"properties": {"createdAt": {"type": "string"}}}}}\n',
            note="an input of the customer's",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each such field at the top of a body that is no part of an answer."""
        for name in SERVER_MANAGED if not spec.is_answer else ():
            if name in spec.body:
                yield Violation(
                    f"/{name}",
                    f"`{name}` is the service's own: leave it out of what you send",
                    "key",
                    repair=Repair(f"Remove `{name}`", "safe", (Remove(f"/{name}"),)),
                )
