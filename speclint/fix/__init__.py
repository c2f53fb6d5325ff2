"""Fixes: from a repair to edits, from edits to a text, and the guard that nothing is lost."""

from __future__ import annotations

from speclint.fix.choice import disjoint
from speclint.fix.guard import Fixed, fix
from speclint.fix.settings import fix_settings

__all__ = ["Fixed", "disjoint", "fix", "fix_settings"]
