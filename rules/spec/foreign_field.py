"""spec/foreign-field."""

from __future__ import annotations

from speclint.flow_service.fields import FOREIGN
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class ForeignField(SpecRule):
    """A body has a field of a connection or a flow, such as `etag`; specs have no such field.

    `etag`, `_links`, `count`, `state`, `lastOperation` and `inheritedAttributes` are in what the
    same service answers about connections, flows and runs. In a spec they come from a copied
    answer, and nothing reads them.

    A GET answer that was saved as it came, `{"items": [...]}`, is left alone.

    Source: Adobe, "Flow Service API reference": no answer about a spec has them.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    members = FOREIGN
    examples = (
        Bad(
            """{
  "name": "ACME contacts",
  "sourceSpec": {},
  "etag": "\\"6802064a-0000-0200-0000-5d8a9b3c0000\\""
}
""",
            at="4:3",
            message="`etag` belongs to connections and flows, not to a spec: leave it out",
            fixed="""{
  "name": "ACME contacts",
  "sourceSpec": {}
}
""",
        ),
        Good('{"name": "ACME contacts", "sourceSpec": {}}\n'),
        Good('{"items": [{"sourceSpec": {}, "etag": "1"}], "_links": {}, "count": 1}\n'),
        Good(
            '{"sourceSpec": {"attributes": {"contentPath": {"skipAttributes": ["_links"]}},'
            ' "spec": {"properties": {"state": {"type": "string"}}}}}\n'
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each such field at the top of a body that is no part of an answer."""
        for name in FOREIGN if not spec.is_answer else ():
            if name in spec.body:
                yield Violation(
                    f"/{name}",
                    f"`{name}` belongs to connections and flows, not to a spec: leave it out",
                    "key",
                    repair=Repair(f"Remove `{name}`", "safe", (Remove(f"/{name}"),)),
                )
