"""connection/source-form."""

from __future__ import annotations

from speclint.flow_service.source import FETCH, INPUTS, filled_members, template_members
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class SourceForm(SpecRule):
    """A source has its values filled in and asks the customer for them, too.

    A batch source has one of two forms. In the filled form `sourceSpec.attributes` holds
    `urlParams`, `contentPath` and the others with their values, and `sourceSpec.spec.properties`
    only asks for what a customer must type. In the form of the generic template nothing is filled
    in, and `spec.properties` asks for `urlParams` and the others as a whole. With both, nothing
    says which value counts. It is mostly what is left of the template after it was filled in.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = FETCH
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "method": "GET"}
    },
    "spec": {
      "type": "object",
      "properties": {
        "contentPath": {"type": "object"}
      }
    }
  }
}
""",
            at="9:9",
            message="`contentPath` is an input of the customer, "
            "but `urlParams` is filled in under `attributes`: fill in both or neither",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "method": "GET"},
      "contentPath": {"path": "$.contacts"}
    },
    "spec": {"type": "object", "properties": {"listId": {"type": "string"}}}
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the first input of the template beside values that are filled in."""
        asked = template_members(spec)
        filled = filled_members(spec) if asked else ()
        if filled:
            name = asked[0]
            other = name if name in filled else filled[0]
            message = (
                f"`{name}` is an input of the customer, but it is filled in under `attributes`, too"
                if name == other
                else f"`{name}` is an input of the customer, but `{other}` is filled in under "
                "`attributes`: fill in both or neither"
            )
            note = Note("filled in here", f"/sourceSpec/attributes/{other}", part="key")
            yield Violation(f"{INPUTS}/{name}", message, "key", notes=(note,))
