"""`python -m speclint`."""

from __future__ import annotations

from speclint.cli import run

run()
