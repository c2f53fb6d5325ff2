"""What works is passed over, and what is wrong is said once and mended without harm."""

from __future__ import annotations

import json
from typing import Any

import pytest

from speclint import api

BATCH = "0ed90a81-07f4-4586-8190-b40eccef1c5a"


def said(body: object, *rules: str) -> list[tuple[str | None, str]]:
    """Return the pointers and the rules of what is said of a body."""
    run = api.Run(api.Settings(select=rules, isolated=True))
    [project] = run.projects([], {"nowhere/acme.json": json.dumps(body).encode()})
    report = run.lint(project)
    return [(finding.pointer, finding.rule) for finding in report.findings]


def fixed(body: object, *rules: str) -> str:
    """Return the text of a body after all fixes of some rules."""
    text = json.dumps(body, indent=2)
    run = api.Run(api.Settings(select=rules, isolated=True))
    [project] = run.projects([], {"nowhere/acme.json": text.encode()})
    result = run.fix([project], unsafe=True)
    assert not result.held_back
    return result.files[0].text if result.files else text


def address(host: str, path: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a connection spec with an address, and what it asks its customers for."""
    params = {"host": host, "path": path}
    return {"sourceSpec": {"attributes": {"urlParams": params}, "spec": schema}}


@pytest.mark.parametrize(
    ("more", "count"), [({}, 0), ({"type": "generic-rest"}, 1), ({"type": "generic-streaming"}, 1)]
)
def test_an_authentication_of_a_built_in_source_needs_no_type(
    more: dict[str, str], count: int
) -> None:
    """A spec without a type is none of Self-Serve Sources."""
    authentication = {"name": "Connection string", "spec": {"type": "object"}}
    body = {"sourceSpec": {"spec": {}}, "authSpec": [authentication], **more}
    assert said(body, "spec/missing-member") == [("/authSpec/0", "spec/missing-member")] * count


@pytest.mark.parametrize(
    "rule", ["connection/auth-type", "connection/auth-properties", "connection/explore-missing"]
)
def test_nothing_is_asked_of_a_built_in_source(rule: str) -> None:
    """Its authentications have types of their own, and it is made of no template."""
    properties = {"s3SecretKey": {"type": "string", "format": "password"}}
    keys = {"name": "Keys", "type": "KeyBased", "spec": {"properties": properties}}
    other = {"name": "SFTP", "type": "SFTP", "spec": {"type": "object"}}
    body = {"providerId": BATCH, "sourceSpec": {"spec": {}}, "authSpec": [keys, other]}
    assert said(body, rule) == []
    assert said({**body, "type": "generic-rest"}, rule) != []


def test_several_inputs_become_required_at_once() -> None:
    """Where nothing is required yet, one fix names all inputs: a second one would be a twin."""
    asked = {"type": "object", "properties": {"listId": {}, "domain": {}, "other": {}}}
    body = address("https://${domain}.acme.example", "/lists/${listId}", asked)
    text = fixed(body, "connection/input-not-required")
    assert text.count('"required"') == 1
    assert json.loads(text)["sourceSpec"]["spec"]["required"] == ["listId", "domain"]


def test_the_last_of_many_names_takes_the_list_along() -> None:
    """A `required` without a name is no longer there, and leaves no empty line."""
    schema = {"type": "object", "properties": {"a": {}}, "required": ["listId", "domain"]}
    text = fixed({"sourceSpec": {"spec": schema}}, "schema/required-undeclared")
    del schema["required"]
    assert text == json.dumps({"sourceSpec": {"spec": schema}}, indent=2)


def test_several_of_many_names_leave_the_others() -> None:
    """Names are taken out one by one, and the rest keeps its layout."""
    names = ["listId", "a", "domain", "tenant"]
    schema = {"type": "object", "properties": {"a": {}}, "required": names}
    text = fixed({"sourceSpec": {"spec": schema}}, "schema/required-undeclared")
    schema["required"] = ["a"]
    assert text == json.dumps({"sourceSpec": {"spec": schema}}, indent=2)


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("type", "{TYPE}"),
        ("version", "{VERSION}"),
        ("providerId", "{PROVIDER_ID}"),
        ("authSpec", [{"name": "{NAME}", "type": "{TYPE}", "spec": {"type": "object"}}]),
        ("sourceSpec", {"attributes": {"uiAttributes": {"category": {"key": "{CATEGORY}"}}}}),
        ("sourceSpec", {"attributes": {"uiAttributes": {"isSource": "{IS_SOURCE}"}}}),
        ("sourceSpec", {"attributes": {"urlParams": {"method": "{METHOD}"}}}),
        ("sourceSpec", {"attributes": {"paginationParams": {"limitValue": "{LIMIT}"}}}),
    ],
)
def test_a_blank_of_a_template_is_said_once(member: str, value: object) -> None:
    """What else is wrong with the value is not worth saying."""
    found = said({"type": "generic-rest", "sourceSpec": {}, member: value}, "*/*")
    places = [pointer for pointer, rule in found if rule == "spec/template-placeholder"]
    assert places
    assert [rule for pointer, rule in found if pointer in places] == [
        "spec/template-placeholder"
    ] * len(places)


@pytest.mark.parametrize(
    ("host", "count"),
    [
        ("https://acme.example", 0),
        ("https://acme.example/", 0),
        ("https://${domain}", 0),
        ("https://${host}/api", 1),
        ("${host}/api", 0),
        ("https://acme.example:8443/rest", 1),
        ("https://@{concat('a', '/b')}.example", 0),
        ("", 0),
    ],
)
def test_a_path_in_the_host(host: str, count: int) -> None:
    """Only what certainly is a path is one."""
    assert len(said(address(host, "/contacts", {}), "connection/host-path")) == count


@pytest.mark.parametrize(
    "name", ["hasPassword", "usePassword", "isSecret", "showToken", "requirePassword"]
)
def test_a_flag_about_a_secret_is_none(name: str) -> None:
    """Only the names of questions are told from those of secrets."""
    spec = {"type": "object", "properties": {name: {"type": "string"}}}
    body = {"sourceSpec": {}, "authSpec": [{"name": "a", "spec": spec}]}
    assert said(body, "schema/password-format") == []


@pytest.mark.parametrize("name", ["userPassword", "USERPASSWORD", "hashSecret", "use", "token"])
def test_a_secret_that_begins_like_a_flag(name: str) -> None:
    """`user` is no question."""
    spec = {"type": "object", "properties": {name: {"type": "string"}}}
    body = {"sourceSpec": {}, "authSpec": [{"name": "a", "spec": spec}]}
    assert len(said(body, "schema/password-format")) == (name != "use")
