r"""What is JSON and what is not, by the rules of JSONTestSuite (y: valid, n: not, i: either)."""

from __future__ import annotations

import json

import pytest

from speclint.document import load
from speclint.source import Source
from speclint.syntax import parse

VALID = [
    # what stands alone
    "null",
    "true",
    "false",
    "7",
    "-7.5",
    '"text"',
    '""',
    "[]",
    "{}",
    # blanks
    "[[]   ]",
    "[\t1\r\n,\n2 ]",
    "\r\n\t [1]\r",
    "[ \n]",
    "{ }",
    '{\r\n\t"a" : 1\r\n}\n',
    # numbers
    "0",
    "-0",
    "[-0.0]",
    "[10]",
    "[123.456e-7]",
    "[1E+2]",
    "[1e5]",
    "[1E-5]",
    "[0e1]",
    "[0e+0]",
    "[0.0000000000000000000000000000000000000000000000000000000000000000000001]",
    "[20000000000000000001]",
    '{"min":-1.0e+28,"max":1.0e+28}',
    # strings: every escape, every kind of character, nothing else that looks like JSON
    '[""]',
    '[" "]',
    '["\\u0061\\u30af\\uD801\\udc37"]',
    '["\\"\\\\\\/\\b\\f\\n\\r\\t"]',
    '["\\\\", "\\\\n", "\\\\\\\\", "\\\\\\""]',
    '["\\\\u0000"]',
    '["\\u0000\\u001f\\u007f\\u00A0\\u2028\\u200b\\u2064"]',
    '["\\ufdd0\\uffff\\uFFFE"]',
    '["\\ud800\\udc00\\udbff\\udfff\\uD83F\\uDFFE"]',
    '["\\ud83d\\ude00\\ud83d\\ude01"]',
    '["\u2028 \u2029 \u00a0 \ufeff \x7f"]',
    '["\u0080 \u07ff \u0800 \uffff \U00010000 \U0010ffff"]',
    '["\U0001f600", "\u0301e", "\u202eabc", "\u06f1"]',
    '["/* no comment */ // ${none} <none> ..."]',
    '["{", "}", "[", "]", ",", ":", "\'"]',
    # containers
    "[1,null,true,false]",
    '[[[[]]],{},"",0]',
    '{"":0}',
    '{"a":[]}',
    '{"a":"\\u0000"}',
    '{"\\u0000":1, "\\u0000b":2}',
    '{"a":{"a":{"a":1}}}',
    '{"a":1,"A":1," a":1}',
    '{"{":"}","[":"]"}',
    '{"\u00e9":1,"e\u0301":2}',
]

