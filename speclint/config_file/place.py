"""Where the keys and values of a TOML text stand: `tomllib` keeps no positions.

The text is one that `tomllib` has read, so nothing here looks for mistakes.
"""

from __future__ import annotations

import re

from speclint.config import is_pyproject
from speclint.finding import Span
from speclint.pointer import escape
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.source import Source

    Path = tuple[str, ...]

_KEY = r"""(?:[\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
# Patterns are compiled when they are used: most runs have no finding in a config.
_HEADER = rf"(\[\[?)[ \t]*({_DOTTED})[ \t]*\]\]?"
_ASSIGNED = rf"({_DOTTED})[ \t]*=[ \t]*"
_BLANK = r"(?:[ \t\r\n\ufeff]|#[^\n]*)*"
_STRING = (
    r'''"""(?s:\\.|(?!""").)*"{3,5}|\'\'\'(?s:(?!\'\'\').)*\'{3,5}|"(?:\\.|[^"\\])*"|'[^']*\''''
)
_PLAIN = r"[^,\]}\r\n#]+"
_COMMA = r"[ \t]*,[ \t]*"
_COMMENT = r"(?:#[^\n]*)?\n|#[^\n]*$"
_DEEPEST = 40  # tables in tables: nothing is a setting that lies deeper
_REST_OF_LINE = r"[^\n]*\n?"
_EMPTY_LINES = r"(?:[ \t]*\r?\n)*"


@record
class Place:
    """Where a setting stands: `key` is where a finding about it goes, of an item the item itself.

    `whole` is what has to go when the setting goes: the line of a key, a table with the keys in
    it, an item with its comma. What others wrote around it, such as a comment above, stays. Of what
    several headers or keys make together it is only the first one.
    """

    key: Span
    whole: Span


def places(source: Source) -> dict[str, Place]:
    """Return the places of all settings in a config file, by pointer."""
    above = ("tool", "speclint") if is_pyproject(source.path) else ()
    return {
        "".join(f"/{escape(step)}" for step in path[len(above) :]): place
        for path, place in _Scan(source.text).places.items()
        if path[: len(above)] == above
    }


def place_of(source: Source, pointer: str) -> Span | None:
    """Return where a finding about a setting goes: to its key, or the nearest one around it."""
    known = places(source)
    while pointer and pointer not in known:
        pointer = pointer.rpartition("/")[0]
    return known[pointer].key if pointer in known else None


class _Scan:
    """One walk over a text, which notes the place of everything it comes by."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[Path, Place] = {}
        self._implied: set[Path] = set()
        self._tables: dict[Path, int] = {}  # how many tables each array of tables has so far
        try:  # noqa: SIM105 - `contextlib` would cost another millisecond
            self._document()
        except RecursionError:
            pass  # what lies deeper stands at what is around it

    def _document(self) -> None:
        table: Path = ()
        at = self._skipped(0)
        while at < len(self.text):
            header = self._match(_HEADER, at)
            if header:
                table = self._header(header)
                at = header.end()
            elif assigned := self._match(_ASSIGNED, at):
                at = self._assigned(table, assigned)
                self._stretch(table, at)
            else:
                return
            at = self._skipped(at)

    def _header(self, header: re.Match[str]) -> Path:
        *above, name = _names(header[2])
        path = (*self._below_last((), above), name)
        if header[1] == "[[":
            number = self._tables[path] = self._tables.get(path, -1) + 1
            self._note(path, Span(*header.span(2)), Span(*header.span()))
            path = (*path, str(number))
        self._note(path, Span(*header.span(2)), self._lines(header.start(), header.end()))
        return path

    def _below_last(self, path: Path, names: list[str]) -> Path:
        """Follow names from a table down; of an array of tables the last one is meant."""
        for name in names:
            path = (*path, name)
            if path in self._tables:
                path = (*path, str(self._tables[path]))
        return path

    def _assigned(self, table: Path, match: re.Match[str]) -> int:
        path = (*table, *_names(match[1]))
        key = Span(*match.span(1))
        self._note(path, key, key)  # before what is in it, which would stand for it else
        end = self._value(path, match.end())
        self.places[path] = Place(key, self._lines(match.start(), end))
        return end

    def _note(self, path: Path, key: Span, whole: Span) -> None:
        if path not in self.places or path in self._implied:
            self.places[path] = Place(key, whole)
        for length in range(
            1, min(len(path), _DEEPEST)
        ):  # a table without a header stands where its first key is
            if path[:length] not in self.places:
                self.places[path[:length]] = Place(key, whole)
                self._implied.add(path[:length])

    def _stretch(self, table: Path, end: int) -> None:
        """Let a table go on to behind its last key."""
        if table:
            place = self.places[table]
            lines = self._lines(place.whole.start, end)
            empty = self._match(_EMPTY_LINES, lines.end)
            whole = Span(lines.start, empty.end() if empty else lines.end)
            self.places[table] = Place(place.key, whole)

    def _value(self, path: Path, at: int) -> int:
        """Note what is in a value, and return where it ends."""
        if string := self._match(_STRING, at):
            return string.end()
        if self.text[at] == "[":
            return self._array(path, at)
        if self.text[at] == "{":
            return self._inline_table(path, at)
        plain = self._match(_PLAIN, at)
        return at + len(plain[0].rstrip()) if plain else at + 1

    def _array(self, path: Path, at: int) -> int:
        spans, at = list[Span](), self._skipped(at + 1)
        while self.text[at] != "]":
            end = self._value((*path, str(len(spans))), at)
            spans.append(Span(at, end))
            at = self._behind_comma(end)
        for index, span in enumerate(spans):
            self._note((*path, str(index)), span, self._with_comma(spans, index))
        return at + 1

    def _inline_table(self, path: Path, at: int) -> int:
        spans: list[Span] = []
        keys: list[tuple[Path, Span]] = []
        at = self._skipped(at + 1)
        while match := self._match(_ASSIGNED, at):
            keys.append(((*path, *_names(match[1])), Span(*match.span(1))))
            end = self._value(keys[-1][0], match.end())
            spans.append(Span(at, end))
            at = self._behind_comma(end)
        for index, (below, key) in enumerate(keys):
            self._note(below, key, self._with_comma(spans, index))
        return at + 1

    def _with_comma(self, spans: list[Span], index: int) -> Span:
        """Return an item with what goes with it: its line if it has one to itself, else its comma."""
        start, end = spans[index].start, spans[index].end
        if comma := self._match(_COMMA, end):
            line = self.text.rfind("\n", 0, start) + 1
            rest = self._match(_COMMENT, comma.end())
            alone = rest and not self.text[line:start].strip()
            return Span(line, rest.end()) if rest and alone else Span(start, comma.end())
        if index and "#" not in self.text[spans[index - 1].end : start]:
            return Span(spans[index - 1].end, end)
        return Span(start, spans[1].start if index == 0 and len(spans) > 1 else end)

    def _behind_comma(self, at: int) -> int:
        at = self._skipped(at)
        return self._skipped(at + 1) if self.text[at] == "," else at

    def _match(self, pattern: str, at: int) -> re.Match[str] | None:
        return re.compile(pattern).match(self.text, at)

    def _skipped(self, at: int) -> int:
        match = self._match(_BLANK, at)
        return match.end() if match else at

    def _lines(self, start: int, end: int) -> Span:
        """Return all lines that a span is on."""
        start = self.text.rfind("\n", 0, start) + 1
        rest = self._match(_REST_OF_LINE, end)
        return Span(start, rest.end() if rest else end)


def _names(dotted: str) -> list[str]:
    """Return the parts of a dotted key, unquoted."""
    return [_unquoted(name) for name in re.findall(_KEY, dotted)]


def _unquoted(name: str) -> str:
    if name[0] == "'":
        return name[1:-1]
    if name[0] != '"':
        return name
    if "\\" not in name:
        return name[1:-1]
    import tomllib

    value: str = tomllib.loads(f"name = {name}")["name"]
    return value
