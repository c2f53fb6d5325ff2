"""Running a rule's examples, for the tests of this project and of any rule pack.

>>> from speclint.registry import Registry
>>> registry = Registry()
>>> for rule_id in registry.ids():
...     check_examples(registry, rule_id)
"""

from __future__ import annotations

from speclint import engine, fix, suppress
from speclint.artifact import place_of
from speclint.config import Config
from speclint.document import load
from speclint.document.plain import PlainDocument
from speclint.engine import Input
from speclint.rule import Bad
from speclint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.finding import Finding
    from speclint.registry import Registry


def check_examples(registry: Registry, rule_id: str) -> None:
    """Run a rule, and no other, over its examples.

    A `Good` example must give no finding. A `Bad` one must give exactly one, at its place in its
    first file, with its message; and its fixes, safe or not, must give its `fixed` text, which
    must be good. Raises AssertionError with what differs.
    """
    for example in registry[rule_id].examples:
        findings, text = _lint(registry, rule_id, example.files, example.id)
        if isinstance(example, Bad):
            _expect(rule_id, example, findings, text)
            if example.fixed is not None:
                fixed: str | Mapping[str, str] = example.fixed
                if not isinstance(example.files, str):
                    fixed = {**example.files, next(iter(example.files)): example.fixed}
                left, _ = _lint(registry, rule_id, fixed, example.id)
                _equal(rule_id, "findings in the fixed text", [], left)
        else:
            _equal(rule_id, f"findings in a good example {example.files!r}", [], findings)


def _expect(rule_id: str, example: Bad, findings: list[Finding], text: str) -> None:
    seen = [(finding.path, _place(finding), finding.message) for finding in findings]
    first = "example.json" if isinstance(example.files, str) else next(iter(example.files))
    _equal(rule_id, "findings", [(first, example.at, example.message)], seen)
    source = Source(first, text.encode())
    document = PlainDocument(source) if first.endswith((".txt", ".svg")) else load(source)
    fixed = fix.fix(document, findings, unsafe=True)
    result = (fixed.text, findings[0].fix.safety) if fixed.applied and findings[0].fix else None
    expected = None if example.fixed is None else (example.fixed, example.safety)
    _equal(rule_id, "fixed text", expected, result)


def _lint(
    registry: Registry, rule_id: str, example: str | Mapping[str, str], known_id: str | None
) -> tuple[list[Finding], str]:
    files = {"example.json": example} if isinstance(example, str) else example
    first, *others = (Source(name, text.encode()) for name, text in files.items())
    inputs = [
        Input(first, known_id, named=True, place=place_of(first.path)),
        *(Input(other, named=True, place=place_of(other.path)) for other in others),
    ]
    named = suppress.named(first.text) if rule_id == suppress.UNUSED else ()
    report = engine.lint(inputs, Config(select=(rule_id, *named)), registry)
    return list(report.findings), next(iter(files.values()))


def _place(finding: Finding) -> str:
    start = finding.range.start if finding.range else None
    return f"{start.line}:{start.column}" if start else ""


def _equal(rule_id: str, what: str, expected: object, seen: object) -> None:
    if expected != seen:
        raise AssertionError(f"{rule_id}: {what}\nexpected: {expected!r}\n    seen: {seen!r}")
