"""What is known of files in a compact form, for as long as a run takes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api.stored import Entry


class Entries:
    """Entries by the absolute paths of files. `is_kept` says that other runs will know them, too."""

    is_kept = False

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}

    def entry(self, path: str) -> Entry | None:
        """Return what is known of a file; None where nothing is."""
        return self._entries.get(path)

    def put(self, path: str, entry: Entry) -> None:
        """Remember what the first pass said of a file."""
        self._entries[path] = entry

    def is_fine(self, facts: str) -> bool:
        """Tell whether files with such facts, told by their digest, were compared, and none is wrong."""
        del facts
        return False

    def put_fine(self, facts: str) -> None:
        """Remember that nothing is wrong between files with such facts."""

    def save(self) -> None:
        """Write down what is new."""
