"""Configs that extend each other: settings of their own, and one set of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from speclint.api import Run, Settings
from speclint.config_file import ConfigError
from tests.conftest import ACME_ID, CONNECTION, FLOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OTHER_ID = "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a12"
CHILD = 'extend = "../../speclint.toml"\n[ids]\n"spec.json" = "%s"\n'
ALONE = '[ids]\n"spec.json" = "%s"\n'
UNLISTED = ("teams/b/spec.json", "refs/unreferenced-connection-spec")
UNKNOWN = ("flow.json", "refs/unknown-connection-spec")


@pytest.fixture
def company(project: Callable[..., Path]) -> Callable[..., Path]:
    """Return a function that makes a repository with a shared flow spec and two teams."""

    def make(listed: str, config: str = CHILD, parent: str = "ignore = []\n") -> Path:
        return project(
            {
                "speclint.toml": parent,
                "flow.json": FLOW % listed,
                "teams/a/speclint.toml": config % ACME_ID,
                "teams/a/spec.json": CONNECTION,
                "teams/b/speclint.toml": config % OTHER_ID,
                "teams/b/spec.json": CONNECTION.replace("Orders", "Returns"),
            }
        )

    return make


def said(*paths: str, settings: Settings | None = None) -> list[tuple[str, str]]:
    """Lint, and return the file and the rule of each finding."""
    run = Run(settings or Settings())
    return [(one.path, one.rule) for one in run.report(run.projects(paths or ["."])).findings]


BOTH = f'"{ACME_ID}", "{OTHER_ID}"'
ASKED = [(), ("teams/a",), ("teams/b/spec.json",), ("flow.json",), ("teams/a", "flow.json")]


@pytest.mark.parametrize("paths", ASKED)
def test_a_team_that_extends_is_compared_with_all(
    company: Callable[..., Path], paths: tuple[str, ...]
) -> None:
    """A flow spec above may list the specs of teams with configs of their own."""
    company(BOTH)
    assert said(*paths) == []


@pytest.mark.parametrize("paths", ASKED)
def test_what_is_wrong_between_relatives_is_said_once(
    company: Callable[..., Path], paths: tuple[str, ...]
) -> None:
    """Whichever files are asked for, the one that no flow spec lists is told, in its own file."""
    company(f'"{ACME_ID}"')
    assert said(*paths) == [UNLISTED]


def test_each_file_goes_by_its_own_config(company: Callable[..., Path]) -> None:
    """A team's settings decide what is said of its files, and no other team's."""
    folder = company(f'"{ACME_ID}"')
    config = folder / "teams" / "b" / "speclint.toml"
    config.write_text(f'ignore = ["refs/*"]\n{CHILD % OTHER_ID}', "utf-8")
    assert said() == said("teams/a") == said("flow.json") == []
    config.write_text(CHILD % OTHER_ID, "utf-8")
    (folder / "teams" / "a" / "speclint.toml").write_text(
        f'ignore = ["refs/*"]\n{CHILD % ACME_ID}', "utf-8"
    )
    assert said() == said("teams/a") == said("flow.json") == [UNLISTED]


def test_a_team_that_does_not_extend_is_on_its_own(company: Callable[..., Path]) -> None:
    """Without `extend` a nested config makes a project that nobody is compared with."""
    company(BOTH, ALONE)
    assert sorted(set(said())) == [
        UNKNOWN,
        ("teams/a/spec.json", UNLISTED[1]),
        UNLISTED,
    ]


@pytest.mark.parametrize("path", [".", "teams/b", "flow.json"])
def test_a_wrong_config_of_a_relative_is_said(company: Callable[..., Path], path: str) -> None:
    """What a relative lists cannot be told without its config, so nobody guesses."""
    folder = company(f'"{ACME_ID}"')
    (folder / "teams" / "a" / "speclint.toml").write_text("ignore = 1\n", "utf-8")
    with pytest.raises(ConfigError, match=r"teams/a/speclint\.toml:1"):
        said(path)


def test_a_relative_goes_by_its_own_kinds(company: Callable[..., Path]) -> None:
    """A kind that only one of them has is looked for by that one, whichever is asked for."""
    folder = company(BOTH)
    kind = '[kinds.board]\nmatch = { members = ["panels"] }\nid = "/uid"\n'
    reference = '[[kinds.board.references]]\nat = "/next"\nkind = "board"\n'
    config = folder / "teams" / "a" / "speclint.toml"
    config.write_text(f"{CHILD % ACME_ID}{kind}{reference}", "utf-8")
    (folder / "teams" / "a" / "board.json").write_text('{"uid": "a", "panels": [], "next": "b"}')
    wrong = [("teams/a/board.json", "refs/unknown-id")]
    assert said() == said("teams/b/spec.json") == said("flow.json") == said("teams/a") == wrong


def test_two_teams_with_one_id_are_told(company: Callable[..., Path]) -> None:
    """The specs of two teams may have one id: whoever pushes last would win."""
    folder = company(f'"{ACME_ID}"')
    (folder / "teams" / "b" / "speclint.toml").write_text(CHILD % ACME_ID, "utf-8")
    assert said() == said("teams/a") == [("teams/b/spec.json", "refs/duplicate-id")]


def test_two_runs_with_a_cache_agree(company: Callable[..., Path]) -> None:
    """Relatives use each other's caches, and say the same with and without."""
    folder = company(f'"{ACME_ID}"')
    for number in range(40):
        (folder / "teams" / "a" / f"more{number}.json").write_text(CONNECTION, "utf-8")
    cached = Settings(cache=True)
    cold = said("teams/b", settings=cached)
    assert cold == said("teams/b", settings=cached) == said("teams/b") == [UNLISTED]
    assert said(settings=cached) == said() == said(settings=cached)


def test_a_fix_in_one_is_seen_by_the_other(company: Callable[..., Path]) -> None:
    """In a run that fixes, relatives see the texts of each other as they will be."""
    folder = company(f'"{ACME_ID}" "{OTHER_ID}"')
    run = Run(Settings())
    result = run.fix(run.projects(["."]), unsafe=False)
    assert [file.absolute for file in result.files] == [str(folder / "flow.json")]
    assert result.report.findings == ()
