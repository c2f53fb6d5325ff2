"""The set-ups of docs/editors.md, taken from the page: in a real Neovim, and as regexes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import CONNECTION, FLOW

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "editors.md"
ENVIRONMENT = os.environ | {
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
}

INCOMPLETE_FLOW = re.sub(
    r' *"(version|optionSpec)".*\n', "", FLOW % '"0d6fa2ea-b2ff-4a4d-9a56-1d0bd2b9b0c4"'
)
BROKEN = CONNECTION.replace('"Orders of the shop",', '"Orders of the shop"')
MISSING_COMMA = {
    "lnum": 5,
    "col": 37,
    "end_lnum": 5,
    "end_col": 37,
    "severity": 1,
    "message": "missing comma after the value of `description`",
    "code": "json/missing-comma",
    "source": "speclint",
}
YAML_ENDS = (".yaml", ".yml")
UNKNOWN_KEY = "`slect` is not known; did you mean `select`? [config/unknown-key]"
# What the tests ask of the editor, each answer a line of JSON.
PRELUDE = """
function answer(value)
  io.stdout:write(vim.json.encode(value) .. '\\n')
end
function diagnostics()
  local found = {}
  for _, item in ipairs(vim.diagnostic.get(0)) do
    item.namespace, item.bufnr, item.user_data = nil, nil, nil
    table.insert(found, item)
  end
  answer(found)
end
function quickfix()
  local found = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    local name = item.bufnr > 0 and vim.fn.bufname(item.bufnr) or ''
    table.insert(found, { name, item.lnum, item.col, item.type, item.text, item.valid })
  end
  answer(found)
end
notices = {}
vim.notify = function(text, level)
  table.insert(notices, { text, level })
