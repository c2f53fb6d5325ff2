"""The schemas inside specs: where they are found, what is in them, and which of them are valid."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from speclint import schema as schemas
from speclint.document import load
from speclint.flow_service.embedded import Subschema, below, embedded_schemas, subschemas
from speclint.source import Source

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("properties", "items", "allOf", "not", "if", "spec", "~/", "")),
            inner,
            max_size=3,
        )
    ),
    max_leaves=9,
)
TYPES = ("string", "integer", "number", "boolean", "object", "array", "null", "text")
SLIPS: st.SearchStrategy[Any] = st.sampled_from(
    (None, 0, -1, 1.5, 2.0, "", "x", [], [[]], ["a", 1], True)
)
NAMES = ("a", "b", "type", "format", "required")


def keywords(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a schema with some keywords, whose values are right more often than wrong."""
    by_name = st.dictionaries(st.sampled_from(NAMES), inner, max_size=2)
    names = st.lists(st.sampled_from(("a", "b")), max_size=2)
    many = st.lists(inner, max_size=2)
    kinds = st.sampled_from(TYPES)
    right: dict[str, st.SearchStrategy[Any]] = {
        "type": kinds | st.lists(kinds, max_size=2),
        "properties": by_name,
        "patternProperties": by_name,
        "definitions": by_name,
        "dependencies": st.dictionaries(st.sampled_from(("a", "b")), inner | names, max_size=2),
        "required": names,
        "enum": st.lists(st.integers() | st.none(), max_size=2),
        "items": inner | many,
        **dict.fromkeys(("allOf", "anyOf", "oneOf"), many),
        **dict.fromkeys(("not", "if", "then", "else", "contains", "propertyNames"), inner),
        **dict.fromkeys(("additionalProperties", "additionalItems"), inner),
        **dict.fromkeys(("minLength", "maxItems", "minProperties"), st.integers(0, 3)),
        **dict.fromkeys(("minimum", "exclusiveMaximum"), st.integers(-3, 3)),
        "multipleOf": st.integers(-1, 3),
        **dict.fromkeys(("title", "description", "format", "$id", "$ref", "$comment"), st.text()),
        **dict.fromkeys(("readOnly", "uniqueItems"), st.booleans()),
        **dict.fromkeys(("default", "const", "example", "uiAttributes"), SLIPS),
        "examples": st.lists(SLIPS, max_size=2),
    }
    return st.fixed_dictionaries({}, optional=right).flatmap(
        lambda good: st.one_of(
            st.just(good),
            st.just(good),
            st.sampled_from(sorted(right)).flatmap(
                lambda key: SLIPS.map(lambda slip: good | {key: slip})
            ),
        )
    )


SCHEMAS = st.recursive(st.booleans() | st.just({"type": "string"}), keywords, max_leaves=3)


def spec_of(body: object) -> Any:
    """Return the spec that a body is."""
    [spec] = load(Source("a.json", json.dumps(body).encode())).specs()
    return spec


def pointers(body: object) -> list[str]:
    """Return where the schemas of a body and all inside them stand."""
    return [one.pointer for one in subschemas(spec_of(body))]


def test_schemas_of_a_connection_spec() -> None:
    """Each authentication, the source and the two of the exploration have schemas."""
    body = {
        "authSpec": [{"spec": {}}, {"spec": 1}, 2, {"spec": {"a": 1}}],
        "sourceSpec": {"spec": {"schema": {}}, "attributes": {"schema": {}, "spec": {}}},
        "exploreSpec": {"requestSpec": {}, "responseSpec": {}, "type": "Resource"},
    }
    assert [pointer for pointer, _ in embedded_schemas(spec_of(body))] == [
        "/authSpec/0/spec",
        "/authSpec/3/spec",
        "/sourceSpec/spec",
        "/sourceSpec/spec/schema",
        "/sourceSpec/attributes/spec",
        "/sourceSpec/attributes/schema",
        "/exploreSpec/requestSpec",
        "/exploreSpec/responseSpec",
    ]


