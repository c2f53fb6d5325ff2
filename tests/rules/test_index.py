"""What the index promises: a rule is asked wherever it would have something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from speclint.document import load
from speclint.engine.selection import Selection
from speclint.registry import Registry
from speclint.rule import SpecRule
from speclint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.document import Spec

REGISTRY = Registry()
SPEC_RULES = [one for one in REGISTRY.ids() if isinstance(REGISTRY[one], SpecRule)]


def bodies() -> Iterator[Spec]:
    """Yield the specs of all examples of all rules."""
    for rule_id in REGISTRY.ids():
        for example in REGISTRY[rule_id].examples:
            files = {"a.json": example.files} if isinstance(example.files, str) else example.files
            for name, text in files.items():
                yield from load(Source(name, text.encode())).specs(example.id)


BODIES = list(bodies())


@pytest.mark.parametrize("rule_id", SPEC_RULES)
def test_a_rule_is_asked_wherever_it_has_something_to_say(rule_id: str) -> None:
    """`kinds`, `members` and `marks` keep it from no body that it would report."""
    rule = REGISTRY[rule_id]
    assert isinstance(rule, SpecRule)
    mine = [body for body in BODIES if not rule.kinds or body.kind.name in rule.kinds]
    found = [body for body in mine if any(True for _ in rule.check(body))]
    assert [body.body for body in found if rule_id not in asked(body)] == []


def asked(body: Spec) -> list[str]:
    """Return the rules that are asked about the first spec of a run."""
    return Selection(REGISTRY, lambda _: True).rules(body)[0]


def test_there_are_bodies_to_ask_about() -> None:
    """The test above looks at something."""
    assert len(BODIES) > 400
