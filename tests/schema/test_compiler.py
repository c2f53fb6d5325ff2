"""What is compiled from a schema says yes and no as jsonschema does."""

from __future__ import annotations

import copy
import json
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from speclint import schema
from tools.schema_compiler import UnsupportedError, compiled, strict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
END = re.compile(r"(?<!\\)\$")


def ecma_pattern(
    _judge: object, pattern: str, value: object, _schema: object
) -> Iterator[ValidationError]:
    """Search as ECMA 262 does, to which `$` is the end."""
    if isinstance(value, str) and not re.search(END.sub(r"\\Z", pattern), value):
        yield ValidationError("")


JUDGE: Any = extend(Draft7Validator, {"pattern": ecma_pattern})
QUIET = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))

# A name for each way in which members are looked at, and some that need care in Python.
NAMES = st.sampled_from(["a", "b", "type", "value", "x-c", "$ref", "@type"])
NUMBERS = [0, 1, 2, 1.0, 2.5, -1, 10**400]
SCALARS = [None, True, False, *NUMBERS, "", "a", "b", "ab", "abc", "$.a", "a\n"]
VALUES = st.recursive(
    st.sampled_from(SCALARS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)
TYPE_NAMES = ("object", "array", "string", "integer", "number", "boolean", "null")
TYPES = st.sampled_from(TYPE_NAMES)
PATTERNS = st.sampled_from(["^a", "b$", "^(a|b)+$", "a[bc]", "(?i)A", "^$|x", "^[ab]{2}$", r"\S"])
SIZES = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
LEAVES: st.SearchStrategy[Any] = st.one_of(
    st.booleans(),
    st.builds(lambda names: {"type": names}, TYPES | st.lists(TYPES, min_size=1, unique=True)),
    st.builds(lambda one: {"const": one}, VALUES),
    st.builds(lambda many: {"enum": many}, st.lists(VALUES, min_size=1, max_size=6)),
    st.builds(lambda names: {"required": names}, st.lists(NAMES, max_size=2, unique=True)),
    st.builds(lambda one: {"pattern": one}, PATTERNS),
    st.builds(lambda keyword, size: {keyword: size}, st.sampled_from(SIZES), st.integers(0, 3)),
    st.builds(
        lambda keyword, one: {keyword: one},
        st.sampled_from(LIMITS),
        st.sampled_from([-1, 0, 1, 1.5, 2]),
    ),
    st.builds(lambda one: {"multipleOf": one}, st.integers(1, 2)),
    st.sampled_from(
        [
            {},
            {"items": {"type": "string"}, "uniqueItems": True},
            {"uniqueItems": True, "items": {"type": "string"}},
            {"items": {"type": "string"}},
            {"$ref": "#"},
            {"$ref": "#/definitions/other"},
        ]
    ),
)


def around(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Put schemas into others."""
    several = st.lists(inner, min_size=1, max_size=3)
    members = st.dictionaries(NAMES, inner, max_size=4)
    many = st.just({name: {"type": "string"} for name in [*map(chr, range(97, 120)), "type"]})
    objects = st.builds(lambda one: {"type": "object", **one}, inner.filter(is_object))
    return st.one_of(
        objects,
        st.builds(lambda one: {"items": one}, inner),
        st.builds(lambda one: {"properties": one}, members),
        st.builds(lambda one: {"additionalProperties": one}, inner),
        st.builds(
            lambda one, rest: {"properties": one, "additionalProperties": rest},
            members | many,
            inner,
        ),
        *(st.builds(lambda all_, key=key: {key: all_}, several) for key in ("anyOf", "allOf")),
        st.builds(lambda one: {"not": one}, inner),
        st.builds(lambda a, b, c: {"if": a, "then": b, "else": c}, inner, inner, inner),
        st.builds(lambda one, two: {**one, **two}, *[inner.filter(is_object)] * 2),
    )


def is_object(one: object) -> bool:
    """Tell whether a schema is one with keywords."""
    return isinstance(one, dict) and "$ref" not in one


SCHEMAS = st.recursive(LEAVES, around, max_leaves=8)


def accepts(document: Any) -> Callable[[object], bool]:
    """Return what is compiled from a schema."""
    module: dict[str, Any] = {}
    exec(compiled(document), module)  # noqa: S102 - what was compiled is to be tried
    check: Callable[[object], bool] = module["accepts"]
    return check


def compare(document: Any, values: list[Any]) -> None:
    """Compare what is compiled with jsonschema."""
    try:
        check = accepts(document)
        verdicts = [JUDGE(document).is_valid(value) for value in values]
    except (UnsupportedError, RecursionError):  # a constant with 1 in it; a $ref in a circle
        assume(condition=False)
    assert [check(value) for value in values] == verdicts, compiled(document)


@settings(QUIET)
@given(SCHEMAS, SCHEMAS, st.lists(VALUES, max_size=12))
def test_the_verdict_is_that_of_jsonschema(one: Any, other: Any, values: list[Any]) -> None:
    """Whatever is put together of the keywords that are supported."""
    compare({"allOf": [one], "definitions": {"other": other}}, [*SCALARS, *values])


MISSING = object()
# All objects whose members `a` and `b` are one of these, if they are there at all.
OBJECTS = [
    {name: value for name, value in (("a", a), ("b", b)) if value is not MISSING}
    for a in (MISSING, None, "x", "y", {})
    for b in (MISSING, None, "x", {"a": "x"})
]
ABOUT_MEMBERS = st.one_of(
    st.sampled_from([{"required": ["a"]}, {"required": ["b"]}, {"minProperties": 1}, True]),
    st.sampled_from([{"maxProperties": 0}, {"minProperties": 2}, {"type": "object"}, {"not": {}}]),
    st.sampled_from(
        [
            {"properties": {name: one}}
            for name in "ab"
            for one in ({"const": "x"}, {"type": "string"})
        ]
    ),
    st.sampled_from(
        [
            {"properties": {name: one}, "required": [name]}
            for name in "ab"
            for one in ({"enum": ["x", "y"]}, {"not": {"const": "x"}}, {"minLength": 1})
        ]
    ),
)


def decided(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Let some schemas depend on others."""
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        *(st.builds(lambda many, key=key: {key: many}, several) for key in ("anyOf", "allOf")),
        st.builds(lambda one: {"not": one}, inner),
        st.builds(lambda one: {"properties": {"b": one}}, inner),
        st.builds(lambda one: {"additionalProperties": one, "properties": {"a": {}}}, inner),
        st.builds(lambda a, b, c: {"if": a, "then": b, "else": c}, inner, inner, inner),
    )


@settings(QUIET)
@example(
    {
        "anyOf": [
            {"properties": {"a": {"not": {"const": "x"}}}, "required": ["a"]},
            {"properties": {"b": {"minLength": 1}}, "required": ["b"]},
        ]
    }
)
@given(st.recursive(ABOUT_MEMBERS, decided, max_leaves=8))
def test_what_depends_on_members_is_decided_by_them(document: Any) -> None:
    """Conditions fold into each other, and mean what they meant."""
    compare(document, [*OBJECTS, None, "x"])


ARRAYS = [[], ["a"], ["a", "a"], ["a", "b"], [1], [1, 1.0], [None, "a"], [{}], [["a"]]]
EVERYTHING = [*SCALARS, *ARRAYS, *OBJECTS]
KEYWORDS: list[dict[str, Any]] = [
    *({"type": name} for name in TYPE_NAMES),
    *({"type": [name, "string"]} for name in TYPE_NAMES if name != "string"),
    *({"const": value} for value in SCALARS),
    *({"not": {"enum": [value, "b"]}} for value in SCALARS if value != "b"),
    *({keyword: size} for keyword in SIZES for size in range(3)),
    *({keyword: number} for keyword in LIMITS for number in (0, 1, 1.5)),
    *({"multipleOf": number} for number in (1, 2)),
    *({"type": "object", "additionalProperties": rest} for rest in (False, {"type": "string"})),
    *({"items": {"type": name}} for name in TYPE_NAMES),
    *({"properties": {"a": {"type": name}}} for name in TYPE_NAMES),
    *({"required": ["a"], "properties": {"a": {"type": name}}} for name in TYPE_NAMES),
    {"items": False},
    {"properties": {"a": False}},
    {"enum": ["a", "b", "ab", "abc", "$.a", None]},
    {"const": {"a": "x", "b": None}},
    {"enum": [["a"], ["a", "b"], "a"]},
    {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
    {"properties": {"b": {"const": "x"}}, "additionalProperties": {"type": ["object", "null"]}},
    {"properties": {"b": True}, "additionalProperties": {"type": "object"}},
    {
        "properties": {"a": True, "b": {"const": "x"}},
        "additionalProperties": {"type": "object"},
    },
    {
        "properties": {
            **{name: {"type": "string"} for name in "bcdefghijklmnopqrst"},
            "a": {"type": ["string", "null"]},
        }
    },
]


@pytest.mark.parametrize("document", KEYWORDS, ids=json.dumps)
def test_each_keyword_means_what_it_does_to_jsonschema(document: dict[str, Any]) -> None:
    """To values of all types, also where it is none of their business."""
    compare(document, EVERYTHING)
    compare({"not": document}, EVERYTHING)
    compare({"if": document, "then": {"type": "string"}, "else": {"minLength": 2}}, EVERYTHING)
    compare({"properties": {"a": document}}, [{"a": value} for value in EVERYTHING])
    compare({"required": ["a"], "properties": {"a": document}}, [{"a": one} for one in EVERYTHING])
    compare({"items": document}, [[value, value] for value in EVERYTHING])


PARTS = st.sampled_from(
    [
        *("a", "b", "-", r"\$", "[ab]", "[0-9a-f]", "[^a]", r"\S", ".*", r"\s*", "a+"),
        *("(a|bc)", "(x-)?", "[ab]{3}", "(-[ab]){2}", "(^a|b)", "(?!a)", "(?i:B)"),
    ]
)
WAYS = st.builds(
    lambda start, parts, end: f"{start}{''.join(parts)}{end}",
    st.sampled_from(["", "^"]),
    st.lists(PARTS, max_size=4),
    st.sampled_from(["", "$"]),
)


@settings(QUIET, max_examples=150)
@example("(?i)A", ["a", "A", "b"])
@example("^[ab]b$", ["ab", "aa", "bb"])
@example("^[ab][bc]$", ["ab", "bb", "cb", "aa"])
@example(r"\S", [" ", "a"])
@given(
    st.lists(WAYS, min_size=1, max_size=3).map("|".join),
    st.lists(st.text("ab-$ \nxcBf09\u00a0", max_size=8), min_size=1, max_size=20),
)
def test_what_is_told_without_a_pattern_is_what_it_says(pattern: str, texts: list[str]) -> None:
    """A text that is let through, or refused, before the regular expression is asked."""
    compare({"pattern": pattern}, texts)


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (r"^\s*(\$|headers\.|$)|[^\w.\s-]", ["$.paging.next", "headers.x-next", "  "]),
        ("^([0-9a-f]{8}(-[0-9a-f]{4}){3})?$", ["5c1f7a3e-8d24-4b96-a0e7", "5c1f7a3e-8d24", ""]),
        ("s:[fF]", ["yyyy-MM-ddTHH:mm:ss", "ss:F"]),
        (r"^$|\S", ["", " ", "\u00a0", " a "]),
        (r"^(\s*|[a-f]{2}|b-?)$", ["", " \n", "fe", "ga", "b-", "b", "B"]),
        ("^([aA]|[bB])$", ["a", "A", "B", "c", ""]),
        (r"://[^/]+/+[^/]", ["https://api.acme.example"]),
    ],
)
def test_usual_texts_need_no_regular_expression(pattern: str, texts: list[str]) -> None:
    """`re` is not even imported for them: that takes longer than to lint a clean file."""
    module: dict[str, Any] = {}
    exec(compiled({"pattern": pattern}), module)  # noqa: S102 - what was compiled is to be tried
    for name in [name for name in module if name.endswith("PATTERN")]:
        del module[name]
    judge = JUDGE({"pattern": pattern})
    assert [module["accepts"](text) for text in texts] == [judge.is_valid(one) for one in texts]


