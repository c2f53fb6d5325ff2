"""Files that hold no value, such as texts and icons: a source, and nothing to decode."""

from __future__ import annotations

from speclint.document.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.source import Source
    from speclint.syntax import Tree


class PlainDocument(Document):
    """A file that is not decoded. Places in it are spans: there are no pointers."""

    __slots__ = ()

    def __init__(self, source: Source) -> None:
        super().__init__(source, None, _no_tree)


def _no_tree() -> Tree:
    from speclint.syntax import parse

    return parse("")
