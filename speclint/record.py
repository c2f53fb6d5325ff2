"""Frozen records at the price of a tuple.

`dataclasses` costs 20 ms at import because it loads `inspect`, and `typing` another 10; speclint
starts on every commit and every save. A record is a `collections.namedtuple` with the class's own
annotations, defaults, docstring and methods, and a type checker sees a frozen dataclass.
"""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar, dataclass_transform

    T = TypeVar("T")
else:

    def dataclass_transform(**_):  # noqa: ANN003, ANN201, D103 - what type checkers see is above
        return lambda decorator: decorator


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Turn an annotated class into an immutable, hashable, slotted record.

    >>> @record
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1)
    Point(x=1, y=0)
    """
    fields = tuple(cls.__annotations__)
    members = dict(vars(cls))
    defaults = [members.pop(name) for name in fields if name in members]
    for name in ("__dict__", "__weakref__", "__annotations__"):
        members.pop(name, None)
    base = namedtuple(cls.__name__, fields, defaults=defaults)  # type: ignore[misc]  # noqa: PYI024 - its typed form is what costs
    members["__slots__"] = ()
    return type(cls.__name__, (base,), members)


def changed(instance: T, **fields: object) -> T:
    """Return a copy of a record with some fields changed.

    >>> @record
    ... class Point:
    ...     x: int
    ...     y: int
    >>> changed(Point(1, 2), y=3)
    Point(x=1, y=3)
    """
    copy: T = instance._replace(**fields)  # type: ignore[attr-defined]
    return copy
