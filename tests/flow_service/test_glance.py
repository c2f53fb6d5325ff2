"""A glance at the schemas of a spec misses nothing that a rule would find in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from speclint.document import Spec
from speclint.flow_service import glance
from speclint.flow_service.embedded import subschemas
from speclint.kind import BUILT_IN, CONNECTION_SPEC
from speclint.registry import Registry
from speclint.rule import SpecRule
from tests.strategies import mutants

if TYPE_CHECKING:
    from speclint.rule import Violation

REGISTRY = Registry()
TOPICS: tuple[glance.Topic, ...] = (
    "default",
    "description",
    "enum",
    "example",
    "password",
    "required",
    "type",
)
RULES = [
    rule
    for rule in map(REGISTRY.__getitem__, REGISTRY.ids())
    if rule.id.startswith("schema/") and isinstance(rule, SpecRule)
]
TEXTS = [str(example.files) for rule in RULES for example in rule.examples]
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        1,
        1.0,
        [],
        {},
        [[]],
        [1],
        [{}],
        {"a": 1},
        ["a", "a"],
        [1, "a"],
        ["a", 1],
        ["string", "null"],
    ),
    *("", "a", "x {y}", "string", "integer", "text", "password", " Password", "listId"),
    *({"type": "string"}, {"items": {"enum": []}}, {"allOf": [{"properties": {"a": {}}}]}),
    *({"apiKey": {"type": "string"}}, {"a": {"default": 1}, "b": {"const": 1, "type": "null"}}),
)
KEYWORDS = ("type", "format", "enum", "const", "example", "examples", "required", "then")


def said(body: Any) -> list[Violation]:
    """Return what the rules say of a body that nobody has looked at before."""
    spec = Spec("a.json", "", BUILT_IN.recognise(body) or CONNECTION_SPEC, body, None)
    return [violation for rule in RULES for violation in rule.check(spec)]


@settings(max_examples=1000)
@given(mutants(TEXTS, VALUES, KEYWORDS))
def test_with_and_without_the_glance_the_rules_say_the_same(body: Any) -> None:
    """The rules themselves go over all schemas; the glance only says that they need not."""
    quick = said(body)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(glance, "_topics", lambda _: {*TOPICS})
        assert said(body) == quick


def test_in_a_clean_spec_there_is_nothing_to_look_at() -> None:
    """What is typed, declared and told apart needs no closer look by any rule."""
    schema = {
        "type": "object",
        "properties": {
            "password": {"type": "string", "format": "password", "description": "The one"},
            "size": {"enum": [1, 2], "default": 1, "description": "Another"},
            "kind": {"type": "string", "enum": ["a", "b"], "example": "a"},
            "more": {"type": "array", "items": {"type": "object", "properties": {}}},
        },
        "required": ["password", "kind"],
    }
    spec = Spec("a.json", "", CONNECTION_SPEC, {"authSpec": [{"spec": schema}]}, None)
    assert len(subschemas(spec)) == 6
    doubtful = {topic for topic in TOPICS if glance.suspects(spec, topic)}
    assert doubtful == {"enum"}  # numbers and no `type`: the rule looks for itself


def test_it_reaches_as_deep_as_the_rules_do() -> None:
    """Also where no schema is nested that anybody needs."""
    schema: dict[str, Any] = {"type": "string", "enum": ["a", "a"]}
    for _ in range(49):
        schema = {"type": "object", "properties": {"a": schema}}
    [violation] = said({"sourceSpec": {"spec": schema}})
    assert violation.message == '`enum` has `"a"` twice'
