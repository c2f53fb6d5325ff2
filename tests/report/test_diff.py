"""What fixes change, as a diff: what tools for patches make of it, and what it costs."""

from __future__ import annotations

import difflib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.report import diff

if TYPE_CHECKING:
    from pathlib import Path

LINES = st.lists(st.sampled_from(["{\n", "}\n", '  "a": 1,\n', '  "b": 2,\n', "\r\n"]), max_size=30)


def unified(before: str, after: str) -> str:
    """Return the diff of a file `x.json`."""
    return "".join(diff.unified(before, after, "x.json"))


@given(LINES, LINES)
def test_a_small_difference_is_the_shortest(old: list[str], new: list[str]) -> None:
    """The diff of a file of ordinary size is what the standard library makes of it."""
    lines = difflib.unified_diff(old, new, "a/x.json", "b/x.json")
    assert unified("".join(old), "".join(new)) == "".join(lines)


@pytest.mark.parametrize("small", [0, 4000])
@pytest.mark.parametrize(
    ("cut", "new"),
    [
        (slice(0, 0), ["first\n"]),
        (slice(10, 11), ["changed\n"]),
        (slice(10, 400), []),
        (slice(10, 13), ["{\n"] * 300),
        (slice(499, 500), ["no newline"]),
        (slice(0, 500), []),
        (slice(20, 490, 9), ["changed\n"] * 53),
    ],
)
def test_a_difference_can_be_applied(
    cut: slice, new: list[str], small: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git makes the new text of the old one and the diff, however the diff was looked for."""
    monkeypatch.setattr(diff, "_SMALL", small)
    old = [f"line {number // 3 % 50}\n" for number in range(500)]
    result = list(old)
    result[cut] = new
    path = tmp_path / "x.json"
    path.write_bytes("".join(old).encode())
    subprocess.run(
        ["git", "apply", "--unidiff-zero", "-"],
        input=unified("".join(old), "".join(result)).encode(),
        cwd=tmp_path,
        check=True,
    )
    assert (path.read_bytes() if path.exists() else b"").decode() == "".join(result)


def test_nothing_is_said_of_texts_that_are_the_same() -> None:
    """Without a difference there is no diff, not even its head."""
    assert unified("same\n", "same\n") == unified("", "") == ""


def test_the_work_is_linear() -> None:
    """Eight times the text takes about eight times the calls, also where lines are repeated."""
    small, large = calls(2_000), calls(16_000)
    assert large < 12 * small + 1_000


def calls(count: int) -> int:
    """Count the function calls, Python's and C's, that the diff of so many lines takes."""
    old = ['"a": 1,\n' if number % 7 else "},\n" for number in range(count)]
    new = [
        line.replace("1,", "2,") if number % 50 == 1 else line for number, line in enumerate(old)
    ]
    del new[count // 3 : count // 2]
    result = 0

    def counted(*_: object) -> None:
        nonlocal result
        result += 1

    sys.setprofile(counted)
    try:
        unified("".join(old), "".join(new))
    finally:
        sys.setprofile(None)
    return result
