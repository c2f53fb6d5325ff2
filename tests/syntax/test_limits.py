"""Hostile files: any size and depth gives an answer, in time linear in the size."""

from __future__ import annotations

import sys

import pytest

from speclint.syntax import parse

HOSTILE = {
    "quotes": '"',
    "quoted letters": '"a"b',
    "apostrophes": "'a",
    "open brackets": "[",
    "open braces": '{"a":',
    "closed brackets": "]",
    "bracket pairs": "[}",
    "keys in arrays": '["a":1,',
    "commas": ",",
    "colons": ":",
    "values": "1 ",
    "comments": "/* ",
    "line comments": "[1 // x]\n",
    "conflicts": "=======\n",
    "fences": "```\n",
    "backslashes": "\\",
    "half escapes": '"\\u12", ',
    "line breaks": '"a\n',
    "duplicates": '{"a":1,"a":1},',
    "blanks": "\u00a0 ",
    "words": "foo bar ",
    "smart quotes": "\u201ca",
    "lines": '{\n"a": {\n',
    "dedents": '  {\n"a": 1\n]\n',
    "entities": "&quot;a",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_work_is_linear(piece: str) -> None:
    """Eight times the text takes about eight times the calls, not sixty-four times.

    Calls are counted and no time is taken: the count is the same on every machine.
    """
    small, large = piece * (2_000 // len(piece)), piece * (16_000 // len(piece))
    assert calls(large) < 20 * calls(small) + 1_000


def calls(text: str) -> int:
    """Count the function calls, Python's and C's, that a text takes."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return count


def test_depth_is_no_limit() -> None:
    """Fifty thousand brackets are read, valued and missed without recursion."""
    depth = 50_000
    valid = parse("[" * depth + "]" * depth)
    assert valid.problems == ()
    value, count = valid.value(), 0
    while isinstance(value, list) and value:
        value, count = value[0], count + 1
    assert count == depth - 1
    (problem,) = parse("[" * depth).problems
    assert problem.kind == "unbalanced-bracket"
    (problem,) = parse('{"a":' * depth + "1" + "}" * (depth - 1)).problems
    assert problem.kind == "unbalanced-bracket"
