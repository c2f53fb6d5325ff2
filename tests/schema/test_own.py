"""Schemas of a config's own kinds: what they refuse, in speclint's words."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from speclint import schema

if TYPE_CHECKING:
    from pathlib import Path

Say = tuple[str, str, str]


def said(folder: Path, document: object, body: object) -> list[Say]:
    """Return the rule, the pointer and the message of all that a schema refuses."""
    path = folder / "d.json"
    path.write_text(json.dumps(document))
    found = [(one.rule, one.pointer, one.message) for one in schema.explain(str(path), body)]
    assert schema.accepts(str(path), body) is not bool(found)
    return found


def test_no_schema_accepts_everything() -> None:
    """A kind without one is only told, referenced and pushed."""
    assert schema.accepts("", {"a": 1})
    assert schema.explain("", {"a": 1}) == []


CASES: list[tuple[dict[str, Any], dict[str, Any], list[Say]]] = [
    (
        {"required": ["a"], "properties": {"b": {"required": ["c"]}}},
        {"b": {}},
        [
            ("{family}/required-fields", "", "`a` is missing"),
            ("spec/missing-member", "/b", "`c` is missing"),
        ],
    ),
    (
        {"properties": {"a": {}}, "patternProperties": {"^x-": {}}, "additionalProperties": False},
        {"x-b": 1, "c": 1},
        [("spec/forbidden-key", "/c", "`c` is not known")],
    ),
    (
        {"required": ["title"], "properties": {"title": {}}, "additionalProperties": False},
        {"titel": 1},
        [("spec/misspelt-key", "/titel", "`titel` is not known; did you mean `title`?")],
    ),
    (
        {"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": False},
        {"a": 1, "b": 2},
        [("spec/forbidden-key", "/b", "`b` is not known")],
    ),
    (
        {"properties": {"a": False}},
        {"a": 1},
        [("spec/invalid-value", "/a", "`a` is not allowed here")],
    ),
    (
        {"if": {"required": ["a"]}, "then": False},
        {"a": 1},
        [("spec/invalid-value", "", "the body is not allowed here")],
    ),
    (
        {"dependentRequired": {"a": ["b"], "c": ["d"]}},
        {"a": 1},
        [("spec/missing-member", "", "`b` is missing: where `a` is, it must be, too")],
    ),
    (
        {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "dependencies": {"a": ["b"], "c": {"required": ["d"]}},
        },
        {"a": 1, "c": 1},
        [
            ("spec/missing-member", "", "`b` is missing: where `a` is, it must be, too"),
            ("{family}/required-fields", "", "`d` is missing"),
        ],
    ),
    (
        {"properties": {"a": {"propertyNames": {"pattern": "^[a-z]+$"}}}},
        {"a": {"b c": 1, "d": 2}},
        [
            (
                "spec/invalid-value",
                "/a/b c",
                "the name `b c` is not allowed here: it must match `^[a-z]+$`",
            )
        ],
    ),
    (
        {"propertyNames": {"enum": ["east", "west"]}},
        {"eats": 1},
        [
            (
                "spec/invalid-value",
                "/eats",
                "the name `eats` must be `east` or `west`; did you mean `east`?",
            )
        ],
    ),
    (
        {"properties": {"a": {"type": "string", "enum": ["x"]}}},
        {"a": 3},
        [("spec/wrong-type", "/a", "`a` must be a string, it is a number")],
    ),
    (
        {"properties": {"a": {"type": "string", "minLength": 1}, "b": {"type": "array"}}},
        {"a": "", "b": None},
        [
            ("spec/empty-value", "/a", "`a` is empty (string)"),
            ("spec/empty-value", "/b", "`b` is null, it must be an array"),
        ],
    ),
    (
        {
            "$schema": "http://json-schema.org/draft-04/schema#",
            "properties": {"a": {"minimum": 3, "exclusiveMinimum": True}},
        },
        {"a": 3},
        [("spec/invalid-value", "/a", "`a` is `3`: it must be more than 3")],
    ),
    (
        {"properties": {"a": {"prefixItems": [{}], "items": False}}},
        {"a": [1, 2]},
        [("spec/invalid-value", "/a", "`a` is `[1, 2]`: there are too many items")],
    ),
    (
        {"not": {"required": ["a", "b"]}},
        {"a": 1, "b": 1},
        [("spec/invalid-value", "", "the body must not have `a` and `b` together")],
    ),
    (
        {"properties": {"a": {"oneOf": [{"minimum": 1}, {"minimum": 2}]}}},
        {"a": 3},
        [("spec/invalid-value", "/a", "`a` can be read in several ways, only one may fit")],
    ),
    (
        {
            "properties": {"a": {"oneOf": [{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/y"}]}},
            "$defs": {
                "x": {"properties": {"type": {"const": "x"}}, "required": ["type", "u"]},
                "y": {"properties": {"type": {"const": "y"}}, "required": ["type", "v"]},
            },
        },
        {"a": {"type": "y"}},
        [("spec/missing-member", "/a", "`v` is missing")],
    ),
    (
        {
            "properties": {
                "a": {
                    "pattern": "^a",
                    "x-speclint": [
                        {"keyword": "pattern", "rule": "acme/a", "message": "{name}: no {value}"}
                    ],
                },
                "b": {"x-speclint": [{"schema": {"minimum": 2}, "message": "{name} is low"}]},
                "c": {"properties": {"title": {}}, "x-speclint-closed": "typos"},
                "d": {"x-speclint-rule": "acme/d", "minimum": 1},
            }
        },
        {"a": "b", "b": 1, "c": {"titel": 1, "other": 2}, "d": 0},
        [
            ("acme/a", "/a", "`a`: no `b`"),
            ("spec/invalid-value", "/b", "`b` is low"),
            ("spec/misspelt-key", "/c/titel", "`titel` is not known; did you mean `title`?"),
            ("acme/d", "/d", "`d` is `0`: it must be 1 or more"),
        ],
    ),
]


@pytest.mark.parametrize(("document", "body", "expected"), CASES, ids=lambda one: str(one)[:50])
def test_refusals_have_a_rule_a_place_and_words(
    tmp_path: Path, document: dict[str, Any], body: dict[str, Any], expected: list[Say]
) -> None:
    """Each keyword of each draft is told as what the author has to do."""
    assert said(tmp_path, document, body) == expected


def test_a_reference_leads_to_a_file_beside_the_one_that_has_it(tmp_path: Path) -> None:
    """From there on references start in that file's folder, and its annotations count."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "e.json").write_text(
        '{"$defs": {"a": {"anyOf": [{"$ref": "f.json"}]}, "b": {"x-speclint-rule": "acme/b",'
        ' "minimum": 2}}}'
    )
    (tmp_path / "sub" / "f.json").write_text('{"$ref": "e.json#/$defs/b"}')
    document = {"properties": {"a": {"$ref": "sub/e.json#/$defs/a"}, "self": {"$ref": "#"}}}
    assert said(tmp_path, document, {"self": {"a": 1}}) == [
        ("acme/b", "/self/a", "`a` is `1`: it must be 2 or more")
    ]


