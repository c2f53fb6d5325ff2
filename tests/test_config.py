"""Settings: which rules are on, and which file has which id."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from speclint import config_file
from speclint.api import check_paths
from speclint.config import Config, matches, nearest
from speclint.errors import SetupError
from speclint.profile import PROFILES
from speclint.registry import Registry
from speclint.suggest import closest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("settings", "on"),
    [
        ({}, True),
        ({"select": ("json/missing-comma",)}, True),
        ({"select": ("json/*",)}, True),
        ({"select": ("*/missing-*",)}, True),
        ({"select": ("json",)}, False),
        ({"select": ()}, False),
        ({"ignore": ("json/*",)}, False),
        ({"ignore": ("json/*",), "extend_select": ("json/missing-comma",)}, True),
        ({"select": ("flow/*",), "extend_select": ("json/*",)}, True),
    ],
)
def test_which_rules_are_on(settings: dict[str, Any], on: bool) -> None:
    """`select` names what runs, `ignore` takes out of it, `extend-select` has the last word."""
    assert Config(**settings).enabled("json/missing-comma") is on


def test_what_kept_speclint_from_its_work_is_always_said() -> None:
    """Selecting some rules does not switch off `internal/*`; ignoring does."""
    assert Config(select=("refs/*",)).enabled("internal/unreadable-file")
    assert not Config(ignore=("internal/*",)).enabled("internal/unreadable-file")


def test_ids_are_looked_up_below_the_config(project: Callable[..., Path]) -> None:
    """The table's paths start at the config, wherever speclint is run."""
    folder = project({"speclint.toml": '[ids]\n"specs/a.json" = "1"\n'})
    config = config_file.load("speclint.toml")
    assert config.id_of(str(folder / "specs" / "a.json")) == "1"
    assert config.id_of(str(folder / "a.json")) is None


def test_a_wrong_key_is_placed_in_its_table(project: Callable[..., Path]) -> None:
    """The finding stands at the item, in pyproject.toml, too."""
    project({"pyproject.toml": '[tool.other]\nselect = 1\n\n[tool.speclint]\n"known-ids" = [1]\n'})
    with pytest.raises(config_file.ConfigError) as caught:
        config_file.load("pyproject.toml")
    [finding] = caught.value.findings
    assert finding.rule == "config/invalid-value"
    assert finding.message == "item 1 of `known-ids` must be a string, it is a number"
    assert finding.range
    assert (finding.range.start.line, finding.range.start.column) == (5, 16)


@pytest.mark.parametrize(
    ("name", "text", "line", "column"),
    [
        ("speclint.toml", 'select = ["*"]\n[ids]\nselect = 3\n', 3, 1),
        ("speclint.toml", "[ids]\n'a.json' = 3\n", 2, 1),
        ("pyproject.toml", "[tool.black]\nexclude = 'x'\n[ tool . speclint ]\nexclude = 1\n", 4, 1),
        ("pyproject.toml", "[tool.speclint.ids]\nx = 1\n", 2, 1),
    ],
)
def test_a_finding_stands_at_the_key_itself(
    project: Callable[..., Path], name: str, text: str, line: int, column: int
) -> None:
    """The same word in another table, or in another tool's, is not taken for the key."""
    project({name: text})
    with pytest.raises(config_file.ConfigError) as caught:
        config_file.load(name)
    place = caught.value.findings[0].range
    assert place
    assert (place.start.line, place.start.column) == (line, column)


def test_a_config_that_is_not_utf8_is_refused(project: Callable[..., Path]) -> None:
    """Names in another encoding would silently match nothing."""
    project({"speclint.toml": b'exclude = ["\xe4"]\n'})
    with pytest.raises(config_file.ConfigError, match="it is not UTF-8 from here on"):
        config_file.load("speclint.toml")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[tool.speclint]\n", True),
        ("[ tool.'speclint' ]\n", True),
        ("[tool.speclint.ids]\n", True),
        ("[tool.speclint]\nbroken = [", True),
        ("[[tool.speclint]]\n", True),
        ("[tool]\nspeclint.fail-on = 'info'\n", True),
        ("[tool]\nspeclint = {fail-on = 'info'}\n", True),
        ("tool.speclint.fail-on = 'info'\n", True),
        ("tool = {speclint = {}}\n", True),
        ("[tool.poetry.dependencies]\nspeclint = '^1'\n", False),
        ("[tool]\nspeclint = [\n", False),
        ("tool = 'speclint'\n", False),
        ("tool = 1\nname = 'speclint'\n", False),
        ("# see [tool.speclint]\n", False),
        ("[tool.ruff]\nname = 'speclint'\n", False),
    ],
)
def test_which_pyproject_is_a_config(project: Callable[..., Path], text: str, counts: bool) -> None:
    """Only a table of speclint's own makes a pyproject.toml a config."""
    folder = project({"pyproject.toml": text})
    assert (nearest(str(folder)) == str(folder / "pyproject.toml")) is counts


