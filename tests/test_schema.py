"""The compiled validators and the explaining one are one judge."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from speclint import schema

SCHEMAS = sorted(
    path.name for path in (Path(__file__).resolve().parent.parent / "schemas").glob("*.json")
)
COMPILED = ["config.schema.json", "connection-spec.schema.json", "flow-spec.schema.json"]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=2)
    ),
    max_leaves=4,
)


EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "clean"
GOOD: dict[str, Any] = {
    "config.schema.json": {"select": ["json/*"], "fail-on": "info", "ids": {"a.json": "1"}},
    "connection-spec.schema.json": json.loads((EXAMPLES / "acme-streaming.json").read_text()),
    "flow-spec.schema.json": json.loads((EXAMPLES / "generic-streaming-flow.json").read_text()),
}


@st.composite
def nearly(draw: st.DrawFn, name: str) -> Any:
    """Return a good value of which some parts were taken out or replaced by anything."""
    value = copy.deepcopy(GOOD[name])
    for _ in range(draw(st.integers(0, 3))):
        node: Any = value
        while isinstance(node, (dict, list)) and node:
            steps = list(node) if isinstance(node, dict) else list(range(len(node)))
            step = draw(st.sampled_from(steps))
            inner = node[step]
            if not (isinstance(inner, (dict, list)) and inner) or draw(st.booleans()):
                if draw(st.booleans()):
                    node[step] = draw(JSON)
                else:
                    del node[step]
                break
            node = inner
    return value


@pytest.mark.parametrize("name", COMPILED)
def test_compiled_and_explaining_validators_agree(name: str) -> None:
    """A value is accepted exactly when there is nothing to explain about it."""

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(nearly(name) | JSON)
    def agree(value: object) -> None:
        assert schema.accepts(name, value) == (schema.explain(name, value) == [])

    agree()


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("validator", [Draft7Validator, Draft202012Validator])
def test_schemas_are_schemas(name: str, validator: Any) -> None:
    """Every schema is valid, whether it is read as draft-07 or as draft 2020-12."""
    validator.check_schema(schema.read(name))


def test_an_explanation_names_what_is_known() -> None:
    """A missing member's message has its description, its type and an example."""
    refusals = schema.explain("flow-spec.schema.json", {"name": "x"})
    message = "`version` is missing: the version of the spec's format (string, such as `1.0`)"
    assert schema.Refusal("required", "", message, "open", "version") in refusals
    assert len(refusals) == 5


def test_items_are_counted_from_one() -> None:
    """An item of a list is named by its place as people count."""
    body = json.loads('{"sourceConnectionSpecIds": ["a", 1]}')
    messages = [refusal.message for refusal in schema.explain("flow-spec.schema.json", body)]
    assert "item 2 of `sourceConnectionSpecIds` must be a string, it is a number" in messages
