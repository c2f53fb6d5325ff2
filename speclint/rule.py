"""The plugin API: what a rule is, what it reports, and the examples that are its tests.

A rule is one file, `<family>/<name>.py` with one class, in `rules/`, in a folder or in a package
that the config names. The file's place is the rule's id: `flow/source_ids_duplicate.py` holds
`flow/source-ids-duplicate`. The class docstring is its page; its first line says what is wrong.
"""

from __future__ import annotations

from speclint.document import Spec
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import ClassVar, Literal

    from speclint.finding import Safety, Severity
    from speclint.kind import Kind

    Part = Literal["value", "key", "open", "member"]

__all__ = [
    "Bad",
    "Good",
    "InternalRule",
    "Mention",
    "Note",
    "Project",
    "ProjectRule",
    "Remove",
    "Repair",
    "Replace",
    "Rule",
    "SchemaRule",
    "Spec",
    "SpecRule",
    "SyntaxRule",
    "Violation",
]


@record
class Replace:
    """Put `value` in the place of the value at `pointer`."""

    pointer: str
    value: object


@record
class Remove:
    """Take the member or item at `pointer` out, with its comma."""

    pointer: str


@record
class Repair:
    """A fix in terms of pointers; the engine turns it into edits of the author's text."""

    message: str
    safety: Safety
    changes: tuple[Replace | Remove, ...]


@record
class Note:
    """A related place: `pointer` in the file `path` (None: the file of the violation)."""

    message: str
    pointer: str
    path: str | None = None
    part: Part = "value"


@record
class Violation:
    """What a rule reports: a pointer below the spec it looked at, and a sentence.

    `part` says which characters are meant: the value, its key, both, or only the bracket that
    opens it. A `ProjectRule` also names the spec that it speaks of.
    """

    pointer: str
    message: str
    part: Part = "value"
    notes: tuple[Note, ...] = ()
    repair: Repair | None = None
    spec: SpecFacts | None = None


@record
class Mention:
    """An id that a spec names, the pointer where it does, and by which member."""

    id: str
    pointer: str
    member: str
    target: str
    required: bool


@record
class SpecFacts:
    """What the second pass knows of a spec: all that other files can be wrong about.

    Pointers are those of the file, also inside a GET answer's envelope. `id_pointer` is None
    where the id comes from the config, `name_pointer` where the spec has no name.
    """

    path: str
    pointer: str
    kind: Kind
    id: str | None
    id_pointer: str | None
    name: str
    name_pointer: str | None
    mentions: tuple[Mention, ...]


@record
class Project:
    """The facts of all specs of a project.

    `complete` is False where only some files were looked at and the rest is unknown: then
    nothing may be said about what is missing. `known_ids` exist without a file.
    """

    specs: tuple[SpecFacts, ...]
    complete: bool
    known_ids: frozenset[str]

    def of_kind(self, name: str) -> Iterator[SpecFacts]:
        """Yield the specs of one kind."""
        return (spec for spec in self.specs if spec.kind.name == name)


@record
class Good:
    """An example that the rule has nothing to say about: a text, or files by name.

    `id` is the id that the config gives the first file.
    """

    files: str | Mapping[str, str]
    id: str | None = None
    note: str = ""


@record
class Bad:
    """An example that the rule reports once, at `at` ("line:column"), with exactly `message`.

    `files` is a text, or files by name; the finding is expected in the first of them. `fixed` is
    the text after its fix, of the grade `safety`; None where there is no fix. `id` is the id that
    the config gives the first file.
    """

    files: str | Mapping[str, str]
    at: str
    message: str
    fixed: str | None = None
    safety: Safety = "safe"
    id: str | None = None
    note: str = ""


class Rule:
    """What all rules have. `id` and `url` are set when the rule's file is loaded."""

    id: ClassVar[str]
    url: ClassVar[str | None]
    severity: ClassVar[Severity] = "error"
    examples: ClassVar[Sequence[Good | Bad]] = ()


class SyntaxRule(Rule):
    """A mistake in the JSON itself: the parser finds it, the rule explains it."""


class SchemaRule(Rule):
    """A body that its kind's schema refuses: the schema finds it, the rule explains it."""


class InternalRule(Rule):
    """Something that kept speclint from its work: the engine finds it, the rule explains it."""


class SpecRule(Rule):
    """A rule that looks at one spec alone. `kinds` names the kinds it is for; empty: all."""

    kinds: ClassVar[Sequence[str]] = ()

    def check(self, spec: Spec) -> Iterable[Violation]:
        """Yield what is wrong with `spec`, with pointers below `spec.body`.

        The body may be anything that JSON allows: no member is there for certain, none has its
        type for certain. A rule that raises becomes an `internal/rule-error` finding.
        """
        raise NotImplementedError


class ProjectRule(Rule):
    """A rule that compares files. It sees the facts of all, and the content of none."""

    def check(self, project: Project) -> Iterable[Violation]:
        """Yield what is wrong; each violation names its `spec`, its pointer is the file's."""
        raise NotImplementedError
