"""Defects of the document as a whole: what stands around it, where it ends, whose spelling it has."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tools.defects.document import Broken, NoPlaceError, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tools.defects.document import Document, Token

NAME = re.compile(r"[A-Za-z_$][\w$]*")
BEFORE = (
    "Here is the JSON:",
    "Sure! Here's the file that you asked for:",
    "config.json",
    "Result: 200 OK",
    "The spec, as of today (see section 2):",
)
BEHIND = (
    "Let me know if you need anything else!",
    "Hope this helps.",
    "The `name` is what shows up in the list.",
    "$",
)
STARTS = ("const spec = ", "module.exports = ", "export default ", "var a = ", "return ", "x = ")
PYTHON = {"true": "True", "false": "False", "null": "None"}


def truncated(doc: Document, rng: random.Random) -> Broken:
    """The text ends too early, behind some token or inside of it."""
    at = pick(rng, range(1, max(2, len(doc.tokens) - 2)))
    token = doc.tokens[at]
    cut = token.end
    low = token.start
    if len(token.text) > 1 and pick(rng, [True, False]):
        cut = pick(rng, range(token.start + 1, token.end))
    if token.kind in {":", ","}:
        low = doc.tokens[at - 1].start
    return Broken(doc.text[:cut], low, cut)


def fence(doc: Document, rng: random.Random) -> Broken:
    """A Markdown fence stands around the document."""
    gap, mark = doc.newline, pick(rng, ["```", "```", "~~~"])
    first = mark + pick(rng, ["json", "", "jsonc"])
    text = first + gap + doc.text.rstrip("\r\n") + gap + mark + pick(rng, [gap, ""])
    return Broken(text, 0, len(first))


def fence_with_prose(doc: Document, rng: random.Random) -> Broken:
    """A sentence stands before a Markdown fence."""
    gap = doc.newline
    prose = pick(rng, BEFORE) + gap + gap
    text = f"{prose}```json{gap}{doc.text.rstrip()}{gap}```{gap}"
    return Broken(text, 0, len(prose) + 7)


def prose_before(doc: Document, rng: random.Random) -> Broken:
    """A sentence stands before the document."""
    prose = pick(rng, BEFORE) + doc.newline * pick(rng, [1, 2])
    return Broken(prose + doc.text, 0, len(prose))


def prose_behind(doc: Document, rng: random.Random) -> Broken:
    """A sentence stands behind the document."""
    end = doc.tokens[-2].end
    text = doc.text[:end] + doc.newline * pick(rng, [1, 2]) + pick(rng, BEHIND) + doc.newline
    return Broken(text, end, len(text))


def two_documents(doc: Document, rng: random.Random) -> Broken:
    """Another document follows."""
    end = doc.tokens[-2].end
    gap = pick(rng, [doc.newline, doc.newline * 2, "", "," + doc.newline])
    again = pick(rng, [doc.text.strip(), "{}", "[1, 2]", '{"a": 1}'])
    text = doc.text[:end] + gap + again + doc.newline
    return Broken(text, end, end + len(gap))


def assignment(doc: Document, rng: random.Random) -> Broken:
    """The document is a statement of a program."""
    start = pick(rng, STARTS)
    text = start + doc.text.rstrip() + pick(rng, [";", ";", ""]) + doc.newline
    return Broken(text, 0, len(start))


def padded(doc: Document, rng: random.Random) -> Broken:
    """The document is the argument of a call."""
    start = pick(rng, ["callback(", "cb(", "/**/jsonp12("])
    return Broken(start + doc.text.rstrip() + pick(rng, [");", ")"]), 0, len(start))


def guarded(doc: Document, rng: random.Random) -> Broken:
    """A prefix against script inclusion stands before the document."""
    start = pick(rng, [")]}'\n", ")]}',\n", "while(1);", "for(;;);"])
    return Broken(start + doc.text, 0, len(start))


def shell_quotes(doc: Document, rng: random.Random) -> Broken:
    """The document stands in a shell's apostrophes."""
    del rng
    return Broken("'" + doc.text.rstrip() + "'" + doc.newline, 0, 1)


def respelled(doc: Document, change: Callable[[Token, Token], str]) -> Broken:
    """Write all tokens in another way; the first that changes is where the defect is.

    `change` gets a token and the one behind it.
    """
    parts: list[str] = []
    end, low, high = 0, -1, -1
    for token, after in zip(doc.tokens, [*doc.tokens[1:], doc.tokens[-1]], strict=True):
        new = change(token, after)
        parts += doc.text[end : token.start], new
        end = token.end
        if new != token.text and low < 0:
            low, high = token.start, token.start + len(new)
    if low < 0:
        raise NoPlaceError
    return Broken("".join(parts) + doc.text[end:], low, high)


def python_form(doc: Document, rng: random.Random) -> Broken:
    """The document is spelled as Python shows it."""
    del rng

    def change(token: Token, _: Token) -> str:
        if token.kind in {"key", "string"}:
            return repr(json.loads(token.text))
        return PYTHON.get(token.text, token.text)

    return respelled(doc, change)


def javascript_form(doc: Document, rng: random.Random) -> Broken:
    """The document is spelled as in a JavaScript program."""
    commas = pick(rng, [True, False])

    def change(token: Token, after: Token) -> str:
        text = token.text
        if token.kind == "key" and NAME.fullmatch(text[1:-1]):
            text = text[1:-1]
        elif token.kind in {"key", "string"}:
            body = text[1:-1].replace('\\"', '"').replace("'", "\\'")
            text = f"'{body}'"
        gap = doc.text[token.end : after.start]
        ends = token.kind not in {"{", "[", ","} and after.kind in {"}", "]"}
        return text + "," if commas and ends and gap.strip(" \t") else text

    return respelled(doc, change)


def bare_keys(doc: Document, rng: random.Random) -> Broken:
    """No key has quotes."""
    del rng
    return respelled(
        doc,
        lambda token, _: (
            token.text[1:-1]
            if token.kind == "key" and NAME.fullmatch(token.text[1:-1])
            else token.text
        ),
    )


def requoted(doc: Document, opening: str, closing: str) -> Broken:
    """Write all quotes in another way."""
    return respelled(
        doc,
        lambda token, _: (
            opening + token.text[1:-1] + closing if token.kind in {"key", "string"} else token.text
        ),
    )


def smart_document(doc: Document, rng: random.Random) -> Broken:
    """A word processor made all quotes typographic."""
    del rng
    return requoted(doc, "\u201c", "\u201d")


def escaped_document(doc: Document, rng: random.Random) -> Broken:
    """All quotes are escaped: the document was cut out of a string."""
    del rng
    text = doc.text.replace("\\", "\\\\").replace('"', '\\"')
    return Broken(text, text.find("\\"), text.find("\\") + 2)


def entity_document(doc: Document, rng: random.Random) -> Broken:
    """All quotes are HTML entities: the document was cut out of a page."""
    del rng
    return requoted(doc, "&quot;", "&quot;")
