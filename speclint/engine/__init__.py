"""The linter itself: sources, a config and rules in, a report out. No file, no network, no clock."""

from __future__ import annotations

from speclint.engine.first_pass import FirstPass
from speclint.engine.results import (
    FileResult,
    Input,
    Report,
    ValidatedSpec,
    extended,
    is_clean,
    mendable,
)
from speclint.engine.second_pass import SecondPass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.config import Config
    from speclint.registry import Registry

__all__ = ["FileResult", "Input", "Report", "ValidatedSpec", "extended", "lint"]


def lint(
    inputs: Sequence[Input],
    config: Config,
    registry: Registry,
    *,
    complete: bool = True,
    remembered: dict[str, tuple[Input, FileResult]] | None = None,
) -> Report:
    """Lint the files of one project.

    `complete` says that they are the whole of it. `remembered` keeps, by path, what the first pass
    said of an input for the next run with the same config and rules.
    """
    first, second = FirstPass(config, registry), SecondPass(config, registry)
    memory = {} if remembered is None else remembered
    for item in inputs:
        known = memory.get(item.source.path)
        if not known or known[0] != item:
            memory[item.source.path] = (item, first.look_at(item))
    results = [memory[item.source.path] for item in inputs]
    # Of what is not read nobody knows what it lists.
    complete = complete and not any(result.document.plausible for _, result in results)
    files = tuple(result for item, result in results if item.reported)
    findings, across = second.shown(files, [result for _, result in results], complete=complete)
    findings.sort(key=lambda finding: finding.sort_key)
    found_in = {finding.path for finding in findings}
    sources = {item.source.path: item.source for item, _ in results if item.source.path in found_in}
    return Report(mendable(files, across), tuple(findings), sources, is_clean(findings, config))
