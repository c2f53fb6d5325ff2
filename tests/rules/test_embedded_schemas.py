"""What the rules about authentication and embedded schemas say, and where they are silent."""

from __future__ import annotations

import json
from typing import Any

import pytest

from speclint import engine, fix
from speclint.config import Config
from speclint.document import load
from speclint.engine import Input
from speclint.registry import Registry
from speclint.source import Source

REGISTRY = Registry()
DRAFT_7 = "http://json-schema.org/draft-07/schema#"
CONSTANT = {"properties": {"a": {"const": "x"}}}


def found(body: object, *rules: str) -> list[tuple[str | None, str]]:
    """Return the pointers and the messages of what these rules say of a body."""
    source = Source("a.json", json.dumps(body).encode())
    report = engine.lint([Input(source, named=True)], Config(select=rules), REGISTRY)
    return [(finding.pointer, finding.message) for finding in report.findings]


def inside(schema: object) -> dict[str, Any]:
    """Return a connection spec whose source has this schema."""
    return {"sourceSpec": {"spec": schema}}


def asking(kind: str, properties: object, **more: object) -> dict[str, Any]:
    """Return a connection spec with one authentication."""
    spec = {"type": "object", "properties": properties, **more}
    authentication = {"name": "a", "type": kind, "spec": spec}
    return {"type": "generic-rest", "sourceSpec": {}, "authSpec": [authentication]}


@pytest.mark.parametrize(
    "schema",
    [
        {"required": ["a"]},
        {"properties": {}, "required": ["a"]},
        {"properties": {"a": {}}, "required": ["a"]},
        {"properties": {"b": {}}, "required": ["a"], "patternProperties": {"^a": {}}},
        {"properties": {"b": {}}, "required": ["a"], "additionalProperties": {"type": "string"}},
        {"properties": {"b": {}}, "required": ["a"], "additionalProperties": True},
        {"properties": {"b": {}}, "required": ["a"], "$ref": "#/definitions/x"},
        {"properties": {"b": {}}, "required": ["a"], "allOf": [{"properties": {"a": {}}}]},
        {"properties": {"b": {}}, "required": ["a"], "anyOf": [{"$ref": "#/definitions/x"}]},
        {"properties": {"a": {}}, "if": {"required": ["a"]}, "then": {"required": ["a"]}},
        {"properties": {"a": {}}, "then": {"properties": {"b": {}}, "required": ["a", "b"]}},
        {"properties": {"b": {}}, "not": {"required": ["a"]}},
        {"properties": {"b": {}}, "required": [None, {}, 1]},
        {"properties": {"b": {}}, "required": "a"},
        {"properties": ["b"], "required": ["a"]},
    ],
)
def test_a_property_that_may_be_declared(schema: object) -> None:
    """Where a required property is declared, or may be, nothing is said."""
    assert found(inside(schema), "schema/required-undeclared") == []


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ({"properties": {"b": {}}, "required": ["a"]}, "/required"),
        ({"properties": {"b": {}}, "required": ["a", "a"]}, "/required"),
        (
            {"properties": {"b": {}}, "required": ["a"], "additionalProperties": False},
            "/required",
        ),
        ({"properties": {"b": {}}, "then": {"required": ["a"]}}, "/then/required"),
        ({"items": {"properties": {"b": {}}, "required": ["a"]}}, "/items/required"),
    ],
)
def test_a_property_that_is_not_declared(schema: object, pointer: str) -> None:
    """Each name that nothing declares is one finding, at `required`."""
    message = "`required` names `a`, which `properties` does not declare"
    expected = [(f"/sourceSpec/spec{pointer}", message)]
    assert found(inside(schema), "schema/required-undeclared") == expected


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        (DRAFT_7, []),
        ("http: //json-schema.org/draft-07/schema#", ["invalid"]),
        (f" {DRAFT_7}", ["invalid"]),
        ("", ["invalid"]),
        ("#", ["invalid"]),
        ("{SCHEMA}", ["invalid"]),
        ("http://json-schema.org/draft-07/schema", []),
        ("https://json-schema.org/draft-07/schema#", ["unexpected"]),
        ("http://json-schema.org/draft-04/schema#", ["unexpected"]),
        ("https://json-schema.org/draft/2020-12/schema", ["unexpected"]),
    ],
)
def test_dialects(written: str, rules: list[str]) -> None:
    """A `$schema` is right, is another one, or is no URI: one finding at most."""
    for name in ("invalid", "unexpected"):
        count = len(found(inside({"$schema": written}), f"schema/dialect-{name}"))
        assert count == (1 if name in rules else 0), name


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"type": "strng"}, "`type` is `strng`, it must be"),
        ({"type": 1}, "`type` must be the name of a type, or a list of such names"),
        ({"type": []}, "`type` is empty"),
        ({"type": ["string", "string"]}, "no item may stand there twice"),
        ({"not": None}, "`not` must be a schema: an object, or `true` or `false`"),
        ({"items": 1}, "`items` must be a schema or a list of schemas"),
        ({"anyOf": {}}, "`anyOf` must be a list of schemas"),
        ({"required": True}, "`required` must be an array"),
        ({"properties": {"a": "string"}}, "`a` must be a schema"),
        ({"properties": []}, "`properties` must be an object"),
        ({"minLength": "1"}, "`minLength` must be a whole number"),
        ({"enum": "a"}, "`enum` must be an array"),
        ({"dependencies": {"a": 1}}, "`a` must be a schema or a list of names"),
        ({"description": None}, "`description` is null"),
    ],
)
def test_what_is_no_schema(schema: object, message: str) -> None:
    """Every mistake in a schema is one finding, which says what may stand there."""
    [(_, text)] = found(inside(schema), "schema/*", "spec/wrong-type", "spec/empty-value")
    assert message in text


