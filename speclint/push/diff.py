"""The differences between two bodies, field by field, and how they are shown without secrets."""

from __future__ import annotations

import re

from speclint.push.wire import same
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, Literal

# Names whose values are nobody's business. A bare `key` is not among them: icons and categories
# of a spec have one.
_SECRET = re.compile(
    r"secret|token|passw|passphrase|credential|authorization"
    r"|(api|access|account|client|encryption|private|shared|signing)[-_ ]?key",
    re.IGNORECASE,
)
MASK = "***"


@record
class Change:
    """One field that differs: its JSON Pointer, and the value on either side.

    `op` is from the point of view of the object that is written to: `add`, `remove` or `replace`.
    """

    op: Literal["add", "remove", "replace"]
    pointer: str
    before: object = None
    after: object = None

    @property
    def erases(self) -> bool:
        """Tell whether fields that are there before are gone afterwards."""
        return self.op == "remove" or (
            self.op == "replace" and isinstance(self.before, dict | list) and bool(self.before)
        )


def differences(before: object, after: object, pointer: str = "") -> Iterator[Change]:
    """Yield what turns `before` into `after`, in the order of `before`, additions last.

    Lists are compared place by place: their order matters to the service.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _of_members(before, after, pointer)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _of_members(dict(enumerate(before)), dict(enumerate(after)), pointer)
    elif not same(before, after):
        yield Change("replace", pointer, before, after)


def _of_members(
    before: Mapping[Any, object], after: Mapping[Any, object], pointer: str
) -> Iterator[Change]:
    for name, value in before.items():
        if name in after:
            yield from differences(value, after[name], _join(pointer, name))
        else:
            yield Change("remove", _join(pointer, name), before=value)
    for name, value in after.items():
        if name not in before:
            yield Change("add", _join(pointer, name), after=value)


def masked(change: Change) -> Change:
    """Hide the values of a change whose path, or a part of whose value, has a secret's name.

    Names decide, never the text of a value: masking by text has corrupted ids in other tools.
    """
    hidden = _SECRET.search(change.pointer) is not None
    return Change(
        change.op,
        change.pointer,
        _mask(change.before, hidden=hidden, label="before"),
        _mask(change.after, hidden=hidden, label="after"),
    )


def _mask(value: object, *, hidden: bool, label: str) -> object:
    if isinstance(value, dict):
        return {
            name: _mask(member, hidden=hidden or bool(_SECRET.search(name)), label=label)
            for name, member in value.items()
        }
    if isinstance(value, list):
        return [_mask(item, hidden=hidden, label=label) for item in value]
    return f"{MASK} ({label})" if hidden and value is not None else value


def _join(pointer: str, name: str | int) -> str:
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"
