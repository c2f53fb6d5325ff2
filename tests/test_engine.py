"""The engine: what one run over sources comes to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from speclint import engine, fix
from speclint.config import Config
from speclint.engine import Input, Report
from speclint.finding import Position
from speclint.registry import Registry
from speclint.source import Source

REGISTRY = Registry()
CLEAN = Path(__file__).resolve().parent.parent / "examples" / "clean"


def lint(*inputs: Input, complete: bool = True) -> Report:
    """Lint some inputs with the built-in rules."""
    return engine.lint(inputs, Config(), REGISTRY, complete=complete)


def source(path: str, text: str | bytes) -> Source:
    """Make a source of a text."""
    return Source(path, text.encode() if isinstance(text, str) else text)


def test_rules_run_on_what_was_recovered() -> None:
    """A file with broken JSON is linted on: the missing fields are reported beside it."""
    report = lint(Input(source("a.json", '{"sourceSpec": {"spec": {}} "version": 1}'), named=True))
    assert [(f.rule, f.range and f.range.start.column) for f in report.findings] == [
        ("connection/required-fields", 1),
        ("connection/required-fields", 1),
        ("connection/required-fields", 1),
        ("connection/required-fields", 1),
        ("json/missing-comma", 28),
        ("spec/wrong-type", 40),
    ]


def test_two_runs_agree() -> None:
    """The same inputs give the same report, whatever their order."""
    inputs = [
        Input(source(name, (CLEAN / name).read_bytes()[:-30]))
        for name in ("acme-streaming.json", "generic-streaming-flow.json")
    ]
    assert lint(*inputs).findings == lint(*reversed(inputs)).findings
    assert lint(*inputs).findings


def test_only_a_clean_report_hands_out_specs() -> None:
    """What may be pushed comes out of a clean report, with the id that the config gave it."""
    good = Input(source("a.json", (CLEAN / "acme-streaming.json").read_bytes()), id="1")
    [spec] = lint(good, complete=False).accepted()
    assert (spec.path, spec.kind.name, spec.id) == ("a.json", "connectionSpec", "1")
    assert spec.body == json.loads((CLEAN / "acme-streaming.json").read_text("utf-8"))
    bad = Input(source("b.json", '{"sourceSpec": {}, "name": "b"}'))
    assert lint(good, bad, complete=False).accepted() == ()


def test_a_context_file_counts_and_is_not_reported() -> None:
    """What a context file lists is known; what is wrong in it is nobody's business now."""
    spec = Input(source("a.json", (CLEAN / "acme-streaming.json").read_bytes()), id="1")
    flow = Input(
        source("f.json", '{"name": "f", "sourceConnectionSpecIds": ["1"],}'), reported=False
    )
    assert lint(spec, flow).findings == ()


def test_bytes_that_are_not_utf8_are_placed() -> None:
    """The finding stands at the first bad byte, and the rest of the file is linted on."""
    report = lint(Input(source("a.json", b'{"sourceSpec": 1,\n "name": "\xff"}'), named=True))
    found = {f.rule: f.range.start for f in report.findings if f.range}
    assert (found["internal/not-utf8"].line, found["internal/not-utf8"].column) == (2, 11)
    assert "spec/wrong-type" in found


def test_utf16_is_one_finding_and_linted_on() -> None:
    """A file in UTF-16 is read as what it is, and what else is wrong in it has its place."""
    text = "\ufeff" + '{"sourceSpec": {"spec": {}},\n "name": "\U0001f680",}'
    for encoding in ("utf-16-le", "utf-16-be"):
        item = Input(source("a.json", text.encode(encoding)))
        report = engine.lint([item], Config(select=("json/*", "internal/*")), REGISTRY)
        assert [(f.rule, f.message, f.range and f.range.start) for f in report.findings] == [
            (
                "internal/not-utf8",
                f"the file is {encoding.upper()}, and JSON is UTF-8",
                Position(1, 1, 0),
            ),
            (
                "json/trailing-comma",
                "trailing comma before the closing bracket",
                Position(2, 13, 42),
            ),
        ]
        done = fix.fix(item.source.text, report.findings, unsafe=False)
        assert done.text == text[1:].replace(",}", "}")


def test_a_flood_of_mistakes_is_cut() -> None:
    """After a hundred mistakes in the JSON of a file one finding says how many more there are."""
    text = '{"name": "a", "sourceSpec": [' + "1 " * 300 + "]}"
    report = engine.lint([Input(source("a.json", text))], Config(select=("json/*",)), REGISTRY)
    assert len(report.findings) == engine.PROBLEMS_SHOWN + 1
    last = next(f for f in report.findings if f.rule == "internal/too-many-findings")
    assert last.message == "199 more mistakes from here on are not shown"


@pytest.mark.parametrize("value", ["null", "[]", '"text"', "1", '{"items": 1}', '{"items": [1]}'])
def test_any_json_value_is_lived_with(value: str) -> None:
    """A file whose value is no object holds no spec, and that is all there is to say."""
    report = lint(Input(source("a.json", value), named=True))
    assert [finding.rule for finding in report.findings] == ["spec/unknown-kind"]


def test_deep_nesting_is_valid() -> None:
    """A file that is nested deeper than the strict decoder goes is valid all the same."""
    text = '{"sourceSpec": ' + "[" * 5000 + "]" * 5000 + "}"
    report = engine.lint([Input(source("a.json", text))], Config(select=("json/*",)), REGISTRY)
    assert report.findings == ()