@pytest.mark.parametrize(
    ("schema", "fixed", "safety"),
    [
        ({"type": "Integer"}, {"type": "integer"}, "safe"),
        ({"type": "interger"}, {"type": "integer"}, "unsafe"),
        ({"type": "int"}, {"type": "integer"}, "unsafe"),
        ({"type": ["str", "null"]}, {"type": ["string", "null"]}, "unsafe"),
        ({"minLength": "1"}, {"minLength": 1}, "safe"),
        ({"uniqueItems": "True"}, {"uniqueItems": True}, "safe"),
        ({"required": "a"}, {"required": ["a"]}, "unsafe"),
        ({"enum": "a"}, {"enum": ["a"]}, "unsafe"),
        ({"type": "date"}, None, None),
        ({"minLength": "one"}, None, None),
        ({"type": 5}, None, None),
        ({"properties": "a"}, None, None),
    ],
)
def test_what_makes_it_a_schema(schema: object, fixed: object, safety: str | None) -> None:
    """Where there is one way to say it right, that is the fix."""
    source = Source("a.json", json.dumps(inside(schema)).encode())
    report = engine.lint([Input(source, named=True)], Config(select=("schema/invalid",)), REGISTRY)
    [finding] = report.findings
    assert (finding.fix.safety if finding.fix else None) == safety
    if fixed is not None:
        done = fix.fix(load(source), report.findings, unsafe=True)
        assert json.loads(done.text) == inside(fixed)


@pytest.mark.parametrize(
    "schema",
    [
        True,
        {"properties": {"a": {"type": "string", "pattern": "\\p{L}+", "uiAttributes": 1}}},
        {"properties": {"type": {"type": "string"}, "required": {"type": "boolean"}}},
        {"properties": {"a": {"type": "object", "restAttributes": None, "x-y": []}}},
        {"properties": {"a": {"type": ["string", "null"], "default": None, "example": "x"}}},
        {"properties": {"a": {"type": "integer", "default": None, "examples": [1, 1.0]}}},
        {"properties": {"a": {"type": "integer", "default": "${size}"}}},
        {"properties": {"a": {"type": "number", "enum": [1, 1.5]}}},
        {"properties": {"a": {"enum": [1, True, "1", None, [1], [True]]}}},
        {"properties": {"a": {"$ref": "#/definitions/a"}, "b": {"oneOf": [CONSTANT]}, "c": True}},
        {"if": CONSTANT, "then": {"properties": {"b": {"minimum": 15}}}},
        {"type": "strng?", "enum": [1], "default": 2, "example": 3},
    ],
)
def test_a_schema_that_is_fine(schema: object) -> None:
    """What draft-07 and the service's own keywords allow is left alone."""
    rules = [rule for rule in REGISTRY.ids() if rule.startswith("schema/")]
    rules = [rule for rule in rules if rule != "schema/invalid"]
    assert found(inside(schema), *rules) == []


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ({"enum": [1, 2, 1.0]}, "/enum/2"),
        ({"enum": [[1, {}], [1, {}]]}, "/enum/1"),
        ({"type": "boolean", "enum": ["true"]}, "/enum/0"),
        ({"type": ["string", "null"], "enum": ["a", None, 1]}, "/enum/2"),
    ],
)
def test_enums(schema: object, pointer: str) -> None:
    """Equal values and values of another type are found where they stand."""
    assert [at for at, _ in found(inside(schema), "schema/enum")] == [f"/sourceSpec/spec{pointer}"]


