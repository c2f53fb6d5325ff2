"""Running git, pre-commit and prek as a user does, and reading what they print."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

BINARIES = Path(sys.executable).parent
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("GIT_", "PRE_COMMIT", "PYTHON", "SPECLINT_"))
}
ENVIRONMENT |= {
    "PATH": os.pathsep.join([str(BINARIES), os.environ["PATH"]]),
    # The settings of whoever runs this suite are not what is tested.
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": "Test" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "test@example.com" for who in ("AUTHOR", "COMMITTER")},
}


def run(*command: str, cwd: Path, **variables: str) -> tuple[int, list[str]]:
    """Run a command and return its exit status and all lines that it printed."""
    done = subprocess.run(
        command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        cwd=cwd,
        env=ENVIRONMENT | variables,
    )
    return done.returncode, done.stdout.splitlines()


def git(*arguments: str, cwd: Path) -> list[str]:
    """Run git, which must succeed, and return what it printed."""
    status, lines = run("git", *arguments, cwd=cwd)
    assert status == 0, lines
    return lines


def results(lines: list[str]) -> dict[str, str]:
    """Return what pre-commit says of each hook: Passed, Failed or Skipped."""
    found = (re.fullmatch(r"(speclint.*?)\.{3,}.*?(Passed|Failed|Skipped)", line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def findings(lines: list[str]) -> list[tuple[str, str]]:
    """Return what speclint says in an output, each with its place."""
    pairs = itertools.pairwise(lines)
    return [(said, place.split()[1]) for said, place in pairs if place.lstrip().startswith("--> ")]
