"""In which order specs are written: what others reference has to be there before them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.engine import ValidatedSpec
    from speclint.kind import Kind

    Pair = tuple[ValidatedSpec, str]


def referenced_first(pairs: Sequence[Pair]) -> list[Pair]:
    """Sort specs with their ids: first by kind, referenced kinds before those that reference them.

    Specs of one kind, or of kinds that reference each other, are sorted by what they name. Where
    even that is a circle nobody can be first, and the order is that of the files.
    """
    ranks = _ranks(spec.kind for spec, _ in pairs)
    by_kind = sorted(pairs, key=lambda pair: ranks[pair[0].kind.name])
    places = {(spec.kind.name, spec_id): at for at, (spec, spec_id) in enumerate(by_kind)}
    order: dict[int, None] = {}
    for start in range(len(by_kind)):
        _visit(start, by_kind, places, order)
    return [by_kind[at] for at in order]


def _visit(
    start: int, pairs: Sequence[Pair], places: dict[tuple[str, str], int], order: dict[int, None]
) -> None:
    """Put a spec into the order, behind all that it names; chains may be longer than the stack."""
    begun = {start}
    todo = [(start, iter(_named(pairs[start][0], places)))]
    while todo:
        at, others = todo[-1]
        other = next((one for one in others if one not in begun and one not in order), None)
        if other is None:
            order[at] = None
            todo.pop()
        else:
            begun.add(other)
            todo.append((other, iter(_named(pairs[other][0], places))))


def _named(spec: ValidatedSpec, places: dict[tuple[str, str], int]) -> list[int]:
    mentions = spec.kind.mentions_in(spec.body)
    named = ((reference.target, spec_id) for reference, _, spec_id in mentions)
    return [places[one] for one in dict.fromkeys(named) if one in places]


def _ranks(kinds: Iterable[Kind]) -> dict[str, int]:
    """Number the kinds so that one comes behind those that it references."""
    rows = {kind.name: kind for kind in kinds}
    ranks: dict[str, int] = {}

    def visit(name: str, around: tuple[str, ...]) -> None:
        if name in rows and name not in ranks and name not in around:
            for reference in rows[name].references:
                visit(reference.target, (*around, name))
            ranks[name] = len(ranks)

    for name in rows:
        visit(name, ())
    return ranks
