"""The rules for flow specs where their examples do not go: what they must be silent about."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from speclint import engine, fix
from speclint.config import Config
from speclint.document import load
from speclint.engine import Input
from speclint.registry import Registry
from speclint.source import Source

CLEAN = Path(__file__).resolve().parent.parent.parent / "examples" / "clean"
BATCH: dict[str, Any] = json.loads((CLEAN / "rest-storage-flow.json").read_text("utf-8"))
REGISTRY = Registry()
BATCH_PROVIDER, STREAMING_PROVIDER = (
    "0ed90a81-07f4-4586-8190-b40eccef1c5a",
    "521eee4d-8cbe-4906-bb48-fb6bd4450033",
)


def found(rule: str, *bodies: dict[str, Any]) -> list[tuple[str | None, str]]:
    """Return the pointers and messages of what a rule finds in some files."""
    inputs = [
        Input(Source(f"{index}.json", json.dumps(body).encode()), named=True)
        for index, body in enumerate(bodies)
    ]
    report = engine.lint(inputs, Config(select=(rule,)), REGISTRY)
    return [(one.pointer, one.message) for one in report.findings]


def batch(**members: object) -> dict[str, Any]:
    """Return a clean batch flow spec with some members changed; None takes one out."""
    body = copy.deepcopy(BATCH)
    body.update(members)
    return {name: value for name, value in body.items() if value is not None}


def schedule(**keywords: object) -> dict[str, Any]:
    """Return a clean batch flow spec whose schedule's schema has other keywords."""
    body = batch()
    schema = body["scheduleSpec"]["spec"]
    schema.update(keywords)
    body["scheduleSpec"]["spec"] = {k: v for k, v in schema.items() if v is not None}
    return body


ONCE = {"properties": {"frequency": {"const": "once"}}}
MINUTE = {"properties": {"frequency": {"const": "minute"}}}
LEAST = {"properties": {"interval": {"minimum": 1}}}


@pytest.mark.parametrize(
    "keywords",
    [
        {"then": {"not": {"anyOf": [{"required": ["interval"]}, {"required": ["backfill"]}]}}},
        {"if": {"properties": {"frequency": {"enum": ["once"]}}, "required": ["frequency"]}},
        {"then": {"properties": {"interval": False, "backfill": False}}},
        {"else": {"required": ["interval"], "properties": {"interval": {"minimum": 60}}}},
        {"if": None, "then": None, "else": None, "oneOf": [True]},
        {"if": None, "then": None, "else": None, "$ref": "#/definitions/schedule"},
        {"required": ["startTime", "frequency", "timeZone"], "if": None},
        {"properties": {"frequency": {"enum": ["once"]}}, "if": None},
    ],
)
def test_a_schedule_may_say_it_otherwise(keywords: dict[str, object]) -> None:
    """The same rule in other words is fine, and so is what cannot be told."""
    assert found("flow/once-rule", schedule(**keywords)) == []


@pytest.mark.parametrize(
    ("keywords", "pointer", "what"),
    [
        ({"if": None, "then": None, "else": None}, "", "`once` with an `interval`, `once` with a"),
        ({"then": {"not": {"required": ["interval"]}}}, "/then", "`once` with a `backfill`"),
        ({"then": {"required": ["interval"]}}, "/then", "refuses `once` without an `interval`"),
        (
            {"else": {"required": ["interval"], "if": MINUTE, "then": LEAST, "else": LEAST}},
            "/else/then/properties/interval/minimum",
            "`minute` with an `interval` below 15",
        ),
        ({"else": LEAST, "if": ONCE}, "", "`minute` without an `interval`"),
    ],
)
def test_a_schedule_that_the_service_refuses(
    keywords: dict[str, object], pointer: str, what: str
) -> None:
    """What can be chosen and is refused then is one finding, at what is to be mended."""
    [(place, message)] = found("flow/once-rule", schedule(**keywords))
    assert place == f"/scheduleSpec/spec{pointer}"
    assert what in message


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("flow/data-lake-target", batch(targetConnectionSpecIds=[])),
        ("flow/data-lake-target", batch(targetConnectionSpecIds=["c604ff05"])),
        (
            "flow/data-lake-target",
            batch(name="X", id="x", attributes={}, targetConnectionSpecIds=["x" * 36]),
        ),
        ("flow/name-id-mismatch", batch(id="d8a6f005-7eaf-4153-983e-e8574508b877")),
        ("flow/name-id-mismatch", batch(id="c1a19761-d2c7-4702-b9fa-fe91f0613e81")),
        ("flow/name-id-mismatch", batch(name="")),
        (
            "flow/schedule",
            batch(providerId="5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11", scheduleSpec=None),
        ),
        ("flow/frequency", batch(attributes={"frequency": ""})),
        ("flow/frequency-enum", schedule(properties={"frequency": {"enum": ["day"]}})),
        ("flow/run-spec", batch(runSpec={"name": "ProviderParams", "spec": {"type": "object"}})),
        ("flow/transformation-mapping", batch(transformationSpecs=[])),
        (
            "flow/transformation-mapping",
            batch(name="X", id="x", transformationSpecs=[{"name": "Copy"}]),
        ),
        ("flow/notification", batch(attributes={"notification": {"category": "sources"}})),
        (
            "spec/permissions-name",
            batch(providerId="x", permissionsInfo={"view": [{"name": "ActivationDestination"}]}),
        ),
        ("spec/permissions-name", batch(type="generic-streaming")),
    ],
)
def test_what_may_be_meant_is_not_reported(rule: str, body: dict[str, Any]) -> None:
    """A rule says nothing where it cannot know."""
    assert found(rule, body) == []


def source(name: str, provider: str, spec_id: str | None) -> dict[str, Any]:
    """Return a connection spec, with an id or without."""
    body = {"name": name, "providerId": provider, "sourceSpec": {}}
    return body if spec_id is None else {"id": spec_id, **body}


def test_two_batch_sources_of_one_name() -> None:
    """The same name is reported once for each file behind the first, but not for one spec twice."""
    acme, other = source("acme", BATCH_PROVIDER, None), source("acme", BATCH_PROVIDER, "x")
    assert len(found("refs/duplicate-name", acme, other, acme)) == 2
    assert found("refs/duplicate-name", other, other) == []
    assert found("refs/duplicate-name", acme, source("acme", "", None)) == []


def test_a_provider_is_compared_only_where_it_is_known() -> None:
    """A source of a third provider, or one that only is a target, is nobody's mistake."""
    flow = batch(sourceConnectionSpecIds=["x"], targetConnectionSpecIds=["y"])
    assert found("refs/provider-mismatch", flow, source("acme", "other", "x")) == []
    assert found("refs/provider-mismatch", flow, source("acme", STREAMING_PROVIDER, "y")) == []
    [(pointer, _)] = found("refs/provider-mismatch", flow, source("a", STREAMING_PROVIDER, "x"))
    assert pointer == "/sourceConnectionSpecIds/0"


def test_permissions_within_permissions_come_out_whole() -> None:
    """By the letter of the API reference both lists may stand in an item of one of them."""
    inner = BATCH["permissionsInfo"]
    text = json.dumps(batch(permissionsInfo={"view": [inner]}))
    source = Source("flow.json", text.encode())
    rules = ("spec/permissions-shape", "spec/permissions-half")
    report = engine.lint([Input(source, named=True)], Config(select=rules), REGISTRY)
    fixed = fix.fix(load(source), report.findings, unsafe=False)
    assert json.loads(fixed.text)["permissionsInfo"] == inner
