"""A config that goes by another one: what they say together, and who says what."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from speclint import config_file
from speclint.api import check_paths
from speclint.config import Ignored, Patterns
from speclint.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARENT = """
select = ["json/*", "yaml/*"]
extend-select = ["json/comment"]
ignore = ["json/comment"]
fail-on = "info"
profile = "openapi"
time-limit = 5
baseline = "known.json"
include = ["*.json"]
exclude = ["old/"]
known-ids = ["a"]
rules = ["lint"]
plugins = ["pack_a"]

[ids]
"team/one.json" = "1"
"./team/two.json" = "2"
"other.json" = "3"

[options."artifact/icon-size"]
most = 1
least = 1

[per-file-ignores]
"old/*" = ["*"]

[[suppress]]
rules = ["json/*"]
reason = "of the parent"
files = ["x.json"]

[profiles.one]
ignore = ["spec/*"]

[profiles.both]
ignore = ["spec/*"]

[kinds.one.match]
members = ["one"]

[kinds.both.match]
members = ["parent"]
"""
CHILD = """
extend = "../shared/base.toml"
select = ["flow/*"]
extend-select = ["yaml/*"]
ignore = ["flow/x"]
fail-on = "warning"
profile = "default"
time-limit = 2.5
baseline = "mine.json"
include = ["*.yaml"]
exclude = ["new/"]
known-ids = ["b"]
rules = ["own"]
plugins = ["pack_b"]

[ids]
"one.json" = "9"

[options."artifact/icon-size"]
most = 2

[per-file-ignores]
"old/*" = ["spec/*"]

[[suppress]]
rules = ["flow/*"]
reason = "of the child"
pointer = "/a/*"

[profiles.both]
extend = "openapi"

[kinds.both.match]
members = ["child"]
"""


@pytest.fixture
def repository(project: Callable[..., Path]) -> Path:
    """Write a config of a team, beside one that all teams share."""
    return project({"shared/base.toml": PARENT, "team/speclint.toml": CHILD})


def test_what_takes_the_place_of_the_parents(repository: Path) -> None:
    """Single values, `select` and `include` are the child's where it says them."""
    config = config_file.load("team/speclint.toml")
    assert config.root == str(repository / "team")
    assert config.extends == (str(repository / "shared" / "base.toml"),)
    assert config.select == ("flow/*",)
    assert (config.fail_on, config.profile, config.time_limit) == ("warning", "default", 2.5)
    assert config.baseline == str(repository / "team" / "mine.json")
    assert config.include == Patterns(str(repository / "team"), ("*.yaml",))


def test_what_adds_up(repository: Path) -> None:
    """Lists of what to leave out and what there is have both, the parent's first."""
    shared, team = str(repository / "shared"), str(repository / "team")
    base, own = os.path.join(shared, "base.toml"), os.path.join(team, "speclint.toml")
    config = config_file.load("team/speclint.toml")
    assert config.ignore == ("json/comment", "flow/x")
    assert config.extend_select == ("json/comment", "yaml/*")
    assert config.known_ids == ("a", "b")
    assert config.plugins == ("pack_a", "pack_b")
    assert config.rules == (os.path.join(shared, "lint"), os.path.join(team, "own"))
    assert config.exclude == (Patterns(shared, ("old/",)), Patterns(team, ("new/",)))
    pattern, x_json = Patterns(shared, ("old/*",)), Patterns(shared, ("x.json",))
    assert config.ignored == (
        Ignored(base, "/per-file-ignores/old~1*", pattern, None, ("*",)),
        Ignored(base, "/suppress/0", x_json, None, ("json/*",), "of the parent"),
        Ignored(own, "/per-file-ignores/old~1*", Patterns(team, ("old/*",)), None, ("spec/*",)),
        Ignored(own, "/suppress/0", None, "/a/*", ("flow/*",), "of the child"),
    )


