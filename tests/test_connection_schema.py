"""The schema of connection specs: what it accepts and refuses, and that editors can use it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from speclint import schema
from speclint.flow_service.categories import KEYS
from speclint.flow_service.template import BATCH, STREAMING
from speclint.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "connection-spec.schema.json"
SCHEMA: dict[str, Any] = schema.read(NAME)
VALIDATORS = (Draft7Validator(SCHEMA), Draft202012Validator(SCHEMA))
EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "clean"
DRAFT_07 = "http://json-schema.org/draft-07/schema#"

PAGINATION: dict[str, dict[str, Any]] = {
    "OFFSET": {
        "type": "OFFSET",
        "limitName": "count",
        "limitValue": 100,
        "offSetName": "offset",
        "endConditionName": "$.hasMore",
        "endConditionValue": "Const:false",
    },
    "POINTER": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerPath": "$.paging.next",
    },
    "CONTINUATION_TOKEN": {
        "type": "CONTINUATION_TOKEN",
        "continuationTokenPath": "$.meta.after",
        "parameterType": "HEADERPARAM",
        "parameterName": "x-after",
        "delayRequestMillis": "850",
    },
    "PAGE": {
        "type": "PAGE",
        "limitName": "size",
        "limitValue": 25,
        "pageParamName": "page",
        "initialPageIndex": 1,
        "endPageIndex": "headers.x-pages",
        "maximumRequest": 500,
    },
    "NONE": {"type": "NONE"},
}
SCHEDULE: dict[str, dict[str, Any]] = {
    "simple": {
        "scheduleStartParamName": "since",
        "scheduleEndParamName": "until",
        "scheduleStartParamFormat": "yyyy-MM-ddTHH:mm:ssK",
        "scheduleEndParamFormat": "yyyy-MM-ddTHH:mm:ssK",
    },
    "ADVANCE": {
        "type": "ADVANCE",
        "paramFormat": "yyyy-MM-ddTHH:mm:ssK",
        "incremental": "changed>={START_TIME} and changed<{END_TIME}",
        "backfill": "changed<{END_TIME}",
    },
}
UI: dict[str, Any] = {
    "isSource": True,
    "category": {"key": "crm"},
    "icon": {"text": "acmeIcon"},
    "description": {"text": "Contacts of the ACME address book"},
    "label": {"text": "ACME contacts"},
}
BASIC: dict[str, Any] = {
    "name": "Basic Authentication",
    "type": "BasicAuthentication",
    "spec": {
        "$schema": DRAFT_07,
        "type": "object",
        "description": "What a customer enters to sign in.",
        "properties": {
            "host": {"type": "string", "description": "The address of the account."},
            "username": {"type": "string", "description": "The name of the user."},
            "password": {
                "type": "string",
                "description": "The password of the user.",
                "format": "password",
            },
        },
        "required": ["host", "username", "password"],
    },
}


def streaming() -> dict[str, Any]:
    """Return a streaming source."""
    text: str = (EXAMPLES / "acme-streaming.json").read_text("utf-8")
    body: dict[str, Any] = json.loads(text)
    return body


def batch(source_spec: dict[str, Any]) -> dict[str, Any]:
    """Return a batch source."""
    return {
        "name": "ACME contacts",
        "type": BATCH.type,
        "description": "Contacts of the ACME address book",
        "providerId": BATCH.provider,
        "version": "1.0",
        "attributes": {"uiAttributes": {"apiFeatures": {"explorePaginationSupported": False}}},
        "authSpec": [copy.deepcopy(BASIC)],
        "sourceSpec": source_spec,
        "exploreSpec": copy.deepcopy(BATCH.explore),
        "permissionsInfo": BATCH.permissions_info,
    }


def template() -> dict[str, Any]:
    """Return a batch source that leaves all of the request to the customer."""
    text = {"type": "string", "description": "What it says."}
    path = {
        "type": "object",
        "description": "Where the records are.",
        "properties": {"path": text, "skipAttributes": {"type": "array", "items": text}},
        "required": ["path"],
    }
    inputs = {
        "urlParams": {
            "type": "object",
            "description": "The address.",
            "properties": {
                "host": text,
                "path": text,
                "method": {**text, "enum": ["GET", "POST"]},
                "queryParams": {"type": "object", "description": "The query."},
            },
            "required": ["host", "path", "method"],
        },
        "headerParams": {"type": "object", "description": "The headers."},
        "contentPath": path,
        "explodeEntityPath": path,
        "paginationParams": {
            "type": "object",
            "description": "How to get at the next page.",
            "properties": {"type": text, "limitName": text, "offsetName": text},
            "required": ["type"],
        },
        "scheduleParams": {
            "type": "object",
            "description": "How to get at what is new.",
            "properties": {"scheduleStartParamName": text, "scheduleEndParamName": text},
        },
    }
    required = ["urlParams", "contentPath", "paginationParams", "scheduleParams"]
    spec = {
        "$schema": DRAFT_07,
        "type": "object",
        "description": "What a customer enters.",
        "properties": inputs,
        "required": required,
    }
    return batch({"attributes": {"uiAttributes": copy.deepcopy(UI)}, "spec": spec})


def filled(pagination: str, schedule: str) -> dict[str, Any]:
    """Return a batch source that fills in the request."""
    query = {"filter": "{SCHEDULE_QUERY}"} if schedule == "ADVANCE" else {"fields": "id,email"}
    attributes = {
        "uiAttributes": copy.deepcopy(UI),
        "urlParams": {"path": "/2/${listId}/contacts", "method": "GET", "queryParams": query},
        "headerParams": {"Accept": "application/json"},
        "contentPath": {
            "path": "$.contacts",
            "skipAttributes": ["_links"],
            "overrideWrapperAttribute": "contact",
        },
        "explodeEntityPath": {"path": "$.contact.phones", "keepAttributes": ["number"]},
        "paginationParams": copy.deepcopy(PAGINATION[pagination]),
        "scheduleParams": copy.deepcopy(SCHEDULE[schedule]),
    }
    spec = {
        "$schema": DRAFT_07,
        "type": "object",
        "description": "What a customer enters.",
        "properties": {"listId": {"type": "string", "description": "The id of the list."}},
        "required": ["listId"],
    }
    return batch({"attributes": attributes, "spec": spec})


def built_in() -> dict[str, Any]:
    """Return a spec as the service answers for one of its own sources."""
    blocks = {
        "id": "e77fd9d2-22a8-11ed-861d-0242ac120002",
        "createdAt": 1667536504101,
        "updatedAt": 1667536504101,
        "sandboxName": "prod",
        "encryptionSpecs": [
            {
                "name": "Asymmetric",
                "type": "asymmetric",
                "spec": {
                    "encryptionAlgo": {"type": "string", "description": "The algorithm."},
                    "publicKey": {"type": "string", "contentEncoding": "base64"},
                },
            }
        ],
        "entitlementInfo": [{"operation": "anyOf", "entitlements": ["acme"]}],
        "policy": {"duleLabels": ["C2"], "enforcementRefs": []},
        "settings": {"retries": {"most": 3}},
        "targetSpec": {"name": "Target", "spec": {"dataSetId": "1"}, "attributes": {}},
    }
    return {**filled("OFFSET", "simple"), **blocks}


SPECS: dict[str, dict[str, Any]] = {
    "streaming": streaming(),
    "template": template(),
    "built-in": built_in(),
    "example": json.loads((EXAMPLES / "acme-contacts-connectionSpec.json").read_text("utf-8")),
    **{f"filled, {name}": filled(name, "simple") for name in PAGINATION},
    "filled, ADVANCE": filled("PAGE", "ADVANCE"),
}

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from(["", "a", "${a}", "$.a", "1"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["key", "text", "type", "path"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@st.composite
def nearly(draw: st.DrawFn) -> Any:
    """Return one of the specs of which some parts were taken out or replaced by anything."""
    value = copy.deepcopy(SPECS[draw(st.sampled_from(sorted(SPECS)))])
    for _ in range(draw(st.integers(0, 3))):
        node: Any = value
        while isinstance(node, (dict, list)) and node:
            steps = list(node) if isinstance(node, dict) else list(range(len(node)))
            step = draw(st.sampled_from(steps))
            inner = node[step]
            if not (isinstance(inner, (dict, list)) and inner) or draw(st.integers(0, 3)) == 0:
                if draw(st.booleans()):
                    node[step] = draw(JSON)
                else:
                    del node[step]
                break
            node = inner
    return value


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(nearly() | JSON)
def test_both_drafts_agree(value: object) -> None:
    """A value is valid as draft-07 exactly when it is as draft 2020-12."""
    draft_07, draft_2020 = (validator.is_valid(value) for validator in VALIDATORS)
    assert draft_07 == draft_2020


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(nearly())
def test_an_explanation_is_never_short_of_an_error(value: object) -> None:
    """What a standard validator refuses is explained, and what is accepted needs no explanation."""
    refusals = schema.explain(NAME, value)
    if not VALIDATORS[0].is_valid(value):
        assert refusals
    if schema.accepts(NAME, value):
        assert refusals == []


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("validator", VALIDATORS, ids=["draft-07", "draft 2020-12"])
def test_working_specs_are_accepted(validator: Any, name: str) -> None:
    """Every variant of a working spec is valid for a standard validator of either draft."""
    assert list(validator.iter_errors(SPECS[name])) == []


@pytest.mark.parametrize("name", SPECS)
def test_working_specs_need_no_advice(name: str) -> None:
    """Nothing is said of them by speclint, either."""
    assert schema.explain(NAME, SPECS[name]) == []
    assert schema.accepts(NAME, SPECS[name])


def _subschemas(node: Any, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield all subschemas, also those in advice."""
    if isinstance(node, bool):
        return
    yield pointer, node
    for word in ("if", "then", "else", "not", "items", "additionalProperties", "contains"):
        if word in node:
            yield from _subschemas(node[word], f"{pointer}/{word}")
    for word in ("allOf", "anyOf", "oneOf"):
        for index, inner in enumerate(node.get(word, ())):
            yield from _subschemas(inner, f"{pointer}/{word}/{index}")
    for word in ("properties", "patternProperties", "definitions"):
        for name, inner in node.get(word, {}).items():
            yield from _subschemas(inner, f"{pointer}/{word}/{name}")
    for index, check in enumerate(node.get("x-speclint", ())):
        if "schema" in check:
            yield from _subschemas(check["schema"], f"{pointer}/x-speclint/{index}/schema")


