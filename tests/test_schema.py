"""The compiled validators and the explaining one are one judge."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from speclint import schema
from speclint.registry import Registry
from speclint.schema.explainer import Explainer

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMAS = sorted(
    path.name for path in (Path(__file__).resolve().parent.parent / "schemas").glob("*.json")
)
COMPILED = ["config.schema.json", "connection-spec.schema.json", "flow-spec.schema.json"]

TYPOS = '"x-speclint-closed": "typos"'

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
    """What is accepted has nothing to explain; below "typos" the converse need not hold."""

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(nearly(name) | JSON)
    def agree(value: object) -> None:
        refusals = schema.explain(name, value)
        assert not (schema.accepts(name, value) and refusals)
        assert schema.accepts(name, value) or refusals or TYPOS in json.dumps(schema.read(name))

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
    [found] = [one for one in refusals if one.member == "version"]
    assert (found.keyword, found.pointer, found.part) == ("required", "", "open")
    assert found.message == message
    assert found.rule == "{family}/required-fields"
    assert len(refusals) == 5


def test_items_are_counted_from_one() -> None:
    """An item of a list is named by its place as people count."""
    body = json.loads('{"sourceConnectionSpecIds": ["a", 1]}')
    messages = [refusal.message for refusal in schema.explain("flow-spec.schema.json", body)]
    assert "item 2 of `sourceConnectionSpecIds` must be a string, it is a number" in messages


OFFSET_OR_PAGE: list[object] = [
    {
        "title": "by offset",
        "type": "object",
        "properties": {"type": {"const": "OFFSET"}, "limit": {"type": "integer"}},
        "required": ["type", "limit"],
    },
    {
        "title": "by page",
        "type": "object",
        "properties": {"type": {"const": "PAGE"}, "page": {"type": "string"}},
        "required": ["type", "page"],
    },
    {"$ref": "#/definitions/name"},
]
A_NAME: object = {"type": "string", "minLength": 2}


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"type": "OFFSET", "limit": 1}, []),
        ("ab", []),
        ({"type": "OFFSET"}, [("", "`limit` is missing (integer)")]),
        ({"type": "PAGE", "page": 1}, [("/page", "`page` must be a string, it is a number")]),
        (
            {"type": "offset"},
            [
                (
                    "/type",
                    "`type` is `offset`, it must be `OFFSET` or `PAGE`; did you mean `OFFSET`?",
                )
            ],
        ),
        (
            {"page": 1},
            [
                ("", "`type` is missing"),
                ("/page", "`page` must be a string, it is a number"),
            ],
        ),
        ({}, [("", "`type` is missing (string, such as `OFFSET` or `PAGE`)")]),
        (3, [("", "the body must be an object or a string, it is a number")]),
        ("a", [("", "the body is `a`: it must have 2 characters or more")]),
    ],
)
def test_the_branch_that_was_meant_is_explained(
    keyword: str, value: object, expected: list[tuple[str, str]]
) -> None:
    """What tells the branches apart comes first, then the type, then the nearest branch."""
    document: dict[str, object] = {keyword: OFFSET_OR_PAGE, "definitions": {"name": A_NAME}}
    explainer = Explainer(document)
    assert [(one.pointer, one.message) for one in explainer.explain(value)] == expected


def test_a_value_that_fits_two_ways_says_which() -> None:
    """Where two branches fit and one may, their titles are named."""
    one_of: dict[str, object] = {
        "oneOf": [{"title": "a", "minimum": 1}, {"title": "b", "maximum": 5}]
    }
    [refusal] = Explainer(one_of).explain(3)
    assert refusal.message == 'the body can be read in several ways, only one may fit: "a" and "b"'


ANNOTATED = {
    "type": "object",
    "required": ["name"],
    "x-speclint-closed": True,
    "properties": {
        "name": {
            "type": "string",
            "x-speclint": [
                {
                    "rule": "acme/name",
                    "schema": {"enum": ["one", "two"]},
                    "message": "{name} is {value}, known are {choices}{closest}",
                }
            ],
        },
        "size": {
            "minimum": 3,
            "x-speclint": [{"rule": "acme/size", "keyword": "minimum", "message": "{value}: no"}],
        },
        "deep": {
            "x-speclint-rule": "acme/deep",
            "x-speclint-closed": "typos",
            "properties": {"colour": {"type": "string"}},
        },
        "label": {
            "x-speclint": [
                {
                    "rule": "acme/text",
                    "schema": {"required": ["text"]},
                    "member": "text",
                    "message": "{name} is missing",
                }
            ]
        },
    },
}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"name": "one"}, []),
        (
            {"name": "tow"},
            [("acme/name", "/name", "`name` is `tow`, known are `one` or `two`")],
        ),
        (
            {"name": "Two"},
            [
                (
                    "acme/name",
                    "/name",
                    "`name` is `Two`, known are `one` or `two`; did you mean `two`?",
                )
            ],
        ),
        (
            {"name": "{choices}{name}"},
            [("acme/name", "/name", "`name` is `{choices}{name}`, known are `one` or `two`")],
        ),
        ({"name": "one", "size": 1}, [("acme/size", "/size", "`1`: no")]),
        (
            {"names": "one"},
            [("spec/misspelt-key", "/names", "`names` is not known; did you mean `name`?")],
        ),
        (
            {"name": "one", "other": 1},
            [("spec/unknown-key", "/other", "`other` is not known")],
        ),
        ({"name": "one", "deep": {"x": 1}}, []),
        (
            {"name": "one", "deep": {"color": "red"}},
            [("spec/misspelt-key", "/deep/color", "`color` is not known; did you mean `colour`?")],
        ),
        (
            {"name": "one", "deep": {"colour": "red", "color": "red"}},
            [("spec/unknown-key", "/deep/color", "`color` is not known; did you mean `colour`?")],
        ),
        (
            {"name": "one", "deep": {"colour": 1}},
            [("acme/deep", "/deep/colour", "`colour` must be a string, it is a number")],
        ),
        ({"name": "one", "label": {}}, [("acme/text", "/label", "`text` is missing")]),
    ],
)
def test_annotations_give_the_rule_and_the_words(
    value: object, expected: list[tuple[str, str, str]]
) -> None:
    """What only speclint should say stands in annotations of the schema."""
    refusals = Explainer(ANNOTATED).explain(value)
    assert [(one.rule, one.pointer, one.message) for one in refusals] == expected


@pytest.mark.parametrize("name", COMPILED)
def test_every_rule_that_a_schema_names_is_there(name: str) -> None:
    """An annotation cannot name a rule that nobody wrote, or one that is no SchemaRule."""
    registry = Registry()
    named = {check["rule"] for check in checks_in(schema.read(name)) if "rule" in check}
    assert [rule for rule in sorted(named) if rule not in registry.schema_rules()] == []


@pytest.mark.parametrize("name", COMPILED)
def test_advice_stands_where_it_is_heard(name: str) -> None:
    """Not beside a `$ref`, which hides it, nor where a subschema is only tried out."""
    tried = {"anyOf", "oneOf", "not", "if", "contains"}

    def unheard(node: Any, *, trial: bool) -> list[Any]:
        if isinstance(node, list):
            return [found for item in node for found in unheard(item, trial=trial)]
        if not isinstance(node, dict):
            return []
        own = [node] if "x-speclint" in node and (trial or "$ref" in node) else []
        inner = (unheard(item, trial=trial or step in tried) for step, item in node.items())
        return own + [found for items in inner for found in items]

    assert unheard(schema.read(name), trial=False) == []


def checks_in(node: Any) -> Iterator[dict[str, Any]]:
    """Yield the checks of all `x-speclint` in a schema."""
    if isinstance(node, dict):
        yield from node.get("x-speclint", ())
        node = list(node.values())
    for item in node if isinstance(node, list) else ():
        yield from checks_in(item)


def test_a_line_break_behind_the_end_is_no_end() -> None:
    """A pattern's `$` is the end of the text, as in ECMA 262 and in the compiled validator."""
    [refusal] = Explainer({"pattern": "^[a-z]+$"}).explain("id\n")
    assert refusal.message == r"the body is `id\n`: it must match `^[a-z]+$`"


