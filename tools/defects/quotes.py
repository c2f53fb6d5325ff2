"""Defects of the quotes around keys and strings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.defects.document import Broken, in_json, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tools.defects.document import Document

WORD = re.compile(r"[^\W\d]\w*")
PAIRS = ("\u201c\u201d", "\u2018\u2019", "\u201e\u201c", "\u00ab\u00bb", "\u201d\u201d")
ONE_SIDED = "\u201c\u201d\u201e\u2018\u2019"
ENTITIES = ("&quot;", "&#34;", "&apos;")
SENTENCES = (
    "it's here and it's done",
    "the author's own words",
    "don't",
    "rock 'n' roll",
    "the users' list",
)
UNQUOTED = ("2024-01-31", "1.2.3", "https://acme.test/v1?x=1", "10px", "user@acme.test", "12:30")


def plain(doc: Document, *kinds: str, least: int = 1, without: str = "\\") -> list[int]:
    """Indexes of strings with some characters in them, and none of some others."""
    found = []
    for index in doc.which(*kinds):
        body = doc.tokens[index].text[1:-1]
        if len(body.strip()) >= least and not set(body) & set(without):
            found.append(index)
    return found


def anywhere(doc: Document, rng: random.Random, without: str = "\\") -> int:
    """Choose a key or a string, each kind as often as the other."""
    first, second = pick(rng, [("key", "string"), ("string", "key")])
    return pick(rng, plain(doc, first, without=without) or plain(doc, second, without=without))


def reworded(doc: Document, index: int, change: Callable[[str], str]) -> Broken:
    """Change the spelling of a string as a whole."""
    return doc.respelled(index, change(doc.tokens[index].text))


def key_without_opening_quote(doc: Document, rng: random.Random) -> Broken:
    """A key has no opening quote."""
    return reworded(doc, pick(rng, plain(doc, "key")), lambda text: text[1:])


def key_without_closing_quote(doc: Document, rng: random.Random) -> Broken:
    """A key has no closing quote."""
    return reworded(doc, pick(rng, plain(doc, "key")), lambda text: text[:-1])


def bare_key(doc: Document, rng: random.Random) -> Broken:
    """A key has no quotes."""
    return reworded(doc, pick(rng, plain(doc, "key")), lambda text: text[1:-1])


def value_without_opening_quote(doc: Document, rng: random.Random) -> Broken:
    """A string has no opening quote."""
    return reworded(doc, pick(rng, unquotable(doc, ("//", "/*"))), lambda text: text[1:])


def value_without_closing_quote(doc: Document, rng: random.Random) -> Broken:
    """A string has no closing quote."""
    return reworded(doc, pick(rng, plain(doc, "string")), lambda text: text[:-1])


def unquotable(doc: Document, comments: tuple[str, ...] = ("#", "//", "/*")) -> list[int]:
    """Indexes of the strings that do not become comments without their quotes."""
    return [i for i in plain(doc, "string") if not doc.tokens[i].text.startswith(comments, 1)]


def bare_word(doc: Document, rng: random.Random) -> Broken:
    """A string of one word has no quotes."""
    words = [i for i in unquotable(doc) if " " not in doc.tokens[i].text]
    return reworded(doc, pick(rng, words), lambda text: text[1:-1])


def bare_words(doc: Document, rng: random.Random) -> Broken:
    """A string of several words has no quotes."""
    texts = [i for i in unquotable(doc) if " " in doc.tokens[i].text.strip('" ')]
    return reworded(doc, pick(rng, texts), lambda text: text[1:-1])


def bare_data(doc: Document, rng: random.Random) -> Broken:
    """A date, a version, a URL or a time has no quotes."""
    at = pick(rng, doc.which("string"))
    text = pick(rng, UNQUOTED)
    return doc.misspelled(at, in_json(text), text)


def single_quotes(doc: Document, rng: random.Random) -> Broken:
    """A string stands in single quotes."""
    return reworded(doc, anywhere(doc, rng, "\\'"), lambda text: f"'{text[1:-1]}'")


def single_quotes_around_apostrophe(doc: Document, rng: random.Random) -> Broken:
    """A text with an apostrophe stands in single quotes."""
    at = pick(rng, doc.which("string"))
    text = pick(rng, SENTENCES)
    return doc.misspelled(at, in_json(text), f"'{text}'")


def backticks(doc: Document, rng: random.Random) -> Broken:
    """A string stands in backticks."""
    return reworded(doc, anywhere(doc, rng, "\\`"), lambda text: f"`{text[1:-1]}`")


def smart_quotes(doc: Document, rng: random.Random) -> Broken:
    """A string stands in typographic quotes."""
    pair = pick(rng, PAIRS)
    at = anywhere(doc, rng, "\\'" + pair)
    return reworded(doc, at, lambda text: pair[0] + text[1:-1] + pair[1])


def smart_opening_quote(doc: Document, rng: random.Random) -> Broken:
    """Only the opening quote of a string is typographic."""
    quote = pick(rng, ONE_SIDED)
    return reworded(doc, anywhere(doc, rng, "\\" + ONE_SIDED), lambda text: quote + text[1:])


def smart_closing_quote(doc: Document, rng: random.Random) -> Broken:
    """Only the closing quote of a string is typographic."""
    quote = pick(rng, ONE_SIDED)
    return reworded(doc, anywhere(doc, rng, "\\" + ONE_SIDED), lambda text: text[:-1] + quote)


def mixed_quotes(doc: Document, rng: random.Random) -> Broken:
    """One quote of a string is double, the other one single."""
    if pick(rng, [True, False]):
        return reworded(doc, anywhere(doc, rng, "\\'"), lambda text: "'" + text[1:])
    return reworded(doc, anywhere(doc, rng, "\\'"), lambda text: text[:-1] + "'")


def escaped_quotes(doc: Document, rng: random.Random) -> Broken:
    r"""The quotes of a string are escaped: ``\"name\"``."""
    return reworded(doc, anywhere(doc, rng), lambda text: f'\\"{text[1:-1]}\\"')


def entity_quotes(doc: Document, rng: random.Random) -> Broken:
    """The quotes of a string are HTML entities."""
    entity = pick(rng, ENTITIES)
    return reworded(doc, anywhere(doc, rng, "\\&"), lambda text: entity + text[1:-1] + entity)


def triple_quotes(doc: Document, rng: random.Random) -> Broken:
    """A string stands in three quotes, as in Python."""
    return reworded(doc, pick(rng, plain(doc, "string")), lambda text: f'""{text}""')


def doubled_opening_quote(doc: Document, rng: random.Random) -> Broken:
    """The opening quote of a string stands twice."""
    return reworded(doc, anywhere(doc, rng), lambda text: '"' + text)


def doubled_closing_quote(doc: Document, rng: random.Random) -> Broken:
    """The closing quote of a string stands twice."""
    return reworded(doc, anywhere(doc, rng), lambda text: text + '"')


def prefixed_string(doc: Document, rng: random.Random) -> Broken:
    """A string has a prefix, as in Python."""
    prefix = pick(rng, "ubrf")
    return reworded(doc, anywhere(doc, rng), lambda text: prefix + text)


def joined_strings(doc: Document, rng: random.Random) -> Broken:
    """A string is the sum of two, as in JavaScript."""
    at = pick(rng, plain(doc, "string", least=4))
    middle = pick(rng, range(2, len(doc.tokens[at].text) - 2))
    return reworded(doc, at, lambda text: f'{text[:middle]}" + "{text[middle:]}')
