"""Defects of commas and colons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.defects.document import CLOSERS, OPENERS, Broken, pick

if TYPE_CHECKING:
    import random

    from tools.defects.document import Document

PLAIN = {"number", "literal"}


def missing_comma(doc: Document, rng: random.Random) -> Broken:
    """A comma is missing between two values."""
    tokens = doc.tokens
    at = pick(rng, [i for i in doc.which(",") if not runs_together(doc, i)])
    text = doc.replaced(tokens[at].start, tokens[at].end, "")
    return Broken(text, tokens[at - 1].end, tokens[at + 1].start - 1)


def runs_together(doc: Document, comma: int) -> bool:
    """Tell whether the values around a comma become one without it."""
    before, after = doc.tokens[comma - 1], doc.tokens[comma + 1]
    return before.kind in PLAIN and after.kind in PLAIN and after.start - before.end == 1


def trailing_comma(doc: Document, rng: random.Random) -> Broken:
    """A comma stands before a closing bracket."""
    tokens = doc.tokens
    at = pick(rng, [i for i in doc.which(*CLOSERS) if tokens[i - 1].kind not in OPENERS])
    place = tokens[at - 1].end
    return Broken(doc.replaced(place, place, ","), place, tokens[at].start + 1)


def double_comma(doc: Document, rng: random.Random) -> Broken:
    """A comma stands twice, or three times."""
    comma = doc.tokens[pick(rng, doc.which(","))]
    more = pick(rng, [",", ",", " ,", ",,"])
    return Broken(doc.replaced(comma.end, comma.end, more), comma.start, comma.end + len(more))


def leading_comma(doc: Document, rng: random.Random) -> Broken:
    """A comma stands before the first value of a container."""
    tokens = doc.tokens
    openers = [i for i in doc.which(*OPENERS) if tokens[i + 1].kind not in CLOSERS]
    place = tokens[pick(rng, openers)].end
    return Broken(doc.replaced(place, place, ","), place - 1, place + 1)


def comma_after_colon(doc: Document, rng: random.Random) -> Broken:
    """A comma stands between a colon and the value."""
    colon = doc.tokens[pick(rng, doc.which(":"))]
    return Broken(doc.replaced(colon.end, colon.end, ","), colon.start, colon.end + 1)


def comma_behind_document(doc: Document, rng: random.Random) -> Broken:
    """A comma or a semicolon stands behind the document."""
    place = doc.tokens[-2].end
    return Broken(doc.replaced(place, place, pick(rng, ",;")), place, place + 1)


def other_comma(doc: Document, rng: random.Random, new: str) -> Broken:
    """Write something else for a comma."""
    return doc.respelled(pick(rng, doc.which(",")), new)


def semicolon_for_comma(doc: Document, rng: random.Random) -> Broken:
    """A semicolon stands in the place of a comma."""
    return other_comma(doc, rng, ";")


def period_for_comma(doc: Document, rng: random.Random) -> Broken:
    """A period stands in the place of a comma."""
    tokens = doc.tokens
    at = pick(rng, [i for i in doc.which(",") if not is_fraction(doc, i)])
    broken = doc.respelled(at, ".")
    # `1.` may well be read as one piece.
    return broken._replace(low=tokens[at - (tokens[at - 1].kind in PLAIN)].start)


def is_fraction(doc: Document, comma: int) -> bool:
    """Tell whether a period in the place of a comma makes a number of what follows."""
    after = doc.tokens[comma + 1]
    return after.kind == "number" and after.start == doc.tokens[comma].end


def wide_comma(doc: Document, rng: random.Random) -> Broken:
    """A comma of another script stands in the place of a comma."""
    return other_comma(doc, rng, pick(rng, "\uff0c\u3001\u060c"))


def colon_for_comma(doc: Document, rng: random.Random) -> Broken:
    """A colon stands in the place of a comma."""
    at = pick(rng, doc.which(","))
    broken = doc.respelled(at, ":")
    return broken._replace(low=doc.tokens[at - 1].end, high=doc.tokens[at + 1].start)


def missing_colon(doc: Document, rng: random.Random) -> Broken:
    """The colon after a key is missing."""
    at = pick(rng, doc.which(":"))
    key, colon, value = doc.tokens[at - 1 : at + 2]
    return Broken(doc.replaced(colon.start, colon.end, ""), key.end, value.start - 1)


def double_colon(doc: Document, rng: random.Random) -> Broken:
    """A colon stands twice."""
    colon = doc.tokens[pick(rng, doc.which(":"))]
    return Broken(doc.replaced(colon.end, colon.end, ":"), colon.start, colon.end + 1)


def other_colon(doc: Document, rng: random.Random, new: str) -> Broken:
    """Write something else for a colon."""
    return doc.respelled(pick(rng, doc.which(":")), new)


def equals_for_colon(doc: Document, rng: random.Random) -> Broken:
    """An equals sign stands in the place of a colon."""
    return other_colon(doc, rng, pick(rng, ["=", " ="]))


def arrow_for_colon(doc: Document, rng: random.Random) -> Broken:
    """An arrow stands in the place of a colon, as in Ruby and PHP."""
    return other_colon(doc, rng, pick(rng, ["=>", " =>", " => "]))


def semicolon_for_colon(doc: Document, rng: random.Random) -> Broken:
    """A semicolon stands in the place of a colon."""
    return other_colon(doc, rng, ";")


def wide_colon(doc: Document, rng: random.Random) -> Broken:
    """A full-width colon stands in the place of a colon."""
    return other_colon(doc, rng, "\uff1a")


def comma_for_colon(doc: Document, rng: random.Random) -> Broken:
    """A comma stands in the place of a colon."""
    at = pick(rng, doc.which(":"))
    broken = doc.respelled(at, ",")
    return broken._replace(low=doc.tokens[at - 1].end, high=doc.tokens[at + 1].start)


def colon_inside_quote(doc: Document, rng: random.Random) -> Broken:
    """A key's closing quote stands behind the colon."""
    at = pick(rng, doc.which("key"))
    key, colon, value = doc.tokens[at : at + 3]
    text = doc.replaced(key.end - 1, colon.end, ':"')
    return Broken(text, key.start, value.start)


def comma_inside_quote(doc: Document, rng: random.Random) -> Broken:
    """The comma behind a string stands before its closing quote."""
    at = pick(rng, [i for i in doc.which(",") if doc.tokens[i - 1].kind == "string"])
    comma, after = doc.tokens[at : at + 2]
    text = doc.replaced(comma.start - 1, comma.end, ',"')
    return Broken(text, comma.start - 1, after.start)
