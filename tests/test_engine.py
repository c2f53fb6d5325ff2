"""The engine: what one run over sources comes to."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from speclint import engine, fix
from speclint.config import Config
from speclint.document import load
from speclint.engine import Input, Report, first_pass
from speclint.engine import flood as limits
from speclint.engine.flood import FINDINGS_SHOWN
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
    errors = [finding for finding in report.findings if finding.severity == "error"]
    assert [(f.rule, f.range and f.range.start.column) for f in errors] == [
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


def test_binary_data_is_one_finding() -> None:
    """What is no text has one mistake, and another encoding would not mend it."""
    data = bytes(range(256)) * 80
    report = lint(Input(source("acme-connectionSpec.json", data), named=True))
    assert [finding.rule for finding in report.findings] == ["json/other-format"]


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
    """Of a file's findings a hundred are shown, and one more says how many there are besides."""
    text = '{"name": "a", "sourceSpec": {' + '"a": 1,' * 301 + '"b": 1}}'
    report = engine.lint([Input(source("a.json", text))], Config(select=("json/*",)), REGISTRY)
    assert len(report.findings) == FINDINGS_SHOWN + 1
    last = report.findings[-1]
    assert (last.rule, last.severity) == ("internal/too-many-findings", "error")
    assert last.message == "200 more findings of this file are not shown"
    assert last.range == report.files[0].findings[FINDINGS_SHOWN].range
    assert [f.pointer for f in report.findings[:-1]] == ["/sourceSpec/a"] * FINDINGS_SHOWN


FLOOD = """from itertools import count

from speclint.rule import SpecRule, Violation


class Flood(SpecRule):
    \"\"\"It never ends.\"\"\"

    severity = "SEVERITY"

    def check(self, spec):
        for index in count() if "END" == "never" else range(END):
            yield Violation("", f"this is number {index}")
"""


def flood(folder: Path, **rules: tuple[str, int | str]) -> Registry:
    """Return the rules, and such ones as yield a number of violations of a severity."""
    for name, (severity, end) in rules.items():
        path = folder / "lint" / "acme" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FLOOD.replace("SEVERITY", severity).replace("END", str(end)))
    return Registry(folders=[str(folder / "lint")])


def messages(text: str, registry: Registry, *select: str) -> list[tuple[str, str]]:
    """Return severity and message of what rules say of a text."""
    report = engine.lint([Input(source("a.json", text))], Config(select=select), registry)
    return [(finding.severity, finding.message) for finding in report.findings]


def test_what_rules_find_is_cut_as_well(tmp_path: Path) -> None:
    """A flood out of a rule is cut, and does not weigh more than what is in it."""
    registry = flood(tmp_path, much=("warning", 101))
    found = messages('{"name": "a", "sourceSpec": {}}', registry, "acme/*")
    assert len(found) == 101
    assert ("warning", "1 more finding of this file is not shown") in found


def test_what_is_urgent_is_shown_of_a_flood(tmp_path: Path) -> None:
    """However much else there is before it: first what breaks the file, then what is severe."""
    registry = flood(tmp_path, little=("error", 2), much=("info", 500))
    found = messages('{"name": "a", "sourceSpec": {},}', registry, "acme/*", "json/*")
    assert [found[-1], *[one for one in found if one[0] == "error"]] == [
        ("error", "trailing comma before the closing bracket"),
        ("error", "this is number 0"),
        ("error", "this is number 1"),
        ("error", "trailing comma before the closing bracket"),
    ]
    assert ("info", "403 more findings of this file are not shown") in found


def test_what_is_not_kept_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only so many findings of a rule are made; how many more there are is told all the same."""
    monkeypatch.setattr(limits, "FINDINGS_KEPT", 150)
    registry = flood(tmp_path, much=("error", 1000))
    report = engine.lint(
        [Input(source("a.json", '{"name": "a", "sourceSpec": {}}'))],
        Config(select=("acme/*",)),
        registry,
    )
    assert len(report.files[0].findings) == 150
    assert "900 more findings of this file are not shown" in [f.message for f in report.findings]


def test_a_rule_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule is stopped in a file in which it has found more than enough."""
    monkeypatch.setattr(limits, "FINDINGS_KEPT", 150)
    monkeypatch.setattr(limits, "FINDINGS_COUNTED", 300)
    registry = flood(tmp_path, much=("error", "never"))
    spec = '{"name": "a", "sourceSpec": {}}'
    for text in (spec, f'{{"items": [{spec}, {spec}]}}'):
        found = messages(text, registry, "acme/*")
        assert ("error", "at least 200 more findings of this file are not shown") in found