SUBSCHEMAS = dict(_subschemas(SCHEMA))


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    """Follow a reference; what stands beside it goes before what it says."""
    if "$ref" not in node:
        return node
    target: Any = SCHEMA
    for step in node["$ref"].split("/")[1:]:
        target = target[step]
    return {**_resolved(target), **{key: value for key, value in node.items() if key != "$ref"}}


def test_every_member_can_be_hovered() -> None:
    """Each member has a title and a description; conditions only add to what is said elsewhere.

    A keyword of JSON Schema needs no other title than its name, nor does what is out of date.
    """
    conditional = {"if", "then", "else", "not", "allOf", "anyOf", "oneOf", "x-speclint"}
    conditional |= {"filledForm"}
    for pointer, node in SUBSCHEMAS.items():
        steps = set(pointer.split("/"))
        wanted = {"description"} if "nestedSchema" in steps else {"title", "description"}
        if not conditional & steps:
            for name, member in node.get("properties", {}).items():
                told = _resolved(member)
                title = {"title"} if {"doNotSuggest", "deprecated"} & set(told) else set()
                assert wanted - title <= set(told), f"{pointer}/properties/{name}"


ANNOTATIONS = {
    "title",
    "description",
    "markdownDescription",
    "examples",
    "default",
    "defaultSnippets",
    "$comment",
}


