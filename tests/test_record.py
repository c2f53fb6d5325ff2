"""Records are what type checkers take them for: frozen dataclasses."""

from __future__ import annotations

import pickle

import pytest

from speclint.finding import Edit, Span
from speclint.record import changed


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
