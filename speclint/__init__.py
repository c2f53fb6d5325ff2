"""speclint: a linter for the JSON bodies that teams PUT to an API.

>>> import speclint
>>> report = speclint.check_text('{"name": "acme" "sourceSpec": {}}', "acme.json")
>>> [finding.message for finding in report.findings if finding.rule == "json/missing-comma"]
['missing comma after the value of `name`']
"""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = [
    "Edit",
    "Finding",
    "Fix",
    "Position",
    "Range",
    "Related",
    "Report",
    "Settings",
    "SetupError",
    "Span",
    "ValidatedSpec",
    "__version__",
    "check_paths",
    "check_text",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api import Settings, check_paths, check_text
    from speclint.engine import Report, ValidatedSpec
    from speclint.errors import SetupError
    from speclint.finding import Edit, Finding, Fix, Position, Range, Related, Span

_HOME = {
    "check_paths": "speclint.api",
    "check_text": "speclint.api",
    "Settings": "speclint.api",
    "SetupError": "speclint.errors",
    "Report": "speclint.engine",
    "ValidatedSpec": "speclint.engine",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the command line needs few of them."""
    if name not in __all__:
        raise AttributeError(f"module 'speclint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME.get(name, "speclint.finding")), name)
