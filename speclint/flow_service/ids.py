"""What an id of the service looks like."""

from __future__ import annotations

GROUPS = (8, 4, 4, 4, 12)
HEX = frozenset("0123456789abcdefABCDEF")


def is_uuid(text: str) -> bool:
    """Tell whether a text is a UUID: five groups of hexadecimal digits, with hyphens between.

    >>> is_uuid("e77fd9d2-22a8-11ed-861d-0242ac120002"), is_uuid("e77fd9d2-22a8")
    (True, False)
    """
    groups = text.split("-")
    return tuple(map(len, groups)) == GROUPS and all(map(HEX.issuperset, groups))
