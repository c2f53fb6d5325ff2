"""`--watch` as somebody uses it: a process that goes on while files are edited."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WAITING = "waiting for changes, Ctrl-C ends it"
COMMA = "acme.json:5:19: error: missing comma after the value of `version` [json/missing-comma]"
NO_TOML = "speclint.toml:2:2: error: this is not TOML: invalid value [config/invalid-toml]"
LONGEST = 30  # seconds that a slow machine may take
RULE = '''"""own/name."""

from speclint.rule import SpecRule, Violation


class Name(SpecRule):
    """A name is what somebody says it is."""

    severity = "warning"

    def check(self, spec):
        """Look at the name."""
        yield Violation("/name", "MESSAGE")
'''


class Session:
    """A `speclint --watch` that runs, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.said = process.stdout
        self.turns: list[list[str]] = []

    def turn(self) -> list[str]:
        """Return the lines up to the next wait, without the times."""
        assert self.said
        timer = threading.Timer(LONGEST, self.process.kill)
        timer.start()
        lines: list[str] = []
        for line in self.said:
            lines.append(re.sub(r"^\d\d:\d\d:\d\d ", "", line.rstrip("\n")))
            if lines[-1] == WAITING:
                break
        timer.cancel()
        self.turns.append(lines)
        assert lines[-1:] == [WAITING], self.turns
        return lines[:-1]

    def until(self, *expected: str) -> None:
        """Read until a turn says no more and no less; what is written in steps may bring several."""
        while self.turn() != list(expected):
            pass


