"""Files in, report out: the reading and writing around the engine.

The command line, the hooks and editors all come through here, so they cannot disagree.
"""

from __future__ import annotations

import errno
import os

from speclint import engine
from speclint.artifact import place_of
from speclint.config import Config, matches, nearest
from speclint.document import escape
from speclint.engine import Input, Report
from speclint.errors import SetupError
from speclint.profile import PROFILES
from speclint.project import discover
from speclint.record import changed, record
from speclint.registry import OptionError, Registry
from speclint.source import Source, display_path, is_hidden
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from speclint.engine import FileResult
    from speclint.finding import Finding, Severity
    from speclint.project import ProjectFiles

_FIX_ROUNDS = 10


@record
class Settings:
    """What a call says itself, over what config files say.

    `config` is a config file to use for everything, `isolated` uses none. `select` and `fail_on`
    take the place of the config's unless None, as does the name of a `profile`; `ignore` and
    `extend_select` add to them. `tracked` looks only at files that git tracks, `force_exclude`
    treats named files like files found in a folder.
    """

    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    profile: str | None = None
    tracked: bool = False
    force_exclude: bool = False

    @property
    def patterns(self) -> tuple[str, ...]:
        """All rules that this call names."""
        return (*(self.select or ()), *(self.ignore or ()), *(self.extend_select or ()))

    def over(self, config: Config) -> Config:
        """Return a config with what this call says over it."""
        if self.select is not None:
            config = changed(config, select=self.select, extend_select=())
        return changed(
            config,
            ignore=(*config.ignore, *(self.ignore or ())),
            extend_select=(*config.extend_select, *(self.extend_select or ())),
            fail_on=self.fail_on or config.fail_on,
            profile=self._profile(config),
        )

    def _profile(self, config: Config) -> str:
        if self.profile is None:
            return config.profile
        if self.profile not in (names := [*PROFILES, *config.profiles]):
            hint = closest(self.profile, names) or f"; there are {', '.join(names)}"
            raise SetupError(f"there is no profile `{self.profile}`{hint}")
        return self.profile


@record
class FixedFile:
    """A file that fixes change: its source as it was, its new text, and what was mended."""

    absolute: str
    source: Source
    text: str
    applied: tuple[Finding, ...]


@record
class FixResult:
    """What fixing came to: the report of the files as they would be, and the changed files.

    `held_back` has a sentence for each file, by its path, whose fixes the guard refused.
    """

    report: Report
    files: tuple[FixedFile, ...]
    held_back: Mapping[str, str]


def check_paths(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = ".",
    settings: Settings | None = None,
) -> Report:
    """Lint files and folders.

    `paths` is a file or a folder, or several; of a folder, the JSON and YAML files that git does not ignore. Files
    that hold no spec are skipped, unless they are named themselves.

    Raises SetupError for a path that is not there, a wrong config, or a rule that cannot be
    loaded. A file that cannot be read or decoded is a finding.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "acme.json").write_text('{"sourceSpec": {} "name": "acme"}')
    >>> report = check_paths([folder], Settings(select=("json/*",)))
    >>> [(finding.rule, finding.range.start.column) for finding in report.findings]
    [('json/missing-comma', 18)]
    """
    run = Run(settings or Settings())
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    projects = run.projects([os.fspath(path) for path in several])
    return merge(run.lint(project) for project in projects)


def check_text(text: str, path: str = "stdin.json", settings: Settings | None = None) -> Report:
    """Lint a text as though it were the content of the file `path`.

    The file need not exist. Where it belongs to a project, the rest of the project counts; where
    it does not, nothing is said about what other files may hold. Raises as `check_paths` does.

    >>> report = check_text('{"name": "acme", "sourceSpec": {},}', "acme.json")
    >>> [finding.message for finding in report.findings if finding.rule.startswith("json/")]
    ['trailing comma before the closing bracket']
    """
    run = Run(settings or Settings())
    data = text.encode("utf-8", "surrogatepass")
    return merge(run.lint(project) for project in run.projects([], {path: data}))


