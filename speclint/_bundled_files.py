"""Where the rules and schemas are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import os

PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BUNDLED = os.path.join(PACKAGE, "_bundled")


def bundled_dir(name: str) -> str:
    """Return the folder `rules` or `schemas`."""
    return os.path.join(_BUNDLED if os.path.isdir(_BUNDLED) else os.path.dirname(PACKAGE), name)
