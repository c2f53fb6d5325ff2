"""The rules of the project that the working folder belongs to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.registry import Registry


def project_registry() -> Registry:
    """Return the built-in rules and those that the nearest config adds."""
    from speclint.api import Run, Settings

    run = Run(Settings())
    return run.registry(run.config("."))


def unknown_rule(pattern: str, known: Sequence[str]) -> str:
    """Say that there is no such rule, and which one may be meant."""
    from speclint.config import closest

    return f"there is no rule `{pattern}`{closest(pattern, known) or '; see `speclint rules`'}"
