"""Runs that are killed at any moment, and several runs in one folder at once."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

from tests.repository.conftest import Run, command, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.repository.conftest import Speclint
    from tests.repository.make import Repository

KILLS = 8
UNFINISHED = ".speclint-"  # a file that was to take another one's place begins so
CACHE = (".gitignore", "CACHEDIR.TAG", "cache")


def test_killed_runs_leave_nothing_wrong_behind(shop: Path, speclint: Speclint) -> None:
    """A run that is killed changes no file, and the next one says what it would have said."""
    before = contents(shop)
    start = time.perf_counter()
    truth = speclint(shop, "--cache-dir", "../elsewhere")
    seconds = time.perf_counter() - start
    for number, delay in enumerate(moments(0.3 * seconds, 1.1 * seconds)):
        if number % 3 == 0:
            shutil.rmtree(shop / ".speclint_cache", ignore_errors=True)
        kill_after(delay, shop)
        assert contents(shop) == before
    assert [speclint(shop).stdout for _ in range(2)] == [truth.stdout] * 2
    assert len(truth.found) == 40
    assert caches(shop) == {f".speclint_cache/{name}" for name in CACHE}


def test_a_killed_fix_leaves_every_file_whole(shop: Path, speclint: Speclint) -> None:
    """Each file is as it was or mended, never in between, and the next run mends the others."""
    old = contents(shop)
    start = time.perf_counter()
    mended = shutil.copytree(shop, shop.with_name("mended"))
    assert speclint(mended, "--fix").status == 0
    seconds = time.perf_counter() - start
    new = contents(mended)
    assert sum(new[name] != old[name] for name in old) == 40
    for delay in moments(0.3 * seconds, seconds):
        for name, data in old.items():
            (shop / name).write_bytes(data)
        kill_after(delay, shop, "--fix")
        now = contents(shop)
        assert {name for name in old if now[name] not in (old[name], new[name])} == set()
        assert not [name for name in now if name not in old and not name.startswith(UNFINISHED)]
    assert speclint(shop, "--fix").status == 0
    assert {name: data for name, data in contents(shop).items() if name in old} == new


def test_two_runs_at_once_say_the_same(small: Repository, speclint: Speclint) -> None:
    """Two cold runs in one repository do not disturb each other, nor those that come after."""
    for folder in (small.folder, small.folder / "teams" / "lab"):
        shutil.rmtree(folder / ".speclint_cache")
    runs = [start_run(small.folder) for _ in range(2)]
    assert [finish(run).found for run in runs] == [small.reported] * 2
    assert speclint(small.folder).found == small.reported
    assert caches(small.folder) == {
        f"{project}.speclint_cache/{name}" for project in ("", "teams/lab/") for name in CACHE
    }


def test_eight_runs_at_once_say_the_same(shop: Path, speclint: Speclint) -> None:
    """However many run at once, and in which order they end, the report is one and the same."""
    truth = speclint(shop, "--no-cache")
    runs = [start_run(shop) for _ in range(8)]
    assert [finish(run).stdout for run in runs] == [truth.stdout] * 8
    assert [speclint(shop).stdout for _ in range(2)] == [truth.stdout] * 2
    assert caches(shop) == {f".speclint_cache/{name}" for name in CACHE}


def test_fixes_at_once_lose_nothing(shop: Path, speclint: Speclint) -> None:
    """Two runs that mend the same files give what one gives, or one says what it left alone."""
    mended = shutil.copytree(shop, shop.with_name("mended"))
    speclint(mended, "--fix")
    runs = [finish(run) for run in [start_run(shop, "--fix") for _ in range(2)]]
    assert contents(shop) == contents(mended)
    for run in runs:
        assert run.status in (0, 2)
        assert run.status == 0 or "was changed while it was linted" in run.stderr


def moments(first: float, last: float) -> Iterator[float]:
    """Yield moments between two, one in each part of the time, the same in every run."""
    chance = random.Random(5)  # noqa: S311 - no secret
    step = (last - first) / KILLS
    return (first + step * (number + chance.random()) for number in range(KILLS))


def kill_after(seconds: float, folder: Path, *arguments: str) -> None:
    """Start a run and kill it, whatever it does then."""
    run = start_run(folder, *arguments)
    try:
        run.wait(seconds)
    except subprocess.TimeoutExpired:
        run.kill()
    finish(run)


def start_run(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a run."""
    return subprocess.Popen(
        command(*arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=folder,
        env=environment(),
    )


def finish(run: subprocess.Popen[str]) -> Run:
    """Wait for a run and return what came of it."""
    stdout, stderr = run.communicate()
    return Run(subprocess.CompletedProcess(run.args, run.returncode, stdout, stderr))


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder but those of git, of Python, and the caches."""
    names = {file.relative_to(folder): file for file in folder.rglob("*") if file.is_file()}
    ours = {".git", ".speclint_cache", "__pycache__"}
    return {
        name.as_posix(): file.read_bytes()
        for name, file in names.items()
        if ours.isdisjoint(name.parts)
    }


def caches(folder: Path) -> set[str]:
    """Return which files are in the caches of a folder."""
    files = folder.rglob(".speclint_cache/*")
    return {file.relative_to(folder).as_posix() for file in files}
