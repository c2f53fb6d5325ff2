"""Defects put into JSON on purpose: found once, in the right place, and never mended into a lie."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from tools.defects import DEFECTS, LAYOUTS, Case, broken, is_valid, layout
from tools.defects.document import NoPlaceError
from tools.defects.judge import judge, value_of
from tools.defects.samples import SAMPLES

if TYPE_CHECKING:
    from tools.defects.judge import Verdict

COUNT = 40  # cases in each layout
FEW = 2  # cases of each class in a layout

# What a run in each layout must reach at least: percentages of ideal and of restored cases. Raise
# them with the parser; benchmarks/diagnosis.py has the figures of longer runs.
FLOORS = {
    "minified": (92, 86),
    "one line": (82, 82),
    "2 spaces": (87, 92),
    "4 spaces": (94, 94),
    "tabs": (94, 94),
    "CRLF": (90, 88),
    "CR": (94, 91),
    "scalars joined": (92, 92),
    "compact": (90, 92),
    "own lines": (92, 92),
}


def cases(name: str, count: int, names: tuple[str, ...] = ()) -> list[Case]:
    """Make cases in one layout, the same ones each time; fewer where no text has a place for it."""
    rng = random.Random(f"{name} {names}")  # noqa: S311 - no secret
    texts = [layout(value, name) for value in SAMPLES.values()]
    made = (first_case(rng.sample(texts, len(texts)), rng, names) for _ in range(count))
    return [case for case in made if case]


def first_case(texts: list[str], rng: random.Random, names: tuple[str, ...]) -> Case | None:
    """Put a defect into the first text that has a place for it."""
    for text in texts:
        with suppress(NoPlaceError):
            return broken(text, rng, names)
    return None


@lru_cache
def verdicts(name: str) -> list[Verdict]:
    """Judge the cases of one layout, once."""
    return [judge(case) for case in cases(name, COUNT)]


@lru_cache
def cases_of(defect: str) -> list[Case]:
    """Make a few cases of one class, in several layouts."""
    return [case for name in ("2 spaces", "minified") for case in cases(name, FEW, (defect,))]


def share(found: list[Verdict], quality: str) -> float:
    """Return how many of some verdicts have a quality, in percent."""
    return 100 * sum(bool(getattr(verdict, quality)) for verdict in found) / len(found)


@pytest.mark.parametrize("name", LAYOUTS)
def test_floors(name: str) -> None:
    """One cause is one finding where a reader looks, and the fixes bring the value back."""
    found = verdicts(name)
    known = [verdict for verdict in found if verdict.case.restorable]
    ideal, restored = FLOORS[name]
    assert share(found, "ideal") >= ideal
    assert share(known, "restored") >= restored


@pytest.mark.parametrize("defect", [name for name in DEFECTS if DEFECTS[name].restorable])
def test_a_safe_fix_never_gives_another_value(defect: str) -> None:
    """What the author wrote is what a safe fix leaves, or it is not safe."""
    assert [case.text for case in cases_of(defect) if judge(case).harmful] == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_safe_fixes_in_each_layout(name: str) -> None:
    """The same law for the cases of the floors."""
    harmful = [verdict.case for verdict in verdicts(name) if verdict.harmful]
    assert [case.text for case in harmful if case.restorable] == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_one(defect: str) -> None:
    """Each class can be made, it is no JSON any more, and its place is in the text."""
    made = cases_of(defect)
    assert made
    for case in made:
        assert case.name == defect
        assert not is_valid(case.text)
        assert 0 <= case.low <= case.high <= len(case.text)


def test_a_class_has_a_sentence_and_a_name_of_its_own() -> None:
    """The sentence is what its docstring says."""
    assert all((defect.make.__doc__ or "").endswith(".") for defect in DEFECTS.values())
    assert len({defect.make for defect in DEFECTS.values()}) == len(DEFECTS)


def test_cases_are_the_same_for_the_same_seed() -> None:
    """A figure can be measured again."""
    assert cases("compact", 20) == cases("compact", 20)


@pytest.mark.parametrize("value", SAMPLES.values(), ids=SAMPLES)
def test_a_layout_says_the_same_in_another_way(value: object) -> None:
    """All layouts of a value are JSON with that value."""
    assert all(json.loads(layout(value, name)) == value for name in LAYOUTS)


def test_layouts() -> None:
    """Lines end and brackets stand as the name of the layout says."""
    value = {"a": [1, {"b": 2}], "c": [3, 4], "d": {}}
    assert len({layout(value, name) for name in LAYOUTS}) == len(LAYOUTS)
    assert "\n" not in layout(value, "CR")
    assert layout(value, "minified") == '{"a":[1,{"b":2}],"c":[3,4],"d":{}}'
    assert layout(value, "compact") == (
        '{\n  "a": [1, { "b": 2 }],\n  "c": [3, 4],\n  "d": {}\n}\n'
    )
    assert '"c": [3, 4],' in layout(value, "scalars joined")
    assert '  "c":\n  [\n    3,\n    4\n  ],\n  "d": {}' in layout(value, "own lines")


def test_numbers_are_compared_as_json_has_them() -> None:
    """5 and 5.0 are the same value, 1 and true are not."""
    assert value_of("[5]") == value_of("[5.0]")
    assert value_of("[1]") != value_of("[true]")
    assert value_of("[1") is None
