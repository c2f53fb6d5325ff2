"""The rules of the project that the working folder belongs to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.registry import Registry


def project_registry() -> Registry:
    """Return the built-in rules and those that the nearest config adds.

    A wrong config leaves the built-in ones: the page that is asked for may be about its mistake.
    """
    from speclint import cli
    from speclint.api import Run, Settings
    from speclint.errors import SetupError
    from speclint.registry import Registry

    run = Run(Settings())
    try:
        return run.registry(run.config("."))
    except SetupError as error:
        cli.say(f"only the built-in rules are known here: {error}")
        return Registry()