@pytest.fixture
def session() -> Iterator[Callable[..., Session]]:
    """Return a function that starts the command; its processes end with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> Session:
        command = [sys.executable, "-m", "speclint", "--watch", "--output-format", "concise"]
        process = subprocess.Popen(
            [*command, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        started.append(process)
        return Session(process)

    yield start
    for process in started:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def replace(path: Path, text: str) -> None:
    """Save a file as careful editors do: write another one and give it the name."""
    path.with_name(".saving").write_text(text, "utf-8")
    path.with_name(".saving").replace(path)


def replace_as_vim(path: Path, text: str) -> None:
    """Save a file as vim does: try the folder, move the old file away and write the new one."""
    path.with_name("4913").write_text("", "utf-8")
    path.with_name("4913").unlink()
    backup = path.with_name(f"{path.name}~")
    path.rename(backup)
    path.write_text(text, "utf-8")
    backup.unlink()


def messages(lines: list[str]) -> list[str]:
    """Return what concise findings say."""
    return [line.split(": ")[2].partition(" [")[0] for line in lines]


@pytest.mark.parametrize("by", ["system", "looking"])
def test_it_lints_again_what_changes(
    project: Callable[..., Path],
    session: Callable[..., Session],
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    """A change is reported with what it brings, however it is written, also in other files."""
    if by == "looking":
        monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    folder = project()
    acme = (folder / "acme.json").read_text("utf-8")
    flow = (folder / "flow.json").read_text("utf-8")
    watch = session()
    assert watch.turn() == []
    (folder / "acme.json").write_text(acme.replace('"1.0",', '"1.0"'), "utf-8")
    watch.until("acme.json has changed", COMMA)
    replace(folder / "acme.json", acme)
    watch.until("acme.json has changed")
    replace_as_vim(folder / "acme.json", acme.replace('"1.0",', '"1.0"'))
    watch.until("acme.json has changed", COMMA)
    replace_as_vim(folder / "acme.json", acme)
    watch.until("acme.json has changed")
    (folder / "flow.json").write_text(flow.replace("5f0b6e0e", "5f0b6e0f"), "utf-8")
    while {line.partition(":")[0] for line in watch.turn()[1:]} != {"acme.json", "flow.json"}:
        pass


def test_it_goes_on_when_the_config_is_wrong(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """What is wrong with a config is reported; when it is mended it counts, without a restart."""
    folder = project()
    acme = folder / "acme.json"
    acme.write_text(acme.read_text("utf-8").replace('"1.0",', '"1.0"'), "utf-8")
    config = folder / "speclint.toml"
    right = config.read_text("utf-8")
    watch = session()
    assert watch.turn() == [COMMA]
    config.write_text(f"ignore = [\n{right}", "utf-8")
    watch.until("speclint.toml has changed", NO_TOML)
    config.write_text(f'ignore = ["json/*"]\n{right}', "utf-8")
    watch.until("speclint.toml has changed")
    config.write_text(f'ignore = ["json/nothing"]\n{right}', "utf-8")
    while "json/nothing" not in watch.turn()[-1]:
        pass
    config.write_text(right, "utf-8")
    watch.until("speclint.toml has changed", COMMA)


def test_it_starts_with_a_config_that_is_wrong(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """Settings elsewhere are watched, too, also where they were wrong from the start."""
    folder = project()
    inner = folder / "team"
    inner.mkdir()
    for name in ("acme.json", "flow.json"):
        (folder / name).rename(inner / name)
    (folder / "base.toml").write_text("nothing = 1\n", "utf-8")
    text = (folder / "speclint.toml").read_text("utf-8")
    (folder / "speclint.toml").rename(inner / "speclint.toml")
    (inner / "speclint.toml").write_text(f'extend = "../base.toml"\n{text}', "utf-8")
    watch = session("team")
    assert watch.turn()[0] == "base.toml:1:1: error: `nothing` is not known [config/unknown-key]"
    replace(folder / "base.toml", 'fail-on = "warning"\n')
    watch.until("base.toml has changed")


def test_a_rule_of_the_project_is_read_again(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """Who writes a rule sees what it finds at each save, also where the rule does not load."""
    folder = project()
    text = (folder / "speclint.toml").read_text("utf-8")
    rule = folder / "rules" / "own" / "name.py"
    rule.parent.mkdir(parents=True)
    rule.write_text(RULE.replace("MESSAGE", "one"), "utf-8")
    (folder / "speclint.toml").rename(folder / "base.toml")
    inner = folder / "team"
    inner.mkdir()
    for name in ("acme.json", "flow.json"):
        (folder / name).rename(inner / name)
    (inner / "speclint.toml").write_text(f'rules = ["../rules"]\n{text}', "utf-8")
    watch = session("team")
    assert messages(watch.turn()) == ["one", "one"]
    rule.write_text(RULE.replace("MESSAGE", "two"), "utf-8")  # of one length, in one second
    while messages(watch.turn()[1:]) != ["two", "two"]:
        pass
    rule.write_text(RULE.replace("class", "klass"), "utf-8")
    while "own/name cannot be loaded (SyntaxError" not in watch.turn()[-1]:
        pass
    rule.write_text(RULE.replace("MESSAGE", "six"), "utf-8")
    while messages(watch.turn()[1:]) != ["six", "six"]:
        pass


def test_the_schema_of_a_kind_is_read_again(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """A kind's schema counts as it is now, wherever it stands."""
    folder = project(
        {
            "team/boards/sales.json": '{"uid": "sales", "panels": 1}',
            "team/speclint.toml": '[kinds.dashboard]\nmatch = { files = ["boards/"] }\n'
            'schema = "../board.schema.json"\nid = "/uid"\n',
            "board.schema.json": '{"type": "object"}',
        }
    )
    watch = session("team")
    assert watch.turn() == []
    replace(folder / "board.schema.json", '{"properties": {"panels": {"type": "array"}}}')
    watch.until(
        "board.schema.json has changed",
        "team/boards/sales.json:1:28: error: `panels` must be an array, it is a number"
        " [spec/wrong-type]",
    )
    replace(folder / "board.schema.json", '{"type": "object"}')
    watch.until("board.schema.json has changed")


