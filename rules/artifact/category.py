"""artifact/category."""

from __future__ import annotations

from speclint.flow_service.categories import KEYS, key_of
from speclint.flow_service.texts import clipped
from speclint.rule import Bad, FolderRule, Good, Repair, Replace, SourceFolder, Violation
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH = "Sources/acme/Artifacts/acme-category.txt"


class Category(FolderRule):
    """The category that is handed in with a source is none that the catalog is known to have.

    `{source}-category.txt` holds one word, the category's key, such as `marketingAutomation` or
    `streaming`. The guide lists the categories as people read them, "Marketing Automation"; what
    stands in its own example is the key, and the spec names the same key later.

    The known keys are those of `connection/category`. Adobe adds some now and then, so this is
    only a warning.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            {_PATH: "Marketing Automation\n"},
            at="1:1",
            message="the key of the category `Marketing Automation` is `marketingAutomation`",
            fixed="marketingAutomation\n",
        ),
        Bad(
            {_PATH: "protocol\n"},
            at="1:1",
            message="`protocol` is not a category that the catalog is known to have;"
            " did you mean `protocols`?",
        ),
        Good({_PATH: "streaming\n"}),
    )

    def check(self, folder: SourceFolder) -> Iterator[Violation]:
        """Yield a category that is no key; of one with several lines its text is wrong already."""
        for file in folder.asked_for("category"):
            said = file.line
            if not said or "\n" in said or said in KEYS:
                continue
            key, repair = key_of(said), None
            if key:
                message = f"the key of the category `{clipped(said)}` is `{key}`"
                text = file.text[: file.content.start] + key + file.text[file.content.end :]
                repair = Repair(f"Write `{key}`", "safe", (Replace("", text),))
            else:
                hint = closest(said, KEYS)
                message = (
                    f"`{clipped(said)}` is not a category that the catalog is known to have{hint}"
                )
            yield Violation("", message, artifact=file, span=file.content, repair=repair)
