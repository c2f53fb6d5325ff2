"""A body may be anything that JSON allows: no rule may fail at it."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from speclint.document import load
from speclint.registry import Registry
from speclint.rule import SpecRule
from speclint.source import Source
from tests.strategies import places

if TYPE_CHECKING:
    from collections.abc import Iterator

REGISTRY = Registry()
STRANGERS: tuple[Any, ...] = (
    None,
    True,
    0,
    1.5,
    "",
    "x",
    [],
    {},
    [None],
    [[]],
    ["x", "x"],
    [{"name": [], "type": {}}],
    {"": {"a": []}},
    {"type": ["object"], "properties": [], "required": {}, "key": 1, "text": None},
)


def values(rule: SpecRule) -> Iterator[Any]:
    """Yield what the rule's examples decode to."""
    for example in rule.examples:
        for text in [example.files] if isinstance(example.files, str) else example.files.values():
            yield load(Source("example.json", text.encode())).value


def changed(value: Any) -> Iterator[Any]:
    """Yield a copy for each place and each stranger that may stand there."""
    for index, _ in enumerate(places(value)):
        for stranger in STRANGERS:
            copy = deepcopy(value)
            container, step = list(places(copy))[index]
            container[step] = deepcopy(stranger)
            yield copy


@pytest.mark.parametrize("rule_id", REGISTRY.ids())
def test_no_rule_fails_at_any_body(rule_id: str) -> None:
    """Each value of each example is replaced by everything else that may stand there."""
    rule = REGISTRY[rule_id]
    if not isinstance(rule, SpecRule):
        return
    for value in values(rule):
        for body in changed(value) if isinstance(value, dict) else ():
            document = load(Source("example.json", json.dumps(body).encode()))
            for spec in document.specs("5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845"):
                if not rule.kinds or spec.kind.name in rule.kinds:
                    list(rule.check(spec))
