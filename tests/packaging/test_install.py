"""What a stranger gets: the project is built, installed and run with the real tools."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.conftest import CONNECTION

if TYPE_CHECKING:
    from pathlib import Path

# Neither the checkout nor a hook that runs this suite may reach what is tested here.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))
}
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")

BROKEN = CONNECTION.replace('"Orders of the shop",', '"Orders of the shop"')
FINDING = (
    "acme.json:6:38: error: missing comma after the value of `description` [json/missing-comma]\n"
)


def run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    """Run a command, expect its exit status, and return its standard output."""
    done = subprocess.run(
        [str(word) for word in command],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=ENVIRONMENT,
    )
    assert done.returncode == status, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def new_venv(folder: Path) -> Path:
    """Make a virtual environment with nothing in it; pip works on it from outside."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    return folder / "bin"


def install(binaries: Path, *what: str | Path) -> None:
    """Install packages into a virtual environment."""
    pip = (*PIP, "--python", binaries / "python", "install", "--quiet", "--no-compile")
    run(*pip, *what, cwd=binaries)


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built of the sdist, as a release is."""
    folder = tmp_path_factory.mktemp("dist")
    binaries = new_venv(folder / "tools")
    install(binaries, "build", "pip")
    run(binaries / "python", "-m", "build", "--outdir", folder, checkout, cwd=folder)
    assert len(list(folder.glob("*.tar.gz"))) == 1
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the programs of an environment that holds the wheel and the example pack."""
    binaries = new_venv(tmp_path_factory.mktemp("installed") / "venv")
    install(binaries, wheel, f"{checkout / 'examples' / 'plugin'}[test]")
    return binaries


def test_the_wheel_holds_the_package_and_nothing_else(checkout: Path, wheel: Path) -> None:
    """The wheel has all modules, rules and schemas, and no test, tool or example."""
    expected = {
        ("" if folder == "speclint" else "speclint/_bundled/") + str(path.relative_to(checkout))
        for folder in ("speclint", "rules", "schemas")
        for path in (checkout / folder).rglob("*")
        if path.is_file()
    }
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == expected
    assert "speclint/_bundled/rules/json/missing_comma.py" in names
    assert "speclint/_bundled/schemas/flow-spec.schema.json" in names
    assert "speclint/py.typed" in names


def test_the_installed_command_says_its_version(
    installed: Path, checkout: Path, tmp_path: Path
) -> None:
    """`speclint --version` says what `pyproject.toml` says."""
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    said = run(installed / "speclint", "--version", cwd=tmp_path)
    assert said == f"speclint {project['version']}\n"


def test_the_installed_command_finds_mistakes(installed: Path, tmp_path: Path) -> None:
    """In a folder that has nothing to do with speclint, a broken file is reported at its place."""
    (tmp_path / "acme.json").write_text(BROKEN, "utf-8")
    said = run(installed / "speclint", "--output-format", "concise", cwd=tmp_path, status=1)
    assert said == FINDING


def test_the_installed_command_knows_its_schemas(installed: Path, tmp_path: Path) -> None:
    """What a schema says of a missing field is there too: the wheel's schemas are read."""
    (tmp_path / "acme.json").write_text(CONNECTION.replace('  "version": "1.0",\n', ""), "utf-8")
    said = run(installed / "speclint", "--output-format", "concise", cwd=tmp_path, status=1)
    assert said == (
        "acme.json:1:1: error: `version` is missing: the version of the spec's format"
        " (string, such as `1.0`) [connection/required-fields]\n"
    )


def test_the_installed_command_passes_a_clean_project(
    installed: Path, checkout: Path, tmp_path: Path
) -> None:
    """The clean example has no finding, with all rules of the wheel at work."""
    clean = checkout / "examples" / "clean"
    assert run(installed / "speclint", clean, cwd=tmp_path) == "No findings in 4 specs.\n"


