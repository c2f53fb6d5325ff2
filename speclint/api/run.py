"""One run: projects in, a report out, and on request what fixes make of the files."""

from __future__ import annotations

import os

from speclint import engine
from speclint.api.asked import AskedFiles
from speclint.api.caches import Caches
from speclint.api.comparison import Comparison, Part
from speclint.api.inputs import Inputs
from speclint.api.setup import Setup, load_mistake, verify_kinds
from speclint.engine import Files, Report
from speclint.project import discover
from speclint.registry import RuleLoadError
from speclint.source import FileChangedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from speclint.api.fixing import FixedFile, FixResult
    from speclint.api.settings import Settings
    from speclint.api.sieve import Coverage, Sieve, Sieves, Unused
    from speclint.config import Config
    from speclint.engine import Input, Memory
    from speclint.engine.files import Quiet
    from speclint.project import ProjectFiles
    from speclint.registry import Registry

_FIX_ROUNDS = 10


class Run:
    """One call's settings, and what it has read: configs, rules and files.

    `progress` is told, file by file, how many of a project's are done.
    """

    def __init__(
        self, settings: Settings, progress: Callable[[int, int], None] | None = None
    ) -> None:
        self.settings = settings
        self.setup = Setup(settings)
        self._inputs = Inputs(progress)
        self._caches = Caches(self.setup)
        self._sieves: Sieves | None = None
        self._ended: dict[str, int] = {}
        self._given = False
        self._folders: tuple[str, ...] = ()
        self.notes: list[str] = []  # what whoever runs this should hear about looking for files

    @property
    def texts(self) -> dict[str, bytes]:
        """The content of files that is not what is on disk, by absolute path."""
        return self._inputs.texts

    def projects(
        self, paths: Sequence[str], texts: Mapping[str, bytes] | None = None
    ) -> list[ProjectFiles]:
        """Sort paths into projects; `texts` are files whose content is given, by path."""
        self._given = bool(texts)
        self._folders = tuple(os.path.abspath(path) for path in paths if os.path.isdir(path))
        self.texts.clear()
        self.texts.update({os.path.abspath(path): data for path, data in (texts or {}).items()})
        return discover(
            [*paths, *self.texts],
            self.config,
            given=self.texts.keys(),
            tracked=self.settings.tracked,
            force_exclude=self.settings.force_exclude,
            note=self.notes.append,
        )

    def config(self, folder: str) -> Config:
        """Return the config that rules a folder, with what this call says over it."""
        return self.setup.config(folder)

    def registry(self, config: Config) -> Registry:
        """Return the rules that a config asks for."""
        return self.setup.registry(config)

    def is_idle(self, config: Config) -> bool:
        """Tell whether a config leaves no rule on, but for `internal/*`, which need not be named."""
        ids = self.registry(config).ids()
        return not any(config.enabled(one) for one in ids if not one.startswith("internal/"))

    def report(self, projects: Sequence[ProjectFiles]) -> Report:
        """Lint projects, and say what they hold back in vain."""
        return with_unused(self.lint(*projects), self._unused(projects))

    def lint(self, *projects: ProjectFiles) -> Report:
        """Read and lint the files of projects, again where one changes meanwhile."""
        while True:
            try:
                return self._lint(projects)
            except FileChangedError as error:
                self._inputs.was_changed(error.path)

    def _lint(self, projects: Sequence[ProjectFiles]) -> Report:
        self._inputs.expect(projects)
        if self._sieves:
            self._sieves.restart()
        comparison = Comparison([self._look(project) for project in projects], self._ended)
        return relevant(merge(self._reported(part, comparison) for part in comparison.parts))

    def _look(self, project: ProjectFiles) -> Part:
        config = project.config
        registry, entries = self.registry(config), self._caches.of(project)

        def look_at_share(files: Iterable[Input | Quiet], memory: Memory) -> Files:
            # What is not sure in a share is looked at again: only then a rule that is ended counts.
            ended = dict(self._ended)
            return engine.look(files, config, registry, memory=memory, ended=ended)

        files = AskedFiles(project, self._inputs, entries, look_at_share, self.settings.jobs)
        try:
            looked = engine.look(files, config, registry, memory=files, ended=self._ended)
        except RuleLoadError as error:
            raise load_mistake(config, error) from error
        if entries:
            entries.save()
        return Part(project, registry, entries, looked)

    def _reported(self, part: Part, comparison: Comparison) -> Report:
        config = part.project.config
        try:
            report = engine.report(
                part.looked,
                comparison.of(part),
                config,
                part.registry,
                others=comparison.others(part),
                complete=comparison.is_complete(part),
                sieve=self._sieve(config),
            )
        except RuleLoadError as error:
            raise load_mistake(config, error) from error
        for source in report.sources.values():
            _ = source.data  # what is reported must still be there
        if any(one.rule == "spec/unusable-schema" for one in report.findings):
            verify_kinds(config)
        if config.enabled("config/unknown-file") and (unknown := config.files_without()):
            from speclint import config_file

            for source, findings in config_file.unknown_files(config, unknown):
                report = engine.extended(report, findings, source, config)
        return report

    def _sieve(self, config: Config) -> Sieve | None:
        if not config.ignored and config.baseline is None:
            return None
        from speclint.api.sieve import Sieves

        self._sieves = self._sieves or Sieves(self.settings)
        return self._sieves.of(config)

    def _unused(self, projects: Sequence[ProjectFiles]) -> list[Unused]:
        """Return what is to be said of suppressions and baselines that nothing needs."""
        return [*self._sieves.unused(self._coverage(projects))] if self._sieves else []

    def _coverage(self, projects: Sequence[ProjectFiles]) -> list[Coverage]:
        from speclint.api.sieve import coverage

        folders = () if self.settings.tracked or self._given else self._folders
        return [coverage(one, self.registry(one.config), folders) for one in projects]

    def baselines(self, projects: Sequence[ProjectFiles], *, prune: bool) -> dict[str, bytes]:
        """Return, by path, what the baselines of projects must be to allow what was found in them.

        With `prune` they allow no more than before. The projects must have been linted.
        """
        if self._sieves is None:
            return {}
        return self._sieves.rewritten(self._coverage(projects), prune=prune)

    def forget(self, path: str) -> None:
        """Take a text back that was given for a file: what is on disk counts again."""
        self._inputs.forget(path)

    def fix(self, projects: Sequence[ProjectFiles], *, unsafe: bool) -> FixResult:
        """Lint projects and mend what can be mended, in memory: nothing is written.

        Fixing one thing may bring up the next, so it is done in rounds until nothing changes.
        """
        from speclint.api import fixing

        fixed: dict[str, FixedFile] = {}
        for _ in range(_FIX_ROUNDS):
            report = self.lint(*projects)
            files, held_back = fixing.fix_round(report, unsafe=unsafe)
            if not files:
                break
            fixing.together(fixed, files)
            self.texts.update({file.absolute: file.text.encode() for file in files})
        else:  # a rule whose fix never satisfies it
            report = self.lint(*projects)
        unused = self._unused(projects)
        # What a text from an editor lacks, the file may have.
        settings = [] if self._given else fixing.fix_settings(unused)
        fixing.together(fixed, settings)
        gone = {one for file in settings for one in file.applied}
        left = [one.without(gone) for one in unused]
        return fixing.FixResult(with_unused(report, left), tuple(fixed.values()), held_back)


def relevant(report: Report) -> Report:
    """Leave out what is wrong between other files where the files asked for are none of ours.

    A hook and an editor name any file, and a `package.json` is no reason to speak of specs.
    """
    if not report.files or any(file.is_ours for file in report.files.kept):
        return report
    left = tuple(one for one in report.findings if one.rule.startswith("config/"))
    return Report(report.files, left, report.sources, report.clean or not left)


def with_unused(report: Report, unused: Iterable[Unused]) -> Report:
    """Add findings in configs and baselines to the report of a run."""
    for one in unused:
        report = engine.extended(report, one.findings, one.source, one.config)
    return report


def merge(reports: Iterable[Report]) -> Report:
    """Make one report of those of several projects; it is clean when each of them is."""
    found = list(reports)
    # Projects that extend one config have its findings in common.
    findings = list(dict.fromkeys(finding for report in found for finding in report.findings))
    findings.sort(key=lambda finding: finding.sort_key)
    files = Files(file for report in found for file in report.files.kept)
    sources = {path: source for report in found for path, source in report.sources.items()}
    return Report(files, tuple(findings), sources, all(report.clean for report in found))
