"""What can be told of a text without the regular expression that it must match.

To import `re` and to compile a pattern takes longer than to lint a clean file. Most texts that match
are of a simple form (`5c1f7a3e-...`) or start with something that is enough (`$.` of a path), and
most that do not match lack something that every match has (`s:` of a format).
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from tools.schema_compiler.conditions import Condition, joined, single
from tools.schema_compiler.expressions import ways
from tools.schema_compiler.literals import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.schema_compiler.expressions import Step, Way

_MOST = 8  # texts that are looked for; more would take longer than the pattern
_START = "[('AT', 'AT_BEGINNING')]"
_END = "[('AT', 'AT_END_STRING')]"
_BLANKS = "[('MAX_REPEAT', '(0, MAXREPEAT, [(IN, [(CATEGORY, CATEGORY_SPACE)])])')]"
_NO_BLANK = "[('IN', '[(CATEGORY, CATEGORY_NOT_SPACE)]')]"


def told_without(
    pattern: str, variable: str, search: Callable[[], str], shape: Callable[[str, str], str]
) -> Condition:
    """Return whether a text matches a pattern, where `search` names the expression itself.

    `shape` is told characters and what stands for each, and names a table for `str.translate`.
    """
    starts: list[str] = []
    parts: list[str] = []
    asked: list[Condition] = []
    left: list[Way] = []
    for way in ways(pattern):
        is_from_start = _spelt(way[:1]) == _START
        texts = _texts(way[is_from_start:])
        (starts if is_from_start else parts).extend(texts)
        exactly = _exactly(way, variable, shape)
        asked += exactly
        if not exactly and not (texts and all(step.chars for step in way[is_from_start:])):
            left.append(way)
    asked = [*_with(starts, parts, variable), *asked]
    if asked and not left:
        return joined("or", asked)
    sure = joined("and", [*_needed(left, variable), single(f"{search()}.search({variable})")])
    return joined("or", [*asked, sure])


def _spelt(steps: Way) -> str:
    return str([(step.name, str(step.value)) for step in steps])


def _with(starts: list[str], parts: list[str], variable: str) -> list[Condition]:
    """Ask for texts, at the start and anywhere."""
    choice = ", ".join(map(text, starts))
    choice = f"({choice})" if len(starts) > 1 else choice
    return [
        *([single(f"{variable}.startswith({choice})")] if starts else ()),
        *(_contains(one, variable) for one in parts),
    ]


def _contains(part: str, variable: str) -> Condition:
    return single(f"{text(part)} in {variable}", f"{text(part)} not in {variable}")


def _texts(steps: Way) -> list[str]:
    """Return texts that make a way match, whatever comes behind them."""
    choices = ["" if _may_be_missing(step) else step.chars for step in steps]
    sizes = [_may_be_missing(step) or len(step.chars) for step in steps]
    if prod(sizes) > _MOST:
        return []
    found = ("".join(one) for one in product(*(choice or ("",) for choice in choices)))
    return list(filter(None, found)) if all(sizes) else []


def _may_be_missing(step: Step) -> bool:
    return step.name in ("MAX_REPEAT", "MIN_REPEAT") and step.value[0] == 0


def _exactly(way: Way, variable: str, shape: Callable[[str, str], str]) -> list[Condition]:
    """Return the test that says all that a way does about a whole text, if there is one."""
    if _spelt(way) == _NO_BLANK:
        return [single(f"{variable}.strip()")]
    if _spelt(way[:1]) != _START or _spelt(way[-1:]) != _END:
        return []
    inner = way[1:-1]
    if _spelt(inner) == _BLANKS:
        return [single(f"not {variable}.strip()", f"{variable}.strip()")]
    return _shaped(inner, variable, shape) if all(step.chars for step in inner) else []


def _shaped(inner: Way, variable: str, shape: Callable[[str, str], str]) -> list[Condition]:
    """Ask for a text in which one character of each set stands for all of them."""
    sets = {step.chars for step in inner if len(step.chars) > 1}
    chars = "".join(sorted("".join(sets)))
    stand_ins = {char: min(one) for one in sets for char in one}
    form = "".join(min(step.chars) for step in inner)
    is_said_twice = len(stand_ins) < len(chars)
    if is_said_twice or any(step.chars in chars for step in inner if len(step.chars) == 1):
        return []
    table = shape(chars, "".join(stand_ins[char] for char in chars)) if sets else ""
    shown = f"{variable}.translate({table})" if sets else variable
    return [single(f"{shown} == {text(form)}", f"{shown} != {text(form)}")]


def _needed(left: list[Way], variable: str) -> list[Condition]:
    """Ask for what is in every text that matches in one of some ways, if there is something."""
    parts = [max(_runs(way), key=len, default="") for way in left]
    counts = [_counts(way) for way in left]
    both = set.intersection(*map(set, counts)) if counts else set()
    often = {char: min(one[char] for one in counts) for char in sorted(both)}
    most = max(often, key=lambda char: often[char], default="")
    if most and often[most] > max(1, *(len(one) - 1 for one in parts)):
        count = f"{variable}.count({text(most)})"
        return [single(f"{count} >= {often[most]}", f"{count} < {often[most]}")]
    if not all(parts) or not 0 < len(parts) <= _MOST:
        return []
    return [joined("or", (_contains(one, variable) for one in dict.fromkeys(parts)))]


def _runs(way: Way) -> list[str]:
    """Return the texts that stand in a way as they are."""
    runs = [""]
    for step in way:
        runs = [*runs[:-1], runs[-1] + step.chars] if step.name == "LITERAL" else [*runs, ""]
    return runs


def _counts(way: Way) -> Counter[str]:
    """Return how often each character is at least in whatever matches in a way."""
    found = Counter[str]()
    for step in way:
        least, inner = step.repeated
        found += Counter(step.chars if step.name == "LITERAL" else ())
        found += _counts(inner * least)
    return found
