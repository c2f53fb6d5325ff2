"""Files in, report out: the reading and writing around the engine.

The command line, the hooks and editors all come through here, so they cannot disagree.
"""

from __future__ import annotations

import errno
import os

from speclint import engine
from speclint.config import Config, nearest
from speclint.engine import Input, Report
from speclint.finding import Finding
from speclint.project import discover
from speclint.record import changed, record
from speclint.registry import Registry, page_url
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from speclint.finding import Severity
    from speclint.project import ProjectFiles

_FIX_ROUNDS = 10


@record
class Settings:
    """What a call says itself, over what config files say.

    `config` is a config file to use for everything, `isolated` uses none. `select`, `ignore`,
    `extend_select` and `fail_on` replace the config's unless None. `tracked` looks only at files
    that git tracks, `force_exclude` treats named files like files found in a folder.
    """

    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    tracked: bool = False
    force_exclude: bool = False


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
    paths: Iterable[str | os.PathLike[str]] = (".",), settings: Settings | None = None
) -> Report:
    """Lint files and folders.

    `paths` are files and folders; of a folder, the JSON files that git does not ignore. Files
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
    projects = run.projects([os.fspath(path) for path in paths])
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
        self._registries: dict[tuple[tuple[str, ...], tuple[str, ...]], Registry] = {}

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
        unreadable: list[Finding] = []
        inputs = list(self._inputs(project, unreadable))
        registry = self.registry(project.config)
        return engine.lint(
            inputs, project.config, registry, complete=project.complete, also=unreadable
        )

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
        return FixResult(report, tuple(fixed.values()), held_back)

    def config(self, folder: str) -> Config:
        """Return the config that rules a folder, with what this call says over it."""
        settings = self.settings
        path = None if settings.isolated else settings.config or nearest(folder)
        key = path or ""
        if key not in self._configs:
            config = _load(path) if path else Config()
            own = {
                name: getattr(settings, name)
                for name in ("select", "ignore", "extend_select", "fail_on")
                if getattr(settings, name) is not None
            }
            self._configs[key] = changed(config, **own)
        return self._configs[key]

    def registry(self, config: Config) -> Registry:
        """Return the rules that a config asks for."""
        folders = tuple(os.path.join(config.root or "", folder) for folder in config.rules)
        key = (folders, config.plugins)
        if key not in self._registries:
            self._registries[key] = Registry(*key)
        return self._registries[key]

    def _inputs(self, project: ProjectFiles, unreadable: list[Finding]) -> Iterator[Input]:
        for paths, named, reported in (
            (project.named, True, True),
            (project.found, False, True),
            (project.context, False, False),
        ):
            for path in paths:
                try:
                    source = Source(display_path(path), self._read(path))
                except OSError as error:
                    if reported:
                        unreadable.append(_unreadable(path, error))
                    continue
                yield Input(source, project.config.id_of(path), named, reported)

    def _read(self, path: str) -> bytes:
        if path in self.texts:
            return self.texts[path]
        with open(path, "rb") as file:
            return file.read()

    def _fix_round(self, report: Report, *, unsafe: bool) -> tuple[list[FixedFile], dict[str, str]]:
        from speclint import fix

        files: list[FixedFile] = []
        held_back: dict[str, str] = {}
        for file in report.files:
            source = file.document.source
            mine = [finding for finding in report.findings if finding.path == source.path]
            if not mine or source.undecodable is not None:
                continue
            done = fix.fix(source.text, mine, unsafe=unsafe)
            if done.held_back:
                held_back[source.path] = done.held_back
            if done.text != source.text:
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


def _load(path: str) -> Config:
    from speclint import config_file

    return config_file.load(path)


def _unreadable(path: str, error: OSError) -> Finding:
    reason = (error.strerror or str(error)).lower()
    message = f"the file cannot be read: {reason}"
    rule = "internal/unreadable-file"
    return Finding(rule, "error", message, display_path(path), None, url=page_url(rule))
