"""From a config's `kinds` table to kinds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from speclint.kind import BUILT_IN, Reference
from speclint.kind_config import KindError, kinds_of, schema_files, verify

if TYPE_CHECKING:
    from pathlib import Path

PANELS = {"match": {"members": ["panels"]}}
SOURCES = {"match": {"values": {"type": "source"}}}


def test_an_entry_becomes_a_kind(tmp_path: Path) -> None:
    """What is left out has its default, and paths are those of the config's folder."""
    (tmp_path / "d.json").write_text("{}")
    entry = {
        **PANELS,
        "title": "board",
        "schema": "./d.json",
        "id": "/meta/uid",
        "endpoint": "/v2/boards/",
        "managed": ["version"],
        "references": [{"at": "/panels/*/source", "kind": "source", "required": True}],
    }
    kinds = kinds_of({"board": entry, "source": SOURCES}, str(tmp_path / "speclint.toml"))
    assert list(kinds.rows) == ["board", "source", "connectionSpec", "flowSpec"]
    board, source = kinds.own
    assert (board.title, board.family, board.endpoint) == ("board", "spec", "v2/boards")
    assert (board.schema, board.id_pointer) == (str(tmp_path / "d.json"), "/meta/uid")
    assert board.references == (Reference("/panels/*/source", "source", required=True),)
    assert (source.title, source.schema, source.endpoint, source.managed) == ("source", "", "", ())
    assert (source.id_pointer, source.name_pointer) == ("/id", "/name")


def test_a_kind_of_a_parent_config_stays_and_can_be_replaced(tmp_path: Path) -> None:
    """Entries are merged by name, the child's come first, and may lead to the parent's."""
    parent = kinds_of({"a": PANELS, "b": SOURCES}, str(tmp_path / "speclint.toml"))
    to_a = {**SOURCES, "title": "new", "references": [{"at": "/x", "kind": "a"}]}
    kinds = kinds_of({"b": to_a}, str(tmp_path / "below" / "speclint.toml"), parent)
    assert [(kind.name, kind.title) for kind in kinds.own] == [("b", "new"), ("a", "a")]
    assert list(kinds.rows)[2:] == list(BUILT_IN.rows)


SLIPS: list[tuple[dict[str, Any], str, str]] = [
    (
        {"flowspec": PANELS},
        "/kinds/flowspec",
        "the kind `flowSpec` is one of speclint's own: choose another name",
    ),
    (
        {"my board": PANELS},
        "/kinds/my board",
        (
            "`my board` is no name of a kind: it has letters, digits, `-` and `_`, and begins with a"
            " letter"
        ),
    ),
    (
        {"board": {**PANELS, "references": [{"at": "/x", "kind": "sorce"}]}, "source": SOURCES},
        "/kinds/board/references/0/kind",
        "there is no kind `sorce`; did you mean `source`?",
    ),
    (
        {"board": {**PANELS, "references": [{"at": "/x", "kind": "zzz"}]}},
        "/kinds/board/references/0/kind",
        "there is no kind `zzz`; there are board, connectionSpec, flowSpec",
    ),
    (
        {"board": {**PANELS, "id": "uid"}},
        "/kinds/board/id",
        "`uid` is no JSON Pointer: one begins with a slash, such as `/id`",
    ),
    (
        {"board": {**PANELS, "name": "/a~2"}},
        "/kinds/board/name",
        "`/a~2` is no JSON Pointer: one begins with a slash, such as `/name`",
    ),
    (
        {"board": {**PANELS, "id": "/meta/**/uid"}},
        "/kinds/board/id",
        (
            "`/meta/**/uid` means several places, and a body has one id: write the steps that"
            " `*` stands for"
        ),
    ),
    (
        {"board": {**PANELS, "name": "/*"}},
        "/kinds/board/name",
        "`/*` means several places, and a body has one name: write the steps that `*` stands for",
    ),
    (
        {"board": {**PANELS, "references": [{"at": "x/*", "kind": "board"}]}},
        "/kinds/board/references/0/at",
        "`x/*` is no JSON Pointer: one begins with a slash, such as `/panels/*/source`",
    ),
    (
        {"board": {**PANELS, "references": [{"at": "/a/b", "kind": "board", "shared": True}]}},
        "/kinds/board/references/0/shared",
        "`/a/b` cannot be shared: only a list at the top of the body can",
    ),
    (
        {"board": {**PANELS, "references": [{"at": "/**", "kind": "board", "shared": True}]}},
        "/kinds/board/references/0/shared",
        "`/**` cannot be shared: only a list at the top of the body can",
    ),
    (
        {
            "board": {
                **PANELS,
                "references": [
                    {"at": "/a", "kind": "board", "shared": True},
                    {"at": "/b", "kind": "board", "shared": True},
                ],
            }
        },
        "/kinds/board/references/1/shared",
        "only one list of a kind can be shared: --apply adds to one",
    ),
    (
        {"board": {**PANELS, "endpoint": "../boards"}},
        "/kinds/board/endpoint",
        (
            "`../boards` is no path below the service's address, such as `dashboards` or"
            " `v2/dashboards`"
        ),
    ),
    (
        {"board": {**PANELS, "schema": "no.json"}},
        "/kinds/board/schema",
        "the schema no.json is not there",
    ),
    (
        {"board": {**PANELS, "schema": "list.json"}},
        "/kinds/board/schema",
        "the schema list.json is no JSON object",
    ),
    (
        {"board": {**PANELS, "schema": "broken.json"}},
        "/kinds/board/schema",
        "the schema broken.json is not JSON: expected value at line 1 column 7",
    ),
]


