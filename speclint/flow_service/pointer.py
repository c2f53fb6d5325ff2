"""Following a JSON Pointer (RFC 6901) below a body."""

from __future__ import annotations


def resolve(body: object, pointer: str) -> object:
    """Return the value at `pointer`, or None where there is none.

    >>> resolve({"authSpec": [{"a/b": 1}]}, "/authSpec/0/a~1b")
    1
    """
    value = body
    for step in pointer.split("/")[1:]:
        if isinstance(value, dict):
            value = value.get(step.replace("~1", "/").replace("~0", "~"))
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value
