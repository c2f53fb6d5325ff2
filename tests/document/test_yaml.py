"""YAML files: the values of JSON, exact places, and texts that want to do harm."""

from __future__ import annotations

import io
import json
import math
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from speclint.document import Document, load
from speclint.document.yaml import YamlNode, YamlTree
from speclint.document.yaml.load import ADVICE
from speclint.finding import apply_edits
from speclint.registry import Registry
from speclint.source import Source

if TYPE_CHECKING:
    from speclint.syntax import Node

ROOT = Path(__file__).resolve().parent.parent.parent


def read(text: str | bytes, path: str = "a.yaml") -> Document:
    """Load a YAML text."""
    return load(Source(path, text.encode() if isinstance(text, str) else text))


def kinds(text: str | bytes) -> list[str]:
    """Return what is wrong with a text."""
    return [problem.kind for problem in read(text).problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("~", None),
        ("NULL", None),
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("nUll", "nUll"),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("0b1", "0b1"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-1.5E-2", -0.015),
        ("1.2.3", "1.2.3"),
        ("-", None),
        ("2024-05-01", "2024-05-01"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str 1", "1"),
        ("! 1", "1"),
        ("!!float 1", 1.0),
        ('!!int "1"', 1),
        ("!!null", None),
        ('"\\ud83d\\ude00"', "\U0001f600"),
        ('"a\u2028b\x85c"', "a\u2028b\x85c"),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ("9" * 20, int("9" * 20)),
    ],
)
def test_scalars_are_those_of_the_core_schema(text: str, value: object) -> None:
    """A scalar has the value of YAML 1.2's core schema, and its type."""
    seen = read(f"a: {text}" if text != "-" else "a: [~]").value
    assert isinstance(seen, dict)
    found = seen["a"] if text != "-" else None
    assert (type(found), found) == (type(value), value)


def test_a_yaml_spec_has_the_body_of_the_same_json_spec() -> None:
    """The examples in YAML are those in JSON, to the last value, and plain data."""
    for name in ("acme-streaming", "generic-streaming-flow"):
        in_yaml = read((ROOT / "examples" / "yaml" / f"{name}.yaml").read_bytes())
        in_json = json.loads((ROOT / "examples" / "clean" / f"{name}.json").read_text("utf-8"))
        assert in_yaml.intact
        assert json.dumps(in_yaml.value) == json.dumps(in_json)


PLACES = """\
# a comment
name: acme # another
"quoted": 'x y'
list:
- 1
- {a: [b, "c"]}
- - deep
-
nested:
  empty:
  text: |
    one
    two

  folded: a
    b
? explicit
: value
"""


@pytest.mark.parametrize(
    ("pointer", "part", "piece"),
    [
        ("/name", "value", "acme"),
        ("/name", "key", "name"),
        ("/name", "member", "name: acme"),
        ("/name", "open", "acme"),
        ("/quoted", "value", "'x y'"),
        ("/quoted", "key", '"quoted"'),
        ("/list", "open", "list"),
        ("/list/0", "value", "1"),
        ("/list/1", "open", "{"),
        ("/list/1/a", "open", "["),
        ("/list/1/a/1", "value", '"c"'),
        ("/list/2", "open", "-"),
        ("/list/2/0", "value", "deep"),
        ("/list/3", "value", ""),
        ("/nested", "open", "nested"),
        ("/nested/empty", "value", ""),
        ("/nested/empty", "member", "empty:"),
        ("/nested/text", "value", "|\n    one\n    two"),
        ("/nested/folded", "value", "a\n    b"),
        ("/nested", "member", PLACES[PLACES.index("nested") : PLACES.index("\n? ")]),
        ("/explicit", "value", "value"),
        ("", "open", "name"),
    ],
)
def test_places_are_exact(pointer: str, part: str, piece: str) -> None:
    """A pointer's span is what a person would underline."""
    span = read(PLACES).tree.span(pointer, part)
    assert span is not None
    assert PLACES[span.start : span.end] == piece


def test_a_place_has_its_pointer() -> None:
    """The way back: from an offset to the innermost value."""
    tree = read(PLACES).tree
    for pointer in ("/name", "/list/1/a/1", "/list/2/0", "/nested/text", "/nested/folded"):
        span = tree.span(pointer)
        assert span is not None
        assert tree.pointer_at(span.start) == pointer


def test_places_count_code_points() -> None:
    """Astral characters, a byte order mark and carriage returns do not shift a place."""
    text = '\ufeff"\U0001f600": 1\r\nb: {c: \U0001f600}\rd: 2\r\n'
    document = read(text)
    assert document.value == {"\U0001f600": 1, "b": {"c": "\U0001f600"}, "d": 2}
    for pointer, place in (("/\U0001f600", (1, 7)), ("/b/c", (2, 8)), ("/d", (3, 4))):
        span = document.tree.span(pointer)
        assert span is not None
        at = document.source.position(span.start)
        assert (at.line, at.column) == place


def test_pointers_lead_through_aliases_and_merge_keys() -> None:
    """What an alias stands for is where its anchor is; the alias itself is where it is."""
    text = "a: &x {b: [1, 2]}\nc: *x\nd:\n  <<: *x\n  e: 1\n"
    document = read(text)
    value = {"b": [1, 2]}
    assert document.value == {"a": value, "c": value, "d": {"e": 1, **value}}
    assert isinstance(document.value, dict)
    assert document.value["a"] is not document.value["c"]
    places = {
        pointer: (span := document.tree.span(pointer)) and text[span.start : span.end]
        for pointer in ("/a", "/c", "/c/b/1", "/d/b/0", "/d/e")
    }
    assert places == {"/a": "&x {b: [1, 2]}", "/c": "*x", "/c/b/1": "2", "/d/b/0": "1", "/d/e": "1"}
    assert document.tree.pointer_at(text.index("*x")) == "/c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &a [*a]", ["alias-bomb"]),
        ("a: &a\n  b: &b\n    c: *a", ["alias-bomb"]),
        ("a: *a", ["syntax-error"]),
        ("a: 1\n---\nb: *a\n", ["syntax-error"]),
        ('a: "\x00"', ["syntax-error"]),
        ('a: "\\UFFFFFFFF"', ["syntax-error"]),
        ('a: "\\ud800"', ["syntax-error"]),
        ("a: !!python/object/apply:os.system [true]", ["tag"]),
        ("a: !<tag:x> 1", ["tag"]),
        ("a: !x!y 1", ["syntax-error"]),
        ("? {a: 1}\n: 2", ["non-string-key"]),
        ("? &a [*a]\n: 2", ["alias-bomb"]),
        ("{}: 2", ["non-string-key"]),
        (": 2", ["non-string-key"]),
        ("a: .nan", ["not-finite"]),
        ("a: 1e999", ["not-finite"]),
        ("a: " + "9" * 5000, ["not-finite"]),
        ("", ["empty-file"]),
        ("---\n...\n", ["empty-file"]),
        ("# \u00e9", ["empty-file"]),
        ("--- a\n--- b\n", ["several-documents"]),
        ("a:\n\tb: 1", ["tab-indentation"]),
        ("a: {{ x }}", ["template"]),
        ("{% if a %}\na: 1\n{% endif %}", ["template"]),
        ("%YAML 1.1\n---\na: 1", []),
        ("%FOO bar\n---\na: 1", []),
        ("a: b\t# c\nd:\te\n\t\n", []),
        ("a: [1,\n\t2]", []),
        ("a: 'it''s'", []),
        ("<<: 1", []),
        ("{?a: 1, b: [?c]}", []),
        ("a: '<<'\nb: {'<<': {c: 1}}", []),
    ],
)
def test_what_is_wrong_is_named(text: str, expected: list[str]) -> None:
    """Every way to go wrong has its kind, and none raises."""
    assert kinds(text) == expected