@pytest.mark.parametrize(("table", "pointer", "message"), SLIPS, ids=lambda one: str(one)[:40])
def test_what_is_wrong_with_an_entry_is_said_with_its_place(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    table: dict[str, Any],
    pointer: str,
    message: str,
) -> None:
    """Each mistake is one sentence and a pointer into the config."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.json").write_text("[]")
    (tmp_path / "broken.json").write_text('{"a": }')
    with pytest.raises(KindError) as caught:
        kinds_of(table, str(tmp_path / "speclint.toml"))
    assert (caught.value.pointer, caught.value.message) == (pointer, message)


FLAWS: list[tuple[dict[str, Any], str]] = [
    (
        {"type": "objekt"},
        (
            "d.json is no JSON Schema at /type: `type` is `objekt`, it must be `array`, `boolean`,"
            " `integer`, `null`, `number`, `object` or `string`; did you mean `object`?"
        ),
    ),
    (
        {"$schema": "http://json-schema.org/draft-03/schema#"},
        (
            "the schema d.json has the `$schema` http://json-schema.org/draft-03/schema#, which"
            " speclint does not know: it knows the drafts 4, 6, 7, 2019-09 and 2020-12"
        ),
    ),
    (
        {"properties": {"a": {"$ref": "e.json"}}},
        "the schema d.json refers to `e.json`: e.json is not there",
    ),
    (
        {"$ref": "https://schemas.example.com/e.json"},
        (
            "the schema d.json refers to `https://schemas.example.com/e.json`:"
            " https://schemas.example.com/e.json is on no disk: speclint fetches nothing"
        ),
    ),
    (
        {"properties": {"a": {"$ref": "#/$defs/a"}}},
        "the schema d.json refers to `#/$defs/a`: nothing is there",
    ),
    (
        {"$ref": "f.json"},
        "the schema f.json is of another draft than d.json, which refers to it: write both in one",
    ),
    (
        {"properties": {"a": {"pattern": "[a-"}}},
        (
            "the schema d.json cannot be used: the pattern `[a-` is none that Python understands:"
            " unterminated character set at position 0"
        ),
    ),
    (
        {"x-speclint": "no"},
        (
            "the schema d.json cannot be used: `x-speclint` must be a list of objects with `keyword`"
            " or `schema`, and `rule` an id"
        ),
    ),
    (
        {"x-speclint-rule": "{family}"},
        (
            "the schema d.json cannot be used: `x-speclint-rule` must be the id of a rule, such as"
            " `spec/invalid-value`"
        ),
    ),
    (
        {"x-speclint-closed": "yes"},
        'the schema d.json cannot be used: `x-speclint-closed` must be true or "typos"',
    ),
]


@pytest.mark.parametrize(("schema", "message"), FLAWS, ids=lambda one: str(one)[:40])
def test_a_closer_look_tells_what_is_wrong_with_a_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, schema: dict[str, Any], message: str
) -> None:
    """A schema that no body could be judged by is a mistake in the config."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d.json").write_text(json.dumps(schema))
    (tmp_path / "f.json").write_text('{"$schema": "http://json-schema.org/draft-07/schema#"}')
    kinds = kinds_of({"board": {**PANELS, "schema": "d.json"}}, str(tmp_path / "speclint.toml"))
    with pytest.raises(KindError) as caught:
        verify(kinds)
    assert (caught.value.pointer, caught.value.message) == ("/kinds/board/schema", message)


def test_the_files_of_a_schema_are_those_that_it_refers_to(tmp_path: Path) -> None:
    """Directly, through another one, below its `$id`, and also what is not there."""
    (tmp_path / "sub").mkdir()
    files = {
        "d.json": {
            "$id": "https://acme.example/s/d.json",
            "allOf": [{"$ref": "sub/e.json"}, {"$ref": "https://acme.example/s/f.json#/x"}],
        },
        "sub/e.json": {"allOf": [{"$ref": "../g.json#"}, {"$ref": "https://x.example/h.json"}]},
        "f.json": {"x": {"$ref": "#/y"}, "y": {"$ref": "gone.json"}},
        "g.json": {"$ref": "d.json"},
    }
    for name, document in files.items():
        (tmp_path / name).write_text(json.dumps(document))
    kinds = kinds_of({"board": {**PANELS, "schema": "d.json"}}, str(tmp_path / "speclint.toml"))
    names = ["d.json", "sub/e.json", "f.json", "g.json", "gone.json"]
    assert sorted(schema_files(kinds)) == sorted(str(tmp_path / name) for name in names)
    assert schema_files(BUILT_IN) == ()