def test_a_schema_with_an_address_finds_its_files_beside_it(tmp_path: Path) -> None:
    """What the `$id` says is on a server is looked for where the schema is."""
    (tmp_path / "e.json").write_text('{"$id": "https://acme.example/s/e.json", "minimum": 2}')
    document = {
        "$id": "https://acme.example/s/d.json",
        "properties": {
            "a": {"$ref": "e.json"},
            "b": {"$ref": "https://acme.example/s/e.json"},
            "c": {"$ref": "https://json-schema.org/draft/2020-12/schema"},
        },
    }
    assert [one[1] for one in said(tmp_path, document, {"a": 1, "b": 1, "c": {"type": 1}})] == [
        "/a",
        "/b",
        "/c/type",
    ]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (
            {"allOf": [{"$ref": "#"}]},
            (
                "the schema d.json cannot be applied: it refers to itself without end, or the body is"
                " nested too deeply"
            ),
        ),
        (
            {"properties": {"a": 5}},
            (
                "d.json is no JSON Schema at /properties/a: `a` must be an object or a boolean, it is"
                " a number"
            ),
        ),
        ({"$ref": "gone.json"}, "the schema d.json refers to `gone.json`: gone.json is not there"),
    ],
)
def test_a_schema_that_cannot_be_used_refuses_every_body(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: dict[str, Any], message: str
) -> None:
    """It is one finding for a body, and no traceback: what was not checked did not pass."""
    monkeypatch.chdir(tmp_path)
    assert said(tmp_path, document, {"a": 1}) == [("spec/unusable-schema", "", message)]


def test_a_schema_that_was_changed_is_read_again(tmp_path: Path) -> None:
    """Also where only a file that it refers to was: a run that goes on for hours notices."""
    (tmp_path / "e.json").write_text('{"minimum": 1}')
    document = {"properties": {"a": {"$ref": "e.json"}}}
    assert said(tmp_path, document, {"a": 1}) == []
    (tmp_path / "e.json").write_text('{"minimum": 23}')
    path = str(tmp_path / "d.json")
    assert [one.message for one in schema.explain(path, {"a": 1})] == [
        "`a` is `1`: it must be 23 or more"
    ]
    os.remove(tmp_path / "e.json")
    assert "is not there" in str(schema.flaw_of(path))
    (tmp_path / "e.json").write_text("5")
    assert "is no JSON object" in str(schema.flaw_of(path))
    (tmp_path / "e.json").write_text("{}")
    assert schema.flaw_of(path) is None
