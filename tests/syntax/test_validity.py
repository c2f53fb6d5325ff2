r"""What is JSON and what is not, by the rules of JSONTestSuite (y: valid, n: not, i: either)."""

from __future__ import annotations

import json

import pytest

from speclint.syntax import parse

VALID = [
    "[]",
    "{}",
    "[[]   ]",
    '[""]',
    '{"":0}',
    "null",
    "true",
    '"text"',
    "-0",
    "[-0.0]",
    "[123.456e-7]",
    "[1E+2]",
    "[0e1]",
    "[20000000000000000001]",
    '{"a":[]}',
    '{"a":"\\u0000"}',
    '["\\u0061\\u30af\\uD801\\udc37"]',
    '["\\"\\\\\\/\\b\\f\\n\\r\\t"]',
    '["\\\\u0000"]',
    '["\u2028 \u2029 \u00a0 \ufeff \x7f"]',
    '["\U0001f600", "\u0301e"]',
    '["/* no comment */ // ${none} <none> ..."]',
    "[\t1\r\n,\n2 ]",
    "\r\n\t [1]\r",
    '{"min":-1.0e+28,"max":1.0e+28}',
    '{"a":{"a":{"a":1}}}',
    "[1,null,true,false]",
    '{"{":"}","[":"]"}',
]

INVALID = [
    "{}\n=======\n[]\n>>>>>>> theirs\n",
    "",
    " ",
    "[",
    "]",
    "{",
    "}",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "[,]",
    "[1 2]",
    "[1]]",
    "[1}",
    '{"a":1]',
    '{"a"}',
    '{"a":}',
    '{"a" 1}',
    '{"a"::1}',
    "{:1}",
    "{1:1}",
    "{a:1}",
    "{'a':1}",
    '{"a":1,}',
    '{"a":1,,"b":2}',
    '{"a":1}}',
    '{"a":1}#',
    '{"a":1}//',
    '{"a":1}/**/',
    '{"a":1,"a":1}',
    '{"a":"b"} "c"',
    '"a',
    'a"',
    "'a'",
    '["a]',
    '["a\\"]',
    '["\\x41"]',
    '["\\u00A"]',
    '["\\u00G0"]',
    '["\\ud800"]',
    '["\\ud800\\u0041"]',
    '["\\udc00\\ud800"]',
    '["\\ "]',
    '["\t"]',
    '["\n"]',
    '["\x00"]',
    "[\x0b1]",
    "[\u00a01]",
    "\ufeff[]",
    "[\u2060]",
    "[NaN]",
    "[Infinity]",
    "[-Infinity]",
    "[nul]",
    "[nulll]",
    "[True]",
    "[TRUE]",
    "[truefalse]",
    "[01]",
    "[-01]",
    "[+1]",
    "[1.]",
    "[.1]",
    "[-]",
    "[--1]",
    "[1e]",
    "[1e+]",
    "[0x1]",
    "[1_000]",
    "[1.2.3]",
    "[1a]",
    "[\uff11]",
    "[<null>]",
    "[1;2]",
    '{"a"=1}',
    "*",
    "\\",
    "[\\]",
    "\u00e9",
    "//",
    "[1]x",
    "1 2",
    "[1]\n[2]",
    "\x00",
    "[1\x00]",
]

EITHER = [
    "[1e999]",
    "[-1e999]",
    "[1e-999]",
    "[123e65536]",
    "[" + "9" * 400 + "]",
    '["\ud800"]',
    '["\uffff"]',
]


@pytest.mark.parametrize("text", VALID)
def test_valid_text_has_no_problem(text: str) -> None:
    """Valid JSON is never reported, and its value is what a strict decoder gives."""
    tree = parse(text)
    assert tree.problems == ()
    assert tree.value() == json.loads(text)


@pytest.mark.parametrize("text", INVALID)
def test_invalid_text_has_a_problem(text: str) -> None:
    """What is not strict JSON is always reported, inside the text."""
    problems = parse(text).problems
    assert problems
    assert all(0 <= p.span.start <= p.span.end <= len(text) for p in problems)


@pytest.mark.parametrize("text", EITHER)
def test_borderline_text_is_as_strict_decoder_says(text: str) -> None:
    """Extreme numbers and odd code points are valid, as the standard's grammar has them."""
    assert parse(text).problems == ()


def test_big_integer_is_exact() -> None:
    """An integer keeps all of its digits."""
    assert parse("[12345678901234567890]").value() == [12345678901234567890]


def test_integer_beyond_the_limit_of_python_does_not_raise() -> None:
    """An integer too long for Python to convert is valid and becomes a float."""
    tree = parse("9" * 5000)
    assert tree.problems == ()
    assert isinstance(tree.value(), float)
