"""What the human formats share: text that is safe to print, and the closing line."""

from __future__ import annotations

from speclint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.engine import Report


def printable(text: str) -> str:
    """Spell out what a terminal would act on: a hostile file must not steer it."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _escape(c) for c in text)


def summary(report: Report, fixed: int) -> str:
    """Return the closing lines: how much was found, and what fixes there are."""
    lines = [f"Fixed {count(fixed, 'finding')}."] if fixed else []
    if report.findings:
        numbers = [
            count(report.count(severity), severity)
            for severity in SEVERITIES
            if report.count(severity)
        ]
        files = len({finding.path for finding in report.findings})
        lines.append(f"Found {', '.join(numbers)} in {count(files, 'file')}.")
        lines += _fixable(report)
    else:
        specs = sum(file.spec_count for file in report.files.kept)
        others = sum(file.artifact is not None for file in report.files.kept) if not specs else 0
        if specs or not others:
            lines.append(f"No findings in {count(specs, 'spec')}." if specs else "No specs found.")
        else:
            lines.append(f"No findings in {count(others, 'artifact')}.")
    return "\n".join(lines)


def count(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _fixable(report: Report) -> list[str]:
    """Say which fixes would be applied: none where the file would still not be JSON."""
    safe = unsafe = waiting = 0
    for file in report.files.telling:
        grades = [finding.fix.safety if finding.fix else "" for finding in file.findings]
        broken = [finding.fix for finding in file.findings if finding.breaks_file]
        if all(fix and fix.safety == "safe" for fix in broken):
            safe += grades.count("safe")
            unsafe += grades.count("unsafe")
        elif all(broken):
            unsafe += len(grades) - grades.count("")
        else:
            waiting += len(grades) - grades.count("")
    lines = [
        (safe, "can be fixed with --fix."),
        (unsafe, "can be fixed with --fix --unsafe-fixes; look at the result."),
        (waiting, "can be fixed once those without a fix are mended by hand."),
    ]
    return [f"{number} {what}" for number, what in lines if number]


def _escape(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
