"""From bytes to a document: every way in which a file can fail to be UTF-8, and what it costs."""

from __future__ import annotations

import gc
import json

import pytest

from speclint.config import Config
from speclint.document import load
from speclint.engine import Input, Report, lint
from speclint.registry import Registry
from speclint.source import Source

REGISTRY = Registry()
BROKEN = Config(select=("json/*", "internal/*"))

VALID = [
    b'["plain"]',
    '["\u00e9 \u6f22 \U0001f600"]'.encode(),
    '["\u0080 \u07ff \u0800 \uffff \U00010000 \U0010ffff"]'.encode(),
    '["\ufdd0 \ufffe \U0001fffe \U0010ffff"]'.encode(),  # code points that stand for nothing
    '["\ufeff inside"]'.encode(),
    b'["\x7f"]',
    b" \t\r\n[1]\n",
    '{"\u00e9": 1, "e\u0301": 2}'.encode(),  # two keys, however they look
]

# What is not UTF-8, and the offset of the first character that is not.
NOT_UTF8 = {
    "a lone continuation byte": (b'["\x81"]', 2),
    "Latin-1": (b'["caf\xe9"]', 5),
    "Windows-1252": (b'["\x93quoted\x94"]', 2),
    "a byte that UTF-8 does not have": (b'["\xff"]', 2),
    "another one": (b'["\xfe"]', 2),
    "overlong in two bytes": (b'["\xc0\xaf"]', 2),
    "overlong in three": (b'["\xe0\x80\xaf"]', 2),
    "overlong in four": (b'["\xf0\x80\x80\xaf"]', 2),
    "overlong in six": (b'["\xfc\x83\xbf\xbf\xbf\xbf"]', 2),
    "an overlong NUL": (b'["\xc0\x80"]', 2),
    "half a surrogate pair": (b'["\xed\xa0\x80"]', 2),
    "a surrogate pair": (b'["\xed\xa0\xbd\xed\xb8\x80"]', 2),
    "beyond the last code point": (b'["\xf4\x90\x80\x80"]', 2),
    "far beyond it": (b'["\xf7\xbf\xbf\xbf"]', 2),
    "cut off in a character": (b'["\xe6\x97"]', 2),
    "cut off at the end": (b'["\xe6\x97', 2),
    "mixed": ('["\u65e5'.encode() + b'\xfa"]', 3),
    "outside of a string": (b"[1, \xe5]", 4),
    "alone": (b"\xe5", 0),
    "behind the document": (b"[1]\xe5", 3),
    "in a key": (b'{"\xb9": 1}', 2),
    "in a key before a trailing comma": (b'{"a\xb9":"0",}', 3),
    "in a number": (b"[12\xe5]", 3),
    "in an exponent": (b"[1e1\xe5]", 4),
    "in an escape": (b'["\\u\xe5"]', 4),
    "behind a backslash": (b'["\\\xe5"]', 3),
    "before a value": (b"[\xff1]", 1),
    "behind an astral character": ('["\U0001f600'.encode() + b'\xff"]', 3),
    "behind a byte order mark": (b'\xef\xbb\xbf["\xff"]', 3),
    "half of a byte order mark": (b"\xef\xbb{}", 0),
    "UTF-16 that ends in half a character": ("\ufeff[1]".encode("utf-16-le") + b"\x00", 4),
    "UTF-16 with half a surrogate pair": (b'\xff\xfe[\x00"\x00\x00\xd8"\x00]\x00', 3),
}


def findings(data: bytes) -> Report:
    """Lint some bytes as a file that was named."""
    return lint([Input(Source("a.json", data), named=True)], BROKEN, REGISTRY)


@pytest.mark.parametrize("data", VALID)
def test_utf8_is_read_as_it_is(data: bytes) -> None:
    """Every character of Unicode may stand in a file, and nothing is said of it."""
    document = load(Source("a.json", data))
    assert document.intact
    assert document.value == json.loads(data)
    assert findings(data).findings == ()


@pytest.mark.parametrize(("data", "offset"), NOT_UTF8.values(), ids=NOT_UTF8)
def test_what_is_not_utf8_is_found_where_it_is(data: bytes, offset: int) -> None:
    """The first byte that is wrong is told, and such a file is never taken for whole."""
    source = Source("a.json", data)
    assert source.undecodable == offset
    assert not load(source).intact
    found = [f.range for f in findings(data).findings if f.rule == "internal/not-utf8"]
    assert [place and place.start.offset for place in found] == [offset]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_other_unicode_with_a_mark_is_read(encoding: str) -> None:
    """UTF-16 and UTF-32 are told by their byte order mark: one finding, and the value is read."""
    data = '\ufeff{"name": "\u00e9 \U0001f600"}'.encode(encoding)
    assert load(Source("a.json", data)).value == {"name": "\u00e9 \U0001f600"}
    [finding] = findings(data).findings
    assert finding.message == f"the file is {encoding.upper()}, and JSON is UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_other_unicode_without_a_mark_is_refused(encoding: str) -> None:
    """Without a mark it is not guessed at, and not taken for JSON."""
    data = '{"name": "\u00e9"}'.encode(encoding)
    assert not load(Source("a.json", data)).intact
    assert not findings(data).clean


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\x00" * 100,
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbf\xef\xbb\xbf{}",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xff\xfe\x00\x00",
        b"\xff\xfe\x00",
        b"[1]\x00",
        b"[\x00]",
        b'["a\x00b"]',
        b"\x80" * 100,
        b"PK\x03\x04\x14\x00\x08\x08",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Nothing at all, marks alone, NULs and binary files have findings, and no value is made up."""
    assert not load(Source("a.json", data)).intact
    assert not findings(data).clean


def test_reading_does_not_wake_the_garbage_collector() -> None:
    """What is read has no cycles: to look for them would take most of the time."""
    text = json.dumps({"name": "a", "sourceSpec": [{"a": [index]} for index in range(20_000)]})
    phases: list[str] = []

    def noted(phase: str, _: dict[str, int]) -> None:
        phases.append(phase)

    gc.collect()
    gc.callbacks.append(noted)
    try:
        for data in (text, text[:-1], text.replace("[", "[,", 1)):
            document = load(Source("a.json", data.encode()))
            assert phases.count("start") <= 3  # one for each generation, when it is over
            assert gc.isenabled()
            del document
            phases.clear()
    finally:
        gc.callbacks.remove(noted)


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    """A program that has switched it off finds it switched off."""
    gc.disable()
    try:
        load(Source("a.json", b"[1,"))
        assert not gc.isenabled()
    finally:
        gc.enable()
