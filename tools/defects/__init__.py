"""Defects that people and programs put into JSON: put into a valid text on purpose.

`broken(text, rng)` makes a case: what a reader would see, where, and what value was meant. What a
linter makes of it is the business of `tools.defects.judge`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from tools.defects.classes import DEFECTS, Defect
from tools.defects.document import Document, NoPlaceError
from tools.defects.layouts import LAYOUTS, layout

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

__all__ = ["DEFECTS", "LAYOUTS", "Case", "Defect", "broken", "is_valid", "layout"]

TRIES = 1000


class Case(NamedTuple):
    """A broken text, where a reader looks for the defect, and the value before it."""

    name: str
    text: str
    low: int
    high: int
    value: object
    restorable: bool
    single: bool


def broken(text: str, rng: random.Random, names: Sequence[str] = ()) -> Case:
    """Put a defect into a valid text: one of those named, or any, the frequent ones more often.

    Raises NoPlaceError where the text has no place for any of them.
    """
    document = read(text)
    classes = list(names or DEFECTS)
    weights = [DEFECTS[name].weight for name in classes]
    for _ in range(TRIES):
        name = rng.choices(classes, weights)[0]
        defect = DEFECTS[name]
        try:
            made = defect.make(document, rng)
        except NoPlaceError:
            continue
        if not is_valid(made.text):
            value = json.loads(made.origin or text)
            return Case(
                name, made.text, made.low, made.high, value, defect.restorable, defect.single
            )
    raise NoPlaceError


@lru_cache(64)
def read(text: str) -> Document:
    """Read a text into tokens, once."""
    return Document(text)


def is_valid(text: str) -> bool:
    """Tell whether a text is JSON, with no key twice and no half of a surrogate pair."""
    try:
        value = json.loads(text, object_pairs_hook=unique, parse_constant=refuse)
        json.dumps(value, ensure_ascii=False).encode()
    except ValueError:
        return False
    return True


def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object with the same key twice."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("duplicate key")
    return dict(pairs)


def refuse(name: str) -> NoReturn:
    """Refuse NaN and Infinity."""
    raise ValueError(name)
