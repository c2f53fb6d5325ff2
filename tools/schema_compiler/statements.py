"""Statements in Python, and their lines as ruff sets them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from tools.schema_compiler.conditions import Clause, Condition, in_brackets, united

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST = 100
STEP = "    "


@dataclass(frozen=True)
class Block:
    """Statements below a line, such as `if` and its clause."""

    word: str
    clause: Clause
    body: tuple[Statement, ...]


Statement: TypeAlias = str | Block
REFUSE = ("return False",)


def when(clause: Clause, body: Iterable[Statement]) -> Block:
    """Return what is done if something is so."""
    return Block("if", clause, tuple(body))


def cases(ways: Iterable[tuple[Clause | None, Sequence[Statement]]]) -> list[Statement]:
    """Return what is done in each of several cases, and in all others where a clause is None."""
    blocks: list[Statement] = []
    for clause, body in ways:
        if clause:
            blocks.append(Block("elif" if blocks else "if", clause, tuple(body)))
        elif blocks and len(body) == 1 and _is_if(body[0]):
            blocks.append(Block("elif", body[0].clause, body[0].body))
        elif blocks:
            blocks.append(Block("else", Clause(()), tuple(body)))
        else:
            blocks += body
    return blocks


def refuse_unless(condition: Condition) -> Block:
    """Return the end of a function for a value that does not fit."""
    return Block("if", condition.no, REFUSE)


def loop(text: str, body: Iterable[Statement]) -> Block:
    """Return what is done for each of some values."""
    return Block("for", Clause((text,)), tuple(body))


def lines(statements: Iterable[Statement], indent: str = STEP) -> list[str]:
    """Return the lines of statements."""
    written: list[str] = []
    for one in _short(statements, indent):
        if isinstance(one, Block):
            head = f"{indent}{one.word} " if one.clause.parts else f"{indent}{one.word}"
            written += [*_set(head, one.clause, ":", indent), *lines(one.body, indent + STEP)]
        else:
            written.append(indent + one)
    return written


def _short(statements: Iterable[Statement], indent: str) -> list[Statement]:
    """Make one of two statements where that is one line."""
    written: list[Statement] = []
    for one in statements:
        before = written[-1] if written else None
        if _is_refusal(before) and _is_refusal(one):
            clause = united("or", (before.clause, one.clause))
            if _fits(clause, indent):
                written[-1] = Block("if", clause, REFUSE)
                continue
        written.append(one)
    return [_merged(one, after, indent) for one, after in zip_longest(written, written[1:])]


def _merged(one: Statement, after: Statement | None, indent: str) -> Statement:
    """Make one of an `if` and all that stands below it, where that is an `if` as well."""
    if not isinstance(one, Block) or one.word not in ("if", "elif") or _goes_on(after):
        return one
    body = _short(one.body, indent + STEP)
    if len(body) > 1 or not _is_if(body[0]):
        return one
    clause = united("and", (one.clause, body[0].clause))
    return Block(one.word, clause, body[0].body) if _fits(clause, indent) else one


def _is_if(one: Statement | None) -> TypeGuard[Block]:
    return isinstance(one, Block) and one.word == "if"


def _is_refusal(one: Statement | None) -> TypeGuard[Block]:
    return _is_if(one) and one.body == REFUSE


def _goes_on(after: Statement | None) -> bool:
    return isinstance(after, Block) and after.word in ("elif", "else")


def _fits(clause: Clause, indent: str) -> bool:
    """Tell whether a clause is on one line, and has no `and` and `or` mixed more than once."""
    groups = sum(isinstance(one, Clause) for one in clause.parts)
    return len(f"{indent}if {clause}:") <= LONGEST and groups <= (clause.operator == "and")


def _set(before: str, clause: Clause, after: str, indent: str) -> list[str]:
    """Return the lines of a clause, with brackets around it where it needs several."""
    line = f"{before}{clause}{after}"
    if len(line) <= LONGEST or not clause.operator:
        return [line]
    first, *rest = clause.parts
    head = f"{before}{in_brackets(first)} {clause.operator} ("
    if len(rest) == 1 and isinstance(rest[0], Clause) and len(head) <= LONGEST:
        inner = indent + STEP
        row = f"{inner}{rest[0]}"
        rows = [row] if len(row) <= LONGEST else _rows(rest[0], inner)
        return [head, *rows, f"{indent}){after}"]
    return [f"{before}(", *_rows(clause, indent + STEP), f"{indent}){after}"]


def _rows(clause: Clause, indent: str) -> Iterator[str]:
    for index, part in enumerate(clause.parts):
        head = f"{indent}{clause.operator} " if index else indent
        if isinstance(part, Clause) and len(f"{head}({part})") > LONGEST:
            yield f"{head}("
            yield from _rows(part, indent + STEP)
            yield f"{indent})"
        else:
            yield f"{head}{in_brackets(part)}"
