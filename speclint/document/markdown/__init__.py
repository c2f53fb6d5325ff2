"""Markdown pages: each fenced code block that holds a spec is a body, at its place in the page."""

from __future__ import annotations

from speclint.document.markdown.page import Page, load

__all__ = ["Page", "load"]
