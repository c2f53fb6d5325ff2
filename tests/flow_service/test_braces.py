"""The quick look at placeholders: it never calls a text right that the thorough one faults."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.document import Spec
from speclint.flow_service import source
from speclint.flow_service.braces import certain_names, doubtful_texts, may_be_bare, names_in
from speclint.flow_service.placeholders import bare, has_any, inputs, parse
from speclint.kind import CONNECTION_SPEC

FRAGMENTS = (
    *("${listId}", "${kind}", "${other}", "{START_TIME}", "@{START_TIME}", "START_TIME}"),
    *("${", "{", "}", "$", "@", "@{", "<listId>", "<", "/", "?", " ", "\n", "listId", "x", "${}"),
)
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=5).map("".join) | st.text(
    "{}$@aA", max_size=9
)
INPUTS = {"listId", "kind", "", "a b", "{", "a", "A"}
NAMES = st.sampled_from(("path", "host", "listId", "queryParams", "a/b"))
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)
MEMBERS = st.sampled_from((*source.FETCH, "uiAttributes"))


def spec_of(attributes: Any, **properties: Any) -> Spec:
    """Return a spec with these values filled in, which asks for some inputs and a `domain`."""
    body: dict[str, object] = {
        "authSpec": [{"spec": {"properties": {"domain": {}}}}],
        "sourceSpec": {"attributes": attributes, "spec": {"properties": properties}},
    }
    return Spec("example.json", "", CONNECTION_SPEC, body, None)


@given(TEXTS)
def test_a_text_that_is_right_for_certain_has_no_flaw(text: str) -> None:
    """The parser finds declared inputs and words of the service in it, and no other brace."""
    names = names_in(text, INPUTS)
    if names is None:
        assert has_any(text)
        return
    pieces = [piece for piece in parse(text) if piece.kind != "text" or has_any(piece.text)]
    assert {piece.kind for piece in pieces} <= {"input", "reserved"}
    assert {piece.name for piece in pieces if piece.kind == "input"} <= INPUTS
    assert names == [p.name if p.kind == "input" else p.text for p in pieces]


@given(st.lists(TEXTS, max_size=4))
def test_texts_can_be_looked_at_together(texts: list[str]) -> None:
    """What begins in one text is not taken to end in the next."""
    each = [names_in(text, INPUTS) for text in texts]
    together = names_in("\n".join(texts), INPUTS)
    assert together == (None if None in each else [name for found in each for name in found or ()])


@given(TEXTS)
def test_an_input_without_braces_is_seen(text: str) -> None:
    """Where the thorough look finds one, the quick one has asked for it."""
    if bare(text, {"listId", "x", "a"}):
        assert may_be_bare(text)


@given(st.dictionaries(MEMBERS, VALUES, max_size=4))
def test_what_is_faulty_is_doubtful(attributes: dict[str, Any]) -> None:
    """No text with a flaw is passed over, wherever it stands, and no others are added."""
    spec = spec_of(attributes, listId={}, kind={})
    faulty = {
        (pointer, text)
        for pointer, text in source.fetch_texts(spec)
        if any(
            piece.kind not in ("text", "reserved")
            and not (piece.kind == "input" and piece.name in source.declared(spec))
            for piece in parse(text)
        )
        or (source.is_address(pointer) and bare(text, source.declared(spec)))
    }
    assert faulty <= {*doubtful_texts(spec)} <= {*source.fetch_texts(spec)}


@given(st.dictionaries(MEMBERS, VALUES, max_size=4))
def test_what_is_used_for_certain_is_used(attributes: dict[str, Any]) -> None:
    """Each name stands in a placeholder of the filled form, also beside texts with flaws."""
    spec = spec_of(attributes, listId={}, kind={})
    texts = [text for _, text in source.fetch_texts(spec)]
    used = {name for text in texts for name in inputs(text)}
    for name in certain_names(spec):
        assert name in used or any(name in text and name[0] == "{" for text in texts)


def test_a_usual_source_leaves_no_doubt() -> None:
    """Inputs, credentials and words of the service are known, whatever member they stand in."""
    spec = spec_of(
        {
            "urlParams": {
                "host": "https://${domain}.api.acme.example",
                "path": "/lists/${listId}/members",
                "queryParams": {"filter": ["{SCHEDULE_QUERY}"]},
            },
            "contentPath": {"path": "$.members"},
            "scheduleParams": {"backfill": "updated<{END_TIME}"},
            "uiAttributes": {"label": {"text": "${nobody}"}},
        },
        listId={},
    )
    assert doubtful_texts(spec) == ()
    assert certain_names(spec) == {"domain", "listId", "{SCHEDULE_QUERY}", "{END_TIME}"}


@pytest.mark.parametrize(
    "url",
    [
        {"path": "/lists/$listId"},
        {"host": "https://<listId>.example"},
        {"path": "/lists/${listId", "method": "}"},
        {"path": "/lists/@{START_TIME}"},
        {"path": "/lists/START_TIME}"},
    ],
)
def test_one_slip_is_enough_for_doubt(url: dict[str, str]) -> None:
    """Whatever else is right, each text with a slip is looked at again."""
    spec = spec_of({"urlParams": url, "scheduleParams": {"backfill": "{END_TIME}"}}, listId={})
    assert [text for _, text in doubtful_texts(spec)] == list(url.values())


def test_only_what_is_in_doubt_is_looked_at_again() -> None:
    """A text with an expression, a slip or a bare input is; the others are not."""
    spec = spec_of(
        {
            "urlParams": {
                "host": "https://${domain}.api.acme.example",
                "path": "/lists/$listId",
                "queryParams": {"since": "@{pipeline().start}", "sort": "$listId"},
            },
            "headerParams": {"X-List": "{listId}", "X-Kind": "${kind}", "X-Time": "{END_TIME}"},
        },
        listId={},
    )
    assert [pointer.rpartition("/")[2] for pointer, _ in doubtful_texts(spec)] == [
        "path",
        "since",
        "X-List",
        "X-Kind",
    ]
    assert certain_names(spec) == {"domain", "{END_TIME}"}
