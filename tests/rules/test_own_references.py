"""Ids that specs of a config's own kinds name: hints that cost little, and places told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from speclint.kind_config import kinds_of
from speclint.registry import Registry
from speclint.rule import Mention, Project, ProjectRule, SpecFacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.rule import Violation

RULE: Any = Registry()["refs/unknown-id"]
ELSEWHERE = "if it exists without one, name it in `known-ids`"
TABLE = {
    "board": {
        "match": {"members": ["panels"]},
        "references": [{"at": "/**/uid", "kind": "source"}],
    },
    "source": {"match": {"members": ["dialect"]}},
}
KINDS = kinds_of(TABLE, "speclint.toml")


def unknown(ids: Iterable[str], *mentions: Mention) -> list[Violation]:
    """Return what is said of a board that names sources, where there are some."""
    board, source, *_ = KINDS.rows.values()
    specs = [SpecFacts(f"{one}.json", "", source, one, "/id", "", None, ()) for one in ids]
    specs.append(SpecFacts("board.json", "", board, "b", "/id", "", None, mentions))
    assert isinstance(RULE, ProjectRule)
    return list(RULE.check(Project(tuple(specs), True, frozenset(), KINDS)))


def hint(ids: Iterable[str], named: str) -> str:
    """Return what is said of one unknown id, behind what it is."""
    [found] = unknown(ids, Mention(named, "/uid", "uid", "source", False))
    return found.message.removeprefix(f"no file has the source `{named}`; ")


FEW = [f"{number:03}-lake" for number in range(100)]
MANY = [*FEW, "sea"]
ALIKE = [f"lake-{number:03}" for number in range(101)]


@pytest.mark.parametrize(
    ("ids", "named", "meant"),
    [
        (["lake", "sea"], "lak", "lake"),
        (["lake", "sea"], "kale", None),
        (["lake", "sake"], "lakes", "lake"),
        (["lake", "sake"], "make", None),  # both are a slip away
        (["lake", "sea"], "laek", "lake"),
        (["sea"], "se", None),
        (["ab"], "ac", None),
        (["metrics"], "metrix", "metrics"),
        (["orders-eu"], "orders-xyz", None),
        (["9f8e7d6c-0001"], "9f8e7d6c-0010", "9f8e7d6c-0001"),
        (FEW, "x42-lake", "042-lake"),
        (FEW[:1], "x00-lake", "000-lake"),
        (MANY, "x00-lake", None),
        (MANY, "042-lakes", "042-lake"),
        (ALIKE, "lake-0x", None),
        (ALIKE[:100], "lake-07x9", "lake-079"),
        (ALIKE, "lake-07x9", None),
    ],
)
def test_only_one_near_id_is_taken_for_the_one_that_was_meant(
    ids: list[str], named: str, meant: str | None
) -> None:
    """A slip at one place of the id; of very many ids those that begin alike, unless all do."""
    assert hint(ids, named) == (f"did you mean `{meant}`?" if meant else ELSEWHERE)


def test_a_place_that_two_references_mean_is_told_once() -> None:
    """The other places are notes, and there are not more than five of them."""
    at = [Mention("x", f"/panels/{number}/uid", "uid", "source", False) for number in range(9)]
    [found] = unknown((), *at, *at)
    places = [note.pointer for note in found.notes]
    assert (found.pointer, places) == (at[0].pointer, [one.pointer for one in at[1:6]])