end
"""


def block(language: str, number: int = 0) -> str:
    """Return a code block of the page: the first, or that with `number`, in a language."""
    found = re.findall(
        rf"^```{language}\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(found[number])


@pytest.fixture
def nvim(tmp_path: Path) -> Callable[..., list[Any]]:
    """Return a function that opens a file in Neovim with a snippet of the page, and runs Lua."""
    if shutil.which("nvim") is None:
        pytest.skip("Neovim is not installed")

    def run(file: str, lua: str, *, snippet: str = "lua") -> list[Any]:
        home = tmp_path / "nvim"
        home.mkdir()
        setup = home / f"setup.{'lua' if snippet == 'lua' else 'vim'}"
        setup.write_text(block(snippet), "utf-8")
        (home / "prelude.lua").write_text(PRELUDE, "utf-8")
        (home / "steps.lua").write_text(lua, "utf-8")
        done = subprocess.run(
            [
                "nvim",
                "--headless",
                "--clean",
                "-i",
                "NONE",
                "-n",
                "--cmd",
                f"luafile {home / 'prelude.lua'}",
                "--cmd",
                f"source {setup}",
                file,
                "-c",
                f"luafile {home / 'steps.lua'}",
                "-c",
                "qall!",
            ],
            check=True,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            cwd=tmp_path,
            env=ENVIRONMENT | {"XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home)},
        )
        assert done.stderr == ""
        return [
            json.loads(line) or [] for line in done.stdout.splitlines()
        ]  # Lua's {} is a list too

    return run


def test_neovim_shows_a_finding_until_the_mended_file_is_saved(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """Opening a broken file shows the finding at its place; saving the mended one clears it."""
    folder = project({"acme.json": BROKEN})
    before, unsaved, after = nvim(
        "acme.json",
        """diagnostics()
        vim.cmd([[6s/$/,/]])
        diagnostics()
        vim.cmd('silent write')
        diagnostics()""",
    )
    assert before == [MISSING_COMMA]
    assert unsaved == [MISSING_COMMA]
    assert after == []
    assert (folder / "acme.json").read_text("utf-8") == CONNECTION


def test_neovim_shows_what_saving_breaks(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """Saving a mistake into a clean file shows it."""
    project({"acme.json": CONNECTION})
    before, after = nvim(
        "acme.json",
        """diagnostics()
        vim.cmd([[6s/,$//]])
        vim.cmd('silent write')
        diagnostics()""",
    )
    assert before == []
    assert after == [MISSING_COMMA]


@pytest.mark.parametrize("text", ["Ä", "漢字", "🎉🎉", "e\N{COMBINING ACUTE ACCENT}", "\0"])
def test_neovim_marks_the_byte_that_the_column_means(
    project: Callable[..., Path], nvim: Callable[..., list[Any]], text: str
) -> None:
    """Behind letters of several bytes, the mark still stands where the comma goes."""
    before = f'\t"spec":\t"{text}"'
    project({"acme.json": CONNECTION.replace("{\n", f'{{\n{before} "uiAttributes": {{}},\n', 1)})
    (found,) = nvim("acme.json", "diagnostics()")
    place = {"lnum": 1, "end_lnum": 1, "col": len(before.encode()), "end_col": len(before.encode())}
    message = "missing comma after the value of `spec`"
    assert [item for item in found if item["code"] == "json/missing-comma"] == [
        MISSING_COMMA | place | {"message": message}
    ]


def test_neovim_marks_an_empty_file(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """Where there is no text to mark, the mark stands at the start."""
    project({"acme-connectionSpec.json": ""})
    ((found,),) = nvim("acme-connectionSpec.json", "diagnostics()")
    assert (found["code"], found["lnum"], found["col"]) == ("json/empty-file", 0, 0)


@pytest.mark.parametrize("end", YAML_ENDS)
def test_neovim_lints_yaml(
    project: Callable[..., Path], nvim: Callable[..., list[Any]], end: str
) -> None:
    """A spec in YAML is linted when it is read, as one in JSON is."""
    project({f"acme{end}": "name: acme\nversion: 1.0\nsourceSpec: {attributes: {}}\n"})
    (found,) = nvim(f"acme{end}", "diagnostics()")
    assert ("spec/wrong-type", 1) in [(item["code"], item["lnum"]) for item in found]


def test_neovim_tells_severities_apart(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """Errors, warnings and infos come with the editor's own severities."""
    project({"flow.json": INCOMPLETE_FLOW, "speclint.toml": ""})
    (found,) = nvim("flow.json", "diagnostics()")
    assert sorted((item["severity"], item["code"], item["lnum"]) for item in found) == [
        (1, "flow/required-fields", 0),
        (2, "flow/erased-fields", 0),
        (3, "refs/unknown-connection-spec", 4),
    ]


def test_neovim_leaves_other_json_files_alone(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """A package.json and a file with comments have no diagnostics, and nothing is said."""
    project({"package.json": '{"name": "web"}\n', "tsconfig.json": "{\n  // strict\n}\n"})
    found = nvim(
        "package.json",
        """diagnostics()
        vim.cmd('silent edit tsconfig.json')
        diagnostics()
        answer(notices)""",
    )
    assert found == [[], [], []]


def test_neovim_says_that_something_is_wrong_elsewhere(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """A mistake in the config is no mark in the spec that is open: a message tells the way to it."""
    project({"acme.json": CONNECTION, "speclint.toml": "\nslect = []\n"})
    found = nvim("acme.json", "diagnostics() answer(notices) vim.cmd('Speclint') quickfix()")
    assert found == [
        [],
        [["speclint: 1 in other files, :Speclint shows them", 3]],
        [["speclint.toml", 2, 1, "E", UNKNOWN_KEY, 1]],
    ]


def test_neovim_says_that_speclint_could_not_run(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """What speclint says instead of a report becomes a message."""
    project({"acme.json": CONNECTION})
    found = nvim("acme.json", "vim.cmd('Speclint nowhere') answer(notices)")
    assert found == [[["speclint: there is no file or folder nowhere", 4]]]


def test_neovim_lints_a_folder_into_the_quickfix_list(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """`:Speclint` lists the findings of all files, with columns in bytes; a missing place too."""
    folder = project(
        {
            "a/acme.json": BROKEN.replace('"Orders of the shop"', '"ÄÖ"'),
            "flow.json": INCOMPLETE_FLOW,
        }
    )
    (folder / "b.json").symlink_to("nowhere")
    everything, nothing = nvim(
        "a/acme.json", "vim.cmd('Speclint . b.json') quickfix() vim.cmd('Speclint nvim') quickfix()"
    )
    assert [[name, line, column, kind] for name, line, column, kind, _, _ in everything] == [
        ["a/acme.json", 6, 24, "E"],
        ["b.json", 0, 0, "E"],
        ["flow.json", 1, 1, "W"],
        ["flow.json", 1, 1, "E"],
        ["flow.json", 5, 31, "I"],
    ]
    assert everything[0][4] == "missing comma after the value of `description` [json/missing-comma]"
    assert nothing == []


def test_vim_reads_the_concise_format(
    project: Callable[..., Path], nvim: Callable[..., list[Any]]
) -> None:
    """`:make` with the page's errorformat fills the quickfix list, with nothing left over."""
    folder = project({"acme.json": BROKEN, "flow.json": INCOMPLETE_FLOW})
    (folder / "b.json").symlink_to("nowhere")
    (found,) = nvim("acme.json", "vim.cmd('silent make! . b.json') quickfix()", snippet="vim")
    assert [
        [name, line, column, kind] for name, line, column, kind, _, valid in found if valid
    ] == [
        ["acme.json", 6, 38, "e"],
        ["b.json", 0, 0, "e"],
        ["flow.json", 1, 1, "w"],
        ["flow.json", 1, 1, "e"],
        ["flow.json", 5, 31, "i"],
    ]
    assert found[0][4] == "missing comma after the value of `description` [json/missing-comma]"
    assert [text for *_, text, valid in found if not valid] == []


def problem_matchers() -> list[dict[str, Any]]:
    """Return the patterns of the page's tasks.json."""
    (task,) = json.loads(block("json"))["tasks"]
    return [matcher["pattern"] for matcher in task["problemMatcher"]]


def test_the_task_for_vs_code_prints_what_its_matchers_read(project: Callable[..., Path]) -> None:
    """Each line of the task's output is read by one matcher: the first, or for files the second."""
    folder = project(
        {
            "acme shop.json": BROKEN.replace('"Orders of the shop"', '"error: [x]"'),
            "flow.json": INCOMPLETE_FLOW,
        }
    )
    (folder / "b.json").symlink_to("nowhere")
    (task,) = json.loads(block("json"))["tasks"]
    done = subprocess.run(
        [task["command"], *task["args"], ".", "b.json"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
    )
    assert (done.returncode, done.stderr) == (1, "")
    places, files = problem_matchers()
    lines = done.stdout.splitlines()
    with_place = [found for line in lines if (found := read(places, line))]
    without_place = [found for line in lines if (found := read(files, line))]
    assert with_place[0] == {
        "file": "acme shop.json",
        "line": "6",
        "column": "30",
        "severity": "error",
        "message": "missing comma after the value of `description`",
        "code": "json/missing-comma",
    }
    assert [(found["severity"], found["code"], found["line"]) for found in with_place[1:]] == [
        ("warning", "flow/erased-fields", "1"),
        ("error", "flow/required-fields", "1"),
        ("info", "refs/unknown-connection-spec", "5"),
    ]
    assert without_place == [
        {
            "file": "b.json",
            "severity": "error",
            "message": "the file cannot be read: no such file or directory",
            "code": "internal/unreadable-file",
        }
    ]
    assert len(lines) == len(with_place) + len(without_place)


def read(pattern: dict[str, Any], line: str) -> dict[str, str] | None:
    """Read a line as VS Code does: the expression once, its groups by their numbers."""
    match = re.search(pattern["regexp"], line, re.ASCII)
    names = ("file", "line", "column", "severity", "message", "code")
    return {name: match[pattern[name]] for name in names if name in pattern} if match else None


def test_the_settings_for_vs_code_name_the_task() -> None:
    """The extension is told to run the task that tasks.json defines, on all files that are linted."""
    (task,) = json.loads(block("json"))["tasks"]
    assert json.loads(block("json", 1)) == {
        "triggerTaskOnSave.on": True,
        "triggerTaskOnSave.tasks": {task["label"]: ["**/*.json", "**/*.yaml", "**/*.yml"]},
    }


def test_the_schemas_for_vs_code_are_those_of_the_project() -> None:
    """Each schema is there, and goes with the same names in JSON and in YAML."""
    of_json = json.loads(block("json", 2))["json.schemas"]
    of_yaml = json.loads(block("json", 3))["yaml.schemas"]
    for row in of_json:
        assert (PAGE.parent.parent / "schemas" / row["url"].rpartition("/")[2]).is_file()
    assert of_yaml == {
        row["url"]: [name.replace(".json", end) for name in row["fileMatch"] for end in YAML_ENDS]
        for row in of_json
    }
