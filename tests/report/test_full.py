"""The frame around a finding: the right piece of the right line, whatever the file looks like."""

from __future__ import annotations

import pytest

from speclint.config import Config
from speclint.engine import Input, lint
from speclint.registry import Registry
from speclint.report import render
from speclint.source import Source


def frame(text: str) -> list[str]:
    """Return the two lines that show the only finding of a text: the line, and the mark."""
    item = Input(Source("a.json", text.encode()), named=True)
    shown = render("full", lint([item], Config(select=("json/*",)), Registry()))
    lines = shown.splitlines()
    at = lines.index("  |")
    return [line[4:] for line in lines[at + 1 : at + 3]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1,\n2\n  3]", ["2", " ^"]),
        ("[1,\r\n2\r\n  3]", ["2", " ^"]),
        ("[1,\r2\r  3]", ["2", " ^"]),
        ('["\U0001f680",,2]', ['["\U0001f680",,2]', "      ^"]),
        ('["\u6f22",,2]', ['["\u6f22",,2]', "      ^"]),
        ('["e\u0301",,2]', ['["e\u0301",,2]', "     ^"]),
        ("\ufeff[1]", ["\\ufeff[1]", "^^^^^^"]),
        ('["\u2028",,2]', ['["\\u2028",,2]', "          ^"]),
        ("[\t1,,2]", ["[    1,,2]", "       ^"]),
    ],
)
def test_the_mark_stands_below_what_is_meant(text: str, expected: list[str]) -> None:
    """Lines end as the file has them; the mark counts cells, not characters."""
    assert frame(text) == expected


@pytest.mark.parametrize("before", [0, 49, 50, 51, 99, 100, 101, 5_000])
@pytest.mark.parametrize("behind", [0, 1, 50, 100, 5_000])
def test_of_a_long_line_a_window_is_shown(before: int, behind: int) -> None:
    """However long the line is, at most a hundred characters of it are shown, with the mark among them."""
    text = '["' + "x" * before + '",,"' + "y" * behind + '"]'
    line, mark = frame(text)
    piece = line.removeprefix("...").removesuffix("...")
    assert line[mark.index("^")] == ","
    assert min(len(text), 50) <= len(piece) <= 100
    assert text.startswith(piece) or line.startswith("...")
    assert text.endswith(piece) or line.endswith("...")


def test_a_secret_is_not_shown() -> None:
    """Neither where it is found nor beside anything else on its line is a secret printed."""
    hidden = "7d1f0c9e2b5a4d3f8e6a1c0b9d8e7f6a"
    text = f'{{"description": "Bearer {hidden}", "name": "{{NAME}}", "sourceSpec": {{}}}}\n'
    item = Input(Source("a.json", text.encode()), named=True)
    config = Config(select=("secret/*", "spec/template-placeholder"))
    shown = render("full", lint([item], config, Registry()))
    assert "secret/hardcoded" in shown
    assert "spec/template-placeholder" in shown
    assert f'{{"description": {"*" * 41}, "name": "{{NAME}}"' in shown
    assert hidden[4:] not in shown
