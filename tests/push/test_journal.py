"""The journal and the lock: on disk before a write, and no write without them."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from speclint.push import tutorial
from speclint.push.lock import held
from speclint.push.protocol import Reply
from speclint.push.sandbox import Fault

if TYPE_CHECKING:
    from speclint.push.protocol import Request
    from tests.push.conftest import Rig


def test_journal_of_a_push(rig: Rig) -> None:
    """Each write is recorded with its whole bodies before, and with its outcome after."""
    before = rig.connection
    rig.push()
    events = rig.journal()
    assert [event["ev"] for event in events] == ["start", "intent", "done", "intent", "done", "end"]
    start, intent, done, member, _, end = events
    assert (start["sandbox"], start["org"], start["v"]) == ("dev", "0000@AdobeOrg", 1)
    assert intent["before"] == before
    assert intent["after"]["description"] == "A sample streaming source for ACME data"
    assert (intent["n"], done["n"], member["op"]) == (1, 1, "add")
    assert member["before"]["sourceConnectionSpecIds"] == [tutorial.TEMPLATE_ID]
    assert end["exit"] == 0


def test_intent_is_on_disk_when_the_put_arrives(rig: Rig) -> None:
    """The service sees no PUT that the journal does not know."""
    known: list[int] = []

    def look(request: Request) -> None:
        if request.method == "PUT":
            known.append(rig.events().count("intent"))

    rig.service.fault = look
    rig.push()
    assert known == [1, 2]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_modes_and_gitignore(rig: Rig) -> None:
    """Only the owner can read a journal, and git sees nothing of it."""
    rig.push()
    folder = rig.folder / "journal"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]
    assert (rig.folder / ".gitignore").read_text() == "*\n"


def test_journal_that_cannot_be_created(rig: Rig) -> None:
    """No journal, no PUT: exit status 2."""
    rig.folder.mkdir()
    (rig.folder / "journal").write_text("a file in the way")
    ran = rig.push()
    assert (ran.status, rig.puts()) == (2, 0)
    assert "journal" in ran.err


@pytest.mark.parametrize(("full", "puts"), [(1, 0), (2, 0), (3, 1), (4, 1)])
def test_disk_that_is_full(rig: Rig, monkeypatch: pytest.MonkeyPatch, full: int, puts: int) -> None:
    """A line that does not reach the disk ends the run before the write that it announces."""
    written = 0

    def fsync(descriptor: int) -> None:
        nonlocal written
        written += 1
        if written >= full:
            raise OSError(28, f"No space left on device {descriptor}")

    monkeypatch.setattr(os, "fsync", fsync)
    ran = rig.push()
    assert (ran.status, rig.puts()) == (2, puts)
    assert "No space left" in ran.err
    assert rig.flow_ids == [tutorial.TEMPLATE_ID]


def test_refused_write_is_in_the_journal(rig: Rig) -> None:
    """A write that was refused is recorded as such, with the reason."""
    rig.fail("PUT", "connectionSpecs", Fault(lose=True, reply=Reply(400, {"title": "odd"})))
    rig.push()
    assert rig.events() == ["start", "intent", "rejected", "end"]
    assert "odd" in rig.journal()[2]["why"]


def test_lock_that_is_held(rig: Rig) -> None:
    """A second push from the same folder is exit status 2, names the lock and sends nothing."""
    with held(str(rig.folder)):
        ran = rig.push()
    assert ran.status == 2
    assert str(rig.folder / "lock") in ran.err
    assert rig.service.requests == []
    assert rig.push().status == 0


def test_lock_dies_with_its_process(rig: Rig) -> None:
    """A crash leaves nothing to clean up."""
    code = "import sys, os; from speclint.push.lock import held; held(sys.argv[1]).__enter__(); os._exit(9)"
    subprocess.run([sys.executable, "-c", code, str(rig.folder)], check=False)
    assert (rig.folder / "lock").exists()
    assert rig.push().status == 0


def test_folder_that_cannot_be_written(rig: Rig) -> None:
    """No lock, no push."""
    rig.folder.write_text("a file in the way")
    ran = rig.push()
    assert (ran.status, rig.service.requests) == (2, [])


def test_dry_run_needs_no_lock(rig: Rig) -> None:
    """Looking is possible while somebody else pushes."""
    with held(str(rig.folder)):
        assert rig.push(dry_run=True).status == 3


def test_journal_keeps_the_spelling_of_numbers(rig: Rig) -> None:
    """What a later rollback would write is what was there, to the letter."""
    from speclint.push import wire

    odd = wire.decode(b"1.0")
    rig.edit_flow(lambda flow: flow.update(odd=odd))
    rig.push()
    [path] = (rig.folder / "journal").iterdir()
    member = [line for line in path.read_text().splitlines() if '"op":"add"' in line]
    assert '"odd":1.0' in member[0]
    assert json.loads(member[0])["n"] == 2
