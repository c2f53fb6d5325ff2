"""Defects of numbers, literals, and of values and keys that are not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.defects.document import Broken, NoPlaceError, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from tools.defects.document import Document

SPELLINGS = {
    "true": ("True", "TRUE"),
    "false": ("False", "FALSE"),
    "null": ("None", "NULL", "Null", "nil", "undefined"),
}
PLACEHOLDERS = ("<your-id>", "${ID}", "{{ id }}", "YOUR_ID_HERE", "%ID%", "<ID>", "$ID")
CALLS = ('ObjectId("5f0c")', 'new Date("2024-01-31")', "Date.now()", 'ISODate("2024-01-31")')


def numbers(doc: Document, pattern: str) -> list[int]:
    """Indexes of the numbers that a pattern matches."""
    return [i for i in doc.which("number") if re.fullmatch(pattern, doc.tokens[i].text)]


def planted(doc: Document, rng: random.Random, pairs: Sequence[tuple[str, str]]) -> Broken:
    """Put another number in the place of one, spelled in a wrong way."""
    return doc.misspelled(pick(rng, doc.which("number")), *pick(rng, pairs))


def leading_zero(doc: Document, rng: random.Random) -> Broken:
    """A number has a leading zero."""
    at = pick(rng, numbers(doc, r"[1-9]\d*"))
    return doc.respelled(at, pick(rng, ["0", "00"]) + doc.tokens[at].text)


def plus_sign(doc: Document, rng: random.Random) -> Broken:
    """A number has a plus sign."""
    at = pick(rng, numbers(doc, r"\d.*"))
    return doc.respelled(at, "+" + doc.tokens[at].text)


def trailing_point(doc: Document, rng: random.Random) -> Broken:
    """A number ends in a point."""
    return planted(doc, rng, [("5.0", "5."), ("10.0", "10."), ("-3.0", "-3.")])


def leading_point(doc: Document, rng: random.Random) -> Broken:
    """A number starts with a point."""
    return planted(doc, rng, [("0.5", ".5"), ("-0.25", "-.25"), ("0.5e3", ".5e3")])


def hexadecimal(doc: Document, rng: random.Random) -> Broken:
    """A number is hexadecimal, octal or binary."""
    at = pick(rng, numbers(doc, r"\d+"))
    number = int(doc.tokens[at].text)
    return doc.respelled(at, pick(rng, [hex(number), f"0x{number:X}", oct(number), bin(number)]))


def thousands_underscore(doc: Document, rng: random.Random) -> Broken:
    """A number has underscores between its digits."""
    return planted(doc, rng, [("1000", "1_000"), ("2500000", "2_500_000")])


def thousands_comma(doc: Document, rng: random.Random) -> Broken:
    """A number has commas between its digits, unless it is two numbers."""
    at = pick(rng, [i for i in doc.which("number") if doc.tokens[i - 1].kind == ":"])
    number = pick(rng, [1000, 2_500_000])
    return doc.misspelled(at, str(number), f"{number:,}")


def decimal_comma(doc: Document, rng: random.Random) -> Broken:
    """A number has a decimal comma."""
    at = pick(rng, [i for i in doc.which("number") if doc.tokens[i - 1].kind == ":"])
    right = pick(rng, ["0.5", "12.75"])
    return doc.misspelled(at, right, right.replace(".", ","))


def number_suffix(doc: Document, rng: random.Random) -> Broken:
    """A number has the suffix of another language."""
    at = pick(rng, numbers(doc, r"-?\d+"))
    return doc.respelled(at, doc.tokens[at].text + pick(rng, "nLu"))


def open_exponent(doc: Document, rng: random.Random) -> Broken:
    """A number has an exponent without digits."""
    at = pick(rng, numbers(doc, r"-?\d+"))
    return doc.respelled(at, doc.tokens[at].text + pick(rng, ["e", "E+"]))


def not_a_number(doc: Document, rng: random.Random) -> Broken:
    """A value is NaN or infinite, which JSON cannot say."""
    at = pick(rng, doc.which("number", "literal"))
    return doc.respelled(at, pick(rng, ["NaN", "Infinity", "-Infinity", "nan", "inf"]))


def foreign_literal(doc: Document, rng: random.Random) -> Broken:
    """A literal has another language's spelling."""
    at = pick(rng, doc.which("literal"))
    return doc.respelled(at, pick(rng, SPELLINGS[doc.tokens[at].text]))


def misspelled_literal(doc: Document, rng: random.Random) -> Broken:
    """A literal has a typing error."""
    at = pick(rng, doc.which("literal"))
    text = doc.tokens[at].text
    return doc.respelled(at, pick(rng, [text[:-1], text[1:], text + text[-1], text.capitalize()]))


def placeholder(doc: Document, rng: random.Random) -> Broken:
    """A template's placeholder was never filled in."""
    at = pick(rng, doc.which("string", "number", "literal"))
    return doc.respelled(at, pick(rng, PLACEHOLDERS))


