"""artifact/icon-external."""

from __future__ import annotations

from speclint.rule import Bad, FolderRule, Good, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH = "Sources/acme/Artifacts/acme-icon.svg"
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


class IconExternal(FolderRule):
    """The icon of a source loads something that is not in its file.

    An SVG file that is shown as a picture loads nothing: no image, no font, no style sheet and no
    part of another file. So the icon looks right on the desk where it was drawn, and has a hole in
    the catalog. Where it is opened as a page, it tells another server who looks at it.

    Looked at are `href` and `src`, `url(...)` and `@import` in styles, `xml-stylesheet`, and
    addresses of a DOCTYPE or an ENTITY. A part of the file itself (`#gradient`) and a `data:`
    address are as they should be, and so are a link (`a`), names of namespaces and the DOCTYPE of
    SVG itself, which nobody loads.

    Source: W3C, "Scalable Vector Graphics (SVG) 2", "Conformance criteria", secure static mode.
    """

    severity = "warning"
    examples = (
        Bad(
            {_PATH: f'{_HEAD}  <image xlink:href="https://acme.example/logo.png"/>\n</svg>\n'},
            at="2:10",
            message="`href` loads `https://acme.example/logo.png`",
        ),
        Bad(
            {
                _PATH: f"{_HEAD}  <style>@import url(https://fonts.example/css?family=Acme);"
                "</style>\n</svg>\n"
            },
            at="2:22",
            message="`style` loads `https://fonts.example/css?family=Acme`",
        ),
        Good(
            {
                _PATH: f'{_HEAD}  <g id="dot"/>\n  <use xlink:href="#dot"'
                ' style="fill: url(#red)"/>\n</svg>\n'
            }
        ),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield what the reader of icons has found that is elsewhere."""
        for file in folder.asked_for("icon"):
            for flaw in file.flaws:
                if flaw.sort == "external":
                    yield Violation("", flaw.message, artifact=file, span=flaw.span)