def test_every_problem_has_its_rule() -> None:
    """Each kind that the tests above know is explained by a rule, but for comments."""
    rules = {rule_id for rule_id in Registry().ids() if rule_id.startswith("yaml/")}
    named = {
        *("alias-bomb", "ambiguous-boolean", "ambiguous-date", "ambiguous-number"),
        *("duplicate-key", "empty-file", "invalid-suppression", "merge-key", "non-string-key"),
        *("not-finite", "several-documents", "syntax-error", "tab-indentation", "tag"),
        *("template", "unused-suppression"),
    }
    assert rules == {f"yaml/{kind}" for kind in named}


BOMBS = {
    "laughs": "\n".join(
        [
            "a0: &a0 [x, x, x, x, x, x, x, x, x]",
            *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)),
        ]
    ),
    "merged laughs": "\n".join(
        ["a0: &a0 {x: 1}"]
        + [
            f"a{i}: &a{i} {{{', '.join(f'k{j}: *a{i - 1}' for j in range(9))}, <<: *a{i - 1}}}"
            for i in range(1, 12)
        ]
    ),
    "one long text many times": f"a: &a {'x' * 100_000}\nb: [{'*a, ' * 1000}]",
    "a chain": "\n".join(
        ["a0: &a0 {}", *(f"a{i}: &a{i} {{x: *a{i - 1}}}" for i in range(1, 3000))]
    ),
    "brackets": "[" * 50_000,
    "braces": "{a: " * 20_000,
    "dashes": "- " * 50_000,
    "levels": "".join(f"{' ' * i}a:\n" for i in range(600)),
    "question marks": "? " * 50_000,
    "anchors": "".join(f"- &a{i} x\n" for i in range(10_000)),
    "an open quote": "a: '" + "x\n" * 50_000,
    "too large": "a: b\n" * 500_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_hostile_text_costs_little(name: str) -> None:
    """No text takes long, and none overflows the stack; what cannot be read has no value."""
    start = time.process_time()
    document = read(BOMBS[name])
    assert time.process_time() - start < 20
    if name != "anchors":
        assert document.value is None
        assert document.problems or document.unread
    assert not document.plausible
    assert not document.intact or name == "anchors"


