"""Formulas put together, each as small as it can be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.schema_compiler.formula import All, AtLeast, Formula, Has, If, Member, Not, Some

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def every(parts: Iterable[Formula]) -> Formula:
    """Return what fits all of some formulas, each of which can count on the others."""
    demands = list(dict.fromkeys(_merged(_flat(All, parts))))
    for index, demand in enumerate(demands):
        facts = _facts(demand)
        demands = [
            one if place == index else given(one, facts) for place, one in enumerate(demands)
        ]
    left = tuple(one for one in _flat(All, demands) if one is not True)
    if any(one is False for one in left):
        return False
    return All(left) if len(left) > 1 else left[0] if left else True


def some(parts: Iterable[Formula]) -> Formula:
    """Return what fits at least one of some formulas."""
    left = tuple(one for one in dict.fromkeys(_flat(Some, parts)) if one is not False)
    if any(one is True for one in left):
        return True
    return Some(left) if len(left) > 1 else left[0] if left else False


def negated(part: Formula) -> Formula:
    """Return what does not fit a formula."""
    if isinstance(part, bool):
        return not part
    return part.part if isinstance(part, Not) else Not(part)


def either(test: Formula, then: Formula, otherwise: Formula) -> Formula:
    """Return what fits one formula or the other, as a third one tells."""
    if isinstance(test, bool):
        return then if test else otherwise
    if isinstance(test, Not):
        return either(test.part, otherwise, then)
    then, otherwise = given(then, _facts(test)), given(otherwise, _facts(negated(test)))
    if then == otherwise:
        return then
    if then is True:
        return some((test, otherwise))
    if then is False:
        return every((negated(test), otherwise))
    if otherwise is False:
        return every((test, then))
    return If(test, then, otherwise)


def given(formula: Formula, facts: Mapping[Formula, bool]) -> Formula:
    """Return what is left of a formula where some things are known to be so."""
    if isinstance(formula, bool):
        return formula
    if formula in facts:
        return facts[formula]
    match formula:
        case All(parts):
            return every(given(one, facts) for one in parts)
        case Some(parts):
            return some(given(one, facts) for one in parts)
        case Not(part):
            return negated(given(part, facts))
        case If(test, then, otherwise):
            return either(given(test, facts), given(then, facts), given(otherwise, facts))
    return formula


def _facts(formula: Formula) -> dict[Formula, bool]:
    """Say what is so where a formula holds, but for what only an object in it would tell."""
    match formula:
        case bool() | Some() | If():
            return {}
        case All(parts):
            return {fact: holds for one in parts for fact, holds in _facts(one).items()}
        case Not(part):
            return {} if isinstance(part, All) else {part: False}
        case Has():
            return {formula: True, AtLeast(1): True}
    return {formula: True}


def _flat(kind: type[All | Some], parts: Iterable[Formula]) -> Iterator[Formula]:
    for one in parts:
        if isinstance(one, kind):
            yield from one.parts
        else:
            yield one


def _merged(parts: Iterable[Formula]) -> Iterator[Formula]:
    """Make one of all that is said of the same member, in the place of the first."""
    demands = list(parts)
    schemas: dict[str, list[str]] = {}
    for one in demands:
        if isinstance(one, Member) and one.schema not in schemas.setdefault(one.name, []):
            schemas[one.name].append(one.schema)
    for one in demands:
        if not isinstance(one, Member):
            yield one
        elif one.name in schemas:
            several = schemas.pop(one.name)
            together = json.dumps({"allOf": [json.loads(text) for text in several]})
            yield Member(one.name, together if len(several) > 1 else several[0])
