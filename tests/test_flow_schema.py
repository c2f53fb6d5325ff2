"""The schema of flow specs: what it takes and refuses, in any validator and in an editor."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from speclint import schema
from speclint.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "flow-spec.schema.json"
DOCUMENT: dict[str, Any] = schema.read(NAME)
CLEAN = Path(__file__).resolve().parent.parent / "examples" / "clean"
BATCH: dict[str, Any] = json.loads((CLEAN / "rest-storage-flow.json").read_text("utf-8"))
STREAMING: dict[str, Any] = json.loads((CLEAN / "generic-streaming-flow.json").read_text("utf-8"))
REGISTRY = Registry()
VIEW, MANAGE = BATCH["permissionsInfo"]["view"], BATCH["permissionsInfo"]["manage"]
SHARED = (
    "permissionsInfo",
    "viewPermissions",
    "managePermissions",
    "viewPermission",
    "managePermission",
    "permissionType",
    "permissionName",
    "embeddedSchema",
    "entitlementInfo",
    "policy",
)

# What a working flow spec may look like, member by member; speclint may warn of it.
ACCEPTED: list[dict[str, Any]] = [
    {"optionSpec": {"errorDiagnosticsEnabled": True, "partialIngestionPercent": 5}},
    {"scheduleSpec": {"startTime": 1, "frequency": "day", "interval": "1", "backfill": True}},
    {"runSpec": {}},
    {"transformationSpecs": {"name": "Mapping", "spec": {"type": "object"}}},
    {"transformationSpecs": []},
    {"transformationSpec": [{"name": "Copy", "spec": {"type": "object"}}]},
    {"transformationSpecDTOS": [{"mappingId": "1", "mappingVersion": "0"}]},
    {"attributes": {"notification": {"category": "sources", "flowRun": None, "enabled": True}}},
    {"attributes": {"uiAttributes": {"apiFeatures": {"flowRunsSupported": False}}}},
    {"attributes": {"frequency": "hourly", "cdcSupported": True}},
    {"providerId": "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"},
    {"createdAt": 1633080822911, "imsOrgId": "A@AdobeOrg", "sandboxName": "prod", "etag": '"1"'},
    {"entitlementInfo": [{"operation": "anyOf", "entitlements": []}], "policy": {}},
    {"somethingNew": {"deep": [1, 2]}},
]

# What is wrong, where it is reported, and by which rule.
REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"name": ""}, "/name", "spec/empty-value"),
    ({"version": 1.0}, "/version", "spec/wrong-type"),
    ({"sourceConnectionSpecIds": []}, "/sourceConnectionSpecIds", "spec/empty-value"),
    ({"sourceConnectionSpecIds": [""]}, "/sourceConnectionSpecIds/0", "spec/empty-value"),
    ({"sourceConnectionSpecIds": [" "]}, "/sourceConnectionSpecIds/0", "spec/empty-value"),
    ({"targetConnectionSpecIds": ["x"]}, "/targetConnectionSpecIds/0", "spec/invalid-uuid"),
    ({"targetConnectionSpecIds": "x"}, "/targetConnectionSpecIds", "spec/wrong-type"),
    ({"optionSpec": []}, "/optionSpec", "spec/wrong-type"),
    ({"runSpec": {"spec": {"type": "objct"}}}, "/runSpec/spec/type", "schema/invalid"),
    ({"attributes": {"isSourceFlow": "True"}}, "/attributes/isSourceFlow", "spec/wrong-type"),
    ({"permissionsInfo": {}}, "/permissionsInfo", "spec/empty-value"),
    ({"permissionsInfo": {"view": VIEW}}, "/permissionsInfo", "spec/permissions-half"),
    (
        {"permissionsInfo": {"view": VIEW[0], "manage": MANAGE}},
        "/permissionsInfo/view",
        "spec/permissions-shape",
    ),
    (
        {"permissionsInfo": {"view": [{"view": VIEW}], "manage": MANAGE}},
        "/permissionsInfo/view/0",
        "spec/permissions-shape",
    ),
    (
        {"permissionsInfo": {"view": [{**VIEW[0], "@type": "lowlevel"}], "manage": MANAGE}},
        "/permissionsInfo/view/0/@type",
        "spec/permissions-type",
    ),
    (
        {
            "permissionsInfo": {
                "view": [{"type": "lowLevel", "name": "x", "permissions": ["read"]}],
                "manage": MANAGE,
            }
        },
        "/permissionsInfo/view/0",
        "spec/permissions-type",
    ),
    (
        {"permissionsInfo": {"view": MANAGE, "manage": MANAGE}},
        "/permissionsInfo/view/0/permissions/0",
        "spec/permissions-verb",
    ),
    (
        {"permissionsInfo": {"view": VIEW, "manage": [{"@type": "lowLevel", "name": "x"}]}},
        "/permissionsInfo/manage/0",
        "spec/missing-member",
    ),
]


def nodes(node: Any, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every subschema with its place; samples and annotations are none."""
    yield path, node
    for keyword, value in node.items():
        if keyword in ("properties", "definitions", "patternProperties"):
            for name, inner in value.items():
                yield from nodes(inner, f"{path}/{keyword}/{name}")
        elif keyword in ("allOf", "anyOf", "oneOf"):
            for index, inner in enumerate(value):
                yield from nodes(inner, f"{path}/{keyword}/{index}")
        elif isinstance(value, dict) and keyword not in ("default", "const"):
            yield from nodes(value, f"{path}/{keyword}")


def verdicts(body: object) -> set[bool]:
    """Return what plain validators of both drafts say."""
    return {one(DOCUMENT).is_valid(body) for one in (Draft7Validator, Draft202012Validator)}


