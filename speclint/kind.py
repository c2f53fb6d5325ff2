"""The kinds of specs that speclint knows: a table, so that a new kind is a row and no code."""

from __future__ import annotations

from itertools import takewhile

from speclint.pointer import matching, resolve
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Protocol

    class Matcher(Protocol):
        """What tells files by their absolute paths: `config.Patterns`."""

        def match(self, path: str) -> bool:
            """Tell whether the file at this path is meant."""


# Members that the Flow Service fills in: they stand in the answers of Adobe's guides and in no
# request.
_MANAGED = (
    "createdAt",
    "createdBy",
    "createdClient",
    "etag",
    "imsOrgId",
    "sandboxId",
    "sandboxName",
    "updatedAt",
    "updatedBy",
    "updatedClient",
)


_WILD = ("*", "**")
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 -_.:@$")


@record
class Reference:
    """A place that holds ids of other specs.

    `at` is a JSON Pointer in which `*` stands for every item and every member, and `**` for any
    number of such steps; an id stands there or a list of ids. `target` is the kind of the specs that they name. `required` says that each
    spec of that kind must be named by such a reference. A `shared` list is one that others add
    to, too, so that nothing is ever taken out of it.
    """

    at: str
    target: str
    required: bool = False
    shared: bool = False

    @property
    def member(self) -> str:
        """The name of the member that holds the ids."""
        steps = [step for step in self.at.split("/") if step not in _WILD]
        return steps[-1].replace("~1", "/").replace("~0", "~")

    @property
    def base(self) -> str:
        """The pointer as far as it leads to one place alone: `/panels` of `/panels/*/source`."""
        return "/".join(takewhile(lambda step: step not in _WILD, self.at.split("/")))


@record
class Kind:
    """How to recognise a spec, check it, tell its id and push it.

    speclint's own kinds are told by their members. `markers` are members at the top that only this
    kind has: one of them tells it. `hints` are members that also stand in files that are a part of
    a spec, such as an `authSpec` alone; they tell the kind beside one of the `identity` members.
    `is_default` says that all of `identity` together is enough.

    A kind `is_own` if a config adds it. It is told by all of what its config gives: `files` means
    the file, `members` are at the top of the body, `values` are what they have to be.

    `family` names its rules, `schema` its file in `schemas/`, or the absolute path of a config's,
    empty for none. `endpoint` is its path below the service's base address. `id_pointer` and
    `name_pointer` say where a body has its id and its name; `managed` are the members that the
    service fills in.
    """

    name: str
    title: str
    family: str
    schema: str
    endpoint: str
    markers: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    identity: tuple[str, ...] = ("name", "providerId")
    is_default: bool = False
    references: tuple[Reference, ...] = ()
    id_pointer: str = "/id"
    name_pointer: str = "/name"
    managed: tuple[str, ...] = _MANAGED
    is_own: bool = False
    files: Matcher | None = None
    members: tuple[str, ...] = ()
    values: Mapping[str, object] = {}

    def id_in(self, body: object) -> str | None:
        """Return the id that a body has, or None. In a kind of a config's it may be a number."""
        return self.id_of(resolve(body, self.id_pointer))

    def id_of(self, value: object) -> str | None:
        """Return a value as an id, or None if it is none."""
        if self.is_own and type(value) is int:
            return str(value)
        return value if isinstance(value, str) and value else None

    def name_in(self, body: object) -> str:
        """Return the name that a body has, empty if it has none."""
        name = resolve(body, self.name_pointer)
        return name if isinstance(name, str) else ""

    def mentions_in(self, body: object) -> Iterator[tuple[Reference, str, str]]:
        """Yield the ids that a body names: by which reference, the pointer, and the id."""
        for reference in self.references:
            found = set[str]()  # `/**` means a list, and its items as well
            for pointer, value in matching(body, reference.at):
                items = enumerate(value) if isinstance(value, list) else ()
                places = [(f"{pointer}/{index}", item) for index, item in items]
                for place, item in places or [(pointer, value)]:
                    named = self.id_of(item)
                    if named is not None and place not in found:
                        found.add(place)
                        yield reference, place, named

    def describes(self, body: Mapping[str, object], path: str) -> bool:
        """Tell whether all holds that a config says of this kind."""
        return (
            all(name in body for name in self.members)
            and all(_has(body, name, value) for name, value in self.values.items())
            and (self.files is None or (path != "" and self.files.match(path)))
        )

    def lack_of(self, value: object) -> str:
        """Say why a value is not what a config says of this kind: "has no `panels`"."""
        if not isinstance(value, dict):
            return "is no object"
        absent = [
            name for name in dict.fromkeys((*self.members, *self.values)) if name not in value
        ]
        lacks = ["has " + " and ".join(f"no `{name}`" for name in absent)] if absent else []
        for name, wanted in self.values.items():
            if name in value and not _has(value, name, wanted):
                shown = str(wanted).lower() if isinstance(wanted, bool) else wanted
                lacks.append(f"its `{name}` is not `{shown}`")
        return ", and ".join(lacks)


def _has(body: Mapping[str, object], name: str, value: object) -> bool:
    # In Python `True` is 1, in JSON it is not.
    same_sort = isinstance(body.get(name), bool) is isinstance(value, bool)
    return name in body and body[name] == value and same_sort


CONNECTION_SPEC = Kind(
    name="connectionSpec",
    title="connection spec",
    family="connection",
    schema="connection-spec.schema.json",
    endpoint="connectionSpecs",
    markers=("sourceSpec",),
    hints=("authSpec", "exploreSpec"),
    is_default=True,
)

