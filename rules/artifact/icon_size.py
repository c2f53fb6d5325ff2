"""artifact/icon-size."""

from __future__ import annotations

from speclint.finding import Span
from speclint.rule import Bad, FolderRule, Good, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH = "Sources/acme/Artifacts/acme-icon.svg"
_KILOBYTE = 1000
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg">'


class IconSize(FolderRule):
    """The icon of a source is as large as a photograph.

    A drawn icon has some hundred bytes to some thousand. One of more than 100 kB holds what is not
    seen: a photograph in a `data:` address, fonts, or a drawing program's own copy of the drawing.
    The catalog loads it for every customer beside the icons of all other sources. Save it as
    "plain" or "optimised" SVG.

    What lies in an icon of more than a megabyte is not looked at: of that only the size is
    reported. The option `most` says another limit, in kilobytes. Adobe names none.
    """

    severity = "warning"
    options = {"most": 100}  # noqa: RUF012 - a rule is made once
    examples = (
        Bad(
            {_PATH: f"{_HEAD}<desc>{'x' * 112_345}</desc></svg>\n"},
            at="1:1",
            message="the icon has 112 kB, more than 100: take out what is not seen",
        ),
        Good({_PATH: f'{_HEAD}<path d="M0 0h8v8z"/></svg>\n'}),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield the icons that have more bytes than is allowed."""
        most = self.options["most"]
        for file in folder.asked_for("icon"):
            if file.size > most * _KILOBYTE:
                size = file.size // _KILOBYTE
                message = f"the icon has {size} kB, more than {most}: take out what is not seen"
                yield Violation("", message, artifact=file, span=Span(0, 0))
