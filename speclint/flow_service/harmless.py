"""Texts that are known to be fine: the specs of a repository repeat most of theirs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MOST = 20_000  # texts, and the longest that is worth its room
_LONGEST = 300


class Harmless:
    """Remembers which texts need no closer look; `suspects` picks those out that do.

    What is picked must depend on the text alone.
    """

    def __init__(self, suspects: Callable[[Iterable[str]], Iterable[str]]) -> None:
        self._suspects = suspects
        self._known: set[str] = set()

    def are_all(self, texts: Iterable[str]) -> bool:
        """Tell whether none of these texts needs a closer look.

        >>> shouts = Harmless(lambda texts: [text for text in texts if text.isupper()])
        >>> shouts.are_all(["a", "b"]), shouts.are_all(["a", "B"]), shouts.are_all(["a", "b"])
        (True, False, True)
        """
        if self._known.issuperset(texts):
            return True
        new = {*texts} - self._known
        suspects = {*self._suspects(new)}
        if len(self._known) > _MOST:
            self._known.clear()
        self._known.update(text for text in new - suspects if len(text) < _LONGEST)
        return not suspects