def test_schemas_of_a_flow_spec() -> None:
    """The options, the schedule, the run and each transformation have one."""
    body = {
        "sourceConnectionSpecIds": [],
        "optionSpec": {"spec": {}},
        "transformationSpecs": [{"spec": {}}],
        "transformationSpec": {"spec": {}},
        "scheduleSpec": {"spec": {}},
        "runSpec": {"spec": {}},
    }
    assert pointers(body) == [
        "/optionSpec/spec",
        "/transformationSpecs/0/spec",
        "/transformationSpec/spec",
        "/scheduleSpec/spec",
        "/runSpec/spec",
    ]


def test_schemas_inside_a_schema() -> None:
    """Every keyword that holds schemas is followed, and nothing else is."""
    schema = {
        "properties": {"a/b": {"items": {"not": {}}}, "c": True},
        "items": [{}, 1],
        "allOf": [{"if": {}, "then": {}, "else": {}}],
        "patternProperties": {"^x": {}},
        "dependencies": {"a": ["b"], "b": {}},
        "default": {"items": {}},
        "uiAttributes": {"items": {}},
    }
    assert [one.pointer for one in below(Subschema("", schema))] == [
        "",
        "/properties/a~1b",
        "/properties/a~1b/items",
        "/properties/a~1b/items/not",
        "/items/0",
        "/allOf/0",
        "/allOf/0/if",
        "/allOf/0/then",
        "/allOf/0/else",
        "/patternProperties/^x",
        "/dependencies/b",
    ]


def test_what_only_refines() -> None:
    """Below `then` and the like a schema adds to what the one around it says."""
    schema = {"properties": {"a": {}}, "then": {"properties": {"a": {}}}}
    found = {one.pointer: one for one in below(Subschema("", schema))}
    assert not found["/properties/a"].refines
    assert found["/then"].is_same_value
    assert found["/then/properties/a"].refines
    assert not found["/then/properties/a"].is_same_value


@given(JSON)
def test_any_json_has_schemas_or_has_none(value: object) -> None:
    """Whatever stands there: each pointer leads to the schema that it is said of, and only once."""
    spec = spec_of({"sourceSpec": value, "authSpec": [{"spec": value}], "exploreSpec": value})
    found = subschemas(spec)
    assert len({one.pointer for one in found}) == len(found)
    for one in found:
        place: Any = spec.body
        for step in one.pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            place = place[int(name)] if isinstance(place, list) else place[name]
        assert place is one.schema


@pytest.mark.parametrize("name", ["connection-spec.schema.json", "flow-spec.schema.json"])
@settings(max_examples=150)
@given(schema=SCHEMAS)
def test_what_is_a_schema(name: str, schema: object) -> None:
    """The verdict is that of the meta-schema, but that names may be required twice."""
    meta: dict[str, Any] = json.loads(json.dumps(Draft7Validator.META_SCHEMA))
    del meta["$id"]
    meta["properties"]["required"] = {"type": "array", "items": {"type": "string"}}
    ours = {"$ref": "#/definitions/nestedSchema", "definitions": schemas.read(name)["definitions"]}
    # A boolean below `properties` is refused where its name is a keyword: see the next test.
    assert Draft7Validator(ours).is_valid(schema) == Draft7Validator(meta).is_valid(schema)


@pytest.mark.parametrize("name", ["additionalProperties", "uniqueItems", "readOnly"])
def test_a_flag_below_properties(name: str) -> None:
    """`"properties": {"additionalProperties": false}` is valid, and never what was meant."""
    body = {"sourceSpec": {"spec": {"properties": {name: False}}}}
    refusals = schemas.explain("connection-spec.schema.json", body)
    rules = [one.rule for one in refusals if one.pointer.startswith("/sourceSpec/spec")]
    assert rules == ["schema/keyword-misplaced"]


def test_the_same_schemas_for_both_kinds() -> None:
    """Connection specs and flow specs have the same word on what a schema is."""
    names = [
        "embeddedSchema",
        "nestedSchema",
        "schemaList",
        "jsonType",
        "keywordAsProperty",
        "flagAsProperty",
    ]
    connection: Any = schemas.read("connection-spec.schema.json")["definitions"]
    flow: Any = schemas.read("flow-spec.schema.json")["definitions"]
    assert [connection[name] for name in names] == [flow[name] for name in names]
