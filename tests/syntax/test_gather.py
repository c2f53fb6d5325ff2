"""Many mistakes of one sort are one finding."""

from __future__ import annotations

import json

from speclint.finding import Span, apply_edits
from speclint.syntax import Problem, parse
from speclint.syntax.gather import MOST, gather
from speclint.syntax.problem import replace


def quotes(count: int, safety: str = "safe") -> list[Problem]:
    """Make as many problems of one sort, each with a fix."""
    return [
        Problem(
            "single-quoted-string",
            Span(2 * at, 2 * at + 1),
            f"`{at}` is in single quotes",
            replace("Use double quotes", "unsafe" if safety == "unsafe" else "safe", at, at, "x"),
        )
        for at in range(count)
    ]


def test_a_few_stay_as_they_are() -> None:
    """As many as people read are told one by one."""
    assert gather(quotes(MOST)) == quotes(MOST)


def test_a_flood_is_one_problem() -> None:
    """One more makes one problem at the first place, with all edits and the next places."""
    (problem,) = gather(quotes(MOST + 1))
    assert problem.kind == "single-quoted-string"
    assert problem.span == Span(0, 1)
    assert problem.message == "21 strings are in single quotes; JSON has double quotes"
    assert problem.fix
    assert problem.fix.message == "Mend all 21"
    assert problem.fix.safety == "safe"
    assert len(problem.fix.edits) == MOST + 1
    assert problem.related == tuple(("here, too", Span(at, at + 1)) for at in (2, 4, 6))


def test_fixes_of_another_grade_are_another_problem() -> None:
    """A guess does not make the sure fixes unsafe."""
    guess = quotes(1, "unsafe")
    found = gather([*quotes(MOST + 1), *guess])
    assert [problem.fix.safety for problem in found if problem.fix] == ["safe", "unsafe"]


def test_those_without_a_fix_are_another_problem() -> None:
    """A fix does not cover what it cannot mend."""
    rest = [Problem("single-quoted-string", Span(90, 91), "odd", None)]
    assert gather([*quotes(MOST + 1), *rest])[1:] == rest


def test_an_escaped_document_is_one_problem() -> None:
    """Escapes outside of strings come together: two are one cause already."""
    text = '{\\n  \\"a\\": 1,\\n  \\"b\\": 2\\n}'
    (problem,) = gather(parse(text).problems)
    assert problem.message == (
        "5 escapes outside of strings: the document came out of another string"
    )
    assert problem.fix
    assert json.loads(apply_edits(text, problem.fix.edits)) == {"a": 1, "b": 2}


def test_kinds_that_are_told_one_by_one() -> None:
    """A flood of keys without a partner is not one cause."""
    problems = [Problem("duplicate-key", Span(at, at), "x", None) for at in range(MOST + 1)]
    assert gather(problems) == problems
