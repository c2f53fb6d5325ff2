"""JSON Pointers (RFC 6901): writing their steps, following them, and patterns of them."""

from __future__ import annotations

from speclint.functional import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ANY = "**"
# No spec is nested like that: below many thousand brackets pointers would cost their square.
_DEPTH = 100


def escape(step: str) -> str:
    """Write a member name as a step of a JSON Pointer."""
    return step.replace("~", "~0").replace("/", "~1") if "~" in step or "/" in step else step


def steps_of(pointer: str) -> list[str]:
    """Return the names that a pointer leads over.

    >>> steps_of("/metadata/a~1b")
    ['metadata', 'a/b']
    """
    return list(_steps(pointer))


@lru_cache(1000)  # most are those of the table of kinds
def _steps(pointer: str) -> tuple[str, ...]:
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def resolve(body: object, pointer: str) -> object:
    """Return the value at `pointer`, or None where there is none.

    >>> resolve({"authSpec": [{"a/b": 1}]}, "/authSpec/0/a~1b")
    1
    """
    value = body
    for step in _steps(pointer):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def matching(body: object, pattern: str) -> Iterator[tuple[str, object]]:
    """Yield the pointer and the value of each place that a pattern means, in the body's order.

    In a pattern `*` stands for every item of a list and every member of an object, and `**` for any
    number of such steps, also none. No place comes twice.

    >>> list(matching({"panels": [{"source": "a"}, {}]}, "/panels/*/source"))
    [('/panels/0/source', 'a')]
    >>> list(matching({"rows": [{"rows": [{"source": "a"}]}], "source": "b"}, "/**/source"))
    [('/rows/0/rows/0/source', 'a'), ('/source', 'b')]
    """
    wanted = steps_of(pattern)
    return _at_any_depth(body, wanted) if _ANY in wanted else _at_one_depth(body, wanted)


def is_below(pointer: str, pattern: str) -> bool:
    """Tell whether a pointer leads to a place that a pattern names, or below one.

    >>> is_below("/authSpec/0/spec/type", "/authSpec/*/spec")
    True
    >>> is_below("/authSpec/0", "/authSpec/*/spec"), is_below("/a/b/c", "/**/c")
    (False, True)
    """
    wanted = steps_of(pattern)
    next_after = _Next(wanted)
    places = _reached([0], wanted)
    for step in steps_of(pointer):
        if len(wanted) in places:
            return True
        places = next_after.step(places, step)
    return len(wanted) in places


def _at_one_depth(body: object, wanted: Iterable[str]) -> Iterator[tuple[str, object]]:
    found: list[tuple[str, object]] = [("", body)]
    for step in wanted:
        found = [
            (f"{pointer}/{escape(name)}", item)
            for pointer, value in found
            for name, item in _children(value, step)
        ]
    yield from found


def _at_any_depth(body: object, wanted: Sequence[str]) -> Iterator[tuple[str, object]]:
    """Go over the body once, with all the steps of the pattern that may come next."""
    next_after = _Next(wanted)
    begun = _reached([0], wanted)
    if len(wanted) in begun:
        yield "", body
    levels = [("", begun, iter(_children(body, "*")))]
    while levels:
        pointer, places, rest = levels[-1]
        for name, item in rest:
            moved = next_after.step(places, name)
            is_open = isinstance(item, (dict, list)) and len(levels) < _DEPTH
            # Most values are neither: their pointers would cost more than all the rest.
            if not moved or not (is_open or len(wanted) in moved):
                continue
            here = f"{pointer}/{escape(name)}"
            if len(wanted) in moved:
                yield here, item
            if is_open:
                levels.append((here, moved, iter(_children(item, "*"))))
                break
        else:
            levels.pop()


class _Next:
    """Which steps of a pattern may come next; worked out once for all places that are alike."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._names = frozenset(wanted)
        self._known: dict[tuple[tuple[int, ...], str | None], tuple[int, ...]] = {}

    def step(self, places: tuple[int, ...], name: str) -> tuple[int, ...]:
        """Return the steps that may come next when one more, to this name, has been made."""
        key = (places, name if name in self._names else None)
        if key not in self._known:
            self._known[key] = _reached(self._moved(places, name), self._wanted)
        return self._known[key]

    def _moved(self, places: tuple[int, ...], name: str) -> Iterator[int]:
        for at in places:
            if at < len(self._wanted) and self._wanted[at] in ("*", _ANY, name):
                yield at + (self._wanted[at] != _ANY)


def _reached(places: Iterable[int], wanted: Sequence[str]) -> tuple[int, ...]:
    """Add the places that are reached because `**` may be no step at all."""
    found: dict[int, None] = {}
    for place in places:
        at = place
        while at < len(wanted) and wanted[at] == _ANY:
            found[at] = None
            at += 1
        found[at] = None
    return tuple(sorted(found))


def _children(value: object, step: str) -> Iterable[tuple[str, object]]:
    if isinstance(value, dict):
        names = value if step == "*" else [step] if step in value else []
        return ((name, value[name]) for name in names)
    if isinstance(value, list):
        if step == "*":
            return ((str(index), item) for index, item in enumerate(value))
        if step.isdecimal() and int(step) < len(value):
            return [(step, value[int(step)])]
    return ()


def without(body: dict[str, object], pointer: str) -> dict[str, object]:
    """Return an object without the member at `pointer`, and without objects that held nothing else.

    >>> without({"metadata": {"uid": "a", "name": "b"}}, "/metadata/uid")
    {'metadata': {'name': 'b'}}
    >>> without({"metadata": {"uid": "a"}, "panels": []}, "/metadata/uid")
    {'panels': []}
    """
    first, *rest = steps_of(pointer)
    inner = body.get(first)
    kept: dict[str, object] = {}
    if rest:
        if not isinstance(inner, dict):
            return body
        kept = without(inner, "".join(f"/{escape(step)}" for step in rest))
    if kept:
        return {**body, first: kept}
    return {name: value for name, value in body.items() if name != first}


def placed(body: dict[str, object], pointer: str, value: object) -> dict[str, object]:
    """Return an object with a value at `pointer`, in objects of its own where there are none.

    >>> placed({"metadata": {"name": "b"}}, "/metadata/uid", "a")
    {'metadata': {'name': 'b', 'uid': 'a'}}
    """
    first, *rest = steps_of(pointer)
    if rest:
        inner = body.get(first)
        below = "".join(f"/{escape(step)}" for step in rest)
        value = placed(inner if isinstance(inner, dict) else {}, below, value)
    return {**body, first: value}
