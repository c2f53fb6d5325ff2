"""A company's repository after ten years, made anew in a second, and what a run must find in it."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tests.repository import layout
from tests.repository.defects import DEFECTS, Defect
from tests.repository.layout import WHOLE, Size

PACK = Path(__file__).resolve().parent.parent.parent / "examples" / "plugin"  # the config names it
BASELINE = "speclint-baseline.json"


class Found(NamedTuple):
    """A finding, as far as it is foretold."""

    path: str
    line: int
    column: int
    rule: str


class Repository(NamedTuple):
    """The folder, how many specs are in it, and what is wrong with them.

    `reported` are the findings of a run, `accepted` those that the baseline takes away,
    `suppressed` those that the config or a comment does.
    """

    folder: Path
    specs: int
    reported: list[Found]
    accepted: list[Found]
    suppressed: list[Found]


def make(folder: Path, size: Size = WHOLE, *, is_accepted: bool = False) -> Repository:
    """Write and commit the repository.

    With `is_accepted` the baseline holds all that is wrong.
    """
    files = layout.files(size)
    for path, old, new in {(one.path, one.old, one.new) for one in DEFECTS}:
        assert files[path].count(old) == 1, (path, old)
        files[path] = files[path].replace(old, new)
    fates = [
        sorted(_found(one, files) for one in DEFECTS if one.fate == fate)
        for fate in ("reported", "baseline", "suppressed")
    ]
    if is_accepted:
        fates[:2] = [], fates[0] + fates[1]
    _write(folder, {**files, BASELINE: baseline(fates[1])})
    git(folder, "init", "--quiet")
    commit(folder)
    return Repository(folder, size.specs, *fates)


def baseline(accepted: list[Found]) -> str:
    """Return the text of the baseline that takes findings away."""
    counts: dict[str, Counter[str]] = {}
    for found in accepted:
        counts.setdefault(found.path, Counter())[found.rule] += 1
    table = {path: dict(sorted(rules.items())) for path, rules in sorted(counts.items())}
    return json.dumps({"version": 1, "counts": table}, indent=2) + "\n"


def commit(folder: Path) -> None:
    """Commit everything."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "-m", "all")


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, without the settings of whoever runs the tests."""
    kept = {name: text for name, text in os.environ.items() if name[:4] != "GIT_"}
    identity = (
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.com",
        "-c",
        "core.compression=0",
    )
    environment = kept | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", *identity, *arguments]
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8", cwd=folder, env=environment
    )
    return done.stdout


def _found(defect: Defect, files: dict[str, str]) -> Found:
    path = defect.other or defect.path
    before, _, after = defect.at.rpartition("|")
    assert files[path].count(before + after) == 1, (path, defect.at)
    offset = files[path].index(before + after) + len(before)
    line = files[path].count("\n", 0, offset) + 1
    column = offset - files[path].rfind("\n", 0, offset)
    return Found(path, line, column, defect.rule)


def _write(folder: Path, files: dict[str, str]) -> None:
    for parent in {os.path.dirname(path) for path in files}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8")
