"""Records are what type checkers take them for: frozen dataclasses."""

from __future__ import annotations

import pickle

import pytest

from speclint.finding import Edit, Span
from speclint.record import changed, record


def test_a_record_is_frozen_hashable_and_has_a_name() -> None:
    """A record cannot be changed, can be a key, prints itself, and goes to another process."""
    edit = Edit(Span(1, 2), "x")
    with pytest.raises(AttributeError):
        edit.text = "y"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        edit.other = 1  # type: ignore[attr-defined]
    assert {edit: 1}[Edit(Span(1, 2), "x")] == 1
    assert repr(edit) == "Edit(span=Span(start=1, end=2), text='x')"
    assert pickle.loads(pickle.dumps(edit)) == edit  # noqa: S301 - our own bytes


def test_a_change_makes_another_record() -> None:
    """`changed` leaves the record as it was."""
    span = Span(1, 2)
    assert (changed(span, end=5), span) == (Span(1, 5), Span(1, 2))


def test_all_records_of_a_class_are_made_alike() -> None:
    """The many of a class are made by a constructor that is compiled; nobody can tell."""

    @record
    class Place:
        line: int
        column: int = 1
        offset: int = 0

    for _ in range(1000):
        assert Place(2) == Place(line=2) == Place(2, 1) == Place(2, offset=0)
        assert repr(Place(2)) == "Place(line=2, column=1, offset=0)"
        assert repr(Place(2, 3, offset=4)) == "Place(line=2, column=3, offset=4)"
        assert type(Place(2)) is Place


@pytest.mark.parametrize("number", [0, 1000])
def test_wrong_arguments_are_refused(number: int) -> None:
    """The first record of a class is as strict as all others."""

    @record
    class Place:
        line: int
        column: int = 1

    for _ in range(number):
        Place(1)
    for args, values, sentence in (
        ((), {}, "missing 1 required positional argument: 'line'"),
        ((1, 2, 3), {}, "takes from 2 to 3 positional arguments but 4 were given"),
        ((1,), {"offset": 3}, "unexpected keyword argument 'offset'"),
        ((1,), {"line": 3}, "multiple values for argument 'line'"),
    ):
        with pytest.raises(TypeError, match=sentence):
            Place(*args, **values)
    assert repr(Place(1)) == "Place(line=1, column=1)"
