"""Fixes: what is applied, what the guard refuses, and that nothing is lost."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint import api, fix
from speclint.document import load
from speclint.finding import Edit, Finding, Fix, Position, Range, Span, apply_edits
from speclint.rewrite.json import removal
from speclint.source import Source
from speclint.syntax import parse

SPEC = json.loads(
    (
        Path(__file__).resolve().parent.parent / "examples" / "clean" / "acme-streaming.json"
    ).read_text("utf-8")
)


def finding(rule: str, *edits: Edit, safety: Any = "safe") -> Finding:
    """Return a finding with a fix, at its first edit."""
    start = edits[0].span.start
    place = Position(1, start + 1, start)
    return Finding(rule, "error", "", "x", Range(place, place), fix=Fix("", safety, edits))


def mend(text: str, findings: list[Finding], *, unsafe: bool) -> fix.Fixed:
    """Fix a text."""
    return fix.fix(load(Source("x", text.encode())), findings, unsafe=unsafe)


def test_edits_are_applied_from_the_original_text() -> None:
    """Offsets are those of the text before any edit, in whatever order the edits come."""
    edits = [Edit(Span(5, 5), "d"), Edit(Span(0, 1), "AA"), Edit(Span(3, 4), "")]
    assert apply_edits("abcxe", edits) == "AAbced"


def test_an_insertion_comes_before_a_replacement_at_its_place() -> None:
    """Of two edits at one place the one that takes nothing away goes first."""
    edits = [Edit(Span(0, 1), "X"), Edit(Span(0, 0), "Y")]
    assert apply_edits("abc", edits) == "YXbc"


def test_of_two_fixes_that_touch_the_first_is_applied() -> None:
    """Overlapping fixes are not mixed; the second is left for another round."""
    first = finding("json/comment", Edit(Span(1, 5), ""))
    second = finding("json/comment", Edit(Span(4, 6), ""))
    done = mend("[/**/ ]", [first, second], unsafe=False)
    assert (done.text, done.applied) == ("[ ]", (first,))


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), max_size=8))
def test_chosen_fixes_never_overlap(spans: list[tuple[int, int]]) -> None:
    """However fixes lie, those that are applied together do not overlap, and the first is one."""
    text = json.dumps("x" * 20)
    found = [
        finding("json/comment", Edit(Span(start, start + width), "")) for start, width in spans
    ]
    chosen = fix.disjoint(found)
    places = sorted(
        (f.fix.edits[0].span for f in chosen if f.fix), key=lambda span: (span.start, span.end)
    )
    assert all(one.end <= other.start for one, other in itertools.pairwise(places))
    assert chosen[:1] == found[:1]
    assert apply_edits(text, [edit for f in chosen if f.fix for edit in f.fix.edits])


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    """Without `unsafe` a fix that needs a person's eye is left alone."""
    unsafe = finding("json/unquoted-string", Edit(Span(1, 2), '"a"'), safety="unsafe")
    assert mend("[a]", [unsafe], unsafe=False).applied == ()
    assert mend("[a]", [unsafe], unsafe=True).text == '["a"]'


def test_a_fix_that_does_not_give_json_is_refused() -> None:
    """The guard holds a fix back whose result does not decode."""
    done = mend('["a" "b"]', [finding("json/missing-comma", Edit(Span(4, 4), ";"))], unsafe=True)
    assert (done.text, done.applied) == ('["a" "b"]', ())
    assert str(done.held_back).startswith("no fix is applied, the file would still not be JSON")


def test_a_fix_that_loses_a_value_is_refused() -> None:
    """The guard holds a fix back that would drop what the author wrote."""
    done = mend('["a" "b"]', [finding("json/missing-comma", Edit(Span(4, 8), ""))], unsafe=True)
    assert (done.text, done.applied) == ('["a" "b"]', ())
    assert done.held_back == 'no fix is applied, "b" would get lost'


def test_a_fix_that_changes_a_value_is_refused() -> None:
    """A changed value is a lost one."""
    done = mend('["a" 12]', [finding("json/missing-comma", Edit(Span(4, 7), ",1"))], unsafe=True)
    assert done.held_back == "no fix is applied, 12 would get lost"


def test_a_fix_that_makes_a_duplicate_key_is_refused() -> None:
    """A member is not written beside one of its name; a duplicate that was there may stay."""
    twin = finding("connection/input-not-required", Edit(Span(7, 7), ',"a":2'))
    done = mend('{"a": 1}', [twin], unsafe=True)
    assert (done.text, done.applied) == ('{"a": 1}', ())
    assert done.held_back == "no fix is applied, the file would have a duplicate key `a`"
    other = finding("connection/input-not-required", Edit(Span(15, 15), ',"b":2'))
    assert mend('{"a": 1, "a": 3}', [other], unsafe=True).text == '{"a": 1, "a": 3,"b":2}'


