"""The kinds of specs that speclint knows: a table, so that a new kind is a row and no code."""

from __future__ import annotations

from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


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

    `markers` are top-level members that only this kind has. `identity` are members that together
    make an object a spec of this kind even without a marker. `family` names its rules, `schema`
    its file in `schemas/`, `endpoint` its path below the service's base address.
    """

    name: str
    title: str
    family: str
    schema: str
    endpoint: str
    markers: frozenset[str]
    identity: frozenset[str] = frozenset()
    references: tuple[Reference, ...] = ()


CONNECTION_SPEC = Kind(
    name="connectionSpec",
    title="connection spec",
    family="connection",
    schema="connection-spec.schema.json",
    endpoint="connectionSpecs",
    markers=frozenset({"sourceSpec", "authSpec", "exploreSpec"}),
    identity=frozenset({"name", "providerId"}),
)

FLOW_SPEC = Kind(
    name="flowSpec",
    title="flow spec",
    family="flow",
    schema="flow-spec.schema.json",
    endpoint="flowSpecs",
    markers=frozenset(
        {
            "sourceConnectionSpecIds",
            "targetConnectionSpecIds",
            "transformationSpecs",
            "transformationSpec",
            "optionSpec",
            "scheduleSpec",
            "runSpec",
        }
    ),
    references=(
        Reference("sourceConnectionSpecIds", "connectionSpec", required=True),
        Reference("targetConnectionSpecIds", "connectionSpec", required=False),
    ),
)

# What every spec has some of, and a part of a spec has not.
_COMMON = frozenset({"id", "name", "providerid", "type", "version"})

# In the order in which they are pushed: a flow spec may only name specs that exist.
KINDS: dict[str, Kind] = {kind.name: kind for kind in (CONNECTION_SPEC, FLOW_SPEC)}


def recognise(body: Mapping[str, object], *, expected: bool = True) -> Kind | None:
    """Tell the kind of an object by the members it has, or None if it is no spec.

    The kind with the most markers wins. Member names are compared without case, so that a
    misspelt `sourceconnectionspecids` is still a flow spec with a mistake in it. Unless a spec is
    `expected`, one marker is not enough: a file may hold a part of a spec, such as an `authSpec`.
    """
    best, most = None, 0
    members = {name.casefold() for name in body}
    if not expected and members.isdisjoint(_COMMON):
        return None
    for kind in KINDS.values():
        count = sum(marker.casefold() in members for marker in kind.markers)
        if count > most:
            best, most = kind, count
    return best or next(_by_identity(members), None)


def named_in(path: str) -> bool:
    """Tell whether a file's name says that it holds a spec: `acme-connectionSpec.json`."""
    name = path.rpartition("/")[2].casefold()
    letters = "".join(character for character in name if character.isalnum())
    return any(kind.casefold() in letters for kind in KINDS)


def _by_identity(members: set[str]) -> Iterator[Kind]:
    for kind in KINDS.values():
        if kind.identity and all(name.casefold() in members for name in kind.identity):
            yield kind
