"""JSON files: a strict decoder in front, the fault-tolerant parser behind it."""

from __future__ import annotations

import gc

import jiter

from speclint.document.document import Document, Unread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from speclint.source import Source
    from speclint.syntax import Tree

    T = TypeVar("T")


def always() -> bool:
    """Take a file for worth recovering, whatever it is."""
    return True


def load(source: Source, *, recover: Callable[[], bool] = always) -> Document:
    """Decode a JSON file; never raises. One that is no JSON has a value only if `recover` says so.

    The strict decoder refuses all that RFC 8259 does and duplicate keys too. What it refuses, the
    tolerant parser reads again: it names the mistakes, and its value is what the author meant.
    It also accepts the little that the strict decoder refuses for its own sake (deep nesting).
    """
    return _uncollected(lambda: _load(source, recover))


def _load(source: Source, recover: Callable[[], bool]) -> Document:
    def parse() -> Tree:
        from speclint.syntax import parse

        return _uncollected(lambda: parse(source.text))

    try:
        value = jiter.from_json(source.data, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError as error:
        if not recover():
            return Document(source, None, parse, strict=False)
        tree = parse()
        unread = None if tree.unread is None else _unread(source, tree, str(error))
        return Document(
            source, tree.value(), lambda: tree, tree.problems, strict=False, unread=unread
        )
    return Document(source, value, parse)


def _unread(source: Source, tree: Tree, refusal: str) -> Unread:
    """Say from where on a file is not read: where it was given up, or else where it is refused."""
    if tree.problems or tree.unread:
        message = "there is too much wrong with this file: from here on it is not read"
        return Unread(tree.unread or 0, message)
    reason, _, place = refusal.rpartition(" at line ")
    line, _, column = place.partition(" column ")
    start = 0
    for _ in range(int(line) - 1):
        start = source.data.index(b"\n", start) + 1
    before = source.data[: start + max(0, int(column) - 1)]
    message = f"the file is too large to say what is wrong from here on: {reason}"
    return Unread(len(before.decode(errors="replace")), message)


def _uncollected(work: Callable[[], T]) -> T:
    """Do some work without the garbage collector.

    What is read is millions of objects and no cycle: the collector would find nothing, and look
    through all of it again and again, for two thirds of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return work()
    finally:
        if was_on:
            gc.enable()
