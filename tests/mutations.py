"""Specs with something the matter: values, names and types changed by chance."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.strategies import places

if TYPE_CHECKING:
    from random import Random

_STRANGERS: tuple[Any, ...] = (None, True, 0, 1.5, "", " x ", "${a}", [], {}, [1], {"type": "x"})
_PIECES = ("${id}", "{LIST_ID}", "$id", "}", "{", "test", " ", "/", "https://", "@{x}", "<id>", "A")


def mutated(body: dict[str, Any], others: list[dict[str, Any]], chance: Random) -> Any:
    """Return a copy of a body with one to four changes; parts may come from the `others`."""
    copy = deepcopy(body)
    for _ in range(chance.randint(1, 4)):
        found = list(places(copy))
        if found:
            chance.choice(_CHANGES)(*chance.choice(found), others, chance)
    return copy


def _replace(container: Any, step: Any, _others: Any, chance: Random) -> None:
    container[step] = deepcopy(chance.choice(_STRANGERS))


def _remove(container: Any, step: Any, _others: Any, _chance: Random) -> None:
    del container[step]


def _rename(container: Any, step: Any, others: Any, chance: Random) -> None:
    if isinstance(container, dict):
        names = [name for _, name in places(chance.choice(others)) if isinstance(name, str)]
        container[chance.choice([*names, f"{step}s", step.upper(), "x"])] = container.pop(step)


def _rewrite(container: Any, step: Any, _others: Any, chance: Random) -> None:
    """Put something into a text, or take a part of it away."""
    text = container[step]
    if isinstance(text, str):
        at, piece = chance.randint(0, len(text)), chance.choice(_PIECES)
        end = chance.choice([at, at, min(len(text), at + 3)])
        container[step] = text[:at] + piece + text[end:]


def _transplant(container: Any, step: Any, others: Any, chance: Random) -> None:
    donor, place = chance.choice([*places(chance.choice(others))] or [(container, step)])
    container[step] = deepcopy(donor[place])


def _repeat(container: Any, step: Any, _others: Any, _chance: Random) -> None:
    if isinstance(container, list):
        container.append(deepcopy(container[step]))
    else:
        container[f"{step}2"] = deepcopy(container[step])


def _bury(container: Any, step: Any, _others: Any, chance: Random) -> None:
    """Put a value far down, as deep as no schema is nested."""
    for _ in range(chance.choice((1, 20, 60))):
        container[step] = {"type": "object", "properties": {"a": container[step]}}


_CHANGES = (
    _bury,
    _replace,
    _remove,
    _rename,
    _rewrite,
    _rewrite,
    _transplant,
    _transplant,
    _repeat,
)
