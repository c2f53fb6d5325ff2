"""flow/erased-fields."""

from __future__ import annotations

from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# The field as new bodies spell it, and how else it may be spelt.
_FIELDS = {
    "optionSpec": (),
    "transformationSpecs": ("transformationSpec", "transformationSpecDTOS"),
    "attributes": (),
}


class ErasedFields(SpecRule):
    """A flow spec leaves out a field that the service has, and a PUT would erase it.

    The service takes a body without `optionSpec`, `transformationSpecs` or `attributes`, and the
    flow spec has none from then on: its sources lose their options, their mapping step or their
    schedule in the user interface. `transformationSpec` and `transformationSpecDTOS`, the spellings
    of the batch guide and of the API reference, count as `transformationSpecs`.

    Source: the requests in Adobe's "Update flow specifications" guides carry all three.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    examples = (
        Bad(
            """{
  "name": "GenericStreamingAEP",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "optionSpec": {"name": "OptionSpec", "spec": {"type": "object"}},
  "attributes": {"isSourceFlow": true}
}
""",
            at="1:1",
            message="`transformationSpecs` is left out: a PUT erases what it does not carry",
        ),
        Good("""{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "optionSpec": {"name": "OptionSpec", "spec": {"type": "object"}},
  "transformationSpec": [{"name": "Mapping", "spec": {"type": "object"}}],
  "attributes": {"isSourceFlow": true}
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each field that is there in none of its spellings."""
        for field, others in _FIELDS.items():
            if not any(name in spec.body for name in (field, *others)):
                yield Violation(
                    "", f"`{field}` is left out: a PUT erases what it does not carry", "open"
                )
