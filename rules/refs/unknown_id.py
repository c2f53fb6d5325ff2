"""refs/unknown-id."""

from __future__ import annotations

from itertools import islice

from speclint.rule import Bad, Good, Mention, Note, Project, ProjectRule, SpecFacts, Violation
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHOWN = 5
_KINDS = {
    "dashboard": {
        "match": {"members": ["panels"]},
        "id": "/uid",
        "name": "/title",
        "references": [{"at": "/panels/*/source", "kind": "datasource"}],
    },
    "datasource": {"match": {"members": ["dialect"]}},
}
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
        ids: dict[str, set[str]] = {}
        for spec in project.specs:
            if spec.id:
                ids.setdefault(spec.kind.name, set()).add(spec.id)
        for spec in project.specs if project.complete else ():
            if spec.kind.is_own:
                yield from _unknown(project, spec, ids)


def _unknown(project: Project, spec: SpecFacts, ids: Mapping[str, set[str]]) -> Iterator[Violation]:
    found: dict[tuple[str, str], list[Mention]] = {}
    for mention in spec.mentions:
        there = ids.get(mention.target, ())
        if not mention.shared and mention.id not in there and mention.id not in project.known_ids:
            found.setdefault((mention.target, mention.id), []).append(mention)
    for (target, _), (first, *others) in found.items():
        hint = closest(first.id, ids.get(target, ()))
        title = project.kinds.rows[target].title
        yield Violation(
            first.pointer,
            f"no file has the {title} `{first.id}`"
            + (hint or "; if it exists without one, name it in `known-ids`"),
            notes=tuple(Note("and here", other.pointer) for other in islice(others, _SHOWN)),
            spec=spec,
        )
