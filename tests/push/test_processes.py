"""Real processes: signals, crashes, and two that write the same list at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from speclint.push import tutorial
from speclint.push.sandbox import Fault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.push.conftest import Rig

# Pushes the tutorial's connection spec and the flow spec with the ids in argv, at a test's pace.
SCRIPT = """
import sys
from speclint.engine import ValidatedSpec
from speclint.kind import CONNECTION_SPEC, FLOW_SPEC
from speclint.push import tutorial
from speclint.push.pace import Pace
from speclint.push.run import Settings, push

base_url, folder, *ids = sys.argv[1:]
specs = tutorial.specs()
connection = specs["connectionSpecs"][tutorial.CONNECTION_SPEC_ID] | {"description": "x"}
flow = specs["flowSpecs"][tutorial.FLOW_SPEC_ID] | {"sourceConnectionSpecIds": ids}
both = [
    ValidatedSpec("acme.json", CONNECTION_SPEC, tutorial.CONNECTION_SPEC_ID, connection),
    ValidatedSpec("flow.json", FLOW_SPEC, tutorial.FLOW_SPEC_ID, flow),
]
pace = Pace(read=3.0, verify=(0.25, 0.25, 0.25), backoff=0.2)
sys.exit(push(both, Settings(yes=True, base_url=base_url, folder=folder), pace=pace))
"""


def start(rig: Rig, folder: Path, *ids: str) -> subprocess.Popen[str]:
    """Start a push in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, rig.service.base_url, str(folder), *ids],
        env={**os.environ, **rig.environ},
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(rig: Rig, method: str, endpoint: str) -> None:
    """Wait until such a request has arrived."""
    end = time.monotonic() + 10
    while method not in rig.methods(endpoint):
        assert time.monotonic() < end
        time.sleep(0.01)


def slow_writes(rig: Rig, endpoint: str) -> None:
    """Let the service take half a second to answer a write."""
    rig.service.fault = lambda request: (
        Fault(late=0.5) if request.method == "PUT" and endpoint in request.path else None
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_during_a_write(rig: Rig, number: signal.Signals) -> None:
    """The object at hand is finished and verified, the next one is not begun, 128 + n is the end."""
    slow_writes(rig, "connectionSpecs")
    with start(rig, rig.folder, tutorial.CONNECTION_SPEC_ID) as process:
        wait_for(rig, "PUT", "connectionSpecs")
        process.send_signal(number)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 128 + number, err
    assert rig.events() == ["start", "intent", "done", "end"]
    assert rig.journal()[-1]["exit"] == 128 + number
    assert rig.puts() == 1
    assert "1 of 2 written and read back" in err
    assert "Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_signal_during_the_last_write(rig: Rig) -> None:
    """Everything is written and verified, and the exit status still tells of the signal."""
    slow_writes(rig, "flowSpecs")
    with start(rig, rig.folder, tutorial.CONNECTION_SPEC_ID) as process:
        wait_for(rig, "PUT", "flowSpecs")
        process.terminate()
        _, err = process.communicate(timeout=20)
    assert process.returncode == 143, err
    assert rig.events() == ["start", "intent", "done", "intent", "done", "end"]
    assert "2 of 2 written and read back" in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_during_reading(rig: Rig, number: signal.Signals) -> None:
    """Before the first write a signal ends the run at once."""
    rig.service.fault = lambda _: Fault(late=0.5)
    with start(rig, rig.folder, tutorial.CONNECTION_SPEC_ID) as process:
        wait_for(rig, "GET", "connectionSpecs")
        process.send_signal(number)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 128 + number, err
    assert "Traceback" not in err
    assert rig.puts() == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL to send")
@pytest.mark.parametrize("endpoint", ["connectionSpecs", "flowSpecs"])
def test_killed_in_a_write_and_run_again(rig: Rig, endpoint: str) -> None:
    """A second run converges, and neither object was written twice."""
    slow_writes(rig, endpoint)
    with start(rig, rig.folder, tutorial.CONNECTION_SPEC_ID) as process:
        wait_for(rig, "PUT", endpoint)
        process.kill()
        process.communicate(timeout=20)
    assert rig.events()[-1] == "intent"
    rig.service.fault = lambda _: None
    time.sleep(0.6)
    with start(rig, rig.folder, tutorial.CONNECTION_SPEC_ID) as process:
        process.communicate(timeout=20)
    assert process.returncode == 0
    assert (rig.puts("connectionSpecs"), rig.puts("flowSpecs")) == (1, 1)
    assert rig.flow_ids == [tutorial.TEMPLATE_ID, tutorial.CONNECTION_SPEC_ID]


@pytest.mark.parametrize("turn", range(3))
def test_processes_that_race_lose_nothing(rig: Rig, tmp_path: Path, turn: int) -> None:
    """Two partners who add their ids at the same moment both find them there afterwards."""
    spec_id = tutorial.CONNECTION_SPEC_ID
    rig.service.store.change("connectionSpecs", spec_id, lambda spec: spec.update(description="x"))
    chance = random.Random(turn)  # noqa: S311 - delays, no secrets
    slow = [chance.uniform(0.02, 0.1) for _ in range(400)]
    rig.service.fault = lambda _: Fault(pause=slow.pop(), late=slow.pop())
    own = [f"{name}0000000-0000-4000-8000-00000000000{turn}" for name in "ab"]
    processes = [start(rig, tmp_path / one, one) for one in own]
    told = [process.communicate(timeout=40)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], told
    assert sorted(rig.flow_ids) == sorted([tutorial.TEMPLATE_ID, *own]), told