def test_what_is_merged_entry_by_entry(repository: Path) -> None:
    """Of two entries of one name the child's counts; paths are seen from the child's folder."""
    config = config_file.load("team/speclint.toml")
    assert config.ids == {
        "../shared/team/one.json": "1",
        "../shared/team/two.json": "2",
        "../shared/other.json": "3",
        "one.json": "9",
    }
    assert config.id_of(str(repository / "shared" / "team" / "two.json")) == "2"
    assert config.options == {"artifact/icon-size": {"most": 2, "least": 1}}
    assert config.profiles["one"].ignore[0] == "spec/*"
    assert config.profiles["both"].ignore == ()
    assert [kind.name for kind in config.kinds.rows.values()][:2] == ["both", "one"]
    recognised = config.kinds.recognise({"child": 1})
    assert recognised
    assert recognised.name == "both"


def test_what_only_the_parent_says_holds(project: Callable[..., Path]) -> None:
    """A child may say nothing but whose child it is; its folder is the project's all the same."""
    folder = project({"shared/base.toml": PARENT, "speclint.toml": 'extend = "shared/base.toml"'})
    config = config_file.load("speclint.toml")
    shared = folder / "shared"
    assert config.root == str(folder)
    assert config.select == ("json/*", "yaml/*")
    assert config.baseline == str(shared / "known.json")
    assert config.include == Patterns(str(shared), ("*.json",))
    assert config.ids["shared/team/one.json"] == "1"


def test_patterns_mean_files_below_the_config_that_says_them(project: Callable[..., Path]) -> None:
    """A folder `old/` of the child's is not the parent's."""
    folder = project(
        {"base.toml": 'exclude = ["/old/"]', "team/speclint.toml": 'extend = "../base.toml"'}
    )
    [patterns] = config_file.load("team/speclint.toml").exclude
    assert patterns.match(str(folder / "old" / "a.json"))
    assert not patterns.match(str(folder / "team" / "old" / "a.json"))


def test_a_chain_goes_on_and_the_nearest_wins(project: Callable[..., Path]) -> None:
    """Any number of configs, of which some are tables of pyproject.toml."""
    folder = project(
        {
            "speclint.toml": 'extend = "a/pyproject.toml"\nignore = ["c"]',
            "a/pyproject.toml": '[tool.speclint]\nextend = "../b/z.toml"\nignore = ["b"]\nfail-on = "info"',
            "b/z.toml": 'ignore = ["a"]\nfail-on = "warning"\ntime-limit = 1',
        }
    )
    config = config_file.load("speclint.toml")
    assert config.extends == (str(folder / "a" / "pyproject.toml"), str(folder / "b" / "z.toml"))
    assert (config.ignore, config.fail_on, config.time_limit) == (("a", "b", "c"), "info", 1)


def test_a_table_that_says_nothing_can_be_extended(project: Callable[..., Path]) -> None:
    """It is there, and may say something tomorrow."""
    project({"speclint.toml": 'extend = "pyproject.toml"', "pyproject.toml": "[tool.speclint]"})
    assert config_file.load("speclint.toml").select == ("*",)


