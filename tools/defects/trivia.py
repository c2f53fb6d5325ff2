"""Defects between the tokens: comments, blanks, stray characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.defects.document import CLOSERS, OPENERS, Broken, NoPlaceError, pick

if TYPE_CHECKING:
    import random

    from tools.defects.document import Document

NOTES = (
    "note",
    "see the docs, chapter 2",
    "don't change this",
    'was "old"',
    "TODO: check {id}",
    "https://acme.test/a?b=1",
    "[optional]",
)
BLANKS = ("\u00a0", "\u00a0\u00a0", "\u3000", "\u2003", "\u202f", "\x0b", "\x0c", "\u2028", "\x85")
NOTHINGS = ("\u200b", "\ufeff", "\u200d", "\u2060", "\u00ad", "\u200e")
VALUES = ("string", "number", "literal")


def inserted(doc: Document, place: int, new: str) -> Broken:
    """Put something into the text; that is where the defect is."""
    return Broken(doc.replaced(place, place, new), place, place + len(new))


def line_comment(doc: Document, rng: random.Random) -> Broken:
    """A comment stands at the end of a line; on one line it takes the rest along."""
    lead = pick(rng, [" // ", " //", "  // "])
    return comment_behind(doc, rng, lead)


def hash_comment(doc: Document, rng: random.Random) -> Broken:
    """A comment with a hash stands at the end of a line."""
    return comment_behind(doc, rng, pick(rng, [" # ", " #", "  # "]))


def comment_behind(doc: Document, rng: random.Random, lead: str) -> Broken:
    """Put a comment at the end of a line."""
    if doc.is_one_line:
        place = doc.tokens[pick(rng, doc.which(","))].end
        return inserted(doc, place, lead.rstrip(" ") + " note ")
    ends = {line.end: line for line in doc.lines if line.tokens}
    return inserted(doc, pick(rng, list(ends)), lead + pick(rng, NOTES))


def block_comment(doc: Document, rng: random.Random) -> Broken:
    """A comment stands between two tokens."""
    place = pick(rng, doc.tokens[:-1]).end
    broken = inserted(doc, place, f" /* {pick(rng, NOTES)} */")
    return broken._replace(high=broken.high - 1)


def html_comment(doc: Document, rng: random.Random) -> Broken:
    """An HTML comment stands between two tokens."""
    place = pick(rng, doc.tokens[:-1]).end
    return inserted(doc, place, f" <!-- {pick(rng, NOTES)} -->")


def comment_line(doc: Document, rng: random.Random) -> Broken:
    """A comment has a line of its own, or several."""
    note = pick(rng, NOTES)
    gap = doc.newline
    comment = pick(rng, [f"// {note}", f"# {note}", f"/* {note} */", f"/*{gap} * {note}{gap} */"])
    return line_before(doc, rng, comment)


def comment_lines(doc: Document, rng: random.Random) -> Broken:
    """Several lines in a row are comments."""
    lead = pick(rng, ["//", "#"])
    note = f"{lead} {pick(rng, NOTES)}"
    return line_before(doc, rng, note, f"{lead} and so on")


def commented_out_member(doc: Document, rng: random.Random) -> Broken:
    """A member is commented out."""
    value = pick(rng, ['"x"', "1", "[]", "{", '{ "a": 1 }'])
    return line_before(doc, rng, pick(rng, ["// ", "//", "# "]) + f'"old": {value},')


def line_before(doc: Document, rng: random.Random, *comments: str) -> Broken:
    """Put lines before a line, indented as it is."""
    if doc.is_one_line:
        raise NoPlaceError
    line = pick(rng, [line for line in doc.lines if line.tokens])
    first = doc.tokens[line.tokens[0]]
    margin = doc.text[line.start : first.start]
    new = "".join(margin + comment + doc.newline for comment in comments)
    start = line.start + len(margin)
    length = sum(map(len, comments)) + (len(comments) - 1) * len(margin + doc.newline)
    return Broken(doc.replaced(line.start, line.start, new), start, start + length)


def comment_around_document(doc: Document, rng: random.Random) -> Broken:
    """A comment stands before or behind the document."""
    note = pick(rng, ["// ", "# "]) + pick(rng, NOTES)
    if pick(rng, [True, False]):
        return inserted(doc, 0, note + doc.newline)
    return inserted(doc, doc.tokens[-2].end, doc.newline + note)


def odd_blank(doc: Document, rng: random.Random) -> Broken:
    """A blank that JSON does not have stands between two tokens."""
    at = pick(rng, range(1, len(doc.tokens)))
    before, after = doc.tokens[at - 1], doc.tokens[at]
    blank = pick(rng, BLANKS)
    if after.start > before.end and doc.text[after.start - 1] == " ":
        start = after.start - 1
        return Broken(doc.replaced(start, after.start, blank), start, start + len(blank))
    return inserted(doc, after.start, blank)


def odd_indent(doc: Document, rng: random.Random) -> Broken:
    """A line is indented with blanks that JSON does not have."""
    margins = [
        (line.start, doc.tokens[line.tokens[0]].start)
        for line in doc.lines
        if line.tokens and doc.tokens[line.tokens[0]].start > line.start
    ]
    start, end = pick(rng, margins)
    blanks = pick(rng, ["\u00a0", "\u3000"]) * (end - start)
    return Broken(doc.replaced(start, end, blanks), start, end)


def invisible_character(doc: Document, rng: random.Random) -> Broken:
    """A character without a width stands between two tokens."""
    return inserted(doc, pick(rng, doc.tokens[1:]).start, pick(rng, NOTHINGS))


def byte_order_mark(doc: Document, rng: random.Random) -> Broken:
    """The text starts with a byte order mark."""
    del rng
    return inserted(doc, 0, "\ufeff")


def stray_sign(doc: Document, rng: random.Random) -> Broken:
    """A sign that means nothing stands between two tokens."""
    token = pick(rng, doc.tokens[:-1])
    broken = inserted(doc, token.end, pick(rng, "+*>|&@\\!?%^~`'"))
    glued = token.kind in {"number", "literal"}
    return broken._replace(low=token.start if glued else token.end, high=broken.high)


def stray_letter(doc: Document, rng: random.Random) -> Broken:
    """A letter or a word stands behind a string or a bracket."""
    token = doc.tokens[pick(rng, doc.which("string", "key", *OPENERS, *CLOSERS))]
    broken = inserted(doc, token.end, pick(rng, ["x", "s", "abc", ":wq"]))
    return broken._replace(low=token.start) if token.kind in {"string", "key"} else broken


def stray_letter_before(doc: Document, rng: random.Random) -> Broken:
    """A letter stands before a key, a string or a bracket."""
    token = doc.tokens[pick(rng, doc.which("string", "key", *OPENERS))]
    return inserted(doc, token.start, pick(rng, ["s", "x", "w"]))


def stray_backslash(doc: Document, rng: random.Random) -> Broken:
    """A line ends in a backslash, as in a shell or a macro."""
    if doc.is_one_line:
        raise NoPlaceError
    line = pick(rng, [line for line in doc.lines if line.tokens])
    return inserted(doc, line.end, pick(rng, ["\\", " \\"]))


def stray_quote(doc: Document, rng: random.Random) -> Broken:
    """A quote stands behind a number, a literal or a bracket."""
    token = doc.tokens[pick(rng, doc.which("number", "literal", *CLOSERS))]
    broken = inserted(doc, token.end, '"')
    return broken._replace(low=token.start)
