"""JSON files: a strict decoder in front, the fault-tolerant parser behind it."""

from __future__ import annotations

import jiter

from speclint.document.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.source import Source
    from speclint.syntax import Tree


def load(source: Source, *, recover: bool = True) -> Document:
    """Decode a JSON file; never raises. Without `recover` a file that is no JSON has no value.

    The strict decoder refuses all that RFC 8259 does and duplicate keys too. What it refuses, the
    tolerant parser reads again: it names the mistakes, and its value is what the author meant.
    It also accepts the little that the strict decoder refuses for its own sake (deep nesting).
    """

    def parse() -> Tree:
        from speclint.syntax import parse

        return parse(source.text)

    try:
        value = jiter.from_json(source.data, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError:
        if not recover:
            return Document(source, None, parse, strict=False)
        tree = parse()
        return Document(source, tree.value(), lambda: tree, tree.problems, strict=False)
    return Document(source, value, parse)
