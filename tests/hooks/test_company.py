"""The hooks in a company's repository of 2,000 specs: by pre-commit, and by prek."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.hooks.running import git, run
from tests.repository.layout import WHOLE, connection
from tests.repository.make import PACK, Found, commit, make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Each process is handed some of the names, and several run at once.
CONFIG = """\
repos:
  - repo: {url}
    rev: {revision}
    hooks:
      - id: speclint
        require_serial: false
        args: [--output-format, concise]
      - id: speclint-project
        args: [--output-format, concise]
"""
STREAM = connection("crm", "streaming", 10)
BROKEN = Found(STREAM, 7, 19, "json/missing-comma")


class Company(NamedTuple):
    """The repository, with the hooks installed by one of the two runners."""

    folder: Path
    runner: str
    variables: dict[str, str]

    def run(self, *command: str) -> tuple[int, list[Found], list[str]]:
        """Run a command; return its status, what was found, and all lines."""
        status, lines = run(*command, cwd=self.folder, **self.variables)
        places = (re.match(r"(\S+?):(\d+):(\d+): .* \[(\S+)\]$", line.strip()) for line in lines)
        found = [Found(one[1], int(one[2]), int(one[3]), one[4]) for one in places if one]
        return status, sorted(found), lines

    def commit(self) -> tuple[int, list[Found], list[str]]:
        """Commit all changes."""
        return self.run("git", "commit", "--all", "-m", "change")

    def break_one(self, name: str = STREAM) -> None:
        """Take a comma out of a spec."""
        path = self.folder / name
        text = path.read_text("utf-8")
        assert text.count('"1.0",') == 1
        path.write_text(text.replace('"1.0",', '"1.0"'), "utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, release: tuple[str, str]) -> Path:
    """Return a repository in which all that was wrong is in the baseline; the lab is a project."""
    made = make(tmp_path_factory.mktemp("company"), is_accepted=True)
    config = CONFIG.format(url=release[0], revision=release[1])
    for where in (made.folder, made.folder / "teams" / "lab"):
        (where / ".pre-commit-config.yaml").write_text(config, "utf-8")
    commit(made.folder)
    return made.folder


@pytest.fixture(params=["pre-commit", "prek"])
def company(
    request: pytest.FixtureRequest, folder: Path, pre_commit_home: Path, prek_home: Path
) -> Iterator[Company]:
    """Install the hooks with either runner, and leave the repository as it was."""
    variables = {
        "PRE_COMMIT_HOME": str(pre_commit_home),
        "PREK_HOME": str(prek_home),
        "PYTHONPATH": str(PACK),
    }
    made = Company(folder, request.param, variables)
    before = git("rev-parse", "HEAD", cwd=folder)[0]
    status, lines = run(request.param, "install", cwd=folder, **variables)
    assert status == 0, lines
    yield made
    os.unlink(folder / ".git" / "hooks" / "pre-commit")
    git("reset", "--quiet", "--hard", before, cwd=folder)


def test_many_files_in_several_processes(company: Company) -> None:
    """With the names split over processes nothing is found that is accepted or not there."""
    company.break_one()
    names = sorted(git("ls-files", "*.json", cwd=company.folder))[:200]
    status, found, lines = company.run(company.runner, "run", "--files", STREAM, *names)
    assert (status, {*found}) == (1, {BROKEN}), lines


def test_a_broken_spec_among_2000_stops_the_commit(company: Company) -> None:
    """The commit of one broken file is stopped with that finding alone, and goes through mended."""
    company.break_one()
    status, found, _ = company.commit()
    assert (status, found) == (1, [BROKEN])
    path = company.folder / STREAM
    path.write_text(path.read_text("utf-8").replace('"1.0"', '"1.1",'), "utf-8")
    status, found, _ = company.commit()
    assert (status, found) == (0, [])


def test_a_commit_that_only_deletes_a_flow_spec_shows_its_orphans(company: Company) -> None:
    """No file is left that could be named, and still each orphan is found."""
    git("rm", "--quiet", "teams/orders/flows/batch.json", cwd=company.folder)
    status, found, _ = company.commit()
    assert status == 1
    assert {one.rule for one in found} == {"refs/unreferenced-connection-spec"}
    assert {one.path for one in found} >= {
        connection("orders", "batch", number) for number in range(WHOLE.batch)
    }


def test_hooks_of_a_project_in_its_folder(company: Company) -> None:
    """In a workspace the lab's hooks run below it, besides those of the root, with other paths."""
    name = connection("lab", "streaming", 10)
    company.break_one(name)
    status, found, lines = company.commit()
    inside = BROKEN._replace(path=name.removeprefix("teams/lab/"))
    both = [inside, BROKEN._replace(path=name)]
    assert (status, found) == (1, both if company.runner == "prek" else both[1:]), lines
