"""The hooks in a real repository: the real pre-commit installs them and real commits run them."""

from __future__ import annotations

import importlib
import re
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ACME_ID, CONFIG, CONNECTION
from tests.conftest import FLOW as FLOW_OF
from tests.hooks.running import findings, git, results, run

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PAGE = ROOT / "docs" / "pre-commit.md"
URL = "https://github.com/speclint/speclint"

TEMPLATE_ID = "e77fd9d2-22a8-11ed-861d-0242ac120002"  # Adobe's own: known without a file
FLOW = FLOW_OF % f'"{ACME_ID}"'
SPECS = {"acme.json": CONNECTION, "flow.json": FLOW, "speclint.toml": CONFIG}
BROKEN = CONNECTION.replace('"name": "generic-streaming",', '"name": "generic-streaming"')
MISSING_COMMA = (
    "error[json/missing-comma]: missing comma after the value of `name`",
    "acme.json:2:30",
)
_UNLISTED = f"no flow spec lists `{ACME_ID}` in its `sourceConnectionSpecIds`"
ORPHAN = (
    f"error[refs/unreferenced-connection-spec]: {_UNLISTED}: the source cannot be used",
    "acme.json:2:11",
)


class Repository:
    """A team's repository with the hooks installed, and the specs of one source committed."""

    def __init__(self, folder: Path, config: str, home: Path) -> None:
        self.folder = folder
        self.home = home
        git("init", "--quiet", cwd=folder)
        self.write({".pre-commit-config.yaml": config, **SPECS})
        git("add", "--all", cwd=folder)
        git("commit", "--quiet", "-m", "specs", cwd=folder)
        status, lines = run("pre-commit", "install", cwd=folder, PRE_COMMIT_HOME=str(home))
        assert status == 0, lines

    def write(self, files: dict[str, str]) -> None:
        """Write files."""
        for name, text in files.items():
            (self.folder / name).write_text(text, "utf-8")

    def read(self, name: str) -> str:
        """Return a file's text."""
        return (self.folder / name).read_text("utf-8")

    def git(self, *arguments: str) -> list[str]:
        """Run git here."""
        return git(*arguments, cwd=self.folder)

    def commits(self) -> int:
        """Count the commits."""
        return int(self.git("rev-list", "--count", "HEAD")[0])

    def commit(self, *arguments: str) -> tuple[int, dict[str, str], list[str]]:
        """Commit; return git's exit status, what became of each hook, and all lines."""
        command = ("git", "commit", "-m", "change", *arguments)
        status, lines = run(*command, cwd=self.folder, PRE_COMMIT_HOME=str(self.home))
        return status, results(lines), lines


