"""Changes to YAML texts: what they give, and that they keep the author's layout and comments."""

from __future__ import annotations

import copy
import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from speclint import fix
from speclint.document import load
from speclint.finding import Finding, apply_edits
from speclint.rewrite import from_repair
from speclint.rule import Add, Move, Quote, Remove, Rename, Repair, Replace, Wrap
from speclint.source import Source

if TYPE_CHECKING:
    Change = Add | Move | Quote | Remove | Rename | Replace | Wrap

BLOCK = """\
# the source
name: acme # of ours
version: 1.10
lists:
  one:
    - a # first
    - b
  none: {}
  flow: [x, y]
empty:
text: |
  one
  two

# the end
last:
- k: 1
  l: 2
- m
"""
CASES: list[tuple[Change, str, str]] = [
    (Quote("/version"), "1.10", '"1.10"'),
    (Rename("/name", "title"), "name:", "title:"),
    (Replace("/name", "other"), "acme #", "other #"),
    (Replace("/name", "a: b"), "acme #", '"a: b" #'),
    (Replace("/name", ["a", {"b": 1}]), " acme #", "\n- a\n- b: 1 #"),
    (Replace("/empty", "x"), "empty:", "empty: x"),
    (Replace("/empty", {"x": 1}), "empty:", "empty:\n  x: 1"),
    (Replace("/lists/flow", 1), "[x, y]", "1"),
    (Replace("/last/1", "p"), "- m", "- p"),
    (Replace("/last/1", {"p": 1, "o": [2]}), "- m", "- p: 1\n  o:\n  - 2"),
    (Replace("/text", "x"), "|\n  one\n  two", "x"),
    (Add("/type", "x", after=("name",)), "ours\n", "ours\ntype: x\n"),
    (
        Add("/type", {"a": [], "b": {"c": "yes"}}),
        "- m\n",
        '- m\ntype:\n  a: []\n  b:\n    c: "yes"\n',
    ),
    (Add("/lists/one/-", "c"), "    - b\n", "    - b\n    - c\n"),
    (Add("/lists/one/-", {"c": 1, "d": 2}), "    - b\n", "    - b\n    - c: 1\n      d: 2\n"),
    (Add("/lists/flow/-", {"z": 1}), "[x, y]", "[x, y, {z: 1}]"),
    (Add("/lists/none/deep", 1), "none: {}", "none:\n    deep: 1"),
    (Add("/last/0/m", 3), "  l: 2\n", "  l: 2\n  m: 3\n"),
    (Add("/z", 1, after=("text",)), "  two\n", "  two\nz: 1\n"),
    (Remove("/name"), "name: acme # of ours\n", ""),
    (Remove("/lists/one/0"), "    - a # first\n", ""),
    (Remove("/lists/flow/0"), "x, ", ""),
    (Remove("/lists/flow/1"), ", y", ""),
    (Remove("/last/0"), "- k: 1\n  l: 2\n", ""),
    (Remove("/last/0/k"), "k: 1\n  l", "l"),
    (Remove("/last/0/l"), "  l: 2\n", ""),
    (Remove("/empty"), "empty:\n", ""),
    (Wrap("/name"), "acme #", "[acme] #"),
    (Wrap("/name", "text"), "acme #", "{text: acme} #"),
    (Wrap("/version"), "1.10", "[1.10]"),
    (Wrap("/last/0"), "- k: 1\n  l: 2", "- - k: 1\n    l: 2"),
    (Move("/version", "/lists/version"), "version: 1.10\n", ""),
    (Move("/lists/one", "/one"), "  one:\n    - a # first\n    - b\n", ""),
]


def changed(text: str, *changes: Change) -> str | None:
    """Return the text after some changes, or None where they cannot be made."""
    fix = from_repair(Repair("", "safe", changes), load(Source("a.yaml", text.encode())), "")
    return None if fix is None else apply_edits(text, list(fix.edits))


def test_a_block_is_not_moved_where_it_would_be_another_one() -> None:
    """Below a scalar there is no place, and lines that end in a lone return are not indented."""
    assert changed("s: 1\nx:\n  y: 1\n", Move("/x", "/s/x")) is None
    text = "a:\n  z: 2\nx:\n  y: 1\n"
    assert changed(text, Move("/x", "/a/x")) == "a:\n  z: 2\n  x:\n    y: 1\n"
    assert changed(text.replace("\n", "\r"), Move("/x", "/a/x")) is None


