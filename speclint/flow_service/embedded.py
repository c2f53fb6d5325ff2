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
    from collections.abc import Iterable, Iterator
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
# `*` is each item of a list, or what stands there in the place of one.
_PLACES = {
    pointer: tuple(pointer.split("/")[1:])
    for pointer in (
        "/authSpec/*/spec",
        "/sourceSpec/spec",
        "/sourceSpec/spec/schema",
        "/sourceSpec/attributes/spec",
        "/sourceSpec/attributes/schema",
        "/sourceSpec/schema",
        "/exploreSpec/requestSpec",
        "/exploreSpec/responseSpec",
        "/optionSpec/spec",
        "/transformationSpecs/*/spec",
        "/transformationSpec/*/spec",
        "/transformationSpecDTOS/*/spec",
        "/scheduleSpec/spec",
        "/runSpec/spec",
    )
}


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
        return types_of(self.schema)


def types_of(schema: Schema) -> tuple[str, ...]:
    """Return the types that a schema's `type` names, or none where it does not name types."""
    value = schema.get("type")
    names: list[Any] = value if isinstance(value, list) else [value]
    return tuple(names) if all(isinstance(n, str) and n in TYPES for n in names) else ()


def embedded_schemas(spec: Spec) -> Iterator[tuple[str, Schema]]:
    """Yield the pointer and the value of every schema that stands at one of its known places."""
    for pointer, steps in _PLACES.items():
        if steps[0] not in spec.body:
            continue
        if steps[1] == "*":
            yield from _in_items(steps[0], spec.body[steps[0]])
        elif isinstance(schema := spec.at(*steps), dict):
            yield pointer, schema


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
        refines = one.refines or keyword in _SAME_VALUE
        for name, schema in held(keyword, value):
            if isinstance(schema, dict):
                step = f"/{keyword}" if name is None else f"/{keyword}/{escape(name)}"
                yield Subschema(one.pointer + step, schema, keyword, name or "", one, refines)


def held(keyword: str, value: object) -> Iterable[tuple[str | None, object]]:
    """Return what stands by a keyword in the place of schemas, and how the keyword calls it.

    >>> list(held("properties", {"size": {"type": "integer"}, "listId": 1}))
    [('size', {'type': 'integer'}), ('listId', 1)]
    >>> list(held("not", {"type": "integer"})), list(held("allOf", [{}])), list(held("type", {}))
    ([(None, {'type': 'integer'})], [('0', {})], [])
    """
    if isinstance(value, dict):
        if keyword in _NAMED:
            return value.items()
        return [(None, value)] if keyword in _ONE else ()
    if isinstance(value, list) and keyword in _MANY:
        return [(str(index), item) for index, item in enumerate(value)]
    return ()


def _in_items(member: str, value: object) -> Iterator[tuple[str, Schema]]:
    is_list = isinstance(value, list)
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        schema = item.get("spec") if isinstance(item, dict) else None
        if isinstance(schema, dict):
            yield f"/{member}/{index}/spec" if is_list else f"/{member}/spec", schema
