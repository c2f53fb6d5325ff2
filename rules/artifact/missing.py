"""artifact/missing."""

from __future__ import annotations

from speclint.artifact import SPEC, SUFFIXES, name_of
from speclint.finding import Span
from speclint.rule import Bad, FolderRule, Good, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = "Sources/acme/Artifacts/acme"


class Missing(FolderRule):
    """The folder of a source lacks a file that is handed in with it.

    A source is handed in as a pull request with the folder `Sources/{source}/Artifacts`, and in it
    `{source}-category.txt`, `{source}-description.txt`, `{source}-icon.svg` and
    `{source}-label.txt`: what the catalog is to show. After its review Adobe hands out the keys by
    which the spec names them; there can be none for a file that is missing.

    `{source}-connectionSpec.json` may come later, so nothing is said where it is missing. Nothing
    is said of a file that is there under another name either: that is `artifact/name`. And nothing
    where only some files of an unknown project were linted.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            {
                f"{_FOLDER}-category.txt": "marketingAutomation\n",
                f"{_FOLDER}-label.txt": "ACME contacts\n",
            },
            at="1:1",
            message="`acme-description.txt` and `acme-icon.svg` are missing in"
            " `Sources/acme/Artifacts`",
        ),
        Bad(
            {
                f"{_FOLDER}-connectionSpec.json": '{"name": "acme", "sourceSpec": {}}\n',
                f"{_FOLDER}-category.txt": "crm\n",
                f"{_FOLDER}-description.txt": "Contacts of your ACME account.\n",
                f"{_FOLDER}-label.txt": "ACME contacts\n",
            },
            at="1:1",
            message="`acme-icon.svg` is missing in `Sources/acme/Artifacts`",
        ),
        Good(
            {
                f"{_FOLDER}-category.txt": "crm\n",
                f"{_FOLDER}-description.txt": "Contacts of your ACME account.\n",
                f"{_FOLDER}-icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
                f"{_FOLDER}-label.txt": "ACME contacts\n",
            },
            note="The spec may come later",
        ),
        Good({"Sources/App/Resources/App-icon.svg": "<svg/>\n"}, note="Some other project"),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield one violation for all that is missing, at the spec or else at the first file."""
        if not folder.complete or not folder.is_certain:
            return
        missing = [
            f"`{name_of(folder.place.wanted_source, role)}`"
            for role in SUFFIXES
            if role != SPEC and not folder.file(role)
        ]
        if missing:
            *most, last = missing
            names = f"{', '.join(most)} and {last} are" if most else f"{last} is"
            yield Violation(
                "",
                f"{names} missing in `{folder.place.folder}`",
                artifact=folder.file(SPEC) or folder.files[0],
                span=Span(0, 0),
            )
