"""The command line of `speclint check` in full: its help, and what does not go together."""

from __future__ import annotations

import argparse
import os

from speclint import cli
from speclint.cli import apply
from speclint.cli.options import STDIN, Options, may_be_command
from speclint.finding import SEVERITIES
from speclint.report import FORMATS
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def parsed(arguments: Sequence[str]) -> Options:
    """Read the command line; ends the process with status 2, and a sentence, where it is wrong."""
    parser = _parser()
    options = parser.parse_args(arguments, Options())
    _refuse_contradictions(parser, options)
    if may_be_command(options.paths) and (hint := closest(options.paths[0], cli.COMMANDS)):
        parser.error(f"there is no file, folder or command {options.paths[0]}{hint}")
    return options


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal; argparse loads `shutil` and all archive formats to ask that."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=columns - 2)


def _parser() -> argparse.ArgumentParser:
    commands = ", ".join(name for name in cli.COMMANDS if name != "check")
    parser = argparse.ArgumentParser(
        prog="speclint",
        usage="speclint [check] [PATH ...] [options]",
        description="Lint the connection specs and flow specs in files and folders.",
        epilog=f"other commands: {commands}; `speclint COMMAND --help` tells about them",
        formatter_class=_Help,
    )
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add("--version", action="version", version=f"speclint {_version()}")

    group = parser.add_argument_group("fixing").add_argument
    group("--fix", action="store_true", help="apply the safe fixes")
    group("--unsafe-fixes", action="store_true", help="also those that a person should look at")
    group("--diff", action="store_true", help="print what would be fixed, write nothing")

    group = parser.add_argument_group("rules").add_argument
    group("--select", type=_list, metavar="RULES", help="run only these: ids or globs, with commas")
    group("--ignore", type=_list, metavar="RULES", help="do not run these")
    group("--extend-select", type=_list, metavar="RULES", help="run these although ignored")
    group("--profile", metavar="NAME", help="openapi, default, submission, or one of the config")
    group("--fail-on", choices=SEVERITIES, help="lowest severity with exit status 1 (error)")

    group = parser.add_argument_group("files and settings").add_argument
    group("--config", metavar="FILE", help="use this config for all files")
    group("--isolated", action="store_true", help="use no config at all")
    group("--tracked", action="store_true", help="find only files that git tracks")
    group("--force-exclude", action="store_true", help="treat named files like found ones")
    group("--stdin-filename", metavar="NAME", help="the name of what - reads")
    group("--no-cache", action="store_true", help="neither use nor keep results of earlier runs")
    group("--cache-dir", metavar="DIR", help="keep them there (.speclint_cache in the project)")
    group("--jobs", metavar="N", type=_jobs, help="processes for many files (one per processor)")

    group = parser.add_argument_group("old findings").add_argument
    group("--baseline", metavar="FILE", help="hide the findings that this file counts")
    group("--write-baseline", action="store_true", help="count all findings in the baseline")
    group("--prune-baseline", action="store_true", help="take out of it what is mended")

    group = parser.add_argument_group("output").add_argument
    group("--output-format", choices=FORMATS, help="how to report (full)")
    group("--output-file", metavar="FILE", help="write the report there")
    group("--color", choices=("auto", "always", "never"))
    group("--watch", action="store_true", help="lint again whenever a file changes")
    apply.add_options(parser)
    return parser


def _version() -> str:
    from speclint import __version__

    return __version__


def _list(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number of processes, 1 or more: {text}")
    return int(text)


def _refuse_contradictions(parser: argparse.ArgumentParser, options: Options) -> None:
    if options.apply:
        _refuse_what_weakens(parser, options)
    if options.dry_run and not options.apply:
        parser.error("--dry-run goes with --apply; --diff shows what --fix would change")
    if options.yes and not options.apply:
        parser.error("--yes goes with --apply")
    if options.unsafe_fixes and not (options.fix or options.diff):
        parser.error("--unsafe-fixes goes with --fix or --diff")
    if options.config and options.isolated:
        parser.error("--config and --isolated contradict each other")
    if STDIN in options.paths and len(options.paths) > 1:
        parser.error("- is linted alone, without other paths")
    _refuse_baselines(parser, options)
    if options.watch:
        _refuse_what_ends(parser, options)
    if options.stdin_filename and options.paths != [STDIN]:
        parser.error("--stdin-filename goes with - as the only path")


def _refuse_baselines(parser: argparse.ArgumentParser, options: Options) -> None:
    flag = "--write-baseline" if options.write_baseline else "--prune-baseline"
    if not (options.write_baseline or options.prune_baseline):
        return
    if options.write_baseline and options.prune_baseline:
        parser.error("--write-baseline also takes out what is mended: leave out --prune-baseline")
    if options.fix or options.diff:
        parser.error(f"{flag} counts findings as they are: run --fix before it")
    if STDIN in options.paths:
        parser.error(f"{flag} counts findings in files, not in standard input")


def _refuse_what_ends(parser: argparse.ArgumentParser, options: Options) -> None:
    """Refuse what is done once, where linting goes on and on."""
    for name in ("apply", "write_baseline", "prune_baseline", "output_file", "diff"):
        if getattr(options, name):
            parser.error(f"--watch goes on and on: leave out --{name.replace('_', '-')}")
    if STDIN in options.paths:
        parser.error("--watch looks at files, and standard input ends")


def _refuse_what_weakens(parser: argparse.ArgumentParser, options: Options) -> None:
    """Refuse what would let a push through that the project itself would not."""
    if options.fix or options.diff:
        parser.error("--apply pushes files as they are: run --fix before it")
    if STDIN in options.paths:
        parser.error("--apply pushes files, not standard input")
    if options.select is not None or options.ignore is not None:
        parser.error("--apply pushes what all rules accept: leave out --select and --ignore")
    if options.baseline or options.write_baseline or options.prune_baseline:
        parser.error("--apply pushes what has no findings, old ones neither: no baseline counts")
    if options.profile is not None:
        parser.error("--apply pushes what the project's own profile accepts: leave out --profile")
