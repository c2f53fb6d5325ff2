"""Random edits of a project: after each of them a run with a cache says what one without it says."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from speclint.api import Run, Settings, stored
from speclint.report import FORMATS, render
from tests.conftest import ACME_ID, CONNECTION, FLOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from speclint.engine import Report

OTHER_ID = "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a12"
WITH_ID = CONNECTION.replace("{", f'{{"id": "{ACME_ID}", ', 1)
TEXTS = (
    CONNECTION,
    CONNECTION.replace("Orders", "Returns"),
    CONNECTION.replace('"version": "1.0",', '"version": "1.0"'),
    CONNECTION.replace('"type"', '"typo"', 1),
    WITH_ID,
    WITH_ID.replace(ACME_ID, OTHER_ID),
    FLOW % f'"{ACME_ID}"',
    FLOW % f'"{ACME_ID}", "{OTHER_ID}"',
    '{"scripts": {}}\n',
    '{"sourceSpec": {} "name": 1',
    "",
)
YAML = "# speclint: ignore-file[%s]\nname: acme\nsourceSpec: {}\n"
NAMES = (
    *(f"s{number}.json" for number in range(34)),
    *(f"team{number}/acme.json" for number in range(3)),
    "Sources/acme/Artifacts/acme-connectionSpec.json",
    "Sources/acme/Artifacts/acme-label.txt",
    "Sources/acme/Artifacts/acme-icon.svg",
    "page.yaml",
)
CONFIGS = (
    "",
    'ignore = ["refs/*"]\n',
    f'known-ids = ["{OTHER_ID}"]\n',
    f'[ids]\n"s1.json" = "{ACME_ID}"\n"gone.json" = "{OTHER_ID}"\n',
    '[[suppress]]\nfiles = ["s?.json"]\nrules = ["refs/*", "json/*"]\nreason = "old"\n',
    'exclude = ["team1/"]\n',
)
ASKED = ((".",), (".",), (".",), ("s1.json",), ("team0", "s2.json"), ("Sources",))
STEPS = 25


@pytest.mark.parametrize("seed", range(3))
def test_any_edits_are_seen(
    project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Files are written, deleted, renamed and touched, the config changes, and parts are asked for."""
    # Half of the time trust the stamps of files that were written a moment ago.
    monkeypatch.setattr(stored, "_TICK", 0 if seed % 2 else 2_000_000_000)
    chance = random.Random(seed)  # noqa: S311 - the same edits each time
    files = {name: text_for(name, chance) for name in NAMES}
    folder = project(files | {"speclint.toml": ""})
    for step in range(STEPS):
        for _ in range(chance.choice((0, 1, 1, 2, 5))):
            edit(folder, chance)
        asked = chance.choice(ASKED)
        there = [path for path in asked if os.path.exists(path)] or ["."]
        jobs = chance.choice((1, 2))
        assert said(there, jobs, cache=True) == said(there, 1, cache=False), (seed, step)


def text_for(name: str, chance: random.Random) -> str:
    """Return a text for a file of that name."""
    if name.endswith(".yaml"):
        return YAML % chance.choice(("*", "*, spec/wrong-type", "spec/required-fields"))
    if name.endswith((".txt", ".svg")):
        return chance.choice(("Acme\n", "", '<svg xmlns="http://www.w3.org/2000/svg"/>\n'))
    return chance.choice(TEXTS)


def edit(folder: Path, chance: random.Random) -> None:
    """Do something to a project."""
    name = chance.choice(NAMES)
    path, other = folder / name, folder / chance.choice(NAMES)
    how = chance.choice(("write", "write", "write", "touch", "delete", "rename", "hide", "config"))
    if how == "config":
        (folder / "speclint.toml").write_text(chance.choice(CONFIGS), "utf-8")
    elif how == "write" or not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_for(name, chance), "utf-8")
    elif how == "touch":
        os.utime(path)
    elif how == "delete":
        path.unlink()
    elif how == "rename" and other.parent.exists():
        path.replace(other)
    elif how == "hide":  # another content of the same age
        before = path.stat()
        path.write_text(text_for(name, chance), "utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def said(paths: list[str], jobs: int, *, cache: bool) -> list[object]:
    """Lint, and return all that a report says, in every format, and what it knows of the files."""
    run = Run(Settings(cache=cache, jobs=jobs))
    report = run.report(run.projects(paths))
    return [*(render(one, report) for one in FORMATS), *known(report)]


def known(report: Report) -> list[object]:
    """Return what is known of the files of a report."""
    return [
        (
            file.path,
            file.findings,
            file.facts,
            file.artifact,
            file.intact,
            file.plausible,
            file.has_comments,
            file.has_idle_comments,
        )
        for file in report.files
    ]