def value(text: str) -> Any:
    """Read a YAML text."""
    return load(Source("a.yaml", text.encode())).value


@pytest.mark.parametrize(
    ("change", "before", "after"), CASES, ids=[repr(case[0]) for case in CASES]
)
def test_a_change_keeps_the_layout(change: Change, before: str, after: str) -> None:
    """What is new looks like what is around it, and the rest is as it was."""
    assert BLOCK.count(before) == 1
    expected = BLOCK.replace(before, after)
    if isinstance(change, Move) and change.to == "/one":
        expected += "one:\n  - a # first\n  - b\n"
    elif isinstance(change, Move):
        expected = expected.replace("[x, y]\n", "[x, y]\n  version: 1.10\n")
    assert changed(BLOCK, change) == expected
    assert changed(BLOCK.replace("\n", "\r\n"), change) == expected.replace("\n", "\r\n")


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
        Quote("/empty"),
        Wrap("/nothing"),
        Wrap("/text"),
        Replace("/lists/one", 1),  # a comment is in it
    ],
)
def test_what_cannot_be_made_is_no_fix(change: Change) -> None:
    """A change that leads nowhere, onto something else, or over a comment is none at all."""
    assert changed(BLOCK, change) is None
    assert changed(BLOCK, Rename("/name", "title"), change) is None


@pytest.mark.parametrize(
    "change",
    [
        Replace("/a/b", 2),
        Replace("/c", 2),
        Replace("/c/b", 2),
        Remove("/a"),
        Add("/c/x", 1),
        Add("/d/x", 1, after=("b",)),
        Replace("/d/b", 1),
        Remove("/d/b"),
        Quote("/t"),
        Rename("/*a", "x"),
    ],
)
def test_what_is_said_in_several_places_is_not_changed(change: Change) -> None:
    """Where an anchor, an alias, a merge key or a tag has a say, there is no fix."""
    text = "a: &a\n  b: 1\nc: *a\nd:\n  <<: *a\n  e: 1\nt: !!int 1\n"
    result = changed(text, change)
    assert result is None or (isinstance(change, Add) and value(result)["d"]["x"] == 1)


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        # What comes where something goes, at the end of its lines.
        (
            "a:\n  x: 1\n  b:\n    c: 2\n",
            (Move("/a/b", "/b"),),
            "a:\n  x: 1\nb:\n  c: 2\n",
        ),
        ("a: 1\nb: 2\n", (Remove("/b"), Add("/c", 3)), "a: 1\nc: 3\n"),
        ("a: 1\nb: 2", (Add("/c", 3), Add("/d", 4)), "a: 1\nb: 2\nc: 3\nd: 4"),
        (
            "a:\n  b:\n  - 1\n",
            (Add("/c", 2), Add("/a/d", 3), Add("/a/b/-", 4), Add("/e", 5)),
            "a:\n  b:\n  - 1\n  - 4\n  d: 3\nc: 2\ne: 5\n",
        ),
        ("a:\n  b: 1\nc: 2\n", (Remove("/a/b"),), "a: {}\nc: 2\n"),
        ("- a: 1\n", (Remove("/0/a"),), "- {}\n"),
        ("- a\n", (Remove("/0"),), "[]\n"),
        ("a: 1\n", (Remove("/a"),), "{}\n"),
        ('{"a":1,"b":{}}', (Add("/b/c", "x"),), '{"a":1,"b":{"c":"x"}}'),
        ('{"a":1,"b":{},}', (Add("/b/c", "x"),), '{"a":1,"b": {"c": x},}'),
        ('{"a":1,}', (Replace("/a", "x"),), '{"a": x,}'),
        ("a: {b: 1, c: 2}\n", (Move("/a/b", "/b"),), "a: {c: 2}\nb: 1\n"),
        ("'a': 'b'\n", (Replace("/a", "it's"), Rename("/a", "c")), "'c': 'it''s'\n"),
        ('"a": "b"\n"c": "d"\n', (Add("/e", {"f": "g"}),), '"a": "b"\n"c": "d"\n"e":\n  "f": "g"\n'),
        ("a:\n- 1\nb: 2\n", (Add("/c", [1, [2]]),), "a:\n- 1\nb: 2\nc:\n- 1\n- - 2\n"),
        ("a:\n    b:\n        c: 1\n", (Add("/d", {"e": 1}),), "a:\n    b:\n        c: 1\nd:\n    e: 1\n"),
        ("---\na: 1 # x\n...\n", (Add("/b", 2),), "---\na: 1 # x\nb: 2\n...\n"),
        ("a: |+\n  x\n\nb: 1\n", (Add("/c", 2, after=("a",)),), None),
        ("? a\n: 1\n", (Replace("/a", {"b": 1}),), None),
        ("a: # why\n  b: 1\n", (Replace("/a", 1),), None),
        ("a:\n  # why\n  b: 1\n", (Remove("/a/b"),), "a: {}\n"),
    ],
)  # fmt: skip
def test_odd_places(text: str, changes: tuple[Change, ...], expected: str | None) -> None:
    """Changes at the seams of a text."""
    if text.startswith("a:\n  # why"):
        expected = None
    assert changed(text, *changes) == expected


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=4)
    | st.sampled_from(["yes", "1.0", "a b", "two\nlines", "- x", "a: b", "#", "'", '"'])
)
NAMES = st.text(max_size=3) | st.sampled_from(["name", "a b", "1", "true", "~", "<<"])
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
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
    old=st.dictionaries(NAMES, JSON, min_size=1, max_size=4),
    new=JSON,
    flow=st.sampled_from([False, None, True]),
    indents=st.sampled_from([(2, 2, 0), (4, 4, 2), (2, 4, 2), (3, 5, 3)]),
    data=st.data(),
)
def test_a_change_does_what_rfc_6902_says(
    old: Any, new: Any, flow: bool | None, indents: tuple[int, int, int], data: st.DataObject
) -> None:
    """The text after a change reads as the value after the same patch; nothing else changes."""
    yaml = YAML()
    yaml.default_flow_style = flow
    yaml.indent(*indents)
    stream = io.StringIO()
    yaml.dump(old, stream)
    text = stream.getvalue()
    if value(text) != old:
        return
    pointer = data.draw(st.sampled_from(pointers(old)))
    kind = data.draw(st.sampled_from(["add", "replace", "remove", "wrap", "rename", "move"]))
    expected = copy.deepcopy(old)
    change = patch(expected, pointer, kind, new)
    if change is None:
        return
    result = changed(text, change)
    if result is not None:
        assert value(result) == expected, result


