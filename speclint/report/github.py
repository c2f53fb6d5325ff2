"""Annotations on the changed lines of a pull request: GitHub's workflow commands."""

from __future__ import annotations

from speclint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.engine import Report
    from speclint.finding import Finding, Range

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, *, fixed: int, color: bool) -> str:  # noqa: ARG001 - all formats are called alike
    """Return a command per finding, errors first: GitHub shows only the first ten of a step."""
    ordered = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return "".join(f"{_command(finding)}\n" for finding in ordered)


def _command(finding: Finding) -> str:
    properties = {"file": finding.path, **_place(finding.range), "title": finding.rule}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(finding.message)}"


def _place(place: Range | None) -> dict[str, int]:
    if place is None:
        return {}
    lines = {"line": place.start.line, "endLine": place.end.line}
    if place.start.line != place.end.line:
        return lines  # GitHub refuses columns on an annotation of several lines
    return {**lines, "col": place.start.column, "endColumn": place.end.column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
