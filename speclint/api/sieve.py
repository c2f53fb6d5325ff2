"""What a project has decided not to see: by its config, and by its baseline."""

from __future__ import annotations

import os

from speclint import baseline, ignores
from speclint.api.reading import read
from speclint.errors import SetupError
from speclint.ignores import Ignores
from speclint.project.filters import is_within
from speclint.record import record
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from speclint.api.settings import Settings
    from speclint.baseline import Baseline
    from speclint.config import Config
    from speclint.engine import FileResult
    from speclint.finding import Finding
    from speclint.project import ProjectFiles
    from speclint.registry import Registry


class Sieve:
    """Takes findings away, after comments did: first those that a config ignores, then old ones."""

    def __init__(self, config: Config, baseline: Baseline | None) -> None:
        self.config = config
        self.ignores = Ignores(config.ignored)
        self.baseline = baseline

    def __call__(
        self,
        path: str,
        found: list[Finding],
        pointer_of: Callable[[Finding], str | None],
        result: FileResult,
    ) -> list[Finding]:
        """Return the findings of the file at an absolute path that go through."""
        # Of a broken file something was recovered; when it is mended there may be more.
        broken = result.plausible or not result.intact
        if self.ignores:
            found, _ = self.ignores.split(path, found, pointer_of, broken=broken)
        if self.baseline:
            found, _ = self.baseline.split(path, found, broken=broken)
        return found


def _unusable(config: Config, path: str, error: SetupError | OSError) -> Exception:
    """Say where the config names a baseline that is not there or cannot be read."""
    from speclint import config_file

    if "/baseline" not in config.origins or isinstance(error, config_file.ConfigError):
        return error
    reason = str(error)
    if isinstance(error, OSError):
        reason = f"{display_path(path)} cannot be read: {(error.strerror or reason).lower()}"
    return config_file.mistake(config, "/baseline", reason)


@record
class Unused:
    """Findings in a config or a baseline about what holds nothing back."""

    config: Config
    source: Source
    findings: tuple[Finding, ...]

    def without(self, mended: Collection[Finding]) -> Unused:
        """Return what is left of it after some were mended."""
        left = tuple(one for one in self.findings if one not in mended)
        return Unused(self.config, self.source, left)


class Sieves:
    """The sieves of a run, one for each config. Several configs may share a baseline."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._named = {os.path.abspath(settings.baseline) if settings.baseline else None}
        self._of: dict[str | None, Sieve] = {}
        self._baselines: dict[str, Baseline] = {}

    def restart(self) -> None:
        """Forget what went through: all files are looked at again, and of quiet ones no word is said."""
        for sieve in self._of.values():
            sieve.ignores.restart()
        for one in self._baselines.values():
            one.restart()

    def of(self, config: Config) -> Sieve | None:
        """Return what a config holds back; None where it is nothing."""
        path = config.baseline if self._settings.with_baseline else None
        if not config.ignored and path is None:
            return None
        if config.path not in self._of:
            old = self._baseline(config, path) if path else None
            self._of[config.path] = Sieve(config, old)
        return self._of[config.path]

    def _baseline(self, config: Config, path: str) -> Baseline:
        if "/baseline" in config.origins:
            self._named.add(path)
        if path not in self._baselines:
            try:
                self._baselines[path] = baseline.load(path, new=self._settings.new_baseline)
            except (SetupError, OSError) as error:
                raise _unusable(config, path, error) from error
        return self._baselines[path]

    def unused(self, seen: Sequence[Coverage]) -> Iterator[Unused]:
        """Yield what holds nothing back, file by file."""
        told: set[str] = set()
        for one in seen:
            sieve = self._of.get(one.config.path)
            if sieve is None:
                continue
            if one.is_whole and one.config.path and one.is_on("config/unused-suppression"):
                yield from self._idle(sieve, one, one.config.path)
            if sieve.baseline and one.is_on("config/unused-baseline"):
                # Files that are gone are nobody's: they are told once.
                gone = one.is_whole and sieve.baseline.path not in told
                if gone:
                    told.add(sieve.baseline.path)
                found = sieve.baseline.unused(
                    one.reported, one.ran, one.unsure, rule_ids=one.rule_ids, gone=gone
                )
                yield Unused(one.config, sieve.baseline.source, tuple(found))

    def _idle(self, sieve: Sieve, seen: Coverage, path: str) -> Iterator[Unused]:
        others = [one.ignores for one in self._of.values() if one is not sieve]
        idle = sieve.ignores.idle(path, seen.rule_ids, seen.ran, seen.unsure, others)
        if idle:
            source = Source(display_path(path), read(path)[0])
            yield Unused(seen.config, source, tuple(ignores.findings(source, idle)))

    def rewritten(self, seen: Sequence[Coverage], *, prune: bool) -> dict[str, bytes]:
        """Return, by path, the baselines that allow what was found; or with `prune` no more of it.

        One that nobody names and that would count nothing is left out.
        """
        texts: dict[str, bytes] = {}
        for one in seen:
            sieve = self._of.get(one.config.path)
            if sieve and sieve.baseline and one.reported:
                path = sieve.baseline.path
                known = sieve.baseline.over(texts[path]) if path in texts else sieve.baseline
                seen_here = (one.reported, one.ran, one.unsure)
                if prune:
                    texts[path] = known.pruned(*seen_here, rule_ids=one.rule_ids, gone=one.is_whole)
                else:
                    texts[path] = known.written(*seen_here, gone=one.is_whole)
        return {path: data for path, data in texts.items() if self._is_wanted(path, data)}

    def _is_wanted(self, path: str, data: bytes) -> bool:
        is_empty = b'"counts": {}' in data and not self._baselines[path].source.data
        return not is_empty or path in self._named


@record
class Coverage:
    """Which files and rules a run of a project has looked at: only of these it can say anything.

    `unsure` are rules that have not seen all files. `is_whole` says that nothing was left out.
    """

    config: Config
    reported: tuple[str, ...]
    rule_ids: list[str]
    ran: Collection[str]
    unsure: Collection[str]
    is_whole: bool

    def is_on(self, rule_id: str) -> bool:
        """Tell whether a rule of the config's own family is on."""
        return self.config.enabled(rule_id)


def coverage(project: ProjectFiles, registry: Registry, folders: Sequence[str]) -> Coverage:
    """Return what a run of a project covers: all of it, where a folder was named that it lies in."""
    ids = registry.ids()
    comparing = {*registry.project_rules(), *registry.folder_rules()}
    root = project.config.root
    return Coverage(
        project.config,
        (*project.named, *project.found),
        ids,
        {rule_id for rule_id in ids if project.config.enabled(rule_id)},
        () if project.complete else comparing,
        project.complete and root is not None and any(is_within(root, one) for one in folders),
    )
