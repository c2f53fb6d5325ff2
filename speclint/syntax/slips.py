"""One mark in the place of another, or on the wrong side of a quote: what the parser makes of it."""

from __future__ import annotations

from speclint.finding import Span
from speclint.syntax.problem import Problem, quoted, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.recovery import Recovery


def swapped(parser: Recovery, at: int, right: str) -> None:
    """Report a comma in the place of a colon, or the other way round."""
    start, end = parser.starts[at], parser.ends[at]
    message = f"{quoted(parser.text[start:end])} where JSON has `{right}`"
    fix = replace(f"Write `{right}`", "unsafe", start, end, right)
    parser.problems.append(Problem("wrong-separator", Span(start, end), message, fix))


def is_comma_for_colon(parser: Recovery, at: int) -> bool:
    """Whether a string, a comma and a value are a member: others stand beside it."""
    value, behind = parser.code[at + 2], parser.code[at + 3 : at + 6]
    if value not in "snl" or behind[0] not in ",}" or parser.text[parser.starts[at + 1]] != ",":
        return False
    if behind[0] == ",":
        return behind[1:] == "s:"
    return bool(parser.children) and value != "s"


def takes_inside(parser: Recovery, token: int, mark: str) -> bool:
    """Report a comma or a colon inside the quotes of the string before its place."""
    start, end = parser.starts[token], parser.ends[token]
    if parser.text[end - 2 : end] != mark + '"':
        return False
    kind, name = ("missing-comma", "comma") if mark == "," else ("missing-colon", "colon")
    message = f"the {name} stands inside the quotes of {quoted(parser.text[start:end])}"
    fix = replace("Move it behind the quote", "unsafe", end - 2, end, f'"{mark}')
    parser.problems.append(Problem(kind, Span(end - 2, end), message, fix))
    value = str(parser.tokens.value(token))[:-1]
    parser.tokens.values[start] = value
    return True


def grouped(parser: Recovery, at: int) -> int:
    """Report digits behind a number's comma; say where the number ends, `at` if this is none."""
    code, starts, ends = parser.code, parser.starts, parser.ends
    end = at
    while code[end] == "n" and code[end - 2 : end] == "n," and starts[end] - ends[end - 2] == 1:
        end += 2
    if end == at:
        return at
    start, stop = starts[at - 2], ends[end - 2]
    parser.regrouped.update(starts[at:end:2])
    parser.comma = -1
    message = f"{quoted(parser.text[start:stop])} has a comma; a JSON number has none"
    parser.problems.append(Problem("invalid-number", Span(start, stop), message, None))
    return end - 1