# One piece of a pattern as ECMA 262 reads it with the flag `u`, which editors and validators set.
SYNTAX = r"[\^$\\.*+?()\[\]{}|/]|[bBdDfnrsStvwW]|0(?!\d)|c[A-Za-z]|x[\da-fA-F]{2}|u[\da-fA-F]{4}"
CLASS = rf"\[\^?(?:[^\]\\]|\\(?:{SYNTAX}|-))*\]"
STRICT = re.compile(rf"(?:{CLASS}|\\(?:{SYNTAX})|\{{\d+(?:,\d*)?\}}|[^\\\[\]{{}}])*")


def patterns_in(node: Any) -> Iterator[str]:
    """Yield the patterns of a schema, its advice included."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        yield from node.get("patternProperties", ())
        node = list(node.values())
    for item in node if isinstance(node, list) else ():
        yield from patterns_in(item)


@pytest.mark.parametrize("name", SCHEMAS)
def test_patterns_are_strict(name: str) -> None:
    """No pattern has an escape or a bracket that is refused with the flag `u`, as ajv sets it."""
    assert [one for one in patterns_in(schema.read(name)) if not STRICT.fullmatch(one)] == []


@pytest.mark.parametrize("pattern", ['[^\\"]', "a\\-b", "\\e", "{", "a}", "]", "x{1"])
def test_a_pattern_that_is_not_strict_is_seen(pattern: str) -> None:
    """The test above would see them."""
    assert not STRICT.fullmatch(pattern)


MARRIED: dict[str, object] = {
    "type": "object",
    "required": ["permissionsInfo", "limitName", "limitValue"],
    "x-speclint-closed": True,
    "properties": {"permissionsInfo": {}, "limitName": {}, "limitValue": {}, "policy": {}},
}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["limitName", "limitValue", "permissions"], ["permissions: permissionsInfo"]),
        (["limitName", "permissionsInfo", "limit"], ["limit: limitValue"]),
        (
            ["permissionsInfo", "limit"],
            ["`limitName` is missing", "`limitValue` is missing", "limit"],
        ),
        (
            ["limitName", "limitValue", "permission", "permissionsI", "permissionsInf"],
            ["permission", "permissionsI", "permissionsInf: permissionsInfo"],
        ),
        (
            ["limitName", "limitValue", "permissionsX", "permissions"],
            ["permissions: permissionsInfo", "permissionsX"],
        ),
        (
            ["limitName", "limitValue", "policyInfo"],
            ["`permissionsInfo` is missing", "policyInfo"],
        ),
        (
            ["limitName", "limitValue", "permissionsInfo", "permissions"],
            ["permissions"],
        ),
    ],
)
def test_what_stands_under_another_name_is_not_missing(
    names: list[str], expected: list[str]
) -> None:
    """An unknown member and the missing one that it is meant for are one finding."""
    found = []
    for one in Explainer(MARRIED).explain(dict.fromkeys(names, 1)):
        missing = one.message.partition(" (")[0]
        meant = f": {one.expected}" if one.keyword == "misspelt" else ""
        found.append(missing if one.keyword == "required" else f"{one.member}{meant}")
    assert found == expected
