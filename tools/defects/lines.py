"""Defects of whole lines: left out, doubled, pasted from somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.defects.document import CLOSERS, OPENERS, Broken, Line, NoPlaceError, pick

if TYPE_CHECKING:
    import random

    from tools.defects.document import Document


def shape(doc: Document, line: Line) -> str:
    """Tell what a line is made of: its tokens' kinds, with `s` for scalars and `k` for keys."""
    kinds = (doc.tokens[i].kind for i in line.tokens)
    return "".join("k" if kind == "key" else kind[:1] for kind in kinds)


def lines_that(doc: Document, ends: str, *, alone: bool) -> list[Line]:
    """Choose the lines whose last token (a comma left out) is one of some; `alone` on its line."""
    if doc.is_one_line:
        raise NoPlaceError
    found = []
    for line in doc.lines:
        kinds = shape(doc, line).rstrip(",")
        if kinds[-1:] and kinds[-1] in ends and (len(kinds) == 1) == alone:
            found.append(line)
    return found


def without(doc: Document, line: Line) -> Broken:
    """Leave a line out."""
    text = doc.replaced(line.start, line.stop, "")
    before = doc.tokens[line.tokens[0] - 1].end if line.tokens[0] else 0
    after = doc.tokens[line.tokens[-1] + 1].start - (line.stop - line.start)
    return Broken(text, before, max(after, before))


def missing_closer_line(doc: Document, rng: random.Random) -> Broken:
    """A line with nothing but a closing bracket was left out."""
    return without(doc, pick(rng, lines_that(doc, CLOSERS, alone=True)))


def missing_bracket_line(doc: Document, rng: random.Random) -> Broken:
    """A line with nothing but an opening bracket was left out."""
    lines = [line for line in lines_that(doc, OPENERS, alone=True) if line.tokens[0]]
    return without(doc, pick(rng, lines))


def missing_opener_line(doc: Document, rng: random.Random) -> Broken:
    """A line with a key and an opening bracket was left out; the closing one is still there."""
    line = pick(rng, lines_that(doc, OPENERS, alone=False))
    broken = without(doc, line)
    closer = doc.tokens[doc.partners[line.tokens[-1]]]
    return broken._replace(high=closer.end - (line.stop - line.start))


def missing_last_line(doc: Document, rng: random.Random) -> Broken:
    """The last member or item of a container was left out, the comma before it was not."""
    lines = []
    for line in lines_that(doc, "snl", alone=False) + lines_that(doc, "snl", alone=True):
        before, after = doc.tokens[line.tokens[0] - 1], doc.tokens[line.tokens[-1] + 1]
        if line.tokens[0] and before.kind == "," and after.kind in CLOSERS:
            lines.append(line)
    line = pick(rng, lines)
    comma = doc.tokens[line.tokens[0] - 1]
    broken = without(doc, line)
    origin = broken.text[: comma.start] + broken.text[comma.end :]
    return broken._replace(low=comma.start, origin=origin)


def doubled_line(doc: Document, line: Line) -> Broken:
    """Write a line twice."""
    text = doc.replaced(line.stop, line.stop, doc.text[line.start : line.stop])
    return Broken(text, line.start, line.stop + line.end - line.start)


def doubled_member_line(doc: Document, rng: random.Random) -> Broken:
    """A line with a member stands twice."""
    lines = lines_that(doc, "snl", alone=False)
    commas = [line for line in lines if doc.tokens[line.tokens[-1]].kind == ","]
    return doubled_line(doc, pick(rng, commas))


def doubled_opener_line(doc: Document, rng: random.Random) -> Broken:
    """A line that opens a bracket stands twice."""
    alone = pick(rng, [True, False])
    return doubled_line(doc, pick(rng, lines_that(doc, OPENERS, alone=alone)))


def doubled_closer_line(doc: Document, rng: random.Random) -> Broken:
    """A line that closes a bracket stands twice."""
    return doubled_line(doc, pick(rng, lines_that(doc, CLOSERS, alone=True)))


def conflict(doc: Document, rng: random.Random) -> Broken:
    """A merge left its markers around a line."""
    lines = [
        line
        for line in lines_that(doc, "snl", alone=pick(rng, [True, False]))
        if line.stop > line.end
    ]
    line = pick(rng, lines)
    last = doc.tokens[max(i for i in line.tokens if doc.tokens[i].kind != ",")]
    ours = doc.text[line.start : line.stop]
    offset = last.start - line.start
    other = pick(rng, ['"other"', "17", "null"])
    theirs = ours[:offset] + other + ours[offset + len(last.text) :]
    gap = doc.newline
    base = pick(rng, ["", f"||||||| 1a2b3c4{gap}{ours}"])
    new = f"<<<<<<< HEAD{gap}{ours}{base}======={gap}{theirs}>>>>>>> feature/x{gap}"
    return Broken(doc.replaced(line.start, line.stop, new), line.start, line.start + 12)


def diff_lines(doc: Document, rng: random.Random) -> Broken:
    """Some lines in a row start with a plus sign: they were pasted out of a diff."""
    return prefixed(doc, rng, ["+"], pick(rng, [1, 2, 3]))


def diff_document(doc: Document, rng: random.Random) -> Broken:
    """All lines start with a plus sign: the document was pasted out of a diff."""
    return prefixed(doc, rng, ["+"], 0)


def mail_document(doc: Document, rng: random.Random) -> Broken:
    """All lines start with what a mail program puts before a quotation."""
    return prefixed(doc, rng, ["> ", ">", "| "], 0)


def prefixed(doc: Document, rng: random.Random, leads: list[str], count: int) -> Broken:
    """Put something before some lines in a row, before all of them if `count` is 0."""
    lines = [line for line in doc.lines if line.tokens]
    if doc.is_one_line or count > len(lines):
        raise NoPlaceError
    first = pick(rng, range(len(lines) - count + 1)) if count else 0
    chosen = lines[first : first + count] if count else lines
    lead = pick(rng, leads)
    text = doc.text
    for line in reversed(chosen):
        text = text[: line.start] + lead + text[line.start :]
    return Broken(text, chosen[0].start, chosen[0].start + len(lead))


def numbered_document(doc: Document, rng: random.Random) -> Broken:
    """All lines start with their number: the document was pasted out of a viewer."""
    if doc.is_one_line:
        raise NoPlaceError
    form = pick(rng, ["{:>4} ", "{}: ", "{:>3}| "])
    lines = [line for line in doc.lines if line.stop > line.start]
    rows = (
        form.format(number) + doc.text[line.start : line.stop]
        for number, line in enumerate(lines, 1)
    )
    return Broken("".join(rows), 0, len(form.format(1)))
