"""The linter itself: sources, a config and rules in, a report out. No file, no network, no clock."""

from __future__ import annotations

from speclint.engine.deadline import Deadline
from speclint.engine.first_pass import FirstPass
from speclint.engine.results import (
    FileResult,
    Input,
    Report,
    ValidatedSpec,
    extended,
    is_clean,
)
from speclint.engine.second_pass import SecondPass, path_of
from speclint.engine.together import Together
from speclint.record import changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from speclint.config import Config
    from speclint.finding import Finding
    from speclint.registry import Registry
    from speclint.rule import Violation

    Looked = list[tuple[Input, FileResult]]
    Memory = dict[str, tuple[Input, FileResult]]
    Across = tuple[str, Violation]
    Pointer = Callable[[Finding], str | None]
    Sieve = Callable[[str, list[Finding], Pointer, FileResult], list[Finding]]

__all__ = [
    "FileResult",
    "Input",
    "Report",
    "ValidatedSpec",
    "compare",
    "extended",
    "is_known",
    "lint",
    "look",
    "path_of",
    "report",
]


def lint(  # noqa: PLR0913 - what there is to say of a run
    inputs: Iterable[Input],
    config: Config,
    registry: Registry,
    *,
    complete: bool = True,
    remembered: Memory | None = None,
    sieve: Sieve | None = None,
) -> Report:
    """Lint the files of one project: look at each, compare them, and put it all together.

    `complete` says that they are the whole of it; the rest is as for these three steps.
    """
    looked = look(inputs, config, registry, remembered=remembered)
    complete = complete and is_known(looked)
    across = compare([result for _, result in looked], config, registry, complete=complete)
    return report(looked, across, config, registry, complete=complete, sieve=sieve)


def look(
    inputs: Iterable[Input],
    config: Config,
    registry: Registry,
    *,
    remembered: Memory | None = None,
    ended: dict[str, int] | None = None,
) -> Looked:
    """Look at each file alone.

    `remembered` keeps, by path, what was said of an input for the next run with the same config and
    rules. `ended` counts by rule id how often one had to be ended, for all steps of a run.
    """
    memory = {} if remembered is None else remembered
    looked: Looked = []
    with Deadline(config.time_limit, ended) as deadline:
        first = FirstPass(config, registry, deadline)
        for item in inputs:
            known = memory.get(item.source.path)
            if not known or known[0] != item:
                known = memory[item.source.path] = (item, first.look_at(item))
                _let_go(*known)
            looked.append(known)
    return looked


def is_known(looked: Looked) -> bool:
    """Tell whether all files could be read: of others nobody knows what they list."""
    return not any(result.plausible for _, result in looked)


def compare(
    files: Sequence[FileResult],
    config: Config,
    registry: Registry,
    *,
    complete: bool,
    ended: dict[str, int] | None = None,
) -> list[Across]:
    """Return what is wrong between files; `complete` says that there are no others."""
    with Deadline(config.time_limit, ended) as deadline:
        return [*SecondPass(config, registry, deadline).violations(files, complete=complete)]


def report(  # noqa: PLR0913 - what there is to say of a report
    looked: Looked,
    across: Iterable[Across],
    config: Config,
    registry: Registry,
    *,
    others: Sequence[FileResult] = (),
    complete: bool = True,
    sieve: Sieve | None = None,
) -> Report:
    """Put together what is said of files alone and across files; `others` were compared with them.

    `sieve` takes findings away: it is given a file's absolute path, its findings, what tells the
    pointer of one of them, and what was said of the file.

    Raises FileChangedError where a file that has to be read again is not what it was.
    """
    together = Together(config, registry)
    found = together.findings(looked, others, across, complete=complete)
    shown = together.shown(found, sieve)
    shown.sort(key=lambda finding: finding.sort_key)
    reported = (result for item, result in looked if item.reported)
    files = tuple(_with_all(one, found.of(one.path)) for one in reported)
    return Report(files, tuple(shown), found.sources(shown), is_clean(shown, config))


def _with_all(file: FileResult, findings: list[Finding]) -> FileResult:
    """Return what is said of a file with all findings in it, also those across files."""
    return changed(file, findings=tuple(findings)) if findings or file.findings else file


def _let_go(item: Input, result: FileResult) -> None:
    """Keep the text of a file only where there is something to report of it."""
    result.opened.close()
    if result.is_clean:
        item.source.release()
