"""What is wrong with an icon: whether it is SVG at all, what it runs, and what it loads.

The file may be anybody's. It is read once, by expat, with nothing loaded and no entity expanded
that could make much out of little.
"""

from __future__ import annotations

import re

from speclint.finding import Span
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal
    from xml.parsers.expat import XMLParserType

    from speclint.source import Source

    Sort = Literal["broken", "active", "external"]

LARGEST_READ = 1_000_000  # bytes: no icon is as large, and a larger one is reported for its size
_FLAWS_KEPT = 100
_LARGEST_EXPANDED = 10_000_000  # characters that all references of a file may stand for
_ENCODINGS = ("utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "windows-125", "koi8-")
_OTHER_ENCODING = "the icon is in an encoding that cannot be read: save it as UTF-8"
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_DRAWN = frozenset({"", _SVG, "http://www.w3.org/1999/xhtml"})  # what is in others is not shown
_OTHERS = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a WebP image",
    b"%PDF": "a PDF document",
    b"%!PS": "a PostScript document",
    b"\x1f\x8b": "a gzip archive",
}
_LFS_POINTER = b"version https://git-lfs.github.com/"
_TAG = re.compile(r"<[^\s/>]*")
_ATTRIBUTE = re.compile(r"""\s+([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_LOADED = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?([^"');]*)""", re.IGNORECASE)
_ENTITY = re.compile(r"""<!ENTITY\s+(%\s+)?([^\s%<>"']+)\s+(?:"([^"]*)"|'([^']*)')?""")
_NUMBER = re.compile(r"&#(?!0*(?:38|60);|[xX]0*(?:26|3[cC]);)\w+;")  # but for an `&` and a `<`
_HREF = re.compile(r"""\bhref\s*=\s*["']([^"']*)""")
# What expat says, where it is not plain enough.
_REASONS = {
    "mismatched tag": "this tag closes another element than the one that is open",
    "no element found": "the file ends before its elements do",
    "syntax error": "this does not belong here",
    "not well-formed (invalid token)": "this does not belong here",
    "unbound prefix": "a prefix in this tag has no `xmlns`",
}
_SHOWN = 60


@record
class Flaw:
    """One thing that is wrong with an icon: it is no SVG, it is active, or it loads something."""

    sort: Sort
    message: str
    span: Span


class _Enough(Exception):  # noqa: N818 - no error, only the way out of the parser
    """There is no more to be said of this file."""


def flaws(source: Source) -> tuple[Flaw, ...]:
    """Return what is wrong with an icon, in its order; nothing of one above `LARGEST_READ`."""
    data = source.data
    if len(data) > LARGEST_READ or data.startswith(_LFS_POINTER):
        return ()
    if not data.strip():
        return (Flaw("broken", "the file is empty", Span(0, 0)),)
    for mark, other in _OTHERS.items():
        if data.startswith(mark):
            return (Flaw("broken", f"this is {other}, not SVG", Span(0, 1)),)
    # Of all that expat reads in an icon, only entities make much out of little. It cannot be made
    # to stop at one, and older ones have no limit of their own: so they are looked at before.
    if b"<!ENTITY" in data.replace(b"\0", b"") and (bomb := _bomb(source)):
        return (bomb,)
    return tuple(_Reader(source).read())


def _bomb(source: Source) -> Flaw | None:
    text = source.text
    if "<!ENTITY" not in text:
        return Flaw("broken", _OTHER_ENCODING, Span(0, 1))
    references = text.count("&")
    for entity in _ENTITY.finditer(text):
        value = _NUMBER.sub("", entity[3] or entity[4] or "")
        is_more = entity[1] or "&" in value or "<" in value
        if is_more or len(value) * references > _LARGEST_EXPANDED:
            message = f"the entity `{_cut(entity[2])}` is more than a short text: write it out"
            return Flaw("broken", message, Span(*entity.span(2)))
    return None


