"""From bytes to the value that they spell, the specs in it, and what was broken."""

from __future__ import annotations

from speclint.document.document import Document, Spec
from speclint.document.json import load

__all__ = ["Document", "Spec", "load"]
