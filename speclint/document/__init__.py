"""From bytes to the value that they spell, the specs in it, and what was broken."""

from __future__ import annotations

from speclint.document import json
from speclint.document.document import Document, Spec
from speclint.document.json import always
from speclint.kind import BUILT_IN
from speclint.pointer import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.kind import Kinds
    from speclint.source import Source

__all__ = ["Document", "Spec", "always", "escape", "is_markdown", "load"]


def load(
    source: Source,
    *,
    recover: Callable[[], bool] = always,
    kinds: Kinds = BUILT_IN,
    path: str = "",
) -> Document:
    """Decode a file in the format that its name says: JSON, YAML or Markdown; never raises.

    `recover` is asked about a file that is not right, and about all that is not JSON, whether it
    is worth reading; if not it has no value. `kinds` tell which of several YAML documents is meant, `path` is the file's absolute path.
    """
    if is_markdown(source.path):
        return _markdown(source, kinds, path, recover=recover())
    if not is_yaml(source.path):
        return json.load(source, recover=recover)
    if not recover():  # most YAML is none of ours, and its library takes long to import
        return Document(source, None, lambda: _yaml(source, kinds, path).tree, format="yaml")
    return _yaml(source, kinds, path)


def _yaml(source: Source, kinds: Kinds, path: str) -> Document:
    from speclint.document import yaml

    return yaml.load(source, kinds, path)


def _markdown(source: Source, kinds: Kinds, path: str, *, recover: bool) -> Document:
    from speclint.document import markdown

    return markdown.load(source, kinds, path, recover=recover)


def is_markdown(path: str) -> bool:
    """Tell whether a file's name says that it is Markdown."""
    return path.lower().endswith((".md", ".markdown"))


def is_yaml(path: str) -> bool:
    """Tell whether a file's name says that it is YAML."""
    return path.lower().endswith((".yaml", ".yml"))
