"""artifact/name."""

from __future__ import annotations

from speclint.finding import Span
from speclint.rule import Bad, FolderRule, Good, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Name(FolderRule):
    """A file that is handed in with a source, or its folder, has another name than it must have.

    The layout is `Sources/{source}/Artifacts/{source}-icon.svg`, and so for the other files:
    letter by letter, with the name of the source's folder in front, one hyphen and no blank. The
    names are all that says which file is what.

    The guides in other languages translate what is no word of the language but a name: the folder
    (`Artefakter`, `工件`), or they print `{source} -icon.svg` with a blank and
    `{source.txt}-category.txt`. Whoever copies these has another layout than Adobe's.

    Where the folder's own name is not as others are, as `artifact/source-name` says, a file may have
    that name or the better one; what must be renamed gets the better one.

    A file beside one with the right name is let be, such as `acme-icon-old.svg` beside
    `acme-icon.svg`. Files are not renamed by `--fix`: use `git mv`.

    Source: Adobe, "Create a new connection specification", in English.
    """

    severity = "error"
    examples = (
        Bad(
            {"Sources/acme/Artifacts/acme -description.txt": "Contacts of your ACME account.\n"},
            at="1:1",
            message="`acme -description.txt` must be called `acme-description.txt`",
        ),
        Bad(
            {"Sources/acme/Artifacts/acme.txt-category.txt": "crm\n"},
            at="1:1",
            message="`acme.txt-category.txt` must be called `acme-category.txt`",
        ),
        Bad(
            {
                "Sources/Acme_CRM/Artifacts/crm.label.txt": "ACME CRM\n",
                "Sources/Acme_CRM/Artifacts/acme-crm-category.txt": "crm\n",
            },
            at="1:1",
            message="`crm.label.txt` must be called `acme-crm-label.txt`",
        ),
        Bad(
            {"Sources/acme/Artifacts/acme-desc.txt": "Contacts of your ACME account.\n"},
            at="1:1",
            message="`acme-desc.txt` must be called `acme-description.txt`",
        ),
        Bad(
            {"Sources/acme/Artifacts/acme-lable.txt": "ACME\n"},
            at="1:1",
            message="`acme-lable.txt` must be called `acme-label.txt`",
        ),
        Bad(
            {"Sources/acme/Artifacts/logo.svg": "<svg/>\n"},
            at="1:1",
            message="`logo.svg` must be called `acme-icon.svg`",
        ),
        Bad(
            {
                "Sources/acme/工件/acme-category.txt": "crm\n",
                "Sources/acme/工件/acme-label.txt": "ACME\n",
            },
            at="1:1",
            message="the folder `Sources/acme/工件` must be called `Sources/acme/Artifacts`",
        ),
        Good(
            {
                "Sources/acme/Artifacts/acme-icon.svg": "<svg/>\n",
                "Sources/acme/Artifacts/acme-icon-old.svg": "<svg/>\n",
                "Sources/acme/Artifacts/README.txt": "Ask the web team for the icon.\n",
            }
        ),
        Good({"Sources/App/Resources/App-icon.svg": "<svg/>\n"}, note="Some other project"),
        Good({"build/app/artifacts/app-icon.svg": "<svg/>\n"}, note="Another one"),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield the folder, once, and the files that have no right one beside them."""
        place, first = folder.place, folder.files[0]
        if not folder.is_certain:
            return
        if place.folder != place.wanted_folder:
            message = f"the folder `{place.folder}` must be called `{place.wanted_folder}`"
            yield Violation("", message, artifact=first, span=Span(0, 0))
        for role in dict.fromkeys(file.place.role for file in folder.files):
            file = folder.file(role)
            if file and not file.place.has_right_name:
                message = f"`{file.place.name}` must be called `{file.place.wanted_name}`"
                yield Violation("", message, artifact=file, span=Span(0, 0))
