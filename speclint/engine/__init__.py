"""The linter itself: sources, a config and rules in, a report out. No file, no network, no clock."""

from __future__ import annotations

from speclint.engine.deadline import Deadline
from speclint.engine.files import Files
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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from speclint.config import Config
    from speclint.engine.files import Quiet
    from speclint.finding import Finding
    from speclint.registry import Registry
    from speclint.rule import Violation

    Across = tuple[str, Violation]
    Pointer = Callable[[Finding], str | None]
    Sieve = Callable[[str, list[Finding], Pointer, FileResult], list[Finding]]

__all__ = [
    "FileResult",
    "Files",
    "Input",
    "Memory",
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


class Memory:
    """What was said of inputs, by path, for the next run with the same config and rules."""

    def __init__(self, known: dict[str, tuple[Input, FileResult]] | None = None) -> None:
        self._known = {} if known is None else known

    def known(self, item: Input) -> FileResult | None:
        """Return what was said of this very input."""
        known = self._known.get(item.source.path)
        return known[1] if known and known[0] == item else None

    def keep(self, item: Input, result: FileResult) -> FileResult | Quiet:
        """Remember what is said of an input, and return what is left to be told of it."""
        self._known[item.source.path] = item, result
        return result


def lint(  # noqa: PLR0913 - what there is to say of a run
    inputs: Iterable[Input],
    config: Config,
    registry: Registry,
    *,
    complete: bool = True,
    memory: Memory | None = None,
    sieve: Sieve | None = None,
) -> Report:
    """Lint the files of one project: look at each, compare them, and put it all together.

    `complete` says that they are the whole of it; the rest is as for these three steps.
    """
    looked = look(inputs, config, registry, memory=memory)
    complete = complete and is_known(looked)
    across = compare(looked.kept, config, registry, complete=complete)
    return report(looked, across, config, registry, complete=complete, sieve=sieve)


def look(
    inputs: Iterable[Input | Quiet],
    config: Config,
    registry: Registry,
    *,
    memory: Memory | None = None,
    ended: dict[str, int] | None = None,
) -> Files:
    """Look at each file alone, unless it is known, or in `memory`.

    `ended` counts by rule id how often one had to be ended, for all steps of a run.
    """
    memory = memory or Memory()
    with Deadline(config.time_limit, ended) as deadline:
        first = FirstPass(config, registry, deadline)
        return Files(
            _seen(item, first, memory) if isinstance(item, Input) else item for item in inputs
        )


def is_known(looked: Files) -> bool:
    """Tell whether all files could be read: of others nobody knows what they list."""
    return not any(result.plausible for result in looked.telling)


def compare(
    files: Sequence[FileResult | Quiet],
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
    looked: Files,
    across: Sequence[Across],
    config: Config,
    registry: Registry,
    *,
    others: Sequence[Files] = (),
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
    files = Files(found.completed(one) for one in looked.kept if one.reported)
    return Report(files, tuple(shown), found.sources(shown), is_clean(shown, config))


def _seen(item: Input, first: FirstPass, memory: Memory) -> FileResult | Quiet:
    """Look at a file, and keep its text only where there is something to report of it."""
    if known := memory.known(item):
        return known
    result = first.look_at(item)
    result.opened.close()
    if result.is_clean:
        item.source.release()
    return memory.keep(item, result)