class _Reader:
    """The handlers of one file, and what they have found."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Flaw] = []
        self.has_root = False
        self.style: list[str] | None = None
        self.style_at = 0
        self.bytes_counted = self.characters_counted = 0
        self.tag_read = -1
        self.attributes: dict[tuple[bool, str], Span] = {}
        self.parser: XMLParserType

    def read(self) -> list[Flaw]:
        from xml.parsers import expat

        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.specified_attributes = True  # a DTD may give each element a long one
        parser.XmlDeclHandler = self._declaration
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(self.source.data, True)
        except _Enough:
            pass
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            self._broken(
                f"not well-formed XML: {_REASONS.get(reason, reason)}", parser.ErrorByteIndex
            )
        except (ValueError, LookupError):
            self.found.append(Flaw("broken", _OTHER_ENCODING, Span(0, 1)))
        return self.found

    def _broken(self, reason: str, byte: int) -> None:
        at = self._offset(max(byte, 0))
        end = min(at + 1, len(self.source.text))
        self.found.append(Flaw("broken", f"this is {reason}", Span(min(at, end), end)))

    def _add(self, sort: Sort, message: str, span: Span) -> None:
        self.found.append(Flaw(sort, message, span))
        if len(self.found) >= _FLAWS_KEPT:
            raise _Enough

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self.has_root:
            self._root(space, local)
        if space not in _DRAWN:
            return
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True))
        if local == "script":
            self._add("active", "`script` runs when the icon is opened: take it out", self._tag())
        elif local == "foreignObject" and "requiredExtensions" not in attributes[::2]:
            self._add(
                "active", "`foreignObject` brings HTML into the icon: draw it instead", self._tag()
            )
        elif local == "style":
            self.style, self.style_at = [], self._here()
            self.parser.CharacterDataHandler = self.style.append
        for attribute, value in pairs:
            self._attribute(local, attribute, value)

    def _root(self, space: str, local: str) -> None:
        self.has_root = True
        if local != "svg" or space not in ("", _SVG):
            shown = local if local != "svg" else f"{local} of {_cut(space)}"
            message = f"the outermost element is `{_cut(shown)}`, it must be `svg`"
            self._add("broken", message, self._tag())
            raise _Enough
        if not space:
            message = f'`svg` must say `xmlns="{_SVG}"`: without it no browser shows the icon'
            self._add("broken", message, self._tag())

    def _attribute(self, element: str, name: str, value: str) -> None:
        space, _, local = name.rpartition(" ")
        shown = f"`{_cut(local)}`"
        if not space and local[:2].lower() == "on" and local[2:]:
            self._add("active", f"{shown} runs a script: take it out", self._place(name))
        elif local == "attributeName" and value.strip()[:2].lower() == "on":
            message = f"{shown} sets `{_cut(value.strip())}`, which runs a script: take it out"
            self._add("active", message, self._place(name))
        elif ":" in value and "script:" in (compact := "".join(value.split()).lower()):
            if compact.startswith(("javascript:", "vbscript:")) or ";javascript:" in compact:
                self._add("active", f"{shown} runs a script: take it out", self._place(name))
        elif local in ("href", "src") and space in ("", _XLINK):
            # A link is followed by a click, and not when the icon is shown.
            if element != "a" and _is_external(value):
                message = f"{shown} loads `{_cut(value.strip())}`"
                self._add("external", message, self._place(name))
        elif "(" in value or "@" in value:
            for target in _targets(value):
                message = f"{shown} loads `{_cut(target)}`"
                self._add("external", message, self._place(name))

    def _end(self, name: str) -> None:
        if self.style is None or name.rpartition(" ")[2] != "style":
            return
        css, self.style = "".join(self.style), None
        self.parser.CharacterDataHandler = None
        at = self.style_at
        for target in _targets(css):
            found = self.source.text.find(target, at)
            span = Span(found, found + len(target)) if found >= 0 else self._tag_at(self.style_at)
            at = span.end
            self._add("external", f"`style` loads `{_cut(target)}`", span)

    def _instruction(self, target: str, data: str) -> None:
        href = _HREF.search(data)
        if target == "xml-stylesheet" and href and _is_external(href[1]):
            message = f"`xml-stylesheet` loads `{_cut(href[1].strip())}`"
            self._add("external", message, self._tag())

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002 - expat's
        # Python would look for any codec of that name, and some of them are no encodings.
        if encoding and not encoding.lower().startswith(_ENCODINGS):
            raise LookupError(encoding)

    def _doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:  # noqa: ARG002 - expat's
        # That of the SVG recommendations stands in what many programs write, and nobody loads it.
        if system and "//www.w3.org/" not in system:
            self._add("external", f"`DOCTYPE` loads `{_cut(system)}`", self._quoted(system))

    def _entity(  # noqa: PLR0913, PLR0917 - expat's
        self,
        name: str,
        is_parameter: int,  # noqa: ARG002 - expat's
        value: str | None,  # noqa: ARG002 - expat's
        base: str | None,  # noqa: ARG002 - expat's
        system: str | None,
        public: str | None,  # noqa: ARG002 - expat's
        notation: str | None,  # noqa: ARG002 - expat's
    ) -> None:
        if system is not None:
            message = f"the entity `{_cut(name)}` loads `{_cut(system)}`"
            self._add("external", message, self._quoted(system))

    def _here(self) -> int:
        return self._offset(self.parser.CurrentByteIndex)

    def _offset(self, byte: int) -> int:
        """Count the characters before a byte; asked in the order of the file, it is read once."""
        if byte < self.bytes_counted:
            self.bytes_counted = self.characters_counted = 0
        between = self.source.data[self.bytes_counted : byte]
        encoding = self.source.encoding
        self.characters_counted += len(between.decode(encoding, errors="replace"))
        self.bytes_counted = byte
        return min(self.characters_counted, len(self.source.text))

    def _tag(self) -> Span:
        return self._tag_at(self._here())

    def _tag_at(self, at: int) -> Span:
        text = self.source.text
        tag = _TAG.match(text, at)
        return Span(at, tag.end() if tag else min(at + 1, len(text)))

    def _place(self, name: str) -> Span:
        """Find an attribute of the element that begins here; the tag where it is not found."""
        tag = self._tag()
        if self.tag_read != tag.start:
            self.tag_read = tag.start
            self.attributes = dict(_attributes(self.source.text, tag.end))
        space, _, local = name.rpartition(" ")
        return self.attributes.get((bool(space), local), tag)

    def _quoted(self, text: str) -> Span:
        return self._word(text) if text else self._tag()

    def _word(self, word: str) -> Span:
        found = self.source.text.find(word, self.source.text.find("<!DOCTYPE"))
        return Span(found, found + len(word)) if found >= 0 else self._tag()


def _attributes(text: str, at: int) -> Iterator[tuple[tuple[bool, str], Span]]:
    """Yield whether an attribute has a prefix, its name without it, and where it stands."""
    while attribute := _ATTRIBUTE.match(text, at):
        prefix, _, local = attribute[1].rpartition(":")
        yield (bool(prefix), local), Span(attribute.start(1), attribute.end())
        at = attribute.end()


def _targets(css: str) -> Iterator[str]:
    """Yield what a style loads from elsewhere."""
    lowered = css.lower()
    if "url(" in lowered or "@import" in lowered:
        rest = re.sub(r"@namespace[^;]*", "", _without_comments(css), flags=re.IGNORECASE)
        for loaded in _LOADED.finditer(rest):
            if _is_external(loaded[1]):
                yield loaded[1].strip()


def _without_comments(css: str) -> str:
    kept, at = [], 0
    while (start := css.find("/*", at)) >= 0:
        kept.append(css[at:start])
        end = css.find("*/", start + 2)
        if end < 0:
            return "".join(kept)
        at = end + 2
    return "".join([*kept, css[at:]])


def _is_external(target: str) -> bool:
    target = target.strip()
    return bool(target) and not target.lower().startswith(("#", "data:"))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
