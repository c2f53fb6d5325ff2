"""The JSON Schemas that stand inside specs: what a customer fills in, and what sources answer.

All rules about them look at the same schemas. These are collected once for each spec, in the
file's order.
"""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.json_types import TYPES
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from speclint.document import Spec

    Schema = dict[str, Any]

# Deeper than any schema is nested.
_DEPTH = 50
_ONE = frozenset(
    (
        "additionalItems",
        "additionalProperties",
        "contains",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
    )
)
_MANY = frozenset(("allOf", "anyOf", "items", "oneOf"))
_NAMED = frozenset(("$defs", "definitions", "dependencies", "patternProperties", "properties"))
# Below these a schema says more of the same value, so what it needs may be said elsewhere.
_SAME_VALUE = frozenset(("allOf", "anyOf", "dependencies", "else", "if", "not", "oneOf", "then"))
_MEMBERS = (
    ("authSpec", "*", "spec"),
    ("sourceSpec", "spec"),
    ("sourceSpec", "spec", "schema"),
    ("sourceSpec", "attributes", "spec"),
    ("sourceSpec", "attributes", "schema"),
    ("sourceSpec", "schema"),
    ("exploreSpec", "requestSpec"),
    ("exploreSpec", "responseSpec"),
    ("optionSpec", "spec"),
    ("transformationSpecs", "*", "spec"),
    ("transformationSpec", "*", "spec"),
    ("transformationSpecDTOS", "*", "spec"),
    ("scheduleSpec", "spec"),
    ("runSpec", "spec"),
)


@record
class Subschema:
    """A schema inside a spec, and how it hangs in the one around it.

    `keyword` is that of the schema around it, "" for an outermost one; `name` is the property's,
    or whatever the keyword calls it. `refines` says that it only adds to what holds already, as
    all below a `then` does.
    """

    pointer: str
    schema: Schema
    keyword: str = ""
    name: str = ""
    around: Subschema | None = None
    refines: bool = False

    @property
    def is_same_value(self) -> bool:
        """Whether it speaks of the same value as the schema around it."""
        return self.keyword in _SAME_VALUE

    def properties(self) -> Schema:
        """Return what `properties` has, or nothing where it is no object."""
        value = self.schema.get("properties")
        return value if isinstance(value, dict) else {}

    def listed(self, keyword: str) -> list[Any]:
        """Return the list that a keyword has, or an empty one where it is none."""
        value = self.schema.get(keyword)
        return value if isinstance(value, list) else []

    def types(self) -> tuple[str, ...]:
        """Return the types that `type` names, or none where it does not name types."""
        value = self.schema.get("type")
        names: list[Any] = value if isinstance(value, list) else [value]
        return tuple(names) if all(isinstance(n, str) and n in TYPES for n in names) else ()


def embedded_schemas(spec: Spec) -> Iterator[tuple[str, Schema]]:
    """Yield the pointer and the value of every schema that stands at one of its known places."""
    for steps in _MEMBERS:
        if steps[0] in spec.body:
            yield from _at("", spec.body, steps)


def subschemas(spec: Spec) -> tuple[Subschema, ...]:
    """Return every schema of a spec with all that are inside it, each before its inner ones."""
    return spec.once(_subschemas)


def _subschemas(spec: Spec) -> tuple[Subschema, ...]:
    roots = (Subschema(pointer, schema) for pointer, schema in embedded_schemas(spec))
    return tuple(one for root in roots for one in below(root))


def below(root: Subschema) -> Iterator[Subschema]:
    """Yield a schema and all that are inside it, in the file's order."""
    todo = [(root, _DEPTH)]
    while todo:
        one, depth = todo.pop()
        yield one
        if depth:
            todo += [(child, depth - 1) for child in reversed(list(children(one)))]


def children(one: Subschema) -> Iterator[Subschema]:
    """Yield the schemas that stand right inside one."""
    for keyword, value in one.schema.items():
        if isinstance(value, dict) and keyword in _ONE:
            yield _child(one, keyword, "", f"/{keyword}", value)
        elif isinstance(value, dict) and keyword in _NAMED:
            for name, item in value.items():
                if isinstance(item, dict):
                    yield _child(one, keyword, name, f"/{keyword}/{escape(name)}", item)
        elif isinstance(value, list) and keyword in _MANY:
            for index, item in enumerate(value):
                if isinstance(item, dict):
                    yield _child(one, keyword, str(index), f"/{keyword}/{index}", item)


def _child(one: Subschema, keyword: str, name: str, step: str, schema: Schema) -> Subschema:
    refines = one.refines or keyword in _SAME_VALUE
    return Subschema(one.pointer + step, schema, keyword, name, one, refines)


def _at(pointer: str, value: object, steps: tuple[str, ...]) -> Iterator[tuple[str, Schema]]:
    if not steps:
        if isinstance(value, dict):
            yield pointer, value
    elif steps[0] == "*" and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _at(f"{pointer}/{index}", item, steps[1:])
    elif steps[0] == "*":
        yield from _at(pointer, value, steps[1:])
    elif isinstance(value, dict) and steps[0] in value:
        yield from _at(f"{pointer}/{steps[0]}", value[steps[0]], steps[1:])
