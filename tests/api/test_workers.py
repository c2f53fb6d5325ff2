"""Processes that look at files: their answers, and what happens when they fail."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from speclint.api.workers import Workers, shares

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


def squares(numbers: Iterable[int]) -> list[object]:
    """Return what a worker may answer."""
    return [(number, number * number, f"{number}", b"x", None) for number in numbers]


def test_answers_come_back() -> None:
    """All shares are worked on, each in a process of its own."""
    with Workers([[1, 2], [3]], lambda share: [(os.getpid(), one) for one in share]) as workers:
        answers = workers.answers()
    assert sorted(one for _, one in answers) == [1, 2, 3]
    assert len({process for process, _ in answers} | {os.getpid()}) == 3


def test_an_answer_may_be_larger_than_a_pipe() -> None:
    """A worker that has more to say than a pipe holds waits until somebody reads."""
    with Workers([range(100_000)], squares) as workers:
        assert workers.answers() == squares(range(100_000))


def fail(_: object) -> list[object]:
    """Raise what nobody expects."""
    raise SystemExit(0)


def be_killed(_: object) -> list[object]:
    """End as a process ends that takes too much memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def answer_with_an_object(_: object) -> list[object]:
    """Answer what cannot travel."""
    return [object()]


def leave(_: object) -> list[object]:
    """End at once, as though all were well."""
    os._exit(0)


@pytest.mark.parametrize("work", [fail, be_killed, answer_with_an_object, leave])
def test_a_worker_that_fails_has_no_answers(
    work: object, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is heard of it, and the others are not disturbed."""
    with Workers([[1]], work) as failing, Workers([[2]], squares) as workers:  # type: ignore[arg-type]
        assert failing.answers() == []
        assert workers.answers() == squares([2])
    assert capfd.readouterr() == ("", "")


def test_workers_end_with_whoever_started_them(tmp_path: Path) -> None:
    """When the run ends early, by Ctrl-C or a mistake, nobody goes on working."""
    pid = tmp_path / "pid"

    def sleep(_: object) -> list[object]:
        pid.write_text(str(os.getpid()))
        time.sleep(60)
        return []

    with Workers([[1]], sleep):
        while not pid.exists() or not pid.read_text():
            time.sleep(0.01)
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


ORPHAN = """
import os, time
from speclint.api.workers import Workers

def work(share):
    return [time.sleep(0.02) for _ in share]

with Workers([range(1000)] * 2, work) as workers:
    os.kill(os.getpid(), 9)
"""


def test_workers_end_when_their_parent_is_killed() -> None:
    """They hold its outputs, and whoever reads these would wait for them."""
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", ORPHAN], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    assert time.monotonic() - start < 15  # and not the 20 seconds that the work takes


@pytest.mark.parametrize(
    ("count", "jobs", "sizes"),
    [
        (0, 4, [0]),
        (100, 4, [100]),
        (300, 4, [150, 150]),
        (300, 1, [300]),
        (2001, 2, [1001, 1000]),
        (2001, 4, [501, 500, 500, 500]),
    ],
)
def test_files_are_shared_out_where_there_are_many(count: int, jobs: int, sizes: list[int]) -> None:
    """No process is started for a handful of files, and none that was not allowed."""
    dealt = shares(range(count), jobs, threads=99)  # those that run the tests are here, too
    assert [len(share) for share in dealt] == sizes
    assert sorted(one for share in dealt for one in share) == list(range(count))


def test_a_process_with_threads_is_not_forked() -> None:
    """A lock that another thread holds would never be free in the copy."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert len(shares(range(2000), 2)) == 1
    finally:
        done.set()
        thread.join()


RULE = '''
import json
import os

from speclint.rule import SpecRule, Violation


class Process(SpecRule):
    """Tells which process looks at a spec, and keeps count."""

    def check(self, spec):
        with open("looks", "a") as file:
            file.write(".")
        yield Violation("", str(os.getpid()))
'''


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Make a project of 300 specs, which is enough for two processes."""
    (tmp_path / "lint" / "acme").mkdir(parents=True)
    (tmp_path / "lint" / "acme" / "process.py").write_text(RULE)
    ids = "".join(f'"{number}.json" = "id-{number}"\n' for number in range(0, 300, 3))
    config = f'rules = ["lint"]\nselect = ["acme/*"]\n[ids]\n{ids}'
    (tmp_path / "speclint.toml").write_text(config)
    for number in range(300):
        (tmp_path / f"{number}.json").write_text(f'{{"name": "{number}", "sourceSpec": {{}}}}')
    return tmp_path


def said(folder: Path, *options: str) -> list[str]:
    """Return which process has looked at each file."""
    command = [sys.executable, "-m", "speclint", "--output-format", "json", *options]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8")
    assert done.stderr == ""
    return [finding["message"] for finding in json.loads(done.stdout)["findings"]]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("cache", [(), ("--no-cache",)])
def test_the_command_has_as_many_processes_as_it_may(
    many: Path, jobs: int, cache: tuple[str, ...]
) -> None:
    """Each looks at its share, and all files are looked at."""
    processes = said(many, "--jobs", str(jobs), *cache)
    assert len(processes) == 300
    assert len(set(processes)) == jobs


ENDLESS = '''
from speclint.rule import SpecRule


class Endless(SpecRule):
    """Never ends."""

    def check(self, spec):
        while True:
            pass
'''


def test_a_rule_that_never_ends_is_told_by_any_number_of_processes(many: Path) -> None:
    """It is ended three times, and the third time it is said that it is not run any more."""
    (many / "lint" / "acme" / "endless.py").write_text(ENDLESS)
    text = 'rules = ["lint"]\nselect = ["acme/endless"]\ntime-limit = 0.1\n'
    (many / "speclint.toml").write_text(text)
    for jobs in "12":
        *_, last = ended = said(many, "--jobs", jobs, "--no-cache")
        assert len(ended) == 3
        assert last.endswith("it was ended 3 times and is not run any more")


def test_a_run_that_may_hear_of_no_process_hears_the_answers() -> None:
    """Whoever started it may ignore that its children end."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with Workers([[3]], squares) as workers:
            assert workers.answers() == squares([3])
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_nobody_looks_again_at_what_is_known(many: Path) -> None:
    """Not at files of which there is something to say either, nor at those that the config names."""
    first = said(many, "--jobs", "2")
    assert said(many, "--jobs", "2") == first
    (many / "0.json").write_text('{"name": "other", "sourceSpec": {}}')
    assert said(many, "--jobs", "2")[1:] == first[1:]
    assert len((many / "looks").read_text()) == 300 + 1
