"""Offsets, lines and columns."""

from __future__ import annotations

import pytest

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


def test_a_line_comes_without_its_newline() -> None:
    """`line` gives the characters of a line, whatever ends it."""
    source = Source("x.json", b"one\r\ntwo\rthree\nfour")
    assert [source.line(number) for number in (1, 2, 3, 4)] == ["one", "two", "three", "four"]


def test_bad_bytes_are_replaced_and_located() -> None:
    """A file that is not UTF-8 still has a text, and tells where its first bad byte is."""
    source = Source("x.json", "é".encode() + b'"\xff"')
    assert source.text == 'é"\ufffd"'
    assert source.undecodable == 2


def test_good_bytes_have_no_bad_place() -> None:
    """A file that is UTF-8 has nothing to locate."""
    assert Source("x.json", "é".encode()).undecodable is None
