"""The command as a process among others: pipes that close, disks that are full, odd names."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FLOOD = '{"sourceSpec": [' + "1 " * 90 + "]}"


def test_a_reader_that_goes_away_is_no_error(project: Callable[..., Path]) -> None:
    """`speclint | head` ends quietly."""
    project({"acme.json": FLOOD})
    command = f"{sys.executable} -m speclint --select 'json/*' acme.json | head -n 1"
    done = subprocess.run(
        ["/bin/sh", "-c", command], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.startswith("error[")
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
def test_a_full_disk_is_said_in_one_sentence(project: Callable[..., Path]) -> None:
    """When the report cannot be written the status is 2, not 0 or 1."""
    project({"acme.json": FLOOD})
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "speclint", "acme.json"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    assert (done.returncode, done.stderr) == (2, "speclint: No space left on device\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
def test_a_complaint_that_cannot_be_written_keeps_its_status(project: Callable[..., Path]) -> None:
    """The status of what could not be linted is 2, also where nobody can read why."""
    project({})
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "speclint", "nowhere.json"],
            check=False,
            stdout=subprocess.PIPE,
            stderr=full,
        )
    assert (done.returncode, done.stdout) == (2, b"")


def test_what_was_said_before_a_failure_is_not_lost(project: Callable[..., Path]) -> None:
    """A diff is on standard output, although the report behind it has no place."""
    project({"acme.json": '{"name": "acme", "sourceSpec": {},}'})
    done = subprocess.run(
        [sys.executable, "-m", "speclint", "--diff", "--output-file", "nowhere/report", "."],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )
    assert done.returncode == 2
    assert done.stdout.startswith("--- a/acme.json")


def test_a_name_that_is_no_text_is_printed_all_the_same(project: Callable[..., Path]) -> None:
    """A file name that is not UTF-8 is linted, and printed with its bytes spelt out."""
    folder = project({})
    name = os.fsdecode(b"acme-\xff.json")
    (folder / name).write_text('{"id": "1", "sourceSpec": {},}')
    done = subprocess.run(
        [sys.executable, "-m", "speclint", "--output-format", "concise", "--select", "json/*", "."],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert done.stdout.startswith("acme-\\udcff.json:1:29: error: trailing comma")


def test_a_closed_input_is_said_in_one_sentence(project: Callable[..., Path]) -> None:
    """A process may be started without a standard input, as some daemons do."""
    project({})
    command = f"{sys.executable} -m speclint - <&-"
    done = subprocess.run(
        ["/bin/sh", "-c", command], check=False, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "speclint: standard input is closed: there is nothing to lint\n"


def test_a_bug_is_one_sentence(project: Callable[..., Path]) -> None:
    """Whatever goes wrong inside, the user sees a sentence and the status 2."""
    project({"acme.json": FLOOD})
    program = (
        "import sys, speclint.api\n"
        "def broken(self, project): raise ZeroDivisionError('oh')\n"
        "speclint.api.Run.lint = broken\n"
        "from speclint.cli import main\n"
        "sys.exit(main(['acme.json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert done.stderr == (
        "speclint: internal error, ZeroDivisionError: oh"
        " (SPECLINT_DEBUG=1 shows where; please report)\n"
    )
