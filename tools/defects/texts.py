"""Defects inside strings: quotes, breaks and escapes. Most plant the text that they break."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.defects.document import Broken, in_json, pick
from tools.defects.quotes import plain

if TYPE_CHECKING:
    import random

    from tools.defects.document import Document

PATHS = (
    "C:\\Users\\acme\\specs",
    "D:\\data\\new\\tables",
    "C:\\Program Files\\Acme\\run.exe",
    "\\\\server\\share\\file.json",
)
PATTERNS = (r"^\d{4}-\d{2}$", r"[\w.]+@\w+\.test", r"\s+", r"^api-(\d+)\.json$", r"a\.b")
APOSTROPHES = ("it's", "don't do that", "the users' own", "l'ordre")


def planted(doc: Document, rng: random.Random, text: str, spelling: str) -> Broken:
    """Say something else in the place of a string, and spell it in a wrong way."""
    return doc.misspelled(pick(rng, doc.which("string")), in_json(text), f'"{spelling}"')


def raw(doc: Document, at: int, text: str) -> Broken:
    """Say something else in the place of a string, without any escapes."""
    return doc.misspelled(at, in_json(text), f'"{text}"')


def words(doc: Document, rng: random.Random, least: int) -> tuple[int, list[str]]:
    """Choose a string of several words; return its index and the words of its body."""
    texts = [(i, doc.tokens[i].text[1:-1].split(" ")) for i in plain(doc, "string")]
    return pick(rng, [(i, parts) for i, parts in texts if len(parts) >= least and all(parts)])


def unescaped_quotes(doc: Document, rng: random.Random) -> Broken:
    """A text quotes a word, and these quotes are not escaped."""
    at, parts = words(doc, rng, 3)
    place = pick(rng, range(len(parts)))
    parts[place] = f'"{parts[place]}"'
    return raw(doc, at, " ".join(parts))


def unescaped_inch(doc: Document, rng: random.Random) -> Broken:
    """A text has one quote that is not escaped."""
    at, parts = words(doc, rng, 2)
    place = pick(rng, range(len(parts) - 1))
    parts[place] += '"'
    return raw(doc, at, " ".join(parts))


def unescaped_markup(doc: Document, rng: random.Random) -> Broken:
    """A text holds markup or JSON whose quotes are not escaped."""
    text = pick(rng, ['<a href="x">more</a>', '{"a": 1}', 'say "yes", or "no"', 'f("a", "b")'])
    return planted(doc, rng, text, text)


def raw_tab(doc: Document, rng: random.Random) -> Broken:
    """A text has a raw tab in it."""
    at, parts = words(doc, rng, 2)
    return raw(doc, at, " ".join(parts[:-1]) + "\t" + parts[-1])


def raw_control(doc: Document, rng: random.Random) -> Broken:
    """A text has a raw control character in it."""
    at = pick(rng, plain(doc, "string"))
    char = pick(rng, "\x00\x01\x08\x0c\x1b\x1f")
    return raw(doc, at, doc.string(at) + char)


def wrapped_text(doc: Document, rng: random.Random) -> Broken:
    """A newline stands in the place of a blank of a sentence, as an editor wraps a text."""
    at, parts = words(doc, rng, 4)
    return rewrapped(doc, at, parts, pick(rng, range(1, len(parts))), doc.newline)


def wrapped_and_indented_text(doc: Document, rng: random.Random) -> Broken:
    """A newline and an indent stand in the place of a blank, as an editor wraps a text."""
    at, parts = words(doc, rng, 2)
    gap = doc.newline + pick(rng, ["    ", "        ", "\t"])
    return rewrapped(doc, at, parts, pick(rng, range(1, len(parts))), gap)


def rewrapped(doc: Document, at: int, parts: list[str], place: int, gap: str) -> Broken:
    """Write something else in the place of one blank."""
    body = " ".join(parts[:place]) + gap + " ".join(parts[place:])
    return doc.respelled(at, f'"{body}"')


def raw_newline(doc: Document, rng: random.Random) -> Broken:
    """A newline that the text is meant to have is not escaped."""
    at = pick(rng, plain(doc, "string", least=3))
    body = doc.tokens[at].text[1:-1].rstrip(".")
    gap = doc.newline * pick(rng, [1, 2])
    text = pick(rng, [body + "." + gap, f"{body}.{gap}{body}", f"- {body}{gap}- {body}"])
    return raw(doc, at, text)


def continued_line(doc: Document, rng: random.Random) -> Broken:
    """A text goes on behind a backslash at the end of the line, as in JavaScript."""
    at, parts = words(doc, rng, 2)
    return rewrapped(doc, at, parts, 1, " \\" + doc.newline)


def escaped_apostrophe(doc: Document, rng: random.Random) -> Broken:
    """An apostrophe is escaped."""
    text = pick(rng, APOSTROPHES)
    return planted(doc, rng, text, text.replace("'", "\\'"))


def hex_escape(doc: Document, rng: random.Random) -> Broken:
    r"""A character is spelled as ``\x27``."""
    text = pick(rng, APOSTROPHES)
    return planted(doc, rng, text, text.replace("'", "\\x27"))


def octal_escape(doc: Document, rng: random.Random) -> Broken:
    r"""A character is spelled as ``\047``."""
    text = pick(rng, APOSTROPHES)
    return planted(doc, rng, text, text.replace("'", "\\047"))


def raw_pattern(doc: Document, rng: random.Random) -> Broken:
    """A regular expression has single backslashes."""
    text = pick(rng, PATTERNS)
    return planted(doc, rng, text, text)


def raw_path(doc: Document, rng: random.Random) -> Broken:
    """A Windows path has single backslashes."""
    text = pick(rng, PATHS)
    return planted(doc, rng, text, text)


def lone_backslash(doc: Document, rng: random.Random) -> Broken:
    """A backslash stands before a letter."""
    at = pick(rng, plain(doc, "string", least=2))
    body = doc.tokens[at].text[1:-1]
    starts = [i for i, char in enumerate(body) if char.isalpha() and char not in "bfnrtu"]
    place = pick(rng, starts)
    return raw(doc, at, body[:place] + "\\" + body[place:])


def backslash_at_end(doc: Document, rng: random.Random) -> Broken:
    """A path ends in a backslash, which escapes the closing quote."""
    return planted(doc, rng, "D:\\data\\", "D:\\\\data\\")


def short_escape(doc: Document, rng: random.Random) -> Broken:
    r"""A ``\u`` has too few digits."""
    return planted(doc, rng, "caf\u00e9", pick(rng, ["caf\\ue9", "caf\\u0e9", "caf\\u00g9"]))


def half_surrogate(doc: Document, rng: random.Random) -> Broken:
    """Half of a surrogate pair has lost the other half."""
    half = pick(rng, ["\\ud83d", "\\uD83D", "\\ude80"])
    text = pick(rng, ["go {}", "{}", "{} up"])
    return planted(doc, rng, text.format("\U0001f680"), text.format(half))


def unescaped_document(doc: Document, rng: random.Random) -> Broken:
    """A string holds a JSON document whose quotes are not escaped."""
    at = pick(rng, plain(doc, "string"))
    inner = json.dumps({"id": 7, "tags": ["a", "b"]})
    return raw(doc, at, inner)
