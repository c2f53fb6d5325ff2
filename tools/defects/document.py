"""A valid JSON text as its tokens: where a defect can be put."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

T = TypeVar("T")

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
OPENERS, CLOSERS = "{[", "}]"
OTHER = {"{": "[", "[": "{", "}": "]", "]": "}"}
NAMES = {'"': "string", "t": "literal", "f": "literal", "n": "literal"}


class NoPlaceError(Exception):
    """A document has no place for a defect of this class."""


class Broken(NamedTuple):
    """A broken text; a reader looks for the defect from `low` to `high`, both included.

    `origin` is the valid text that it was, where that is not the document's own.
    """

    text: str
    low: int
    high: int
    origin: str | None = None


class Token(NamedTuple):
    """One token; `kind` is a bracket, comma or colon, or key, string, number or literal."""

    kind: str
    text: str
    start: int
    end: int


class Member(NamedTuple):
    """A member of an object: the indexes of its key and of its value's first and last token."""

    key: int
    value: int
    last: int


class Line(NamedTuple):
    """A line without its newline, where the next one starts, and the indexes of its tokens."""

    start: int
    end: int
    stop: int
    tokens: range


class Document:
    """A valid JSON text. It ends with a token whose start and end are those of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = read(text)

    def which(self, *kinds: str) -> list[int]:
        """Indexes of the tokens of some kinds."""
        return [index for index, token in enumerate(self.tokens) if token.kind in kinds]

    @cached_property
    def partners(self) -> dict[int, int]:
        """Each bracket's partner, both ways."""
        result: dict[int, int] = {}
        opened: list[int] = []
        for index, token in enumerate(self.tokens):
            if token.kind in OPENERS:
                opened.append(index)
            elif token.kind in CLOSERS:
                result[index] = opened.pop()
                result[result[index]] = index
        return result

    @cached_property
    def members(self) -> list[Member]:
        """All members of all objects."""
        keys = self.which("key")
        return [Member(key, key + 2, self.partners.get(key + 2, key + 2)) for key in keys]

    @cached_property
    def lines(self) -> list[Line]:
        """All lines."""
        result: list[Line] = []
        first = 0
        for match in LINE.finditer(self.text):
            last = first
            while last < len(self.tokens) - 1 and self.tokens[last].end <= match.end(1):
                last += 1
            result.append(Line(match.start(), match.end(1), match.end(), range(first, last)))
            first = last
        return result

    @property
    def newline(self) -> str:
        """How this text ends a line."""
        match = LINE.match(self.text)
        return (match[2] if match else "") or "\n"

    @property
    def is_one_line(self) -> bool:
        """Tell whether all of it stands on one line."""
        return not any(char in self.text.strip() for char in "\r\n")

    def replaced(self, start: int, end: int, new: str) -> str:
        """Return the text with a piece replaced."""
        return self.text[:start] + new + self.text[end:]

    def respelled(self, index: int, new: str) -> Broken:
        """Write a token in another way; that is where the defect is."""
        token = self.tokens[index]
        text = self.replaced(token.start, token.end, new)
        return Broken(text, token.start, token.start + len(new))

    def misspelled(self, index: int, right: str, wrong: str) -> Broken:
        """Let a token say something else, and spell that in a wrong way."""
        token = self.tokens[index]
        text = self.replaced(token.start, token.end, wrong)
        origin = self.replaced(token.start, token.end, right)
        return Broken(text, token.start, token.start + len(wrong), origin)

    def string(self, index: int) -> str:
        """Return what a string says."""
        return str(json.loads(self.tokens[index].text))

    def run(self, index: int) -> tuple[int, int]:
        """First and last of the brackets like this one that stand beside it on its line.

        Which of them is missing, or one too many, nobody can tell.
        """
        first = last = index
        while first and self._alike(first - 1, first):
            first -= 1
        while self._alike(last, last + 1):
            last += 1
        return first, last

    def _alike(self, index: int, after: int) -> bool:
        one, other = self.tokens[index], self.tokens[after]
        between = self.text[one.end : other.start]
        return one.kind == other.kind and not set(between) & set("\r\n")


def read(text: str) -> list[Token]:
    """Split a valid text into tokens."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text):
        piece, start, end = match[0], match.start(), match.end()
        kind = piece if piece in "{}[],:" else NAMES.get(piece[0], "number")
        if kind == ":":
            tokens[-1] = tokens[-1]._replace(kind="key")
        tokens.append(Token(kind, piece, start, end))
    tokens.append(Token("end", "", len(text), len(text)))
    return tokens


def in_json(text: str) -> str:
    """Spell a string."""
    return json.dumps(text, ensure_ascii=False)


def pick(rng: random.Random, options: Sequence[T]) -> T:
    """Choose one; raises NoPlaceError where there is none."""
    if not options:
        raise NoPlaceError
    return rng.choice(options)