@pytest.mark.parametrize(
    ("name", "is_secret"),
    [
        ("password", True),
        ("clientSecret", True),
        ("client_secret", True),
        ("accessToken", True),
        ("refreshToken", True),
        ("apiKey", True),
        ("API-Key", True),
        ("authKey1", True),
        ("authKey12", True),
        ("authKeyN", True),
        ("privateKey", True),
        ("accessTokenField", False),
        ("accessTokenUrl", False),
        ("tokenEndpoint", False),
        ("tokenType", False),
        ("keyName", False),
        ("publicKey", False),
        ("accessKeyId", False),
        ("clientId", False),
        ("expireInField", False),
        ("secretName", False),
        ("monkey", False),
    ],
)
def test_names_of_secrets(name: str, is_secret: bool) -> None:
    """A secret is told by its name, and names of something about it are none."""
    secret = asking("KeyBased", {name: {"type": "string"}})
    assert bool(found(secret, "schema/password-format")) is is_secret
    for schema in (
        {"type": "string", "format": "password"},
        {"type": "string", "format": "uri"},
        {"type": "boolean"},
        {"type": "string", "enum": ["a"]},
        {},
        True,
    ):
        assert found(asking("KeyBased", {name: schema}), "schema/password-format") == []


def test_a_source_is_asked_for_no_secrets() -> None:
    """Outside `authSpec` a token is a position in a list, or the like."""
    body = inside({"properties": {"pageToken": {"type": "string"}}})
    assert found(body, "schema/password-format") == []


@pytest.mark.parametrize(
    ("kind", "properties", "missing"),
    [
        ("OAuth2RefreshCode", {"accessToken": {}}, []),
        ("OAuth2RefreshCode", {"token": {}}, ["accessToken"]),
        ("BasicAuthentication", {"host": {}}, ["password", "username"]),
        ("KeyBased", {"host": {}}, ["authKey1"]),
        ("KeyBased", {"host": {}, "apiKey": {"restAttributes": {}}}, []),
        ("KeyBased", {"authKey1": {}}, []),
        ("another", {}, []),
        ("BasicAuthentication", None, []),
    ],
)
def test_what_a_type_needs(kind: str, properties: object, missing: list[str]) -> None:
    """Each type asks for what is its own, and nothing is said of unknown types or sources."""
    built_in = asking(kind, properties)
    del built_in["type"]
    assert found(built_in, "connection/auth-properties") == []
    messages = [text for _, text in found(asking(kind, properties), "connection/auth-properties")]
    assert [text.split("`")[1] for text in messages] == missing


@pytest.mark.parametrize(
    ("properties", "count"),
    [
        ({"authKey1": {"restAttributes": {"headerParamName": "Authorization"}}}, 0),
        ({"authKey1": {"restAttributes": {"headerParamName": "{HEADER}"}}}, 0),
        ({"authKey1": {"restAttributes": {"headerParamName": "X Key"}}}, 1),
        ({"authKey1": {"restAttributes": {"headerParamName": ""}}}, 1),
        ({"authKey1": {"restAttributes": {"headerParamName": "Schlüssel"}}}, 1),
        ({"authKey1": {"restAttributes": {}}}, 1),
        ({"authKey1": {}}, 1),
        ({"authKey1": {}, "host": {"type": "string"}, "region": None}, 1),
        ({"authKey1": {"description": "sent as ${authKey1}"}}, 0),
    ],
)
def test_headers_of_keys(properties: object, count: int) -> None:
    """Each key has a header that HTTP allows, unless it is sent in another way."""
    assert len(found(asking("KeyBased", properties), "connection/auth-key-header")) == count
    assert found(asking("BasicAuthentication", properties), "connection/auth-key-header") == []