def test_what_cannot_be_read_may_be_a_config(project: Callable[..., Path]) -> None:
    """It is not passed over in silence for the one above: loading it says what is wrong."""
    folder = project({"speclint.toml": "", "a/speclint.toml/x": "", "c/pyproject.toml/x": ""})
    (folder / "b").mkdir()
    (folder / "b" / "speclint.toml").symlink_to("none")
    assert nearest(str(folder / "a")) == str(folder / "a" / "speclint.toml")
    assert nearest(str(folder / "b")) == str(folder / "b" / "speclint.toml")
    assert nearest(str(folder / "c")) == str(folder / "speclint.toml")


def test_a_pipe_is_no_config(project: Callable[..., Path]) -> None:
    """To open it might never end."""
    folder = project({"speclint.toml": ""})
    (folder / "sub").mkdir()
    (folder / "sub" / "speclint.toml").symlink_to("pipe")
    os.mkfifo(folder / "sub" / "pipe")
    assert nearest(str(folder / "sub")) == str(folder / "speclint.toml")
    (folder / "sub" / "pipe").rename(folder / "sub" / "speclint.toml")
    assert nearest(str(folder / "sub")) == str(folder / "speclint.toml")


def test_a_guess_is_made_only_where_one_is_near() -> None:
    """A word that is like nothing gets no suggestion."""
    assert closest("exlude", ["exclude", "ids"]) == "; did you mean `exclude`?"
    assert closest("zzz", ["exclude", "ids"]) == ""


@pytest.mark.parametrize(
    ("settings", "rule", "on"),
    [
        ({}, "connection/beta-flags", False),
        ({"profile": "submission"}, "connection/beta-flags", True),
        ({"profile": "submission", "ignore": ("connection/*",)}, "connection/beta-flags", False),
        ({"select": ("connection/*",)}, "connection/beta-flags", False),
        ({"select": ("connection/beta-flags",)}, "connection/beta-flags", True),
        ({"extend_select": ("connection/*",)}, "connection/beta-flags", True),
        ({"profile": "openapi"}, "json/missing-comma", True),
        ({"profile": "openapi"}, "internal/unreadable-file", True),
        ({"profile": "openapi"}, "refs/duplicate-id", False),
        ({"profile": "openapi", "select": ("refs/duplicate-id",)}, "refs/duplicate-id", True),
    ],
)
def test_a_profile_says_which_rules_are_on(settings: dict[str, Any], rule: str, on: bool) -> None:
    """What it leaves out runs only where a rule is named in full, or with `extend-select`."""
    assert Config(**settings).enabled(rule) is on


@pytest.mark.parametrize("name", PROFILES)
def test_profiles_name_rules_that_are_there(name: str) -> None:
    """Every id and glob of a profile of speclint's is one of its rules."""
    ids = Registry().ids()
    patterns = (*PROFILES[name].select, *PROFILES[name].ignore, *PROFILES[name].options)
    assert [one for one in patterns if not any(matches(rule, one) for rule in ids)] == []


def test_a_project_has_profiles_and_options_of_its_own(project: Callable[..., Path]) -> None:
    """They go by one of speclint's, and the config's options come over the profile's."""
    project(
        {
            "speclint.toml": """
profile = "release"

[profiles.release]
extend = "openapi"
ignore = ["json/comment"]
options."connection/required-fields".fields = ["name"]

[options."flow/required-fields"]
fields = []
"""
        }
    )
    config = config_file.load("speclint.toml")
    assert config.enabled("json/missing-comma")
    assert not config.enabled("json/comment")
    assert not config.enabled("refs/duplicate-id")
    assert config.rule_options == {
        "connection/required-fields": {"fields": ["name"]},
        "flow/required-fields": {"fields": []},
    }


def test_a_profile_runs_what_it_names_in_full(project: Callable[..., Path]) -> None:
    """Also what the profile leaves out that it goes by; a glob is no such name."""
    project(
        {
            "speclint.toml": """
profile = "own"

[profiles.own]
select = ["connection/*", "connection/beta-flags"]
"""
        }
    )
    config = config_file.load("speclint.toml")
    assert config.enabled("connection/beta-flags")
    assert not config.enabled("connection/ui-text")


