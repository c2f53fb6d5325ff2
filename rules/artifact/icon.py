"""artifact/icon."""

from __future__ import annotations

from speclint.rule import Bad, FolderRule, Good, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH = "Sources/acme/Artifacts/acme-icon.svg"


class Icon(FolderRule):
    """The icon of a source is no SVG picture, or it runs something.

    The catalog shows `{source}-icon.svg` to every customer. It must be SVG: an XML document
    without a mistake, whose outermost element is `svg` with SVG's namespace. Browsers show nothing
    of any other, and a PNG image with another suffix is still a PNG image.

    And it must be a picture only. Scripts, handlers such as `onload`, `javascript:` addresses and
    HTML in a `foreignObject` run in the page of whoever opens the icon, and are ignored where it is
    shown as a picture: an icon has no use for them. Nor may it have entities that are made of other
    entities: that is how a small file becomes gigabytes.

    This finds what is there by mistake or left by a drawing program. It is no guard against a file
    that is made to deceive.

    Source: Adobe, "Create a new connection specification": the icon is SVG; W3C, "Scalable Vector
    Graphics (SVG) 2", "Linking" and "Conformance criteria".
    """

    severity = "error"
    examples = (
        Bad(
            {_PATH: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></svg>\n'},
            at="1:58",
            message="this is not well-formed XML: this tag closes another element than the one that"
            " is open",
        ),
        Bad(
            {_PATH: '<svg viewBox="0 0 8 8"/>\n'},
            at="1:1",
            message='`svg` must say `xmlns="http://www.w3.org/2000/svg"`: without it no browser'
            " shows the icon",
        ),
        Bad(
            {_PATH: '<svg xmlns="http://www.w3.org/2000/svg" onload="start()"/>\n'},
            at="1:41",
            message="`onload` runs a script: take it out",
        ),
        Bad(
            {
                _PATH: '<svg xmlns="http://www.w3.org/2000/svg">\n  <script>start()</script>\n</svg>\n'
            },
            at="2:3",
            message="`script` runs when the icon is opened: take it out",
        ),
        Good({_PATH: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h8v8z"/></svg>\n'}),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield what the reader of icons has found that breaks one or makes it active."""
        for file in folder.asked_for("icon"):
            for flaw in file.flaws:
                if flaw.sort in ("broken", "active"):
                    yield Violation("", flaw.message, artifact=file, span=flaw.span)