@pytest.mark.parametrize(
    ("urls", "properties", "rule"),
    [
        ({"host": "https://a.example", "path": "/b"}, {}, None),
        ({"host": "https://a.example", "path": "/b"}, {"host": {}}, "conflict"),
        ({"host": "https://${host}", "path": "/b"}, {"host": {}}, None),
        ({"host": "https://a.example", "path": "/${host}/b"}, {"host": {}}, None),
        ({"host": "https://${domain}.a.example", "path": "/b"}, {"domain": {}}, None),
        ({"path": "/b"}, {"host": {}}, None),
        ({"path": "/b"}, {"subDomain": {}}, None),
        ({"path": "/b"}, {"instanceUrl": {}}, None),
        ({"path": "/b"}, {"accessTokenUrl": {}}, "missing"),
        ({"path": "https://a.example/b"}, {}, None),
        ({"path": "${base}/b"}, {}, None),
        ({"host": "", "path": "/b"}, {}, None),
        ({"path": 1}, {}, None),
        ("/b", {}, None),
    ],
)
def test_hosts(urls: object, properties: dict[str, Any], rule: str | None) -> None:
    """A source has one host: a fixed one, or what customers type in."""
    body = asking("OAuth2RefreshCode", properties)
    body["sourceSpec"] = {"attributes": {"urlParams": urls}}
    for name in ("conflict", "missing"):
        assert bool(found(body, f"connection/host-{name}")) is (rule == name), name


def test_an_optional_host_of_a_key() -> None:
    """The documented properties of `KeyBased` have a host that may be left out."""
    urls = {"attributes": {"urlParams": {"host": "https://a.example", "path": "/b"}}}
    optional = asking("KeyBased", {"host": {}}) | {"sourceSpec": urls}
    needed = asking("KeyBased", {"host": {}}, required=["host"]) | {"sourceSpec": urls}
    assert found(optional, "connection/host-conflict") == []
    assert len(found(needed, "connection/host-conflict")) == 1


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ({"type": "generic-streaming", "authSpec": [], "required": True}, 1),
        ({"type": "generic-streaming", "required": True}, 1),
        ({"type": "generic-streaming", "authSpec": [], "required": False}, 0),
        ({"type": "generic-streaming", "authSpec": [{}], "required": True}, 0),
        ({"type": "generic-rest", "authSpec": [], "required": True}, 0),
    ],
)
def test_streaming_sources(body: dict[str, Any], count: int) -> None:
    """Only a source that demands what it does not offer is a contradiction."""
    body = {**body, "sourceSpec": {"attributes": {"authRequired": body.pop("required")}}}
    assert len(found(body, "connection/streaming-auth")) == count


def test_a_batch_source_without_authentication() -> None:
    """An empty `authSpec` is an error of batch sources alone, and none at all is no error."""
    message = "`authSpec` is empty: customers of a batch source sign in, so say how"
    for kind, authentications, expected in (
        ("generic-rest", [], [("/authSpec", message)]),
        ("generic-rest", None, []),
        ("generic-streaming", [], []),
    ):
        body = {"type": kind, "sourceSpec": {"spec": {"type": "object"}}}
        if authentications is not None:
            body["authSpec"] = authentications
        assert found(body, "spec/empty-value") == expected


@pytest.mark.parametrize(
    ("item", "pointers"),
    [
        ({"name": "a", "type": "KeyBased", "spec": {}, "properties": {}}, ["properties"]),
        ({"name": "a", "type": "KeyBased", "properties": {}, "required": []}, []),
        ({"name": "a", "type": "KeyBased", "spec": {"type": "object"}, "attributes": {}}, []),
    ],
)
def test_what_stands_beside_a_schema(item: dict[str, Any], pointers: list[str]) -> None:
    """Keywords beside `spec` are out of place; where there is no `spec`, that is the finding."""
    body = {"sourceSpec": {}, "authSpec": [item]}
    places = [at for at, _ in found(body, "schema/keyword-misplaced")]
    assert places == [f"/authSpec/0/{name}" for name in pointers]


def test_identifiers_keep_their_typos() -> None:
    """Only what people read is looked at."""
    body = inside({"properties": {"fattening": {"type": "string", "enum": ["fattening"]}}})
    assert found(body | {"name": "fattening"}, "spec/known-typo") == []
    assert len(found(body | {"description": "it persisits"}, "spec/known-typo")) == 1
