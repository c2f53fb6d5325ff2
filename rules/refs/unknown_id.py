"""refs/unknown-id."""

from __future__ import annotations

from itertools import islice

from speclint.rule import Bad, Good, Note, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_SHOWN = 5
_MOST = 100  # ids that are looked at for one: a project has thousands, and as many slips
_SAME = 3  # characters with which these begin where there are more
_SLIP = 2  # characters in a row that may differ
_KINDS = {
    "dashboard": {
        "match": {"members": ["panels"]},
        "id": "/uid",
        "name": "/title",
        "references": [{"at": "/panels/*/source", "kind": "datasource"}],
    },
    "datasource": {"match": {"members": ["dialect"]}},
}
_ELSEWHERE = "if it exists without one, name it in `known-ids`"
_SOURCE = '{"id": "warehouse", "name": "Warehouse", "dialect": "sql"}\n'


class UnknownId(ProjectRule):
    """A spec of a config's own kind names a spec that the project does not know.

    The `references` of [a kind](../../kinds.md) say where ids of others stand. No file has this
    one, and neither the config's `[ids]` table nor its `known-ids` do. It is mistyped, or its file
    is gone. What exists on the service without a file belongs into `known-ids`.

    An id is reported once for each spec that names it. A `shared` list is left alone: there the
    ids of others are expected. Nothing is said where only some files of an unknown project were
    linted. Of what flow specs list `refs/unknown-connection-spec` speaks.

    Source: the config's `kinds` table.
    """

    severity = "error"
    examples = (
        Bad(
            {
                "orders.json": '{"uid": "orders", "panels": [{"source": "warehose"}]}\n',
                "warehouse.json": _SOURCE,
            },
            at="1:41",
            message="no file has the datasource `warehose`; did you mean `warehouse`?",
            kinds=_KINDS,
        ),
        Bad(
            '{"uid": "orders", "panels": [{"source": "lake"}, {"source": "lake"}]}\n',
            at="1:41",
            message="no file has the datasource `lake`; if it exists without one, name it in"
            " `known-ids`",
            kinds=_KINDS,
        ),
        Good(
            {
                "orders.json": '{"uid": "orders", "panels": [{"source": "warehouse"}]}\n',
                "warehouse.json": _SOURCE,
            },
            kinds=_KINDS,
        ),
        Good(
            '{"id": "home", "boards": ["of-another-team"]}\n',
            note="others add to this list, too",
            kinds={
                "folder": {
                    "match": {"members": ["boards"]},
                    "references": [{"at": "/boards", "kind": "folder", "shared": True}],
                }
            },
        ),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield each id that a spec names and nothing has, once."""
        ids: dict[str, dict[str, None]] = {}
        for spec in project.specs:
            if spec.id:
                ids.setdefault(spec.kind.name, {})[spec.id] = None
        known = {name: _Ids(found) for name, found in ids.items()}
        for spec in project.specs if project.complete else ():
            if spec.kind.is_own:
                yield from _unknown(project, spec, known)


class _Ids:
    """The ids of one kind."""

    def __init__(self, ids: Collection[str]) -> None:
        self._ids = ids
        self._alike: dict[str, list[str]] = {}
        for one in ids:
            self._alike.setdefault(one[:_SAME], []).append(one)

    def __contains__(self, other: str) -> bool:
        return other in self._ids

    def nearest(self, other: str) -> str | None:
        """Return the id that an unknown one is a slip away from, if no other is as near."""
        ids = self._ids if len(self._ids) <= _MOST else self._alike.get(other[:_SAME], ())
        slips = {one: _slip(one, other) for one in ids} if len(ids) <= _MOST else {}
        least = min(slips.values(), default=_SLIP + 1)
        near = [one for one, slip in slips.items() if slip == least <= _SLIP]
        return near[0] if len(near) == 1 else None


def _unknown(project: Project, spec: SpecFacts, ids: Mapping[str, _Ids]) -> Iterator[Violation]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for mention in spec.mentions:
        is_there = mention.id in ids.get(mention.target, ()) or mention.id in project.known_ids
        if not mention.shared and not is_there:
            # Two references may mean one place.
            found.setdefault((mention.target, mention.id), {})[mention.pointer] = None
    for (target, named), (first, *others) in found.items():
        meant = ids[target].nearest(named) if target in ids else None
        hint = f"did you mean `{meant}`?" if meant else _ELSEWHERE
        title = project.kinds.rows[target].title
        yield Violation(
            first,
            f"no file has the {title} `{named}`; {hint}",
            notes=tuple(Note("and here", other) for other in islice(others, _SHOWN)),
            spec=spec,
        )


def _slip(one: str, other: str) -> int:
    """Count the characters from the first to the last in which two ids differ.

    Of short ids most are a slip away from each other, so of these less counts as one.
    """
    shorter, longer = sorted((len(one), len(other)))
    if longer - shorter > _SLIP or shorter < _SAME:
        return _SLIP + 1
    same = _in_common(one, other)
    slip = longer - same - _in_common(one[same:][::-1], other[same:][::-1])
    return slip if slip <= shorter - _SAME + 1 else _SLIP + 1


def _in_common(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
