"""Rules about what a source's requests are made of, over more bodies than their examples have."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.document import Spec
from speclint.flow_service.placeholders import inputs
from speclint.kind import CONNECTION_SPEC
from speclint.registry import Registry
from speclint.rule import SpecRule

REGISTRY = Registry()
NAMES = ("listId", "list", "kind")
ASKED: dict[str, object] = {name: {} for name in NAMES}
TEXTS = st.lists(
    st.sampled_from(("${listId}", "${list}", "${ kind }", "{kind}", "${", "listId", "/", "}")),
    max_size=4,
).map("".join)
OWNERS = {
    "OFFSET": ("offSetName",),
    "POINTER": ("pointerPath",),
    "CONTINUATION_TOKEN": ("continuationTokenPath", "parameterType", "parameterName"),
    "PAGE": ("pageParamName", "initialPageIndex", "endPageIndex"),
    "NONE": (),
}
ANY_TYPES = ("delayRequestMillis", "maximumRequest", "endConditionName", "endConditionValue", "x")


def pointers(rule_id: str, attributes: Any, spec: Any = None) -> list[str]:
    """Return where a rule finds something in a source with these values filled in."""
    body: dict[str, object] = {"sourceSpec": {"attributes": attributes, "spec": spec}}
    rule = REGISTRY[rule_id]
    assert isinstance(rule, SpecRule)
    found = rule.check(Spec("example.json", "", CONNECTION_SPEC, body, None))
    return [violation.pointer for violation in found]


@pytest.mark.parametrize("kind", [*OWNERS, "OTHER", None])
def test_each_type_of_pagination_has_its_members(kind: str | None) -> None:
    """Every member of another type is reported, and the limits where there is one page."""
    of_types = [name for names in OWNERS.values() for name in names]
    limits = ["limitName", "limitValue"]
    params = dict.fromkeys((*of_types, *limits, *ANY_TYPES), "1") | {"type": kind}
    foreign: list[str] = []
    if kind in OWNERS:
        foreign = [name for name in of_types if name not in OWNERS[kind]]
        foreign += limits if kind == "NONE" else []
    found = pointers("connection/pagination-foreign-member", {"paginationParams": params})
    assert found == [f"/sourceSpec/attributes/paginationParams/{name}" for name in foreign]


@given(TEXTS, TEXTS, st.lists(st.sampled_from((*NAMES, "other")), max_size=3))
def test_what_the_address_needs_is_required(path: str, host: str, required: list[str]) -> None:
    """Each input that stands in the host or in the path is reported, unless it is required."""
    url = {"path": path, "host": host}
    spec: dict[str, object] = {"properties": ASKED, "required": required}
    found = pointers("connection/input-not-required", {"urlParams": url}, spec)
    # A plural in `required` is another spelling of the same name: here there is none.
    needed = dict.fromkeys(name for text in (path, host) for name in inputs(text))
    missing = [name for name in needed if name in NAMES and name not in required]
    assert found == [f"/sourceSpec/spec/properties/{name}" for name in missing]


@given(TEXTS, TEXTS)
def test_what_stands_in_braces_is_used(path: str, text: str) -> None:
    """An input that any placeholder names is never called unused, also beside slips."""
    attributes = {"urlParams": {"path": path}, "headerParams": {"X-Text": [text]}}
    used = {name for one in (path, text) for name in inputs(one)}
    found = pointers("connection/input-unused", attributes, {"properties": ASKED})
    assert not {f"/sourceSpec/spec/properties/{name}" for name in used} & {*found}
    if not used and "{" not in path + text:
        assert len(found) == len(NAMES)


def test_one_input_that_is_used_says_nothing_of_the_others() -> None:
    """An input that no placeholder names is reported; `list` stands in the name of another."""
    found = pointers(
        "connection/input-unused",
        {"urlParams": {"path": "/lists/${listId}"}},
        {"properties": ASKED},
    )
    assert found == ["/sourceSpec/spec/properties/kind"]