@pytest.mark.parametrize(
    ("files", "place", "message"),
    [
        ({"speclint.toml": '\nextend = "no.toml"'}, "speclint.toml:2", "`no.toml` is not there"),
        (
            {"speclint.toml": 'extend = "."'},
            "speclint.toml:1",
            "`.` is a folder: name the config in it",
        ),
        (
            {"speclint.toml": 'extend = "a/b.toml"', "a": ""},
            "speclint.toml:1",
            "`a/b.toml` cannot be read: not a directory",
        ),
        (
            {"speclint.toml": 'extend = "pyproject.toml"', "pyproject.toml": "[tool.black]"},
            "speclint.toml:1",
            "`pyproject.toml` has no table [tool.speclint]",
        ),
        (
            {"speclint.toml": 'extend = "./speclint.toml"'},
            "speclint.toml:1",
            "`./speclint.toml` leads back here: speclint.toml extends speclint.toml",
        ),
        (
            {
                "speclint.toml": 'extend = "a.toml"',
                "a.toml": 'extend = "b/b.toml"',
                "b/b.toml": '#\nextend = "../a.toml"',
            },
            "b/b.toml:2",
            "`../a.toml` leads back here: a.toml extends b/b.toml extends a.toml",
        ),
        (
            {"speclint.toml": 'extend = ["a.toml"]'},
            "speclint.toml:1",
            "`extend` must be a string, it is an array",
        ),
        (
            {"speclint.toml": 'extend = "a.toml"', "a.toml": "\nslect = []"},
            "a.toml:2",
            "`slect` is not known; did you mean `select`?",
        ),
        (
            {"speclint.toml": 'extend = "a.toml"', "a.toml": "x = ["},
            "a.toml:1",
            "this is not TOML: invalid value (at end of document)",
        ),
        (
            {"speclint.toml": 'extend = "a.toml"\nignore = ["json/*"]', "a.toml": 'profile = "x"'},
            "a.toml:1",
            "there is no profile `x`; there are default, openapi, submission",
        ),
        (
            {
                "speclint.toml": 'extend = "a.toml"\nignore = ["json/*"]',
                "a.toml": 'ignore = ["json/*",\n\n "json/coment"]',
            },
            "a.toml:3",
            "there is no rule `json/coment`; did you mean `json/comment`?",
        ),
        (
            {
                "speclint.toml": 'extend = "a.toml"\n[options."artifact/icon-size"]\nmots = 1',
                "a.toml": '[options."artifact/icon-size"]\nmost = 1',
            },
            "speclint.toml:3",
            "the rule artifact/icon-size has no option `mots`; did you mean `most`?",
        ),
        (
            {
                "speclint.toml": 'extend = "a/a.toml"',
                "a/a.toml": '[[suppress]]\nreason = "x"\nrules = [\n"*",\n"json/coment"]',
            },
            "a/a.toml:5",
            "there is no rule `json/coment`; did you mean `json/comment`?",
        ),
        (
            {"speclint.toml": 'extend = "a/a.toml"', "a/a.toml": '\nrules = [\n"lint"]'},
            "a/a.toml:3",
            "there is no rule folder a/lint",
        ),
        (
            {
                "speclint.toml": 'extend = "a/a.toml"\nplugins = ["os"]',
                "a/a.toml": 'rules = ["../lint"]',
                "lint/acme/own.py": "def",
            },
            "speclint.toml:2",
            "os is a module and not a package of rules",
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(
    project: Callable[..., Path], files: dict[str, str], place: str, message: str
) -> None:
    """A parent that cannot be used at `extend`, a mistake in a parent in the parent."""
    project({**files, "spec.json": "{}"})
    with pytest.raises(SetupError) as caught:
        check_paths(["."])
    assert isinstance(caught.value, config_file.ConfigError)
    assert str(caught.value) == f"{place}: {message}"


def test_a_rule_that_does_not_load_is_said_at_its_folder(project: Callable[..., Path]) -> None:
    """Which of the folders of several files it is of."""
    project(
        {
            "speclint.toml": 'extend = "a/a.toml"\nrules = ["fine"]',
            "a/a.toml": '\nrules = ["lint"]',
            "fine/acme/own.py": OWN,
            "a/lint/acme/other.py": "import nothing_of_that_name",
            "spec.json": '{"sourceSpec": {}, "name": "a"}',
        }
    )
    with pytest.raises(config_file.ConfigError) as caught:
        check_paths(["."])
    assert str(caught.value) == (
        "a/a.toml:2: the rule acme/other cannot be loaded "
        "(ModuleNotFoundError: No module named 'nothing_of_that_name')"
    )
    [finding] = caught.value.findings
    assert finding.range
    assert finding.range.start.column == 10


def test_a_path_of_the_ids_that_leads_nowhere_is_said_as_it_is_written(
    project: Callable[..., Path],
) -> None:
    """In the file that has it, once, however it is spelt from the project."""
    project(
        {
            "speclint.toml": 'extend = "a/base.toml"\n[ids]\n"none.json" = "1"',
            "a/base.toml": '[ids]\n"./no\\\\one.json" = "1"',
            "a.json": "{}",
        }
    )
    found = [
        (one.path, one.range.start.line, one.message)
        for one in check_paths(["."]).findings
        if one.range
    ]
    assert found == [
        ("a/base.toml", 2, "there is no file `./no\\one.json` below the config"),
        ("speclint.toml", 3, "there is no file `none.json` below the config"),
    ]


OWN = '''
from speclint.rule import SpecRule


class Own(SpecRule):
    """A rule of the project's own."""

    def check(self, spec):
        return ()
'''
