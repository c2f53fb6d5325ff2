"""Telling what a file holds."""

from __future__ import annotations

import pytest

from speclint import kind


@pytest.mark.parametrize(
    ("members", "name"),
    [
        ("sourceSpec", "connectionSpec"),
        ("authSpec", "connectionSpec"),
        ("name providerId", "connectionSpec"),
        ("name providerId sourceConnectionSpecIds", "flowSpec"),
        ("sourceconnectionspecids", "flowSpec"),
        ("sourceSpec sourceConnectionSpecIds targetConnectionSpecIds", "flowSpec"),
        ("name type version", None),
        ("name version dependencies", None),
        ("", None),
    ],
)
def test_members_tell_the_kind(members: str, name: str | None) -> None:
    """The kind with the most members of its own wins; a package.json is none."""
    found = kind.recognise(dict.fromkeys(members.split(), 1))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("members", "name"),
    [("authSpec", None), ("scheduleSpec runSpec", None), ("sourceSpec Version", "connectionSpec")],
)
def test_a_part_of_a_spec_is_none(members: str, name: str | None) -> None:
    """Where nobody expects a spec, a file with one telling member alone may be a part of one."""
    found = kind.recognise(dict.fromkeys(members.split(), 1), expected=False)
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
    assert kind.named_in(path) is says
