"""Whole processes, run in turn: whatever else the machine does hits all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).resolve().parent.parent
BARE = [sys.executable, "-c", "pass"]
# What the installed command does; `python -m` loads `runpy` first, which takes a few milliseconds.
SPECLINT = [sys.executable, "-c", "from speclint.cli import run; run()"]
# What switches off the bytecode cache would make every run compile the package anew.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
ENVIRONMENT["PYTHONPATH"] = str(ROOT)
SETTLED = 2.1  # seconds after which the cache believes a file's time
PATIENCE = 60.0  # seconds: a work that has taken so long altogether is not run again
_LOOK = 0.05  # seconds between two looks at the memory; a look costs a millisecond


class Work(NamedTuple):
    """A command, what is done before each of its runs, and with which statuses it may end."""

    command: list[str]
    prepare: Callable[[], object] = tuple
    statuses: tuple[int, ...] = (0,)


class Used(NamedTuple):
    """What a process took: seconds by the clock and of the processors, and memory at its peak."""

    status: int
    seconds: float
    computed: float
    megabytes: float


class NoBenchmarkError(Exception):
    """Something is not as it must be for the figures to mean anything."""


def run(work: Work, folder: Path, environment: Mapping[str, str] = ENVIRONMENT) -> str:
    """Run a command to its end and return what it printed."""
    done = subprocess.run(
        work.command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=environment,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode not in work.statuses:
        start = " ".join(work.command[:6])
        told = f"{start} ended with {done.returncode}, not with {work.statuses}:"
        raise NoBenchmarkError(f"{told}\n{done.stdout[-2000:]}")
    return done.stdout


def medians(
    works: Mapping[str, Work],
    folder: Path,
    rounds: int,
    environment: Mapping[str, str] = ENVIRONMENT,
) -> dict[str, float]:
    """Return the median seconds of each work, all run in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            if sum(seconds[name]) < PATIENCE:
                work.prepare()
                start = time.perf_counter()
                run(work, folder, environment)
                seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in seconds.items()}


def watch(command: list[str], limit: float = 600) -> Used:
    """Run a command, see how much memory it and its children need, and end it at a limit."""
    start, peak = time.perf_counter(), 0
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    )
    while not (found := os.wait4(child.pid, os.WNOHANG))[0]:
        if time.perf_counter() - start > limit:
            child.kill()
        peak = max(peak, _together(child.pid))
        time.sleep(_LOOK)
    seconds, used = time.perf_counter() - start, found[2]
    child.returncode = os.waitstatus_to_exitcode(found[1])
    computed = used.ru_utime + used.ru_stime
    return Used(child.returncode, seconds, computed, max(peak, used.ru_maxrss) / 1024)


def settle(folder: Path) -> None:
    """Wait until the times of all files of a folder are believed."""
    newest = max(path.stat().st_ctime for path in folder.rglob("*"))
    time.sleep(max(0.0, newest + SETTLED - time.time()))


def _together(process: int) -> int:
    """Return the KiB of a process and its children: what they share counts once. Linux tells."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return own + sum(_together(int(child)) for child in children)