def test_it_means_the_same_in_both_drafts() -> None:
    """Draft-07 passes over what stands beside a reference, and newer drafts over old keywords."""
    for pointer, node in SUBSCHEMAS.items():
        if "$ref" in node:
            assert set(node) - {"$ref"} <= ANNOTATIONS, pointer
            assert node["$ref"].startswith("#/definitions/"), pointer
            assert _resolved(node), pointer
        assert not {"dependencies", "$defs", "additionalItems"} & set(node), pointer
        assert not isinstance(node.get("items"), list), pointer


def test_every_annotation_names_a_rule() -> None:
    """What a keyword refuses is an error, what is only advice has a message."""
    registry = Registry()
    for pointer, node in SUBSCHEMAS.items():
        for check in node.get("x-speclint", ()):
            rule = registry[check["rule"]]
            if "keyword" in check:
                assert check["keyword"] in node, pointer
                assert rule.severity == "error", pointer
            else:
                assert check["schema"] is not None, pointer
                assert check["message"], pointer


def test_closed_objects_have_members() -> None:
    """An object can only be closed where its members are listed."""
    for pointer, node in SUBSCHEMAS.items():
        if "x-speclint-closed" in node:
            assert node["properties"], pointer
            assert node["x-speclint-closed"] in (True, "typos"), pointer