@pytest.mark.parametrize(
    "document",
    [
        {"oneOf": [{}]},
        {"patternProperties": {"a": {}}},
        {"properties": {"a": {"format": "uri"}}},
        {"items": [{}]},
        {"uniqueItems": True},
        {"items": {"type": "integer"}, "uniqueItems": True},
        {"multipleOf": 0.1},
        {"enum": [{"a": [1]}]},
        {"const": [True]},
        {"$ref": "#/definitions/a", "type": "string"},
        {"$ref": "other.json"},
    ],
)
def test_what_nobody_tried_out_is_refused(document: dict[str, Any]) -> None:
    """A keyword that is not known is not passed over, nor one whose value is."""
    with pytest.raises(UnsupportedError):
        compiled(document)


BODIES = {
    "connection-spec": sorted((ROOT / "examples/clean").glob("*onnection*.json")),
    "flow-spec": sorted((ROOT / "examples/clean").glob("*flow*.json")),
}


def mutants(body: dict[str, Any], chance: random.Random) -> Iterator[Any]:
    """Yield copies of a body of which a part is gone, or is something else."""
    others: list[Any] = [
        None,
        True,
        0,
        1.0,
        "",
        "a",
        "$.a",
        "${a}",
        "POINTER",
        "generic-rest",
        [],
        {},
        ["a"],
    ]
    for _ in range(60):
        mutant = copy.deepcopy(body)
        node: Any = mutant
        while True:
            step = chance.choice([*node] if isinstance(node, dict) else range(len(node)))
            is_end = not (isinstance(node[step], (dict, list)) and node[step])
            if is_end or chance.random() < 0.2:
                break
            node = node[step]
        if chance.random() < 0.4:
            del node[step]
        else:
            node[step] = chance.choice(others)
        yield mutant


@pytest.mark.parametrize("name", BODIES)
def test_real_bodies_get_the_verdict_of_jsonschema(name: str) -> None:
    """Also those in which a part is gone, or is something else."""
    document = strict(schema.read(f"{name}.schema.json"))
    judge, check = JUDGE(document), accepts(document)
    chance = random.Random(7)  # noqa: S311 - the same bodies each time
    for path in BODIES[name]:
        body = json.loads(path.read_text("utf-8"))
        for one in [body, *mutants(body, chance)]:
            assert check(one) is judge.is_valid(one), one


def test_what_lies_too_deep_is_left_to_the_explainer() -> None:
    """The limit of recursion is Python's: a value beyond it is not accepted, and nothing ends."""
    spec: dict[str, Any] = {"type": "object"}
    for _ in range(sys.getrecursionlimit()):
        spec = {"items": spec}
    [path, *_] = BODIES["flow-spec"]
    body = json.loads(path.read_text("utf-8"))
    body["optionSpec"]["spec"] = spec
    assert not schema.accepts("flow-spec.schema.json", body)