def call(doc: Document, rng: random.Random) -> Broken:
    """A value is a call of another language."""
    return doc.respelled(pick(rng, doc.which("string", "number")), pick(rng, CALLS))


def missing_value(doc: Document, rng: random.Random) -> Broken:
    """A key has a colon and no value."""
    member = pick(rng, doc.members)
    key, value, last = (doc.tokens[i] for i in member)
    gap = doc.tokens[member.last + 1].start - last.end
    text = doc.replaced(value.start, last.end, "")
    return Broken(text, key.start, value.start + gap)


def key_alone(doc: Document, rng: random.Random) -> Broken:
    """A key has neither colon nor value."""
    member = pick(rng, doc.members)
    key, last = doc.tokens[member.key], doc.tokens[member.last]
    return Broken(doc.replaced(key.end, last.end, ""), key.start, key.end + 1)


def missing_key(doc: Document, rng: random.Random) -> Broken:
    """A value has a colon and no key."""
    member = pick(rng, doc.members)
    key, value = doc.tokens[member.key], doc.tokens[member.value]
    text = doc.replaced(key.start, key.end, "")
    return Broken(text, key.start, value.end - len(key.text))


def value_alone(doc: Document, rng: random.Random) -> Broken:
    """A value has neither key nor colon."""
    member = pick(rng, doc.members)
    key, value = doc.tokens[member.key], doc.tokens[member.value]
    text = doc.replaced(key.start, value.start, "")
    return Broken(text, key.start, key.start + len(value.text))


def doubled(doc: Document, rng: random.Random, name: str, value: str) -> Broken:
    """Put a member into its object again, right behind itself or at the end.

    `name` and `value` are templates for the spelling of key and value.
    """
    member = pick(rng, doc.members)
    key, first, last = (doc.tokens[i] for i in member)
    end = member.last
    if pick(rng, [True, False]):
        while doc.tokens[end + 1].kind == ",":
            end = doc.partners.get(end + 4, end + 4)
    place = doc.tokens[end].end
    gap = doc.text[doc.tokens[member.key - 1].end : key.start]
    spelled = name.format(key.text[1:-1], ord(key.text[1]))
    again = doc.text[key.end : first.start] + value.format(doc.text[first.start : last.end])
    text = doc.replaced(place, place, f",{gap}{spelled}{again}")
    start = place + 1 + len(gap)
    return Broken(text, start, start + len(spelled))


def doubled_member(doc: Document, rng: random.Random) -> Broken:
    """A member stands twice in an object."""
    return doubled(doc, rng, '"{0}"', "{0}")


def doubled_key(doc: Document, rng: random.Random) -> Broken:
    """A key stands twice in an object, with two values."""
    return doubled(doc, rng, '"{0}"', pick(rng, ["[{0}]", '"other"', "-17", '{{"x": {0}}}']))


def doubled_key_with_escape(doc: Document, rng: random.Random) -> Broken:
    """A member stands twice in an object, once with an escape in its key."""
    broken = doubled(doc, rng, '"\\u{1:04x}{0}"', "{0}")
    at = broken.text.index("\\u", broken.low) + 6
    if broken.text[at] in '"\\':
        raise NoPlaceError
    return broken._replace(text=broken.text[:at] + broken.text[at + 1 :], high=broken.high - 1)


def ellipsis_item(doc: Document, rng: random.Random) -> Broken:
    """Dots stand for items or members that were left out."""
    dots = pick(rng, ["...", "\u2026"])
    at = pick(rng, doc.which(","))
    comma = doc.tokens[at]
    gap = doc.text[comma.end : doc.tokens[at + 1].start]
    start = comma.end + len(gap)
    return Broken(doc.replaced(comma.end, comma.end, gap + dots + ","), start, start + len(dots))


def ellipsis_at_end(doc: Document, rng: random.Random) -> Broken:
    """Dots stand for the last items or members."""
    tokens = doc.tokens
    at = pick(rng, [i for i in doc.which("}", "]") if tokens[i - 1].kind not in "{["])
    new = pick(rng, [", ...", " ...", ",..."])
    place = tokens[at - 1].end
    return Broken(doc.replaced(place, place, new), place, place + len(new))


def ellipsis_for_content(doc: Document, rng: random.Random) -> Broken:
    """Dots stand for all that a container holds."""
    at = pick(rng, [i for i in doc.which("{", "[") if i])
    start, end = doc.tokens[at].end, doc.tokens[doc.partners[at]].start
    new = pick(rng, ["...", " ... "])
    return Broken(doc.replaced(start, end, new), start, start + len(new))


def ellipsis_for_value(doc: Document, rng: random.Random) -> Broken:
    """Dots stand for a value."""
    return doc.respelled(pick(rng, doc.which("string", "number", "literal")), "...")
