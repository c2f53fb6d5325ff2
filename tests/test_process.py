"""Running a program to its end."""

from __future__ import annotations

import os
import sys

import pytest

from speclint.project.process import outputs

MUCH = 1 << 20


def run(program: str) -> tuple[int, bytes, bytes]:
    """Run a program in Python."""
    return outputs([sys.executable, "-c", f"import os, sys\n{program}"], os.environ)


def test_both_outputs_and_the_status_come_back() -> None:
    """What is written to one is not mixed with what is written to the other."""
    assert run("os.write(1, b'out'); os.write(2, b'error'); sys.exit(3)") == (3, b"out", b"error")


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_much_is_read_in_any_order(order: tuple[int, int]) -> None:
    """A program that fills one output before it writes to the other does not wait for ever."""
    first, second = order
    program = f"""
for output in ({first}, {second}):
    with open(output, "wb", closefd=False) as stream:
        stream.write(bytes([output]) * {MUCH})
"""
    assert run(program) == (0, b"\1" * MUCH, b"\2" * MUCH)


def test_there_is_nothing_to_read() -> None:
    """A program does not get what is meant for us."""
    assert run("os.write(1, sys.stdin.buffer.read())") == (0, b"", b"")


def test_a_program_that_is_not_there_is_an_error() -> None:
    """As it is for `subprocess`, and nothing is left open."""
    before = _open_files()
    with pytest.raises(FileNotFoundError):
        outputs(["no-such-program"], os.environ)
    assert _open_files() == before


def test_the_environment_is_the_one_that_is_given() -> None:
    """What a hook sets must not reach every program."""
    program = "import os; os.write(1, ' '.join(sorted(os.environ)).encode())"
    names = outputs([sys.executable, "-I", "-c", program], {"ONE": "1"})[1].split()
    assert b"ONE" in names
    assert b"HOME" not in names


def test_it_says_what_subprocess_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no `posix_spawn` the same comes of it."""
    program = "os.write(1, b'out'); os.write(2, b'error'); os.kill(os.getpid(), 9)"
    mine = run(program)
    monkeypatch.delattr(os, "posix_spawnp")
    assert run(program) == mine == (-9, b"out", b"error")


def _open_files() -> list[str]:
    return sorted(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else []
