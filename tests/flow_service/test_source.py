"""What a connection spec is: batch or streaming, filled in or a template, and what it declares."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.document import Spec
from speclint.flow_service import source
from speclint.kind import CONNECTION_SPEC

NAMES = st.sampled_from(
    [
        "type",
        "sourceSpec",
        "authSpec",
        "attributes",
        "spec",
        "properties",
        "urlParams",
        "path",
        "a/b",
    ]
)
BODIES = st.dictionaries(
    NAMES,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.sampled_from(["", "generic-rest", "${x}"]),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=3),
        max_leaves=12,
    ),
    max_size=4,
)


def spec_of(**body: Any) -> Spec:
    """Return a spec with this body."""
    return Spec("example.json", "", CONNECTION_SPEC, body, None)


def source_spec(attributes: Any = None, spec: Any = None) -> Spec:
    """Return a spec of which only the `sourceSpec` is known."""
    return spec_of(sourceSpec={"attributes": attributes, "spec": spec})


@given(BODIES)
def test_any_body_will_do(body: dict[str, Any]) -> None:
    """A body may be anything that JSON allows, and every pointer leads somewhere."""
    spec = spec_of(**body)
    source.is_streaming(spec)
    source.form(spec)
    for pointer, text in (*source.request_texts(spec), *source.fetch_texts(spec)):
        assert _at(body, pointer) == text
    for name, pointer in source.declared(spec).items():
        assert pointer.endswith(name.replace("/", "~1"))
        _at(body, pointer)


def _at(value: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")  # noqa: PLW2901 - the same step
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"type": "generic-rest"}, False),
        ({"type": "generic-streaming"}, True),
        ({"type": "generic-rest", "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033"}, False),
        ({"providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033"}, True),
        ({"type": "x", "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a"}, False),
        ({"sourceSpec": {"attributes": {"urlParams": {}}}}, False),
        ({"exploreSpec": {"type": "StreamingConnection"}}, True),
        ({"name": "x"}, None),
    ],
)
def test_the_type_says_first_what_a_source_is(body: dict[str, Any], expected: bool | None) -> None:
    """The type counts more than the provider, and both more than what is there."""
    assert source.is_streaming(spec_of(**body)) is expected


@pytest.mark.parametrize(
    ("attributes", "spec", "expected"),
    [
        ({"urlParams": {}}, {"properties": {"listId": {}}}, "filled"),
        ({"uiAttributes": {}}, {"properties": {"urlParams": {}}}, "template"),
        ({"urlParams": {}}, {"properties": {"contentPath": {}}}, "mixed"),
        ({"uiAttributes": {}}, {"properties": {"listId": {}}}, None),
        ([], "x", None),
    ],
)
def test_the_form_is_told_by_where_the_members_stand(
    attributes: Any, spec: Any, expected: str | None
) -> None:
    """Values stand in `attributes`, the inputs of a template in `spec.properties`."""
    assert source.form(source_spec(attributes, spec)) == expected


def test_texts_of_the_request_have_their_pointers() -> None:
    """Strings in the url, header and body params are found at any depth, and no others."""
    spec = source_spec(
        {
            "urlParams": {"path": "/a", "queryParams": {"b/c": "d"}},
            "headerParams": {"e": ["f"]},
            "contentPath": {"path": "$.g"},
            "urlParamsOld": "h",
        }
    )
    assert list(source.request_texts(spec)) == [
        ("/sourceSpec/attributes/urlParams/path", "/a"),
        ("/sourceSpec/attributes/urlParams/queryParams/b~1c", "d"),
        ("/sourceSpec/attributes/headerParams/e/0", "f"),
    ]
    assert ("/sourceSpec/attributes/contentPath/path", "$.g") in list(source.fetch_texts(spec))


def test_inputs_are_declared_in_the_source_and_in_every_credential() -> None:
    """Names at any depth of `sourceSpec.spec` and of each `authSpec` may be used."""
    spec = spec_of(
        sourceSpec={"spec": {"properties": {"listId": {"properties": {"inner": {}}}}}},
        authSpec=[{}, {"spec": {"oneOf": [{"properties": {"domain": {}}}]}}, 1],
    )
    assert source.declared(spec) == {
        "listId": "/sourceSpec/spec/properties/listId",
        "inner": "/sourceSpec/spec/properties/listId/properties/inner",
        "domain": "/authSpec/1/spec/oneOf/0/properties/domain",
    }


def test_capitals_are_what_is_left_of_a_template() -> None:
    """`{DOMAIN}` is a template's, `{domain}` is an input without its `$`."""
    assert source.unfilled("SOME_DOMAIN")
    assert not source.unfilled("domain")
    assert not source.unfilled("")
