"""Offsets, lines and columns."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.finding import Position
from speclint.source import Source


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab\ncd", 3, 2, 1),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\rcd", 3, 2, 1),
        ("ab\n", 3, 2, 1),
        ("a\u2028b\x0cc\u0085d", 6, 1, 7),
        ("\U0001f680\U0001f680x", 2, 1, 3),
        ("e\u0301x", 2, 1, 3),
        ("\ufeff{}", 1, 1, 2),
    ],
)
def test_positions_count_code_points(text: str, offset: int, line: int, column: int) -> None:
    """A line ends at LF, CRLF or CR only; columns count code points, whatever they look like."""
    source = Source("x.json", text.encode())
    assert source.position(offset) == Position(line, column, offset)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("width", [0, 1, 7, 1000, 1023, 1024, 5000])
def test_lines_of_any_length_are_found(newline: str, width: int) -> None:
    """Where a line starts and ends does not depend on how much text is before it."""
    line = "x" * width
    source = Source("x.json", newline.join([line, "", line, "last"]).encode())
    starts = [0, width + len(newline), width + 2 * len(newline), 2 * width + 3 * len(newline)]
    lines = source.line_starts
    assert [lines[number] for number in range(4)] == starts
    ends = [width, starts[1], starts[2] + width, starts[3] + 4]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for offset in {start, (start + end) // 2, end}:
            assert (lines.at(offset), lines.end(offset)) == ((number, start), end)


@given(st.text("ab\r\n", max_size=20), st.integers(0, 3000))
def test_lines_end_as_a_reader_of_any_newline_sees_them(text: str, before: int) -> None:
    """Each mixture of newlines and returns, anywhere, gives the lines that Python's reader does."""
    text = "x" * before + text
    lines = Source("x.json", text.encode()).line_starts
    expected = list(io.StringIO(text, newline=""))
    start = 0
    for number, line in enumerate(expected):
        assert lines[number] == start
        assert lines.at(start + len(line) - 1) == (number, start)
        assert lines.end(start) == start + len(line.rstrip("\r\n"))
        start += len(line)


def test_the_line_index_is_small() -> None:
    """However many lines a file has, the index of them is a fraction of the file."""
    lines = Source("x.json", b"\n" * 100_000).line_starts
    kept = sum(len(value) for value in vars(lines).values() if isinstance(value, list))
    assert kept < 1000
    assert lines.at(99_999) == (99_999, 99_999)


def test_bad_bytes_are_replaced_and_located() -> None:
    """A file that is not UTF-8 still has a text, and tells where its first bad byte is."""
    source = Source("x.json", "é".encode() + b'"\xff"')
    assert source.text == 'é"\ufffd"'
    assert source.undecodable == 2


def test_good_bytes_have_no_bad_place() -> None:
    """A file that is UTF-8 has nothing to locate."""
    assert Source("x.json", "é".encode()).undecodable is None
