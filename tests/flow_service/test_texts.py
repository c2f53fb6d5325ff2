"""Blanks of templates, and what only looks like one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.flow_service.placeholders import parse
from speclint.flow_service.source import unfilled
from speclint.flow_service.texts import blank_of_a_template, clipped, has_capitals


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("{DESCRIPTION}", "{DESCRIPTION}"),
        ("by {YOUR-NAME} of {TEAM}", "{YOUR-NAME}"),
        ("{{API_KEY}}", "{{API_KEY}}"),
        ("{LIMIT OF A PAGE 2}", "{LIMIT OF A PAGE 2}"),
        ("{START_TIME} {ORG}", "{ORG}"),
    ],
)
def test_capitals_in_braces_are_a_blank(text: str, blank: str) -> None:
    """The first one is named, with its braces."""
    assert blank_of_a_template(text) == blank


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "{A}",
        "{listId}",
        "{Name}",
        "${LIST_ID}",
        "${{LIST_ID}}",
        "@{LIST_ID}",
        "@{concat('{LIST_ID}')}",
        "{START_TIME}..{END_TIME}",
        "{SCHEDULE_QUERY}",
        "[A-Z]{2}",
        r"\p{LU}\P{LETTER}",
        '{"A": "B"}',
        "{ID, NAME}",
        "{UNCLOSED",
        "CLOSED}",
    ],
)
def test_other_braces_are_none(text: str) -> None:
    """Inputs, tokens of the service, expressions and regular expressions are no blanks."""
    assert blank_of_a_template(text) is None


@given(st.text(st.sampled_from("{}$@ A_1a-."), max_size=8))
def test_at_a_glance_no_blank_is_missed(text: str) -> None:
    """Nor what looks like one where inputs may stand."""
    pieces = [piece for piece in parse(text) if piece.kind == "single" and unfilled(piece.name)]
    if pieces or re.search(r"(?<![$@{])\{\{?\s*[A-Z][A-Z0-9_ -]*[A-Z0-9]\s*\}", text):
        assert has_capitals(text)


def test_a_long_text_is_clipped() -> None:
    """What fits is shown as it is."""
    assert clipped("x" * 60) == "x" * 60
    assert clipped("x" * 61) == "x" * 60 + "..."
