"""`cache` and `partial` are those of `functools`."""

from __future__ import annotations

import functools
import subprocess
import sys

import pytest

from speclint.functional import cache, lru_cache, partial


def test_partial_is_that_of_functools() -> None:
    """There is one in the interpreter."""
    assert partial is functools.partial


def test_a_result_is_kept() -> None:
    """A function is called once for each of its arguments; what it raises is not kept."""
    calls = []

    @cache
    def half(number: int, *, whole: bool = False) -> float:
        calls.append(number)
        if number < 0:
            raise ValueError(number)
        return number // 2 if whole else number / 2

    assert [half(3), half(3), half(3, whole=True), half(3, whole=True)] == [1.5, 1.5, 1, 1]
    for _ in range(2):
        with pytest.raises(ValueError, match="-1"):
            half(-1)
    assert calls == [3, 3, -1, -1]


def test_only_so_many_results_are_kept() -> None:
    """What was used last stays."""
    calls = []

    @lru_cache(2)
    def same(number: int) -> int:
        calls.append(number)
        return number

    assert [same(one) for one in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert calls == [1, 2, 3, 2]


def test_functools_is_not_loaded() -> None:
    """It would cost more than all of the clean path's own code."""
    program = "import sys, speclint.functional; print('functools' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout == "False\n"
