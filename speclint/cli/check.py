"""`speclint [check] [PATH ...]`: lint, and on request fix or push."""

from __future__ import annotations

import os
import sys

from speclint import api, cli
from speclint.cli import output
from speclint.cli.options import STDIN, Options, parsed, settings
from speclint.document import is_markdown
from speclint.errors import SetupError
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

    from speclint.api import Run
    from speclint.api.fixing import FixedFile, FixResult
    from speclint.cli.progress import Progress
    from speclint.cli.watcher import Scope
    from speclint.engine import Report
    from speclint.project import ProjectFiles

SUMMARY = "lint connection specs and flow specs (the default command)"


def main(arguments: Sequence[str]) -> int:
    """Run the command; the exit status is 0 clean, 1 findings, 2 could not lint."""
    options = parsed(arguments)
    try:
        if options.watch:
            return _watch(options)
        return _once(options)
    except SetupError as error:
        to_stderr = STDIN in options.paths and (options.fix or options.diff)
        return output.setup_error(error, options, to_stderr=to_stderr)


def _watch(options: Options) -> NoReturn:
    from speclint.cli import watch

    first = watch.first_scope(options.paths or ["."], options.config)

    def lint(tell: Callable[[Scope], None]) -> None:
        _once(options, lambda projects: tell(watch.scope_of(projects, first)))

    def complain(error: SetupError) -> None:
        try:
            output.setup_error(error, options, to_stderr=False)
        except SetupError:  # it has no place in a file
            cli.say(str(error))

    watch.watch(lint, complain, first)


def _once(options: Options, tell: Callable[[list[ProjectFiles]], None] | None = None) -> int:
    progress = _progress()
    run = api.Run(settings(options), progress)
    try:
        projects = _projects(run, options)
        if tell:
            tell(projects)
        for note in run.notes:
            cli.say(note)
        _refuse_to_overwrite(projects, options)
        _warn_of_nothing(run, projects)
        fixes = options.fix or options.diff
        result = run.fix(projects, unsafe=options.unsafe_fixes) if fixes else None
        report = result.report if result else run.report(projects)
    finally:
        if progress:
            progress.clear()
    if result:
        return _fix(run, projects, result, options)
    if options.write_baseline or options.prune_baseline:
        return _write_baselines(run, projects, options)
    output.write(report, options)
    return _push(report, options) if options.apply else _status(report)


def _progress() -> Progress | None:
    """Return what shows how far a long run is, where a person watches."""
    if not sys.stderr.isatty():
        return None
    from speclint.cli.progress import Progress

    return Progress()


def _projects(run: Run, options: Options) -> list[ProjectFiles]:
    if options.paths == [STDIN]:
        name = options.stdin_filename or "stdin.json"
        if sys.stdin is None:  # a process may be started with its input closed
            raise SetupError("standard input is closed: there is nothing to lint")
        return run.projects([], {name: sys.stdin.buffer.read()})
    return run.projects(options.paths or ["."])


def _refuse_to_overwrite(projects: Sequence[ProjectFiles], options: Options) -> None:
    """Keep a report from taking the place of a spec, as after a slip with a glob."""
    path = os.path.abspath(options.output_file) if options.output_file else None
    if any(path in (*one.named, *one.found, *one.context) for one in projects):
        name = options.output_file
        raise SetupError(f"--output-file {name} is a file that is linted: name another one")


def _warn_of_nothing(run: Run, projects: Sequence[ProjectFiles]) -> None:
    """Say where nothing will be found because nothing is looked for: it must not pass for praise."""
    for config in {config.path: config for config in (one.config for one in projects)}.values():
        if run.is_idle(config):
            where = f"{display_path(config.path)}: " if config.path else ""
            causes = f"what is selected, what is ignored and the profile `{config.profile}`"
            cli.say(f"{where}no rule is left by {causes}: nothing is looked for")


def _write_baselines(run: Run, projects: Sequence[ProjectFiles], options: Options) -> int:
    """Write what the projects' baselines must be from now on, and report what they leave."""
    from speclint.write import write_file

    texts = run.baselines(projects, prune=options.prune_baseline)
    if not any(project.config.baseline for project in projects):
        raise SetupError(
            "there is no baseline: name one with --baseline FILE, or make a speclint.toml, beside"
            " which it lies"
        )
    for path, data in texts.items():
        write_file(path, data)
        cli.say(f"wrote {display_path(path)}")
    options.write_baseline = options.prune_baseline = False
    return _once(options)


def _fix(
    run: Run,
    projects: Sequence[ProjectFiles],
    result: FixResult,
    options: Options,
) -> int:
    files, report = result.files, result.report
    for path, sentence in result.held_back.items():
        cli.say(f"{path}: {sentence}")
    if options.diff:
        return _show_fixes(files, report, options)
    if options.paths == [STDIN]:
        _write_stdin(run)
        output.write(report, options, fixed=_count(files), to_stderr=True)
        return _status(report)
    unwritten = [file for file in files if not file.is_settings and not _written(file)]
    for file in files:
        # What a spec still has, a baseline must still allow.
        if file.is_settings and (unwritten or not _written(file)):
            unwritten.append(file)
    if unwritten:  # the report must be of the files as they are
        for file in unwritten:
            run.forget(file.absolute)
        report = run.report(projects)
    output.write(report, options, fixed=_count(files) - _count(unwritten))
    return 2 if unwritten else _status(report)


def _show_fixes(files: Sequence[FixedFile], report: Report, options: Options) -> int:
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
    from speclint.api.fixing import write_fixed

    try:
        write_fixed(file)
    except OSError as error:
        cli.say(f"{file.source.path} is not fixed: {(error.strerror or str(error)).lower()}")
        return False
    return True


def _write_stdin(run: Run) -> None:
    """Put the text out, fixed or not: an editor replaces its buffer by what it reads."""
    for data in run.texts.values():
        sys.stdout.buffer.write(data)


def _push(report: Report, options: Options) -> int:
    from speclint.cli import apply

    specs = report.accepted()
    held = [file for file in report.files if (file.facts or file.plausible) and not file.intact]
    pages = [file for file in held if is_markdown(file.path)]
    refused = [file for file in held if file not in pages]
    for file in pages:  # it is there for people, and what it shows has a file of its own
        cli.say(f"{file.path} is Markdown: what it shows is not pushed")
    if not report.clean or refused:
        for file in refused if report.clean else ():
            path, name = file.path, file.document.format.upper()
            cli.say(f"{path} is not strict {name}, although its findings are ignored: not pushed")
        cli.say("nothing is pushed until the findings are mended")
        return 1
    if not specs:
        return cli.fail("there is no spec to push in what was named")
    return apply.run(specs, options)


def _status(report: Report) -> int:
    return 0 if report.clean else 1
