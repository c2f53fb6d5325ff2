"""What tells whether an earlier result still holds: all that a finding in one file depends on."""

from __future__ import annotations

import os
import sys

from speclint._bundled_files import PACKAGE, bundled_dir
from speclint.api.reading import stamp_of
from speclint.kind import BUILT_IN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.config import Config


def rule_set(config: Config) -> bytes:
    """Return a text that is another one as soon as another version, rule or setting is used.

    What only decides which findings are shown is not in it, nor what compares files.
    """
    profile = config.profile_in_use
    selected = (config.select, config.extend_select, config.ignore, profile.select, profile.ignore)
    settings = (sys.version, selected, config.rule_options, *config.kinds.rows.values())
    files = [*_code(config), *_schemas(config)]
    return repr((settings, [(path, stamp_of(path)) for path in files])).encode()


def _code(config: Config) -> Iterator[str]:
    """Yield the files of rules that may change without a new version of speclint."""
    for folder in config.rules:
        yield from _files(folder)
    for name in config.plugins:
        yield from _files(*getattr(sys.modules.get(name), "__path__", ()))
    if not bundled_dir("rules").startswith(PACKAGE):
        # A checkout, in which somebody may be at work on speclint itself.
        yield from _files(PACKAGE, bundled_dir("rules"), bundled_dir("schemas"))


def _schemas(config: Config) -> Iterable[str]:
    """Return the schemas of the config's own kinds, with all that they refer to."""
    if config.kinds is BUILT_IN:
        return ()
    from speclint.kind_config import schema_files

    return schema_files(config.kinds)


def _files(*folders: str) -> Iterator[str]:
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below[:] = sorted(name for name in below if name != "__pycache__")
            yield from (os.path.join(parent, name) for name in sorted(names))
