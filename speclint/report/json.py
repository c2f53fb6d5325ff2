"""One JSON document for programs, as `schemas/report.schema.json` describes it."""

from __future__ import annotations

import json

from speclint.finding import Edit, Span, apply_edits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.engine import Report
    from speclint.finding import Finding, Fix, Position, Range, Related
    from speclint.source import Source

_MOST = 1000  # edits of one fix; an edit takes three hundred bytes to write


def render(report: Report, *, fixed: int, color: bool) -> str:  # noqa: ARG001 - all formats are called alike
    """Return the document; it is the same for the same findings, byte for byte."""
    document = {
        "version": 1,
        "summary": {
            "files": sum(
                bool(file.spec_count or file.findings or file.artifact)
                for file in report.files.kept
            ),
            "errors": report.count("error"),
            "warnings": report.count("warning"),
            "infos": report.count("info"),
            "fixed": fixed,
        },
        "findings": [
            _finding(finding, report.sources.get(finding.path)) for finding in report.findings
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding, source: Source | None) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.path,
        "kind": finding.kind,
        "pointer": finding.pointer,
        "range": _range(finding.range),
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix, source) if finding.fix and source else None,
        "url": finding.url,
    }


def _range(place: Range | None) -> dict[str, object] | None:
    if place is None:
        return None
    return {"start": _position(place.start), "end": _position(place.end)}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def _related(related: Related) -> dict[str, object]:
    return {"message": related.message, "path": related.path, "range": _range(related.range)}


def _fix(fix: Fix, source: Source) -> dict[str, object]:
    return {
        "safety": fix.safety,
        "message": fix.message,
        "edits": [
            {"range": _range(source.range(edit.span)), "text": edit.text}
            for edit in (fix.edits if len(fix.edits) <= _MOST else [_together(fix.edits, source)])
        ],
    }


def _together(edits: Sequence[Edit], source: Source) -> Edit:
    """Make one edit of very many: it replaces the whole piece of the text that they are in."""
    start = min(edit.span.start for edit in edits)
    end = max(edit.span.end for edit in edits)
    inside = [
        Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in edits
    ]
    return Edit(Span(start, end), apply_edits(source.text[start:end], inside))
