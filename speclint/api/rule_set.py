"""What tells whether an earlier result still holds: all that a finding in one file depends on."""

from __future__ import annotations

import os
import sys
from functools import cache

from speclint import __version__
from speclint._bundled_files import PACKAGE, bundled_dir
from speclint.api.reading import stamp_of
from speclint.kind import BUILT_IN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.api.reading import Stamp
    from speclint.config import Config


def rule_set(config: Config, code: str) -> bytes:
    """Return a text that is another one as soon as another version, rule or setting is used.

    What only decides which findings are shown is not in it, nor what compares files. `code` is the
    state of the rules' code when it was loaded.
    """
    profile = config.profile_in_use
    selected = (config.select, config.extend_select, config.ignore, profile.select, profile.ignore)
    settings = (selected, config.rule_options, *config.kinds.rows.values())
    # A rule of the project's own may say in a message how a file is called from here.
    here = os.getcwd() if config.rules or config.plugins else None
    version = (__version__, sys.version, _own_code())
    return repr((version, settings, here, code, _state(_schemas(config)))).encode()


def code_of(config: Config) -> str:
    """Return the state of the rules that a config brings, of which none has been loaded yet.

    What is loaded later may be newer than that: then its results are kept under the old state, and
    nobody finds them again.
    """
    return repr((_state(_files(*config.rules)), [_code_of_pack(name) for name in config.plugins]))


@cache
def _code_of_pack(name: str) -> list[tuple[str, Stamp | None]]:
    """Return the state of an installed pack, which a process imports once."""
    return _state(_files(*getattr(sys.modules.get(name), "__path__", ())))


@cache
def _own_code() -> list[tuple[str, Stamp | None]]:
    """Return the state of speclint itself in a checkout, where somebody may be at work on it."""
    if bundled_dir("rules").startswith(PACKAGE):
        return []
    return _state(_files(PACKAGE, bundled_dir("rules"), bundled_dir("schemas")))


def _state(files: Iterable[str]) -> list[tuple[str, Stamp | None]]:
    return [(path, stamp_of(path)) for path in files]


def _schemas(config: Config) -> Iterable[str]:
    """Return the schemas of the config's own kinds, with all that they refer to."""
    if config.kinds is BUILT_IN:
        return ()
    from speclint.kind_config import schema_files

    return schema_files(config.kinds)


def _files(*folders: str) -> Iterator[str]:
    seen: set[str] = set()
    for folder in folders:
        # A rule may lie behind a link, and links may go round in circles.
        for parent, below, names in os.walk(folder, followlinks=True):
            below[:] = sorted(name for name in below if name != "__pycache__")
            if (real := os.path.realpath(parent)) in seen:
                below.clear()
                continue
            seen.add(real)
            yield from (os.path.join(parent, name) for name in sorted(names))
