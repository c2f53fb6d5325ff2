"""How long a repository of 2,000 specs takes, as a ratio to a bare interpreter.

usage: python benchmarks/repository.py [ROUNDS]

It is the one of the tests: 20 teams, a config, a nested one, a baseline, suppressions, rules and a
kind of its own. Whole processes are run in turn, so that whatever else the machine does hits all
of them alike; the figures are medians. Trust the ratios, not the milliseconds.
"""

from __future__ import annotations

import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.repository.layout import connection  # noqa: E402 - the checkout comes first
from tests.repository.make import PACK, Repository, make  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

SPECLINT = [sys.executable, "-m", "speclint"]
# What switches off the bytecode cache would make every run compile the package anew.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
ENVIRONMENT["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(PACK)])
CHANGED = connection("crm", "batch", 4)
NAMED = connection("mail", "batch", 7)
SETTLED = 2.1  # seconds after which a file's time is believed


class Work(NamedTuple):
    """A command, and what is done before each of its runs."""

    command: list[str]
    prepare: Callable[[], object] = tuple


def works(made: Repository) -> dict[str, Work]:
    """Return the works of the table."""
    changes = itertools.count(10)
    caches = [made.folder / ".speclint_cache", made.folder / "teams" / "lab" / ".speclint_cache"]
    path = made.folder / CHANGED
    text = path.read_text("utf-8")

    def forget() -> None:
        for cache in caches:
            shutil.rmtree(cache, ignore_errors=True)

    def change() -> None:
        path.write_text(text.replace("address book", f"address book {next(changes)}"), "utf-8")

    return {
        "python -c pass": Work([sys.executable, "-c", "pass"]),
        "without a cache": Work([*SPECLINT, "--no-cache"]),
        "cold: the cache is written": Work(SPECLINT, forget),
        "warm: nothing has changed": Work(SPECLINT),
        "one file has changed": Work(SPECLINT, change),
        "one file is named, warm": Work([*SPECLINT, NAMED]),
        "one file is named and has changed": Work([*SPECLINT, CHANGED], change),
    }


def measure(works: dict[str, Work], folder: Path, rounds: int) -> dict[str, float]:
    """Return the median seconds of each work, all run in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            work.prepare()
            start = time.perf_counter()
            subprocess.run(
                work.command, check=False, capture_output=True, cwd=folder, env=ENVIRONMENT
            )
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in seconds.items()}


def main(arguments: list[str]) -> None:
    """Print the table."""
    rounds = int(arguments[0]) if arguments else 10
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder))
        time.sleep(SETTLED)
        medians = measure(works(made), made.folder, rounds)
    bare = medians["python -c pass"]
    print(f"| work ({made.specs} specs, {rounds} rounds, medians) | ms | ratio |\n|-|-|-|")
    for name, value in medians.items():
        print(f"| {name} | {value * 1000:.0f} | {value / bare:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
