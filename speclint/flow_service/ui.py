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
    for steps in (("attributes",), ("attributes", "uiAttributes"), ATTRIBUTES):
        link = spec.at(*steps, _LINK)
        if isinstance(link, str):
            yield f"/{'/'.join(steps)}/{_LINK}", link


def own_texts(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the texts, with their pointers, that people read: what the source is called and is."""
    places = [("/name", spec.body.get("name")), ("/description", spec.body.get("description"))]
    for name in ("label", "description"):
        member = spec.at(*ATTRIBUTES, name)
        pointer = f"{POINTER}/{name}"
        if isinstance(member, dict):
            places.append((f"{pointer}/text", member.get("text")))
        else:
            places.append((pointer, member))
    yield from ((pointer, text) for pointer, text in places if isinstance(text, str))
