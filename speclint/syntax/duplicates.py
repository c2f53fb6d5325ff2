"""Members of one object with the same key."""

from __future__ import annotations

from speclint.finding import Span
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.tree import same_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tree import Node


def duplicate_problem(before: int, first: Node, second: Node) -> Problem:
    """Report a key that its object has already; `before` is where the previous member ends.

    The second member goes if it says the same, together with the comma and the blanks before it.
    """
    fix = None
    if same_value(first, second):
        fix = replace("Remove the second one", "safe", before, second.end, "")
    return Problem(
        "duplicate-key",
        Span(*second.member[1:]),
        f"duplicate key {quoted(second.name or '')}",
        fix,
        (("first occurrence", Span(*first.member[1:])),),
    )