def _snippet(body: Any) -> Any:
    """Return what an editor makes of a snippet: the first choice, the placeholder's text."""
    text = json.dumps(body)
    for start in ("${1|", "${1:", "${2:", "${3:", "${4:", "${5:"):
        while start in text:
            before, _, rest = text.partition(start)
            inner, _, after = rest.partition("|}" if start.endswith("|") else "}")
            text = before + inner.split(",")[0] + after
    return json.loads(text)


def test_what_an_editor_offers_is_valid() -> None:
    """Examples, defaults and snippets are accepted by the schema that offers them."""
    for pointer, node in SUBSCHEMAS.items():
        offered = [*node.get("examples", ()), *([node["default"]] if "default" in node else ())]
        offered += [_snippet(one["body"]) for one in node.get("defaultSnippets", ())]
        validator = Draft7Validator({**node, "definitions": SCHEMA["definitions"]})
        for value in offered:
            assert validator.is_valid(value), (pointer, value)


def test_snippets_have_no_dollar() -> None:
    """An editor takes `$schema` in a snippet for a variable, and nothing in a body can say no."""
    for pointer, node in SUBSCHEMAS.items():
        for one in node.get("defaultSnippets", ()):
            assert "$schema" not in json.dumps(one["body"]), pointer


def test_the_explore_specs_that_an_editor_offers_are_the_fixed_ones() -> None:
    """An editor offers what the fix puts."""
    assert SCHEMA["definitions"]["exploreSpec"]["examples"] == [BATCH.explore, STREAMING.explore]


def test_the_categories_are_those_that_rules_know() -> None:
    """The schema has a list of its own, as it stands alone."""
    key = SCHEMA["definitions"]["category"]["properties"]["key"]
    assert key["examples"] == key["x-speclint"][0]["schema"]["enum"] == list(KEYS)


def _changed(body: dict[str, Any], pointer: str, value: object) -> dict[str, Any]:
    """Return a body with another value at a pointer, or without the member where it is `...`."""
    body = copy.deepcopy(body)
    node: Any = body
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        node = node[int(step) if isinstance(node, list) else step]
    if value is ...:
        del node[last]
    else:
        node[int(last) if isinstance(node, list) else last] = value
    return body


UI_POINTER = "/sourceSpec/attributes/uiAttributes"

