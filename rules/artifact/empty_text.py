"""artifact/empty-text."""

from __future__ import annotations

from speclint.finding import Span
from speclint.rule import Bad, FolderRule, Good, Repair, Replace, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.rule import Artifact

_FOLDER = "Sources/acme/Artifacts/acme"


class EmptyText(FolderRule):
    """A text that is handed in with a source is not one line of text.

    `{source}-label.txt` is the name in the catalog, `{source}-description.txt` the sentence below
    it, `{source}-category.txt` one word. They are texts of a catalog and no documents: with an empty
    one the source has no name, a second line has no place there, and a blank belongs to the text
    for every program that compares it.

    One line break at the end is as it should be. Of several, of blanks and of a byte order mark
    the fix leaves none; a second line is for a person to take out.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            {f"{_FOLDER}-label.txt": "ACME contacts  \n\n"},
            at="1:14",
            message="there are blanks behind the label",
            fixed="ACME contacts\n",
        ),
        Bad(
            {f"{_FOLDER}-category.txt": "\ufeff crm"},
            at="1:1",
            message="there are blanks before the category",
            fixed="crm",
        ),
        Bad(
            {f"{_FOLDER}-description.txt": "\n"},
            at="1:1",
            message="the file is empty: write the description into it",
        ),
        Bad(
            {f"{_FOLDER}-category.txt": "crm\nanalytics\n"},
            at="2:1",
            message="the category goes on here: it must be one line",
        ),
        Good({f"{_FOLDER}-label.txt": "ACME contacts\n"}),
        Good({f"{_FOLDER}-description.txt": "Contacts of your ACME account."}),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield the first thing that is wrong with each text."""
        for file in folder.asked_for("category", "description", "label"):
            text, start, end = file.text, file.content.start, file.content.end
            what = file.place.role
            if start == end:
                message = f"the file is empty: write the {what} into it"
                yield Violation("", message, artifact=file, span=Span(0, 0))
                continue
            first = file.line.splitlines()[0]
            if len(first) < end - start:
                second = start + len(first)
                second += len(text[second:end]) - len(text[second:end].lstrip())
                message = f"the {what} goes on here: it must be one line"
                yield Violation("", message, artifact=file, span=Span(second, end))
            elif start or text[end:] not in ("", "\n", "\r\n"):
                yield _blanks(file, what)


def _blanks(file: Artifact, what: str) -> Violation:
    text, start, end = file.text, file.content.start, file.content.end
    where, span = ("before", Span(0, start)) if start else ("behind", Span(end, len(text)))
    line_break = "\r\n" if "\r\n" in text[end:] else "\n" if "\n" in text[end:] else ""
    return Violation(
        "",
        f"there are blanks {where} the {what}",
        artifact=file,
        span=span,
        repair=Repair("Take the blanks out", "safe", (Replace("", file.line + line_break),)),
    )
