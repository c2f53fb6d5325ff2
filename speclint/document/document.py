"""What every format comes down to: a value, its specs, its mistakes, and a tree for positions."""

from __future__ import annotations

from speclint import kind as kinds
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.kind import Kind
    from speclint.source import Source
    from speclint.syntax import Problem, Tree


@record
class Spec:
    """One body in a file: the whole file, or an item of a GET answer's `{"items": [...]}`.

    `pointer` is where the body stands in the file ("" or "/items/0"); the pointers that a rule
    reports are below it. `id` comes from the body, or else from the config's `ids` table, whose
    entry for the file is `given_id`.
    """

    path: str
    pointer: str
    kind: Kind
    body: dict[str, object]
    id: str | None
    given_id: str | None = None


@record
class Unread:
    """From which offset on a file is not read, and why, in a sentence."""

    offset: int
    message: str


class Document:
    """A decoded file. The tree, which knows positions, is built when somebody asks for one.

    `strict` says that the strict decoder took the file; `problems` are the mistakes in it. With
    `unread` there is no value, although there may be much in the file.
    """

    __slots__ = ("_parse", "_tree", "problems", "source", "strict", "unread", "value")

    def __init__(  # noqa: PLR0913 - what there is to know of a file
        self,
        source: Source,
        value: object,
        parse: Callable[[], Tree],
        problems: tuple[Problem, ...] = (),
        *,
        strict: bool = True,
        unread: Unread | None = None,
    ) -> None:
        self.source = source
        self.value = value
        self.problems = problems
        self.strict = strict
        self.unread = unread
        self._parse = parse
        self._tree: Tree | None = None

    @property
    def tree(self) -> Tree:
        """The tree of the text, with the span of every value."""
        if self._tree is None:
            self._tree = self._parse()
        return self._tree

    @property
    def intact(self) -> bool:
        """Tell whether the file is a JSON text, in UTF-8, without mistakes."""
        if self.problems or self.unread:
            return False
        return self.strict or self.source.undecodable is None

    def specs(self, known_id: str | None = None) -> Iterator[Spec]:
        """Yield the specs of the file; `known_id` is the id that the config gives this file.

        That id is for a file with one body: two specs cannot have it.
        """
        bodies = list(_bodies(self.value))
        known_id = known_id if len(bodies) == 1 else None
        for pointer, body in bodies:
            kind = kinds.recognise(body)
            if kind is not None:
                own = body.get("id")
                spec_id = own if isinstance(own, str) and own else known_id
                yield Spec(self.source.path, pointer, kind, body, spec_id, known_id)


def _bodies(value: object) -> Iterator[tuple[str, dict[str, object]]]:
    if not isinstance(value, dict):
        return
    items = value.get("items")
    if isinstance(items, list) and kinds.recognise(value) is None:
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield f"/items/{index}", item
    else:
        yield "", value