def test_only_a_spec_that_is_broken_is_plausible() -> None:
    """A broken file would be a spec if its members or the start of its lines say so."""
    assert read("name: acme\nsourceSpec:\n  a: b: c\n").plausible
    assert read("name: a: b\nsourceSpec: {}\n").plausible
    assert not read("name: acme\nspec:\n  sourceSpec: a: b\n").plausible
    assert not read("sourceSpec: {{ .Values.x }}\nname: a: b\n").plausible


def test_json_in_a_yaml_file_is_json() -> None:
    """A file that is JSON is read as such; what JSON does not allow makes it YAML."""
    assert read('{"a": "\x7f\\/", "b": [1e3]}').value == {"a": "\x7f/", "b": [1000.0]}
    assert read('{"a": 1}').format == "json"
    assert read('{"a": 1,}').format == "yaml"
    assert read('{"a": 1, # no\n "b": 2}').value == {"a": 1, "b": 2}
    assert kinds('{"a": 1, "a": 2}') == ["duplicate-key"]


def test_the_encodings_of_yaml_are_read() -> None:
    """YAML may be UTF-16, and bad bytes keep a file from being pushed."""
    assert read("a: \u00e9".encode("utf-16")).value == {"a": "\u00e9"}
    bad = read(b"name: \xff\nsourceSpec: {}\n")
    assert bad.value == {"name": "\ufffd", "sourceSpec": {}}
    assert not bad.intact


def test_advice_leaves_a_file_intact() -> None:
    """What is only ambiguous to others can be pushed; what has two meanings cannot."""
    assert read("a: yes\nb: 12:30\nc: 010\nd: 2024-01-01\n").intact
    assert not read("a: 1\na: 1\n").intact
    assert not read("1: a\n").intact
    assert not read("a: 1\n---\nb: 1\n").intact


def test_the_document_that_is_a_spec_counts() -> None:
    """Of several documents the first spec is looked at."""
    document = read("a: 1\n---\nname: acme\nsourceSpec: {}\n---\nname: b\nsourceSpec: {}\n")
    assert document.value == {"name": "acme", "sourceSpec": {}}
    assert [spec.kind.name for spec in document.specs()] == ["connectionSpec"]


def test_comments_are_those_outside_of_values() -> None:
    """A number sign in a string, a block or a word starts no comment."""
    text = "# a\na: 'x # y' # b\nb: x#y\nc: | # c\n  # no\nd: &e # d\n  - 1 #e\n"
    tree = read(text).tree
    assert isinstance(tree, YamlTree)
    found = [text[span.start : span.end] for span in tree.comments()]
    assert found == ["# a", "# b", "# c", "# d", "#e"]


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["yes", "12:30", "010", "1e3", "~", "", "a: b", "# c", "- d", "2024-01-01"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=15,
)


