"""The kinds of specs that speclint knows: a table, so that a new kind is a row and no code."""

from __future__ import annotations

from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@record
class Reference:
    """A member that holds ids of other specs.

    `member` is the member's name at the top of the body, a list of ids; `target` the kind of the
    specs that it names. `required` says that a spec of that kind must be named by one such list.
    """

    member: str
    target: str
    required: bool


@record
class Kind:
    """How to recognise a spec, check it, tell its id and push it.

    `markers` are top-level members that only this kind has: one of them tells it. `hints` are
    members that also stand in files that are a part of a spec, such as an `authSpec` alone; they
    tell the kind beside one of the `identity` members. `is_default` says that all of `identity`
    together is enough. `family` names its rules, `schema` its file in `schemas/`, `endpoint` its
    path below the service's base address.
    """

    name: str
    title: str
    family: str
    schema: str
    endpoint: str
    markers: frozenset[str]
    hints: frozenset[str]
    identity: frozenset[str] = frozenset({"name", "providerId"})
    is_default: bool = False
    references: tuple[Reference, ...] = ()


CONNECTION_SPEC = Kind(
    name="connectionSpec",
    title="connection spec",
    family="connection",
    schema="connection-spec.schema.json",
    endpoint="connectionSpecs",
    markers=frozenset({"sourceSpec"}),
    hints=frozenset({"authSpec", "exploreSpec"}),
    is_default=True,
)

FLOW_SPEC = Kind(
    name="flowSpec",
    title="flow spec",
    family="flow",
    schema="flow-spec.schema.json",
    endpoint="flowSpecs",
    markers=frozenset({"sourceConnectionSpecIds", "targetConnectionSpecIds"}),
    hints=frozenset(
        {"transformationSpecs", "transformationSpec", "optionSpec", "scheduleSpec", "runSpec"}
    ),
    references=(
        Reference("sourceConnectionSpecIds", "connectionSpec", required=True),
        Reference("targetConnectionSpecIds", "connectionSpec", required=False),
    ),
)


class Kinds:
    """A table of kinds, and how to tell them: those of speclint, or a config's own before them."""

    def __init__(self, rows: Iterable[Kind]) -> None:
        self.rows: dict[str, Kind] = {kind.name: kind for kind in rows}
        self._words = {
            name.casefold().encode()
            for kind in self.rows.values()
            for name in (*kind.markers, *kind.hints, *kind.identity)
        } - {b"name"}

    def recognise(self, body: Mapping[str, object], path: str = "") -> Kind | None:  # noqa: ARG002 - for those told by it
        """Tell the kind of an object by the members it has, or None if it is no spec.

        The kind with the most members of its own wins. Names are compared without case, so that a
        misspelt `sourceconnectionspecids` is still a flow spec with a mistake in it.
        """
        members = {name.casefold() for name in body}
        scores = {_score(kind, members): kind for kind in reversed(self.rows.values())}
        best = max(scores)
        return scores[best] if best else None

    def mentioned_in(self, data: bytes) -> bool:
        """Tell whether a file's bytes hold any word that tells a kind: without one it is no spec."""
        data = data.replace(b"\0", b"").lower()  # UTF-16 has them between the letters
        return any(word in data for word in self._words)

    def named_in(self, path: str) -> bool:
        """Tell whether a file's name says that it holds a spec: `acme-connectionSpec.json`."""
        name = path.rpartition("/")[2].casefold()
        if name.endswith((".schema.json", ".schema.yaml", ".schema.yml")):
            return False
        letters = "".join(character for character in name if character.isalnum())
        return any(kind.casefold() in letters for kind in self.rows)


def _score(kind: Kind, members: set[str]) -> int:
    markers, hints, identity = (
        sum(name.casefold() in members for name in names)
        for names in (kind.markers, kind.hints, kind.identity)
    )
    if markers or (hints and identity):
        return 2 * (markers + hints)
    return int(kind.is_default and identity == len(kind.identity))


# In the order in which they are pushed: a flow spec may only name specs that exist.
BUILT_IN = Kinds((CONNECTION_SPEC, FLOW_SPEC))
