"""What keeps a run from beginning."""

from __future__ import annotations


class SetupError(Exception):
    """Something that was asked for cannot be used; the text is one sentence for the user."""
