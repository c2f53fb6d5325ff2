"""Where a connection spec says what its source looks like in the catalog."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.document import Spec

ATTRIBUTES = ("sourceSpec", "attributes", "uiAttributes")
POINTER = "/" + "/".join(ATTRIBUTES)

_LINK = "documentationLink"


def documentation_links(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the links to the source's documentation, with their pointers."""
    top = spec.object_at("attributes")
    places = (
        ("/attributes", top),
        ("/attributes/uiAttributes", top.get("uiAttributes")),
        (POINTER, spec.at(*ATTRIBUTES)),
    )
    for pointer, owner in places:
        link = owner.get(_LINK) if isinstance(owner, dict) else None
        if isinstance(link, str):
            yield f"{pointer}/{_LINK}", link


def own_texts(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the texts, with their pointers, that people read: what the source is called and is."""
    for name in ("name", "description"):
        if isinstance(text := spec.body.get(name), str):
            yield f"/{name}", text
    attributes = spec.object_at(*ATTRIBUTES)
    for name in ("label", "description"):
        member, pointer = attributes.get(name), f"{POINTER}/{name}"
        if isinstance(member, dict):
            member, pointer = member.get("text"), f"{pointer}/text"
        if isinstance(member, str):
            yield pointer, member
