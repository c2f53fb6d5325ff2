"""The files that speed is measured with: built anew each time, and checked before they are used."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks import specs
from benchmarks.measure import SPECLINT, NoBenchmarkError, Work, run

IN_A_FOLDER = 100
CLEAN = Path(__file__).resolve().parent.parent / "examples" / "clean"
STREAMING = CLEAN / "acme-streaming.json"
BATCH = CLEAN / "acme-contacts-connectionSpec.json"

# Five mistakes by sort: the example, and what stands in it with what somebody wrote instead.
BROKEN = {
    "syntax": (
        STREAMING,
        ('"version": "1.0",', '"version": "1.0"'),
        ('"category": "Streaming",', "\"category\": 'Streaming',"),
        ('"authSpec": [],', '"authSpec": [], // none'),
        ('"authRequired": false,', '"authRequired": False,'),
        ('"type": "StreamingConnection"', '"type": "StreamingConnection",'),
    ),
    "rules": (
        BATCH,
        ('"name": "ACME contacts"', '"name": "ACME contacts, test 1"'),
        (
            'user.",\n            "type": "string",\n            "format": "password"',
            'user.",\n            "type": "string"',
        ),
        ('"$.contact.phones"', '"$.people.phones"'),
        ('"yyyy-MM-dd', '"YYYY-MM-dd'),
        ('        "listId"\n', '        "listId", "segment"\n'),
    ),
    "schema": (
        STREAMING,
        ('"521eee4d-8cbe-4906-bb48-fb6bd4450033"', '""'),
        ('"version": "1.0",', '"version": 1.0,'),
        ('"authSpec": [],', '"authSpec": {},'),
        ('"isSource": true,\n        "monitoring', '"isSource": "yes",\n        "monitoring'),
        ('"write"', '"wirte"'),
    ),
}


def one(folder: Path) -> Path:
    """Write one clean connection spec of 1.5 KB."""
    folder.mkdir(parents=True)
    path = folder / "acme-connectionSpec.json"
    path.write_text(STREAMING.read_text("utf-8"), "utf-8")
    return path


def connections(folder: Path, numbers: range) -> Path:
    """Write the clean connection specs with these numbers, a hundred in a folder."""
    for number in numbers:
        team = folder / f"team-{number // IN_A_FOLDER:04}"
        team.mkdir(parents=True, exist_ok=True)
        path = team / f"source-{number:06}-connectionSpec.json"
        path.write_text(specs.text(number), "utf-8")
    return folder


def broken(folder: Path, sort: str) -> Path:
    """Write one connection spec with five mistakes of a sort."""
    example, *mistakes = BROKEN[sort]
    text = example.read_text("utf-8")
    for right, wrong in mistakes:
        text = text.replace(right, wrong, 1)
    folder.mkdir(parents=True)
    path = folder / f"{sort}-connectionSpec.json"
    path.write_text(text, "utf-8")
    return path


def check(path: Path, files: int, findings: int) -> None:
    """Make sure that speclint, with its default rules, finds so much in so many files."""
    command = [*SPECLINT, "--no-cache", "--output-format", "json", str(path)]
    report = json.loads(run(Work(command, statuses=(1 if findings else 0,)), path.parent))
    found = report["summary"]["files"], len(report["findings"])
    if found != (files, findings):
        told = f"{path.name} has {found} files and findings, not {(files, findings)}"
        raise NoBenchmarkError(f"{told}: {report['findings'][:3]}")
