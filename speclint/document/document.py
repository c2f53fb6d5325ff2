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
    reports are below it. `id` comes from the body or from the config's `ids` table.
    """

    path: str
    pointer: str
    kind: Kind
    body: dict[str, object]
    id: str | None


class Document:
    """A decoded file. The tree, which knows positions, is built when somebody asks for one.

    `strict` says that the strict decoder took the file; `problems` are the mistakes in it.
    """

    __slots__ = ("_parse", "_tree", "problems", "source", "strict", "value")

    def __init__(
        self,
        source: Source,
        value: object,
        parse: Callable[[], Tree],
        problems: tuple[Problem, ...] = (),
        *,
        strict: bool = True,
    ) -> None:
        self.source = source
        self.value = value
        self.problems = problems
        self.strict = strict
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
        return self.strict or (not self.problems and self.source.undecodable is None)

    def specs(self, known_id: str | None = None, *, expected: bool = True) -> Iterator[Spec]:
        """Yield the specs of the file.

        `known_id` is the id that the config gives the file; `expected` says that somebody counts
        on a spec in it, so that one telling member is enough.
        """
        for pointer, body in _bodies(self.value):
            kind = kinds.recognise(body, expected=expected)
            if kind is not None:
                own = body.get("id")
                spec_id = own if isinstance(own, str) and own else known_id
                yield Spec(self.source.path, pointer, kind, body, spec_id)


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
