"""Following `extend`: a config, and those that it goes by."""

from __future__ import annotations

import os

from speclint.config import is_pyproject
from speclint.config_file.read import ConfigFile, read
from speclint.source import display_path

_SHOWN = 5  # files of a circle: the beginning says enough


def chain(path: str) -> list[ConfigFile]:
    """Read a config and all that it extends, the nearest first. Raises `ConfigError`."""
    files = [read(path)]
    while "extend" in files[-1].table:
        files.append(_parent(files))
    return files


def _parent(files: list[ConfigFile]) -> ConfigFile:
    child = files[-1]
    said: str = child.table["extend"]
    path = os.path.normpath(os.path.join(child.folder, said))
    if problem := _circle(path, files) or _unreadable(path):
        raise child.error("/extend", f"`{said}` {problem}")
    parent = read(path)
    if is_pyproject(path) and not _has_table(parent):
        raise child.error("/extend", f"`{said}` has no table [tool.speclint]")
    return parent


def _has_table(pyproject: ConfigFile) -> bool:
    from speclint.config_file.place import place_of

    return place_of(pyproject.source, "") is not None


def _circle(path: str, files: list[ConfigFile]) -> str:
    """Say that a file extends itself, through others maybe; nothing where it does not."""
    real = os.path.realpath(path)
    known = [os.path.realpath(file.path) for file in files]
    if real not in known:
        return ""
    names = [display_path(file.path) for file in files[known.index(real) :]]
    return f"leads back here: {' extends '.join([*names[:_SHOWN], names[0]])}"


def _unreadable(path: str) -> str:
    """Say what keeps a file from being read; nothing where it can be."""
    if os.path.isdir(path):
        return "is a folder: name the config in it"
    try:
        with open(path, "rb"):
            return ""
    except FileNotFoundError:
        return "is not there"
    except OSError as error:
        return f"cannot be read: {(error.strerror or str(error)).lower()}"