@pytest.mark.parametrize(
    ("text", "new", "fixed"),
    [
        ('{"c": 1}', (', "a": 1', ', "a": 2'), '{"c": 1, "a": 1}'),
        ('{"c": 1}', (', "a": 1', ', "b": 2'), '{"c": 1, "a": 1, "b": 2}'),
        ('{"c": 1}', (',\n"a": ["x:y"]', ',\n"a": ["x:z"]'), '{"c": 1,\n"a": ["x:y"]}'),
        ("{}", ('"a": 1', '"b": 2'), '{"a": 1}'),
    ],
)
def test_of_two_fixes_that_add_the_same_member_the_first_is_applied(
    text: str, new: tuple[str, str], fixed: str
) -> None:
    """Two members of one name would be a duplicate key, two in empty brackets lack a comma."""
    place = Span(len(text) - 1, len(text) - 1)
    found = [finding("connection/input-not-required", Edit(place, one)) for one in new]
    assert mend(text, found, unsafe=False).text == fixed


@pytest.mark.parametrize(
    ("text", "pointer", "left"),
    [
        ('{"a": 1, "b": 2, "c": 3}', "/a", '{"b": 2, "c": 3}'),
        ('{"a": 1, "b": 2, "c": 3}', "/b", '{"a": 1, "c": 3}'),
        ('{"a": 1, "b": 2, "c": 3}', "/c", '{"a": 1, "b": 2}'),
        ('{"a": 1}', "/a", "{}"),
        ("[1, 2]", "/1", "[1]"),
        ("[\n  1,\n  2\n]", "/0", "[\n  2\n]"),
        ("[\n  1,\n  2\n]", "/1", "[\n  1\n]"),
        ("[\n  1\n]", "/0", "[]"),
        ('{\n  "a": {}\n}', "/a", "{}"),
    ],
)
def test_removal_takes_one_comma(text: str, pointer: str, left: str) -> None:
    """What is removed goes with its comma, and the rest keeps its layout."""
    span = removal(parse(text), pointer)
    assert span is not None
    assert apply_edits(text, [Edit(span, "")]) == left


def test_nothing_is_removed_where_nothing_is() -> None:
    """A pointer that leads nowhere, or to the root, has no removal."""
    tree = parse('{"a": 1}')
    assert [removal(tree, pointer) for pointer in ("", "/b", "/a/0")] == [None, None, None]


@st.composite
def broken(draw: st.DrawFn) -> str:
    """Return a spec's text with some characters taken out, doubled or replaced."""
    text = json.dumps(SPEC, indent=draw(st.sampled_from([None, 2, 4])))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text) - 1))
        new = draw(st.sampled_from(["", ",", "}", "]", "{", "[", '"', ":", "'", "//", "x"]))
        text = text[:at] + new + text[at + 1 :]
    return text


@settings(max_examples=80, deadline=None)
@given(broken())
def test_a_fixed_text_decodes_and_is_fixed_for_good(text: str) -> None:
    """Whatever was broken: a changed text decodes, and fixing it again changes nothing."""
    run = api.Run(api.Settings(select=("json/*",), isolated=True))
    [project] = run.projects([], {"nowhere/acme.json": text.encode()})
    result = run.fix([project], unsafe=True)
    for file in result.files:
        json.loads(file.text)
        again = api.Run(api.Settings(select=("json/*",), isolated=True))
        [other] = again.projects([], {"nowhere/acme.json": file.text.encode()})
        assert again.fix([other], unsafe=True).files == ()


TYPO = finding("acme/typo", Edit(Span(1, 4), '"ab"'), safety="unsafe")


@pytest.mark.parametrize(
    ("text", "place", "new", "together"),
    [
        ('{"b": 1}', 7, ', "ab": 2', False),
        ('{"b": 1, "c": {"d": 1}}', 22, ', "ab": 2', False),
        ('{"b": 1, "c": {"d": 1}}', 7, ', "abc": 2', True),
        ('{"b": 1}', 7, ', "d": "ab"', True),
        ('{"b": {"c": 1}}', 13, ', "d": 1', True),
    ],
)
def test_no_member_is_made_twice(text: str, place: int, new: str, together: bool) -> None:
    """A member is not added under a name that another one of the object is given."""
    adds = finding("acme/add", Edit(Span(place, place), new), safety="unsafe")
    for pair in ([TYPO, adds], [adds, TYPO]):
        done = mend(text, pair, unsafe=True)
        assert done.held_back is None
        assert done.applied == tuple(pair if together else pair[:1])


def test_two_members_are_not_given_one_name() -> None:
    """Of two that would be called the same the first is; in two objects both are."""
    text = '{"b": 1, "c": 2, "d": {"e": 3}}'
    first, second, inner = (
        finding("acme/typo", Edit(Span(at, at + 3), '"ab"')) for at in (1, 9, 23)
    )
    done = mend(text, [first, second, inner], unsafe=False)
    assert done.text == '{"ab": 1, "c": 2, "d": {"ab": 3}}'


def test_no_member_is_made_twice_in_yaml() -> None:
    """Where blocks end together a new member may be of any of them."""
    text = "permissions:\n  view:\n    a: 1\n"
    new = Edit(Span(len(text) - 1, len(text) - 1), "\npermissionsInfo: 1")
    adds = finding("acme/add", new)
    renames = finding("acme/typo", Edit(Span(0, 11), "permissionsInfo"))
    for pair in ([adds, renames], [renames, adds]):
        done = fix.fix(load(Source("a.yaml", text.encode())), pair, unsafe=True)
        assert (done.applied, done.held_back) == (tuple(pair[:1]), None)