def test_rules_are_listed_with_those_of_the_pack(
    installed: Path, checkout: Path, tmp_path: Path
) -> None:
    """`speclint rules` lists each rule file of speclint and of the packs that the config names."""
    (tmp_path / "speclint.toml").write_text('plugins = ["speclint_acme"]\n', "utf-8")
    files = [*(checkout / "rules").glob("*/[!_]*.py")]
    files += (checkout / "examples/plugin/speclint_acme").glob("*/[!_]*.py")
    expected = sorted(f"{path.parent.name}/{path.stem}".replace("_", "-") for path in files)
    said = run(installed / "speclint", "rules", "--output-format", "json", cwd=tmp_path)
    assert [rule["rule"] for rule in json.loads(said)] == expected
    assert {"acme/blank-in-name", "acme/same-name", "json/missing-comma"} <= {*expected}


@pytest.mark.parametrize("rule_id", ["json/missing-comma", "acme/blank-in-name"])
def test_rules_are_explained(installed: Path, tmp_path: Path, rule_id: str) -> None:
    """`speclint explain` shows the page of a rule, be it speclint's own or the pack's."""
    (tmp_path / "speclint.toml").write_text('plugins = ["speclint_acme"]\n', "utf-8")
    said = run(installed / "speclint", "explain", rule_id, cwd=tmp_path)
    assert said.splitlines()[0] == f"# {rule_id}"
    assert "## Bad" in said.splitlines()


def test_the_rules_of_a_pack_fire_where_the_config_names_it(
    installed: Path, tmp_path: Path
) -> None:
    """An installed pack counts only through `plugins`; then its rules report, and they mend."""
    (tmp_path / "acme.json").write_text(CONNECTION.replace('"name": "', '"name": " ', 1), "utf-8")
    # speclint's own rule for this is left out, so that what is seen is the pack's.
    speclint = (
        *(installed / "speclint", "--output-format", "concise", "--fail-on", "warning"),
        *("--ignore", "spec/surrounding-whitespace"),
    )
    assert run(*speclint, cwd=tmp_path) == ""
    (tmp_path / "speclint.toml").write_text('plugins = ["speclint_acme"]\n', "utf-8")
    assert run(*speclint, cwd=tmp_path, status=1) == (
        "acme.json:2:11: warning: ` generic-streaming` has a blank at its ends"
        " [acme/blank-in-name]\n"
    )
    run(*speclint, "--fix", cwd=tmp_path)
    assert (tmp_path / "acme.json").read_text("utf-8") == CONNECTION


def test_the_pack_passes_its_own_tests(installed: Path, checkout: Path) -> None:
    """The tests that the example pack ships pass where it is installed."""
    folder = checkout / "examples" / "plugin"
    said = run(installed / "pytest", "-q", "-p", "no:cacheprovider", cwd=folder)
    assert said.splitlines()[-1].startswith("2 passed in ")


def test_pip_installs_from_a_git_url(checkout: Path, tmp_path: Path) -> None:
    """`pip install git+URL` gives a command that finds mistakes."""
    binaries = new_venv(tmp_path / "venv")
    install(binaries, f"git+{checkout.as_uri()}")
    project = tmp_path / "project"
    project.mkdir()
    (project / "acme.json").write_text(BROKEN, "utf-8")
    command = (binaries / "speclint", "acme.json", "--output-format", "concise")
    assert run(*command, cwd=project, status=1) == FINDING


def test_a_checkout_runs_without_being_installed(checkout: Path, tmp_path: Path) -> None:
    """`python -m speclint` in a checkout runs its code, with the rules that stand beside it."""
    (tmp_path / "acme.json").write_text(BROKEN, "utf-8")
    command = (sys.executable, "-m", "speclint", tmp_path, "--output-format", "concise")
    assert run(*command, cwd=checkout, status=1).endswith(FINDING)
    program = "from speclint._bundled_files import bundled_dir; print(bundled_dir('rules'))"
    assert run(sys.executable, "-c", program, cwd=checkout) == f"{checkout / 'rules'}\n"
