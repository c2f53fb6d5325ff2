"""The fixes of the rules that the schemas speak through, beyond what their examples show."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from speclint import engine, fix
from speclint.config import Config
from speclint.document import load
from speclint.engine import Input
from speclint.flow_service.template import BATCH, STREAMING, adds_to, template_of
from speclint.registry import Registry
from speclint.source import Source

REGISTRY = Registry()


def _fixed(rule_id: str, body: dict[str, Any]) -> tuple[Any, list[str]]:
    """Return what all fixes of a rule make of a body, and their grades."""
    text = json.dumps(body, indent=2) + "\n"
    source = Source("a.json", text.encode())
    report = engine.lint([Input(source, named=True)], Config(select=(rule_id,)), REGISTRY)
    findings = [finding for finding in report.findings if finding.rule == rule_id]
    assert findings, "the rule says nothing"
    done = fix.fix(load(source), findings, unsafe=True)
    return json.loads(done.text), [one.fix.safety for one in findings if one.fix]


def _at(body: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body


def _body(pointer: str, value: object) -> dict[str, Any]:
    """Return a small connection spec with a value at a pointer."""
    body: dict[str, Any] = {"sourceSpec": {"attributes": {}}}
    node: Any = body
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        node = node.setdefault(step, {})
    node[last] = value
    return body


UI = "/sourceSpec/attributes/uiAttributes"
PAGING = "/sourceSpec/attributes/paginationParams"


@pytest.mark.parametrize(
    ("pointer", "value", "meant", "safety"),
    [
        ("/version", 2, "2", "safe"),
        ("/version", 1.5, "1.5", "safe"),
        ("/name", 7, "7", "safe"),
        (f"{UI}/isBeta", "False", False, "safe"),
        (f"{UI}/isBeta", " TRUE ", True, "safe"),
        (f"{UI}/isBeta", "yes", True, "unsafe"),
        (f"{UI}/isBeta", "OFF", False, "unsafe"),
    ],
)
def test_the_same_in_another_type(pointer: str, value: object, meant: object, safety: str) -> None:
    """A value that says the right thing in the wrong type is mended."""
    result, grades = _fixed("spec/wrong-type", _body(pointer, value))
    assert (_at(result, pointer), grades) == (meant, [safety])


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/name", True),
        ("/name", ["a"]),
        (f"{UI}/isBeta", "maybe"),
        (f"{UI}/isBeta", 1),
        ("/exploreSpec", "Resource"),
    ],
)
def test_what_cannot_be_told_is_left(pointer: str, value: object) -> None:
    """Where there is no one way to say it in the other type there is no fix."""
    body = _body(pointer, value)
    assert _fixed("spec/wrong-type", body) == (body, [])


@pytest.mark.parametrize(
    ("written", "meant", "safety"),
    [
        ("permissionInfo", "permissionsInfo", "safe"),
        ("PermissionsInfo", "permissionsInfo", "safe"),
        ("permissions_info", "permissionsInfo", "safe"),
        ("permisionsInfo", "permissionsInfo", "unsafe"),
        ("authSpecs", "authSpec", "safe"),
        ("exlporeSpec", "exploreSpec", "unsafe"),
    ],
)
def test_names_are_put_right(written: str, meant: str, safety: str) -> None:
    """A misspelt name gets the right one; how sure that is depends on the slip."""
    result, grades = _fixed("spec/misspelt-key", {"sourceSpec": {"spec": {}}, written: {}})
    assert (list(result), grades) == (["sourceSpec", meant], [safety])


def test_of_two_misspelt_names_none_is_put_right() -> None:
    """Both cannot have the name that was meant."""
    body = {"sourceSpec": {"spec": {}}, "authSpecs": [], "auth_spec": []}
    assert _fixed("spec/misspelt-key", body) == (body, [])


@pytest.mark.parametrize(
    ("written", "meant", "safety"),
    [
        ("E77FD9D2-22A8-11ED-861D-0242AC120002 ", "E77FD9D2-22A8-11ED-861D-0242AC120002", "safe"),
        ("e77fd9d222a811ed861d0242ac120002", "e77fd9d2-22a8-11ed-861d-0242ac120002", "unsafe"),
        (
            "{e77fd9d2-22a8-11ed-861d-0242ac120002}",
            "e77fd9d2-22a8-11ed-861d-0242ac120002",
            "unsafe",
        ),
    ],
)
def test_uuids_in_another_dress(written: str, meant: str, safety: str) -> None:
    """All digits are there, only what is between or around them is not as it should be."""
    result, grades = _fixed("spec/invalid-uuid", _body("/id", written))
    assert (result["id"], grades) == (meant, [safety])


@pytest.mark.parametrize(
    ("written", "meant"),
    [("1", "1.0"), ("v2", "2.0"), ("1.0.3", "1.0"), ("first", "first")],
)
def test_versions(written: str, meant: str) -> None:
    """The first two numbers are kept, of words nothing is made."""
    result, _ = _fixed("spec/version-format", _body("/version", written))
    assert result["version"] == meant


def test_a_type_is_told_by_the_provider() -> None:
    """Of a type that is like none the provider tells which was meant."""
    body = _body("/type", "acme") | {"providerId": STREAMING.provider}
    result, grades = _fixed("connection/unknown-type", body)
    assert (result["type"], grades) == (STREAMING.type, ["unsafe"])


@pytest.mark.parametrize("template", [BATCH, STREAMING])
def test_a_spec_of_two_templates(template: Any) -> None:
    """The explore spec and the permissions tell whether the type or the provider is wrong."""
    other = STREAMING if template is BATCH else BATCH
    rest = {
        "exploreSpec": copy.deepcopy(template.explore),
        "permissionsInfo": template.permissions_info,
    }
    for wrong in ({"type": other.type}, {"providerId": other.provider}):
        right = {"type": template.type, "providerId": template.provider}
        body = {**_body("/name", "a"), **right, **rest, **wrong}
        result, grades = _fixed("connection/provider-type", body)
        assert result == {**body, **right}
        assert grades == ["unsafe"]
        assert template_of(body) is None
        assert template_of(result) is template


@pytest.mark.parametrize("template", [BATCH, STREAMING])
@pytest.mark.parametrize("explore", [None, BATCH.explore, STREAMING.explore, {"type": "Tabular"}])
def test_explore_specs_become_those_of_the_template(template: Any, explore: Any) -> None:
    """Whatever is there, the fixes put the fixed one, and that one needs no fix."""
    body = {**_body("/name", "a"), "type": template.type}
    if explore is not None:
        body["exploreSpec"] = copy.deepcopy(explore)
    if explore == template.explore:
        return
    rule = "payload" if explore and explore["type"] == "Tabular" else "kind"
    is_safe = rule == "kind" and not adds_to(explore, template.explore)
    result, grades = _fixed(f"connection/explore-{rule if explore else 'missing'}", body)
    assert (result["exploreSpec"], grades) == (template.explore, ["safe" if is_safe else "unsafe"])


def test_what_the_author_added_to_an_explore_spec_is_not_lost_in_silence() -> None:
    """The fixed one is put without a question only in the place of wrong values."""
    body = {**_body("/name", "a"), "type": BATCH.type}
    own: Any = copy.deepcopy(BATCH.explore)
    own["requestSpec"]["type"] = "array"
    result, grades = _fixed("connection/explore-payload", {**body, "exploreSpec": own})
    assert (result["exploreSpec"], grades) == (BATCH.explore, ["safe"])
    own["responseSpec"]["properties"]["note"] = {}
    result, grades = _fixed("connection/explore-payload", {**body, "exploreSpec": own})
    assert (result["exploreSpec"], grades) == (BATCH.explore, ["unsafe"])


def test_a_category_in_one_word_is_its_key() -> None:
    """A plain string for a category is taken for its key, for a label for its text."""
    body = _body(UI, {"category": "crm", "label": "ACME"})
    result, grades = _fixed("connection/ui-attribute-shape", body)
    assert _at(result, UI) == {"category": {"key": "crm"}, "label": {"text": "ACME"}}
    assert grades == ["unsafe", "unsafe"]


def test_missing_permissions_are_those_of_the_template() -> None:
    """Only where type and provider agree is it known which they are."""
    body = {**_body("/name", "a"), "type": BATCH.type, "version": "1.0"}
    result, _ = _fixed("connection/required-fields", body)
    assert result["permissionsInfo"] == BATCH.permissions_info
    mixed = {**body, "providerId": STREAMING.provider}
    assert _fixed("connection/required-fields", mixed) == (mixed, [])


def test_a_project_may_insist_on_fewer_fields() -> None:
    """The option `fields` names those that must be there."""
    options = {"connection/required-fields": {"fields": ["name", "version"]}}
    source = Source("a.json", b'{"sourceSpec": {"spec": {}}, "name": "a"}\n')
    registry = Registry(options=options)
    config = Config(select=("connection/required-fields",))
    report = engine.lint([Input(source, named=True)], config, registry)
    assert [finding.message.split(" is ")[0] for finding in report.findings] == ["`version`"]


FLOW = {"name": "a", "sourceConnectionSpecIds": []}


@pytest.mark.parametrize(
    ("pointer", "value", "grades"),
    [
        ("/sourceSpec/attributes/contentPath/skipAttributes", "_links", ["unsafe"]),
        ("/sourceSpec/attributes/contentPath/skipAttributes", "_links, total", []),
        ("/sourceSpec/attributes/contentPath/skipAttributes", "", []),
        ("/sourceConnectionSpecIds", "e77fd9d2-22a8-11ed-861d-0242ac120002", ["unsafe"]),
        ("/authSpec", "oauth", []),
        ("/authSpec", {"name": "a"}, ["unsafe"]),
    ],
)
def test_one_in_the_place_of_a_list(pointer: str, value: object, grades: list[str]) -> None:
    """What can be an item of the list becomes its only one."""
    body = FLOW | {"sourceConnectionSpecIds": value} if "Ids" in pointer else _body(pointer, value)
    result, found = _fixed("spec/wrong-type", body)
    assert (_at(result, pointer), found) == ([value] if grades else value, grades)


def test_permissions_in_one_word() -> None:
    """The verb of a permission is put into a list, too."""
    info = copy.deepcopy(BATCH.permissions_info)
    body = _body("/permissionsInfo", info)
    body["permissionsInfo"]["view"][0]["permissions"] = "read"
    result, grades = _fixed("spec/wrong-type", body)
    assert (result["permissionsInfo"], grades) == (BATCH.permissions_info, ["unsafe"])


@pytest.mark.parametrize("written", ["issource", "IsSource", "is_source", "isSources"])
def test_a_difference_in_case_is_safe(written: str) -> None:
    """Also where a word inside the name then looks like a plural."""
    result, grades = _fixed("spec/misspelt-key", _body(f"{UI}/{written}", True))
    assert (_at(result, UI), grades) == ({"isSource": True}, ["safe"])


@pytest.mark.parametrize(
    ("member", "written", "meant"),
    [
        ("providerId", BATCH.provider[:-1], BATCH.provider),
        ("providerId", STREAMING.provider.replace("4906", "49066"), STREAMING.provider),
        ("providerId", "0ed90a81", "0ed90a81"),
        ("id", BATCH.provider[:-1], BATCH.provider[:-1]),
    ],
)
def test_a_provider_with_a_slip(member: str, written: str, meant: str) -> None:
    """There are two providers, so it can be told which one was meant."""
    result, grades = _fixed("spec/invalid-uuid", _body(f"/{member}", written))
    assert (result[member], grades) == (meant, ["unsafe"] if written != meant else [])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"label": {"keys": "a"}}, "`keys` is not known; did you mean `key`?"),
        ({"issource": True}, "`issource` is not known; did you mean `isSource`?"),
    ],
)
def test_a_misspelt_member_is_one_finding(written: dict[str, Any], said: str) -> None:
    """No rule says that the right one is missing."""
    right = {"isSource": True} | {
        name: {"text": "a"} for name in ("label", "description", "icon", "category")
    }
    if "issource" in written:
        del right["isSource"]
    source = Source("a.json", json.dumps(_body(UI, right | written)).encode())
    select = ("spec/*", "connection/is-source", "connection/ui-attribute*")
    report = engine.lint([Input(source, named=True)], Config(select=select), REGISTRY)
    assert [one.message for one in report.findings] == [said]


def test_a_streaming_source_is_asked_for_no_request() -> None:
    """It is said that it has none, and not what else a request would need."""
    body = _body("/sourceSpec/attributes/urlParams", {"path": "/a", "method": "GET"})
    body["type"] = STREAMING.type
    for provider, rules in (
        (STREAMING.provider, ["connection/streaming-request"]),
        (BATCH.provider, ["spec/missing-member"] * 3),
    ):
        source = Source("a.json", json.dumps(body | {"providerId": provider}).encode())
        select = ("connection/streaming-request", "connection/host-missing", "spec/missing-member")
        report = engine.lint([Input(source, named=True)], Config(select=select), REGISTRY)
        assert [one.rule for one in report.findings] == rules
