"""For people: every finding with the lines of the file that it is about."""

from __future__ import annotations

from speclint.report.text import summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.engine import Report


def render(report: Report, *, fixed: int, color: bool) -> str:
    """Return a block per finding and a closing line."""
    return "\n\n".join([*_blocks(report, color=color), summary(report, fixed)]) + "\n"


def _blocks(report: Report, *, color: bool) -> Iterable[str]:
    if not report.findings:
        return ()  # nothing needs to know how wide a character is
    from speclint.report.blocks import blocks

    return blocks(report, color=color)
