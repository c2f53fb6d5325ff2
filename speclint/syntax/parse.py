"""The way of a text: tokens, balanced tokens, nodes, problems; and the proof of the fixes."""

from __future__ import annotations

from json import loads

from speclint.finding import Edit, Fix, Span, apply_edits
from speclint.syntax.around.foreign import binary
from speclint.syntax.brackets.balance import balance
from speclint.syntax.duplicates import duplicate_problem
from speclint.syntax.gather import gather
from speclint.syntax.parser import Parser
from speclint.syntax.problem import Problem
from speclint.syntax.readers.trivia import read_irregular
from speclint.syntax.tokens import MOST, EnoughError, Tokens, tokenize
from speclint.syntax.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


LARGEST = 10_000_000  # brackets, commas and colons of a text that is read


def parse(text: str) -> Tree:
    """Read a text, whatever it is: what it says, and what is wrong with it."""
    tree = diagnose(text)
    if any(problem.fix for problem in tree.problems):
        tree.problems = proved(tree)
    return tree


def diagnose(text: str) -> Tree:
    """Read a text; its fixes are what one cause at a time suggests."""
    if len(text) > LARGEST and sum(map(text.count, "{}[],:")) > LARGEST:
        return Tree(text, None, (), Tokens(text), 0)
    if no_text := binary(text):
        return Tree(text, None, (no_text,), Tokens(text))
    tokens = read_tokens(text)
    if len(tokens.problems) > MOST:
        return given_up(tokens, tokens.problems)
    try:
        problems = balance(tokens)
    except EnoughError:
        return given_up(tokens, tokens.problems)
    parser = Parser(tokens)
    try:
        root = parser.run()
    except EnoughError:
        twice = [duplicate_problem(*pair) for pair in parser.duplicates]
        return given_up(tokens, [*problems, *tokens.problems, *parser.problems, *twice])
    problems += tokens.problems + parser.problems
    problems += [duplicate_problem(*pair) for pair in parser.duplicates]
    if root is None and all(problem.fix for problem in problems):
        problems.append(Problem("empty-file", Span(0, 0), "file holds no value", None))
    tree = Tree(text, root, settle(problems, parser), tokens)
    tree.valueless = frozenset(parser.valueless)
    return tree


def given_up(tokens: Tokens, problems: list[Problem]) -> Tree:
    """Make the tree of a text that is broken beyond repair: problems, no fix and no value."""
    found = sorted(
        map(without_fix, problems), key=lambda problem: (problem.span.start, problem.span.end)
    )
    unread = found[-1].span.start if found else 0
    return Tree(tokens.text, None, tuple(found), tokens, unread)


def read_tokens(text: str) -> Tokens:
    """Read all tokens; the line numbers before a pasted document are none, though they look so."""
    tokens = tokenize(text, read_irregular)
    if tokens.kinds[:2] in (["n", "{"], ["n", "["]):
        numbered = Tokens(text)
        if read_irregular(numbered, tokens.starts[0]) == len(text):
            return numbered
    return tokens


def settle(problems: list[Problem], parser: Parser) -> tuple[Problem, ...]:
    """Sort the problems; leave out what another one says, and a fix that another one covers."""
    result = [
        problem
        for problem in problems
        if not (problem.kind == "wrong-separator" and problem.span.start in parser.dropped)
        and (parser.end < 0 or problem.span.start < parser.end or problem.kind == "extra-data")
    ]
    result.sort(key=lambda problem: (problem.span.start, problem.span.end))
    return tuple(gather(without_overlaps(result)))


def without_overlaps(problems: list[Problem]) -> list[Problem]:
    """Take the fix from every problem whose edits run into those of an earlier or longer fix.

    What two of them insert at one place becomes one edit, that of the first.
    """
    edits = sorted(
        (edit.span.start, edit.span.end > edit.span.start, -edit.span.end, index, edit.text)
        for index, problem in enumerate(problems)
        if problem.fix
        for edit in problem.fix.edits
    )
    cuts = {p.fix.edits[0].span.start for p in problems if p.kind == "duplicate-key" and p.fix}
    reach, owner, insertion = -1, -1, -1
    for start, is_cut, end, index, text in edits:
        if index != owner and (start < reach or (start in cuts and not is_cut)):
            problems[index] = without_fix(problems[index])
        elif not is_cut and start == insertion and index != owner:
            problems[owner] = with_insertion(problems[owner], start, text)
            problems[index] = without_fix(problems[index])
        else:
            reach, owner, insertion = -end, index, -1 if is_cut else start
    return problems


def with_insertion(problem: Problem, at: int, text: str) -> Problem:
    """Let a problem's fix insert more at a place where it inserts something already."""
    fix = problem.fix
    if fix is None:
        return problem
    edits = tuple(
        Edit(edit.span, edit.text + text) if edit.span == Span(at, at) else edit
        for edit in fix.edits
    )
    fix = Fix(fix.message, "unsafe", edits)
    return Problem(problem.kind, problem.span, problem.message, fix, problem.related)


def without_fix(problem: Problem) -> Problem:
    """Make the same problem without its fix."""
    return Problem(problem.kind, problem.span, problem.message, None, problem.related)


def has_fix(problem: Problem) -> bool:
    """Whether a problem has a fix."""
    return problem.fix is not None


def is_safe(problem: Problem) -> bool:
    """Whether a problem has a safe fix."""
    return problem.fix is not None and problem.fix.safety == "safe"


def proved(tree: Tree) -> tuple[Problem, ...]:
    """The problems with those of their fixes that hold what they promise together.

    All fixes, and the safe ones alone, leave a text in which nothing like them is left to fix, and
    the value is the one that was read. If all of them do not, the safe ones may; else the text is
    too broken to offer any.
    """
    problems = tree.problems
    if holds(tree, problems, has_fix) and (
        all(map(is_safe, problems)) or holds(tree, problems, is_safe)
    ):
        return problems
    problems = tuple(p if is_safe(p) else without_fix(p) for p in problems)
    if holds(tree, problems, has_fix):
        return problems
    return tuple(map(without_fix, problems))


def holds(tree: Tree, problems: tuple[Problem, ...], chosen: Callable[[Problem], bool]) -> bool:
    """Whether the chosen fixes leave nothing to fix, and all of them the value of the tree."""
    if not any(map(chosen, problems)):
        return True
    edits = (edit for p in problems if p.fix and chosen(p) for edit in p.fix.edits)
    fixed = apply_edits(tree.text, edits)
    is_whole = all(map(chosen, problems))
    if is_whole:
        try:
            return bool(loads(fixed) == tree.value())
        except (RecursionError, ValueError):
            pass
    again = diagnose(fixed)
    return not any(map(chosen, again.problems)) and not (is_whole and again.problems)
