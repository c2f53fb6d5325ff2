"""Trying out a schema says what a real validator says, or that it cannot tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from speclint.flow_service.trial import takes

NAMES = st.sampled_from(["frequency", "interval", "backfill"])
VALUES = st.sampled_from(["once", "minute", "hour", 0, 1, 1.0, 14, 15, True, False, None])
SAMPLES = st.dictionaries(NAMES, VALUES) | VALUES
LEAVES = st.one_of(
    st.booleans(),
    st.fixed_dictionaries({"const": VALUES}),
    st.fixed_dictionaries({"enum": st.lists(VALUES, max_size=3)}),
    st.fixed_dictionaries({"minimum": st.integers(0, 15)}),
    st.fixed_dictionaries({"exclusiveMinimum": st.integers(0, 15)}),
    st.fixed_dictionaries({"required": st.lists(NAMES, max_size=2)}),
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(
                ["object", "array", "string", "boolean", "integer", "number", "null"]
            )
        }
    ),
    st.fixed_dictionaries({"maxLength": st.integers(0, 6)}),
)
SCHEMAS = st.recursive(
    LEAVES,
    lambda inner: st.fixed_dictionaries(
        {},
        optional={
            "title": st.just("a schedule"),
            "properties": st.dictionaries(NAMES, inner, max_size=2),
            "not": inner,
            "if": inner,
            "then": inner,
            "else": inner,
            "allOf": st.lists(inner, min_size=1, max_size=2),
            "anyOf": st.lists(inner, min_size=1, max_size=2),
        },
    ),
    max_leaves=6,
)


@given(SCHEMAS, SAMPLES)
def test_it_agrees_with_a_validator(schema: object, value: object) -> None:
    """Whenever it can tell, it tells the same."""
    verdict = takes(schema, value)
    assert verdict is None or verdict == Draft7Validator(schema).is_valid(value)


def test_it_can_tell_what_schedules_use() -> None:
    """Only a keyword that matters and is not known leaves it without a verdict."""
    assert takes({"$comment": "x", "minimum": 1, "default": 2}, 0) is False
    assert takes({"oneOf": [True]}, 0) is None
    assert takes({"oneOf": [True], "type": "string"}, 0) is False
    assert takes({"type": ["string", "null"]}, 0) is None
    assert takes([], 0) is None
    assert takes({"type": "integer", "const": 1}, 1.0) is True


def test_a_bottomless_schema_is_no_error() -> None:
    """A schema that is deeper than the interpreter goes has no verdict."""
    schema: object = {}
    for _ in range(100_000):
        schema = {"not": schema}
    assert takes(schema, 0) is None