FLOW_SPEC = Kind(
    name="flowSpec",
    title="flow spec",
    family="flow",
    schema="flow-spec.schema.json",
    endpoint="flowSpecs",
    markers=(
        "sourceConnectionSpecIds",
        "targetConnectionSpecIds",
    ),
    hints=("transformationSpecs", "transformationSpec", "optionSpec", "scheduleSpec", "runSpec"),
    references=(
        Reference("/sourceConnectionSpecIds", "connectionSpec", required=True, shared=True),
        Reference("/targetConnectionSpecIds", "connectionSpec"),
    ),
)


class _Telling:
    """What tells a kind of speclint's own, without case."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self._markers, self._hints, self._identity = (
            frozenset(name.casefold() for name in names)
            for names in (kind.markers, kind.hints, kind.identity)
        )
        self.members = self._markers | self._hints | self._identity

    def score(self, members: set[str]) -> int:
        """Return how many of the members are this kind's own, if there are enough to tell it."""
        markers, hints = len(self._markers & members), len(self._hints & members)
        if markers or (hints and not self._identity.isdisjoint(members)):
            return 2 * (markers + hints)
        return int(self.kind.is_default and self._identity <= members)


class Kinds:
    """A table of kinds, and how to tell them: those of speclint, or a config's own before them."""

    def __init__(self, rows: Iterable[Kind]) -> None:
        self.rows: dict[str, Kind] = {kind.name: kind for kind in rows}
        self.own = tuple(kind for kind in self.rows.values() if kind.is_own)
        self._built_in = tuple(kind for kind in self.rows.values() if not kind.is_own)
        self._names = [kind.name.casefold() for kind in self._built_in]
        self._telling = [_Telling(kind) for kind in self._built_in]
        self._words = {
            name.encode() for telling in self._telling for name in telling.members - {"name"}
        }
        self._own_words = [_words_of(kind) for kind in self.own if kind.files is None]
        self._schemas = frozenset(kind.schema for kind in self.own) - {""}

    def recognise(self, body: Mapping[str, object], path: str = "") -> Kind | None:
        """Tell the kind of an object, or None if it is no spec; `path` is its file's, absolute.

        Of a config's own kinds the first that describes it. Of speclint's the one with the most
        members of its own: names are compared without case, so that a misspelt
        `sourceconnectionspecids` is still a flow spec with a mistake in it.
        """
        if self.own and path not in self._schemas:
            for kind in self.own:
                if kind.describes(body, path):
                    return kind
        members = {name.casefold() for name in body}
        found, best = None, 0
        for telling in self._telling:
            score = telling.score(members)
            if score > best:
                found, best = telling.kind, score
        return found

    def mentioned_in(self, data: bytes) -> bool:
        """Tell whether a file's bytes hold what tells a kind: without it the file is no spec."""
        data = data.replace(b"\0", b"").lower()  # UTF-16 has them between the letters
        return any(word in data for word in self._words) or any(
            all(word in data for word in words) for words in self._own_words
        )

    def named_in(self, path: str) -> bool:
        """Tell whether a file's place says that it holds a spec.

        Its name may, as in `acme-connectionSpec.json`, or the `files` of a config's own kind.
        """
        if self.own and any(True for _ in self._meant(path)):
            return True
        name = path.rpartition("/")[2].casefold()
        if name.endswith((".schema.json", ".schema.yaml", ".schema.yml", ".md", ".markdown")):
            return False
        # Most that hold one have the kind's name as it is.
        return self._is_kind_in(name) or self._is_kind_in("".join(filter(str.isalnum, name)))

    def _is_kind_in(self, letters: str) -> bool:
        return any(map(letters.__contains__, self._names))

    def unknown(self, value: object, path: str = "") -> str:
        """Say why a file is of no kind; `value` is what it holds, `path` is its own, absolute.

        Where its place promises some kinds it is what keeps it from being one of them.
        """
        meant = [(_with_article(kind.title), kind.lack_of(value)) for kind in self._meant(path)]
        if not meant:
            return f"this is {self._titles()}: no member tells its kind"
        (title, lack), *others = meant
        said = [f"this should be {title}, by where it is, and {lack}"]
        return "; or ".join([*said, *(f"{title}, and {lack}" for title, lack in others)])

    def _titles(self) -> str:
        kinds = (*self._built_in, *self.own)
        *others, last = dict.fromkeys(_with_article(kind.title) for kind in kinds)
        return f"neither {', '.join(others)} nor {last}"

    def _meant(self, path: str) -> Iterator[Kind]:
        """Yield the own kinds whose `files` mean a file."""
        for kind in self.own:
            if kind.files and path and path not in self._schemas and kind.files.match(path):
                yield kind


def _words_of(kind: Kind) -> list[bytes]:
    """Return what must stand in a file of a kind that is told by members."""
    texts = [value for value in kind.values.values() if isinstance(value, str)]
    words = [*kind.members, *kind.values, *texts]
    # What may be written with escapes may be there and not be found.
    return [word.lower().encode() for word in words if _PLAIN.issuperset(word.lower())]


def _with_article(title: str) -> str:
    return f"{'an' if title[:1].lower() in 'aeiou' else 'a'} {title}"


# In the order in which they are pushed: a flow spec may only name specs that exist.
BUILT_IN = Kinds((CONNECTION_SPEC, FLOW_SPEC))
# For rules that know something of the Flow Service, and nothing of other APIs.
BUILT_IN_KINDS = tuple(BUILT_IN.rows)
