"""The engine: what one run over sources comes to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from speclint import engine, fix
from speclint.config import Config
from speclint.document import load
from speclint.engine import Input, Report
from speclint.finding import Position
from speclint.registry import Registry
from speclint.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

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
        done = fix.fix(load(item.source), report.findings, unsafe=False)
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


def test_a_broken_file_is_never_accepted() -> None:
    """A file that is no strict JSON is not handed out, even where all its findings are ignored."""
    text = (CLEAN / "acme-streaming.json").read_bytes()
    config = Config(ignore=("json/*", "internal/*"))
    for data in (text + b",", b"\xef\xbb\xbf" + text, text.replace(b"ACME web", b"\xff")):
        report = engine.lint([Input(source("a.json", data))], config, REGISTRY, complete=False)
        assert (report.clean, report.accepted()) == (True, ())


def test_what_a_rule_does_to_a_body_is_not_pushed(project: Callable[..., Path]) -> None:
    """A rule that changes the body it is shown changes nothing that is handed out."""
    rule = (
        "from speclint.rule import SpecRule\n\n\nclass Thief(SpecRule):\n"
        '    """It takes."""\n\n    def check(self, spec):\n'
        '        spec.body.pop("permissionsInfo")\n        return ()\n'
    )
    folder = project({"lint/acme/thief.py": rule})
    good = Input(source("a.json", (CLEAN / "acme-streaming.json").read_bytes()))
    registry = Registry(folders=[str(folder / "lint")])
    [spec] = engine.lint([good], Config(), registry, complete=False).accepted()
    assert "permissionsInfo" in spec.body


def test_a_broken_file_of_unknown_kind_has_its_mistakes_and_no_more() -> None:
    """What a file would be is not asked while its JSON is broken."""
    report = lint(Input(source("a.json", '{"colour": "red",}'), named=True))
    assert [finding.rule for finding in report.findings] == ["json/trailing-comma"]


def test_where_files_are_unknown_nothing_is_called_missing() -> None:
    """Without the whole project, that something is not there says nothing."""
    spec = Input(source("a.json", (CLEAN / "acme-streaming.json").read_bytes()), id="1")
    flow = Input(source("f.json", '{"name": "f", "sourceConnectionSpecIds": ["2"]}'))
    refs = Config(select=("refs/*",))
    assert len(engine.lint([spec, flow], refs, REGISTRY).findings) == 2
    assert engine.lint([spec, flow], refs, REGISTRY, complete=False).findings == ()


def test_ids_of_two_kinds_do_not_meet() -> None:
    """A flow spec may have the id of a connection spec, and listing a target is not listing."""
    spec = Input(source("a.json", '{"id": "1", "sourceSpec": {}, "name": "a"}'))
    flow = Input(source("f.json", '{"id": "1", "name": "f", "targetConnectionSpecIds": ["1"]}'))
    report = engine.lint([spec, flow], Config(select=("refs/*",)), REGISTRY)
    assert [f.rule for f in report.findings] == ["refs/unreferenced-connection-spec"]


def test_a_pointer_that_leads_nowhere_is_shown_at_what_is_there(
    project: Callable[..., Path],
) -> None:
    """A violation about a missing value stands at the nearest object around it."""
    rule = (
        "from speclint.rule import SpecRule, Violation\n\n\nclass Deep(SpecRule):\n"
        '    """It looks deep."""\n\n    def check(self, spec):\n'
        '        yield Violation("/sourceSpec/spec/properties/x~1y", "x/y is missing")\n'
    )
    folder = project({"lint/acme/deep.py": rule})
    text = '{"name": "a", "sourceSpec": {"spec": {"type": "object"}}}'
    registry = Registry(folders=[str(folder / "lint")])
    config = Config(select=("acme/*",))
    [finding] = engine.lint([Input(source("a.json", text))], config, registry).findings
    assert (finding.range and finding.range.start.offset) == text.index('{"type"')
