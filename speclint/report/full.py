"""For people: every finding with the lines of the file that it is about."""

from __future__ import annotations

from unicodedata import east_asian_width

from speclint.report.text import printable, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from speclint.engine import Report
    from speclint.finding import Finding, Range, Related
    from speclint.source import Source

_WIDTH = 100
_COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36", "frame": "34", "bold": "1"}


def render(report: Report, *, fixed: int, color: bool) -> str:
    """Return a block per finding and a closing line."""
    paint = _paint if color else _plain
    blocks = [_Block(finding, report.sources, paint).text() for finding in report.findings]
    return "\n\n".join([*blocks, summary(report, fixed)]) + "\n"


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
        line = source.line(place.start.line)
        until = place.end.column if place.end.line == place.start.line else len(line) + 1
        shown, before, marked = _window(line, place.start.column - 1, until - 1)
        number = self.paint("frame", f"{place.start.line:>{self.gutter}} |")
        yield self._rule(" |", "")
        yield f"{number} {shown}"
        caret = self.paint(self.finding.severity, "^" * max(marked, 1))
        yield self._rule(" |", f"{' ' * before}{caret}")

    def _rule(self, mark: str, text: str) -> str:
        return f"{' ' * self.gutter}{self.paint('frame', mark)} {text}".rstrip()


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a line to what fits, around [start, end); return it with the two widths in cells."""
    first = max(0, start - _WIDTH // 2) if len(line) > _WIDTH else 0
    last = min(len(line), first + _WIDTH)
    head = "..." if first else ""
    tail = "..." if last < len(line) else ""
    end = max(min(end, last), start)
    before = head + _cells(line[first:start])
    marked = _cells(line[start:end])
    shown = before + marked + _cells(line[end:last]) + tail
    return shown, _width(before), _width(marked)


def _cells(text: str) -> str:
    return printable(text.replace("\t", "    "))


def _width(text: str) -> int:
    """Count terminal cells; CJK characters and most emoji take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _place(path: str, place: Range | None) -> str:
    return printable(f"{path}:{place.start.line}:{place.start.column}" if place else path)


def _note(note: Related) -> str:
    return f"{printable(note.message)}: {_place(note.path, note.range)}"


def _plain(role: str, text: str) -> str:  # noqa: ARG001 - a painter that does not paint
    return text


def _paint(role: str, text: str) -> str:
    return f"\x1b[{_COLORS[role]}m{text}\x1b[0m"
