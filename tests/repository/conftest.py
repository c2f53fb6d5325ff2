"""The repository of a company, and speclint run in it as a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.repository import texts
from tests.repository.layout import SMALL
from tests.repository.make import PACK, Found, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.repository.make import Repository

    Speclint = Callable[..., "Run"]


class Run:
    """A finished run: its exit status, its report and what it said besides."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.status = done.returncode
        self.stdout = done.stdout
        self.stderr = done.stderr

    @property
    def report(self) -> dict[str, Any]:
        """The JSON report."""
        report: dict[str, Any] = json.loads(self.stdout)
        return report

    @property
    def found(self) -> list[Found]:
        """The findings, as they are foretold."""
        return sorted(map(_found, self.report["findings"]))


def _found(finding: dict[str, Any]) -> Found:
    start = finding["range"]["start"] if finding["range"] else {"line": 0, "column": 0}
    return Found(finding["path"], start["line"], start["column"], finding["rule"])


def command(*arguments: str) -> list[str]:
    """Return the command line of a run that reports as JSON."""
    return [sys.executable, "-m", "speclint", "--output-format", "json", *arguments]


def environment() -> dict[str, str]:
    """Return variables with which the rule package of the repository can be imported."""
    return {**os.environ, "PYTHONPATH": str(PACK)}


@pytest.fixture(scope="session")
def speclint() -> Speclint:
    """Return a function that runs speclint in a folder and returns what came of it."""

    def run(folder: Path, *arguments: str, within: tuple[str, ...] = ()) -> Run:
        done = subprocess.run(
            [*within, *command(*arguments)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=folder,
            env=environment(),
        )
        return Run(done)

    return run


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return the repository with its 2,000 specs; a test leaves it as it was."""
    return make(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="session")
def _small(tmp_path_factory: pytest.TempPathFactory, speclint: Speclint) -> Repository:
    made = make(tmp_path_factory.mktemp("small"), SMALL)
    assert speclint(made.folder).found == made.reported
    return made


@pytest.fixture
def small(_small: Repository, tmp_path: Path) -> Repository:
    """Return the repository of three teams, for a test to do with as it likes; its cache is full."""
    folder = tmp_path / "small"
    shutil.copytree(_small.folder, folder, symlinks=True)
    return _small._replace(folder=folder)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Return a folder of 40 streaming specs, each with a comma too much, and their flow spec."""
    return make_shop(tmp_path / "shop")


def make_shop(folder: Path) -> Path:
    """Write such a folder."""
    folder.mkdir()
    names = [f"Shop {number}" for number in range(40)]
    for name in names:
        text = texts.streaming(name, texts.id_of(name))
        (folder / f"{name}.json").write_text(text.replace('"1.0",', '"1.0",,'), "utf-8")
    ids = list(map(texts.id_of, names))
    flow = texts.flow("streaming", "ShopStreamingAEP", texts.id_of("shop"), ids)
    (folder / "flow.json").write_text(flow, "utf-8")
    (folder / "speclint.toml").write_text('ignore = ["connection/id-in-body"]\n', "utf-8")
    return folder
