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
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


def squares(numbers: Sequence[int]) -> list[object]:
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


@pytest.mark.parametrize("work", [fail, be_killed, answer_with_an_object])
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
    dealt = shares(range(count), jobs)
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
    """Tells which process looks at a spec."""

    def check(self, spec):
        yield Violation("", str(os.getpid()))
'''


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("cache", [(), ("--no-cache",)])
def test_the_command_has_as_many_processes_as_it_may(
    tmp_path: Path, jobs: int, cache: tuple[str, ...]
) -> None:
    """300 files are enough for two."""
    (tmp_path / "lint" / "acme").mkdir(parents=True)
    (tmp_path / "lint" / "acme" / "process.py").write_text(RULE)
    (tmp_path / "speclint.toml").write_text('rules = ["lint"]\nselect = ["acme/*"]\n')
    for number in range(300):
        (tmp_path / f"{number}.json").write_text(f'{{"name": "{number}", "sourceSpec": {{}}}}')
    command = [sys.executable, "-m", "speclint", "--jobs", str(jobs), "--output-format", "json"]
    done = subprocess.run(
        [*command, *cache], cwd=tmp_path, check=False, capture_output=True, encoding="utf-8"
    )
    findings = json.loads(done.stdout)["findings"]
    assert (len(findings), done.stderr) == (300, "")
    assert len({finding["message"] for finding in findings}) == jobs
