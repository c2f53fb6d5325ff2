"""flow/erased-fields."""

from __future__ import annotations

from speclint.flow_service.flow import is_self_serve, provider
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

    Streaming flows have no options of their own, so `optionSpec` is asked of batch flows and of the
    flow specs of Self-Serve Sources. In an answer of the service (`{"items": [...]}`) nothing is
    left out: that is all there is.

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
  "name": "Steam data with transformation",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceConnectionSpecIds": ["bf9f5905-92b7-48bf-bf20-455bc6b60a4e"],
  "transformationSpecs": [{"name": "Mapping", "spec": {"type": "object"}}],
  "attributes": {"isSourceFlow": true}
}
"""),
        Good(
            '{"items": [{"name": "CRMToAEP", "sourceConnectionSpecIds": []}]}\n',
            note="an answer of the service",
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
        if spec.is_answer:
            return
        for field, others in _FIELDS.items():
            if field == "optionSpec" and not _has_options(spec):
                continue
            if not any(name in spec.body for name in (field, *others)):
                yield Violation(
                    "", f"`{field}` is left out: a PUT erases what it does not carry", "open"
                )


def _has_options(spec: Spec) -> bool:
    is_batch = "providerId" not in spec.body or provider(spec) == "batch"
    return is_batch or is_self_serve(spec)
