"""`speclint explain RULE`: a rule's page."""

from __future__ import annotations

import argparse
import sys

from speclint import cli
from speclint.cli.registry import project_registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

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
            return cli.fail(registry.unknown(rule_id))
    sys.stdout.write("\n".join(page(registry[rule_id]) for rule_id in options.rules))
    return 0
