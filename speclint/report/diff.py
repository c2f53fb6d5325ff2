"""What fixes change, as `git apply` and `patch` take it, in time linear in the size of the file."""

from __future__ import annotations

from difflib import SequenceMatcher

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Change = tuple[int, int, int, int]  # lines [0:1] of the old text become [2:3] of the new one

_CONTEXT = 3
_SMALL = 4000  # lines: up to here the shortest difference is looked for, at the price of a square
_ANCHOR = 4  # lines in a row that are the same: there two texts are taken to go on together


def unified(before: str, after: str, path: str) -> Iterator[str]:
    """Yield the pieces of a unified diff of a file; none where nothing differs."""
    old, new = _lines(before), _lines(after)
    head = f"--- a/{path}\n+++ b/{path}\n"
    for hunk in _hunks(_changes(old, new)):
        low, high = max(0, hunk[0][0] - _CONTEXT), min(len(old), hunk[-1][1] + _CONTEXT)
        start = hunk[0][2] - (hunk[0][0] - low)
        end = hunk[-1][3] + (high - hunk[-1][1])
        yield f"{head}@@ -{_range(low, high)} +{_range(start, end)} @@\n"
        head = ""
        for from_old, to_old, from_new, to_new in hunk:
            yield from _marked(" ", old[low:from_old])
            yield from _marked("-", old[from_old:to_old])
            yield from _marked("+", new[from_new:to_new])
            low = to_old
        yield from _marked(" ", old[low:high])


def _lines(text: str) -> list[str]:
    """Split at newlines only: `str.splitlines` would also cut at U+2028 inside a string."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _marked(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield (
            f"{mark}{line}" if line[-1] == "\n" else f"{mark}{line}\n\\ No newline at end of file\n"
        )


def _range(start: int, end: int) -> str:
    """Write a range of lines; an empty one has the number of the line before it."""
    count = end - start
    return f"{start + 1}" if count == 1 else f"{start + (count > 0)},{count}"


def _hunks(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Put the changes together whose contexts touch."""
    hunk: list[Change] = []
    for change in changes:
        if hunk and change[0] - hunk[-1][1] > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Yield what changes, in order."""
    if len(old) + len(new) <= _SMALL:
        yield from _shortest(old, 0, len(old), new, 0, len(new))
        return
    at_old = at_new = 0
    while at_old < len(old) or at_new < len(new):
        if old[at_old : at_old + 1] == new[at_new : at_new + 1]:
            at_old += 1
            at_new += 1
            continue
        to_old, to_new = _meeting(old, at_old, new, at_new)
        yield from _shortest(old, at_old, to_old, new, at_new, to_new)
        at_old, at_new = to_old, to_new


def _meeting(old: Sequence[str], at_old: int, new: Sequence[str], at_new: int) -> tuple[int, int]:
    """Find the nearest lines from which two texts go on alike, within a window that grows."""
    width = 2 * _ANCHOR
    while True:
        places: dict[tuple[str, ...], int] = {}
        for at in range(min(width, len(new) - at_new) + 1):
            places.setdefault(_anchor(new, at_new + at), at)
        found = [
            (at + places[anchor], at)
            for at in range(min(width, len(old) - at_old) + 1)
            if (anchor := _anchor(old, at_old + at)) in places
        ]
        if found:
            both, at = min(found)
            return at_old + at, at_new + both - at
        width *= 2


def _anchor(lines: Sequence[str], at: int) -> tuple[str, ...]:
    """Return what tells a place: its next lines, of which there are fewer at the end."""
    return tuple(lines[at : at + _ANCHOR])


def _shortest(  # noqa: PLR0913, PLR0917 - a piece of each of two texts
    old: Sequence[str], at_old: int, to_old: int, new: Sequence[str], at_new: int, to_new: int
) -> Iterator[Change]:
    """Yield the least that changes in two pieces, or all of it where they are long."""
    if (to_old - at_old) + (to_new - at_new) > _SMALL:
        yield at_old, to_old, at_new, to_new
        return
    matcher = SequenceMatcher(None, old[at_old:to_old], new[at_new:to_new])
    for tag, from_old, until_old, from_new, until_new in matcher.get_opcodes():
        if tag != "equal":
            yield (
                at_old + from_old,
                at_old + until_old,
                at_new + from_new,
                at_new + until_new,
            )
