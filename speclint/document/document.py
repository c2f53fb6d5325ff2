"""What every format comes down to: a value, its specs, its mistakes, and a tree for positions."""

from __future__ import annotations

from speclint.kind import BUILT_IN
from speclint.pointer import escape
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, TypeVar

    from speclint.kind import Kind, Kinds
    from speclint.source import Source
    from speclint.syntax import Problem, Tree

    T = TypeVar("T")


# No spec is nested like that: below many thousand brackets pointers would cost their square.
_DEPTH = 100


class Spec:
    """One body in a file: the whole file, or an item of a GET answer's `{"items": [...]}`.

    `pointer` is where the body stands in the file ("" or "/items/0", in a Markdown page "/0"); the
    pointers that a rule reports are below it. `id` comes from the body, or else from the config's
    `ids` table, whose entry for the file is `given_id`.
    """

    __slots__ = (
        "_all",
        "_results",
        "_texts",
        "_words",
        "body",
        "given_id",
        "id",
        "kind",
        "path",
        "pointer",
    )

    def __init__(  # noqa: PLR0913, PLR0917 - what there is to know of a body
        self,
        path: str,
        pointer: str,
        kind: Kind,
        body: dict[str, object],
        id: str | None,  # noqa: A002 - what the service calls it
        given_id: str | None = None,
    ) -> None:
        self.path = path
        self.pointer = pointer
        self.kind = kind
        self.body = body
        self.id = id
        self.given_id = given_id
        self._results: dict[object, object] = {}
        self._texts: tuple[tuple[str, str], ...] | None = None
        self._all: _Contents | None = None
        self._words: str | None = None

    @property
    def is_answer(self) -> bool:
        """Tell whether the body is an item of a GET answer, as the service gives it."""
        return "/items/" in self.pointer

    def at(self, *steps: str) -> object:
        """Return the value below these members, or None where one of them is not there."""
        value: object = self.body
        for step in steps:
            if not isinstance(value, dict):
                return None
            value = value.get(step)
        return value

    def object_at(self, *steps: str) -> dict[str, object]:
        """Return the object below these members, or an empty one where there is none."""
        value: object = self.body
        for step in steps:  # a call of `at` would take as long again
            value = value.get(step)  # type: ignore[attr-defined]
            if not isinstance(value, dict):
                return {}
        return value  # type: ignore[return-value]

    def once(self, work_out: Callable[[Spec], T]) -> T:
        """Return what a function makes of the body, which several rules need and one works out."""
        if work_out not in self._results:
            self._results[work_out] = work_out(self)
        return self._results[work_out]  # type: ignore[return-value]

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The pointer and the value of each string in the body, in the file's order."""
        if self._texts is None:
            texts: list[tuple[str, str]] = []
            _gather(self.body, "", _DEPTH, texts)
            self._texts = tuple(texts)
        return self._texts

    @property
    def members(self) -> frozenset[str]:
        """The names of all members, at any depth."""
        return self._contents.members

    @property
    def strings(self) -> list[str]:
        """The value of each string in the body, in no certain order: `texts` is slower."""
        return self._contents.strings

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Each object in the body, itself included, in no certain order."""
        return self._contents.objects

    @property
    def _contents(self) -> _Contents:
        if self._all is None:
            self._all = _contents_of(self.body)
        return self._all

    def mentions(self, marks: Sequence[str]) -> bool:
        r"""Tell whether one of these texts, in small letters, stands in any name or string.

        `\0` is where one begins or ends: `"\0 "` is a blank in front.
        """
        if self._words is None:
            self._words = "\0".join(("", *self.members, *self.strings, "")).lower()
        words = self._words
        return any(mark in words for mark in marks)

    def forget(self) -> None:
        """Let go of all that was worked out for the rules; asked again it is worked out again."""
        self._results.clear()
        self._texts = self._all = self._words = None


@record
class _Contents:
    members: frozenset[str]
    strings: list[str]
    objects: list[dict[str, Any]]


def _contents_of(body: dict[str, Any]) -> _Contents:
    """Return all that is in a body: it is done for every file, so nothing is told of places."""
    members: set[str] = set()
    strings: list[str] = []
    objects: list[dict[str, Any]] = []
    level: list[Any] = [body]
    while level:
        below: list[Any] = []
        for container in level:
            values = container
            if type(container) is dict:
                objects.append(container)
                members.update(container)
                values = container.values()
            for value in values:
                sort = type(value)
                if sort is str:
                    strings.append(value)
                elif sort is dict or sort is list:
                    below.append(value)
        level = below
    return _Contents(frozenset(members), strings, objects)


def _gather(
    value: dict[str, object] | list[object],
    pointer: str,
    depth: int,
    texts: list[tuple[str, str]],
) -> None:
    """Collect the strings in a container, with their pointers."""
    pairs: Iterable[tuple[str | int, object]]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for step, item in pairs:
        if isinstance(item, str):
            texts.append((f"{pointer}/{escape(str(step))}", item))
        elif depth and isinstance(item, (dict, list)):
            _gather(item, f"{pointer}/{escape(str(step))}", depth - 1, texts)


@record
class Unread:
    """From which offset on a file is not read, and why, in a sentence."""

    offset: int
    message: str


class Document:
    """A decoded file. The tree, which knows positions, is built when somebody asks for one.

    `strict` says that the strict decoder took the file; `problems` are the mistakes in it, of which
    those of a `harmless` kind leave no doubt about its value. With `unread` there is no value,
    although there may be much in the file. `format` is json, yaml or markdown. A `plausible` file is
    one that could not be read, and would be a spec if it could.
    """

    __slots__ = (
        "_harmless",
        "_parse",
        "_tree",
        "format",
        "plausible",
        "problems",
        "source",
        "strict",
        "unread",
        "value",
    )

    def __init__(  # noqa: PLR0913 - what there is to know of a file
        self,
        source: Source,
        value: object,
        parse: Callable[[], Tree],
        problems: tuple[Problem, ...] = (),
        *,
        strict: bool = True,
        unread: Unread | None = None,
        format: str = "json",  # noqa: A002 - what it is called
        harmless: frozenset[str] = frozenset(),
        plausible: bool | None = None,
    ) -> None:
        self.source = source
        self.value = value
        self.problems = problems
        self.strict = strict
        self.unread = unread
        self.format = format
        self.plausible = unread is not None if plausible is None else plausible
        self._harmless = harmless
        self._parse = parse
        self._tree: Tree | None = None

    @property
    def tree(self) -> Tree:
        """The tree of the text, with the span of every value."""
        if self._tree is None:
            self._tree = self._parse()
        return self._tree

    @property
    def may_suppress(self) -> bool:
        """Tell whether a comment may take findings away: `# speclint: ignore[...]`. JSON has none."""
        return self.format != "json" and "speclint:" in self.source.text

    @property
    def intact(self) -> bool:
        """Tell whether the file is a JSON or YAML text without mistakes, so that it can be pushed."""
        if self.unread or any(problem.kind not in self._harmless for problem in self.problems):
            return False
        return self.strict or self.source.undecodable is None

    def rule_of(self, problem: Problem) -> str:
        """Return the rule that answers for a mistake in the file."""
        return f"{self.format}/{problem.kind}"

    def spec_of(self, problem: Problem, specs: Sequence[Spec]) -> Spec | None:  # noqa: ARG002 - in a page it depends
        """Return which of the file's specs a mistake is in."""
        return specs[0] if specs else None

    def specs(
        self, known_id: str | None = None, kinds: Kinds = BUILT_IN, path: str = ""
    ) -> Iterator[Spec]:
        """Yield the specs of the file; `known_id` is the id that the config gives this file.

        That id is for a file with one body: two specs cannot have it. `path` is the file's
        absolute path, by which a kind may be told.
        """
        bodies = list(_bodies(self.value, kinds, path))
        known_id = known_id if len(bodies) == 1 else None
        for pointer, body in bodies:
            kind = kinds.recognise(body, path)
            if kind is not None:
                spec_id = kind.id_in(body) or known_id
                yield Spec(self.source.path, pointer, kind, body, spec_id, known_id)


def holds_spec(value: object, kinds: Kinds = BUILT_IN, path: str = "") -> bool:
    """Tell whether a value is a spec, or a GET answer with one."""
    return any(kinds.recognise(body, path) for _, body in _bodies(value, kinds, path))


def _bodies(value: object, kinds: Kinds, path: str) -> Iterator[tuple[str, dict[str, object]]]:
    if not isinstance(value, dict):
        return
    items = value.get("items")
    if isinstance(items, list) and kinds.recognise(value, path) is None:
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield f"/items/{index}", item
    else:
        yield "", value
