"""What the `include` and `exclude` of configs let through, on the way from a folder down."""

from __future__ import annotations

import os

from speclint.artifact import place_of
from speclint.project.folders import NEVER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.config import Config, Patterns

_SPECS = (".json", ".yaml", ".yml")
_ARTIFACTS = (".txt", ".svg")
_EITHER = (*_SPECS, *_ARTIFACTS)


class Gate:
    """Which folders below `top` may be entered: none that the config of the folder above excludes.

    So an excluded folder is never looked into, and a config that stands in it is not even read.
    """

    def __init__(self, top: str, configure: Callable[[str], Config]) -> None:
        self._configure = configure
        config = configure(top)
        is_root = top == config.root  # patterns are for what is below it
        self._open = {top: is_root or not _matches(config.exclude, top, is_folder=True)}

    def lets_in(self, folder: str) -> bool:
        """Tell whether a folder, `top` or one below it, may be entered."""
        above = []
        while folder not in self._open:
            above.append(folder)
            folder = os.path.dirname(folder)
        is_open = self._open[folder]
        for path in reversed(above):
            folder, name = os.path.split(path)
            is_open = (
                is_open
                and name not in NEVER
                and not _matches(self._configure(folder).exclude, path, is_folder=True)
            )
            self._open[path] = is_open
        return is_open


def chosen(config: Config, folder: str, names: Iterable[str]) -> list[str]:
    """Return those names of files that are looked for, in a folder that a gate let in."""
    if config.include is None:
        names = [name for name in names if _is_usual(folder, name)]
    else:
        names = [name for name in names if _is_included(config.include, folder, name)]
    # What folders are excluded the gate knows.
    exclude = [one for one in config.exclude if not all(map(_is_of_folders, one.lines))]
    if not exclude:
        return names
    return [
        name for name in names if not _matches(exclude, os.path.join(folder, name), is_folder=False)
    ]


def may_be_chosen(name: str) -> bool:
    """Tell whether a file's name alone lets it be looked for where no config says otherwise."""
    return _ends(name, _EITHER)


def is_within(path: str, folder: str) -> bool:
    """Tell whether a path is a folder or lies below it."""
    return path == folder or path.startswith(os.path.join(folder, ""))


def _is_usual(folder: str, name: str) -> bool:
    return _ends(name, _SPECS) or _is_artifact(folder, name)


def _is_included(include: Patterns, folder: str, name: str) -> bool:
    return include.match(os.path.join(folder, name), is_folder=False) or _is_artifact(folder, name)


def _is_artifact(folder: str, name: str) -> bool:
    return _ends(name, _ARTIFACTS) and place_of(os.path.join(folder, name)) is not None


def _ends(name: str, suffixes: tuple[str, ...]) -> bool:
    """Tell whether a name has one of some suffixes, which may be in capitals, and mostly are not."""
    return name.endswith(suffixes) or name[-5:].lower().endswith(suffixes)


def _matches(several: Iterable[Patterns], path: str, *, is_folder: bool) -> bool:
    return any(patterns.match(path, is_folder=is_folder) for patterns in several)


def _is_of_folders(line: str) -> bool:
    return line.rstrip().endswith("/")
