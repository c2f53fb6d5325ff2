"""Guess which of some names a misspelt one was meant to be."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def closest(word: str, choices: Iterable[str], question: str = "; did you mean `{}`?") -> str:
    """Ask whether the choice that is most like a word was meant; nothing where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(choices), n=1, cutoff=0.75)
    return question.format(found[0]) if found else ""
