"""The JSON report keeps to its schema."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from speclint import api, schema
from speclint.engine import FileResult, Files, Input, Report
from speclint.engine.results import Opened
from speclint.finding import Edit, Finding, Fix, Span, apply_edits
from speclint.kind import BUILT_IN
from speclint.report import render
from speclint.source import Source

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


@pytest.mark.parametrize("count", [1000, 1001, 5000])
def test_a_fix_of_very_many_edits_is_one_of_the_whole_piece(count: int) -> None:
    """However many edits a fix has, the report is not many times the file, and says the same."""
    source = Source("a.json", b"[" + b"1 " * count + b"2]")
    edits = tuple(Edit(Span(at, at), ",") for at in range(2, 2 * count + 2, 2))
    place = source.range(Span(1, 2))
    finding = Finding(
        "json/missing-comma", "error", "x", "a.json", place, fix=Fix("x", "safe", edits)
    )
    file = FileResult("a.json", Opened(Input(source), BUILT_IN), (finding,))
    report = Report(Files((file,)), (finding,), {"a.json": source}, clean=False)
    document = json.loads(render("json", report))
    Draft7Validator(schema.read("report.schema.json")).validate(document)
    shown = document["findings"][0]["fix"]["edits"]
    assert len(shown) == (count if count <= 1000 else 1)
    read = [
        Edit(Span(*(edit["range"][end]["offset"] for end in ("start", "end"))), edit["text"])
        for edit in shown
    ]
    assert apply_edits(source.text, read) == apply_edits(source.text, edits)
