"""Frozen records at the price of a tuple.

`dataclasses` costs 20 ms at import because it loads `inspect`, and `typing` another 10; speclint
starts on every commit and every save. A record is a tuple whose items have the names of the
class's own annotations, with its defaults, docstring and methods; a type checker sees a frozen
dataclass. It is what `collections.namedtuple` makes, but for the constructor: that is compiled
when many records of a class are made, because of most classes a run makes few or none.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Self, TypeVar, dataclass_transform

    T = TypeVar("T")
else:

    def dataclass_transform(**_):  # noqa: ANN003, ANN201, D103 - what type checkers see is above
        return lambda decorator: decorator


try:
    from _collections import _tuplegetter  # type: ignore[import-not-found]
except ImportError:  # another interpreter
    from operator import itemgetter

    def _tuplegetter(index: int, doc: str | None) -> property:
        return property(itemgetter(index), doc=doc)


_MANY = 50  # records of a class: to compile takes as long as to make these without


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
    defaults = {name: members.pop(name) for name in fields if name in members}
    for name in ("__dict__", "__weakref__", "__annotations__"):
        members.pop(name, None)
    members |= {name: _tuplegetter(index, None) for index, name in enumerate(fields)}
    members |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_defaults": defaults}
    return type(cls.__name__, (_Record,), members)


class _Record(tuple):  # type: ignore[type-arg] # items of any types
    """What all records have."""

    __slots__ = ()
    _fields: tuple[str, ...]
    _defaults: dict[str, object]
    _made = 0

    def __new__(cls, *args: object, **values: object) -> Self:
        """Make one of the first records of a class, or the constructor that makes all others."""
        owner: Any = next(one for one in cls.__mro__ if "_fields" in vars(one))
        owner._made += 1  # noqa: SLF001 - our own class
        if owner._made < _MANY and (items := _items(owner, args, values)) is not None:  # noqa: SLF001
            return tuple.__new__(cls, items)
        owner.__new__ = staticmethod(_constructor(owner))
        made: Self = owner.__new__(cls, *args, **values)
        return made

    def __repr__(self) -> str:
        """Return the name and all values, as they would be written."""
        pairs = zip(self._fields, self, strict=True)
        values = ", ".join(f"{name}={value!r}" for name, value in pairs)
        return f"{type(self).__name__}({values})"

    def __getnewargs__(self) -> tuple[object, ...]:
        """Return what a copy or another process makes the record of."""
        return tuple(self)


def _items(
    cls: type[_Record], args: tuple[object, ...], values: dict[str, object]
) -> list[object] | None:
    """Return the values of all fields, or None where these are no arguments for a record."""
    rest = cls._fields[len(args) :]
    known = {**cls._defaults, **values}
    is_right = len(args) <= len(cls._fields) and values.keys() <= set(rest) <= known.keys()
    return [*args, *(known[name] for name in rest)] if is_right else None


def _constructor(cls: type[_Record]) -> Callable[..., Any]:
    """Compile a constructor, which also words what is wrong with its arguments."""
    names = ", ".join(cls._fields)
    code = f"lambda cls, {names}: new(cls, ({names},))"
    make = eval(code, {"new": tuple.__new__})  # noqa: S307 - the names come from our own class
    make.__defaults__ = tuple(cls._defaults.values())
    return make  # type: ignore[no-any-return]


def changed(instance: T, **fields: object) -> T:
    """Return a copy of a record with some fields changed.

    >>> @record
    ... class Point:
    ...     x: int
    ...     y: int
    >>> changed(Point(1, 2), y=3)
    Point(x=1, y=3)
    """
    names: tuple[str, ...] = instance._fields  # type: ignore[attr-defined]
    values = dict(zip(names, instance, strict=True))  # type: ignore[call-overload]
    return type(instance)(**{**values, **fields})
