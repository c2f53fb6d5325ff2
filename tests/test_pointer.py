"""Patterns of JSON Pointers: what they mean in a body, and that no body keeps them busy."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from speclint.pointer import matching

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = {
    "uid": "top",
    "panels": [
        {"uid": "a", "panels": [{"uid": "b"}, 1]},
        {"x/y": {"uid": None}, "*": {"uid": "star"}},
    ],
}


@pytest.mark.parametrize(
    ("pattern", "pointers"),
    [
        ("/panels/*/uid", ["/panels/0/uid"]),
        ("/panels/0/panels/*", ["/panels/0/panels/0", "/panels/0/panels/1"]),
        ("/**/uid", ["/uid", "/panels/0/uid", "/panels/0/panels/0/uid", "x/y", "*"]),
        ("/panels/**/uid", ["/panels/0/uid", "/panels/0/panels/0/uid", "x/y", "*"]),
        ("/panels/*/*/**/uid", ["/panels/0/panels/0/uid", "x/y", "*"]),
        ("/**/panels/**/panels/**/uid", ["/panels/0/panels/0/uid"]),
        ("/**/**/1", ["/panels/0/panels/1", "/panels/1"]),
        ("/uid/**", ["/uid"]),
        ("/panels/0/panels/**", ["", "/0", "/0/uid", "/1"]),
        ("/**/x~1y/*", ["x/y"]),
        ("/gone/**", []),
        ("/**/gone", []),
    ],
)
def test_a_pattern_means_places_in_the_order_of_the_body(pattern: str, pointers: list[str]) -> None:
    """One step or any number of them, also none; no place comes twice."""
    short = {"x/y": "/panels/1/x~1y/uid", "*": "/panels/1/*/uid"}
    base = "/panels/0/panels" if pointers[:1] == [""] else ""
    expected = [short.get(pointer, base + pointer) for pointer in pointers]
    assert [pointer for pointer, _ in matching(BODY, pattern)] == expected


def test_any_number_of_steps_means_what_it_says() -> None:
    """In bodies and patterns of all sorts it is the same as trying each place."""
    draw = random.Random(6901)  # noqa: S311 - the same each time
    for _ in range(2000):
        body = _any_body(draw, 5)
        steps = [draw.choice(("*", "**", "**", "a", "0")) for _ in range(draw.randint(1, 5))]
        found = list(matching(body, "/".join(("", *steps))))
        wanted = [(at, value) for at, value in _places(body, "") if _fits(at.split("/")[1:], steps)]
        if "**" in steps:
            assert found == wanted
        else:
            assert sorted(at for at, _ in found) == sorted(at for at, _ in wanted)


def test_what_is_nested_too_deep_is_left_alone() -> None:
    """A hundred steps are looked at: the pointers below would cost their square."""
    body: object = "end"
    for _ in range(200_000):
        body = {"a": [body], "uid": 1}
    try:
        found = list(matching(body, "/**/*/**/*/**/*/**/uid"))
        depths = [pointer.count("/") for pointer, _ in found]
        assert (len(found), max(depths)) == (48, 99)
    finally:
        while isinstance(body, dict):  # to free it all at once would need as deep a stack
            [body] = body.pop("a")


def _any_body(draw: random.Random, depth: int) -> object:
    sort = draw.random()
    if not depth or sort < 0.2:
        return draw.choice((1, "a", None))
    if sort < 0.5:
        return [_any_body(draw, depth - 1) for _ in range(draw.randrange(4))]
    return {name: _any_body(draw, depth - 1) for name in draw.sample("ab0", draw.randrange(4))}


def _places(value: object, pointer: str) -> Iterator[tuple[str, object]]:
    yield pointer, value
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _places(item, f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _places(item, f"{pointer}/{index}")


def _fits(steps: list[str], wanted: list[str]) -> bool:
    if not wanted:
        return not steps
    if wanted[0] == "**":
        return _fits(steps, wanted[1:]) or (bool(steps) and _fits(steps[1:], wanted))
    return bool(steps) and wanted[0] in ("*", steps[0]) and _fits(steps[1:], wanted[1:])
