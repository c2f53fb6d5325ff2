"""What is right in a broken document is decoded as a whole, and read when somebody asks for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.syntax import parse
from speclint.syntax.fold import Folded

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def pointers(value: object, base: str = "") -> Iterator[tuple[str, object]]:
    """Every value in a value, with its pointer."""
    yield base, value
    if isinstance(value, dict):
        for name, inner in value.items():
            part = name.replace("~", "~0").replace("/", "~1")
            yield from pointers(inner, f"{base}/{part}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from pointers(inner, f"{base}/{index}")


@given(VALUES, st.sampled_from([None, 2]))
def test_every_value_is_where_its_pointer_says(value: object, indent: int | None) -> None:
    """Beside a mistake, each value of the rest is found at its place."""
    text = json.dumps({"a": value, "b": [value]}, indent=indent)
    tree = parse(text[:-1] + ",}")
    assert [problem.kind for problem in tree.problems] == ["trailing-comma"]
    for pointer, expected in pointers({"a": value, "b": [value]}):
        span = tree.span(pointer)
        assert span is not None
        if pointer:
            assert json.loads(text[span.start : span.end]) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('{"a": {"b": {"c": 1, "c": 2}}, "d": [1,]}', ["duplicate-key", "trailing-comma"]),
        ('{"a": {"b": [1 /* x */, 2]}, "d": {"e": 1}}', ["comment"]),
        ('{"a": {"b": [1, \'x\']}, "d": {"e": 1}}', ["single-quoted-string"]),
        ('{"a": {"b": [' + "9" * 5000 + ']}, "d": [1,]}', ["trailing-comma"]),
    ],
)
def test_what_is_not_right_is_read(text: str, kinds: list[str]) -> None:
    """A key that stands twice, a comment and a number without end are not folded away."""
    assert [problem.kind for problem in parse(text).problems] == kinds


def test_what_is_right_is_not_read_before_it_is_asked_for() -> None:
    """Two of the three members are folded, and stay so where nobody looks."""
    tree = parse('{"a": {"x": [1]}, "b": {"y": 2,}, "c": {"z": {"w": 3}}}')
    assert tree.root is not None
    first, second, third = tree.root.children
    assert [type(node) is Folded for node in (first, second, third)] == [True, False, True]
    assert (first.value, third.value) == ({"x": [1]}, {"z": {"w": 3}})
    assert tree.span("/c/z/w") is not None
    assert [child.name for child in third.children] == ["z"]
