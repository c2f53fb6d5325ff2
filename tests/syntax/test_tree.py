"""The tree: values, JSON Pointers, spans and scalars."""

from __future__ import annotations

import pytest

from speclint.finding import Span
from speclint.syntax import Tree, parse

TEXT = '{"a": [10, {"b/c": "x"}], "~": {}, "a~1": null, "d": 1, "d": 2}'


@pytest.fixture(scope="module")
def tree() -> Tree:
    """One document with everything that a pointer can meet."""
    return parse(TEXT)


def test_last_duplicate_wins(tree: Tree) -> None:
    """Value and pointer agree on which of two equal keys counts."""
    assert tree.value() == {"a": [10, {"b/c": "x"}], "~": {}, "a~1": None, "d": 2}
    assert tree.span("/d") == Span(61, 62)


@pytest.mark.parametrize(
    ("pointer", "piece"),
    [
        ("", TEXT),
        ("/a", '[10, {"b/c": "x"}]'),
        ("/a/0", "10"),
        ("/a/1/b~1c", '"x"'),
        ("/~0", "{}"),
        ("/a~01", "null"),
    ],
)
def test_find_reads_json_pointers(tree: Tree, pointer: str, piece: str) -> None:
    """A pointer leads to the value's own text."""
    span = tree.span(pointer)
    assert span is not None
    assert TEXT[span.start : span.end] == piece


@pytest.mark.parametrize("pointer", ["a", "/x", "/a/2", "/a/01", "/a/-", "/a/0/x", "/a/٣", "/ "])
def test_find_gives_none_for_what_is_not_there(tree: Tree, pointer: str) -> None:
    """A pointer to nothing finds nothing."""
    assert tree.find(pointer) is None
    assert tree.span(pointer) is None


@pytest.mark.parametrize(
    ("pointer", "part", "piece"),
    [
        ("/a", "key", '"a"'),
        ("/a", "open", "["),
        ("/a", "member", '"a": [10, {"b/c": "x"}]'),
        ("/a/0", "key", "10"),
        ("/a/0", "open", "10"),
        ("/a/0", "member", "10"),
        ("", "open", "{"),
        ("", "key", TEXT),
    ],
)
def test_span_of_a_part(tree: Tree, pointer: str, part: str, piece: str) -> None:
    """Key, member and opening bracket have places of their own."""
    span = tree.span(pointer, part)
    assert span is not None
    assert TEXT[span.start : span.end] == piece


@pytest.mark.parametrize(
    ("offset", "pointer"),
    [
        (0, ""),
        (1, "/a"),
        (5, "/a"),
        (7, "/a/0"),
        (9, "/a/0"),
        (10, "/a"),
        (14, "/a/1/b~1c"),
        (25, ""),
    ],
)
def test_pointer_at(tree: Tree, offset: int, pointer: str) -> None:
    """An offset belongs to the innermost member that covers it or ends there."""
    assert tree.pointer_at(offset) == pointer


def test_scalars_are_all_that_the_author_wrote() -> None:
    """Keys, values and what recovery left out, decoded, in the order of the text."""
    tree = parse('{"a": \'b\', c: tru\\u0065, "d"} {1: 0x10}')
    assert [value for _, value in tree.scalars()] == ["a", "b", "c", "true", "d", "1", 16]


def test_key_is_a_node() -> None:
    """A member knows its key's place and decoded text; an item has none."""
    node = parse('{"\\u0061": [1]}').find("/a")
    assert node is not None
    assert node.key is not None
    assert (node.key.kind, node.key.start, node.key.end, node.key.value) == ("string", 1, 9, "a")
    assert node.children[0].key is None


def test_empty_file_has_no_root() -> None:
    """Without a value there is no root, and every question has an answer."""
    tree = parse("")
    assert tree.root is None
    assert tree.value() is None
    assert tree.find("") is None
    assert tree.pointer_at(0) == ""


def test_spans_count_code_points() -> None:
    """Astral characters and combining marks before a problem count one each."""
    (problem,) = parse('{"\U0001f600": "e\u0301" "b": 1}').problems
    assert problem.span == Span(10, 10)
