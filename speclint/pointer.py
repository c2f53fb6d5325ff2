"""JSON Pointers (RFC 6901): writing their steps, following them, and patterns of them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def escape(step: str) -> str:
    """Write a member name as a step of a JSON Pointer."""
    return step.replace("~", "~0").replace("/", "~1") if "~" in step or "/" in step else step


def steps_of(pointer: str) -> list[str]:
    """Return the names that a pointer leads over.

    >>> steps_of("/metadata/a~1b")
    ['metadata', 'a/b']
    """
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def resolve(body: object, pointer: str) -> object:
    """Return the value at `pointer`, or None where there is none.

    >>> resolve({"authSpec": [{"a/b": 1}]}, "/authSpec/0/a~1b")
    1
    """
    value = body
    for step in steps_of(pointer):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def matching(body: object, pattern: str) -> Iterator[tuple[str, object]]:
    """Yield the pointer and the value of each place that a pattern means, in the body's order.

    In a pattern `*` stands for every item of a list and every member of an object.

    >>> list(matching({"panels": [{"source": "a"}, {}]}, "/panels/*/source"))
    [('/panels/0/source', 'a')]
    """
    found: list[tuple[str, object]] = [("", body)]
    for step in steps_of(pattern):
        found = [
            (f"{pointer}/{escape(name)}", item)
            for pointer, value in found
            for name, item in _children(value, step)
        ]
    yield from found


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
