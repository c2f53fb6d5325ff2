"""What a rule tells at a glance, because most bodies are fine, is what a thorough look tells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from speclint.document import Spec
from speclint.kind import BUILT_IN, CONNECTION_SPEC
from speclint.registry import Registry
from speclint.rule import SpecRule
from tests.strategies import mutants

if TYPE_CHECKING:
    from speclint.rule import Violation

REGISTRY = Registry()
# What tells at a glance, and what never does.
GLANCES = {
    "secret/hardcoded": ("gives_away", lambda _: True),
    "spec/template-placeholder": ("has_capitals", lambda _: True),
}
PASSWORD = {"type": "string", "format": "password", "default": "s3cr3t-for-all"}
# fmt: off
VALUES: tuple[Any, ...] = (
    None, 1, [], {}, [PASSWORD], PASSWORD, {"properties": {"password": PASSWORD}},
    {"clientSecret": {"examples": ["s3cr3t-99"]}}, {"apiKey": "kq83hdf72lsq0v6n"},
    [{"x-api-key": "kq83hdf72lsq0v6n"}], "kq83hdf72lsq0v6n", "s3cr3t-for-all", "Basic Authentication",
    "Bearer 7d1f0c9e2b5a4d3f8e6a1c0b9d8e7f6a", "Bearer ${accessToken}", "Basic YWNtZTpzM2NyM3Q=",
    "AKIAQ7Z3Q7Z3Q7Z3W9K2", "{NAME}", "{{NAME}}", "${{NAME}}", "a {LIST_ID}", "{ START_TIME }",
    "{START_TIME}", "{STARTTIME}", "${NAME}{A1}", "{A.B}", "{AÄ}", "\\p{LU}{", "@{A1}", "{A1",
)
NAMES = (
    "default", "example", "examples", "properties", "format", "password", "API_Key", "passphrase",
    "headerParams", "bodyParams", "queryParams", "createdBy", "title",
)
# fmt: on


def texts_of(rule_id: str) -> list[str]:
    """Return the examples of a rule that are a body."""
    texts = [example.files for example in REGISTRY[rule_id].examples]
    return [text for text in texts if isinstance(text, str) and "Spec" in text]


def said(rule_id: str, body: Any) -> list[Violation]:
    """Return what a rule says of a body that nobody has looked at before."""
    rule = REGISTRY[rule_id]
    assert isinstance(rule, SpecRule)
    kind = BUILT_IN.recognise(body) or CONNECTION_SPEC
    return list(rule.check(Spec("a.json", "", kind, body, None)))


@settings(max_examples=1000)
@given(body=mutants([text for one in GLANCES for text in texts_of(one)], VALUES, NAMES))
def test_with_and_without_a_glance_a_rule_says_the_same(body: Any) -> None:
    """Whatever stands there."""
    for rule_id, (name, never) in GLANCES.items():
        quick = said(rule_id, body)
        rule: Any = REGISTRY[rule_id]
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(rule.check.__globals__, name, never)
            assert said(rule_id, body) == quick


def test_there_is_something_to_say() -> None:
    """The test above begins with bodies of which the rules say something."""
    for rule_id in GLANCES:
        assert any(said(rule_id, json.loads(text)) for text in texts_of(rule_id))
