"""The judge of a project's schema says yes and no as jsonschema does, in every draft."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import validators

from speclint import schema

DRAFTS = (
    "http://json-schema.org/draft-04/schema#",
    "http://json-schema.org/draft-06/schema#",
    "http://json-schema.org/draft-07/schema#",
    "https://json-schema.org/draft/2019-09/schema",
    "https://json-schema.org/draft/2020-12/schema",
)
NAMES = st.sampled_from(["a", "b", "ab", "x-c"])
VALUES = st.recursive(
    st.sampled_from([None, True, 0, 1, 2.5, "", "a", "abc"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)
TYPES = st.sampled_from(["object", "array", "string", "integer", "null"])
LEAVES = st.one_of(
    st.builds(lambda name: {"type": name}, TYPES),
    st.builds(lambda values: {"enum": values}, st.lists(VALUES, min_size=1, max_size=2)),
    st.builds(lambda names: {"required": sorted(names)}, st.sets(NAMES, min_size=1, max_size=2)),
    st.sampled_from(
        [
            {"minimum": 1},
            {"maxLength": 1},
            {"pattern": "^a"},
            {"minItems": 1},
            {"uniqueItems": True},
            {"maxProperties": 1},
            {"const": 1},
            {"dependencies": {"a": ["b"]}},
            {"dependentRequired": {"b": ["a"]}},
            {"propertyNames": {"maxLength": 1}},
            {"contains": {"type": "null"}},
            {"additionalProperties": False},
            {"unevaluatedProperties": False},
            {"prefixItems": [{}], "items": False},
            {"$ref": "#"},
            {"not": {}},
        ]
    ),
)


def around(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Put schemas into others."""
    several = st.lists(inner, min_size=1, max_size=2)
    return st.one_of(
        st.builds(lambda a, b: {**a, **b}, inner, LEAVES),
        st.builds(lambda name, one: {"properties": {name: one}}, NAMES, inner),
        st.builds(lambda one: {"patternProperties": {"^x-": one}}, inner),
        st.builds(lambda one: {"items": one}, inner),
        st.builds(lambda one: {"additionalProperties": one}, inner),
        *(st.builds(lambda many, key=key: {key: many}, several) for key in ("anyOf", "oneOf")),
        st.builds(lambda one, two: {"if": one, "then": two, "else": False}, inner, inner),
        st.builds(lambda one: {"not": one}, inner),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(DRAFTS), st.recursive(LEAVES, around, max_leaves=5), VALUES)
def test_the_verdict_is_that_of_jsonschema(
    draft: str, document: dict[str, Any], value: Any
) -> None:
    """Whatever is explained is refused, and what is refused is explained at a place that is there."""
    document = {"$schema": draft, "properties": {"b": document}}
    body = {"b": value}
    judge = validators.validator_for(document)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "d.json")
        path.write_text(json.dumps(document))
        refusals = schema.explain(str(path), body)
    try:
        judge.check_schema(document)
        is_valid = judge(document).is_valid(body)
    except Exception:  # noqa: BLE001 - a schema in a circle, or one that its draft does not allow
        assert [one.rule for one in refusals] == ["spec/unusable-schema"]
        return
    assert bool(refusals) is not is_valid
    for one in refusals:
        assert one.message
        assert one.rule != "spec/unusable-schema", one.message
