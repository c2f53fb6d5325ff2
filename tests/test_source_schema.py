"""What the schema says of a source's request, pagination and schedule, in the words of a report."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from speclint import engine, schema
from speclint.config import Config
from speclint.engine import Input
from speclint.registry import Registry
from speclint.source import Source

NAME = "connection-spec.schema.json"
ATTRIBUTES = "/sourceSpec/attributes"
URL = {"host": "https://api.acme.example", "path": "/v3/contacts", "method": "GET"}
FILLED: dict[str, Any] = {
    "uiAttributes": {"isSource": True},
    "urlParams": URL,
    "contentPath": {"path": "$.contacts"},
    "paginationParams": {"type": "NONE"},
    "scheduleParams": {"scheduleStartParamName": "since", "scheduleEndParamName": "before"},
}
OFFSET = {"type": "OFFSET", "limitName": "limit", "limitValue": 100, "offSetName": "offset"}
POINTER = {"type": "POINTER", "limitName": "limit", "limitValue": 1, "pointerPath": "$.next"}
TOKEN = {
    "type": "CONTINUATION_TOKEN",
    "continuationTokenPath": "$.meta.after",
    "parameterType": "QUERYPARAM",
    "parameterName": "page[after]",
}
PAGE = {"type": "PAGE", "limitName": "size", "limitValue": 100, "pageParamName": "page"}
SIMPLE = {"scheduleStartParamName": "since", "scheduleEndParamName": "before"}
ADVANCE = {
    "type": "ADVANCE",
    "paramFormat": "yyyy-MM-ddTHH:mm:ssK",
    "incremental": "updated > {START_TIME}",
    "backfill": "updated < {END_TIME}",
}


def body_of(attributes: dict[str, Any], **beside: Any) -> dict[str, Any]:
    """Return a body with this `sourceSpec`."""
    return {"sourceSpec": {"attributes": attributes, **beside}}


def explained(attributes: dict[str, Any], **beside: Any) -> list[tuple[str, str, str]]:
    """Return the rule, the place below `attributes` and the message of each refusal of a source."""
    return [
        (refusal.rule, refusal.pointer.removeprefix(ATTRIBUTES), refusal.message)
        for refusal in schema.explain(NAME, body_of(attributes, **beside))
        if refusal.pointer.startswith(ATTRIBUTES) and "uiAttributes" not in refusal.pointer
    ]


def refused(member: str, value: object) -> list[tuple[str, str, str]]:
    """Return what is said of one member in a source that is right else."""
    return explained({**FILLED, member: value})


@pytest.mark.parametrize(
    "pagination",
    [
        OFFSET,
        {**OFFSET, "endConditionName": "$.hasMore", "endConditionValue": "Const:false"},
        {**OFFSET, "limitValue": "${pageSize}"},
        POINTER,
        TOKEN,
        {**TOKEN, "parameterType": "HEADERPARAM", "delayRequestMillis": "850"},
        {**TOKEN, "delayRequestMillis": 850},
        PAGE,
        {**PAGE, "initialPageIndex": 1, "endPageIndex": "headers.x-pages", "maximumRequest": 10000},
        {**PAGE, "initialPageIndex": "${first}", "endPageIndex": 20, "maximumRequest": "${most}"},
        {"type": "NONE"},
    ],
)
def test_every_type_of_pagination_is_accepted(pagination: object) -> None:
    """Nothing is said of a pagination that has what its type needs."""
    assert refused("paginationParams", pagination) == []


@pytest.mark.parametrize(
    ("pagination", "place", "rule", "message"),
    [
        (
            {},
            "",
            "spec/empty-value",
            (
                "`paginationParams` is empty: how the service asks for one page after the other; "
                "error 1316-400 when it is empty (object)"
            ),
        ),
        (
            {"limitName": "limit"},
            "",
            "spec/missing-member",
            "`type` is missing: how a request names the page that it wants, such as `OFFSET`",
        ),
        (
            {**OFFSET, "type": "offset"},
            "/type",
            "spec/invalid-value",
            (
                "`type` is `offset`, it must be `OFFSET`, `POINTER`, `CONTINUATION_TOKEN`, `PAGE` "
                "or `NONE`; did you mean `OFFSET`?"
            ),
        ),
        (
            {"type": "OFFSET", "limitName": "limit", "limitValue": 1, "offsetName": "offset"},
            "/offsetName",
            "spec/misspelt-key",
            "`offsetName` is not known; did you mean `offSetName`?",
        ),
        (
            {"type": "OFFSET", "limitName": "limit", "limitValue": 1},
            "",
            "spec/missing-member",
            "`offSetName` is missing: `OFFSET` pagination needs it",
        ),
        (
            {"type": "POINTER", "limitName": "limit", "limitValue": 1},
            "",
            "spec/missing-member",
            "`pointerPath` is missing: `POINTER` pagination needs it",
        ),
        (
            {**POINTER, "pointerPath": "paging.next"},
            "/pointerPath",
            "connection/pointer-path",
            "`pointerPath` is `paging.next`: a JSON path begins with `$.`",
        ),
        (
            {**TOKEN, "parameterType": "queryParam"},
            "/parameterType",
            "spec/invalid-value",
            (
                "`parameterType` is `queryParam`, it must be `QUERYPARAM` or `HEADERPARAM`; "
                "did you mean `QUERYPARAM`?"
            ),
        ),
        (
            {**PAGE, "initialPageIndex": "first"},
            "/initialPageIndex",
            "spec/invalid-value",
            "`initialPageIndex` is `first`: it must be a whole number",
        ),
        (
            {**PAGE, "initialPageIndex": 0.5},
            "/initialPageIndex",
            "spec/wrong-type",
            "`initialPageIndex` must be a whole number or a string, it is a number",
        ),
        (
            {**PAGE, "endPageIndex": "x-pages"},
            "/endPageIndex",
            "spec/invalid-value",
            (
                "`endPageIndex` is `x-pages`: it must be a whole number, "
                "or a header of the answer such as `headers.x-pagecount`"
            ),
        ),
        (
            {**PAGE, "maximumRequest": 0},
            "/maximumRequest",
            "connection/maximum-request",
            "`maximumRequest` is `0`: it must be a whole number from 1 to 10000",
        ),
        (
            {**PAGE, "limitValue": 1.5},
            "/limitValue",
            "connection/limit-value",
            "`limitValue` is `1.5`: it must be a whole number, 1 or more",
        ),
        (
            {**PAGE, "limitValue": True},
            "/limitValue",
            "spec/wrong-type",
            "`limitValue` must be a number or a string, it is a boolean",
        ),
        (
            {**PAGE, "limitValue": "100"},
            "/limitValue",
            "connection/limit-value-string",
            "`limitValue` is the string `100`: the template declares it a whole number",
        ),
        (
            {"type": "NONE", "delayRequestMillis": 60001},
            "/delayRequestMillis",
            "connection/request-delay",
            "`delayRequestMillis` is `60001`: it must be a number of milliseconds, 60000 or less",
        ),
        (
            {**OFFSET, "endConditionValue": "Const:false"},
            "",
            "connection/end-condition",
            (
                "`endConditionValue` says how the last page is told, `endConditionName` is missing: "
                "nothing says by which field"
            ),
        ),
    ],
)
def test_a_pagination_is_refused_in_one_sentence(
    pagination: object, place: str, rule: str, message: str
) -> None:
    """A mistake is one refusal, by the rule that answers for it."""
    assert refused("paginationParams", pagination) == [(rule, f"/paginationParams{place}", message)]


@pytest.mark.parametrize("kind", ["OFFSET", "POINTER", "CONTINUATION_TOKEN", "PAGE"])
def test_a_type_of_pagination_names_all_that_it_needs(kind: str) -> None:
    """With the type alone, all that the type needs is missing, each in a sentence."""
    needed: dict[str, dict[str, Any]] = {
        "OFFSET": OFFSET,
        "POINTER": POINTER,
        "CONTINUATION_TOKEN": TOKEN,
        "PAGE": PAGE,
    }
    messages = [message for _, _, message in refused("paginationParams", {"type": kind})]
    assert sorted(messages) == [
        f"`{name}` is missing: `{kind}` pagination needs it"
        for name in sorted(needed[kind])
        if name != "type"
    ]


@pytest.mark.parametrize(
    "schedule", [SIMPLE, {**SIMPLE, "scheduleStartParamFormat": "yyyy-MM-ddTHH:mm:ssZ"}, ADVANCE]
)
def test_both_sorts_of_schedule_are_accepted(schedule: object) -> None:
    """Nothing is said of a schedule that has what its sort needs."""
    assert refused("scheduleParams", schedule) == []


@pytest.mark.parametrize(
    ("schedule", "place", "rule", "message"),
    [
        (
            {},
            "",
            "spec/empty-value",
            (
                "`scheduleParams` is empty: how a request names the time whose records it wants; "
                "error 1317-400 when it is empty (object)"
            ),
        ),
        (
            {"scheduleStartParamName": "since"},
            "",
            "spec/missing-member",
            (
                "`scheduleEndParamName` is missing: "
                "a schedule needs the parameter for the start and the one for the end"
            ),
        ),
        (
            {"type": "ADVANCE", "paramFormat": "o", "incremental": "{START_TIME}"},
            "",
            "spec/missing-member",
            "`backfill` is missing: an `ADVANCE` schedule needs it",
        ),
        (
            {**ADVANCE, "type": "advance"},
            "/type",
            "spec/invalid-value",
            "`type` is `advance`, it must be `ADVANCE`",
        ),
        (
            {name: ADVANCE[name] for name in ("paramFormat", "incremental", "backfill")},
            "",
            "spec/missing-member",
            (
                "`type` is missing: "
                "`paramFormat`, `incremental` and `backfill` belong to the type `ADVANCE`"
            ),
        ),
        (
            {**ADVANCE, "paramFormat": "yyyy-MM-ddTHH:mm:ss:fffffffK"},
            "/paramFormat",
            "connection/schedule-fraction",
            (
                "`paramFormat` has a colon before the fraction of a second: "
                "write a dot unless the source asks for the colon"
            ),
        ),
    ],
)
def test_a_schedule_is_refused_in_one_sentence(
    schedule: object, place: str, rule: str, message: str
) -> None:
    """A mistake is one refusal, by the rule that answers for it."""
    assert refused("scheduleParams", schedule) == [(rule, f"/scheduleParams{place}", message)]


@pytest.mark.parametrize(
    ("member", "value", "place", "rule", "message"),
    [
        (
            "urlParams",
            {"path": "/v3", "method": "post"},
            "/method",
            "spec/invalid-value",
            "`method` is `post`, it must be `GET` or `POST`; did you mean `POST`?",
        ),
        (
            "urlParams",
            {"path": "/v3"},
            "",
            "spec/missing-member",
            "`method` is missing: the HTTP method of the request (string)",
        ),
        (
            "urlParams",
            {**URL, "queryParams": "a=b"},
            "/queryParams",
            "connection/params-container",
            (
                "`queryParams` is one string, the form of 2021: "
                "write an object with a member for each parameter"
            ),
        ),
        (
            "contentPath",
            {},
            "",
            "spec/missing-member",
            "`path` is missing: where in an answer the list of records stands (error 1313-400)",
        ),
        (
            "contentPath",
            "$.contacts",
            "",
            "connection/content-path-string",
            (
                "`contentPath` is a string, the form of 2021: "
                "write an object with the path as its `path`"
            ),
        ),
        (
            "contentPath",
            {"path": "contacts"},
            "/path",
            "connection/json-path",
            "`path` is `contacts`: a JSON path begins with `$.`",
        ),
        (
            "contentPath",
            {"path": "$.contacts", "skipAttributes": "_links"},
            "/skipAttributes",
            "spec/wrong-type",
            "`skipAttributes` must be an array, it is a string",
        ),
        (
            "explodeEntityPath",
            {"path": "$..events"},
            "/path",
            "connection/json-path",
            (
                "`path` is `$..events`: the service takes only names and indexes, "
                "no wildcard, filter or `..` (error 1314-400)"
            ),
        ),
        (
            "spec",
            {"type": "object"},
            "",
            "connection/source-spec-nesting",
            "`spec` stands in `attributes`: it belongs beside it, in `sourceSpec`",
        ),
    ],
)
def test_a_request_is_refused_in_one_sentence(
    member: str, value: object, place: str, rule: str, message: str
) -> None:
    """A mistake is one refusal, by the rule that answers for it."""
    assert refused(member, value) == [(rule, f"/{member}{place}", message)]


@pytest.mark.parametrize("path", ["$", "$.a", "$['a b'].c", "$.a[0].b", "${root}", "$.${root}"])
def test_plain_paths_and_placeholders_are_accepted(path: str) -> None:
    """A path of names and indexes is right, and a placeholder may be one."""
    assert refused("contentPath", {"path": path}) == []


def test_a_filled_source_needs_all_that_a_run_needs() -> None:
    """With one of the values filled in, none of the four may be missing."""
    attributes = {name: FILLED[name] for name in ("uiAttributes", "urlParams")}
    assert explained(attributes) == [
        (
            "spec/missing-member",
            "",
            (
                "`contentPath` is missing: "
                "where in an answer the list of records stands (error 1313-400)"
            ),
        ),
        (
            "spec/missing-member",
            "",
            (
                "`paginationParams` is missing: "
                "how the service asks for one page after the other (error 1316-400)"
            ),
        ),
        (
            "spec/missing-member",
            "",
            (
                "`scheduleParams` is missing: "
                "how a request names the time whose records it wants (error 1317-400)"
            ),
        ),
    ]


def test_a_template_needs_no_values() -> None:
    """Where the customer is asked for the values, or is not asked at all, none must be there."""
    ui = {"uiAttributes": FILLED["uiAttributes"]}
    inputs = {"type": "object", "properties": {"urlParams": {"type": "object"}}}
    assert explained(ui, spec=inputs) == []
    assert explained(ui) == []
    assert explained({**ui, "urlParams": URL}, spec=inputs) == []


@pytest.mark.parametrize("validator", [Draft7Validator, Draft202012Validator])
@pytest.mark.parametrize(
    ("member", "value", "accepted"),
    [
        ("paginationParams", PAGE, True),
        ("paginationParams", {**PAGE, "limitValue": 0, "more": 1}, True),
        ("paginationParams", {"type": "PAGE"}, False),
        ("paginationParams", {}, False),
        ("scheduleParams", ADVANCE, True),
        ("scheduleParams", {"type": "ADVANCE"}, False),
        ("contentPath", "$.contacts", True),
        ("contentPath", {"path": "contacts"}, False),
        ("spec", {}, False),
    ],
)
def test_both_drafts_give_the_same_verdict(
    validator: Any, member: str, value: object, accepted: bool
) -> None:
    """Other validators refuse errors only, whichever draft they read the schema by."""
    errors = validator(schema.read(NAME)).iter_errors(body_of({**FILLED, member: value}))
    found = [error for error in errors if "sourceSpec" in list(error.absolute_path)]
    assert (found == []) is accepted


VALUES = st.sampled_from(
    [None, True, 0, 1.5, "", "$", "${", "@{", "{a}", "${a}", "{{A}}", "a=b", "/", "ADVANCE", "GET"]
) | st.sampled_from([[], {}, ["a", "a"], {"path": 1}, {"type": "PAGE"}, {"properties": {"a": 1}}])
RICH: dict[str, Any] = {
    **FILLED,
    "urlParams": {**URL, "path": "/v3/${listId}@{a}", "queryParams": {"q": "{SCHEDULE_QUERY}"}},
    "headerParams": {"x-key": "${key}"},
    "bodyParams": {"filter": ["{a}"]},
    "contentPath": {"path": "$.a.b", "skipAttributes": ["c"], "keepAttributes": ["d"]},
    "explodeEntityPath": {"path": "$.b.e"},
    "paginationParams": {**OFFSET, "endConditionName": "$.f", "endConditionValue": "Const:1"},
    "scheduleParams": {**ADVANCE, "scheduleStartParamName": "q"},
    "schema": {"properties": {"a": {"properties": {"b": {"type": "array"}}}}},
}


@st.composite
def nearly(draw: st.DrawFn) -> dict[str, Any]:
    """Return a body that is right but for some parts, which are anything or not there."""
    body = body_of(
        copy.deepcopy(RICH),
        spec={"type": "object", "properties": {"listId": {"type": "string"}}, "required": []},
    )
    for _ in range(draw(st.integers(1, 3))):
        node: Any = body["sourceSpec"]
        while True:
            step = draw(st.sampled_from(list(node) if isinstance(node, dict) else [0]))
            inner = node[step]
            if not isinstance(inner, (dict, list)) or not inner or draw(st.booleans()):
                break
            node = inner
        if isinstance(node, dict) and draw(st.booleans()) and len(node) > 1:
            del node[step]
        else:
            node[step] = copy.deepcopy(draw(VALUES))
    return body


REGISTRY = Registry()


@settings(max_examples=60, deadline=None)
@given(nearly())
def test_no_body_breaks_the_judges_or_the_rules(body: dict[str, Any]) -> None:
    """What the compiled schema accepts has nothing to explain, and no rule raises."""
    if schema.accepts(NAME, body):
        assert schema.explain(NAME, body) == []
    source = Source("example.json", json.dumps(body).encode())
    config = Config(select=("connection/*", "internal/*"))
    report = engine.lint([Input(source, named=True)], config, REGISTRY)
    assert [one.message for one in report.findings if one.rule.startswith("internal/")] == []
