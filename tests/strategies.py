"""Bodies with a mistake or two that nobody thought of: an example, changed at some of its places."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def mutants(texts: Sequence[str], values: Sequence[Any], names: Sequence[str]) -> Any:
    """Draw one of some JSON texts, decoded, with values and members that may stand anywhere."""
    change = st.tuples(
        st.sampled_from(("put", "put", "copy", "blank", "drop", *(f"+{name}" for name in names))),
        *(st.integers(0, 60), st.integers(0, 60)),
        st.sampled_from(values),
    )
    return st.tuples(st.sampled_from(texts), st.lists(change, max_size=3)).map(_changed)


def _changed(drawn: tuple[str, list[tuple[str, int, int, Any]]]) -> Any:
    text, changes = drawn
    body = json.loads(text)
    for how, at, other, value in changes:
        if found := list(places(body)):
            _change(*found[at % len(found)], how, deepcopy(value), found[other % len(found)])
    return body


def _change(container: Any, step: Any, how: str, value: Any, other: tuple[Any, Any]) -> None:
    if how == "put":
        container[step] = value
    elif how == "copy":
        container[step] = deepcopy(other[0][other[1]])
    elif how == "blank" and isinstance(container[step], str):
        container[step] += " "
    elif how == "drop":
        del container[step]
    elif how[0] == "+" and isinstance(container, dict):
        container[how[1:]] = value


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container below a value with each of its keys or indexes."""
    for step in value if isinstance(value, dict) else range(len(value)):
        yield value, step
        if isinstance(value[step], (dict, list)):
            yield from places(value[step])
