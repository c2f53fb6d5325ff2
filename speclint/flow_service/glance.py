"""What a glance at the schemas inside a spec tells: which rules about them need a closer look.

On most specs none does. All these rules would go over the same schemas, so the simplest question
that misses none of their findings is asked for all of them at once, and needs no pointers.
"""

from __future__ import annotations

from speclint.flow_service.embedded import subschemas, types_of
from speclint.flow_service.json_types import are_distinct_texts, fits
from speclint.functional import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Literal

    from speclint.document import Spec
    from speclint.flow_service.embedded import Schema, Subschema

    Topic = Literal["default", "description", "enum", "example", "password", "required", "type"]

# Without a `type`, any of these says what a value may be.
TYPED = frozenset(("$ref", "enum", "const", "anyOf", "oneOf", "allOf", "if", "not"))

_SECRETS = (
    "password",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "authkey",
    "authkeyn",
    "privatekey",
    "secretkey",
    "sharedkey",
    "accountkey",
)
# A name that begins so is that of a flag.
_FLAGS = ("has", "is", "use", "require", "show", "hide", "enable")


def suspects(spec: Spec, topic: Topic) -> Sequence[Subschema]:
    """Return all schemas of a spec, or none where nothing can be wrong with them."""
    return subschemas(spec) if topic in spec.once(_topics) else ()


@lru_cache(1000)  # most specs have the same
def names_secret(name: str) -> bool:
    """Tell whether a property is a secret of the customer's, by its name.

    >>> names_secret("clientSecret"), names_secret("authKey1"), names_secret("hasPassword")
    (True, True, False)
    """
    letters = name.casefold()
    if not letters.isalnum():
        letters = "".join(filter(str.isalnum, letters))
    if not letters.rstrip("0123456789").endswith(_SECRETS):
        return False
    return not any(name.startswith(word) and name[len(word) :][:1].isupper() for word in _FLAGS)


def _topics(spec: Spec) -> set[Topic]:
    """Ask of every object what would be asked of a schema: which of them are schemas takes longer."""
    found: set[Topic] = set()
    for one in spec.objects:
        if not _TELLING.isdisjoint(one):
            for keyword in _QUESTIONS.keys() & one.keys():
                topic, is_fine = _QUESTIONS[keyword]
                if not is_fine(one[keyword], one):
                    found.add(topic)
            if "properties" in one:
                _look_at_properties(one["properties"], found)
    return found


def _look_at_properties(properties: object, found: set[Topic]) -> None:
    texts: list[object] = []
    for name, schema in properties.items() if isinstance(properties, dict) else ():
        if not isinstance(schema, dict):
            continue
        if "type" not in schema and TYPED.isdisjoint(schema):
            found.add("type")
        if names_secret(name) and schema.get("format") != "password":
            found.add("password")
        if "description" in schema:
            texts.append(schema["description"])
    if len({text.strip() for text in texts if isinstance(text, str)}) != len(texts):
        found.add("description")


def _is_typed(value: object, schema: Schema) -> bool:
    types = types_of(schema)
    return not types or fits(value, types)


def _are_typed(values: object, schema: Schema) -> bool:
    return not isinstance(values, list) or all(_is_typed(value, schema) for value in values)


def _are_choices(values: object, schema: Schema) -> bool:
    if not isinstance(values, list):
        return True
    is_of_texts = bool(values) and schema.get("type", "string") == "string"
    return is_of_texts and are_distinct_texts(values)


def _are_declared(names: object, schema: Schema) -> bool:
    """Tell whether all names are declared beside them, and none is there twice."""
    if not isinstance(names, list):
        return True
    properties = schema.get("properties")
    return (
        are_distinct_texts(names) and isinstance(properties, dict) and properties.keys() >= {*names}
    )


_QUESTIONS: dict[str, tuple[Topic, Callable[[object, Schema], bool]]] = {
    "const": ("default", _is_typed),
    "default": ("default", _is_typed),
    "enum": ("enum", _are_choices),
    "example": ("example", _is_typed),
    "examples": ("example", _are_typed),
    "required": ("required", _are_declared),
}
_TELLING = frozenset(("properties", *_QUESTIONS))
