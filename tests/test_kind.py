"""Telling what a file holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint import facts
from speclint.document import load
from speclint.kind import BUILT_IN, Kind, Kinds, Reference
from speclint.record import changed
from speclint.source import Source


@pytest.mark.parametrize(
    ("members", "name"),
    [
        ("sourceSpec", "connectionSpec"),
        ("authSpec name", "connectionSpec"),
        ("name providerId", "connectionSpec"),
        ("name providerId sourceConnectionSpecIds", "flowSpec"),
        ("sourceconnectionspecids", "flowSpec"),
        ("sourceSpec sourceConnectionSpecIds targetConnectionSpecIds", "flowSpec"),
        ("authSpec", None),
        ("scheduleSpec runSpec", None),
        ("name type version", None),
        ("name version dependencies", None),
        ("", None),
    ],
)
def test_members_tell_the_kind(members: str, name: str | None) -> None:
    """The kind with the most members of its own wins; a package.json is none."""
    found = BUILT_IN.recognise(dict.fromkeys(members.split(), 1))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("a/acme-connectionSpec.json", True),
        ("acme_flow_spec.json", True),
        ("connectionSpec/acme.json", False),
        ("acme.json", False),
    ],
)
def test_a_file_name_may_promise_a_spec(path: str, says: bool) -> None:
    """Case and separators do not count, folders do not either."""
    assert BUILT_IN.named_in(path) is says


@given(
    st.lists(st.sampled_from(("connection", "Spec", "FLOW", "spec", "-", "s", "\u017fpec", ".")))
)
def test_letters_and_digits_of_a_file_name_count(parts: list[str]) -> None:
    """Whatever stands between them."""
    name = "".join(parts)
    letters = "".join(character for character in name.casefold() if character.isalnum())
    promises = "connectionspec" in letters or "flowspec" in letters
    assert BUILT_IN.named_in(f"flowSpec/{name}") is promises


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"SourceSpec": 1,}', True),
        ('{"runSpec": 1,}'.encode("utf-16"), True),
        (b'{"name": "tsconfig", // comment', False),
    ],
)
def test_a_word_in_the_bytes_makes_a_closer_look_worth_it(data: bytes, says: bool) -> None:
    """Only a broken file with a telling word in it is read by the tolerant parser."""
    assert BUILT_IN.mentioned_in(data) is says


def own(**said: Any) -> Kind:
    """Return a kind as a config adds it."""
    return Kind("dashboard", "dashboard", "spec", said.pop("schema", ""), "", is_own=True, **said)


def told(kind: Kind, body: dict[str, object], path: str = "") -> str | None:
    """Return the name of the kind that a body is taken for, where there is one more."""
    found = Kinds((kind, *BUILT_IN.rows.values())).recognise(body, path)
    return found.name if found else None


class Below:
    """Patterns that mean what is in a folder."""

    def match(self, path: str) -> bool:
        """Tell whether a file is in it."""
        return path.startswith("/repo/dashboards/")


BOTH = own(members=("panels", "title"), values={"v": 1})
PLACED = own(members=("panels",), files=Below(), schema="/repo/dashboards/board.schema.json")


@pytest.mark.parametrize(
    ("kind", "body", "path", "name"),
    [
        (BOTH, {"panels": [], "title": "", "v": 1}, "", "dashboard"),
        (BOTH, {"panels": [], "title": "", "v": 1.0}, "", "dashboard"),
        (BOTH, {"panels": [], "title": "", "v": True}, "", None),
        (BOTH, {"panels": [], "title": ""}, "", None),
        (BOTH, {"panels": [], "v": 1}, "", None),
        (BOTH, {"panels": [], "title": "", "v": 1, "sourceSpec": {}}, "", "dashboard"),
        (BOTH, {"sourceSpec": {}, "panels": []}, "", "connectionSpec"),
        (PLACED, {"panels": []}, "/repo/dashboards/a.json", "dashboard"),
        (PLACED, {"panels": []}, "/repo/a.json", None),
        (PLACED, {"panels": []}, "", None),
        (PLACED, {"title": ""}, "/repo/dashboards/a.json", None),
        (PLACED, {"panels": []}, "/repo/dashboards/board.schema.json", None),
    ],
)
def test_all_that_a_config_says_tells_its_kind(
    kind: Kind, body: dict[str, object], path: str, name: str | None
) -> None:
    """Members, values and the place must all be right; then no other kind is looked at."""
    assert told(kind, body, path) == name


def test_the_place_of_an_own_kind_promises_a_spec() -> None:
    """What the patterns mean is looked at whatever it is called, but for the schema itself."""
    kinds = Kinds((PLACED, *BUILT_IN.rows.values()))
    assert kinds.named_in("/repo/dashboards/a.json")
    assert not kinds.named_in("/repo/dashboards/board.schema.json")
    assert not kinds.named_in("/repo/dashboard.json")
    assert kinds.named_in("/repo/acme-flowSpec.json")


@pytest.mark.parametrize(
    ("kind", "data", "says"),
    [
        (BOTH, b"{'Panels': 1, title, v", True),
        (BOTH, b"{'panels': 1, v", False),
        (PLACED, b"{panels: 1}", False),
        (own(members=("gr\u00f6\u00dfe",)), b"{", True),
        (own(values={"api": "v1/x"}), b'{"api": "v1\\/x"', True),
        (own(values={"api": "boards"}), b'{"api": "x"', False),
    ],
)
def test_words_of_an_own_kind_make_a_closer_look_worth_it(
    kind: Kind, data: bytes, says: bool
) -> None:
    """All of them must be there; what may be spelt in several ways is not looked for."""
    assert Kinds((kind, *BUILT_IN.rows.values())).mentioned_in(data) is says


def test_what_a_file_is_not_is_said_with_all_titles() -> None:
    """An own kind comes last, a title that two have is said once."""
    twin = changed(BOTH, name="twin")
    kinds = Kinds((BOTH, twin, changed(BOTH, name="x", title="alert"), *BUILT_IN.rows.values()))
    assert kinds.unknown({}) == (
        "this is neither a connection spec, a flow spec, a dashboard nor an alert: no member tells"
        " its kind"
    )
    assert BUILT_IN.unknown([], "/repo/a.json") == (
        "this is neither a connection spec nor a flow spec: no member tells its kind"
    )


@pytest.mark.parametrize(
    ("value", "lack"),
    [
        ({"rows": []}, "has no `panels` and no `v` and no `on`"),
        ({"v": 1, "on": True}, "has no `panels`"),
        (
            {"v": True, "on": 1},
            "has no `panels`, and its `v` is not `1`, and its `on` is not `true`",
        ),
        ({"panels": [], "v": "1", "on": True}, "its `v` is not `1`"),
        ([], "is no object"),
        (None, "is no object"),
    ],
)
def test_what_a_file_lacks_is_said_where_its_place_promises_a_kind(
    value: object, lack: str
) -> None:
    """Members and values that are not there, and values that are others."""
    kinds = Kinds((changed(PLACED, values={"v": 1, "on": True}), *BUILT_IN.rows.values()))
    meant = f"this should be a dashboard, by where it is, and {lack}"
    assert kinds.unknown(value, "/repo/dashboards/a.json") == meant
    assert kinds.unknown(value, "/repo/a.json").startswith("this is neither")
    assert kinds.unknown(value, PLACED.schema).startswith("this is neither")
    assert kinds.unknown(value).startswith("this is neither")


def test_of_several_kinds_that_a_place_promises_each_is_said() -> None:
    """Nobody knows which of them was meant."""
    alert = changed(PLACED, name="alert", title="alert", members=("rules",))
    kinds = Kinds((PLACED, alert, *BUILT_IN.rows.values()))
    assert kinds.unknown({}, "/repo/dashboards/a.json") == (
        "this should be a dashboard, by where it is, and has no `panels`; or an alert, and has no"
        " `rules`"
    )


@pytest.mark.parametrize(
    ("at", "member", "base"),
    [
        ("/sources", "sources", "/sources"),
        ("/panels/*/source", "source", "/panels"),
        ("/a~1b/panels/**/ds/*/x~1y", "x/y", "/a~1b/panels"),
        ("/panels/**", "panels", "/panels"),
        ("/*", "", ""),
        ("/**/uid", "uid", ""),
    ],
)
def test_a_reference_has_a_member_and_a_base(at: str, member: str, base: str) -> None:
    """The last name in it, and the pointer before the first step that means several."""
    reference = Reference(at, "source")
    assert (reference.member, reference.base) == (member, base)


def test_ids_and_mentions_stand_where_the_config_says() -> None:
    """An id may be a number there; a mention is an id or a list of ids, at any depth."""
    references = (Reference("/rows/*/*/source", "source"), Reference("/home", "folder"))
    kind = own(id_pointer="/meta/uid", name_pointer="/meta/t~1x", references=references)
    body = {
        "meta": {"uid": 7, "t/x": "Orders"},
        "rows": [{"a/b": {"source": ["s", 8, "", None]}}, {"c": {"source": "t"}}, {"source": "u"}],
        "home": True,
    }
    assert (kind.id_in(body), kind.name_in(body)) == ("7", "Orders")
    assert [(pointer, named) for _, pointer, named in kind.mentions_in(body)] == [
        ("/rows/0/a~1b/source/0", "s"),
        ("/rows/0/a~1b/source/1", "8"),
        ("/rows/1/c/source", "t"),
    ]
    assert (kind.id_in({"meta": 1}), kind.id_in({"meta": {"uid": True}})) == (None, None)
    assert BUILT_IN.rows["flowSpec"].id_in({"id": 7}) is None


def test_a_place_is_mentioned_once_by_each_reference() -> None:
    """`/**` means a list and its items, and two references may mean one place."""
    references = (Reference("/home/**", "folder"), Reference("/home/*", "source"))
    body = {"home": ["a", ["b", {"c": "d"}]], "other": "e"}
    assert [
        (reference.target, pointer, named)
        for reference, pointer, named in own(references=references).mentions_in(body)
    ] == [
        ("folder", "/home/0", "a"),
        ("folder", "/home/1/0", "b"),
        ("folder", "/home/1/1/c", "d"),
        ("source", "/home/0", "a"),
        ("source", "/home/1/0", "b"),
    ]


def test_facts_of_an_own_kind_have_their_places() -> None:
    """Also inside a GET answer's envelope, and with the id that the config gives the file."""
    kind = own(members=("panels",), id_pointer="/uid", name_pointer="/title")
    kinds = Kinds((kind, *BUILT_IN.rows.values()))
    text = b'{"items": [{"uid": "a", "title": "A", "panels": []}]}'
    [spec] = load(Source("a.json", text), kinds=kinds).specs(None, kinds)
    fact = facts.of_spec(spec)
    assert (fact.id, fact.id_pointer) == ("a", "/items/0/uid")
    assert (fact.name, fact.name_pointer) == ("A", "/items/0/title")
    [spec] = load(Source("a.json", b'{"panels": []}'), kinds=kinds).specs("b", kinds)
    fact = facts.of_spec(spec)
    assert (fact.id, fact.id_pointer, fact.name, fact.name_pointer) == ("b", None, "", None)


def test_of_several_yaml_documents_the_one_of_an_own_kind_counts() -> None:
    """The kinds of the config decide which document of a file is meant."""
    kinds = Kinds((own(members=("panels",)), *BUILT_IN.rows.values()))
    document = load(Source("a.yaml", b"a: 1\n---\npanels: []\n"), kinds=kinds)
    assert [spec.body for spec in document.specs(None, kinds)] == [{"panels": []}]