def test_a_schema_that_refuses_too_much_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a schema refuses in a file is looked for until it is more than enough."""
    monkeypatch.setattr(limits, "FINDINGS_COUNTED", 3)
    items = ", ".join(['{"name": "a", "sourceSpec": {}}'] * 20)
    report = lint(Input(source("a.json", f'{{"items": [{items}]}}')))
    assert sum(f.rule == "connection/required-fields" for f in report.findings) < 10


def test_a_flood_that_is_ignored_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not reported does not count, however much of it there is."""
    monkeypatch.setattr(limits, "FINDINGS_KEPT", 150)
    text = '{"name": "a", "sourceSpec": {' + '"a": 1,' * 300 + '"b": 1},}'
    config = Config(select=("json/*",), ignore=("json/duplicate-key",))
    [finding] = engine.lint([Input(source("a.json", text))], config, REGISTRY).findings
    assert finding.rule == "json/trailing-comma"


def test_a_flood_is_not_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not all mistakes are kept, a part of the fixes would leave the file broken."""
    monkeypatch.setattr(limits, "FINDINGS_KEPT", 150)
    text = '{"name": "a", "sourceSpec": {' + '"a": 1,' * 300 + '"b": 1}}'
    report = engine.lint([Input(source("a.json", text))], Config(select=("json/*",)), REGISTRY)
    assert not any(finding.fix for finding in report.findings)


def test_a_flood_out_of_a_rule_is_not_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not all that a rule finds is kept, none of it is mended, round after round."""
    for kept, is_mended in ((1000, True), (150, False)):
        monkeypatch.setattr(limits, "FINDINGS_KEPT", kept)
        ids = '"1", ' * 300 + '"1"'
        flow = Input(source("f.json", f'{{"name": "f", "sourceConnectionSpecIds": [{ids}]}}'))
        report = engine.lint([flow], Config(select=("flow/source-ids-duplicate",)), REGISTRY)
        assert any(finding.fix for finding in report.files[0].findings) == is_mended


