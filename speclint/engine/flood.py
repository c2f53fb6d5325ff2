"""How many findings are kept, shown and counted, where there is a flood of them."""

from __future__ import annotations

from speclint.finding import SEVERITIES, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from speclint.rule import Rule, Violation

FINDINGS_SHOWN = 100  # of one file
# Of one rule in one file: what is beyond is counted and no more. It is far above what is shown, as
# fixes go by what is kept, and so that what is not kept is never worse than what is hidden of it.
FINDINGS_KEPT = 10_000
FINDINGS_COUNTED = 100_000  # of one rule in one file: then it is not run any further


def cut(findings: list[Finding], counts: Mapping[str, int], rule: Rule) -> Iterator[Finding]:
    """Yield the most urgent findings of a file, and how many more there are, by `rule`."""
    if len(findings) <= FINDINGS_SHOWN:
        yield from findings
        return
    ordered = sorted(findings, key=_urgency)
    hidden = ordered[FINDINGS_SHOWN:]
    yield from ordered[:FINDINGS_SHOWN]
    count = len(hidden) + sum(max(0, count - FINDINGS_KEPT) for count in counts.values())
    is_all = not any(is_enough(counts, rule_id) for rule_id in counts)
    is_all &= all(finding.rule != "internal/too-many-findings" for finding in findings)
    number = f"{count} more" if is_all else f"at least {count} more"
    what = "finding of this file is" if count == 1 else "findings of this file are"
    first = min(hidden, key=lambda finding: finding.sort_key)
    yield Finding(
        rule.id,
        hidden[0].severity,
        f"{number} {what} not shown",
        first.path,
        first.range,
        url=rule.url,
    )


def keeps(counts: dict[str, int], rule_id: str) -> bool:
    """Count what a rule finds in a file, and tell whether to keep it."""
    counts[rule_id] = counts.get(rule_id, 0) + 1
    return counts[rule_id] <= FINDINGS_KEPT


def kept(
    violations: Iterable[tuple[str, Violation]], counts: dict[str, int]
) -> Iterator[tuple[str, Violation]]:
    """Yield the first violations of each rule in a file, and count the others up to a limit."""
    for rule_id, violation in violations:
        if keeps(counts, rule_id):
            yield rule_id, violation
        elif is_enough(counts, rule_id):
            return


def is_enough(counts: Mapping[str, int], rule_id: str) -> bool:
    """Tell whether a rule has found so much in a file that it need not look for more."""
    return counts.get(rule_id, 0) >= FINDINGS_COUNTED


def _urgency(finding: Finding) -> tuple[bool, bool, int, tuple[str, int, str, str]]:
    """Order findings by what must be seen: what broke the work, then the file, then by weight."""
    return (
        not finding.rule.startswith("internal/"),
        not finding.breaks_file,
        SEVERITIES.index(finding.severity),
        finding.sort_key,
    )
