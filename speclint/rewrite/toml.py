"""Taking a setting out of a config file, with all that is around it left as it is."""

from __future__ import annotations

from speclint.config import is_pyproject
from speclint.config_file.place import places
from speclint.finding import Edit, Span, apply_edits
from speclint.pointer import steps_of
from speclint.source import Source

MARK = "\ufeff"  # a byte order mark, which stays in the text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence


def without(source: Source, pointers: Iterable[str]) -> str | None:
    """Return the text of a config file without the settings at some pointers.

    A table or a list that has nothing left goes, too. None where the text without them would not
    say exactly what is left of the settings.
    """
    path, text = source.path, source.text
    # From the last one to the first: of a list the numbers of those before stay what they are.
    left = sorted(set(pointers), key=_order, reverse=True)
    owners = dict.fromkeys(pointer.rpartition("/")[0] for pointer in left)
    while left:
        known = places(Source(path, text.encode()))
        now = _disjoint({pointer: known[pointer].whole for pointer in left if pointer in known})
        shorter = apply_edits(text, [Edit(span, "") for span in now.values()])
        if not now or not _says_the_rest(text, shorter, [_steps(path, one) for one in now]):
            return None
        text = shorter
        left = [pointer for pointer in left if pointer not in now]
    for owner in filter(None, owners):
        text = _without_bare(path, text, owner)
    return text


def removable(source: Source, pointers: Collection[str]) -> set[str]:
    """Return the pointers of settings that can be taken out: all at once, or else each alone."""
    if without(source, pointers) is not None:
        return set(pointers)
    return {pointer for pointer in pointers if without(source, [pointer]) is not None}


def _disjoint(spans: Mapping[str, Span]) -> dict[str, Span]:
    """Return the last ones, up to two that overlap: of two items one takes the comma along.

    Those before them keep their numbers in their list.
    """
    chosen: dict[str, Span] = {}
    start = -1
    for pointer, span in sorted(spans.items(), key=lambda one: one[1].start, reverse=True):
        if 0 <= start < span.end:
            break
        chosen[pointer] = span
        start = span.start
    return {pointer: chosen[pointer] for pointer in spans if pointer in chosen}


def _without_bare(path: str, text: str, owner: str) -> str:
    """Take out a table or a list in which nothing is left."""
    place = places(Source(path, text.encode())).get(owner)
    steps = _steps(path, owner)
    if place is None or not _is_bare(text, place.whole, steps):
        return text
    shorter = apply_edits(text, [Edit(place.whole, "")])
    return shorter if _says_the_rest(text, shorter, [steps]) else text


def _says_the_rest(text: str, shorter: str, gone: Sequence[list[str]]) -> bool:
    """Tell whether a text says the same as another one, but for the settings at some steps."""
    import tomllib

    expected = tomllib.loads(text.removeprefix(MARK))
    for steps in gone:
        _remove(expected, steps)
    try:
        seen = tomllib.loads(shorter.removeprefix(MARK))
    except tomllib.TOMLDecodeError:
        return False
    for document in (expected, seen):  # with its last table an array of tables is gone
        for steps in gone:
            if _find(document, steps[:-1]) in ([], {}):
                _remove(document, steps[:-1])
    return seen == expected


def _is_bare(text: str, span: Span, steps: list[str]) -> bool:
    """Tell whether nothing is left of a table or a list, not even a comment in it."""
    import tomllib

    whole = text[span.start : span.end]
    is_header = whole.lstrip().startswith("[")
    has_comment = "#" in whole or (is_header and text[span.end :].lstrip().startswith("#"))
    return not has_comment and _find(tomllib.loads(text.removeprefix(MARK)), steps) in ([], {})


def _find(value: object, steps: list[str]) -> object:
    for step in steps:
        if isinstance(value, list) and int(step) < len(value):
            value = value[int(step)]
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def _remove(document: dict[str, object], steps: list[str]) -> None:
    owner = _find(document, steps[:-1])
    if isinstance(owner, dict) and steps:
        owner.pop(steps[-1], None)
    elif isinstance(owner, list):
        del owner[int(steps[-1])]


def _steps(path: str, pointer: str) -> list[str]:
    above = ["tool", "speclint"] if is_pyproject(path) else []
    return [*above, *steps_of(pointer)]


def _order(pointer: str) -> list[tuple[int, str]]:
    """Sort numbers by what they say."""
    return [(int(step) if step.isdecimal() else -1, step) for step in pointer.split("/")]
