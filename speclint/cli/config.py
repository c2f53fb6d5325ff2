"""`speclint config [PATH]`: all settings that hold for a file or folder, and who says them."""

from __future__ import annotations

import argparse
import os
import sys

from speclint import api, cli
from speclint.cli import output
from speclint.config import nearest
from speclint.errors import SetupError
from speclint.source import is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

SUMMARY = "show all settings and where each comes from"


def main(arguments: Sequence[str]) -> int:
    """Print the settings; the exit status is 2 when a config is wrong."""
    from speclint.config_file import ConfigError, chain
    from speclint.config_file.show import Settings, as_json, as_toml

    options = _options(arguments)
    try:
        path = _config_of(options)
        files = chain(path) if path else []
        _check(path)
    except ConfigError as error:
        return _refused(error)
    output.as_it_is(sys.stdout)
    write = as_json if options.output_format == "json" else as_toml
    sys.stdout.write(write(Settings(files)))
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    usage = "speclint config [PATH] [options]"
    parser = argparse.ArgumentParser(prog="speclint config", usage=usage, description=SUMMARY)
    add = parser.add_argument
    add("path", nargs="?", default=".", metavar="PATH", help="a file or folder (.)")
    add("--config", metavar="FILE", help="show this config")
    add("--isolated", action="store_true", help="show what holds without a config")
    add("--output-format", choices=("toml", "json"), default="toml", help="how to show it (toml)")
    options = parser.parse_args(arguments)
    if options.config and options.isolated:
        parser.error("--config and --isolated contradict each other")
    return options


def _config_of(options: argparse.Namespace) -> str | None:
    """Return the config that rules what was asked for, None where there is none."""
    path: str = options.path
    if not (os.path.lexists(path) or is_hidden(path)):
        raise SetupError(f"there is no file or folder {path}")
    if options.isolated or options.config:
        named: str | None = options.config
        return named
    return nearest(path)


def _check(path: str | None) -> None:
    """Raise SetupError for what a run would refuse, such as rules that are not there."""
    from speclint import config_file, kind_config

    run = api.Run(api.Settings(config=path, isolated=path is None))
    config = run.config(".")
    run.registry(config)
    try:
        kind_config.verify(config.kinds)
    except kind_config.KindError as error:
        raise config_file.mistake(config, error.pointer, error.message) from error


def _refused(error: SetupError) -> int:
    """Show what is wrong with a config; standard output is for settings only."""
    from speclint.config_file import ConfigError
    from speclint.engine import Files, Report
    from speclint.report import render

    if not isinstance(error, ConfigError):
        return cli.fail(str(error))
    sources = {error.source.path: error.source}
    report = Report(Files(), tuple(error.findings), sources, clean=False)
    color = output.wants_color("auto", sys.stderr)
    sys.stderr.write(render("full", report, color=color))
    return 2