def merge(reports: Iterable[Report]) -> Report:
    """Make one report of those of several projects; it is clean when each of them is."""
    found = list(reports)
    findings = [finding for report in found for finding in report.findings]
    findings.sort(key=lambda finding: finding.sort_key)
    files = tuple(file for report in found for file in report.files)
    sources = {path: source for report in found for path, source in report.sources.items()}
    return Report(files, tuple(findings), sources, all(report.clean for report in found))


class Run:
    """One call's settings, and what it has read: configs and rules.

    `texts` holds the content of files that is not what is on disk: given by the caller, or fixed.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.texts: dict[str, bytes] = {}
        self._configs: dict[str, Config] = {}
        self._nearest_of: dict[str, str | None] = {}
        self._sources: dict[str, Source] = {}
        self._results: dict[str, tuple[Input, FileResult]] = {}
        self._registries: dict[tuple[object, ...], Registry] = {}

    def projects(
        self, paths: Sequence[str], texts: Mapping[str, bytes] | None = None
    ) -> list[ProjectFiles]:
        """Sort paths into projects; `texts` are files whose content is given, by path."""
        self.texts = {os.path.abspath(path): data for path, data in (texts or {}).items()}
        return discover(
            [*paths, *self.texts],
            self.config,
            given=self.texts.keys(),
            tracked=self.settings.tracked,
            force_exclude=self.settings.force_exclude,
        )

    def lint(self, project: ProjectFiles) -> Report:
        """Read and lint the files of a project."""
        config = project.config
        inputs = list(self._inputs(project))
        # Of a file that is there and cannot be read nobody knows what it lists.
        hidden = any(item.unreadable and _is_there(item.source.path) for item in inputs)
        report = engine.lint(
            inputs,
            config,
            self.registry(config),
            complete=project.complete and not hidden,
            remembered=self._results,
        )
        if config.enabled("config/unknown-file") and (unknown := config.files_without()):
            from speclint import config_file

            source, findings = config_file.unknown_files(config, unknown)
            report = engine.extended(report, findings, source, config)
        return report

    def forget(self, path: str) -> None:
        """Take a text back that was given for a file: what is on disk counts again."""
        self.texts.pop(path, None)
        self._sources.pop(path, None)

    def fix(self, project: ProjectFiles, *, unsafe: bool) -> FixResult:
        """Lint a project and mend what can be mended, in memory: nothing is written.

        Fixing one thing may bring up the next, so it is done in rounds until nothing changes.
        """
        fixed: dict[str, FixedFile] = {}
        for _ in range(_FIX_ROUNDS):
            report = self.lint(project)
            files, held_back = self._fix_round(report, unsafe=unsafe)
            if not files:
                break
            for file in files:
                first = fixed.get(file.absolute, changed(file, applied=()))
                applied = (*first.applied, *file.applied)
                fixed[file.absolute] = FixedFile(file.absolute, first.source, file.text, applied)
                self.texts[file.absolute] = file.text.encode()
        else:  # a rule whose fix never satisfies it
            report = self.lint(project)
        return FixResult(report, tuple(fixed.values()), held_back)

    def config(self, folder: str) -> Config:
        """Return the config that rules a folder, with what this call says over it."""
        settings = self.settings
        path = None if settings.isolated else settings.config or self._nearest(folder)
        key = path or ""
        if key not in self._configs:
            self._configs[key] = settings.over(_loaded(path) if path else Config())
        return self._configs[key]

    def _nearest(self, folder: str) -> str | None:
        if folder not in self._nearest_of:
            self._nearest_of[folder] = nearest(folder, self._nearest_of)
        return self._nearest_of[folder]

    def registry(self, config: Config) -> Registry:
        """Return the rules that a config asks for."""
        folders = tuple(os.path.join(config.root or "", folder) for folder in config.rules)
        options = config.rule_options
        key = (folders, config.plugins, repr(options))
        if key not in self._registries:
            self._registries[key] = Registry(folders, config.plugins, options)
        registry = self._registries[key]
        self._refuse_unknown(config, registry)
        return registry

    def is_idle(self, config: Config) -> bool:
        """Tell whether a config leaves no rule on, but for `internal/*`, which need not be named."""
        ids = self.registry(config).ids()
        return not any(config.enabled(one) for one in ids if not one.startswith("internal/"))

    def _refuse_unknown(self, config: Config, registry: Registry) -> None:
        """Raise SetupError for a rule, or an option of a rule, that is named and not there."""
        for pointer, pattern in _patterns(config):
            if not any(matches(rule_id, pattern) for rule_id in registry.ids()):
                said_here = pattern in self.settings.patterns
                raise _mistake(config, "" if said_here else pointer, registry.unknown(pattern))
        for rule_id in config.rule_options:
            table = "" if rule_id in config.options else f"/profiles/{escape(config.profile)}"
            pointer = f"{table}/options/{escape(rule_id)}"
            if rule_id not in registry:
                several = f"options are for one rule, and `{rule_id}` names several"
                message = several if "*" in rule_id else registry.unknown(rule_id, one=True)
                raise _mistake(config, pointer, message)
            try:
                registry[rule_id]  # wrong options cannot wait until a body needs the rule
            except OptionError as error:
                pointer = f"{pointer}/{escape(error.option)}"
                raise _mistake(config, pointer, str(error)) from error

    def _inputs(self, project: ProjectFiles) -> Iterator[Input]:
        for paths, named, reported in (
            (project.named, True, True),
            (project.found, False, True),
            (project.context, False, False),
        ):
            for path in paths:
                try:
                    source = self._source(path)
                    spec_id, place = project.config.id_of(path), place_of(path)
                    yield Input(source, spec_id, named, reported, place=place)
                except OSError as error:
                    reason = (error.strerror or str(error)).lower()
                    source = Source(display_path(path), b"")
                    place = place_of(path)
                    yield Input(source, reported=reported, unreadable=reason, place=place)

    def _source(self, path: str) -> Source:
        """Read a file once; a text that is given for it comes before what is on disk."""
        source = self._sources.get(path)
        data = self.texts.get(path)
        if source is None or data not in (None, source.data):
            if data is None:
                with open(path, "rb") as file:
                    data = file.read()
            source = self._sources[path] = Source(display_path(path), data)
        return source

    def _fix_round(self, report: Report, *, unsafe: bool) -> tuple[list[FixedFile], dict[str, str]]:
        from speclint import fix

        files: list[FixedFile] = []
        held_back: dict[str, str] = {}
        for file in report.files:
            source = file.document.source
            if source.path not in report.sources or source.undecodable is not None:
                continue
            done = fix.fix(file.document, file.findings, unsafe=unsafe)
            if done.held_back:
                held_back[source.path] = done.held_back
            if done.applied:
                absolute = os.path.abspath(source.path)
                files.append(FixedFile(absolute, source, done.text, done.applied))
        return files, held_back


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


def _is_there(path: str) -> bool:
    return os.path.exists(path) or is_hidden(path)


def _patterns(config: Config) -> Iterator[tuple[str, str]]:
    """Yield the names and globs of rules in a config, each with the pointer of its list."""
    profile = config.profile_in_use
    below = f"/profiles/{escape(config.profile)}"
    for pointer, patterns in (
        ("/select", config.select),
        ("/ignore", config.ignore),
        ("/extend-select", config.extend_select),
        (f"{below}/select", profile.select),
        (f"{below}/ignore", profile.ignore),
    ):
        for pattern in patterns:
            yield pointer, pattern


def _mistake(config: Config, pointer: str, message: str) -> SetupError:
    """Say what is wrong, with its place where a config file says it."""
    if not (config.path and pointer):
        return SetupError(message)
    from speclint import config_file

    return config_file.mistake(config.path, pointer, message)


def _loaded(path: str) -> Config:
    # Without a config there is no need for a TOML parser, which takes long to import.
    from speclint import config_file

    return config_file.load(path)