def test_it_means_the_same_in_both_drafts() -> None:
    """It uses nothing that draft-07 and draft 2020-12 read differently, and stands alone."""
    for path, node in nodes(DOCUMENT):
        assert not {"$defs", "dependencies", "additionalItems"} & node.keys(), path
        assert not isinstance(node.get("items"), list), path
        if "$ref" in node:
            assert node.keys() <= {"$ref", "title", "description"}, path
            assert node["$ref"].removeprefix("#/definitions/") in DOCUMENT["definitions"], path


@pytest.mark.parametrize("name", SHARED)
def test_both_kinds_share_their_parts(name: str) -> None:
    """What a flow spec and a connection spec have in common is described alike."""
    other: dict[str, Any] = schema.read("connection-spec.schema.json")
    assert DOCUMENT["definitions"][name] == other["definitions"][name]


def test_what_shared_parts_refer_to_is_shared() -> None:
    """A name of a definition means one thing, but for `attributes`, which each kind has its own."""
    other: dict[str, Any] = schema.read("connection-spec.schema.json")
    for name in (DOCUMENT["definitions"].keys() & other["definitions"].keys()) - {"attributes"}:
        assert DOCUMENT["definitions"][name] == other["definitions"][name], name


def test_every_member_is_described() -> None:
    """An editor can show a sentence for each member."""
    for path, node in nodes(DOCUMENT):
        steps = path.split("/")
        # A member of a condition is described where it is declared.
        if steps[-2:-1] == ["properties"] and not {"if", "then", "else", "not"} & set(steps):
            target = (
                DOCUMENT["definitions"][node["$ref"].removeprefix("#/definitions/")]
                if "$ref" in node
                else {}
            )
            assert node.get("description") or target.get("description"), path


def test_what_it_proposes_it_accepts() -> None:
    """Examples, defaults and snippets fit the subschema that they stand in."""
    for path, node in nodes(DOCUMENT):
        samples = [*node.get("examples", ()), *([node["default"]] if "default" in node else ())]
        samples += [snippet["body"] for snippet in node.get("defaultSnippets", ())]
        for sample in samples:
            judge = Draft7Validator(DOCUMENT).evolve(schema=node)
            assert judge.is_valid(sample), (path, sample)


@pytest.mark.parametrize("body", [BATCH, STREAMING])
def test_the_examples_have_nothing_to_explain(body: dict[str, Any]) -> None:
    """A flow spec as the service has them is taken without a word."""
    assert schema.accepts(NAME, body)
    assert schema.explain(NAME, body) == []
    assert verdicts(body) == {True}


@pytest.mark.parametrize("change", ACCEPTED, ids=",".join)
def test_what_may_work_is_not_refused(change: dict[str, Any]) -> None:
    """Other validators take what speclint only warns of."""
    assert verdicts({**copy.deepcopy(BATCH), **change}) == {True}


@pytest.mark.parametrize(("change", "pointer", "rule"), REFUSED)
def test_a_mistake_is_one_refusal(change: dict[str, Any], pointer: str, rule: str) -> None:
    """Each mistake is refused by every validator and explained once, at its place."""
    body = {**copy.deepcopy(BATCH), **change}
    assert verdicts(body) == {False}
    assert not schema.accepts(NAME, body)
    assert [(one.pointer, one.rule) for one in schema.explain(NAME, body)] == [(pointer, rule)]


@pytest.mark.parametrize("member", DOCUMENT["required"])
def test_the_six_fields_are_required(member: str) -> None:
    """A body without one of them is refused, at the bracket that opens it."""
    body = {name: value for name, value in BATCH.items() if name != member}
    [found] = schema.explain(NAME, body)
    assert (found.rule, found.pointer, found.part) == ("{family}/required-fields", "", "open")
    assert verdicts(body) == {False}


def test_a_misspelt_member_is_not_missing_too() -> None:
    """A near-miss of a required member is one mistake."""
    body = {**copy.deepcopy(BATCH), "permissionInfo": BATCH["permissionsInfo"]}
    del body["permissionsInfo"]
    [found] = schema.explain(NAME, body)
    assert (found.rule, found.pointer) == ("spec/misspelt-key", "/permissionInfo")


def test_annotations_name_rules_of_the_right_weight() -> None:
    """A keyword that refuses belongs to an error, and advice to a rule that is milder."""
    for path, node in nodes(DOCUMENT):
        for check in node.get("x-speclint", ()):
            assert check["rule"] in REGISTRY, path
            is_error = REGISTRY[check["rule"]].severity == "error"
            assert is_error == ("keyword" in check), path


def spots(node: Any, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every value below the body."""
    listed = list(enumerate(node)) if isinstance(node, list) else []
    for step, inner in [*node.items()] if isinstance(node, dict) else listed:
        yield (*steps, step)
        yield from spots(inner, (*steps, step))


def test_both_drafts_give_one_verdict() -> None:
    """Whatever stands in the place of a value, both drafts say the same, and so does speclint."""
    strangers: tuple[Any, ...] = (None, "", "x", 1, True, [], [None], {}, {"x": {}})
    for index, steps in enumerate(spots(BATCH)):
        body: Any = copy.deepcopy(BATCH)
        node = body
        for step in steps[:-1]:
            node = node[step]
        node[steps[-1]] = strangers[index % len(strangers)]
        said = verdicts(body)
        assert len(said) == 1, steps
        if False in said:
            assert schema.explain(NAME, body), steps
            assert not schema.accepts(NAME, body), steps