@settings(max_examples=200, deadline=None)
@given(VALUES, st.booleans())
def test_what_is_written_as_yaml_is_read_as_it_was(value: Any, flow: bool) -> None:
    """A value that another library writes as YAML 1.2 comes back."""
    if holds_carriage_return(value):
        return  # a writer may normalise line breaks in plain text, and so may a reader
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = flow
    stream = io.StringIO()
    yaml.dump(value, stream)
    try:
        yaml.load(stream.getvalue())
    except YAMLError:
        return  # it writes `{:0: null}`, and does not read it either
    document = read(stream.getvalue())
    assert {problem.kind for problem in document.problems} <= ADVICE | {"empty-file"}
    if stream.getvalue().strip() not in {"", "...", "null", "null\n..."} and document.value:
        assert same(document.value, value)


@settings(max_examples=200, deadline=None)
@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_json_is_yaml(value: Any, indent: int | None, ascii_only: bool) -> None:
    """JSON behind a comment, which is YAML, has the value of the same JSON."""
    text = "# YAML\n" + json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    if any(0x7F <= ord(letter) < 0xA0 or letter in "\ufeff\ufffe\uffff" for letter in text):
        return  # which JSON allows in strings and YAML does not
    document = read(text)
    assert [problem.kind for problem in document.problems if problem.kind != "empty-file"] == []
    assert same(document.value, value)


@settings(max_examples=200, deadline=None)
@given(VALUES, st.booleans())
def test_the_text_of_a_scalar_is_the_scalar(value: Any, flow: bool) -> None:
    """What stands at the span of a scalar, read alone, is the value at its pointer."""
    yaml = YAML()
    yaml.default_flow_style = flow
    stream = io.StringIO()
    yaml.dump({"value": quoted(value)}, stream)
    document = read(stream.getvalue())
    text = document.source.text
    todo: list[Node] = [document.tree.root] if document.tree.root else []
    while todo:
        node = todo.pop()
        todo += node.children
        if isinstance(node, YamlNode) and not node.children and node.end > node.start:
            # A scalar of several lines must stand further in than the key before it.
            alone = read("value: " + text[node.start : node.end].replace("\n", "\n "))
            assert alone.value == {"value": node.value}


def quoted(value: Any) -> Any:
    """Put strings with line breaks into quotes, so that no block depends on its indentation."""
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if "\n" in value or "\r" in value else value
    if isinstance(value, list):
        return [quoted(item) for item in value]
    if isinstance(value, dict):
        return {name: quoted(item) for name, item in value.items()}
    return value


def same(one: Any, other: Any) -> bool:
    """Compare as JSON does: 1, 1.0 and true are three, members have no order."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return one == other and math.copysign(1, one) == math.copysign(1, other)
    return type(one) is type(other) and bool(one == other)


def holds_carriage_return(value: Any) -> bool:
    """Tell whether a string somewhere has a carriage return, or another old line break."""
    return any(sign in json.dumps(value, ensure_ascii=False) for sign in ("\\r", "\x85", "\u2028"))


@pytest.mark.parametrize(
    ("text", "safety", "value"),
    [
        ("a:\n- @type: x\n- {@type: y}\n", "safe", {"a": [{"@type": "x"}, {"@type": "y"}]}),
        ("d: Foo: bar # c\ne: see: this\n", "unsafe", {"d": "Foo: bar", "e": "see: this"}),
        ('"a": b: c\n', "unsafe", {"a": "b: c"}),
        ("a: *.json\nb: [*.x, 1]\n", "unsafe", {"a": "*.json", "b": ["*.x", 1]}),
        ("a: `b` \\ c # d\n", "unsafe", {"a": "`b` \\ c"}),
        ('a: "\\d\\w"\n', "unsafe", {"a": "\\d\\w"}),
        ("@a: b: c\n", "unsafe", {"@a": "b: c"}),
        ("a: 1\n  b: 2\n", None, None),
        ("@a: 1\nb: [\n", None, None),
        ("".join(f"a{n}: b: c\n" for n in range(30)), None, None),
        ("\ta: @b\n", None, None),
    ],
)
def test_quotes_that_are_missing_are_put_in(text: str, safety: str | None, value: object) -> None:
    """One fix puts into quotes whatever needs them, if the text can be read after it."""
    [problem] = read(text).problems
    assert (problem.fix and problem.fix.safety) == safety
    if problem.fix:
        assert read(apply_edits(text, problem.fix.edits)).value == value
