"""Finding and loading rules."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from speclint.document import Spec
from speclint.engine.selection import Selection
from speclint.errors import SetupError
from speclint.kind import CONNECTION_SPEC, FLOW_SPEC
from speclint.registry import Registry
from speclint.rule import ProjectRule, SpecRule

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from speclint.kind import Kind

RULE = '''from speclint.rule import SpecRule


class One(SpecRule):
    """One."""
'''


def test_a_listing_loads_no_rule() -> None:
    """Ids come from file names; a rule's file is read when the rule is asked for."""
    for name in [name for name in sys.modules if name.startswith("speclint_rules.")]:
        del sys.modules[name]
    registry = Registry()
    assert "json/missing-comma" in registry.ids()
    assert not [name for name in sys.modules if name.startswith("speclint_rules.json.")]
    assert registry["json/missing-comma"].id == "json/missing-comma"
    assert "speclint_rules.json.missing_comma" in sys.modules


def test_rules_are_sorted_by_what_they_look_at() -> None:
    """Specs get the rules for their kind, the project its own."""
    registry = Registry()
    flow, source = spec(FLOW_SPEC, {}), spec(CONNECTION_SPEC, {})
    assert all(isinstance(registry[rule_id], SpecRule) for rule_id in rules_for(registry, flow))
    assert "flow/erased-fields" in rules_for(registry, flow)
    assert "flow/erased-fields" not in rules_for(registry, source)
    assert all(isinstance(registry[rule_id], ProjectRule) for rule_id in registry.project_rules())
    assert [rule_id for rule_id in registry.project_rules() if rule_id[:5] == "refs/"] == [
        "refs/duplicate-id",
        "refs/duplicate-name",
        "refs/provider-mismatch",
        "refs/unknown-connection-spec",
        "refs/unknown-id",
        "refs/unreferenced-connection-spec",
        "refs/unreferenced-spec",
    ]


def test_a_folder_of_rules_is_added(project: Callable[..., Path]) -> None:
    """A project's own rules stand beside the built-in ones, without a page on the web."""
    folder = project(
        {"lint/acme/name_prefix.py": RULE, "lint/_helpers.py": "", "lint/acme/x.md": ""}
    )
    registry = Registry(folders=[str(folder / "lint")])
    assert [rule_id for rule_id in registry.ids() if rule_id.startswith("acme/")] == [
        "acme/name-prefix"
    ]
    assert registry["acme/name-prefix"].url is None
    assert not list((folder / "lint").rglob("__pycache__"))


def test_two_folders_of_one_name_do_not_mix(project: Callable[..., Path]) -> None:
    """Two projects of a run may both have a folder `lint` with different rules."""
    folder = project(
        {"a/lint/acme/one.py": RULE, "b/lint/acme/one.py": RULE.replace("One.", "Two.")}
    )
    first = Registry(folders=[str(folder / "a" / "lint")])["acme/one"]
    second = Registry(folders=[str(folder / "b" / "lint")])["acme/one"]
    assert (first.__doc__, second.__doc__) == ("One.", "Two.")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"lint/json/missing_comma.py": RULE}, "two packs define the rule json/missing-comma"),
        ({"lint/acme/one.py": ""}, "must define one rule, it defines 0"),
        ({"lint/acme/one.py": RULE + RULE.replace("One", "Two")}, "it defines 2"),
        ({"lint/acme/one.py": "1 +"}, r"the rule acme/one cannot be loaded \(SyntaxError"),
        ({"lint/acme/one.py": RULE.replace('"""One."""', "pass")}, "acme/one has no docstring"),
        ({"lint/one.py": RULE}, "there is no rule in lint: a rule is a file"),
        ({}, "there is no rule folder lint"),
    ],
)
def test_what_cannot_be_used_is_said(
    files: dict[str, str], message: str, project: Callable[..., Path]
) -> None:
    """A folder or file that is no rule ends the run with a sentence."""
    project(files)
    with pytest.raises(SetupError, match=message):
        _ = Registry(folders=["lint"])["acme/one"]


def test_a_package_that_is_not_there_is_said() -> None:
    """A missing pack ends the run with a sentence that says what to do."""
    with pytest.raises(SetupError, match=r"nothing_of_that_name cannot be imported .* install it"):
        Registry(packages=["nothing_of_that_name"])


@pytest.mark.parametrize(
    ("package", "message"),
    [
        ("json.decoder", "json.decoder is a module and not a package of rules"),
        ("json", "there is no rule in .*json: a rule is a file"),
    ],
)
def test_a_package_that_holds_no_rules_is_said(package: str, message: str) -> None:
    """A mistyped name that happens to be some package is not taken for a pack."""
    with pytest.raises(SetupError, match=message):
        Registry(packages=[package])


def test_a_pack_may_add_to_a_family_that_only_explains(project: Callable[..., Path]) -> None:
    """A project's own rule in `json/` looks at specs, unlike the built-in ones."""
    folder = project({"lint/json/own.py": RULE})
    registry = Registry(folders=[str(folder / "lint"), str(folder / "lint")])
    assert "json/own" in rules_for(registry, spec(CONNECTION_SPEC, {}))


def rules_for(registry: Registry, spec: Spec) -> list[str]:
    """Return the rules that are asked about a spec where all are on."""
    ours, others = Selection(registry, lambda _: True).rules(spec)
    return [*ours, *others]


def spec(kind: Kind, body: dict[str, object]) -> Spec:
    """Return a body of a file that there is not."""
    return Spec("a.json", "", kind, body, None)


CHOOSY = """
from speclint.rule import SpecRule


class Choosy(SpecRule):
    \"\"\"A rule that needs something.\"\"\"

    {}

    def check(self, spec):
        return ()
"""


@pytest.mark.parametrize(
    ("needs", "body", "asked"),
    [
        ('members = ("a", "b")', {"x": [{"b": 1}]}, True),
        ('members = ("a", "b")', {"x": "a"}, False),
        ('marks = ("${", "zz")', {"x": ["y ${id}"]}, True),
        ('marks = ("${", "zz")', {"aZZa": 1}, True),
        ('marks = ("${", "zz")', {"x": "z"}, False),
        ('members = ("a",); marks = ("z",)', {"a": 1}, False),
    ],
)
def test_a_rule_is_asked_where_it_may_have_something_to_say(
    project: Callable[..., Path], needs: str, body: dict[str, object], asked: bool
) -> None:
    """A body must have one of the members, and one of the marks in a name or a string."""
    project({"lint/acme/choosy.py": CHOOSY.format(needs)})
    found = rules_for(Registry(folders=["lint"]), spec(CONNECTION_SPEC, body))
    assert ("acme/choosy" in found) is asked
