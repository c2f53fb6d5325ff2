"""refs/unreferenced-spec."""

from __future__ import annotations

from itertools import islice

from speclint.rule import Bad, Good, Note, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.kind import Kind, Reference

_SHOWN = 3
_KINDS = {
    "dashboard": {
        "match": {"members": ["panels"]},
        "id": "/uid",
        "name": "/title",
        "references": [
            {"at": "/panels/*/source", "kind": "datasource", "required": True},
            {"at": "/**/fallback", "kind": "datasource"},
        ],
    },
    "datasource": {"match": {"members": ["dialect"]}},
}
_SOURCE = '{"id": "warehouse", "name": "Warehouse", "dialect": "sql"}\n'


class UnreferencedSpec(ProjectRule):
    """No spec names the id of one that has to be named, as a kind of the config's own says.

    A reference of [a kind](../../kinds.md) with `required = true` means that each spec of the kind
    it leads to has to be named by at least one spec: a datasource without a dashboard does nothing.
    Where a kind has several references to that one, it may be named at any of them.

    Only specs with an id are looked at, and nothing is said where only some files of an unknown
    project were linted. Of connection specs that no flow spec lists
    `refs/unreferenced-connection-spec` speaks.

    Source: the config's `kinds` table.
    """

    severity = "error"
    examples = (
        Bad(
            {
                "warehouse.json": _SOURCE,
                "orders.json": '{"uid": "orders", "panels": [{"source": "lake"}]}\n',
            },
            at="1:29",
            message="no dashboard names the datasource `warehouse`: put its id at"
            " `/panels/*/source` of one",
            kinds=_KINDS,
        ),
        Bad(
            _SOURCE,
            at="1:29",
            message="no dashboard names the datasource `warehouse`: put its id at"
            " `/panels/*/source` of one",
            kinds=_KINDS,
            note="there is not even a dashboard",
        ),
        Good(
            {
                "warehouse.json": _SOURCE,
                "orders.json": '{"uid": "orders", "panels": [{"source": "warehouse"}]}\n',
            },
            kinds=_KINDS,
        ),
        Good(
            {
                "warehouse.json": _SOURCE,
                "orders.json": '{"uid": "orders", "panels": [{"fallback": "warehouse"}]}\n',
            },
            note="here another reference to the same kind names it",
            kinds=_KINDS,
        ),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield the specs whose kind must be named by an own one, and that no spec names."""
        for kind in project.kinds.own if project.complete else ():
            for target, references in _required(kind).items():
                yield from _unnamed(project, kind, target, references)


def _required(kind: Kind) -> dict[str, list[Reference]]:
    """Return the kinds that one must name all specs of, with the references that say so."""
    found: dict[str, list[Reference]] = {}
    for reference in kind.references:
        if reference.required:
            found.setdefault(reference.target, []).append(reference)
    return found


def _unnamed(
    project: Project, kind: Kind, target: str, references: list[Reference]
) -> Iterator[Violation]:
    named = {
        mention.id
        for spec in project.of_kind(kind.name)
        for mention in spec.mentions
        if mention.target == target
    }
    notes = tuple(_notes(project, kind, references[0]))
    places = " or ".join(f"`{at}`" for at in dict.fromkeys(one.at for one in references))
    for spec in project.of_kind(target):
        if spec.id and spec.id not in named:
            yield Violation(
                spec.name_pointer or spec.id_pointer or spec.pointer,
                f"no {kind.title} names the {spec.kind.title} `{spec.id}`: put its id at {places}"
                " of one",
                notes=notes,
                spec=spec,
            )


def _notes(project: Project, kind: Kind, reference: Reference) -> Iterator[Note]:
    for spec in islice(project.of_kind(kind.name), _SHOWN):
        yield Note("here it could be named", _place(spec, reference), spec.path)


def _place(spec: SpecFacts, reference: Reference) -> str:
    """Return where the first id of such a reference stands, or else where all of them would."""
    mentioned = (
        mention.pointer
        for mention in spec.mentions
        if mention.required and mention.target == reference.target
    )
    return next(mentioned, spec.pointer + reference.base)
