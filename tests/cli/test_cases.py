"""The command line, case by case: each file in `cases/` is a run and all that comes of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

CASES = sorted((Path(__file__).resolve().parent / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(
    path: Path,
    project: Callable[..., Path],
    speclint: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """The run's status, its two outputs and the files behind it are exactly those of the case."""
    case: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    folder = project(case.get("files", {}))
    done = speclint(*case["args"], stdin=case.get("stdin"), **case.get("env", {}))
    assert done.stdout == case.get("stdout", "")
    assert done.stderr == case.get("stderr", "")
    assert done.returncode == case["exit"]
    expected = {**case.get("files", {}), **case.get("after", {})}
    seen = {
        str(file.relative_to(folder)): file.read_bytes().decode()
        for file in folder.rglob("*")
        if file.is_file()
    }
    assert seen == expected
