"""`--watch`: lint, wait until something changes, and lint again."""

from __future__ import annotations

import os
import sys
import time

from speclint import cli
from speclint.artifact import place_of
from speclint.cli.watcher import Scope, Watcher
from speclint.config import FILE_NAMES
from speclint.errors import SetupError
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import NoReturn

    from speclint.config import Config
    from speclint.project import ProjectFiles

_ENDINGS = (".json", ".yaml", ".yml", *FILE_NAMES, ".gitignore")
_CLEAR = "\x1b[2J\x1b[H"  # the screen, not what has scrolled off it


def watch(
    lint: Callable[[Callable[[Scope], None]], object],
    complain: Callable[[SetupError], object],
    scope: Scope,
) -> NoReturn:
    """Lint, and lint again whenever something changes; Ctrl-C ends it.

    `lint` does one run and reports. It is given a function to tell the scope that it goes by,
    before it reads the files in it; `scope` is what to go by until then. `complain` says what is
    wrong with a config.
    """
    watcher = Watcher()
    watcher.look_at(scope)
    while True:
        try:
            lint(watcher.look_at)
        except SetupError as error:
            watcher.look_also_at(_files_of(error))
            complain(error)
        except FileNotFoundError as error:  # what is there again later is a change, too
            if error.filename is None:
                raise SetupError("the working folder is gone") from error
            cli.say(f"{error.strerror}: {display_path(os.fsdecode(error.filename))}")
        sys.stdout.flush()
        _say("waiting for changes, Ctrl-C ends it")
        changed = watcher.wait()
        _clear_screen()
        _say(_sentence(changed))


def _files_of(error: SetupError) -> list[str]:
    """Return the config that is wrong; no run has told of it."""
    from speclint.config_file import ConfigError

    return [os.path.abspath(error.source.path)] if isinstance(error, ConfigError) else []


def first_scope(paths: Sequence[str], config: str | None) -> Scope:
    """Return what to go by before any config is read: what was named, and configs around it."""
    absolute = [os.path.abspath(path) for path in paths]
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in absolute]
    configs = [os.path.abspath(config)] if config else _configs_above(folders)
    return Scope(tuple(folders), frozenset(configs), _counting(absolute, ()))


def scope_of(projects: Sequence[ProjectFiles], first: Scope) -> Scope:
    """Return what projects go by, their settings included."""
    configs = [project.config for project in projects]
    folders = [*first.folders]
    for config in configs:
        folders += [config.root] if config.root else []
        folders += config.rules
    looked_at = {*first.files, *(path for config in configs for path in _settings(config))}
    files = [path for one in projects for path in (*one.named, *one.found, *one.context)]
    if os.environ.get("WATCHFILES_FORCE_POLLING"):  # it overlooks the second change in a second
        looked_at.update(files)
    counts = _counting([*files, *looked_at], configs)
    return Scope(tuple(dict.fromkeys(folders)), frozenset(looked_at), counts)


def _counting(files: Sequence[str], configs: Sequence[Config]) -> Callable[[str], bool]:
    """Return what tells whether a change of a path matters, when these files did till now."""
    rules = tuple(os.path.join(folder, "") for config in configs for folder in config.rules)
    known = {*files, *_folders_of(files)}

    def counts(path: str) -> bool:
        if os.path.isdir(path):  # it is told of as changed when a file in it is
            return path not in known
        return (
            path in known
            or path.lower().endswith(_ENDINGS)
            or place_of(path) is not None
            or (path.endswith(".py") and path.startswith(rules))
            or any(config.include and config.include.match(path) for config in configs)
        )

    return counts


def _folders_of(files: Sequence[str]) -> set[str]:
    """Return the folders of files and those around them: where one goes, only that is told."""
    folders: set[str] = set()
    for path in files:
        while (path := os.path.dirname(path)) not in folders:
            folders.add(path)
    return folders


def _settings(config: Config) -> Iterator[str]:
    """Yield the files that a config is made of."""
    yield from config.extends
    if config.kinds.own:
        from speclint.kind_config import schema_files

        yield from schema_files(config.kinds)
    if config.path:
        yield config.path
    if config.baseline:
        yield config.baseline


def _configs_above(folders: Sequence[str]) -> Iterator[str]:
    """Yield the places above folders at which a config would rule them."""
    for folder in folders:
        above = folder
        while os.path.dirname(above) != above:
            above = os.path.dirname(above)
            yield from (os.path.join(above, name) for name in FILE_NAMES)


def _sentence(changed: set[str]) -> str:
    if len(changed) == 1:
        return f"{display_path(*changed)} has changed"
    return f"{len(changed)} files have changed"


def _say(sentence: str) -> None:
    from speclint.report.text import printable

    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {printable(sentence)}\n")
    sys.stderr.flush()


def _clear_screen() -> None:
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write(_CLEAR)
        sys.stdout.flush()
