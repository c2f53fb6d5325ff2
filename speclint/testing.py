"""Running a rule's examples, for the tests of this project and of any rule pack.

>>> from speclint.registry import Registry
>>> registry = Registry()
>>> for rule_id in registry.ids():
...     check_examples(registry, rule_id)
"""

from __future__ import annotations

import json
import os
from tempfile import TemporaryDirectory

from speclint import api, engine, fix, suppress
from speclint.artifact import place_of
from speclint.config import Config
from speclint.config_file import ConfigError
from speclint.document import load
from speclint.document.plain import PlainDocument
from speclint.engine import Input
from speclint.kind_config import kinds_of
from speclint.record import changed
from speclint.rule import Bad
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.finding import Finding
    from speclint.kind import Kinds
    from speclint.registry import Registry
    from speclint.rule import Good


def check_examples(registry: Registry, rule_id: str) -> None:
    """Run a rule, and no other, over its examples.

    A `Good` example must give no finding. A `Bad` one must give exactly one, at its place in its
    first file, with its message; and its fixes, safe or not, must give its `fixed` text, which
    must be good. Raises AssertionError with what differs.
    """
    for example in registry[rule_id].examples:
        findings, text = _lint(registry, rule_id, example.files, example)
        if isinstance(example, Bad):
            _expect(rule_id, example, findings, text)
            if example.fixed is not None:
                fixed: str | Mapping[str, str] = example.fixed
                if not isinstance(example.files, str):
                    fixed = {**example.files, next(iter(example.files)): example.fixed}
                left, _ = _lint(registry, rule_id, fixed, example)
                _equal(rule_id, "findings in the fixed text", [], left)
        else:
            _equal(rule_id, f"findings in a good example {example.files!r}", [], findings)


def _expect(rule_id: str, example: Bad, findings: list[Finding], text: str) -> None:
    seen = [(finding.path, _place(finding), finding.message) for finding in findings]
    first = "example.json" if isinstance(example.files, str) else next(iter(example.files))
    _equal(rule_id, "findings", [(first, example.at, example.message)], seen)
    source = Source(first, text.encode())
    if rule_id.startswith("config/"):
        fixed = fix.fix_settings(source, findings)
    else:
        document = PlainDocument(source) if first.endswith((".txt", ".svg")) else load(source)
        fixed = fix.fix(document, findings, unsafe=True)
    result = (fixed.text, findings[0].fix.safety) if fixed.applied and findings[0].fix else None
    expected = None if example.fixed is None else (example.fixed, example.safety)
    _equal(rule_id, "fixed text", expected, result)


def _lint(
    registry: Registry, rule_id: str, texts: str | Mapping[str, str], example: Good | Bad
) -> tuple[list[Finding], str]:
    files = {"example.json": texts} if isinstance(texts, str) else texts
    if rule_id.startswith("config/"):
        return _lint_project(rule_id, files), next(iter(files.values()))
    first, *others = (Source(name, text.encode()) for name, text in files.items())
    inputs = [
        Input(first, example.id, named=True, place=place_of(first.path)),
        *(Input(other, named=True, place=place_of(other.path)) for other in others),
    ]
    named = suppress.named(first.text) if rule_id in suppress.UNUSED else ()
    config = Config(select=(rule_id, *named))
    if not example.kinds:
        return list(engine.lint(inputs, config, registry).findings), next(iter(files.values()))
    with TemporaryDirectory() as folder:
        config = changed(config, kinds=_kinds(example.kinds, folder))
        found = engine.lint(inputs, config, registry).findings
    # The folder has another name each time.
    prefix = f"{display_path(folder)}/"
    shown = [changed(one, message=one.message.replace(prefix, "")) for one in found]
    return shown, next(iter(files.values()))


def _lint_project(rule_id: str, files: Mapping[str, str]) -> list[Finding]:
    """Lint files as they lie in a folder, a config among them; of one rule return what it finds."""
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        try:
            found = list(api.check_paths(folder).findings)
        except ConfigError as error:
            found = error.findings
    prefix = f"{display_path(folder)}/"
    return [
        changed(one, path=one.path.removeprefix(prefix)) for one in found if one.rule == rule_id
    ]


def _kinds(table: Mapping[str, Mapping[str, object]], folder: str) -> Kinds:
    """Make kinds of an example's table, with the schemas that stand in it in a folder."""
    entries: dict[str, dict[str, object]] = {}
    for name, entry in table.items():
        entries[name] = dict(entry)
        if isinstance(entry.get("schema"), dict):
            entries[name]["schema"] = f"{name}.schema.json"
            with open(os.path.join(folder, f"{name}.schema.json"), "w", encoding="utf-8") as file:
                json.dump(entry["schema"], file)
    return kinds_of(entries, os.path.join(folder, "speclint.toml"))


def _place(finding: Finding) -> str:
    start = finding.range.start if finding.range else None
    return f"{start.line}:{start.column}" if start else ""


def _equal(rule_id: str, what: str, expected: object, seen: object) -> None:
    if expected != seen:
        raise AssertionError(f"{rule_id}: {what}\nexpected: {expected!r}\n    seen: {seen!r}")
