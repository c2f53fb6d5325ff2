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
from speclint.engine.second_pass import SecondPass
from speclint.record import changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.config import Config
    from speclint.finding import Finding
    from speclint.registry import Registry

    Pointer = Callable[[Finding], str | None]
    Sieve = Callable[[str, list[Finding], Pointer, FileResult], list[Finding]]

__all__ = ["FileResult", "Input", "Report", "ValidatedSpec", "extended", "lint"]


def lint(  # noqa: PLR0913 - what there is to say of a run
    inputs: Iterable[Input],
    config: Config,
    registry: Registry,
    *,
    complete: bool = True,
    remembered: dict[str, tuple[Input, FileResult]] | None = None,
    sieve: Sieve | None = None,
    ended: dict[str, int] | None = None,
) -> Report:
    """Lint the files of one project.

    `complete` says that they are the whole of it. `remembered` keeps, by path, what the first pass
    said of an input for the next run with the same config and rules. `sieve` takes findings away:
    it is given a file's absolute path, its findings, what tells the pointer of one of them, and
    what the first pass said of the file.
    `ended` counts by rule how often one had to be ended, for all projects of a run.

    Raises FileChangedError where a file that can be read again is not what it was.
    """
    memory = {} if remembered is None else remembered
    results: list[tuple[Input, FileResult]] = []
    with Deadline(config.time_limit, ended) as deadline:
        first = FirstPass(config, registry, deadline)
        for item in inputs:
            known = memory.get(item.source.path)
            if not known or not _answers(known[0], item):
                known = memory[item.source.path] = (item, first.look_at(item))
                _let_go(*known)
            results.append((item, known[1]))
        # Of what is not read nobody knows what it lists.
        complete = complete and not any(result.plausible for _, result in results)
        reported = [result for item, result in results if item.reported]
        second = SecondPass(config, registry, deadline)
        foreign = {item.source.path for item, _ in results if item.foreign}
        files = [result for _, result in results]
        found = second.findings(reported, files, foreign, complete=complete)
        shown = second.shown(found, sieve)
    shown.sort(key=lambda finding: finding.sort_key)
    looked_at = tuple(changed(one, findings=tuple(found.of(one.path))) for one in reported)
    return Report(looked_at, tuple(shown), found.sources(shown), is_clean(shown, config))


def _answers(known: Input, item: Input) -> bool:
    """Tell whether what was said of an input is what there is to say of another."""
    if known == item:
        return True
    # Of a file that is only compared with, its facts are enough.
    return known.source is item.source and known.id == item.id and not item.reported


def _let_go(item: Input, result: FileResult) -> None:
    """Keep the text of a file only where there is something to report of it."""
    result.opened.close()
    if result.is_clean:
        item.source.release()
