"""The lines that show a finding to people: what is wrong, and where in the file."""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

from speclint.report.text import printable
from speclint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from speclint.engine import Report
    from speclint.finding import Finding, Range, Related

_WIDTH = 100
_COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36", "frame": "34", "bold": "1"}


def blocks(report: Report, *, color: bool) -> Iterator[str]:
    """Yield a block of lines for each finding."""
    paint = _paint if color else _plain
    sources = _without_secrets(report)
    for finding in report.findings:
        yield _Block(finding, sources, paint).text()


def _without_secrets(report: Report) -> Mapping[str, Source]:
    """Blot out what `secret/*` found: a report goes into logs that more people read than the file."""
    sources = dict(report.sources)
    for finding in report.findings:
        if finding.rule.startswith("secret/") and finding.range:
            source = sources[finding.path]
            start, end = finding.range.start.offset, finding.range.end.offset
            blots = re.sub(r"[^\r\n]", "*", source.text[start:end])
            text = f"{source.text[:start]}{blots}{source.text[end:]}"
            sources[finding.path] = Source(source.path, text.encode())
    return sources


class _Block:
    """The lines that show one finding."""

    def __init__(
        self, finding: Finding, sources: Mapping[str, Source], paint: Callable[[str, str], str]
    ) -> None:
        self.finding = finding
        self.source = sources.get(finding.path)
        self.paint = paint
        line = finding.range.start.line if finding.range else 0
        self.gutter = len(str(line))

    def text(self) -> str:
        finding, paint = self.finding, self.paint
        head = paint(finding.severity, f"{finding.severity}[{finding.rule}]")
        lines = [f"{head}: {paint('bold', printable(finding.message))}"]
        lines.append(self._rule("-->", _place(finding.path, finding.range)))
        if finding.range and self.source:
            lines += self._frame(finding.range, self.source)
        lines += [self._rule(" =", _note(note)) for note in finding.related]
        if finding.fix:
            lines.append(
                self._rule(" =", f"fix ({finding.fix.safety}): {printable(finding.fix.message)}")
            )
        return "\n".join(lines)

    def _frame(self, place: Range, source: Source) -> Iterator[str]:
        shown, before, marked = _window(source, place)
        number = self.paint("frame", f"{place.start.line:>{self.gutter}} |")
        yield self._rule(" |", "")
        yield f"{number} {shown}"
        caret = self.paint(self.finding.severity, "^" * max(marked, 1))
        yield self._rule(" |", f"{' ' * before}{caret}")

    def _rule(self, mark: str, text: str) -> str:
        return f"{' ' * self.gutter}{self.paint('frame', mark)} {text}".rstrip()


def _window(source: Source, place: Range) -> tuple[str, int, int]:
    """Cut what fits out of a line, around a place; return it with the two widths in cells."""
    low = place.start.offset - place.start.column + 1
    high = source.line_starts.end(low)
    start = min(place.start.offset, high)
    first = max(low, start - _WIDTH // 2) if high - low > _WIDTH else low
    last = min(high, first + _WIDTH)
    end = max(min(place.end.offset, last), start)
    before = ("..." if first > low else "") + _cells(source.text[first:start])
    marked = _cells(source.text[start:end])
    rest = _cells(source.text[end:last]) + ("..." if last < high else "")
    return before + marked + rest, _width(before), _width(marked)


def _cells(text: str) -> str:
    return printable(text.replace("\t", "    "))


def _width(text: str) -> int:
    """Count terminal cells; CJK characters and most emoji take two, combining marks none."""
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _place(path: str, place: Range | None) -> str:
    return printable(f"{path}:{place.start.line}:{place.start.column}" if place else path)


def _note(note: Related) -> str:
    return f"{printable(note.message)}: {_place(note.path, note.range)}"


def _plain(role: str, text: str) -> str:  # noqa: ARG001 - a painter that does not paint
    return text


def _paint(role: str, text: str) -> str:
    return f"\x1b[{_COLORS[role]}m{text}\x1b[0m"
