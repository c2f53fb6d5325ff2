"""What stands in braces in a spec's texts: inputs, reserved tokens, expressions and mistakes.

Inputs are written `${name}`. `{START_TIME}`, `{END_TIME}` and `{SCHEDULE_QUERY}` are filled in by
the service, `@{...}` is an expression of the pipeline that runs the source.

>>> [piece.kind for piece in parse("https://${domain}.example/@{pipeline().RunId}/{listId}")]
['text', 'input', 'text', 'pipeline', 'text', 'single']
"""

from __future__ import annotations

from speclint.record import record
from speclint.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import Literal

    Kind = Literal[
        "text", "input", "reserved", "pipeline", "single", "double", "malformed", "unbalanced"
    ]

# The service fills these in when a flow runs.
RESERVED = frozenset({"START_TIME", "END_TIME", "SCHEDULE_QUERY"})
_ODATA = frozenset({"all", "batch", "count", "entity", "links", "metadata", "ref", "value"})
_MOST = 20


@record
class Piece:
    """A part of a text; the parts of a text joined are the text.

    `name` is what stands between the braces. A "single" piece is `{name}`, a "double" one
    `{{name}}`. A "malformed" piece begins as a placeholder and is none, an "unbalanced" one is a
    pipeline expression whose end is missing. `depth` counts the braces around it.
    """

    kind: Kind
    text: str
    name: str = ""
    depth: int = 0


def has_any(text: str) -> bool:
    """Tell whether there is anything to parse in a text."""
    return "{" in text or "}" in text


def parse(text: str) -> list[Piece]:
    """Take a text apart; whatever it is, the pieces joined give it back."""
    pieces: list[Piece] = []
    start = at = depth = 0
    while (brace := text.find("{", at)) >= 0:
        depth = max(0, depth - text.count("}", at, brace)) if depth else 0
        opening = brace - (brace > start and text[brace - 1] in "$@")
        piece = _piece_at(text, opening, depth)
        if piece is None:
            depth += 1
            at = brace + 1
            continue
        if opening > start:
            pieces.append(Piece("text", text[start:opening]))
        pieces.append(piece)
        start = at = opening + len(piece.text)
    if start < len(text):
        pieces.append(Piece("text", text[start:]))
    return pieces


def inputs(text: str) -> Iterator[str]:
    """Yield the names of the inputs that a text uses, also inside of pipeline expressions."""
    at = text.find("${")
    while at >= 0:
        end = _end_of_name(text, at + 2)
        if text[end : end + 1] == "}":
            yield text[at + 2 : end].strip()
        at = text.find("${", at + 2)


def used_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the names of the inputs that these texts use, without what follows a dot."""
    return frozenset(
        name.partition(".")[0] for text in texts if "${" in text for name in inputs(text)
    )


def is_declared(name: str, declared: Collection[str]) -> bool:
    """Tell whether an input is declared, itself or the object that it is a member of."""
    return name in declared or name.partition(".")[0] in declared


def near_token(name: str) -> str | None:
    """Return the token of the service that a name is a slip away from, or None.

    >>> near_token("STARTTIME"), near_token("START_TIME"), near_token("LIST_ID")
    ('START_TIME', None, None)
    """
    return None if name in RESERVED else nearest(name, sorted(RESERVED))


def bare(text: str, names: Iterable[str]) -> dict[str, str]:
    """Return what stands in an address as `$name` or `<name>`, each with the input it names.

    `$count`, as OData has it, and what is part of a query are left out.

    >>> bare("/lists/$listId/<kind>/$top", ["listId", "kind"])
    {'$listId': 'listId', '<kind>': 'kind'}
    """
    address = text.partition("?")[0]
    there = [n for n in {*names} - _ODATA if f"${n}" in address or f"<{n}>" in address]
    if not there:
        return {}
    import re  # only now: hardly an address comes so far

    words = "|".join(sorted(map(re.escape, there), key=len, reverse=True))
    found = re.finditer(rf"\$({words})(?![\w=])|<({words})>", address)
    return {match[0]: match[1] or match[2] for match in found}


def masked(text: str) -> str:
    """Return a text with a letter in the place of all that is filled in later."""
    if not has_any(text):
        return text
    return "".join(piece.text if piece.kind == "text" else "x" for piece in parse(text))


def distinct(pieces: Iterable[Piece], kinds: tuple[Kind, ...]) -> list[Piece]:
    """Return the pieces of these kinds, each text once and no more than anybody would mend."""
    found: dict[str, Piece] = {}
    for piece in pieces:
        if piece.kind in kinds and len(found) < _MOST:
            found.setdefault(piece.text, piece)
    return list(found.values())


def mended(pieces: Iterable[Piece], flawed: Piece, new: str) -> str:
    """Return the text of all pieces, with `new` wherever the text of a flawed piece stands."""
    return "".join(
        new if (piece.kind, piece.text) == (flawed.kind, flawed.text) else piece.text
        for piece in pieces
    )


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of an input: letters, digits, `_`, `-` and `.`."""
    letters = text.replace("_", "a").replace("-", "0").replace(".", "0")
    return letters.isalnum() and letters[0].isalpha()


def _piece_at(text: str, at: int, depth: int) -> Piece | None:
    match text[at : at + 2]:
        case "${":
            return _input(text, at)
        case "@{":
            return _pipeline(text, at)
        case "{{":
            return _double(text, at)
    return _single(text, at, depth) if text[at] == "{" else None


def _input(text: str, at: int) -> Piece:
    end = _end_of_name(text, at + 2)
    name = text[at + 2 : end]
    if text[end : end + 1] != "}":
        # What follows may be a placeholder of its own: only the opening is at fault.
        return Piece("malformed", text[at:end], name)
    kind: Kind = "input" if is_name(name) else "malformed"
    return Piece(kind, text[at : end + 1], name)


def _double(text: str, at: int) -> Piece | None:
    end = _end_of_name(text, at + 2)
    name = text[at + 2 : end].strip()
    if text[end : end + 2] != "}}" or not is_name(name):
        return None
    return Piece("double", text[at : end + 2], name)


def _single(text: str, at: int, depth: int) -> Piece | None:
    end = _end_of_name(text, at + 1)
    name = text[at + 1 : end]
    if text[end : end + 1] != "}" or not is_name(name):
        return None
    return Piece("reserved" if name in RESERVED else "single", text[at : end + 1], name, depth)


def _pipeline(text: str, at: int) -> Piece:
    for quotes in (True, False):
        end = _end_of_expression(text, at + 2, quotes=quotes)
        if end is not None:
            return Piece("pipeline", text[at:end], text[at + 2 : end - 1])
    return Piece("unbalanced", text[at:], text[at + 2 :])


def _end_of_name(text: str, at: int) -> int:
    end = at
    while end < len(text) and text[end] not in "{}$/?&\"'":
        end += 1
    return end


def _end_of_expression(text: str, at: int, *, quotes: bool) -> int | None:
    depth, quoted = 1, False
    for index in range(at, len(text)):
        character = text[index]
        if character == "'" and quotes:
            quoted = not quoted
        elif quoted or character not in "{}":
            continue
        else:
            depth += 1 if character == "{" else -1
            if not depth:
                return index + 1
    return None
