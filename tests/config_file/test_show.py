"""All settings and who says them, as `speclint config` shows them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis.strategies as st
import pytest
from hypothesis import given

from speclint import config_file
from speclint.config_file import chain
from speclint.config_file.place import places
from speclint.config_file.read import SCHEMA
from speclint.config_file.show import DEFAULTS, Settings, as_json, as_toml
from speclint.record import changed
from speclint.schema import read
from speclint.source import Source

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

DOCS = Path(__file__).resolve().parents[2] / "docs" / "configuration.md"
PARENT = """
ignore = [
  "json/comment",
  "json/\\u0007\\u2028\\"\\\\",
]
rules = ["lint"]
exclude = ["old/"]
profiles.own = { extend = "openapi", select = ["json/*"], options = { "a/b" = { c = [1, 2.5] } } }

[ids]
"child/a.json" = "1"
'b"c.json' = '2'

[options."artifact/icon-size"]
most = 1
words = ["a", { "x y" = true, "ü" = [] }]

[per-file-ignores]
"*.gen.json" = ["spec/*"]
"""
CHILD = """
extend = "../base.toml"
select = ["json/*", "yaml/*"]
ignore = ["yaml/*"]
time-limit = 1e3
baseline = "known.json"

[options."artifact/icon-size"]
most = 2

[per-file-ignores]
"*.gen.json" = ["flow/*"]

[[suppress]]
rules = ["json/*"]
reason = '''two
lines'''

[[suppress]]
files = ["x"]
pointer = "/a"
rules = ["json/*"]
reason = "z"

[kinds.own]
match = { members = ["a"], values = { "k l" = 1 } }
references = [{ at = "/b", kind = "own" }]
"""


@pytest.fixture
def settings(project: Callable[..., Path]) -> Settings:
    """Return the settings of a config that extends another one and says much."""
    project({"base.toml": PARENT, "child/speclint.toml": CHILD})
    return Settings(chain("child/speclint.toml"))


def test_each_setting_has_its_line(settings: Settings) -> None:
    """Items that several files say have a line each; what nobody says is a default."""
    assert (
        as_toml(settings)
        == """\
# child/speclint.toml extends base.toml
select = ["json/*", "yaml/*"]  # child/speclint.toml:3
ignore = [
  "json/comment",  # base.toml:3
  "json/\\U00000007\\U00002028\\"\\\\",  # base.toml:4
  "yaml/*",  # child/speclint.toml:4
]
extend-select = []  # default
profile = "default"  # default
fail-on = "error"  # default
include = ["*.json", "*.yaml", "*.yml"]  # default
exclude = ["old/"]  # base.toml:7
baseline = "known.json"  # child/speclint.toml:6
time-limit = 1000.0  # child/speclint.toml:5
known-ids = []  # default
rules = ["../lint"]  # base.toml:6
plugins = []  # default

[[suppress]]  # child/speclint.toml:14
rules = ["json/*"]
reason = "two\\nlines"
[[suppress]]  # child/speclint.toml:19
files = ["x"]
pointer = "/a"
rules = ["json/*"]
reason = "z"

[per-file-ignores]
"*.gen.json" = [
  "spec/*",  # base.toml:19
  "flow/*",  # child/speclint.toml:12
]

[ids]
"a.json" = "1"  # base.toml:11
"../b\\"c.json" = "2"  # base.toml:12

[options."artifact/icon-size"]  # child/speclint.toml:8
most = 2  # child/speclint.toml:9
words = ["a", { "x y" = true, "ü" = [] }]  # base.toml:16

[profiles.own]  # base.toml:8
extend = "openapi"
select = ["json/*"]
options = { "a/b" = { c = [1, 2.5] } }

[kinds.own]  # child/speclint.toml:25
match = { members = ["a"], values = { "k l" = 1 } }
references = [{ at = "/b", kind = "own" }]
"""
    )


def test_what_is_shown_is_toml_with_the_settings(settings: Settings) -> None:
    """Read again it says the same, a baseline that is not set being none."""
    assert tomllib.loads(as_toml(settings)) == settings.table
    nothing = Settings([])
    assert {**tomllib.loads(as_toml(nothing)), "baseline": None} == DEFAULTS


def test_what_is_shown_can_take_the_place_of_the_configs(
    settings: Settings, project: Callable[..., Path]
) -> None:
    """But for patterns, which are relative to the file that says them, it is the same config."""
    before = config_file.load("child/speclint.toml")
    project({"child/speclint.toml": as_toml(settings)})
    after = config_file.load("child/speclint.toml")
    same: dict[str, object] = {
        "extends": (),
        "origins": {},
        "include": None,
        "exclude": (),
        "ignored": (),
        "kinds": None,
    }
    assert changed(after, **same) == changed(before, **same)


def test_programs_get_values_and_origins_apart(settings: Settings) -> None:
    """Each origin is for the pointer of a setting, and has the place of its key or item."""
    document = json.loads(as_json(settings))
    assert document["config"] == "child/speclint.toml"
    assert (document["extends"], document["root"]) == (["base.toml"], "child")
    assert document["settings"] == settings.table
    assert document["origins"]["/ignore/1"] == {"path": "base.toml", "line": 4, "column": 3}
    assert document["origins"]["/ids/a.json"] == {"path": "base.toml", "line": 11, "column": 1}
    assert "/profile" not in document["origins"]
    nothing = json.loads(as_json(Settings([])))
    assert (nothing["config"], nothing["root"], nothing["origins"]) == (None, None, {})


def test_every_key_is_shown() -> None:
    """A setting that the schema knows and `speclint config` does not would be hidden."""
    properties = read(SCHEMA)["properties"]
    assert isinstance(properties, dict)
    assert {*DEFAULTS, "extend"} == properties.keys()


def test_every_key_is_documented() -> None:
    """Each has its row in the table."""
    rows = re.findall(r"^\| `\[*([\w-]+)", DOCS.read_text("utf-8"), re.MULTILINE)
    assert {*DEFAULTS, "extend"} <= {*rows}


def test_the_example_in_the_documentation_is_true(
    project: Callable[..., Path], speclint: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """Its two files give its output."""
    section = DOCS.read_text("utf-8").partition("## Who says what")[2].partition("\n## ")[0]
    files = re.findall(r"```toml\n(# (\S+)\n.*?)```", section, re.DOTALL)
    [(arguments, output)] = re.findall(
        r"```console\n\$ speclint (.*?)\n(.*?)```", section, re.DOTALL
    )
    project({name: text for text, name in files})
    done = speclint(*arguments.split())
    assert (done.stdout, done.stderr, done.returncode) == (output, "", 0)


VALUES = st.recursive(
    st.one_of(
        st.text(max_size=5),
        st.integers(),
        st.booleans(),
        st.floats(allow_nan=False, allow_infinity=False),
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_any_value_is_shown_as_toml_that_says_it(value: object) -> None:
    """Whatever is in it, and everything that is written so can be found again."""
    settings = Settings([])
    settings.table = {"options": {"a/b": {'c "d': value}}}
    text = as_toml(settings)
    assert tomllib.loads(text) == settings.table
    known = places(Source("speclint.toml", text.encode()))
    assert known['/options/a~1b/c "d'].whole.end == len(text)