def test_a_flood_across_files_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the second pass finds in a file counts with the rest of it."""
    monkeypatch.setattr(limits, "FINDINGS_KEPT", 150)
    flows = ", ".join(
        f'{{"name": "f", "sourceConnectionSpecIds": ["{UUID(int=index)}"]}}' for index in range(300)
    )
    answer = Input(source("f.json", f'{{"items": [{flows}]}}'))
    config = Config(select=("refs/unknown-connection-spec",))
    report = engine.lint([answer], config, REGISTRY)
    assert len(report.findings) == FINDINGS_SHOWN + 1
    assert report.findings[-1].message == "200 more findings of this file are not shown"


def test_a_mistake_names_a_few_other_places() -> None:
    """A mistake with very many brackets open around it does not name them all."""
    text = '{"name": "a", "sourceSpec": ' + "[" * 1000
    report = engine.lint([Input(source("a.json", text))], Config(select=("json/*",)), REGISTRY)
    assert max(len(finding.related) for finding in report.findings) <= first_pass.RELATED_SHOWN


def test_what_is_not_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is given up says so at its place; nothing is said of what may be behind it."""
    monkeypatch.setattr(sys.modules["speclint.syntax.parse"], "MOST", 200)
    monkeypatch.setattr(sys.modules["speclint.syntax.tokens"], "MOST", 200)
    text = '{"name": "a", "sourceSpec": [\n' + "\n".join("'a'," for _ in range(1000)) + "1]}"
    ids = '{"name": "f", "sourceConnectionSpecIds": ["1"]}'
    flow = Input(source("f.json", ids))
    config = Config(select=("json/*", "refs/*"))
    report = engine.lint([Input(source("a.json", text)), flow], config, REGISTRY)
    assert {finding.path for finding in report.findings} == {"a.json"}
    found = {f.message: f.range and f.range.start.line for f in report.findings}
    assert found["there is too much wrong with this file: from here on it is not read"] == 202
    assert found["at least 102 more findings of this file are not shown"] == 101
    assert not any(finding.fix for finding in report.findings)


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ('{"sourceSpec": [\n1,\n2 3]}', 3, 3, "expected `,` or `]`"),
        ('{"sourceSpec": [\r\n1, "\U0001f680"\r\n,,]}', 3, 2, "expected value"),
        ('{"sourceSpec": ["\u00e9" 1]}', 1, 21, "expected `,` or `]`"),
        ('{"sourceSpec": 1, "sourceSpec": 1}', 1, 32, 'Detected duplicate key "sourceSpec"'),
    ],
)
def test_a_file_too_large_to_explain_is_placed(
    text: str, line: int, column: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a broken file that is too large to look into, the place is told where it is refused."""
    monkeypatch.setattr(sys.modules["speclint.syntax.parse"], "LARGEST", 2)
    report = lint(Input(source("a.json", text)))
    [finding] = report.findings
    assert not report.files[0].document.intact
    assert finding.rule == "internal/too-many-findings"
    message = f"the file is too large to say what is wrong from here on: {reason}"
    assert finding.message == message
    assert finding.range is not None
    assert (finding.range.start.line, finding.range.start.column) == (line, column)


def test_an_old_result_is_forgotten() -> None:
    """Of a file that has changed only the last result is kept."""
    memory: dict[str, tuple[Input, engine.FileResult]] = {}
    for text in ('{"sourceSpec": 1}', '{"sourceSpec": 2}'):
        item = Input(source("a.json", text))
        engine.lint([item], Config(), REGISTRY, memory=engine.Memory(memory))
        assert list(memory) == ["a.json"]
        assert memory["a.json"][0] == item


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
    flow = Input(source("f.json", f'{{"name": "f", "sourceConnectionSpecIds": ["{UUID(int=2)}"]}}'))
    refs = Config(select=("refs/*",))
    assert len(engine.lint([spec, flow], refs, REGISTRY).findings) == 2
    assert engine.lint([spec, flow], refs, REGISTRY, complete=False).findings == ()


def test_a_word_where_a_boolean_is_wanted_is_one_finding() -> None:
    """What a spec wants there says more than what YAML of another version makes of it."""
    text = "name: a\nsourceSpec:\n  attributes:\n    uiAttributes:\n      isBeta: off\n"
    both = Config(select=("spec/wrong-type", "yaml/ambiguous-boolean"))
    one = Config(select=("yaml/ambiguous-boolean",))
    for config, rule in ((both, "spec/wrong-type"), (one, "yaml/ambiguous-boolean")):
        report = engine.lint([Input(source("a.yaml", text))], config, REGISTRY)
        assert [finding.rule for finding in report.findings] == [rule]


def test_a_member_one_level_too_high_is_one_finding() -> None:
    """Where it is missing says all; without that rule it is still reported where it stands."""
    attributes = '"attributes": {"contentPath": {"path": "$.items"}}'
    params = '"urlParams": {"path": "/a", "method": "GET"}'
    body = f'{{"type": "generic-rest", "sourceSpec": {{{attributes}, {params}}}}}'
    both = Config(select=("spec/missing-member", "spec/unknown-key"))
    findings = engine.lint([Input(source("a.json", body))], both, REGISTRY).findings
    about = [finding for finding in findings if "urlParams" in finding.message]
    assert [finding.rule for finding in about] == ["spec/missing-member"]
    one = Config(select=("spec/unknown-key",))
    findings = engine.lint([Input(source("a.json", body))], one, REGISTRY).findings
    assert [finding.rule for finding in findings] == ["spec/unknown-key"]


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


def test_a_key_without_a_value_is_one_mistake() -> None:
    """That the member is missing, too, is not said; of another one it is."""
    text = '{"name": "a", "version": , "sourceSpec": {"attributes": {}}, "providerId": "p"}'
    findings = lint(Input(source("a.json", text))).findings
    asked = ("connection/required-fields", "json/missing-value")
    assert [(f.rule, f.pointer) for f in findings if f.rule in asked] == [
        ("connection/required-fields", ""),
        ("connection/required-fields", ""),
        ("json/missing-value", ""),
    ]
    assert not any("`version` is missing" in finding.message for finding in findings)


def test_what_has_a_cause_is_not_said_beside_it() -> None:
    """A placeholder of a template is no version, no type and no id: it is a placeholder."""
    text = '{"sourceSpec": {"attributes": {}}, "version": "{VERSION}", "type": "{TYPE}"}'
    report = lint(Input(source("a.json", text)))
    found = [
        finding.rule for finding in report.findings if finding.pointer in ("/version", "/type")
    ]
    assert found == ["spec/template-placeholder"] * 2


ONCE = """
from speclint.rule import SpecRule, Violation


class Once(SpecRule):
    \"\"\"Takes the name away, so that there is nothing to say the next time.\"\"\"

    def check(self, spec):
        if spec.body.pop("name", None):
            yield Violation("", "there was a name")
"""


def test_a_rule_of_a_project_is_asked_once(project: Callable[..., Path]) -> None:
    """It may remember what it has seen, or do to its copy of the body what it likes."""
    project({"lint/acme/once.py": ONCE})
    inputs = [Input(Source("a.json", b'{"name": "acme", "sourceSpec": {}}'))]
    config = Config(select=("acme/*",), rules=("lint",))
    report = engine.lint(inputs, config, Registry(folders=["lint"]))
    assert [finding.message for finding in report.findings] == ["there was a name"]
