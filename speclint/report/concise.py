"""One line per finding, in the form that compilers taught every editor and CI to read."""

from __future__ import annotations

from speclint.report.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.engine import Report
    from speclint.finding import Finding


def render(report: Report, *, fixed: int, color: bool) -> str:  # noqa: ARG001 - all formats are called alike
    """Return `path:line:column: severity: message [rule]` lines."""
    return "".join(f"{_line(finding)}\n" for finding in report.findings)


def _line(finding: Finding) -> str:
    place = finding.path
    if finding.range:
        place += f":{finding.range.start.line}:{finding.range.start.column}"
    return printable(f"{place}: {finding.severity}: {finding.message} [{finding.rule}]")
