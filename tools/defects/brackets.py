"""Defects of brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.defects.document import CLOSERS, OPENERS, OTHER, Broken, NoPlaceError, pick

if TYPE_CHECKING:
    import random

    from tools.defects.document import Document

ROUND = {"{": "(", "[": "(", "}": ")", "]": ")"}


def filled(doc: Document) -> list[int]:
    """Indexes of the opening brackets with something in them."""
    return [i for i in doc.which(*OPENERS) if doc.tokens[i + 1].kind not in CLOSERS]


def missing_closer(doc: Document, rng: random.Random) -> Broken:
    """A closing bracket is missing inside the document."""
    at = pick(rng, doc.which(*CLOSERS)[:-1])
    first, last = doc.run(at)
    text = doc.replaced(doc.tokens[at].start, doc.tokens[at].end, "")
    return Broken(text, doc.tokens[first - 1].end, doc.tokens[last + 1].start - 1)


def missing_end(doc: Document, rng: random.Random) -> Broken:
    """The last closing brackets of the document are missing, and nothing else."""
    closers = 0
    while doc.tokens[-2 - closers].kind in CLOSERS:
        closers += 1
    keep = doc.tokens[-2 - pick(rng, range(1, closers + 1))]
    text = doc.text[: keep.end] + pick(rng, ["", doc.newline])
    return Broken(text, keep.end, len(text))


def missing_opener(doc: Document, rng: random.Random) -> Broken:
    """An opening bracket is missing inside the document."""
    at = pick(rng, [i for i in filled(doc) if i])
    first, last = doc.run(at)
    text = doc.replaced(doc.tokens[at].start, doc.tokens[at].end, "")
    low = doc.tokens[first - 1].end if first else 0
    return Broken(text, low, doc.tokens[last + 1].start - 1)


def missing_start(doc: Document, rng: random.Random) -> Broken:
    """The first bracket of the document is missing."""
    del rng
    text = doc.replaced(doc.tokens[0].start, doc.tokens[0].end, "")
    return Broken(text, 0, doc.tokens[1].end - 1)


def missing_root(doc: Document, rng: random.Random) -> Broken:
    """The braces around the document are missing."""
    if doc.tokens[0].kind != "{" or doc.tokens[1].kind != "key":
        raise NoPlaceError
    text = doc.text[doc.tokens[0].end : doc.tokens[-2].start]
    if pick(rng, [True, False]):
        text = text.strip("\r\n") + doc.newline
    return Broken(text, 0, text.index(doc.tokens[1].text) + len(doc.tokens[1].text))


def extra_closer(doc: Document, rng: random.Random) -> Broken:
    """A closing bracket stands twice."""
    at = pick(rng, doc.which(*CLOSERS))
    first, last = doc.run(at)
    closer = doc.tokens[at]
    text = doc.replaced(closer.end, closer.end, closer.text)
    return Broken(text, doc.tokens[first].start, doc.tokens[last].end + 1)


def doubled_brace(doc: Document, rng: random.Random) -> Broken:
    """An opening brace stands twice."""
    brace = doc.tokens[pick(rng, doc.which("{"))]
    return Broken(doc.replaced(brace.end, brace.end, "{"), brace.start, brace.end + 1)


def doubled_square(doc: Document, rng: random.Random) -> Broken:
    """An opening square bracket stands twice; perhaps its partner is what is missing."""
    at = pick(rng, doc.which("["))
    square = doc.tokens[at]
    text = doc.replaced(square.end, square.end, "[")
    return Broken(text, doc.tokens[doc.run(at)[0]].start, doc.tokens[doc.partners[at]].end + 1)


def wrong_closer(doc: Document, rng: random.Random) -> Broken:
    """A closing bracket is of the other kind."""
    at = pick(rng, [doc.partners[i] for i in filled(doc)])
    return doc.respelled(at, OTHER[doc.tokens[at].kind])


def wrong_opener(doc: Document, rng: random.Random) -> Broken:
    """An opening bracket is of the other kind."""
    at = pick(rng, filled(doc))
    return doc.respelled(at, OTHER[doc.tokens[at].kind])


def wrong_pair(doc: Document, rng: random.Random) -> Broken:
    """Both brackets of a container are of the other kind."""
    at = pick(rng, filled(doc))
    return both(doc, at, OTHER)


def both(doc: Document, at: int, table: dict[str, str]) -> Broken:
    """Write both brackets of a container in another way."""
    opener, closer = doc.tokens[at], doc.tokens[doc.partners[at]]
    text = doc.replaced(closer.start, closer.end, table[closer.kind])
    text = text[: opener.start] + table[opener.kind] + text[opener.end :]
    return Broken(text, opener.start, opener.end)


def round_opener(doc: Document, rng: random.Random) -> Broken:
    """A parenthesis stands in the place of an opening bracket."""
    return doc.respelled(pick(rng, filled(doc)), "(")


def round_closer(doc: Document, rng: random.Random) -> Broken:
    """A parenthesis stands in the place of a closing bracket."""
    return doc.respelled(pick(rng, doc.which(*CLOSERS)), ")")


def round_pair(doc: Document, rng: random.Random) -> Broken:
    """A container has parentheses, as a tuple does."""
    return both(doc, pick(rng, filled(doc)), ROUND)


def stray_parenthesis(doc: Document, rng: random.Random) -> Broken:
    """A closing parenthesis stands behind a value."""
    places = doc.which("string", "number", "literal", *CLOSERS)
    token = doc.tokens[pick(rng, places)]
    low = token.end if token.kind in {"string", *CLOSERS} else token.start
    return Broken(doc.replaced(token.end, token.end, ")"), low, token.end + 1)
