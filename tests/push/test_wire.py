"""JSON over the wire and the comparison of bodies: nothing lost, nothing taken for something else."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint.kind import CONNECTION_SPEC
from speclint.push import wire
from speclint.push.diff import Change, differences, masked
from speclint.push.normalise import normalise

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=50, deadline=None)
@given(VALUES)
def test_round_trip(value: Any) -> None:
    """Whatever JSON can say comes back as it went."""
    text = wire.encode(value)
    assert json.loads(text) == value
    assert wire.encode(wire.decode(text.encode())) == text


@pytest.mark.parametrize(
    "text", ["1.0", "1.10", "1E400", "-0.0", "1e-7", "12345678901234567890", r'"\ud800"']
)
def test_spelling_of_scalars_survives(text: str) -> None:
    """A number goes back as it was written, also where a float could not hold it."""
    assert (
        wire.encode(wire.decode(f'{{"b":{text},"a":null}}'.encode())) == f'{{"b":{text},"a":null}}'
    )


@pytest.mark.parametrize(
    "content", [b"", b"{", b"NaN", b'{"a":1,"a":1}', b"\xff", b"[1]]", b"[" * 100_000]
)
def test_what_is_no_json(content: bytes) -> None:
    """Broken, ambiguous and endless documents are refused, not repaired."""
    with pytest.raises(wire.WireError):
        wire.decode(content)


def test_number_that_json_cannot_say() -> None:
    """An infinite number from somewhere else is refused."""
    with pytest.raises(wire.WireError):
        wire.encode({"a": float("inf")})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        ([1], [True], False),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        ([1, 2], [2, 1], False),
        (None, 0, False),
        ("1", 1, False),
        ({}, [], False),
    ],
)
def test_same(one: object, other: object, expected: bool) -> None:
    """Values are compared as JSON means them, which is not always as Python does."""
    assert wire.same(one, other) is expected


@settings(max_examples=50, deadline=None)
@given(VALUES, VALUES)
def test_differences_are_complete(one: Any, other: Any) -> None:
    """There is a difference exactly where two values are not the same."""
    assert (not list(differences(one, other))) == wire.same(one, other)
    assert not list(differences(one, copy.deepcopy(one)))


def test_differences_have_pointers() -> None:
    """A change is named by its JSON Pointer, escaped as RFC 6901 says."""
    before = {"a/b": {"~": 1}, "l": [1, 2, 3], "gone": None}
    after = {"a/b": {"~": 2}, "l": [1, 5], "new": None}
    assert list(differences(before, after)) == [
        Change("replace", "/a~1b/~0", 1, 2),
        Change("replace", "/l/1", 2, 5),
        Change("remove", "/l/2", before=3),
        Change("remove", "/gone"),
        Change("add", "/new"),
    ]


@pytest.mark.parametrize(
    ("change", "erases"),
    [
        (Change("remove", "/a", 1), True),
        (Change("replace", "/a", {"b": 1}, None), True),
        (Change("replace", "/a", [], "x"), False),
        (Change("replace", "/a", "x", "y"), False),
        (Change("add", "/a", after={}), False),
    ],
)
def test_what_erases(change: Change, erases: bool) -> None:
    """A field is erased where it is removed, or replaced together with what holds it."""
    assert change.erases is erases


def test_masking_goes_by_path() -> None:
    """Only the value under a secret's name is hidden, so ids that contain it stay whole."""
    change = masked(Change("replace", "/x", {"clientSecret": "ab", "id": "ab-1"}, {"token": [1]}))
    assert change.before == {"clientSecret": "*** (before)", "id": "ab-1"}
    assert change.after == {"token": ["*** (after)"]}
    assert masked(Change("add", "/authSpec/0/password", after="x")).after == "*** (after)"
    assert masked(Change("add", "/category/key", after="streaming")).after == "streaming"


@pytest.mark.parametrize("empty", [[], {}])
def test_empty_auth_spec_is_no_auth_spec(empty: object) -> None:
    """The service does not return the empty authSpec that it is sent; null is another thing."""
    body = {"a": 1, "authSpec": empty, "id": "x", "updatedAt": 3}
    assert normalise(CONNECTION_SPEC, body) == {"a": 1}
    assert normalise(CONNECTION_SPEC, {"authSpec": None}) == {"authSpec": None}