def test_a_profile_that_is_not_there_is_a_finding(project: Callable[..., Path]) -> None:
    """With the line and the name that may be meant."""
    project({"speclint.toml": 'ignore = []\nprofile = "submision"\n'})
    with pytest.raises(config_file.ConfigError) as caught:
        config_file.load("speclint.toml")
    [finding] = caught.value.findings
    assert finding.message == "there is no profile `submision`; did you mean `submission`?"
    assert finding.range
    assert finding.range.start.line == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"naem": "x"}, "the rule acme/own has no option `naem`; did you mean `name`?"),
        (
            {"zzz": 1},
            "the rule acme/own has no option `zzz`; it has `name`, `most`, `share`, `words`",
        ),
        ({"name": 1}, "the option `name` of the rule acme/own must be a text"),
        ({"most": True}, "the option `most` of the rule acme/own must be a whole number"),
        ({"share": "1"}, "the option `share` of the rule acme/own must be a number"),
        (
            {"words": [1]},
            "the option `words` of the rule acme/own must be a list of which each is a text",
        ),
    ],
)
def test_wrong_options_are_refused(
    project: Callable[..., Path], options: dict[str, object], message: str
) -> None:
    """An option that a rule does not have, or of another type, cannot pass for a choice."""
    project({"lint/acme/own.py": OWN})
    with pytest.raises(SetupError) as caught:
        Registry(["lint"], options={"acme/own": options})["acme/own"]
    assert str(caught.value) == message


def test_options_reach_the_rule(project: Callable[..., Path]) -> None:
    """What is not set keeps its default."""
    project({"lint/acme/own.py": OWN})
    defaults = {"name": "a", "most": 1, "share": 0.5, "words": ["b"]}
    assert Registry(["lint"])["acme/own"].options == defaults
    settings = {"most": 3, "share": 1, "words": ["c", "d"]}
    set_here = Registry(["lint"], options={"acme/own": settings})
    assert set_here["acme/own"].options == {**defaults, **settings}


@pytest.mark.parametrize(
    ("config", "line", "message"),
    [
        (
            '[options."artifact/icon-size"]\nmots = 1',
            2,
            "the rule artifact/icon-size has no option `mots`; did you mean `most`?",
        ),
        (
            '[options."artifact/icon-sice"]\nmost = 1',
            1,
            "there is no rule `artifact/icon-sice`; did you mean `artifact/icon-size`?",
        ),
        (
            '[options."artifact/*"]\nmost = 1',
            1,
            "options are for one rule, and `artifact/*` names several",
        ),
        (
            'profile = "own"\n[profiles.own]\nselect = ["artefact/*"]',
            3,
            "there is no rule `artefact/*`; did you mean `artifact/*`?",
        ),
        (
            'profile = "own"\n[profiles.own.options."json/coment"]',
            2,
            "there is no rule `json/coment`; did you mean `json/comment`?",
        ),
        (
            'profile = "own"\n[profiles.own]\nignore = ["json/*", "yaml/*", "flow/*",\n"zzz/*"]',
            4,
            "there is no rule `zzz/*`; see `speclint rules`",
        ),
        (
            'profile = "own"\n[profiles.own]\nignore = ["zzz/*", "yaml/*", "flow/*",\n"json/*"]',
            3,
            "there is no rule `zzz/*`; see `speclint rules`",
        ),
        (
            '[per-file-ignores]\n"*" = ["json/*",\n"json/coment"]',
            3,
            "there is no rule `json/coment`; did you mean `json/comment`?",
        ),
        (
            '[options]\n"json/*".most = 1',
            2,
            "options are for one rule, and `json/*` names several",
        ),
        ("[options.json]\nmost = 1", 1, "there is no rule `json`; see `speclint rules`"),
        (
            '[options]\n"artifact/icon-size".most = "1"',
            2,
            "the option `most` of the rule artifact/icon-size must be a whole number",
        ),
        (
            'fail-on = "info"\n\nextend-select = ["json/coment"]',
            3,
            "there is no rule `json/coment`; did you mean `json/comment`?",
        ),
        (
            "[profiles.default]\nignore = []",
            1,
            "the profile `default` is one of speclint's own: choose another name",
        ),
    ],
)
def test_a_config_that_names_what_is_not_there_is_refused(
    project: Callable[..., Path], config: str, line: int, message: str
) -> None:
    """Whatever the bodies are: a run must not be quieter than its config says."""
    project({"speclint.toml": config, "acme.json": "{}"})
    with pytest.raises(SetupError) as caught:
        check_paths(["."])
    assert str(caught.value) == f"speclint.toml:{line}: {message}"
    assert isinstance(caught.value, config_file.ConfigError)


OWN = '''
from speclint.rule import SpecRule


class Own(SpecRule):
    """A rule of the project's own."""

    options = {"name": "a", "most": 1, "share": 0.5, "words": ["b"]}

    def check(self, spec):
        return ()
'''
