"""A single defect in a real-looking document is one finding, and its fix restores the value."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from speclint.syntax import parse

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENT = {
    "name": "acme-orders",
    "description": "Orders of ACME, updated once a day",
    "attributes": {
        "isSource": True,
        "category": "Commerce",
        "uiAttributes": {"apiFeatures": {"updateSupported": False}, "label": {"text": "It's ACME"}},
    },
    "authSpec": [
        {"name": "Basic", "spec": {"required": ["username", "password"], "properties": {}}},
        {
            "name": "Token",
            "spec": {"required": ["token"], "properties": {"token": {"type": "string"}}},
        },
    ],
    "limits": {"retries": 3, "ratio": 0.5, "window": None},
    "paths": ["/orders/{id}", "$.items[0]", "https://api.acme.test/v1?x=1,2"],
}
LAYOUTS = {
    "two": json.dumps(DOCUMENT, indent=2),
    "four": json.dumps(DOCUMENT, indent=4),
    "tabs": json.dumps(DOCUMENT, indent="\t"),
    "crlf": json.dumps(DOCUMENT, indent=2).replace("\n", "\r\n"),
    "mixed": re.sub(
        r"\[\s+([^\[\]{}]+?)\s+\]",
        lambda match: "[" + re.sub(r",\s+", ", ", match[1]) + "]",
        json.dumps(DOCUMENT, indent=2),
    ),
}
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\w.\-]+|[{}\[\],:]')


def places(text: str, wanted: str) -> list[re.Match[str]]:
    """All tokens that match a pattern as a whole, the outermost brackets left out."""
    return [m for m in list(TOKEN.finditer(text))[1:-1] if re.fullmatch(wanted, m[0])]


def swap(piece: str) -> str:
    """The closing bracket of the other kind."""
    return "]" if piece == "}" else "}"


DEFECTS: dict[str, tuple[str, Callable[[str], str]]] = {
    "missing comma": (",", lambda _: ""),
    "missing colon": (":", lambda _: ""),
    "double comma": (",", lambda piece: piece + ","),
    "missing closer": (r"[}\]]", lambda _: ""),
    "extra closer": (r"[}\]]", lambda piece: piece * 2),
    "wrong closer": (r"[}\]]", swap),
    "no opening quote": (r'".{2,}"', lambda piece: piece[1:]),
    "no closing quote": (r'".{2,}"', lambda piece: piece[:-1]),
    "single quotes": (r'"[^\']+"', lambda piece: f"'{piece[1:-1]}'"),
    "smart quotes": (r'".+"', lambda piece: f"\u201c{piece[1:-1]}\u201d"),
    "python": ("true|false|null", {"true": "True", "false": "False", "null": "None"}.__getitem__),
    "comment": (",", lambda piece: piece + " // note"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("defect", DEFECTS)
def test_single_defect(layout: str, defect: str, fixed: Callable[..., str]) -> None:
    """Wherever the defect is: one finding near it, and the author's value after the fix."""
    text = LAYOUTS[layout]
    pattern, change = DEFECTS[defect]
    for match in places(text, pattern):
        broken = text[: match.start()] + change(match[0]) + text[match.end() :]
        if is_valid(broken):
            continue
        tree = parse(broken)
        assert len(tree.problems) == 1, broken
        after = fixed(broken, tree.problems)
        assert json.loads(after) == DOCUMENT == tree.value(), broken
        line = text.count("\n", 0, match.start())
        found = broken.count("\n", 0, tree.problems[0].span.start)
        assert line - 1 <= found <= line, broken


def is_valid(text: str) -> bool:
    """Whether a strict decoder takes a text."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def test_several_defects_are_that_many_findings() -> None:
    """Defects far from each other do not add up."""
    text = LAYOUTS["two"]
    broken = text.replace('"acme-orders",', '"acme-orders"').replace("true", "True")
    broken = broken.replace('"Commerce"', "'Commerce'").replace("0.5,", "0.5,,")
    kinds = [problem.kind for problem in parse(broken).problems]
    assert kinds == ["missing-comma", "invalid-literal", "single-quoted-string", "extra-comma"]


def test_python_repr_is_one_finding_per_token(fixed: Callable[..., str]) -> None:
    """A document pasted from Python has a finding for each wrong token, and comes back whole."""
    document: dict[str, Any] = {"a": [True, None, "it's"], "b": {"c": 'say "x"'}}
    tree = parse(repr(document))
    assert {p.kind for p in tree.problems} == {"single-quoted-string", "invalid-literal"}
    assert json.loads(fixed(tree.text, tree.problems)) == document


def test_javascript_object_comes_back_whole(fixed: Callable[..., str]) -> None:
    """A JavaScript literal with comments, bare keys and trailing commas is repaired."""
    text = "const x = {\n  // spec\n  name: 'a',\n  list: [1, 2,],\n  on: undefined,\n};\n"
    after = fixed(text, parse(text).problems)
    assert json.loads(after) == {"name": "a", "list": [1, 2], "on": None}


def test_one_line_document_closes_an_object_where_its_siblings_close() -> None:
    """Without a layout the likeness of siblings tells where a brace is missing."""
    rows = [{"id": number, "at": {"x": 1, "y": 2}, "z": 3} for number in range(4)]
    text = json.dumps({"rows": {str(i): row for i, row in enumerate(rows)}, "end": True})
    cut = text.index("}", text.index('"y"'))
    (problem,) = parse(text[:cut] + text[cut + 1 :]).problems
    assert problem.span.start == cut


def test_layout_beats_counting(fixed: Callable[..., str]) -> None:
    """A misindented block elsewhere does not draw a missing bracket to itself."""
    text = '{\n  "a": {\n      "b": 1\n      },\n  "c": {\n    "d": 1,\n  "e": 2\n}\n'
    (problem,) = parse(text).problems
    assert problem.message == "`c` opened at 5:8 is not closed"
    assert json.loads(fixed(text, [problem])) == {"a": {"b": 1}, "c": {"d": 1}, "e": 2}


def test_a_doubled_bracket_is_not_safe_to_close() -> None:
    """Beside another bracket of its kind the opening one may be what is wrong."""
    (problem,) = parse('{"view": [[ {"a": 1} ],\n "manage": []}').problems
    assert problem.kind == "unbalanced-bracket"
    assert problem.fix
    assert problem.fix.safety == "unsafe"
