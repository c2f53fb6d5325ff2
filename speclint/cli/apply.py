"""`speclint check --apply`: push the specs that a clean report accepted."""

from __future__ import annotations

import argparse
import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.cli.options import Options
    from speclint.engine import ValidatedSpec


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of pushing to the parser of `speclint check`."""
    group = parser.add_argument_group(
        "pushing",
        "Needs ACCESS_TOKEN, API_KEY, IMS_ORG and SANDBOX_NAME in the environment, also with the"
        " prefix SPECLINT_.",
    )
    group.add_argument(
        "--apply", action="store_true", help="push what is clean: PUT each spec to the service"
    )
    group.add_argument(
        "--dry-run", action="store_true", help="with --apply: show the plan and write nothing"
    )
    group.add_argument("--yes", action="store_true", help="push without a question")
    group.add_argument(
        "--base-url", metavar="URL", help="address of the service, SPECLINT_BASE_URL by default"
    )
    group.add_argument(
        "--sandbox", metavar="NAME", help="sandbox to push to, SANDBOX_NAME by default"
    )
    group.add_argument(
        "--full-replace",
        action="store_true",
        help="erase what the service has and the file of a connection spec lacks",
    )
    group.add_argument(
        "--wait",
        metavar="SECONDS",
        type=seconds,
        help="how long to wait in all when the service asks to (60)",
    )


def run(specs: Sequence[ValidatedSpec], options: Options) -> int:
    """Push specs that a clean report accepted; returns the exit status.

    Human text goes to standard error. With `--output-format json` exactly one JSON document goes
    to standard output.
    """
    from speclint.push.run import Settings, push

    settings = Settings(
        dry_run=options.dry_run,
        yes=options.yes,
        base_url=options.base_url,
        sandbox=options.sandbox,
        full_replace=options.full_replace,
        wait=options.wait,
        as_json=options.output_format == "json",
    )
    return push(specs, settings)


def seconds(text: str) -> float:
    """Read a number of seconds; argparse names this function in its sentence."""
    value = float(text)
    if not math.isfinite(value) or value < 0:
        raise argparse.ArgumentTypeError(f"not a number of seconds: {text}")
    return value
