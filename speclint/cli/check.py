"""`speclint [check] [PATH ...]`: lint, and on request fix or push."""

from __future__ import annotations

import argparse
import os
import sys

from speclint import api, cli
from speclint.cli import apply, output
from speclint.errors import SetupError
from speclint.finding import SEVERITIES
from speclint.report import FORMATS
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.api import FixedFile, Run
    from speclint.engine import Report
    from speclint.project import ProjectFiles

SUMMARY = "lint connection specs and flow specs (the default command)"
_STDIN = "-"


def main(arguments: Sequence[str]) -> int:
    """Run the command; the exit status is 0 clean, 1 findings, 2 could not lint."""
    parser = _parser()
    options = parser.parse_args(arguments)
    _refuse_contradictions(parser, options)
    try:
        run = api.Run(_settings(options))
        projects = _projects(run, options)
        _warn_of_nothing(run, projects)
        if options.fix or options.diff:
            return _fix(run, projects, options)
        report = api.merge(run.lint(project) for project in projects)
        output.write(report, options)
        return _push(report, options) if options.apply else _status(report)
    except SetupError as error:
        to_stderr = _STDIN in options.paths and (options.fix or options.diff)
        return output.setup_error(error, options, to_stderr=to_stderr)


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

    group = parser.add_argument_group("output").add_argument
    group("--output-format", choices=FORMATS, default="full", help="how to report (full)")
    group("--output-file", metavar="FILE", help="write the report there")
    group("--color", choices=("auto", "always", "never"), default="auto")
    apply.add_options(parser)
    return parser


def _version() -> str:
    from speclint import __version__

    return __version__


def _list(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())


def _refuse_contradictions(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
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
    if _STDIN in options.paths and len(options.paths) > 1:
        parser.error("- is linted alone, without other paths")
    if options.stdin_filename and options.paths != [_STDIN]:
        parser.error("--stdin-filename goes with - as the only path")


def _refuse_what_weakens(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse what would let a push through that the project itself would not."""
    if options.fix or options.diff:
        parser.error("--apply pushes files as they are: run --fix before it")
    if _STDIN in options.paths:
        parser.error("--apply pushes files, not standard input")
    if options.select is not None or options.ignore is not None:
        parser.error("--apply pushes what all rules accept: leave out --select and --ignore")
    if options.profile is not None:
        parser.error("--apply pushes what the project's own profile accepts: leave out --profile")


def _settings(options: argparse.Namespace) -> api.Settings:
    return api.Settings(
        config=options.config,
        isolated=options.isolated,
        select=options.select,
        ignore=options.ignore,
        extend_select=options.extend_select,
        fail_on=options.fail_on,
        profile=options.profile,
        tracked=options.tracked,
        force_exclude=options.force_exclude,
    )


def _projects(run: Run, options: argparse.Namespace) -> list[ProjectFiles]:
    if options.paths == [_STDIN]:
        name = options.stdin_filename or "stdin.json"
        if sys.stdin is None:  # a process may be started with its input closed
            raise SetupError("standard input is closed: there is nothing to lint")
        return run.projects([], {name: sys.stdin.buffer.read()})
    return run.projects(options.paths or ["."])


def _warn_of_nothing(run: Run, projects: Sequence[ProjectFiles]) -> None:
    """Say where nothing will be found because nothing is looked for: it must not pass for praise."""
    for config in {config.path: config for config in (one.config for one in projects)}.values():
        if run.is_idle(config):
            where = f"{display_path(config.path)}: " if config.path else ""
            causes = f"what is selected, what is ignored and the profile `{config.profile}`"
            cli.say(f"{where}no rule is left by {causes}: nothing is looked for")


def _fix(run: Run, projects: Sequence[ProjectFiles], options: argparse.Namespace) -> int:
    results = [run.fix(project, unsafe=options.unsafe_fixes) for project in projects]
    files = [file for result in results for file in result.files]
    report = api.merge(result.report for result in results)
    for path, sentence in (item for result in results for item in result.held_back.items()):
        cli.say(f"{path}: {sentence}")
    if options.diff:
        return _show_fixes(files, report, options)
    if options.paths == [_STDIN]:
        _write_stdin(run)
        output.write(report, options, fixed=_count(files), to_stderr=True)
        return _status(report)
    unwritten = [file for file in files if not _written(file)]
    if unwritten:  # the report must be of the files as they are
        for file in unwritten:
            run.forget(file.absolute)
        report = api.merge(run.lint(project) for project in projects)
    output.write(report, options, fixed=_count(files) - _count(unwritten))
    return 2 if unwritten else _status(report)


def _show_fixes(files: Sequence[FixedFile], report: Report, options: argparse.Namespace) -> int:
    output.as_it_is(sys.stdout)
    sys.stdout.write("".join(output.diff(file) for file in files))
    if files:
        safeties = {finding.fix.safety for file in files for finding in file.applied if finding.fix}
        flags = "--fix --unsafe-fixes" if "unsafe" in safeties else "--fix"
        sys.stderr.write(f"{_count(files)} would be fixed by {flags}.\n")
    output.write(report, options, to_stderr=True)
    return 1 if files else _status(report)


def _count(files: Sequence[FixedFile]) -> int:
    return sum(len(file.applied) for file in files)


def _written(file: FixedFile) -> bool:
    try:
        api.write_fixed(file)
    except OSError as error:
        cli.say(f"{file.source.path} is not fixed: {(error.strerror or str(error)).lower()}")
        return False
    return True


def _write_stdin(run: Run) -> None:
    """Put the text out, fixed or not: an editor replaces its buffer by what it reads."""
    for data in run.texts.values():
        sys.stdout.buffer.write(data)


def _push(report: Report, options: argparse.Namespace) -> int:
    specs = report.accepted()
    refused = [
        file
        for file in report.files
        if (file.specs or file.document.plausible) and not file.document.intact
    ]
    if not report.clean or refused:
        for file in refused if report.clean else ():
            path, name = file.document.source.path, file.document.format.upper()
            cli.say(f"{path} is not strict {name}, although its findings are ignored: not pushed")
        cli.say("nothing is pushed until the findings are mended")
        return 1
    if not specs:
        return cli.fail("there is no spec to push in what was named")
    return apply.run(specs, options)


def _status(report: Report) -> int:
    return 0 if report.clean else 1
