"""What a file is that holds no JSON at all: YAML, XML, a table, plain text."""

from __future__ import annotations

from speclint.finding import Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem

SEEN = 20_000  # how much of a file is read to tell what it is
YAML_LINE = (
    r"(?:---|[ \t]*-(?:[ \t][^\r\n]*)?|[ \t]*[\w\"'./$\-]+[ \t]*:(?:[ \t][^\r\n]*)?|[ \t]+[^\r\n]+)"
)
PAIR = r"(?:export[ \t]+)?[\w.\"\-]+[ \t]*=[^\r\n]*"
SECTION = r"\[\[?[\w.\" \-]+\]\]?[ \t]*"
BINARY = Pattern(r"%PDF-|PK\x03\x04|.PNG|GIF8|\x1f|[^\n]{0,80}\x00[\x00-\x08]")
# None that JSON allows, and not what texts are coloured (U+001B) or separated (U+001E) with.
CONTROL = Pattern(r"[\x01-\x07\x0e-\x1a\x1c\x1d]")
CONTROLS = 20  # of a text that a slip cannot have brought in
LFS = Pattern(r"version https://git-lfs\.")
HTML = Pattern(r"(?i:<!doctype html|<html|<head|<body|<div|<p>)")
XML = Pattern(r"<\?xml|<!DOCTYPE|<[A-Za-z_][\w:.\-]*(?:[ \t\r\n][^<>]*)?>[^\"]*</[A-Za-z_]")
LINES = (
    ("a list of settings (KEY=value)", Pattern(PAIR)),
    ("TOML", Pattern(rf"{SECTION}|{PAIR}")),
    ("YAML", Pattern(YAML_LINE)),
)
OPEN_END = Pattern(r"(?m)[,{\[][ \t]*$")
WORDS = Pattern(
    r"(?![\w$\-]+[ \t]*:)(?=[^\r\n]*[^\W\d_])[^\s{}\[\]\"=]+(?:[ \t\r\n]+[^\s{}\[\]\"=]+){2,}+\s*+\Z"
)


def foreign(text: str, start: int, no_start: str = "\"'{") -> Problem | None:
    """Tell what a text is that is no JSON; `no_start` is what such a text does not start with."""
    name = None if text[start] in no_start else name_of(text[start : start + SEEN])
    if name is None:
        return None
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return Problem("other-format", Span(start, end), f"this is {name}, not JSON", None)


def binary(text: str) -> Problem | None:
    """Tell whether a file is no text: control characters all over it, and bytes of no encoding."""
    head = text[:SEEN].rstrip("\0")
    controls = len(CONTROL.findall(head))
    odd = controls + head.count("\0") + head.count("\ufffd")
    if controls < CONTROLS or controls * 50 < len(head) or odd * 10 < len(head) or is_wide(head):
        return None
    return Problem("other-format", Span(0, 1), "this is binary data, not JSON", None)


def is_wide(text: str) -> bool:
    """Whether NUL stands in every second place and nowhere else: UTF-16 that nobody declared."""
    even, odd = text[::2].count("\0"), text[1::2].count("\0")
    return min(even, odd) == 0 and max(even, odd) * 5 > len(text)


def name_of(text: str) -> str | None:
    """The name of a format that is not JSON."""
    for name, pattern in (("binary data", BINARY), ("a Git LFS pointer", LFS), ("HTML", HTML)):
        if pattern.match(text):
            return name
    if XML.match(text):
        return "XML"
    rows = text.splitlines()[: -1 if len(text) == SEEN else None]
    lines = [line for line in rows if line.strip() and line.lstrip()[0] not in "#;"]
    if len(lines) > 1 and not OPEN_END.search(text):
        for name, line in LINES:
            if all(map(line.fullmatch, lines)):
                return name
        if is_table(lines):
            return "a table (CSV)"
    return "plain text" if WORDS.fullmatch(text) else None


def is_table(lines: list[str]) -> bool:
    """Whether all lines have as many commas, semicolons or tabs, and no brackets."""
    if any(char in line for line in lines for char in "{}[]:="):
        return False
    return any(
        lines[0].count(mark) > 0 and len({line.count(mark) for line in lines}) == 1
        for mark in ",;\t"
    )
