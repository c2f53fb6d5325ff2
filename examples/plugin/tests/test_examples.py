"""The examples of every rule are run: they are its page and its tests."""

from __future__ import annotations

import pytest

from speclint.registry import Registry
from speclint.testing import check_examples

REGISTRY = Registry(packages=["speclint_acme"])
MINE = [rule_id for rule_id in REGISTRY.ids() if rule_id.startswith("acme/")]


@pytest.mark.parametrize("rule_id", MINE)
def test_examples_do_what_they_say(rule_id: str) -> None:
    """A rule reports its bad examples as written, mends them as written, and no good one."""
    check_examples(REGISTRY, rule_id)
