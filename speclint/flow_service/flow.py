"""What a flow spec is for: whose sources it serves, batch or streaming."""

from __future__ import annotations

from speclint import known

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.document import Spec

# The flow specs of Self-Serve Sources, batch and streaming: those that partners add their ids to.
_OWN = ("6499120c-0b15-42dc-936e-847ea3c24d72", "e77fde5a-22a8-11ed-861d-0242ac120002")
_OWN_NAMES = tuple(known.FLOW_SPECS[one].name for one in _OWN)
TRANSFORMATIONS = "transformationSpecs"
OTHER_SPELLINGS = ("transformationSpec", "transformationSpecDTOS")


def is_self_serve(spec: Spec) -> bool:
    """Tell whether this is one of the two flow specs of Self-Serve Sources."""
    return spec.id in _OWN or spec.body.get("name") in _OWN_NAMES


def is_source_flow(spec: Spec) -> bool:
    """Tell whether a flow spec certainly brings data in: others may write to other targets."""
    return is_self_serve(spec) or spec.at("attributes", "isSourceFlow") is True


def provider(spec: Spec) -> str | None:
    """Return `batch` or `streaming`, or None where the provider is neither."""
    return known.word_of(spec.body.get("providerId"))
