"""What a connection spec says of how its data is fetched, and in which of its forms.

A streaming source is pushed to; a batch source is fetched, and its `sourceSpec` has one of two
forms. In the filled form `sourceSpec.attributes` has `urlParams`, `contentPath` and the others
with their values. In the template form `sourceSpec.spec.properties` declares them as inputs, which
the customer fills in.
"""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.embedded import subschemas
from speclint.flow_service.placeholders import is_name
from speclint.known import word_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from speclint.document import Spec

ATTRIBUTES = "/sourceSpec/attributes"
INPUTS = "/sourceSpec/spec/properties"
# What the filled form has under `attributes` and the template form under `spec.properties`.
FETCH = (
    "urlParams",
    "headerParams",
    "bodyParams",
    "contentPath",
    "explodeEntityPath",
    "paginationParams",
    "scheduleParams",
)
# Where the service fills in inputs and reserved tokens before it sends a request.
REQUEST = FETCH[:3]

_BATCH_TYPE, _STREAMING_TYPE = "generic-rest", "generic-streaming"


def is_streaming(spec: Spec) -> bool | None:
    """Tell a streaming source from a batch source; None where nothing says what it is.

    The type says so, else the provider, else what is there.
    """
    word = {_BATCH_TYPE: "batch", _STREAMING_TYPE: "streaming"}.get(str(spec.body.get("type")))
    word = word or word_of(spec.body.get("providerId"))
    if word is not None:
        return word == "streaming"
    if form(spec) is not None:
        return False
    return True if spec.at("exploreSpec", "type") == "StreamingConnection" else None


def form(spec: Spec) -> Literal["filled", "template", "mixed"] | None:
    """Tell the form of a batch source; None where no member tells it."""
    filled, template = filled_members(spec), template_members(spec)
    if filled and template:
        return "mixed"
    if filled:
        return "filled"
    return "template" if template else None


def filled_members(spec: Spec) -> tuple[str, ...]:
    """Return the members of the filled form that are there."""
    attributes = spec.object_at("sourceSpec", "attributes")
    return tuple(name for name in FETCH if name in attributes)


def template_members(spec: Spec) -> tuple[str, ...]:
    """Return the members of the template form that are there."""
    properties = spec.object_at("sourceSpec", "spec", "properties")
    return tuple(name for name in FETCH if name in properties)


def fetched(spec: Spec, *steps: str) -> dict[str, object]:
    """Return an object of the filled form, empty where there is none."""
    return spec.object_at("sourceSpec", "attributes", *steps)


def request_texts(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the pointer and the value of each string in the url, header and body params."""
    return _texts(spec, REQUEST)


def fetch_texts(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the pointer and the value of each string in the members of the filled form."""
    return _texts(spec, FETCH)


def is_address(pointer: str) -> bool:
    """Tell whether the string at `pointer` is a part of an address, where braces mean nothing."""
    return pointer in (f"{ATTRIBUTES}/urlParams/host", f"{ATTRIBUTES}/urlParams/path")


def declared(spec: Spec) -> dict[str, str]:
    """Return the names that `${name}` may use, each with the pointer where it is declared.

    These are the inputs in `sourceSpec.spec` and the credentials in each `authSpec`, also those
    that a schema declares further below.
    """
    return spec.once(_declared)


def _declared(spec: Spec) -> dict[str, str]:
    names: dict[str, str] = {}
    for one in subschemas(spec):
        # An author who puts these in a wrong place has another finding already.
        if one.pointer.startswith(("/authSpec/", "/sourceSpec/")):
            for name in one.properties():
                names.setdefault(name, f"{one.pointer}/properties/{escape(name)}")
    return names


def misplaced(pointer: str) -> str | None:
    """Return where the member at `pointer` belongs, if it is one that stands in a wrong object.

    >>> misplaced("/sourceSpec/urlParams")
    '/sourceSpec/attributes/urlParams'
    >>> misplaced("/sourceSpec/attributes/urlParams/headers")
    '/sourceSpec/attributes/headerParams'
    """
    owner, _, name = pointer.rpartition("/")
    if owner == "/sourceSpec" and name in FETCH:
        return f"{ATTRIBUTES}/{name}"
    if owner == f"{ATTRIBUTES}/urlParams":
        name = "headerParams" if name == "headers" else name
        return f"{ATTRIBUTES}/{name}" if name in FETCH[1:] else None
    return None


def unfilled(name: str) -> bool:
    """Tell whether `{NAME}` is what is left of a page's template: capitals only."""
    return is_name(name) and name.isupper()


def _texts(spec: Spec, members: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    below = len(ATTRIBUTES) + 1
    for pointer, text in spec.once(_texts_of_attributes):
        if pointer[below:].partition("/")[0] in members:
            yield pointer, text


def _texts_of_attributes(spec: Spec) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in spec.texts if pair[0].startswith(f"{ATTRIBUTES}/"))
