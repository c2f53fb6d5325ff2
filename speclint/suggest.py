"""Guess which of some names or values a misspelt one was meant to be."""

from __future__ import annotations

from itertools import islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 500  # choices that are looked at: nobody has more, but who wants to keep us busy
_LIKE = 0.75  # how like two names are of which one may be meant for the other, from 0 to 1
_SHORTEST = 4  # of shorter names any other is a slip away


def closest(word: str, choices: Iterable[str], question: str = "; did you mean `{}`?") -> str:
    """Ask whether the choice that is most like a word was meant; nothing where none is near."""
    names = list(choices)
    if not names:
        return ""
    from difflib import get_close_matches

    found = get_close_matches(word, names, n=1, cutoff=_LIKE)
    return question.format(found[0]) if found else ""


def for_which(word: str, known: Iterable[str], missing: Iterable[str]) -> tuple[float, str] | None:
    """Return the missing name that an unknown one stands for, with how like they are, or None.

    It is the one of all known names that is most like the word, or else the only one that is
    missing of those that begin with it.

    >>> for_which("permissions", ["name", "permissionsInfo"], ["permissionsInfo"])[1]
    'permissionsInfo'
    >>> for_which("limit", ["limitName", "limitValue"], ["limitName"])[1]
    'limitName'
    >>> for_which("limit", ["limitName", "limitValue"], ["limitName", "limitValue"]) is None
    True
    """
    from difflib import SequenceMatcher, get_close_matches

    wanted = set(missing)
    found = get_close_matches(word, list(known), n=1, cutoff=_LIKE)
    if not found and len(word) >= _SHORTEST:
        longer = [name for name in wanted if name.startswith(word)]
        found = longer if longer[1:] == [] and all(n[len(word)].isupper() for n in longer) else []
    if not found or found[0] not in wanted:
        return None
    return SequenceMatcher(None, found[0], word).ratio(), found[0]


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a word is a slip of the pen away from, or None.

    First comes a choice that differs only in case, hyphens, underscores, blanks or a plural, then
    the one with the fewest slips: a letter that is missing, too much, another, or two that
    changed places. More than one slip is allowed only in long names.

    >>> nearest("permissionInfo", ["permissionsInfo", "providerId"])
    'permissionsInfo'
    >>> nearest("offsetName", ["offSetName", "limitName"])
    'offSetName'
    >>> nearest("icon", ["label"]) is None
    True
    """
    names = list(islice(choices, _MOST))
    for name in names:
        if is_same(word, name):
            return name
    if len(word) < _SHORTEST:
        return None
    allowed = 1 if len(word) < 2 * _SHORTEST else 2
    near = [(slips(word.casefold(), name.casefold(), allowed), name) for name in names]
    found = min((pair for pair in near if pair[0] <= allowed), default=None, key=lambda p: p[0])
    return found[1] if found else None


def nearest_choice(value: object, choices: Iterable[object]) -> tuple[object, bool] | None:
    """Return the choice that a text was meant to be, and whether that is certain, or None.

    >>> nearest_choice("marketing automation", ["crm", "marketingAutomation"])
    ('marketingAutomation', True)
    >>> nearest_choice("OFSET", ["OFFSET", "PAGE"])
    ('OFFSET', False)
    """
    texts = [choice for choice in choices if isinstance(choice, str)]
    found = nearest(value, texts) if isinstance(value, str) else None
    return None if found is None else (found, plain(str(value)) == plain(found))


def is_same(word: str, other: str) -> bool:
    """Tell whether two names differ only in case, hyphens, underscores, blanks or a plural."""
    one, two = plain(word), plain(other)
    return one in (two, f"{two}s") or two == f"{one}s"


def plain(word: str) -> str:
    """Return the letters and digits of a name, without case."""
    return "".join(filter(str.isalnum, word.casefold()))


def slips(word: str, other: str, most: int) -> int:
    """Count the slips between two words: Damerau-Levenshtein, up to one more than `most`."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for index, letter in enumerate(word, 1):
        before, last, row = row, before, [index]
        for place, wanted in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != wanted))
            swapped = index > 1 and place > 1
            if swapped and letter == other[place - 2] and word[index - 2] == wanted:
                cost = min(cost, last[place - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)
