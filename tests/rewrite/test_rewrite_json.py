"""Changes to JSON texts: what they give, and that they keep the author's layout."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint.document import load
from speclint.finding import apply_edits
from speclint.rewrite import from_repair
from speclint.rule import Add, Move, Quote, Remove, Rename, Repair, Replace, Wrap
from speclint.source import Source

if TYPE_CHECKING:
    Change = Add | Move | Quote | Remove | Rename | Replace | Wrap

LINES = """{
  "name": "acme",
  "lists": {
    "one": ["a"],
    "none": {}
  },
  "version": 1.10
}
"""
TABS = '{\n\t"a" : 1,\n\t"b" : [\n\t\t1\n\t]\n}'
ONE_LINE = '{"a": 1, "b": {"c": [1, 2]}}'
MINIFIED = '{"a":1,"b":{"c":[1,2]}}'
CASES: list[tuple[str, Change, str]] = [
    (LINES, Add("/type", "x"), LINES.replace("1.10\n", '1.10,\n  "type": "x"\n')),
    (
        LINES,
        Add("/type", "x", after=("name",)),
        LINES.replace('"acme",', '"acme",\n  "type": "x",'),
    ),
    (
        LINES,
        Add("/lists/none/deep", {"l": ["a", "b"], "o": {"p": [{"q": 1}]}}),
        LINES.replace(
            "{}",
            """{
      "deep": {
        "l": ["a", "b"],
        "o": {
          "p": [
            {
              "q": 1
            }
          ]
        }
      }
    }""",
        ),
    ),
    (LINES, Add("/lists/one/-", "b"), LINES.replace('["a"]', '["a", "b"]')),
    (LINES, Quote("/version"), LINES.replace("1.10", '"1.10"')),
    (LINES, Rename("/name", "title"), LINES.replace('"name"', '"title"')),
    (LINES, Wrap("/name", "text"), LINES.replace('"acme"', '{"text": "acme"}')),
    (LINES, Wrap("/name"), LINES.replace('"acme"', '["acme"]')),
    (LINES, Replace("/lists/none", {"a": 1}), LINES.replace("{}", '{\n      "a": 1\n    }')),
    (
        LINES,
        Replace("/lists", {"a": {"b": 1}}),
        LINES[:20]
        + """  "lists": {
    "a": {
      "b": 1
    }
  },
  "version": 1.10
}
""",
    ),
    (
        ONE_LINE + "\n",
        Replace("/b", {"a": 1, "c": {"d": [1, {}]}}),
        '{"a": 1, "b": {"a": 1, "c": {"d": [1, {}]}}}\n',
    ),
    ('{"a": {}}\n', Add("/a/b", {"c": [1]}), '{"a": {"b": {"c": [1]}}}\n'),
    (MINIFIED + "\n", Replace("/b", {"a": [1, 2]}), '{"a":1,"b":{"a":[1,2]}}\n'),
    (MINIFIED + "\n", Replace("", {"a": [1, 2]}), '{"a":[1,2]}\n'),
    (
        LINES.replace("{}", '{"b": 1}'),
        Replace("/lists/none/b", {"a": {"b": 1}}),
        LINES.replace("{}", '{"b": {"a": {"b": 1}}}'),
    ),
    (LINES, Remove("/version"), LINES.replace(',\n  "version": 1.10', "")),
    (
        LINES,
        Move("/lists/one", "/one"),
        """{
  "name": "acme",
  "lists": {
    "none": {}
  },
  "version": 1.10,
  "one": ["a"]
}
""",
    ),
    (TABS, Add("/c", {"d": []}), TABS.replace("\t]\n", '\t],\n\t"c" : {\n\t\t"d" : []\n\t}\n')),
    (TABS, Add("/b/-", 2), TABS.replace("\t\t1\n", "\t\t1,\n\t\t2\n")),
    (ONE_LINE, Add("/b/d", {"e": [3]}), '{"a": 1, "b": {"c": [1, 2], "d": {"e": [3]}}}'),
    (MINIFIED, Add("/b/d", {"e": [3, 4]}), '{"a":1,"b":{"c":[1,2],"d":{"e":[3,4]}}}'),
    (MINIFIED, Add("/b/c/-", 3), '{"a":1,"b":{"c":[1,2,3]}}'),
    (MINIFIED, Wrap("/a", "text"), '{"a":{"text":1},"b":{"c":[1,2]}}'),
    ("{}", Add("/a", 1), '{"a": 1}'),
    ("{\n}\n", Add("/a", {"b": 1}), '{\n  "a": {\n    "b": 1\n  }\n}\n'),
    (
        '{\r\n    "a": 1\r\n}',
        Add("/b", [1]),
        '{\r\n    "a": 1,\r\n    "b": [\r\n        1\r\n    ]\r\n}',
    ),
    (
        '{\n  "a": {\n    "spec": {\n      "b": 1\n    },\n    "c": 2\n  }\n}',
        Move("/a/spec", "/spec"),
        '{\n  "a": {\n    "c": 2\n  },\n  "spec": {\n    "b": 1\n  }\n}',
    ),
]


def changed(text: str, *changes: Change) -> str | None:
    """Return the text after some changes, or None where they cannot be made."""
    fix = from_repair(Repair("", "safe", changes), load(Source("a.json", text.encode())), "")
    return None if fix is None else apply_edits(text, list(fix.edits))


@pytest.mark.parametrize(("text", "change", "expected"), CASES)
def test_a_change_keeps_the_layout(text: str, change: Change, expected: str) -> None:
    """What is new looks like what is around it, and the rest is as it was."""
    assert changed(text, change) == expected


@pytest.mark.parametrize(
    "change",
    [
        Add("/name", 1),
        Add("/nothing/here", 1),
        Add("/name/x", 1),
        Add("/lists/one/0", 1),
        Add("", 1),
        Replace("/nothing", 1),
        Remove(""),
        Remove("/nothing"),
        Move("/nothing", "/a"),
        Move("/lists", "/name"),
        Move("/lists", "/lists/one/x"),
        Rename("/name", "version"),
        Rename("/lists/one/0", "x"),
        Quote("/name"),
        Quote("/lists"),
        Wrap("/nothing"),
    ],
)
def test_what_cannot_be_made_is_no_fix(change: Change) -> None:
    """A change that leads nowhere, or onto something else, is none at all."""
    assert changed(LINES, change) is None
    assert changed(LINES, Rename("/name", "title"), change) is None


def test_the_only_member_has_nothing_to_stand_behind() -> None:
    """It is moved to another object, and not within its own."""
    assert changed('{"a": {"x": 1}}', Move("/a/x", "/a/y")) is None
    assert changed('{"a": {"x": 1}}', Move("/a/x", "/y")) == '{"a": {}, "y": 1}'


SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=4)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


def pointers(value: Any, pointer: str = "") -> list[str]:
    """Return the pointers of a value and of all in it."""
    below = value.items() if isinstance(value, dict) else []
    below = list(enumerate(value)) if isinstance(value, list) else below
    steps = ((str(step).replace("~", "~0").replace("/", "~1"), item) for step, item in below)
    return [
        pointer,
        *(found for step, item in steps for found in pointers(item, f"{pointer}/{step}")),
    ]


def at(value: Any, pointer: str) -> Any:
    """Return what a pointer leads to."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


