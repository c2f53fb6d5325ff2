"""From bytes to the value that they spell, the specs in it, and what was broken."""

from __future__ import annotations

from speclint.document import json
from speclint.document.document import Document, Spec, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.source import Source

__all__ = ["Document", "Spec", "escape", "load"]


def load(source: Source, *, recover: bool = True) -> Document:
    """Decode a file in the format that its name says, JSON unless it is YAML; never raises.

    Without `recover` a file that is not right has no value, and YAML is not read at all.
    """
    if not is_yaml(source.path):
        return json.load(source, recover=recover)
    if not recover:  # most YAML is none of ours, and its library takes long to import
        return Document(source, None, lambda: _yaml(source).tree, format="yaml")
    return _yaml(source)


def _yaml(source: Source) -> Document:
    from speclint.document import yaml

    return yaml.load(source)


def is_yaml(path: str) -> bool:
    """Tell whether a file's name says that it is YAML."""
    return path.lower().endswith((".yaml", ".yml"))
