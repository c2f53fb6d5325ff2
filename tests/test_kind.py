"""Telling what a file holds."""

from __future__ import annotations

import pytest

from speclint.kind import BUILT_IN


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