@settings(max_examples=300, deadline=None)
@given(
    value=st.dictionaries(st.text(max_size=3), JSON, max_size=4),
    new=JSON,
    indent=st.sampled_from([None, 0, 1, 2, "\t"]),
    compact=st.booleans(),
    data=st.data(),
)
def test_a_change_does_what_rfc_6902_says(
    value: Any, new: Any, indent: Any, compact: bool, data: st.DataObject
) -> None:
    """The text after a change decodes to the value after the same patch."""
    separators = (",", ":") if compact else None
    text = json.dumps(value, indent=indent, separators=separators, ensure_ascii=compact)
    pointer = data.draw(st.sampled_from(pointers(value)))
    expected, kind = copy.deepcopy(value), data.draw(st.sampled_from(["add", "replace", "remove"]))
    target = at(expected, pointer)
    above, _, step = pointer.rpartition("/")
    name = step.replace("~1", "/").replace("~0", "~")
    change: Change
    if kind == "add" and isinstance(target, dict) and "new" not in target:
        target["new"], change = new, Add(f"{pointer}/new", new)
    elif kind == "add" and isinstance(target, list):
        target.append(new)
        change = Add(f"{pointer}/-", new)
    elif pointer and kind == "remove":
        owner = at(expected, above)
        del owner[int(name) if isinstance(owner, list) else name]
        change = Remove(pointer)
    elif pointer:
        owner = at(expected, above)
        owner[int(name) if isinstance(owner, list) else name] = new
        change = Replace(pointer, new)
    else:
        return
    result = changed(text, change)
    assert result is not None
    assert json.loads(result) == expected
