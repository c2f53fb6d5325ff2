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
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import (  # noqa: E402 - the checkout comes first
    BARE,
    ENVIRONMENT,
    SPECLINT,
    Work,
    medians,
    settle,
)
from tests.repository.layout import connection  # noqa: E402
from tests.repository.make import PACK, Repository, make  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

WITH_PACK = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join([str(ROOT), str(PACK)])}
CHANGED = connection("crm", "batch", 4)
NAMED = connection("mail", "batch", 7)


def lint(arguments: list[str], prepare: Callable[[], object] = tuple) -> Work:
    """Return a run of speclint, which finds what is wrong in the repository."""
    return Work([*SPECLINT, *arguments], prepare, statuses=(1,))


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
        "python -c pass": Work(BARE),
        "without a cache": lint(["--no-cache"]),
        "cold: the cache is written": lint([], forget),
        "warm: nothing has changed": lint([]),
        "one file has changed": lint([], change),
        "one file is named, warm": lint([NAMED]),
        "one file is named and has changed": lint([CHANGED], change),
    }


def main(arguments: list[str]) -> None:
    """Print the table."""
    rounds = int(arguments[0]) if arguments else 10
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder))
        settle(made.folder)
        found = medians(works(made), made.folder, rounds, WITH_PACK)
    bare = found["python -c pass"]
    print(f"| work ({made.specs} specs, {rounds} rounds, medians) | ms | ratio |\n|-|-|-|")
    for name, value in found.items():
        print(f"| {name} | {value * 1000:.0f} | {value / bare:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
