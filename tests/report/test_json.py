"""The JSON report keeps to its schema."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from speclint import api, schema
from speclint.report import render

CASES = sorted((Path(__file__).resolve().parent.parent / "cli" / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_reports_are_what_the_schema_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of every case of the command line the JSON report is one that the schema accepts."""
    monkeypatch.chdir(tmp_path)
    files = tomllib.loads(path.read_text("utf-8")).get("files", {})
    run = api.Run(api.Settings(isolated=True))
    projects = run.projects([], {name: text.encode() for name, text in files.items()})
    report = api.merge(run.lint(project) for project in projects)
    document = json.loads(render("json", report))
    Draft7Validator(schema.read("report.schema.json")).validate(document)
    assert len(document["findings"]) == len(report.findings)
