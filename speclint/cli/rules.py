"""`speclint rules`: the list of all rules."""

from __future__ import annotations

import argparse
import json
import sys

from speclint.cli.registry import project_registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

SUMMARY = "list the rules"


def main(arguments: Sequence[str]) -> int:
    """Print a line per rule, or a JSON list."""
    from speclint.pages import fixability, headline

    parser = argparse.ArgumentParser(prog="speclint rules", description=SUMMARY)
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    options = parser.parse_args(arguments)
    registry = project_registry()
    rules = [registry[rule_id] for rule_id in registry.ids()]
    if options.output_format == "json":
        rows = [
            {
                "rule": rule.id,
                "severity": rule.severity,
                "fix": fixability(rule),
                "profiles": _profiles(rule.id),
                "options": rule.options,
                "summary": headline(rule),
                "url": rule.url,
            }
            for rule in rules
        ]
        sys.stdout.write(json.dumps(rows, indent=2) + "\n")
    else:
        width = max(len(rule.id) for rule in rules)
        for rule in rules:
            sys.stdout.write(f"{rule.id:{width}}  {rule.severity:7}  {headline(rule)}\n")
    return 0


def _profiles(rule_id: str) -> list[str]:
    """Return the names of the profiles that run a rule."""
    from speclint.config import Config
    from speclint.profile import PROFILES

    return [name for name in PROFILES if Config(profile=name).enabled(rule_id)]
