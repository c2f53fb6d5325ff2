"""What all tests share: a clean environment, projects on disk, and the real command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).resolve().parent.parent

ACME_ID = "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"
CONNECTION = """{
  "name": "generic-streaming",
  "type": "generic-streaming",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "version": "1.0",
  "description": "Orders of the shop",
  "authSpec": [],
  "sourceSpec": {"attributes": {"uiAttributes": {
    "isSource": true, "category": {"key": "streaming"}, "icon": {"key": "shop"},
    "label": {"text": "Shop"}, "description": {"text": "Orders"}
  }}},
  "exploreSpec": {"type": "StreamingConnection"},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["write"]}]
  }
}
"""
FLOW = """{
  "id": "e77fde5a-22a8-11ed-861d-0242ac120002",
  "name": "GenericStreamingAEP",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "version": "1.0",
  "sourceConnectionSpecIds": [%s],
  "targetConnectionSpecIds": ["c604ff05-7f1a-43c0-8e18-33bf874cb11c"],
  "optionSpec": {"name": "OptionSpec", "spec": {"type": "object"}},
  "transformationSpecs": [{"name": "Mapping", "spec": {"type": "object", "properties": {
    "mappingId": {"type": "string"}, "mappingVersion": {"type": "string"}
  }}}],
  "attributes": {"isSourceFlow": true},
  "permissionsInfo": {
    "view": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["read"]}],
    "manage": [{"@type": "lowLevel", "name": "StreamingSource", "permissions": ["write"]}]
  }
}
"""
CONFIG = f'[ids]\n"acme.json" = "{ACME_ID}"\n'


@pytest.fixture(autouse=True)
def _no_leaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take out of the environment what would change how speclint, git or pip behave."""
    for name in list(os.environ):
        if name.startswith(("SPECLINT_", "GIT_", "PRE_COMMIT")) or name in {
            "ACCESS_TOKEN",
            "API_KEY",
            "IMS_ORG",
            "SANDBOX_NAME",
            "NO_COLOR",
            "FORCE_COLOR",
        }:
            monkeypatch.delenv(name)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return a function that writes files into a fresh working folder and goes there.

    Without files it writes a clean project: a connection spec, a flow spec that lists it, and the
    config with its id.
    """

    def write(files: Mapping[str, str | bytes] | None = None) -> Path:
        clean = {
            "acme.json": CONNECTION,
            "flow.json": FLOW % f'"{ACME_ID}"',
            "speclint.toml": CONFIG,
        }
        for name, content in (clean if files is None else files).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return write


@pytest.fixture
def speclint() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs the real command in a process of its own."""

    def run(
        *arguments: str, stdin: str | None = None, cwd: Path | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "speclint", *arguments],
            check=False,
            capture_output=True,
            encoding="utf-8",
            input=stdin,
            cwd=cwd,
            env={**os.environ, **variables},
        )

    return run


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run the whole suite in several processes, but not a file: to start them takes longer."""
    is_whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    return min(os.cpu_count() or 1, 4) if is_whole else 0


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of this run of the suite have in common."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def checkout(shared: Path) -> Path:
    """Return a git repository that holds the files of the working tree, committed or not."""
    folder = shared / "checkout" / "speclint"
    with FileLock(shared / "checkout.lock"):
        if not folder.exists():
            _check_out(folder.with_name("unfinished"))
            folder.with_name("unfinished").rename(folder)
    return folder


def _check_out(folder: Path) -> None:
    environment = {name: text for name, text in os.environ.items() if name[:4] != "GIT_"}

    def git(*arguments: str, cwd: Path = folder) -> str:
        identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
        command = ["git", *identity, "-c", "commit.gpgsign=false", *arguments]
        return subprocess.run(
            command, check=True, stdout=subprocess.PIPE, encoding="utf-8", cwd=cwd, env=environment
        ).stdout

    for name in git("ls-files", "-z", "-co", "--exclude-standard", cwd=ROOT).split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "-m", "all")
