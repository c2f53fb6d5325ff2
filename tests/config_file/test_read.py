"""What is wrong with a config file: always a finding, at the place where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from speclint import config_file
from speclint.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# What root may do although a file's mode forbids it; a process can be started without it.
LIKE_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
VALUE, KEY, TOML = "config/invalid-value", "config/unknown-key", "config/invalid-toml"


def found(path: str = "speclint.toml") -> list[tuple[str, int, int, str]]:
    """Return the rule, line, column and message of each finding in a config that is wrong."""
    with pytest.raises(config_file.ConfigError) as caught:
        config_file.load(path)
    return [
        (one.rule, one.range.start.line, one.range.start.column, one.message)
        for one in caught.value.findings
        if one.range
    ]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("select = [\n", (TOML, 2, 1, "this is not TOML: invalid value (at end of document)")),
        ("a = 1\r\na = 2\r\n", (TOML, 2, 6, "this is not TOML: cannot overwrite a value")),
        (f"x = {'9' * 5000}", (TOML, 1, 5, "this is not TOML: a number is too long")),
        (f"# [\nx = {'[' * 3000}", (TOML, 2, 5, "this is not TOML: it is nested too deeply")),
        (f"options.{'a.' * 99}b = 1", (VALUE, 1, 1, "it is nested too deeply for a setting")),
        ("select = 2020-01-01", (VALUE, 1, 1, "a date is no setting: put it in quotes")),
        ("[options.x]\ny = 10:00:00", (VALUE, 2, 1, "a time is no setting: put it in quotes")),
        ("time-limit = nan", (VALUE, 1, 1, "`nan` is not a number that a setting can be")),
        ("time-limit = inf", (VALUE, 1, 1, "`inf` is not a number that a setting can be")),
        ("time-limit = 0", (VALUE, 1, 1, "`time-limit` is `0`: it must be more than 0")),
        (
            "time-limit = 1e6",
            (VALUE, 1, 1, "`time-limit` is `1000000.0`: it must be 86400 or less"),
        ),
        ("time-limit = true", (VALUE, 1, 1, "`time-limit` must be a number, it is a boolean")),
        ('extend = "a\\u0000"', (VALUE, 1, 1, "a text with a zero byte in it names nothing")),
        ("exlude = []", (KEY, 1, 1, "`exlude` is not known; did you mean `exclude`?")),
        ("fail_on = 1", (KEY, 1, 1, "`fail_on` is not known; did you mean `fail-on`?")),
        (
            'suppress = [\n  {rules = ["*"], reason = "x", file = []}]',
            (KEY, 2, 33, "`file` is not known; did you mean `files`?"),
        ),
        (
            '[[suppress]]\nrules = ["*"]\nreason = "x"\n[[suppress]]\nrules = ["*"]\nreson = "x"',
            (KEY, 6, 1, "`reson` is not known; did you mean `reason`?"),
        ),
        (
            '[[suppress]]\nrules = ["*"]\nreason = " "',
            (VALUE, 3, 1, "`reason` is empty: why are the findings meant?"),
        ),
        (
            '[[suppress]]\nrules = ["*"]\nreason = "x"\npointer = "a/b"',
            (VALUE, 4, 1, "`pointer` is `a/b`: a pointer begins with a slash"),
        ),
        (
            '[suppress]\nrules = ["*"]',
            (VALUE, 1, 2, "`suppress` is a list of tables: write `[[suppress]]`"),
        ),
        (
            '[kinds.own.match]\nmembers = ["a"]\n[kinds.own]\nendpont = "x"',
            (KEY, 4, 1, "`endpont` is not known; did you mean `endpoint`?"),
        ),
        (
            '[kinds.own]\nmatch = {members = ["a"]}\nschema = "none.json"',
            (VALUE, 3, 1, "the schema none.json is not there"),
        ),
        ("[profiles.own]\nslect = []", (KEY, 2, 1, "`slect` is not known; did you mean `select`?")),
        (
            '[per-file-ignores]\n"a/*" = "json/*"',
            (VALUE, 2, 1, "`a/*` must be an array, it is a string"),
        ),
        (
            'exclude = [\n  "a",\n  1,\n]',
            (VALUE, 3, 3, "item 2 of `exclude` must be a string, it is a number"),
        ),
    ],
)
def test_a_wrong_setting_is_found_where_it_is(
    project: Callable[..., Path], text: str, finding: tuple[str, int, int, str]
) -> None:
    """Whatever is wrong, the finding is one, has the place and says what to do."""
    project({"speclint.toml": text})
    assert found() == [finding]


@pytest.mark.parametrize("pattern", ["!", "a\\\\", "[z-a]", "/", "#a", "[", "[[:alpha:]]"])
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("exclude = ['ok',\n '{}']", 2, 2),
        ("include = ['{}']", 1, 12),
        ("[per-file-ignores]\nok = ['*']\n'{}' = ['*']", 3, 1),
        ("[[suppress]]\nrules = ['*']\nreason = 'x'\nfiles = ['{}']", 4, 10),
        ("[kinds.own.match]\nfiles = ['ok', '{}']", 2, 16),
    ],
)
def test_a_pattern_that_matches_nothing_is_refused(
    project: Callable[..., Path], pattern: str, text: str, line: int, column: int
) -> None:
    """A run must not look at more files than was meant, wherever the pattern stands."""
    pattern = pattern.replace("\\\\", "\\")
    project({"speclint.toml": text.replace("{}", pattern)})
    message = f"`{pattern}` is no pattern for files: see `git help ignore`"
    assert found() == [(VALUE, line, column, message)]


@pytest.mark.parametrize("pattern", ["!keep.json", "a[0-9].json", "\\#a", "**"])
def test_a_pattern_that_git_understands_is_taken(
    project: Callable[..., Path], pattern: str
) -> None:
    """What looks odd may be right."""
    project({"speclint.toml": f"exclude = ['{pattern}']"})
    [patterns] = config_file.load("speclint.toml").exclude
    assert patterns.lines == (pattern,)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("[tool]\nspeclint = 3", 2, 1, "`tool.speclint` must be a table"),
        ("[[tool.speclint]]", 1, 3, "`tool.speclint` must be a table"),
        ("[tool]\nspeclint.slect = 1", 2, 1, "`slect` is not known; did you mean `select`?"),
        ("[tool.speclint]\nx = [", 2, 6, "this is not TOML: invalid value (at end of document)"),
    ],
)
def test_what_is_wrong_in_pyproject(
    project: Callable[..., Path], text: str, line: int, column: int, message: str
) -> None:
    """Also where the whole file is no TOML: the table that was meant would be left out."""
    project({"pyproject.toml": text})
    [finding] = found("pyproject.toml")
    assert finding[1:] == (line, column, message)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_mistake(project: Callable[..., Path], encoding: str) -> None:
    """Editors and shells of Windows begin files so."""
    project({"speclint.toml": 'fail-on = "info"\n'.encode(encoding)})
    assert config_file.load("speclint.toml").fail_on == "info"


@pytest.mark.parametrize("there", ["a folder", "a broken link", "a circle of links"])
def test_a_config_that_cannot_be_read_is_a_finding(
    project: Callable[..., Path], there: str
) -> None:
    """There is no text to point at, so it is the file."""
    folder = project({})
    if there == "a folder":
        (folder / "speclint.toml").mkdir()
    else:
        (folder / "speclint.toml").symlink_to("none" if "broken" in there else "speclint.toml")
    with pytest.raises(config_file.ConfigError) as caught:
        config_file.load("speclint.toml")
    [finding] = caught.value.findings
    assert (finding.rule, finding.path, finding.range) == (
        "config/unreadable",
        "speclint.toml",
        None,
    )
    reasons = {
        "a folder": "is a directory",
        "a broken link": "no such file or directory",
        "a circle of links": "too many levels of symbolic links",
    }
    assert finding.message == f"the config cannot be read: {reasons[there]}"


def test_a_config_that_is_closed_is_a_finding(project: Callable[..., Path]) -> None:
    """The message has the system's reason; also of a pyproject.toml, which may be a config."""
    folder = project({"speclint.toml": "", "sub/pyproject.toml": ""})
    command = [sys.executable, "-m", "speclint", "--output-format", "concise"]
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root can read every file")
        command = [*LIKE_ANYBODY, *command]
    for name in ("speclint.toml", "sub/pyproject.toml"):
        (folder / name).chmod(0)
        done = subprocess.run(
            [*command, str(folder / name).rpartition("/")[0]],
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
        message = "the config cannot be read: permission denied [config/unreadable]"
        assert (done.stdout, done.returncode) == (f"{name}: error: {message}\n", 2)


def test_a_config_that_is_not_there_is_said(project: Callable[..., Path]) -> None:
    """Somebody named it: there is no file that a finding could be about."""
    project({})
    with pytest.raises(SetupError) as caught:
        config_file.load("speclint.toml")
    assert str(caught.value) == "there is no config speclint.toml"
    assert not isinstance(caught.value, config_file.ConfigError)


def test_all_that_is_wrong_is_said_at_once(project: Callable[..., Path]) -> None:
    """In the order of the text."""
    project({"speclint.toml": 'zzz = 1\nselect = "x"\n[profiles.default]\n[ids]\na = 1\n'})
    assert [(rule, line) for rule, line, _, _ in found()] == [(KEY, 1), (VALUE, 2), (VALUE, 5)]
