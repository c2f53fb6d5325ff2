"""Brackets that do not match, in all the ways that people get them wrong: one finding and one fix."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from speclint.finding import apply_edits
from speclint.syntax import parse


class Case(NamedTuple):
    """A text, what is said of it (place, message, grade of the fix), and the text after the fix."""

    text: str
    offset: int
    message: str
    safety: str | None
    fixed: str


MISSING_OPENER = [
    Case(
        '{\n  "tags": "a",\n    "b"\n  ],\n  "c": 1\n}',
        12,
        "missing `[` after `tags`",
        "unsafe",
        '{\n  "tags": ["a",\n    "b"\n  ],\n  "c": 1\n}',
    ),
    Case(
        '{\n  "e": {\n      "a": 1\n    },\n    {\n      "a": 2\n    }\n  ],\n  "c": 1\n}',
        9,
        "missing `[` after `e`",
        "unsafe",
        '{\n  "e": [{\n      "a": 1\n    },\n    {\n      "a": 2\n    }\n  ],\n  "c": 1\n}',
    ),
    Case(
        '{\n  "l": [\n    {\n      "n": 1\n    },\n      "n": 2\n    }\n  ]\n}',
        43,
        "missing `{`",
        "unsafe",
        '{\n  "l": [\n    {\n      "n": 1\n    },\n      {"n": 2\n    }\n  ]\n}',
    ),
    Case(
        '{"l":[{"n":1},"n":2},{"n":3}]}',
        14,
        "missing `{`",
        "unsafe",
        '{"l":[{"n":1},{"n":2},{"n":3}]}',
    ),
    Case(
        '"a": {\n  "x": 1\n},\n"b": 2\n}',
        0,
        "missing `{` before the first member",
        "unsafe",
        '{"a": {\n  "x": 1\n},\n"b": 2\n}',
    ),
    Case(
        '{"tags": "a"], "c": 1}',
        9,
        "missing `[` after `tags`",
        "unsafe",
        '{"tags": ["a"], "c": 1}',
    ),
    Case(
        '{\n  "l":\n    {"n": 1}\n  ],\n  "c": 1\n}',
        8,
        "missing `[` after `l`",
        "unsafe",
        '{\n  "l":[\n    {"n": 1}\n  ],\n  "c": 1\n}',
    ),
    Case(
        "[\n  [\n    1\n  ],\n    2,\n    3\n  ]\n]",
        21,
        "missing `[`",
        "unsafe",
        "[\n  [\n    1\n  ],\n    [2,\n    3\n  ]\n]",
    ),
    Case(
        "[\n    1,\n    2\n  ],\n  [\n    3\n  ]\n]",
        6,
        "missing `[`",
        "unsafe",
        "[\n    [1,\n    2\n  ],\n  [\n    3\n  ]\n]",
    ),
]
WRONG_KIND = [
    Case(
        '{\n  "x": [ "a": 1, "b": {} },\n  "y": 1\n}',
        9,
        "`x` holds members: its brackets must be `{}`",
        "unsafe",
        '{\n  "x": { "a": 1, "b": {} },\n  "y": 1\n}',
    ),
    Case(
        '{"a": {1, 2}, "b": 1}',
        6,
        "`a` holds items: its brackets must be `[]`",
        "unsafe",
        '{"a": [1, 2], "b": 1}',
    ),
    Case(
        '{"a": {{"x": 1}, {"x": 2}}, "b": 1}',
        6,
        "`a` holds items: its brackets must be `[]`",
        "unsafe",
        '{"a": [{"x": 1}, {"x": 2}], "b": 1}',
    ),
]
TWICE = [
    Case('{{"a":1}', 1, "`{` twice", "unsafe", '{"a":1}'),
    Case('{\n  {\n  "a": 1\n}', 4, "`{` twice", "unsafe", '{\n  "a": 1\n}'),
    Case(
        '{\n  "a": {\n    "x": 1\n  },\n  },\n  "b": 1\n}',
        29,
        "`}` closes nothing",
        "unsafe",
        '{\n  "a": {\n    "x": 1\n  },\n  "b": 1\n}',
    ),
    Case('[[{"id":1}]', 11, "array opened at 1:1 is not closed", "unsafe", '[[{"id":1}]]'),
]
ROUND = [
    Case(
        '{"a": [1, 2), "b": 1}',
        11,
        "`a` opened with `[` at 1:7 is closed with `)`",
        "safe",
        '{"a": [1, 2], "b": 1}',
    ),
    Case(
        '{"a": ("x": 1}, "b": 1}', 6, "`(` where JSON has `{`", "unsafe", '{"a": {"x": 1}, "b": 1}'
    ),
    Case(
        '{"a": ("x": 1), "b": 1}', 6, "`(` where JSON has `{`", "unsafe", '{"a": {"x": 1}, "b": 1}'
    ),
    Case(
        '{\n  "a": (\n    1,\n    2\n  ),\n  "b": 1\n}',
        9,
        "`(` where JSON has `[`",
        "unsafe",
        '{\n  "a": [\n    1,\n    2\n  ],\n  "b": 1\n}',
    ),
    Case('{"a": 1), "b": 2}', 7, "`)` closes nothing", "unsafe", '{"a": 1, "b": 2}'),
]
NESTED_ARRAYS = [
    Case(
        '{"a": ["x", [2, 2], "c": 1}',
        18,
        "`a` opened at 1:7 is not closed",
        "unsafe",
        '{"a": ["x", [2, 2]], "c": 1}',
    ),
    Case(
        '{"a": ["x", 2, "c": 1}',
        13,
        "`a` opened at 1:7 is not closed",
        "safe",
        '{"a": ["x", 2], "c": 1}',
    ),
]
CUT_OFF = [
    Case(
        '{"a":1,',
        7,
        "the document ends too early: object opened at 1:1 is not closed",
        "unsafe",
        '{"a":1}',
    ),
    Case(
        '{"a": {"b":',
        11,
        "the document ends too early: `a` opened at 1:7 is not closed, nor is 1 around it",
        None,
        '{"a": {"b":',
    ),
    Case(
        '{\n  "a": {\n    "b": "tex',
        24,
        "the document ends too early: `a` opened at 2:8 is not closed, nor is 1 around it",
        "unsafe",
        '{\n  "a": {\n    "b": "tex"\n  }\n}',
    ),
    Case(
        '{"a": 1,\n "b": 2',
        16,
        "the document ends too early: object opened at 1:1 is not closed",
        "unsafe",
        '{"a": 1,\n "b": 2\n}',
    ),
    Case(
        '{\n  "a": [\n    "b"\n',
        18,
        "`a` opened at 2:8 is not closed, nor is 1 around it",
        "safe",
        '{\n  "a": [\n    "b"\n  ]\n}\n',
    ),
]
AT_THE_END = [
    Case('{"p":[{"c":1}]]}', 14, "`]` closes nothing", "unsafe", '{"p":[{"c":1}]}'),
    Case('{"p":[[1],true]]}', 15, "`]` closes nothing", "unsafe", '{"p":[[1],true]}'),
    Case('{\n  "a": 1\n}\n}', 13, "`}` closes nothing", "safe", '{\n  "a": 1\n}\n'),
]


@pytest.mark.parametrize(
    "case",
    [*MISSING_OPENER, *WRONG_KIND, *TWICE, *ROUND, *NESTED_ARRAYS, *CUT_OFF, *AT_THE_END],
    ids=lambda case: repr(case.text)[:50],
)
def test_brackets(case: Case) -> None:
    """One finding says it all, and its fix leaves nothing to say."""
    (problem,) = parse(case.text).problems
    assert (problem.kind, problem.message) == ("unbalanced-bracket", case.message)
    assert problem.span.start == case.offset
    assert (problem.fix.safety if problem.fix else None) == case.safety
    fixed = apply_edits(case.text, problem.fix.edits) if problem.fix else case.text
    assert fixed == case.fixed
    assert problem.fix is None or not parse(fixed).problems
