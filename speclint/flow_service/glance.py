"""What a glance at the schemas inside a spec tells: which rules about them need a closer look.

On most specs none does. All these rules would go over the same schemas, so one walk asks for each
of them the simplest question that misses none of its findings, and needs no pointers for it.
"""

from __future__ import annotations

from speclint.flow_service.embedded import HOLDING, embedded_schemas, held, subschemas, types_of
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
    for word in _FLAGS:
        if name.startswith(word) and name[len(word) :][:1].isupper():
            return False
    letters = "".join(filter(str.isalnum, name)).casefold().rstrip("0123456789")
    return letters.endswith(_SECRETS)


def _topics(spec: Spec) -> set[Topic]:
    found: set[Topic] = set()
    for pointer, schema in embedded_schemas(spec):
        _look_at(schema, found, asks_secrets=pointer.startswith("/authSpec/"))
    return found


def _look_at(root: Schema, found: set[Topic], *, asks_secrets: bool) -> None:
    todo = [root]
    while todo:
        schema = todo.pop()
        for keyword in _TELLING.intersection(schema):
            value = schema[keyword]
            if keyword == "properties":
                todo += _look_at_properties(value, found, asks_secrets=asks_secrets)
            elif keyword in _QUESTIONS:
                topic, is_fine = _QUESTIONS[keyword]
                if not is_fine(value, schema):
                    found.add(topic)
            else:
                todo += [item for _, item in held(keyword, value) if isinstance(item, dict)]


def _look_at_properties(value: object, found: set[Topic], *, asks_secrets: bool) -> list[Schema]:
    """Look at some properties, and return those of which there is more to see."""
    more: list[Schema] = []
    texts: list[object] = []
    for name, schema in value.items() if isinstance(value, dict) else ():
        if not isinstance(schema, dict):
            continue
        if "type" not in schema and TYPED.isdisjoint(schema):
            found.add("type")
        if asks_secrets and schema.get("format") != "password" and names_secret(name):
            found.add("password")
        if "description" in schema:
            texts.append(schema["description"])
        if not _TELLING.isdisjoint(schema):
            more.append(schema)
    if len({text.strip() for text in texts if isinstance(text, str)}) != len(texts):
        found.add("description")
    return more


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
_TELLING = HOLDING | _QUESTIONS.keys()