def documented_configs() -> list[str]:
    """Return the configs that the page shows: the linting one, then the fixing one."""
    blocks: list[str] = re.findall(
        r"^```yaml\n(repos:.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return blocks


@pytest.fixture
def repository(
    tmp_path: Path, release: tuple[str, str], pre_commit_home: Path
) -> Callable[..., Repository]:
    """Return a function that makes a team's repository with one of the page's configs."""

    def make(*, fixing: bool = False) -> Repository:
        url, revision = release
        config = documented_configs()[fixing].replace(URL, url).replace("v0.1.0", revision)
        return Repository(tmp_path, config, pre_commit_home)

    return make


def test_a_broken_spec_blocks_the_commit_until_it_is_mended(
    repository: Callable[..., Repository],
) -> None:
    """The hook stops the commit and names the line; the mended file goes through."""
    repo = repository()
    repo.write({"acme.json": BROKEN})
    status, hooks, lines = repo.commit("--all")
    assert (status, hooks) == (1, {"speclint": "Failed", "speclint (cross-file)": "Passed"})
    assert findings(lines) == [MISSING_COMMA]
    assert repo.commits() == 1
    repo.write({"acme.json": CONNECTION.replace('"1.0"', '"1.1"')})
    status, hooks, _ = repo.commit("--all")
    assert (status, hooks) == (0, {"speclint": "Passed", "speclint (cross-file)": "Passed"})
    assert repo.commits() == 2


def test_the_fixing_hook_mends_and_asks_for_a_second_look(
    repository: Callable[..., Repository],
) -> None:
    """The fix is written and fails the first commit; the second, with the fix added, passes."""
    repo = repository(fixing=True)
    repo.write({"acme.json": BROKEN.replace('"1.0"', '"1.1"')})
    status, hooks, lines = repo.commit("--all")
    assert (status, hooks) == (1, {"speclint (fix)": "Failed", "speclint (cross-file)": "Passed"})
    assert "- files were modified by this hook" in lines
    assert repo.commits() == 1
    assert repo.read("acme.json") == CONNECTION.replace('"1.0"', '"1.1"')
    status, hooks, _ = repo.commit("--all")
    assert (status, hooks) == (0, {"speclint (fix)": "Passed", "speclint (cross-file)": "Passed"})
    assert repo.commits() == 2


def test_a_commit_that_only_deletes_the_flow_spec_is_stopped(
    repository: Callable[..., Repository],
) -> None:
    """No changed file is left to lint, and still the orphan is found."""
    repo = repository()
    repo.git("rm", "--quiet", "flow.json")
    status, hooks, lines = repo.commit()
    assert (status, hooks) == (1, {"speclint": "Skipped", "speclint (cross-file)": "Failed"})
    assert findings(lines) == [ORPHAN]
    assert repo.commits() == 1


def test_an_untracked_flow_spec_does_not_hide_an_orphan(
    repository: Callable[..., Repository],
) -> None:
    """A flow spec that lies on the disk but not in the commit does not count."""
    repo = repository()
    repo.git("rm", "--quiet", "--cached", "flow.json")
    status, hooks, lines = repo.commit()
    assert repo.read("flow.json") == FLOW
    assert (status, hooks["speclint (cross-file)"]) == (1, "Failed")
    assert findings(lines) == [ORPHAN]


def test_other_json_files_are_not_reported(repository: Callable[..., Repository]) -> None:
    """A package.json and a tsconfig.json with comments pass, among specs that are changed."""
    repo = repository()
    repo.write(
        {
            "package.json": '{"name": "web", "version": "1.0.0", "type": "module"}\n',
            "tsconfig.json": '{\n  // as strict as can be\n  "compilerOptions": {"strict": true,},\n}\n',
            "acme.json": CONNECTION.replace('"1.0"', '"1.1"'),
        }
    )
    repo.git("add", "--all")
    status, hooks, _ = repo.commit()
    assert (status, hooks) == (0, {"speclint": "Passed", "speclint (cross-file)": "Passed"})
    assert repo.git("ls-files", "*.json") == [
        "acme.json",
        "flow.json",
        "package.json",
        "tsconfig.json",
    ]


def test_specs_in_yaml_are_linted_and_other_yaml_is_not(
    repository: Callable[..., Repository],
) -> None:
    """A broken spec in YAML stops the commit, and the template of a chart beside it does not."""
    repo = repository()
    repo.write({"shop.yaml": "name: a: b\nsourceSpec: {}\n", "chart.yaml": "a: {{ providerId }}\n"})
    repo.git("add", "--all")
    status, hooks, lines = repo.commit()
    assert (status, hooks["speclint"]) == (1, "Failed")
    assert [place for _, place in findings(lines)] == ["shop.yaml:1:8"]
    assert "chart.yaml" not in "".join(lines)


@pytest.mark.parametrize("committed", ["good", "broken"])
def test_what_is_staged_is_judged(repository: Callable[..., Repository], committed: str) -> None:
    """Changes that are not staged neither block a good commit nor save a broken one."""
    texts = {"good": CONNECTION.replace('"1.0"', '"1.1"'), "broken": BROKEN}
    repo = repository()
    repo.write({"acme.json": texts[committed]})
    repo.git("add", "acme.json")
    unstaged = texts["broken" if committed == "good" else "good"]
    repo.write({"acme.json": unstaged})
    status, hooks, lines = repo.commit()
    expected = (0, "Passed") if committed == "good" else (1, "Failed")
    assert (status, hooks["speclint"]) == expected
    assert findings(lines) == ([] if committed == "good" else [MISSING_COMMA])
    assert repo.read("acme.json") == unstaged


def test_a_commit_of_named_files_is_judged_alone(repository: Callable[..., Repository]) -> None:
    """`git commit FILE` makes a commit without what else is staged: that does not count."""
    repo = repository()
    repo.git("rm", "--quiet", "flow.json")
    assert repo.commit("--no-verify")[0] == 0
    repo.write({"flow.json": FLOW, "acme.json": CONNECTION.replace('"1.0"', '"1.1"')})
    repo.git("add", "flow.json")
    status, hooks, lines = repo.commit("acme.json")
    assert (status, hooks) == (1, {"speclint": "Failed", "speclint (cross-file)": "Failed"})
    assert findings(lines) == [ORPHAN] * 2  # by either hook
    status, hooks, _ = repo.commit("--all")
    assert (status, hooks) == (0, {"speclint": "Passed", "speclint (cross-file)": "Passed"})


def test_all_files_are_checked_in_ci(repository: Callable[..., Repository]) -> None:
    """`pre-commit run --all-files` finds what a commit without hooks has brought in."""
    repo = repository()
    repo.write({"acme.json": BROKEN})
    assert repo.commit("--all", "--no-verify")[0] == 0
    command = ("pre-commit", "run", "--all-files")
    status, lines = run(*command, cwd=repo.folder, PRE_COMMIT_HOME=str(repo.home))
    assert (status, results(lines)["speclint"]) == (1, "Failed")
    assert findings(lines) == [MISSING_COMMA]


def manifest() -> list[dict[str, Any]]:
    """Return the hooks of the manifest, as pre-commit reads them."""
    hooks: list[dict[str, Any]] = importlib.import_module("pre_commit.clientlib").load_manifest(
        MANIFEST
    )
    return hooks


def test_the_manifest_is_valid() -> None:
    """pre-commit accepts `.pre-commit-hooks.yaml`, and it has the three hooks."""
    assert run("pre-commit", "validate-manifest", str(MANIFEST), cwd=ROOT) == (0, [])
    assert [hook["id"] for hook in manifest()] == ["speclint", "speclint-fix", "speclint-project"]


def test_the_page_pins_this_version() -> None:
    """Every pinned revision on the page is that of the version in `pyproject.toml`."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    pins = re.findall(r"(?:rev: |speclint@)(\S+)", PAGE.read_text("utf-8"))
    assert pins == [f"v{version}"] * 3


@pytest.mark.parametrize("hook", manifest(), ids=lambda hook: str(hook["id"]))
def test_entries_are_commands_that_tell_good_from_bad(hook: dict[str, Any], tmp_path: Path) -> None:
    """Each hook's `entry`, run as it is written there, passes good files and fails bad ones."""
    entry = shlex.split(hook["entry"])
    names = ["acme.json", "flow.json"] if hook["pass_filenames"] else []
    git("init", "--quiet", cwd=tmp_path)
    for name, text in SPECS.items():
        (tmp_path / name).write_text(text, "utf-8")
    git("add", "--all", cwd=tmp_path)
    assert run(*entry, *names, cwd=tmp_path) == (0, ["No findings in 2 specs."])
    (tmp_path / "flow.json").write_text(FLOW.replace(ACME_ID, TEMPLATE_ID), "utf-8")
    status, lines = run(*entry, *names, cwd=tmp_path)
    assert status == 1
    assert findings(lines) == [ORPHAN]