ERRORS: tuple[tuple[str, str, Any, str, str], ...] = (
    ("filled, PAGE", "/name", ..., "{family}/required-fields", ""),
    ("filled, PAGE", "/name", "", "spec/empty-value", "/name"),
    ("filled, PAGE", "/permissionsInfo", None, "spec/empty-value", "/permissionsInfo"),
    ("filled, PAGE", "/version", 1.0, "spec/wrong-type", "/version"),
    ("filled, PAGE", "/sourceSpec", [], "spec/wrong-type", "/sourceSpec"),
    ("filled, PAGE", "/providerId", "0ed90a81", "spec/invalid-uuid", "/providerId"),
    ("filled, PAGE", "/id", "0ed90a81", "spec/invalid-uuid", "/id"),
    ("filled, PAGE", "/providerId", STREAMING.provider, "connection/provider-type", "/providerId"),
    ("streaming", "/providerId", BATCH.provider, "connection/provider-type", "/providerId"),
    ("streaming", "/exploreSpec/type", "Resource", "connection/explore-kind", "/exploreSpec/type"),
    (
        "template",
        "/exploreSpec",
        {"type": "StreamingConnection"},
        "connection/explore-kind",
        "/exploreSpec/type",
    ),
    (
        "template",
        f"{UI_POINTER}/label",
        "ACME",
        "connection/ui-attribute-shape",
        f"{UI_POINTER}/label",
    ),
    ("template", f"{UI_POINTER}/icon", {}, "connection/ui-attribute-shape", f"{UI_POINTER}/icon"),
    (
        "template",
        f"{UI_POINTER}/category",
        {"key": "crm", "text": "CRM"},
        "connection/ui-attribute-shape",
        f"{UI_POINTER}/category",
    ),
    ("template", f"{UI_POINTER}/isBeta", "true", "spec/wrong-type", f"{UI_POINTER}/isBeta"),
)
ADVICE: tuple[tuple[str, str, Any, str, str | None], ...] = (
    ("filled, PAGE", "/type", "generic-ftp", "connection/unknown-type", "/type"),
    ("filled, PAGE", "/name", "generic-rest-extension", "connection/template-name", "/name"),
    ("filled, PAGE", "/version", "1", "spec/version-format", "/version"),
    (
        "filled, PAGE",
        "/providerId",
        "e77fd9d2-22a8-11ed-861d-0242ac120002",
        "spec/unknown-provider",
        "/providerId",
    ),
    ("filled, PAGE", "/exploreSpec", ..., "connection/explore-missing", ""),
    ("streaming", "/exploreSpec", ..., "connection/explore-missing", ""),
    ("filled, PAGE", "/exploreSpec/name", "ACME", "connection/explore-payload", "/exploreSpec"),
    (
        "filled, PAGE",
        "/exploreSpec/responseSpec/properties/data/type",
        "object",
        "connection/explore-payload",
        "/exploreSpec",
    ),
    ("template", f"{UI_POINTER}/label", ..., "connection/ui-attributes", UI_POINTER),
    ("template", UI_POINTER, ..., "connection/ui-attributes", "/sourceSpec/attributes"),
    ("template", f"{UI_POINTER}/isSource", ..., "connection/is-source", UI_POINTER),
    ("template", f"{UI_POINTER}/isSource", False, "connection/is-source", f"{UI_POINTER}/isSource"),
    (
        "template",
        f"{UI_POINTER}/category/key",
        "marketing automation",
        "connection/category",
        f"{UI_POINTER}/category/key",
    ),
    (
        "streaming",
        f"{UI_POINTER}/frequency/text",
        "often",
        "connection/frequency-text",
        f"{UI_POINTER}/frequency/text",
    ),
    (
        "filled, OFFSET",
        "/sourceSpec/attributes/paginationParams/limitValue",
        "100",
        "connection/limit-value-string",
        "/sourceSpec/attributes/paginationParams/limitValue",
    ),
    ("built-in", "/settings", [], "spec/optional-block", "/settings"),
    ("built-in", "/policy/duleLabels", "C2", "spec/optional-block", "/policy/duleLabels"),
    ("built-in", "/colour", "red", "spec/unknown-key", "/colour"),
    ("built-in", "/atributes", {}, "spec/unknown-key", None),
)


@pytest.mark.parametrize(("name", "at", "value", "rule", "pointer"), ERRORS)
def test_mistakes_are_refused(name: str, at: str, value: object, rule: str, pointer: str) -> None:
    """A mistake is refused by a standard validator, and explained as one thing."""
    body = _changed(SPECS[name], at, value)
    assert not any(validator.is_valid(body) for validator in VALIDATORS)
    assert [(one.rule, one.pointer) for one in schema.explain(NAME, body)] == [(rule, pointer)]
    assert not schema.accepts(NAME, body)


@pytest.mark.parametrize(("name", "at", "value", "rule", "pointer"), ADVICE)
def test_advice_refuses_nothing(
    name: str, at: str, value: object, rule: str, pointer: str | None
) -> None:
    """What is only advice is said by speclint and passes any other validator."""
    body = _changed(SPECS[name], at, value)
    assert all(validator.is_valid(body) for validator in VALIDATORS)
    found = [(one.rule, one.pointer) for one in schema.explain(NAME, body)]
    assert found == [(rule, at if pointer is None else pointer)]
    assert not schema.accepts(NAME, body)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("permissionInfo", "permissionsInfo"),
        ("permissionsinfo", "permissionsInfo"),
        ("authSpecs", "authSpec"),
        ("source_spec", "sourceSpec"),
        ("exploreSpecs", "exploreSpec"),
        ("providerID", "providerId"),
        ("providedId", "providerId"),
    ],
)
def test_a_misspelt_member_is_one_finding(written: str, meant: str) -> None:
    """The name that was meant is told, and it is not missing as well."""
    body = filled("PAGE", "simple")
    body[written] = body.pop(meant)
    found = [
        (one.rule, one.pointer, one.expected)
        for one in schema.explain(NAME, body)
        if one.rule == "spec/misspelt-key" or one.member == meant
    ]
    assert found == [("spec/misspelt-key", f"/{written}", meant)]
