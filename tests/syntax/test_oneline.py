"""Braces on one line: the company of keys tells where one is missing, or too many."""

from __future__ import annotations

import json

import pytest

from speclint.finding import apply_edits
from speclint.syntax import parse

SPEC = (
    '{"name":"acme","attributes":{"isSource":true,"uiAttributes":{"apiFeatures":'
    '{"updateSupported":false}}},"sourceSpec":{"attributes":{"uiAttributes":{"isSource":true,'
    '"icon":{"key":"i"},"label":{"text":"A"},"frequency":{"text":"streaming"}}}},'
    '"exploreSpec":{"type":"StreamingConnection"},"permissionsInfo":{"view":[{"@type":"lowLevel",'
    '"name":"StreamingSource","permissions":["read"]}]}}'
)
RECORDS = '{"a":{"id":1,"tag":"x"},"b":{"id":2,"tag":"y"},"c":{"id":3,"tag":"z"}}'


def problem(text: str) -> tuple[str, int, str | None, str | None]:
    """The one problem of a text: its message and place, the grade of its fix and what that gives."""
    (one,) = parse(text).problems
    assert one.kind == "unbalanced-bracket"
    if one.fix is None:
        return one.message, one.span.start, None, None
    return one.message, one.span.start, one.fix.safety, apply_edits(text, one.fix.edits)


@pytest.mark.parametrize(
    ("whole", "cut", "opened"),
    [
        (SPEC, '"i"}', "`icon` opened at 1:171"),
        (SPEC, '"streaming"}}}}', "`sourceSpec` opened at 1:117"),
        (SPEC, '"StreamingConnection"}', "`exploreSpec` opened at 1:254"),
        (RECORDS, '"x"}', "`a` opened at 1:6"),
        (RECORDS, '"y"}', "`b` opened at 1:29"),
    ],
)
def test_a_missing_brace_goes_where_the_keys_say(whole: str, cut: str, opened: str) -> None:
    """The place is the end of the object that lost it; the fix asks for an eye."""
    at = whole.index(cut) + len(cut) - 1
    message, place, safety, fixed = problem(whole[:at] + whole[at + 1 :])
    assert message == f"{opened} is not closed"
    assert (place, safety) == (at, "unsafe")
    assert fixed == whole


@pytest.mark.parametrize("after", ['"i"}', '"A"}', '"streaming"}'])
def test_a_brace_too_many_is_found(after: str) -> None:
    """Which of two braces side by side goes makes no difference."""
    at = SPEC.index(after) + len(after)
    message, place, safety, fixed = problem(SPEC[:at] + "}" + SPEC[at:])
    assert message == "`}` closes nothing"
    assert set(SPEC[at:place]) <= {"}"}
    assert (safety, fixed) == ("unsafe", SPEC)


def test_what_cannot_be_told_gets_no_fix() -> None:
    """No key says where `engines` ends: the end is reported, and nothing is changed."""
    text = '{"engines":{"node":"20","matrix":[[1]],"limits":{"max":10.5,"min":-3,"none":null}}'
    assert problem(text) == ("object opened at 1:1 is not closed", len(text), None, None)


def test_what_can_be_told_is_safe() -> None:
    """An object without objects in it has one end."""
    assert problem('{"p":{"q":1}') == (
        "object opened at 1:1 is not closed",
        12,
        "safe",
        '{"p":{"q":1}}',
    )
    assert problem('{"p":1}}') == ("`}` closes nothing", 7, "safe", '{"p":1}')


def test_objects_of_an_array_are_judged_one_by_one() -> None:
    """Each has lost a brace of its own."""
    whole = f"[{RECORDS},{RECORDS}]"
    text = whole.replace('"x"}', '"x"', 1)
    at = text.rindex('"y"}') + 3
    text = text[:at] + text[at + 1 :]
    found = parse(text).problems
    assert [one.span.start for one in found] == [text.index('"x"') + 3, at]
    assert apply_edits(text, [e for one in found if one.fix for e in one.fix.edits]) == whole


@pytest.mark.parametrize("cut", ['"i"\n}', '"StreamingConnection"\n}'])
def test_lines_without_indentation_are_as_one(cut: str) -> None:
    """Where no line is indented, columns say nothing."""
    whole = json.dumps(json.loads(SPEC), indent=0).replace(": ", ":")
    at = whole.index(cut) + len(cut) - 1
    _, place, safety, fixed = problem(whole[:at] + whole[at + 1 :])
    assert (place, safety) == (at - 1, "unsafe")
    assert json.loads(fixed or "") == json.loads(whole)


@pytest.mark.parametrize("count", [50, 1500, 5000])
def test_many_members_are_no_trouble(count: int) -> None:
    """However wide the object, the answer is one problem; beyond a limit nothing is guessed."""
    members = ",".join(f'"k{index}":{{"v":{index}}}' for index in range(count))
    _, place, _, _ = problem(f'{{"a":{{{members}}}')
    assert place > 5


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        ('{"c":[[1,2],[3,4],[5,6],[7,8]]}', "3,4]"),
        ('{"c":[[1,2],[3,4],[5,6],[7,8]]}', "5,6]"),
        ('{"c":[[[0,1],[2,3]],[[4,5],[6,7]]]}', "0,1]"),
        ('{"c":[[[0,1],[2,3]],[[4,5],[6,7]]]}', "4,5]"),
        ('[["a",1],["b",2]]', '"a",1]'),
    ],
)
def test_a_missing_bracket_goes_where_items_are_alike(whole: str, cut: str) -> None:
    """Pairs of numbers stay pairs."""
    at = whole.index(cut) + len(cut) - 1
    message, place, safety, fixed = problem(whole[:at] + whole[at + 1 :])
    assert message.endswith("is not closed")
    assert (place, safety, fixed) == (at, "unsafe", whole)


def test_an_array_that_may_end_anywhere_gets_no_fix() -> None:
    """A number beside arrays: it may be an item or the end of one."""
    text = '{"c":[[1,2],[3,[4],5]}'
    assert problem(text) == ("`c` opened at 1:6 is not closed", 21, None, None)
