"""What a person sees of a long run on a terminal, and that nobody else sees anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pty = pytest.importorskip("pty", reason="needs a pseudo terminal")

SLOW = """
    import sys, time
    from speclint.cli.progress import Progress
    with Progress() as progress:
        time.sleep({looking})
        for done in range(1, 2001):
            progress(done, 2000)
            time.sleep({each})
    print("report")
"""


def seen(program: str, **variables: str) -> tuple[str, str]:
    """Run a program, and return its standard output and what a terminal got as standard error."""
    outer, inner = pty.openpty()
    environment = {name: text for name, text in os.environ.items() if name != "CI"}
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdout=subprocess.PIPE,
        stderr=inner,
        encoding="utf-8",
        env={**environment, "TERM": "xterm", **variables},
    ) as process:
        os.close(inner)
        terminal = b""
        while data := _read(outer):
            terminal += data
        output, _ = process.communicate(timeout=60)
    os.close(outer)
    return output, terminal.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1000)
    except OSError:  # Linux says so when all other ends are closed
        return b""


def test_a_long_run_shows_how_far_it_is() -> None:
    """After a second one line is rewritten in place, and at the end nothing of it is left."""
    output, terminal = seen(SLOW.format(looking=1.2, each=0.0003))
    assert output == "report\n"
    first, *lines = terminal.split("\r")
    assert first == ""
    assert lines[0] == "speclint: looking for files"
    assert any(re.fullmatch(r"speclint: [\d,]+ of 2,000 files *", line) for line in lines)
    *_, before, blanks, last = lines
    assert (blanks, last) == (" " * len(before.rstrip()), "")
    assert "\n" not in terminal


def test_a_short_run_shows_nothing() -> None:
    """Who need not wait need not read."""
    assert seen(SLOW.format(looking=0, each=0)) == ("report\n", "")


@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {"CI": "true"}], ids=["dumb", "ci"])
def test_a_log_gets_nothing(variables: dict[str, str]) -> None:
    """A terminal that cannot rewrite a line, and one that nobody watches, stay empty."""
    assert seen(SLOW.format(looking=1.3, each=0), **variables) == ("report\n", "")


def test_what_is_no_terminal_gets_nothing() -> None:
    """Standard error in a pipe has nothing but what was said before."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(SLOW.format(looking=1.3, each=0))],
        check=True,
        capture_output=True,
    )
    assert (done.stdout, done.stderr) == (b"report\n", b"")


def test_a_rule_that_takes_long_is_waited_for_in_sight(project: Callable[..., Path]) -> None:
    """The command itself shows the line while it lints."""
    folder = project()
    folder.joinpath("own", "own").mkdir(parents=True)
    folder.joinpath("own", "own", "slow.py").write_text(RULE, "utf-8")
    text = folder.joinpath("speclint.toml").read_text("utf-8")
    folder.joinpath("speclint.toml").write_text(f'rules = ["own"]\n{text}', "utf-8")
    start = time.monotonic()
    output, terminal = seen("import sys; from speclint.cli import main; sys.exit(main(['.']))")
    assert time.monotonic() - start > 1.3
    assert output == "No findings in 2 specs.\n"
    assert "speclint: " in terminal
    assert terminal.endswith("\r")


RULE = '''
"""own/slow."""

import time

from speclint.rule import SpecRule


class Slow(SpecRule):
    """It takes its time."""

    severity = "warning"

    def check(self, spec):
        """Wait."""
        time.sleep(0.8)
        return ()
'''
