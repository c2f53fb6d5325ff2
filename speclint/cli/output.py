"""Where reports go: standard output, a file, or standard error, coloured or not."""

from __future__ import annotations

import io
import os
import sys

from speclint.report import render

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from speclint.api.fixing import FixedFile
    from speclint.cli.options import Options
    from speclint.engine import Report
    from speclint.errors import SetupError


def write(report: Report, options: Options, *, fixed: int = 0, to_stderr: bool = False) -> None:
    """Render a report as the options ask and put it where they ask."""
    output_format = options.output_format
    if options.apply and not options.output_file and (report.clean or output_format != "json"):
        # Standard output is for the one document of the push, and for this one where none follows.
        to_stderr, output_format = True, "full" if output_format == "json" else output_format
    stream = sys.stderr if to_stderr else sys.stdout
    if output_format == "json":
        as_it_is(stream)
    color = not options.output_file and wants_color(options.color, stream)
    text = render(output_format, report, fixed=fixed, color=color)
    if options.output_file:
        from speclint.write import write_file

        write_file(options.output_file, text.encode("utf-8", "backslashreplace"))
    else:
        stream.write(text)


def as_it_is(stream: TextIO) -> None:
    """Let a stream for programs carry UTF-8 and newlines as they are, whatever the terminal's."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def setup_error(error: SetupError, options: Options, *, to_stderr: bool) -> int:
    """Report what is wrong with a config in the format that was asked for; return the status."""
    from speclint.config_file import ConfigError
    from speclint.engine import Files, Report

    if not isinstance(error, ConfigError):
        raise error
    sources = {error.source.path: error.source}
    write(
        Report(Files(), tuple(error.findings), sources, clean=False), options, to_stderr=to_stderr
    )
    return 2


def diff(file: FixedFile) -> str:
    """Return the unified diff of a fixed file, as `git apply` and `patch` take it."""
    from speclint.report.diff import unified

    return "".join(unified(file.source.text, file.text, file.source.path))


def wants_color(choice: str, stream: TextIO) -> bool:
    """Tell whether to colour; NO_COLOR wins over FORCE_COLOR, and both over what `stream` is."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
