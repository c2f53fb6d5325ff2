"""Containers that are well laid out, by their text; whatever looks odd is not among them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.syntax.brackets.layout import well_laid

GOOD = """\
{
  "a": {
    "b": [1, "]"],
    "c": {"d": null},
    "e": [
      "x",
      2
    ]
  },
  "f": {}
}
"""


def found(text: str) -> list[str]:
    """The containers that `well_laid` returns, as text."""
    return [text[start : end + 1] for start, end in well_laid(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_outermost_container_stands_for_all(newline: str) -> None:
    """A document without a flaw is one container."""
    text = GOOD.replace("\n", newline)
    assert found(text) == [text.rstrip()]


@pytest.mark.parametrize(
    ("old", "new", "rest"),
    [
        ("    ]\n  },", "    ]\n,", []),
        ("      2\n    ]\n", "      2\n", []),
        ("    ]\n  }", "    ]\n   }", ['[\n      "x",\n      2\n    ]']),
        ("    ]\n  }", "    ]\n  ]", ['[\n      "x",\n      2\n    ]']),
        ('"x",\n', '"x": 1,\n', []),
        ('"x",\n', '"x"\n', []),
        ('"x",\n', "[1},\n", []),
        ('  "f"', '    "f"', ['[\n      "x",\n      2\n    ]']),
    ],
)
def test_what_holds_a_flaw_is_looked_at(old: str, new: str, rest: list[str]) -> None:
    """A container is out as soon as a line in it is; one beside it stays."""
    assert GOOD.count(old) == 1
    assert found(GOOD.replace(old, new)) == rest


@pytest.mark.parametrize("text", ["", "{", '{"a": {"b": 1}}', '{\n"a": {\n"b": 1\n}\n}'])
def test_no_lines_say_nothing(text: str) -> None:
    """Where nothing is indented there is nothing to go by."""
    assert found(text) == []


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_python_lays_out_well(value: object) -> None:
    """Whatever Python writes in lines has no container that needs a look."""
    text = json.dumps(value, indent=2)
    assert found(text) == ([text] if "\n" in text else [])
