"""Reading configs: TOML in, a `Config` out, or findings that say what is wrong and where.

`read` takes one file, `chain` follows `extend`, `combine` puts the tables together and knows who
says what, `build` makes the `Config`. `place` finds settings in the text, `error` words findings.
"""

from __future__ import annotations

from speclint.config_file.build import build
from speclint.config_file.chain import chain
from speclint.config_file.error import (
    ConfigError,
    found,
    load_mistake,
    mistake,
    mistake_at,
    origin,
    source,
    unknown_files,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.config import Config

__all__ = [
    "ConfigError",
    "chain",
    "found",
    "load",
    "load_mistake",
    "mistake",
    "mistake_at",
    "origin",
    "source",
    "unknown_files",
]


def load(path: str) -> Config:
    """Read a config and those that it extends.

    Raises `ConfigError` when one of them is wrong or cannot be read, SetupError when there is no
    file at `path`.
    """
    return build(chain(path))
