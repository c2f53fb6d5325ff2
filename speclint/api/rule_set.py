"""What tells whether an earlier result still holds: all that a finding in one file depends on."""

from __future__ import annotations

import marshal
import os
import sys

from speclint import __version__
from speclint._bundled_files import PACKAGE, bundled_dir
from speclint.api.reading import read, stamp_in
from speclint.config import Patterns
from speclint.functional import cache
from speclint.source import digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.api.reading import Stamp
    from speclint.config import Config


def rule_set(config: Config, code: str) -> bytes:
    """Return a text that is another one as soon as another version, rule or setting is used.

    What only decides which findings are shown is not in it, nor what compares files. `code` is the
    state of the rules' code when it was loaded. Where the project lies does not matter.
    """
    profile = config.profile_in_use
    root = config.root or os.getcwd()
    kinds = [[_movable(value, root) for value in kind] for kind in config.kinds.own]  # type: ignore[attr-defined] # a record is a tuple
    selected = (config.select, config.extend_select, config.ignore, profile.select, profile.ignore)
    settings = (selected, config.rule_options, kinds, _schemas(config, root))
    # A rule of the project's own may say in a message how a file is called from here.
    here = os.path.relpath(os.getcwd(), root) if config.rules or config.plugins else None
    version = (__version__, sys.version, _own_code())
    return repr((version, settings, here, code)).encode()


def code_of(config: Config) -> str:
    """Return the state of the rules that a config brings, of which none has been loaded yet.

    What is loaded later may be newer than that: then its results are kept under the old state, and
    nobody finds them again.
    """
    return repr([[_contents(folder) for folder in config.rules], [*map(_pack, config.plugins)]])


@cache
def _pack(name: str) -> list[list[tuple[str, bytes]]]:
    """Return the state of an installed pack, which a process imports once."""
    return [_contents(folder) for folder in getattr(sys.modules.get(name), "__path__", ())]


def _movable(value: object, root: str) -> object:
    """Return a setting of a kind as it stays where the project moves."""
    if isinstance(value, Patterns):
        return os.path.relpath(value.root, root), value.lines
    if isinstance(value, str) and os.path.isabs(value) and os.path.exists(value):
        return os.path.relpath(value, root)
    return value


def _schemas(config: Config, root: str) -> list[tuple[str, bytes]]:
    """Return the schemas of the config's own kinds, with all that they refer to."""
    if not config.kinds.own:
        return []
    from speclint.kind_config import schema_files

    return [(os.path.relpath(path, root), _digest(path)) for path in schema_files(config.kinds)]


def _contents(folder: str) -> list[tuple[str, bytes]]:
    return [(path.removeprefix(folder), _digest(path)) for path in _files(folder)]


def _digest(path: str) -> bytes:
    try:
        return digest_of(read(path)[0])
    except OSError:
        return b""


@cache
def _own_code() -> bytes:
    """Return the state of speclint itself in a checkout, where somebody may be at work on it."""
    if bundled_dir("rules").startswith(PACKAGE):
        return b""
    folders = (PACKAGE, bundled_dir("rules"), bundled_dir("schemas"))
    stamps = sorted(one for folder in folders for one in _stamps(folder))
    # To spell all these numbers would take longer than to ask for them. Version 2 of `marshal` says
    # the same of the same values; later ones look at who else has them.
    return digest_of(marshal.dumps(stamps, 2))


def _stamps(folder: str) -> Iterator[tuple[str, Stamp]]:
    """Yield the stamps of all files below a folder of ours: the system is asked once for each."""
    with os.scandir(folder) as entries:
        there = [entry for entry in entries if entry.name != "__pycache__"]
    for entry in there:
        if entry.is_dir(follow_symlinks=False):
            yield from _stamps(entry.path)
        elif entry.is_file():
            yield entry.path, stamp_in(entry.stat())


def _files(folder: str) -> Iterator[str]:
    seen: set[str] = set()
    # A rule may lie behind a link, and links may go round in circles.
    for parent, below, names in os.walk(folder, followlinks=True):
        below[:] = sorted(name for name in below if name != "__pycache__")
        if (real := os.path.realpath(parent)) in seen:
            below.clear()
            continue
        seen.add(real)
        for name in sorted(names):
            if not name.endswith(".pyc") and os.path.isfile(path := os.path.join(parent, name)):
                yield path
