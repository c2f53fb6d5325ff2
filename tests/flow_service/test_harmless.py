"""A memory of texts that need no closer look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from speclint.flow_service.harmless import Harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG = "x" * 1000


def shouts(texts: Iterable[str]) -> list[str]:
    """Pick out what is in capitals."""
    return [text for text in texts if text.isupper()]


@given(st.lists(st.lists(st.sampled_from(("a", "b", "B", "C", LONG, LONG.upper(), "")))))
def test_what_was_asked_before_changes_no_answer(rows: list[list[str]]) -> None:
    """One text that needs a closer look is enough, however often it was there."""
    memory = Harmless(shouts)
    for texts in rows:
        assert memory.are_all(texts) is not any(text.isupper() for text in texts)


def test_no_text_is_looked_at_twice() -> None:
    """But for those that need a closer look, and those that are too long to be kept."""
    looked: list[str] = []

    def noted(texts: Iterable[str]) -> list[str]:
        looked.extend(texts)
        return shouts(texts)

    memory = Harmless(noted)
    for _ in range(2):
        memory.are_all(["a", "B", LONG])
    assert sorted(looked) == ["B", "B", "a", LONG, LONG]


def test_the_memory_has_an_end() -> None:
    """A run over any number of files takes no more room than one over some thousand."""
    looked: list[str] = []

    def noted(texts: Iterable[str]) -> list[str]:
        looked.extend(texts)
        return []

    memory = Harmless(noted)
    for start in range(0, 50_000, 1000):
        assert memory.are_all([str(number) for number in range(start, start + 1000)])
    assert memory.are_all(["0"])
    assert looked.count("0") == 2
