"""What a connection spec says of how its data is fetched, and in which of its forms.

A streaming source is pushed to; a batch source is fetched, and its `sourceSpec` has one of two
forms. In the filled form `sourceSpec.attributes` has `urlParams`, `contentPath` and the others
with their values. In the template form `sourceSpec.spec.properties` declares them as inputs, which
the customer fills in.
"""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.embedded import Subschema, below, embedded_schemas
from speclint.flow_service.placeholders import is_name
from speclint.known import word_of

TYPE_CHECKING = False
if TYPE_CHECKING:
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
_FETCH = frozenset(FETCH)
# Where the service fills in inputs and reserved tokens before it sends a request.
REQUEST = FETCH[:3]
_ADDRESS = frozenset((f"{ATTRIBUTES}/urlParams/host", f"{ATTRIBUTES}/urlParams/path"))
# As many levels below `sourceSpec.attributes` as `Spec.texts` goes down.
TEXTS_DEPTH = 98

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
    return _present(attributes(spec))


def template_members(spec: Spec) -> tuple[str, ...]:
    """Return the members of the template form that are there."""
    return _present(asked(spec))


def attributes(spec: Spec) -> dict[str, object]:
    """Return the object that holds the filled form, empty where there is none."""
    return spec.once(_attributes)


def fetched(spec: Spec, member: str) -> dict[str, object]:
    """Return an object of the filled form, empty where there is none."""
    value = spec.once(_attributes).get(member)
    return value if isinstance(value, dict) else {}


def asked(spec: Spec) -> dict[str, object]:
    """Return what `sourceSpec.spec` asks of a customer, by name."""
    return spec.once(_properties)


def authentications(spec: Spec) -> tuple[tuple[int, dict[str, object], dict[str, object]], ...]:
    """Return the index of each `authSpec`, the item itself, and the credentials that it asks for."""
    return spec.once(_authentications)


def request_texts(spec: Spec) -> list[tuple[str, str]]:
    """Return the pointer and the value of each string in the url, header and body params."""
    return _texts(spec, REQUEST)


def fetch_texts(spec: Spec) -> list[tuple[str, str]]:
    """Return the pointer and the value of each string in the members of the filled form."""
    return _texts(spec, FETCH)


def is_request(pointer: str) -> bool:
    """Tell whether the value at `pointer` is in the url, header or body params."""
    return pointer.removeprefix(f"{ATTRIBUTES}/").partition("/")[0] in REQUEST


def is_address(pointer: str) -> bool:
    """Tell whether the string at `pointer` is a part of an address, where braces mean nothing."""
    return pointer in _ADDRESS


def declared(spec: Spec) -> dict[str, str]:
    """Return the names that `${name}` may use, each with the pointer where it is declared.

    These are the inputs in `sourceSpec.spec` and the credentials in each `authSpec`, also those
    that a schema declares further below.
    """
    return spec.once(_declared)


def _declared(spec: Spec) -> dict[str, str]:
    names: dict[str, str] = {}
    for root, schema in embedded_schemas(spec):
        # An author who puts these in a wrong place has another finding already.
        if root.startswith(("/authSpec/", "/sourceSpec/")):
            for one in below(Subschema(root, schema)):
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


def _attributes(spec: Spec) -> dict[str, object]:
    return spec.object_at("sourceSpec", "attributes")


def _properties(spec: Spec) -> dict[str, object]:
    return spec.object_at("sourceSpec", "spec", "properties")


def _authentications(
    spec: Spec,
) -> tuple[tuple[int, dict[str, object], dict[str, object]], ...]:
    items, found = spec.body.get("authSpec"), []
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            schema = item.get("spec")
            properties = schema.get("properties") if isinstance(schema, dict) else None
            found.append((index, item, properties if isinstance(properties, dict) else {}))
    return tuple(found)


def _present(members: dict[str, object]) -> tuple[str, ...]:
    return () if _FETCH.isdisjoint(members) else tuple(name for name in FETCH if name in members)


def _texts(spec: Spec, members: tuple[str, ...]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in attributes(spec).items():
        if name in members:
            _gather(value, f"{ATTRIBUTES}/{name}", TEXTS_DEPTH, found)
    return found


def _gather(value: object, pointer: str, depth: int, found: list[tuple[str, str]]) -> None:
    if isinstance(value, str):
        found.append((pointer, value))
    elif isinstance(value, dict) and depth:
        for name, item in value.items():
            _gather(item, f"{pointer}/{escape(name)}", depth - 1, found)
    elif isinstance(value, list) and depth:
        for index, item in enumerate(value):
            _gather(item, f"{pointer}/{index}", depth - 1, found)
