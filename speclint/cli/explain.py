"""`speclint explain RULE`: a rule's page."""

from __future__ import annotations

import argparse
import sys

from speclint import cli
from speclint.cli.registry import project_registry
from speclint.config import matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.registry import Registry

SUMMARY = "show a rule's page"


def main(arguments: Sequence[str]) -> int:
    """Print the page of each rule that is named."""
    from speclint.pages import page

    parser = argparse.ArgumentParser(prog="speclint explain", description=SUMMARY)
    parser.add_argument("rules", nargs="+", metavar="RULE", help="a rule's id")
    options = parser.parse_args(arguments)
    registry = project_registry()
    for rule_id in options.rules:
        if rule_id not in registry:
            return cli.fail(_refusal(registry, rule_id))
    sys.stdout.write("\n".join(page(registry[rule_id]) for rule_id in options.rules))
    return 0


def _refusal(registry: Registry, name: str) -> str:
    """Say why there is no page of that name: it is a glob or a family, or a slip of the pen."""
    if any(matches(rule_id, name) or rule_id.startswith(f"{name}/") for rule_id in registry.ids()):
        return f"a page is about one rule, and `{name}` is not the id of one: see `speclint rules`"
    return registry.unknown(name, one=True)
