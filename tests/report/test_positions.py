"""Places: line, column and offset are right in every format, whatever stands before them."""

from __future__ import annotations

import json
import re

import pytest

from speclint.config import Config
from speclint.engine import Input, Report, lint
from speclint.finding import Edit, Span, apply_edits
from speclint.registry import Registry
from speclint.report import render
from speclint.source import Source

REGISTRY = Registry()

# What stands on the line of the mistake, before it; its columns are counted in code points.
BEFORE = {
    "plain": '"abc"',
    "astral": '"\U0001f680\U0001f680"',
    "combining": '"e\u0301\u0308"',
    "joined": '"\U0001f468\u200d\U0001f469\u200d\U0001f467"',
    "wide": '"\u6f22\u5b57"',
    "right to left": '"\u05d0\u05d1"',
    "separators": '"\u2028\u2029\u0085"',
    "escapes": '"\\ud83d\\ude80\\u0301"',
    "a tab": '\t"a"\t',
}
NEWLINES = {"LF": "\n", "CRLF": "\r\n", "CR": "\r", "mixed": "\r\n\r\n\n\r\r"}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


def encoded(text: str, encoding: str) -> bytes:
    """Encode a text; UTF-16 and UTF-32 always with their mark."""
    mark = "\ufeff" if encoding[-3:] in ("-le", "-be") else ""
    return (mark + text).encode(encoding)


def report_of(data: bytes) -> Report:
    """Lint some bytes for mistakes in the JSON."""
    config = Config(select=("json/*", "internal/*"))
    return lint([Input(Source("a.json", data), named=True)], config, REGISTRY)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("newline", NEWLINES.values(), ids=NEWLINES)
@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_a_mistake_is_where_it_is(before: str, newline: str, encoding: str) -> None:
    """A comma too many is at the same line and column in every format, and its fix is, too."""
    head = f'["\U0001f600", {newline}{before}'
    text = f"{head},,{newline}1]{newline}"
    mark = "" if encoding == "utf-8" else "\ufeff"
    line = len(re.findall(r"\r\n|\r|\n", head)) + 1
    column = len(before) + 2
    report = report_of(encoded(text, encoding))

    [finding] = [f for f in report.findings if f.rule == "json/extra-comma"]
    assert finding.range is not None
    start, end = finding.range.start, finding.range.end
    assert (start.line, start.column) == (line, column)
    assert (end.line, end.column) == (line, column + 1)
    assert (start.offset, end.offset) == (len(mark + head) + 1, len(mark + head) + 2)

    concise = render("concise", report).splitlines()
    assert any(row.startswith(f"a.json:{line}:{column}: ") for row in concise)
    github = render("github", report)
    assert f"line={line},endLine={line},col={column},endColumn={column + 1},title=json/" in github
    assert f" a.json:{line}:{column}\n" in render("full", report)

    edits = [
        Edit(Span(*(edit["range"][end]["offset"] for end in ("start", "end"))), edit["text"])
        for found in json.loads(render("json", report))["findings"]
        for edit in found["fix"]["edits"]
    ]
    assert apply_edits(mark + text, edits) == f"{head},{newline}1]{newline}"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_place_on_several_lines_ends_where_it_ends(newline: str) -> None:
    """A comment on two lines: both of its ends are told, and GitHub gets lines alone."""
    text = f'["\U0001f600",{newline} /* \U0001f600{newline}\U0001f600 */ 1]'
    report = report_of(text.encode())
    [finding] = report.findings
    assert finding.range is not None
    start, end = finding.range.start, finding.range.end
    assert (start.line, start.column, start.offset) == (2, 2, text.index("/*"))
    assert (end.line, end.column, end.offset) == (3, 5, text.index("*/") + 2)
    assert "line=2,endLine=3,title=json/comment" in render("github", report)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_end_of_a_file_is_a_place(newline: str, encoding: str) -> None:
    """What is missing at the end of a file is missing behind its last character."""
    mark = "" if encoding == "utf-8" else "\ufeff"
    text = f'["\U0001f600",{newline}"\U0001f600"'
    report = report_of(encoded(text, encoding))
    [finding] = [f for f in report.findings if f.rule == "json/unbalanced-bracket"]
    assert finding.range is not None
    start = finding.range.start
    assert (start.line, start.column, start.offset) == (2, 4, len(mark + text))
