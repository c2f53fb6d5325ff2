"""artifact/category-mismatch."""

from __future__ import annotations

from speclint.flow_service.categories import key_of
from speclint.rule import Bad, FolderRule, Good, Note, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = "Sources/acme/Artifacts/acme"
_SPEC = '{"sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "%s"}}}}}\n'


class CategoryMismatch(FolderRule):
    """The category that is handed in with a source is not that of its connection spec.

    `{source}-category.txt` and `category` in the spec's `uiAttributes` say in which group of the
    catalog the source is. Where they differ, one of them is not what was meant.

    Only known categories are compared, however they are written, and only with the connection spec
    in the same folder.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            {
                f"{_FOLDER}-category.txt": "crm\n",
                f"{_FOLDER}-connectionSpec.json": _SPEC % "marketingAutomation",
            },
            at="1:1",
            message="the category is `crm` here and `marketingAutomation` in the connection spec",
        ),
        Good(
            {
                f"{_FOLDER}-category.txt": "crm\n",
                f"{_FOLDER}-connectionSpec.json": _SPEC % "crm",
            }
        ),
        Good(
            {
                f"{_FOLDER}-category.txt": "crm\n",
                f"{_FOLDER}-connectionSpec.json": _SPEC % "acmeCategory",
            },
            note="A key that is not known may stand for any category",
        ),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Compare the file with what the spec says, as a key or as a text."""
        file = folder.file("category")
        here = key_of(file.line) if file else None
        for shown in folder.spec.shown if folder.spec and here else ():
            there = key_of(shown.value) if shown.name == "category" else None
            if there and there != here and folder.spec:
                yield Violation(
                    "",
                    f"the category is `{here}` here and `{there}` in the connection spec",
                    artifact=file,
                    span=file.content if file else None,
                    notes=(Note("the other one", shown.pointer, folder.spec.path),),
                )