INVALID = [
    # nothing, and what is no JSON at all
    "",
    " ",
    "\n",
    "\ufeff",
    "*",
    "\\",
    "\u00e9",
    "a\u00e9",
    "text",
    "@",
    "<.>",
    "//",
    "\x00",
    "[*]",
    "[x",
    "[\u00e9]",
    "{}\n=======\n[]\n>>>>>>> theirs\n",
    # brackets without a partner, of the wrong kind, or left open in the middle of something
    "[",
    "]",
    "{",
    "}",
    "[{",
    "{[",
    "{]",
    "[[",
    "[1",
    "[{}",
    "[[1]",
    '["a"',
    "[1,",
    "[\n1\n,2",
    "[,",
    "{,",
    '{"',
    '{"a',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":"b',
    "[1}",
    '{"a":1]',
    "[1]]",
    '{"a":1}}',
    "1]",
    "[true, fals",
    "[null, nul",
    '[{"a":[{"a":[',
    # commas
    "[1,]",
    '["",]',
    "[,1]",
    "[ , 1]",
    "[,]",
    "[1,,]",
    "[1,,2]",
    "[1,,,,2]",
    '{"a":1,}',
    '{"a":1,,,}',
    '{"a":1,,"b":2}',
    "{,}",
    "[1],",
    '{"a":1},',
    "[1 2]",
    "[1 true]",
    "[1[2]]",
    '["a""b"]',
    "[1;2]",
    '{"a":1;"b":2}',
    "[1:2]",
    '["a":1]',
    # members
    '{"a"}',
    '{"a":1,"b"}',
    '{"a":}',
    '{"a" 1}',
    '{"a" "b"}',
    '{"a" b}',
    '{"a",1}',
    '{"a"::1}',
    '{"a"=1}',
    '{"a":1 2}',
    "{:1}",
    "{1:1}",
    "{9e999:1}",
    "{null:null,null:null}",
    "{[:1}",
    "{a:1}",
    "{'a':1}",
    "{a:'b'}",
    "{\U0001f600}",
    '{"a":1,"a":1}',
    '{"a":1,"a":2}',
    # what stands behind the document
    "[1]x",
    "[1]#",
    "1 2",
    "2@",
    "[1]\n[2]",
    "[][]",
    '""x',
    '{"a":"b"} "c"',
    '{"a":1}#',
    '{"a":1}#{}',
    '{"a":1}/',
    '{"a":1}//',
    '{"a":1}/**/',
    '{"a":1}/**//',
    '{"a":/* b */1}',
    "[1]\x00",
    "12\x00",
    # quotes
    '"',
    "'",
    "['",
    '"a',
    'a"',
    "'a'",
    "['a b']",
    "{'a'",
    '["a]',
    '["a\\"]',
    '["a\\\\\\"]',
    # escapes
    '["\\',
    '["\\"]',
    '["\\ "]',
    '["\\a"]',
    '["\\x41"]',
    '["\\U0041"]',
    '"\\U0041"',
    '["\\0"]',
    '["\\\'"]',
    '["\\\t"]',
    '["\\\x00"]',
    '["\\\n"]',
    '["\\\u00e9"]',
    '["\\\U0001f600"]',
    '["\\u"]',
    '["\\u1"]',
    '["\\u00A"]',
    '["\\u00G0"]',
    '["\\uzzzz"]',
    '["\\u{41}"]',
    '["\\ud800"]',
    '["\\ud800x"]',
    '["\\ud800\\n"]',
    '["\\ud800\\"]',
    '["\\ud800\\u"]',
    '["\\ud800\\u1"]',
    '["\\ud800\\u1x"]',
    '["\\ud800\\udc"]',
    '["\\ud800\\ud800\\x"]',
    '["\\ud800\\u0041"]',
    '["\\ud800\\ud800"]',
    '["\\udc00"]',
    '["\\udc00\\ud800"]',
    '{"\\udc00":1}',
    "[\\n]",
    '[\\u0020"a"]',
    '[\\u000a""]',
    "[\\]",
    # control characters, and blanks that are none
    '["\t"]',
    '["\n"]',
    '["a\r\nb"]',
    '["\x00"]',
    '["a\x1fb"]',
    '["\x0ba"\\f]',
    "[\x00]",
    "[1\x00]",
    "[\x0b1]",
    "[\x0c]",
    "[\x1c1]",
    "[\u00a01]",
    "[\u20281]",
    "[\u2060]",
    "\ufeff[]",
    # words
    "[nul]",
    "[nulll]",
    "[tru]",
    "[fals]",
    "[truth]",
    "[True]",
    "[TRUE]",
    "[None]",
    "[truefalse]",
    "[undefined]",
    "[<null>]",
    # numbers
    "[NaN]",
    "[-NaN]",
    "[Infinity]",
    "[-Infinity]",
    "[Inf]",
    "[+Inf]",
    "[01]",
    "[-01]",
    "[00]",
    "[+1]",
    "[++1]",
    "[--1]",
    "[-]",
    "[- 1]",
    "[-x]",
    "[1.]",
    "[-1.]",
    "[.1]",
    "[-.1]",
    "[.-1]",
    "[1.0.]",
    "[1.2.3]",
    "[1.e1]",
    "[1.e-1]",
    "[.1e1]",
    "[1e]",
    "[1e+]",
    "[1.5e-]",
    "[0E]",
    "[0E+]",
    "[1.e+]",
    "[1eE1]",
    "[1e+-1]",
    "[1ea]",
    "[0x1]",
    "[0xFF]",
    "[0b1]",
    "[0o7]",
    "[1_000]",
    "[1 000.0]",
    "[1+2]",
    "[1a]",
    "[-1a]",
    "[1.5a]",
    "[1.5f-3]",
    "[1.5H-308]",
    "[\uff11]",
    "[\u0661]",
]

EITHER = [
    "[1e999]",
    "[-1e999]",
    "[1.5e+9999]",
    "[1e-999]",
    "[123e65536]",
    "[0.4e00" + "6" * 100 + "9]",
    "[-" + "9" * 40 + "]",
    "[" + "9" * 400 + "]",
    "[" * 500 + "]" * 500,
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


@pytest.mark.parametrize("text", INVALID)
def test_invalid_text_is_never_taken_for_whole(text: str) -> None:
    """Both readers agree: what the tolerant one reports, the strict one refuses."""
    assert not load(Source("a.json", text.encode())).intact


@pytest.mark.parametrize("text", VALID)
def test_valid_text_is_taken_for_whole(text: str) -> None:
    """What the tolerant reader accepts, the strict one accepts too."""
    document = load(Source("a.json", text.encode()))
    assert document.strict
    assert document.value == json.loads(text)


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


def test_a_letter_and_a_colon_before_an_escape_are_no_drive() -> None:
    """What is valid is no Windows path, though it begins like one."""
    text = '{"A:\\ud800\\udc00": "C:\\u00e9\\ud83d\\ude80"}'
    assert parse(text).problems == ()
    assert parse(text).value() == json.loads(text)
