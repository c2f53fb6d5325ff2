"""What the second pass needs to know of a spec, taken out of its body."""

from __future__ import annotations

from speclint import known
from speclint.rule import Mention, SpecFacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.document import Spec

KNOWN_IDS = known.CONNECTION_SPECS


def of_spec(spec: Spec) -> SpecFacts:
    """Return the facts of a spec, with pointers into its file."""
    name = spec.body.get("name")
    return SpecFacts(
        spec.path,
        spec.pointer,
        spec.kind,
        spec.id,
        f"{spec.pointer}/id" if spec.id is not None and spec.body.get("id") == spec.id else None,
        name if isinstance(name, str) else "",
        f"{spec.pointer}/name" if "name" in spec.body else None,
        tuple(_mentions(spec)),
    )


def _mentions(spec: Spec) -> Iterator[Mention]:
    for reference in spec.kind.references:
        ids = spec.body.get(reference.member)
        if isinstance(ids, list):
            for index, item in enumerate(ids):
                if isinstance(item, str):
                    pointer = f"{spec.pointer}/{reference.member}/{index}"
                    yield Mention(
                        item, pointer, reference.member, reference.target, reference.required
                    )
