"""Fixing files: in memory, round by round, and then on disk, whole or not at all."""

from __future__ import annotations

import errno
import os

from speclint.record import changed, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from speclint.api.sieve import Unused
    from speclint.engine import Report
    from speclint.finding import Finding
    from speclint.source import Source


@record
class FixedFile:
    """A file that fixes change: its source as it was, its new text, and what was mended.

    `is_settings` says that it is a config or a baseline, and no spec.
    """

    absolute: str
    source: Source
    text: str
    applied: tuple[Finding, ...]
    is_settings: bool = False


@record
class FixResult:
    """What fixing came to: the report of the files as they would be, and the changed files.

    `held_back` has a sentence for each file, by its path, whose fixes the guard refused.
    """

    report: Report
    files: tuple[FixedFile, ...]
    held_back: Mapping[str, str]


def fix_round(report: Report, *, unsafe: bool) -> tuple[list[FixedFile], dict[str, str]]:
    """Mend what one round can mend; the second value says of which files the guard refused it."""
    from speclint import fix

    files: list[FixedFile] = []
    held_back: dict[str, str] = {}
    for file in report.files.telling:
        source = report.sources.get(file.path)
        if source is None or not file.findings or source.undecodable is not None:
            continue
        done = fix.fix(file.document, file.findings, unsafe=unsafe)
        if done.held_back:
            held_back[file.path] = done.held_back
        if done.applied:
            files.append(FixedFile(os.path.abspath(file.path), source, done.text, done.applied))
    return files, held_back


def fix_settings(unused: Sequence[Unused]) -> list[FixedFile]:
    """Take out of configs and baselines what takes no finding away any more."""
    from speclint import fix

    sources = {one.source.path: one.source for one in unused}
    files: list[FixedFile] = []
    for name, source in sources.items():
        # Several projects may share a baseline.
        found = [finding for one in unused if one.source.path == name for finding in one.findings]
        done = fix.fix_settings(source, found)
        if done.applied:
            path = os.path.abspath(name)
            files.append(FixedFile(path, source, done.text, done.applied, is_settings=True))
    return files


def together(fixed: dict[str, FixedFile], files: list[FixedFile]) -> None:
    """Add what one more round mended to what was mended before it."""
    for file in files:
        first = fixed.get(file.absolute, changed(file, applied=()))
        applied = (*first.applied, *file.applied)
        fixed[file.absolute] = changed(file, source=first.source, applied=applied)


def write_fixed(file: FixedFile) -> None:
    """Write a fixed file to disk, whole or not at all; raises OSError.

    A file that somebody has changed since it was read is left alone: that raises OSError too.
    """
    from speclint.write import write_file

    with open(file.absolute, "rb") as current:
        if current.read() != file.source.data:
            message = "the file was changed while it was linted, it is left as it is"
            raise OSError(errno.EBUSY, message, file.source.path)
    write_file(file.absolute, file.text.encode())
