"""What makes a run fast changes nothing that it says: with and without it the findings are the same.

Without shortcuts every rule is asked about every spec of its kind, each by itself, and what a
schema refuses is told by jsonschema whether or not the compiled validator refuses anything.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from speclint import engine, schema
from speclint.config import Config
from speclint.engine import Input
from speclint.engine.screen import Screen
from speclint.engine.selection import Selection
from speclint.registry import Registry
from speclint.source import Source

from .mutations import mutated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.document import Spec

    Findings = dict[str, list[tuple[str, ...]]]

ROOT = Path(__file__).resolve().parent.parent
REGISTRY = Registry()
CONFIG = Config()
MUTANTS = 400
SEED = 20


def example_files() -> dict[str, bytes]:
    """Return the specs in `examples/`, and those of all rules, by a name of their own."""
    paths = [path for suffix in ("json", "yaml") for path in ROOT.glob(f"examples/**/*.{suffix}")]
    files = {str(path.relative_to(ROOT)): path.read_bytes() for path in sorted(paths)}
    for rule_id in REGISTRY.ids():
        for number, example in enumerate(REGISTRY[rule_id].examples):
            several = example.files
            named = {"a.json": several} if isinstance(several, str) else several
            for name, text in named.items():
                files[f"{rule_id}/{number}/{name}"] = text.encode()
    return files


def mutants() -> dict[str, bytes]:
    """Return specs in which something is another way than it was: a value, a name, a type."""
    bodies = [body for body in map(_body, example_files().values()) if body]
    # Of these many are without a mistake after a change, of the others none is.
    whole = [
        body for path in ROOT.glob("examples/clean/*.json") if (body := _body(path.read_bytes()))
    ]
    chance = random.Random(SEED)  # noqa: S311 - no secret is made of it
    chosen = [chance.choice(chance.choice((bodies, whole))) for _ in range(MUTANTS)]
    texts = [json.dumps(mutated(body, bodies, chance)) for body in chosen]
    return {f"mutant-{number}.json": text.encode() for number, text in enumerate(texts)}


def _body(data: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(data)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def findings(files: dict[str, bytes], *, at_once: bool = True) -> Findings:
    """Return all that is said of each file alone, in words; in one run or each in its own."""
    inputs = [Input(Source(name, data), named=True) for name, data in files.items()]
    runs = [inputs] if at_once else [[item] for item in inputs]
    return {
        result.path: [(one.rule, str(one.pointer), one.message) for one in result.findings]
        for run in runs
        for result in engine.look(run, CONFIG, REGISTRY)
    }


@pytest.fixture
def thorough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the shortcuts off."""

    def all_rules(selection: Selection, spec: Spec) -> tuple[list[str], list[str]]:
        del selection
        return [rule_id for rule_id, _, _ in REGISTRY.spec_rules(spec.kind.name)], []

    monkeypatch.setattr(Selection, "rules", all_rules)
    monkeypatch.setattr(Screen, "content", lambda *_: 0)
    monkeypatch.setattr(schema, "accepts", lambda *_: False)


CORPORA = {"examples": example_files, "mutants": mutants}


@pytest.fixture(scope="module")
def quick() -> dict[str, Findings]:
    """Return what is said of all files with the shortcuts."""
    return {name: findings(files()) for name, files in CORPORA.items()}


@pytest.mark.usefixtures("thorough")
@pytest.mark.parametrize("corpus", CORPORA)
def test_shortcuts_lose_and_invent_nothing(corpus: str, quick: dict[str, Findings]) -> None:
    """All files of the rules' examples, and many that nobody has thought of."""
    assert different(findings(CORPORA[corpus]()), quick[corpus]) == {}


@pytest.mark.parametrize("corpus", CORPORA)
def test_it_does_not_matter_which_files_were_seen_before(
    corpus: str, quick: dict[str, Findings]
) -> None:
    """What is remembered of the files of a run is no more than what each of them says."""
    assert different(findings(CORPORA[corpus](), at_once=False), quick[corpus]) == {}


def different(found: Findings, others: Findings) -> Findings:
    """Return those findings that are not the same."""
    return {name: found[name] for name in found if found[name] != others[name]}


@pytest.mark.parametrize("corpus", CORPORA)
def test_there_is_something_to_lose(corpus: str, quick: dict[str, Findings]) -> None:
    """Some of the files are clean and some are not, and many rules are among the findings."""
    found = quick[corpus]
    rules = {rule for said in found.values() for rule, *_ in said}
    assert any(found.values())
    assert not all(found.values())
    assert len(rules) > len(list(_spec_rules())) * 0.6


def _spec_rules() -> Iterator[str]:
    for kind in CONFIG.kinds.rows:
        yield from (rule_id for rule_id, _, _ in REGISTRY.spec_rules(kind))
