"""artifact/source-name."""

from __future__ import annotations

from speclint.finding import Span
from speclint.rule import Bad, FolderRule, Good, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class SourceName(FolderRule):
    """The folder of a source is not named in lower case, with hyphens between words.

    The name of the folder below `Sources` stands before the name of each file in it. Those of the
    guides are `mailchimp-members` and `medallia`, and so are the pages of the published sources
    named. A name with capitals is two names where a file system does not tell them apart, and
    blanks must be quoted in every address and every command.

    Source: Adobe, "Create a new connection specification", its examples.
    """

    severity = "info"
    examples = (
        Bad(
            {
                "Sources/Acme_CRM/Artifacts/Acme_CRM-category.txt": "crm\n",
                "Sources/Acme_CRM/Artifacts/Acme_CRM-label.txt": "ACME CRM\n",
            },
            at="1:1",
            message="the source's folder is `Acme_CRM`, others are named like `acme-crm`,"
            " and so are the files in it",
        ),
        Good({"Sources/mailchimp-members/Artifacts/mailchimp-members-category.txt": "crm\n"}),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Compare the name of the folder with how it would be named."""
        name = folder.place.source
        wanted = folder.place.wanted_source
        if folder.is_certain and name != wanted:
            message = f"the source's folder is `{name}`, others are named like `{wanted}`"
            if any(file.place.name.startswith(f"{name}-") for file in folder.files):
                message += ", and so are the files in it"
            yield Violation("", message, artifact=folder.files[0], span=Span(0, 0))
