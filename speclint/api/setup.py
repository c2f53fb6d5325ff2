"""What a run goes by: the configs of its folders, and the rules that they ask for."""

from __future__ import annotations

import os

from speclint.config import BASELINE, Config, matches, nearest
from speclint.document import escape
from speclint.errors import SetupError
from speclint.record import changed
from speclint.registry import OptionError, Registry, RuleLoadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.api.settings import Settings


class Setup:
    """Configs by folder and registries by config: each is read once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._configs: dict[str, Config] = {}
        self._nearest_of: dict[str, str | None] = {}
        self._registries: dict[tuple[object, ...], Registry] = {}
        self._code: dict[tuple[object, ...], str] = {}
        self._sound: set[str | None] = set()

    def config(self, folder: str) -> Config:
        """Return the config that rules a folder, with what this call says over it."""
        settings = self.settings
        path = None if settings.isolated else settings.config or self._nearest(folder)
        key = path or ""
        if key not in self._configs:
            config = settings.over(_loaded(path) if path else Config())
            self._configs[key] = _with_baseline(config, settings)
        return self._configs[key]

    def _nearest(self, folder: str) -> str | None:
        if folder not in self._nearest_of:
            self._nearest_of[folder] = nearest(folder, self._nearest_of)
        return self._nearest_of[folder]

    def registry(self, config: Config) -> Registry:
        """Return the rules that a config asks for."""
        key = _key(config)
        if key not in self._registries:
            try:
                self._registries[key] = Registry(config.rules, config.plugins, config.rule_options)
            except RuleLoadError as error:
                raise load_mistake(config, error) from error
            self._code[key] = self._code_of(config)
        registry = self._registries[key]
        if config.path not in self._sound:
            self._refuse_unknown(config, registry)
            self._sound.add(config.path)
        return registry

    def rule_set(self, config: Config) -> bytes:
        """Return what earlier results are kept under that still hold."""
        from speclint.api.rule_set import rule_set

        self.registry(config)
        return rule_set(config, self._code[_key(config)])

    def _code_of(self, config: Config) -> str:
        if not (self.settings.cache and (config.rules or config.plugins)):
            return ""
        from speclint.api.rule_set import code_of

        return code_of(config)

    def _refuse_unknown(self, config: Config, registry: Registry) -> None:
        """Raise SetupError for a rule, or an option of a rule, that is named and not there."""
        for pointer, pattern in _patterns(config):
            if not _is_there(pattern, registry):
                said_here = pattern in self.settings.patterns
                raise _mistake(config, "" if said_here else pointer, registry.unknown(pattern))
        _refuse_unknown_ignores(config, registry)
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
            except RuleLoadError as error:
                raise load_mistake(config, error) from error


def _key(config: Config) -> tuple[object, ...]:
    return config.rules, config.plugins, repr(config.rule_options)


def _with_baseline(config: Config, settings: Settings) -> Config:
    """Give a config the baseline that lies beside it, if it names none."""
    if config.baseline or config.root is None:
        return config
    path = os.path.join(config.root, BASELINE)
    is_meant = settings.new_baseline or os.path.isfile(path)
    return changed(config, baseline=path) if is_meant else config


def load_mistake(config: Config, error: RuleLoadError) -> SetupError:
    """Say which line of a config names the rules that do not load."""
    if config.path is None or isinstance(error, OptionError):
        return error
    from speclint import config_file

    return config_file.load_mistake(config, error)


def verify_kinds(config: Config) -> None:
    """Raise SetupError, with the line of the config, for a schema of an own kind that is none."""
    from speclint import config_file
    from speclint.kind_config import KindError, verify

    try:
        verify(config.kinds)
    except KindError as error:
        raise config_file.mistake(config, error.pointer, error.message) from error


def _refuse_unknown_ignores(config: Config, registry: Registry) -> None:
    for entry in config.ignored:
        for index, pattern in enumerate(entry.rules):
            if not _is_there(pattern, registry):
                from speclint import config_file

                below = "/rules" if entry.pointer.startswith("/suppress/") else ""
                pointer = f"{entry.pointer}{below}/{index}"
                raise config_file.mistake_at(entry.config, pointer, registry.unknown(pattern))


def _is_there(pattern: str, registry: Registry) -> bool:
    return pattern in registry or any(matches(rule_id, pattern) for rule_id in registry.ids())


def _patterns(config: Config) -> Iterator[tuple[str, str]]:
    """Yield the names and globs of rules in a config, each with its pointer."""
    profile = config.profile_in_use
    below = f"/profiles/{escape(config.profile)}"
    for pointer, patterns in (
        ("/select", config.select),
        ("/ignore", config.ignore),
        ("/extend-select", config.extend_select),
        (f"{below}/select", profile.select),
        (f"{below}/ignore", profile.ignore),
    ):
        for index, pattern in enumerate(patterns):
            yield f"{pointer}/{index}", pattern


def _mistake(config: Config, pointer: str, message: str) -> SetupError:
    """Say what is wrong, with its place where a config file says it."""
    if not (config.path and pointer):
        return SetupError(message)
    from speclint import config_file

    return config_file.mistake(config, pointer, message)


def _loaded(path: str) -> Config:
    # Without a config there is no need for a TOML parser, which takes long to import.
    from speclint import config_file

    return config_file.load(path)
