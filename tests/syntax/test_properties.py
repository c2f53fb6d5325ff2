"""What holds for every text, whatever it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speclint.syntax import KINDS, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    Fixer = Callable[..., str]

SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    SCALARS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
LAYOUTS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [{}, {"indent": 2}, {"indent": "\t"}, {"separators": (",", ":")}]
)
MARKS = [*"{}[]:,\"'`#\\ \n\t\x00\u201c\u201d\u00a0\ufeff\U0001f600", "\r\n", "//", "/*", "*/"]
WORDS = ["...", "${x}", "{X}", "<x>", "=", ";", "True", "NaN", "0x1", "+1", "1.", "foo", '"a"']
LINES = ['"b": 1', "<<<<<<<", "=======", ">>>>>>>", "```", "\\u12", "\\ud800", "&quot;"]
PIECES = st.sampled_from([*MARKS, *WORDS, *LINES])
MANY = settings(
    deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def broken_json(draw: st.DrawFn) -> str:
    """Valid JSON with a few pieces cut out, put in or doubled."""
    text = json.dumps(draw(VALUES), ensure_ascii=draw(st.booleans()), **draw(LAYOUTS))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 3)))
        text = text[:at] + draw(PIECES | st.just("")) + text[end:]
    return text


ANY_TEXT = broken_json() | st.lists(PIECES, max_size=15).map("".join) | st.text(max_size=30)


def strict_value(text: str) -> tuple[bool, Any]:
    """Whether a strict decoder takes a text (no NaN, no duplicates, no lone halves), its value."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError
        return dict(pairs)

    def refuse(name: str) -> None:
        raise ValueError(name)

    try:
        value = json.loads(text, object_pairs_hook=unique, parse_constant=refuse)
        json.dumps(value, ensure_ascii=False).encode()
    except ValueError:
        return False, None
    return True, value


@MANY
@given(VALUES, LAYOUTS, st.booleans())
def test_valid_text_is_left_alone(value: Any, layout: dict[str, Any], ascii_only: bool) -> None:
    """Valid text has no problem and the value of the strict decoder."""
    text = json.dumps(value, ensure_ascii=ascii_only, **layout)
    tree = parse(text)
    assert tree.problems == ()
    assert tree.value() == json.loads(text)


@MANY
@given(ANY_TEXT)
def test_agrees_with_the_strict_decoder(text: str) -> None:
    """A text has problems exactly if the strict decoder refuses it."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        return
    accepted, value = strict_value(text)
    tree = parse(text)
    assert accepted == (not tree.problems)
    if accepted:
        assert tree.value() == value


@MANY
@given(ANY_TEXT)
def test_problems_are_sorted_and_inside_the_text(text: str) -> None:
    """Findings come in order, with known kinds, and never point outside the text."""
    problems = parse(text).problems
    starts = [problem.span.start for problem in problems]
    assert starts == sorted(starts)
    for problem in problems:
        assert problem.kind in KINDS
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
        assert problem.message
        assert not problem.message.endswith(".")


@MANY
@given(ANY_TEXT)
def test_fixing_twice_is_fixing_once(fixed: Fixer, text: str) -> None:
    """The fixes of one run leave nothing that the next run would fix."""
    after = fixed(text, parse(text).problems)
    assert not [problem for problem in parse(after).problems if problem.fix]
    safe = fixed(text, parse(text).problems, "safe")
    again = parse(safe).problems
    assert not [problem for problem in again if problem.fix and problem.fix.safety == "safe"]


@MANY
@given(ANY_TEXT)
def test_recovered_value_is_the_fixed_value(fixed: Fixer, text: str) -> None:
    """Where every problem has a fix, the fixed text is JSON with the value that was recovered."""
    tree = parse(text)
    if tree.problems and all(problem.fix for problem in tree.problems):
        after = fixed(text, tree.problems)
        assert strict_value(after) == (True, tree.value())


@MANY
@given(ANY_TEXT)
def test_tree_answers_for_every_text(text: str) -> None:
    """Pointers found by offset exist where each names one value, and scalars stand in order."""
    tree = parse(text)
    if tree.root and not any(p.kind in ("duplicate-key", "missing-key") for p in tree.problems):
        for offset in range(len(text) + 1):
            assert tree.find(tree.pointer_at(offset)) is not None
    starts = [span.start for span, _ in tree.scalars()]
    assert starts == sorted(starts)


@MANY
@given(broken_json())
def test_scalars_survive_fixes(fixed: Fixer, text: str) -> None:
    """No fix but the removal of an equal duplicate loses a string, number or word."""
    tree = parse(text)
    if any(p.kind == "duplicate-key" or not p.fix for p in tree.problems):
        return
    before = [value for _, value in tree.scalars()]
    after = [value for _, value in parse(fixed(text, tree.problems)).scalars()]
    assert [*map(repr, after)] == [*map(repr, before)]
