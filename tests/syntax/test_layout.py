"""Containers that are well laid out, by their text; whatever looks odd is not among them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.syntax.brackets.layout import well_laid
from speclint.syntax.readers.trivia import read_irregular
from speclint.syntax.tokens import tokenize

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
    tokens = tokenize(text, read_irregular)
    ends = well_laid(tokens, "".join(tokens.kinds))
    return [text[tokens.starts[opener] : tokens.ends[closer]] for opener, closer in ends]


ARRAY = '[\n      "x",\n      2\n    ]'


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_outermost_containers_stand_for_what_is_in_them(newline: str) -> None:
    """The document itself is never one of them."""
    text = GOOD.replace("\n", newline)
    assert found(text) == [text[text.index("{", 1) : text.rindex("},") + 1], "{}"]


@pytest.mark.parametrize(
    ("old", "new", "rest"),
    [
        ("    ]\n  },", "    ]\n,", ['[1, "]"]', '{"d": null}', ARRAY, "{}"]),
        ("      2\n    ]\n", "      2\n", ['[1, "]"]', '{"d": null}', "{}"]),
        ("    ]\n  }", "    ]\n   }", ['[1, "]"]', '{"d": null}', ARRAY, "{}"]),
        ("    ]\n  }", "    ]\n  ]", ['[1, "]"]', '{"d": null}', ARRAY, "{}"]),
        ('"x",\n', '"x": 1,\n', ['[1, "]"]', '{"d": null}', "{}"]),
        ('"x",\n', '"x"\n', ['[1, "]"]', '{"d": null}', "{}"]),
        ('"x",\n', "[1},\n", ['[1, "]"]', '{"d": null}', "{}"]),
    ],
)
def test_what_holds_a_flaw_is_looked_at(old: str, new: str, rest: list[str]) -> None:
    """A container is out as soon as something in it is; one beside it stays."""
    assert GOOD.count(old) == 1
    assert found(GOOD.replace(old, new)) == rest


@pytest.mark.parametrize("text", ["", "{", "[[", '[{"a": 1}', '{"a": [}'])
def test_texts_that_end_early(text: str) -> None:
    """What is not closed is not right; what is, is."""
    assert found(text) == (['{"a": 1}'] if "1" in text else [])


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_python_lays_out_well(value: object) -> None:
    """Whatever Python writes in lines has no container that needs a look."""
    text = json.dumps([value], indent=2)
    assert found(text) == (
        [json.dumps(value, indent=2).replace("\n", "\n  ")]
        if isinstance(value, (list, dict))
        else []
    )
