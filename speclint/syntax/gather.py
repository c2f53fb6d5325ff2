"""Many mistakes of one sort are one finding: the document came out of another language."""

from __future__ import annotations

from speclint.finding import Fix
from speclint.syntax.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.finding import Safety

MOST = 20  # mistakes of one sort that are told one by one
NAMED = 3  # further places that the finding of all of them names
ESCAPED = "escapes outside of strings: the document came out of another string"
SORTS = {
    "comment": "comments; JSON has none",
    "html-entity": "strings have HTML entities for quotes",
    "invalid-character": "characters do not belong where they are",
    "invalid-escape": "strings have an escape that is none in JSON",
    "invalid-literal": "words are spelled as in another language; JSON has true, false and null",
    "invalid-number": "numbers are not written as JSON writes them",
    "invalid-whitespace": "blanks are of a kind that JSON does not allow",
    "missing-colon": "colons are missing",
    "missing-comma": "commas are missing",
    "missing-opening-quote": "strings have no opening quote",
    "missing-value": "keys have no value",
    "placeholder": "placeholders look unfilled",
    "single-quoted-string": "strings are in single quotes; JSON has double quotes",
    "smart-quote": "strings are in typographic quotes; JSON has plain ones",
    "trailing-comma": "commas stand before a closing bracket",
    "unescaped-quote": "strings have quotes inside that are not escaped",
    "unquoted-key": "keys are not in quotes",
    "unquoted-string": "strings are not in quotes",
    "unterminated-string": "strings have no closing quote",
    "wrong-separator": "separators are those of another language",
}


def gather(problems: Sequence[Problem]) -> list[Problem]:
    """Make one problem of those that would flood the file, at the first of them."""
    if len(problems) <= 1:
        return list(problems)
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        sort, grade = sort_of(problem), problem.fix.safety if problem.fix else "none"
        groups.setdefault((sort, "" if sort == ESCAPED else grade), []).append(problem)
    result = []
    for (sort, _), group in groups.items():
        most = MOST if sort in SORTS.values() else 1
        result += [merged(sort, group)] if sort and len(group) > most else group
    return sorted(result, key=lambda problem: (problem.span.start, problem.span.end))


def sort_of(problem: Problem) -> str:
    """What many such problems are called; "" for those that are told one by one."""
    if problem.kind == "invalid-escape" and "another string" in problem.message:
        return ESCAPED
    if problem.kind == "invalid-character" and problem.message.startswith(("U+", "terminal")):
        return f"places where {problem.message}"
    return SORTS.get(problem.kind, "")


def merged(sort: str, group: list[Problem]) -> Problem:
    """Make one problem of all; its fix is as safe as the least safe one."""
    first = group[0]
    fixes = [problem.fix for problem in group if problem.fix]
    safety: Safety = "safe" if all(fix.safety == "safe" for fix in fixes) else "unsafe"
    edits = tuple(edit for fix in fixes for edit in fix.edits)
    fix = Fix(f"Mend all {len(fixes)}", safety, edits) if fixes else None
    related = tuple(("here, too", problem.span) for problem in group[1 : NAMED + 1])
    return Problem(first.kind, first.span, f"{len(group)} {sort}", fix, related)
