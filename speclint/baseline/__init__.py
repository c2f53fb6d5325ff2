"""Findings that were there before: how many of each rule a file may have, so that new ones show.

Counts, because lines move: a rule's findings in a file are all hidden while there are no more of
them than the baseline allows. When there are more, all are shown, for nobody can tell which is new.
"""

from __future__ import annotations

from speclint.baseline.counts import Baseline
from speclint.baseline.file import load

__all__ = ["Baseline", "load"]