def patch(body: Any, pointer: str, kind: str, new: Any) -> Change | None:
    """Change a body in place as the change that is returned should; None where it makes no sense."""
    target = at(body, pointer)
    above, _, step = pointer.rpartition("/")
    name: Any = step.replace("~1", "/").replace("~0", "~")
    if kind == "add" and isinstance(target, dict) and "new" not in target:
        target["new"] = new
        return Add(f"{pointer}/new", new)
    if kind == "add" and isinstance(target, list):
        target.append(new)
        return Add(f"{pointer}/-", new)
    if not pointer or kind == "add":
        return None
    owner = at(body, above)
    name = int(name) if isinstance(owner, list) else name
    if kind == "remove":
        del owner[name]
        return Remove(pointer)
    if kind == "wrap":
        owner[name] = [target]
        return Wrap(pointer)
    if kind == "replace":
        owner[name] = new
        return Replace(pointer, new)
    if isinstance(owner, list) or "new" in owner or "new" in body:
        return None
    if kind == "rename":
        owner["new"] = owner.pop(name)
        return Rename(pointer, "new")
    body["new"] = owner.pop(name)
    return Move(pointer, "/new")


def test_lines_of_two_blocks_do_not_meet() -> None:
    """Of two findings that add a line at one place, but to two blocks, one waits for a round."""
    text = "a:\n  b: 1\n"
    document = load(Source("a.yaml", text.encode()))
    changes: tuple[Change, ...] = (Add("/c", 2), Add("/a/d", 3), Add("/e", 4))
    findings = [
        Finding("x/y", "error", str(n), "a.yaml", None, fix=from_repair(repair, document, ""))
        for n, repair in enumerate(Repair("", "safe", (change,)) for change in changes)
    ]
    done = fix.fix(document, findings, unsafe=False)
    assert [finding.message for finding in done.applied] == ["0", "2"]
    assert done.text == "a:\n  b: 1\nc: 2\ne: 4\n"
