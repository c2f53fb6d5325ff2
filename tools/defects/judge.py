"""What the linter makes of a case: whether it finds the one cause, and what its fixes come to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from speclint import engine, fix
from speclint.config import Config
from speclint.engine import Input
from speclint.registry import Registry
from speclint.source import Source
from speclint.syntax import parse

if TYPE_CHECKING:
    from speclint.syntax import Problem
    from tools.defects import Case

ROUNDS = 3
CONFIG = Config(select=("json/*", "internal/*"))
REGISTRY = Registry()


class Verdict(NamedTuple):
    """How the linter did with a case.

    `ideal`: one finding, where a reader looks. `restored`: all fixes together bring the value back.
    `lossy`: they give another one. `harmful`: the safe fixes alone give another one, or any at all
    where nobody can know the value.
    """

    case: Case
    problems: tuple[Problem, ...]
    fixed: str
    ideal: bool
    restored: bool
    lossy: bool
    harmful: bool


def judge(case: Case) -> Verdict:
    """Lint a case and fix it, with the safe fixes and with all."""
    problems = parse(case.text).problems
    starts = [problem.span.start for problem in problems]
    is_placed = bool(starts) and case.low <= starts[0] <= case.high
    meant = value_of(json.dumps(case.value)) if case.restorable else None
    with_all = fixed(case.text, unsafe=True)
    with_safe = with_all
    if any(problem.fix and problem.fix.safety == "unsafe" for problem in problems):
        with_safe = fixed(case.text, unsafe=False)
    got = value_of(with_all) if with_all != case.text else None
    got_safe = value_of(with_safe) if with_safe != case.text else None
    return Verdict(
        case,
        problems,
        with_all,
        ideal=is_placed and (len(starts) == 1 or not case.single),
        restored=got is not None and got == meant,
        lossy=case.restorable and got not in {None, meant},
        harmful=got_safe not in {None, meant},
    )


def fixed(text: str, *, unsafe: bool) -> str:
    """Fix a text as the command line does, in rounds and behind the guard."""
    for _ in range(ROUNDS):
        source = Source("a.json", text.encode("utf-8", "surrogatepass"))
        [file] = engine.lint([Input(source, named=True)], CONFIG, REGISTRY).files
        done = fix.fix(file.document, file.findings, unsafe=unsafe)
        if not done.applied:
            break
        text = done.text
    return text


def value_of(text: str) -> str | None:
    """Return what a text says, so that equal values are equal texts, or None if it is no JSON.

    Numbers are what they are in JSON: 5 and 5.0 are the same, 1 and true are not.
    """
    try:
        return json.dumps(json.loads(text, parse_float=number), sort_keys=True)
    except ValueError:
        return None


def number(piece: str) -> float:
    """Read a number."""
    result = float(piece)
    return int(result) if result.is_integer() else result
