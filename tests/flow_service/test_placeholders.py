"""Placeholders: what each kind looks like, and that no text breaks the parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.flow_service import placeholders
from speclint.flow_service.paths import steps
from speclint.flow_service.placeholders import (
    bare,
    distinct,
    inputs,
    is_name,
    masked,
    mended,
    parse,
    used_in,
)

TEXTS = st.text() | st.text(alphabet="{}$@'/ ab0_.-?", max_size=40)


def kinds(text: str) -> list[tuple[str, str]]:
    """Return the kind and the text of each piece that is not plain text."""
    return [(piece.kind, piece.text) for piece in parse(text) if piece.kind != "text"]


@given(TEXTS)
def test_the_pieces_give_the_text_back(text: str) -> None:
    """Whatever a text is, it is taken apart without loss and without an exception."""
    pieces = parse(text)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    for piece in pieces:
        assert mended(pieces, piece, piece.text) == text
    list(inputs(text))
    masked(text)
    steps(text)


@given(TEXTS)
def test_the_names_of_inputs_are_found_by_both_ways(text: str) -> None:
    """What the parser calls an input is among the inputs that a text uses."""
    found = {piece.name for piece in parse(text) if piece.kind == "input"}
    assert found <= set(inputs(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://${domain}.api.acme.example", [("input", "${domain}")]),
        ("${a}${b}", [("input", "${a}"), ("input", "${b}")]),
        ("/lists/{listId}/members", [("single", "{listId}")]),
        ("{{CLIENT_ID}}", [("double", "{{CLIENT_ID}}")]),
        ("{{ CLIENT_ID }}", [("double", "{{ CLIENT_ID }}")]),
        (
            "updated > {START_TIME} updated < {END_TIME}",
            [("reserved", "{START_TIME}"), ("reserved", "{END_TIME}")],
        ),
        ("{SCHEDULE_QUERY}", [("reserved", "{SCHEDULE_QUERY}")]),
        ("/search@{if(a, '}', '')}/x", [("pipeline", "@{if(a, '}', '')}")]),
        ("@{a({b})}{c}", [("pipeline", "@{a({b})}"), ("single", "{c}")]),
        ("@{concat('it's')}", [("pipeline", "@{concat('it's')}")]),
        ("/search@{if(a)", [("unbalanced", "@{if(a)")]),
        ("/lists/${listId/members", [("malformed", "${listId")]),
        ("/lists/${listId", [("malformed", "${listId")]),
        ("${}", [("malformed", "${}")]),
        ("${ listId }", [("malformed", "${ listId }")]),
        ("${a${b}}", [("malformed", "${a"), ("input", "${b}")]),
        ("${list id}", [("malformed", "${list id}")]),
        ('{"id": 1}', []),
        ("{ users { id } }", []),
        ("[0-9]{2}", []),
        ("costs $5 {", []),
        ("me@example.org", []),
    ],
)
def test_every_dialect_is_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    """Each way of writing a placeholder has its kind, and other braces are text."""
    assert kinds(text) == expected


def test_a_text_has_each_placeholder_once() -> None:
    """A placeholder that stands in a text twice is one mistake with one fix."""
    pieces = parse("{a}/{b}/{a}")
    found = distinct(pieces, ("single",))
    assert [piece.name for piece in found] == ["a", "b"]
    assert mended(pieces, found[0], "${a}") == "${a}/{b}/${a}"
    assert len(distinct(parse("".join(f"{{a{n}}}" for n in range(999))), ("single",))) == 20


def test_a_name_in_other_braces_has_a_depth() -> None:
    """In a query language braces stand in braces."""
    piece = next(piece for piece in parse("{ users {id} }") if piece.kind == "single")
    assert piece.depth == 1


def test_inputs_are_found_in_expressions() -> None:
    """An input that a pipeline expression uses is used; of a path the first name counts."""
    assert used_in(["@{concat('${listId}')}", "${account.id}", "{x}"]) == {"listId", "account"}


def test_what_is_filled_in_later_is_masked() -> None:
    """Slashes and question marks in placeholders are none of the address."""
    assert masked("/a/${b}@{if(c, '?d', '')}") == "/a/xx"
    assert masked("/a/b") == "/a/b"


def test_a_name_is_declared_by_its_first_part() -> None:
    """A member of an input that is an object is declared with it."""
    assert placeholders.is_declared("account.id", {"account": ""})
    assert not placeholders.is_declared("account", {"account.id": ""})


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("$", ()),
        ("$.members", ("members",)),
        ("members", ("members",)),
        ("$.data.members", ("data", "members")),
        ("$['first name'].items[0]", ("first name", "items", "0")),
        ("$[0].a", ("0", "a")),
        ("$..a", None),
        ("$.a[*]", None),
        ("$.a[?(@.b)]", None),
        ("$.a[", None),
        ("$.a[]", None),
        ("$.a['b]", None),
        ("$.", None),
        ("$.${a}", None),
        (1, None),
    ],
)
def test_paths_are_names_and_indexes(path: object, expected: tuple[str, ...] | None) -> None:
    """A plain path has steps; anything else has none that could be followed."""
    assert steps(path) == expected


@given(st.text(alphabet=" .$*?():@ab'\"]", max_size=9))
def test_paths_with_and_without_brackets_have_the_same_steps(text: str) -> None:
    """An index behind a path is one step more, whatever the path is."""
    found = steps(text.strip())
    assert steps(f"{text.strip()}[0]") == (None if found is None else (*found, "0"))


@given(st.text() | st.text("aA_-.1\u00b2\u0301 ", max_size=4))
def test_a_name_begins_with_a_letter(text: str) -> None:
    """Letters, digits and three signs may follow; a digit or a sign but `_` may not begin it."""
    begins = text[:1].isalpha() or text[:1] == "_"
    assert is_name(text) is (begins and all(c.isalnum() or c in "_-." for c in text))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/lists/$listId/<kind>", {"$listId": "listId", "<kind>": "kind"}),
        ("/lists/$listIds/$kind=1", {}),
        ("/lists?id=$listId", {}),
        ("/items/$count", {}),
        ("/lists/${listId}", {}),
        ("/a.b/$a.b", {"$a.b": "a.b"}),
        ("/lists/$a-b", {"$a-b": "a-b"}),
    ],
)
def test_inputs_without_braces(address: str, expected: dict[str, str]) -> None:
    """Only the names of inputs count, the longest first, and those of OData never."""
    assert bare(address, ["a", "a-b", "a.b", "count", "kind", "listId"]) == expected
