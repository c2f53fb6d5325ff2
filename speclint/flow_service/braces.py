"""Which placeholders of a source are right for certain, and which of its texts may hold a slip.

Nearly every placeholder is `${name}` with the name of an input, or a word of the service. Texts
with no others are told in a fraction of the time that taking them apart costs, and without their
pointers: on most specs no rule about placeholders needs to know more.
"""

from __future__ import annotations

from speclint.flow_service.placeholders import RESERVED, is_name
from speclint.flow_service.source import (
    FETCH,
    TEXTS_DEPTH,
    asked,
    attributes,
    authentications,
    fetch_texts,
    fetched,
    is_address,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from speclint.document import Spec


def certain_names(spec: Spec) -> frozenset[str]:
    """Return the inputs that the filled form uses for certain, and the words, in their braces."""
    return spec.once(_names_and_doubts)[0]


def doubtful_texts(spec: Spec) -> tuple[tuple[str, str], ...]:
    """Return the pointer and the value of each string of the filled form that needs a closer look.

    The others have no placeholders, or only such as are right for certain.
    """
    return spec.once(_names_and_doubts)[1]


def names_in(text: str, inputs: Collection[str]) -> list[str] | None:
    """Return the names in a text's placeholders, or None unless all are right for certain.

    >>> names_in("https://${domain}.example/${listId}?since={START_TIME}", {"domain", "listId"})
    ['domain', 'listId', '{START_TIME}']
    >>> names_in("https://{domain}.example", {"domain"}) is None
    True
    """
    *parts, rest = text.split("}")
    if "{" in rest:
        return None
    names = []
    for part in parts:
        before, brace, name = part.rpartition("{")
        sign = before[-1:]
        if sign == "$" and name in inputs and is_name(name):
            names.append(name)
        elif sign not in ("$", "@") and brace and name in RESERVED:
            names.append(f"{{{name}}}")
        else:
            return None
        if "{" in before:
            return None
    return names


def may_be_bare(text: str) -> bool:
    """Tell whether an address may have an input without its braces: `$name` or `<name>`."""
    return "<" in text or ("$" in text and "$" in text.replace("${", ""))


def _names_and_doubts(spec: Spec) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    inputs, texts = _inputs(spec), _texts(spec)
    # No name has a line's end in it: what begins in one text does not end in the next.
    names = names_in("\n".join(texts), inputs)
    url = fetched(spec, "urlParams")
    if names is not None and not may_be_bare(f"{url.get('host')} {url.get('path')}"):
        return frozenset(names), ()
    certain, doubtful = set[str](), []
    for pointer, text in fetch_texts(spec):
        names = names_in(text, inputs)
        certain.update(names or ())
        if names is None or (is_address(pointer) and may_be_bare(text)):
            doubtful.append((pointer, text))
    return frozenset(certain), tuple(doubtful)


def _inputs(spec: Spec) -> set[str]:
    """Return the names that are declared at the top of a schema, where nearly all of them are."""
    return {*asked(spec)}.union(*[properties for _, _, properties in authentications(spec)])


def _texts(spec: Spec) -> list[str]:
    values, texts = attributes(spec), list[str]()
    _collect([values[name] for name in FETCH if name in values], TEXTS_DEPTH, texts)
    return texts


def _collect(values: Iterable[object], depth: int, texts: list[str]) -> None:
    for value in values:
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, dict) and depth:
            _collect(value.values(), depth - 1, texts)
        elif isinstance(value, list) and depth:
            _collect(value, depth - 1, texts)
