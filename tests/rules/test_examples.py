"""Every rule's examples are run: they are its documentation and its tests."""

from __future__ import annotations

import pytest

from speclint.registry import Registry
from speclint.rule import Bad, Good, InternalRule
from speclint.testing import check_examples

REGISTRY = Registry()
# What speclint is itself, or chose itself: there is no standard and no page behind it.
OWN = {
    "artifact/icon-size",
    "markdown/invalid-suppression",
    "markdown/unused-suppression",
    "yaml/invalid-suppression",
    "yaml/template",
    "yaml/unused-suppression",
}


@pytest.mark.parametrize("rule_id", REGISTRY.ids())
def test_examples_do_what_they_say(rule_id: str) -> None:
    """A rule reports its bad examples as written, mends them as written, and no good one."""
    check_examples(REGISTRY, rule_id)


@pytest.mark.parametrize("rule_id", REGISTRY.ids())
def test_every_page_shows_both_sides_and_names_its_source(rule_id: str) -> None:
    """All have both kinds of examples, but for those that tell of trouble outside a spec."""
    rule = REGISTRY[rule_id]
    page = str(type(rule).__doc__)
    if not isinstance(rule, InternalRule):
        assert any(isinstance(example, Bad) for example in rule.examples)
        assert any(isinstance(example, Good) for example in rule.examples)
        assert "Source:" in page or rule_id in OWN
    assert [name for name in rule.options if f"`{name}`" not in page] == []


def test_a_wrong_example_is_noticed() -> None:
    """The check of the examples fails when an example's place is not where the finding is."""
    rule_id = "flow/source-ids-duplicate"
    rule = type(REGISTRY[rule_id])
    kept = rule.examples
    wrong = Bad('{"sourceConnectionSpecIds": ["a", "a"]}', at="1:1", message="`a` is listed twice")
    rule.examples = (wrong,)
    try:
        with pytest.raises(AssertionError, match=r"expected: .*1:1"):
            check_examples(REGISTRY, rule_id)
    finally:
        rule.examples = kept