def test_folders_come_and_go(
    project: Callable[..., Path], session: Callable[..., Session], tmp_path: Path
) -> None:
    """A folder that is deleted, moved or made anew is one change, the watched one itself too."""
    folder = project()
    specs = folder / "specs"
    watch = session(".")
    assert watch.turn() == []
    broken = (folder / "acme.json").read_text("utf-8").replace('"1.0",', '"1.0"')
    specs.mkdir()
    (specs / "more.json").write_text(broken, "utf-8")
    lines = watch.turn()
    while not any("json/missing-comma" in line for line in lines):  # it may take two changes
        lines = watch.turn()
    outside = tmp_path.with_name(f"{tmp_path.name}-outside")
    specs.rename(outside)
    while any("json/missing-comma" in line for line in watch.turn()):
        pass
    shutil.rmtree(outside)


def test_what_is_watched_may_be_away_for_a_while(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """Where the folder that was named is gone it says so, and goes on when it is back."""
    folder = project({})
    specs = folder / "specs"
    specs.mkdir()
    watch = session("--isolated", "specs")
    assert watch.turn() == []
    specs.rmdir()
    assert watch.turn()[1:] == ["speclint: there is no file or folder specs"]
    specs.mkdir()
    (specs / "acme.json").write_text('{"id": "1", "sourceSpec": {},}', "utf-8")
    lines = watch.turn()
    while not any("json/trailing-comma" in line for line in lines):
        lines = watch.turn()


def test_it_sleeps_through_noise(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """What speclint does not look at wakes it not: git's own files, its cache, other files."""
    folder = project()
    subprocess.run(["git", "init", "--quiet"], check=True)
    watch = session()
    assert watch.turn() == []
    subprocess.run(["git", "add", "--all"], check=True)
    (folder / ".git" / "some.json").write_text("{}", "utf-8")
    (folder / ".speclint_cache").mkdir(exist_ok=True)
    (folder / ".speclint_cache" / "some.json").write_text("{}", "utf-8")
    (folder / "notes.docx").write_text("notes", "utf-8")
    (folder / "acme.json").write_text("{", "utf-8")
    said, *findings = watch.turn()
    assert said == "acme.json has changed"
    assert findings


def test_a_file_that_is_half_written_is_linted_again(
    project: Callable[..., Path], session: Callable[..., Session]
) -> None:
    """Whatever stands there between two parts of a slow write, the last word is of the whole."""
    folder = project()
    text = (folder / "acme.json").read_text("utf-8")
    watch = session()
    assert watch.turn() == []
    with (folder / "acme.json").open("w", encoding="utf-8") as file:
        file.write(text[:200])
        file.flush()
        assert watch.turn()[1:] != []
        file.write(text[200:])
    watch.until("acme.json has changed")


@pytest.mark.skipif(os.name == "nt", reason="another signal there")
def test_ctrl_c_ends_it(project: Callable[..., Path], session: Callable[..., Session]) -> None:
    """Ctrl-C ends with the status that a shell gives to it, and without a word."""
    project()
    watch = session()
    watch.turn()
    watch.process.send_signal(signal.SIGINT)
    output, _ = watch.process.communicate(timeout=LONGEST)
    assert (watch.process.returncode, output) == (130, "")


def test_a_terminal_shows_one_report(project: Callable[..., Path]) -> None:
    """On a terminal the screen is cleared before each report but the first."""
    pty = pytest.importorskip("pty", reason="needs a pseudo terminal")
    folder = project()
    outer, inner = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "speclint", "--watch"],
        stdout=inner,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "TERM": "xterm"},
    ) as process:
        watch = Session(process)
        watch.said = process.stderr
        assert watch.turn() == []
        assert os.read(outer, 1000) == b"No findings in 2 specs.\r\n"
        replace(folder / "acme.json", (folder / "acme.json").read_text("utf-8") + "\n")
        watch.until("acme.json has changed")
        assert os.read(outer, 1000) == b"\x1b[2J\x1b[HNo findings in 2 specs.\r\n"
        process.kill()
    os.close(inner)
    os.close(outer)
