"""artifact/label-description."""

from __future__ import annotations

from speclint.flow_service.texts import clipped
from speclint.rule import Bad, FolderRule, Good, Note, Repair, Replace, SourceFolder, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = "Sources/acme/Artifacts/acme"
_SPEC = '{"sourceSpec": {"attributes": {"uiAttributes": {"label": {"%s": "%s"}}}}}\n'


class LabelDescription(FolderRule):
    """A connection spec calls its source otherwise than the text that is handed in with it.

    Until Adobe has made keys of the texts in the folder, the spec says label and description
    itself, as `{"text": "..."}`. Then a key takes their place, and the catalog shows what stands
    in `{source}-label.txt` and `{source}-description.txt`: where that is another text, nobody has
    seen it while the source was tested.

    Only the connection spec in the same folder is compared, and blanks do not count.

    Source: Adobe, "Create a new connection specification", its TIP.
    """

    severity = "warning"
    examples = (
        Bad(
            {
                f"{_FOLDER}-connectionSpec.json": _SPEC % ("text", "ACME"),
                f"{_FOLDER}-label.txt": "ACME contacts\n",
            },
            at="1:67",
            message="the label is `ACME` here and `ACME contacts` in acme-label.txt",
            fixed=_SPEC % ("text", "ACME contacts"),
            safety="unsafe",
        ),
        Good(
            {
                f"{_FOLDER}-connectionSpec.json": _SPEC % ("text", "ACME contacts"),
                f"{_FOLDER}-label.txt": "ACME contacts\n",
            }
        ),
        Good(
            {
                f"{_FOLDER}-connectionSpec.json": _SPEC % ("key", "acmeLabel"),
                f"{_FOLDER}-label.txt": "ACME contacts\n",
            }
        ),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Compare each text of the spec with the file of that name."""
        for shown in folder.spec.shown if folder.spec else ():
            file = folder.file(shown.name)
            if shown.member != "text" or shown.name == "category" or not file or not file.line:
                continue
            if " ".join(shown.value.split()) == " ".join(file.line.split()):
                continue
            repair = Repair(
                "Write what is handed in", "unsafe", (Replace(shown.pointer, file.line),)
            )
            yield Violation(
                shown.pointer,
                f"the {shown.name} is `{clipped(shown.value)}` here and `{clipped(file.line)}` in"
                f" {file.place.name}",
                spec=folder.spec,
                notes=(Note("the other one", "", file.path, span=file.content),),
                repair=None if "\ufffd" in file.line or "\n" in file.line else repair,
            )
