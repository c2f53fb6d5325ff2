"""The plugin API: what a rule is, what it reports, and the examples that are its tests.

A rule is one file, `<family>/<name>.py` with one class, in `rules/`, in a folder or in a package
that the config names. The file's place is the rule's id: `flow/source_ids_duplicate.py` holds
`flow/source-ids-duplicate`. The class docstring is its page; its first line says what is wrong.
"""

from __future__ import annotations

from speclint.document import Spec, is_markdown
from speclint.kind import BUILT_IN
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, ClassVar, Literal

    from speclint.artifact import Place
    from speclint.finding import Safety, Severity, Span
    from speclint.kind import Kind, Kinds
    from speclint.svg import Flaw

    Part = Literal["value", "key", "open", "member"]

__all__ = [
    "Add",
    "Artifact",
    "Bad",
    "FolderRule",
    "Good",
    "InternalRule",
    "Mention",
    "Move",
    "Note",
    "Project",
    "ProjectRule",
    "Quote",
    "Refusal",
    "Remove",
    "Rename",
    "Repair",
    "Replace",
    "Rule",
    "SchemaRule",
    "Shown",
    "SourceFolder",
    "Spec",
    "SpecFacts",
    "SpecRule",
    "SyntaxRule",
    "Violation",
    "Wrap",
]


@record
class Add:
    """Put a new member or item at `pointer`, as RFC 6902 does: `/list/-` is behind the last item.

    A new member stands behind the last of the members `after` that are there, else at the end.
    """

    pointer: str
    value: object
    after: tuple[str, ...] = ()


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
class Move:
    """Take the member at `pointer` out and make it the new member at `to`, as it is written."""

    pointer: str
    to: str


@record
class Rename:
    """Give the member at `pointer` another name."""

    pointer: str
    name: str


@record
class Quote:
    """Make a string of the number or word at `pointer`, as it is written: `1.10` is `"1.10"`."""

    pointer: str


@record
class Wrap:
    """Put the value at `pointer` into a list, or into an object as its member `member`."""

    pointer: str
    member: str | None = None


@record
class Repair:
    """A fix in terms of pointers; the engine turns it into edits of the author's text.

    All pointers are those of the body as it stands. `safety` is "safe" where no reader could want
    it otherwise, "unsafe" where a person should look at it.
    """

    message: str
    safety: Safety
    changes: tuple[Add | Replace | Remove | Move | Rename | Quote | Wrap, ...]


@record
class Note:
    """A related place: `pointer` in the file `path` (None: the file of the violation).

    In a file that is no document, such as an icon, `span` says where.
    """

    message: str
    pointer: str
    path: str | None = None
    part: Part = "value"
    span: Span | None = None


@record
class Violation:
    """What a rule reports: a pointer below the spec it looked at, and a sentence.

    `part` says which characters are meant: the value, its key, both, or only the bracket that
    opens it. A `ProjectRule` also names the spec that it speaks of; a `FolderRule` names the spec,
    or the `artifact` and a `span` in it.
    """

    pointer: str
    message: str
    part: Part = "value"
    notes: tuple[Note, ...] = ()
    repair: Repair | None = None
    spec: SpecFacts | None = None
    artifact: Artifact | None = None
    span: Span | None = None


@record
class Refusal:
    """One thing that a schema refuses: the keyword, the pointer of the value, and a sentence.

    `rule` is the id of the rule that answers for it. `value` is what stands there, `expected` what
    the keyword says. `member` is the one that is missing or unknown, where one is.
    """

    keyword: str
    pointer: str
    message: str
    rule: str
    part: Part = "value"
    member: str | None = None
    value: object = None
    expected: object = None


@record
class Mention:
    """An id that a spec names, the pointer where it does, and by which member.

    `target` is the kind of the spec with that id. `required` says that such a spec must be named
    somewhere, `shared` that the list is one that others add to, too.
    """

    id: str
    pointer: str
    member: str
    target: str
    required: bool
    shared: bool = False


@record
class Shown:
    """What the catalog shows of a source: the `text` of its label, or the `key` that stands for it.

    `name` is `label`, `description`, `icon` or `category`; `member` is "text" or "key".
    """

    name: str
    member: str
    value: str
    pointer: str


@record
class SpecFacts:
    """What the second pass knows of a spec: all that other files can be wrong about.

    Pointers are those of the file, also inside a GET answer's envelope. `id_pointer` is None
    where the id comes from the config, `name_pointer` where the spec has no name. `provider` is
    its `providerId`, empty where it has none.
    """

    path: str
    pointer: str
    kind: Kind
    id: str | None
    id_pointer: str | None
    name: str
    name_pointer: str | None
    mentions: tuple[Mention, ...]
    provider: str = ""
    shown: tuple[Shown, ...] = ()

    @property
    def in_page(self) -> bool:
        """Tell whether it stands in a Markdown page: there a spec is shown, and several times."""
        return is_markdown(self.path)


@record
class Artifact:
    """A file of a source folder, such as `Sources/acme/Artifacts/acme-icon.svg`.

    `reported` says that it was asked for: of the others only what they are is known, and `flaws`
    are those of an icon that was. `text` is what a text file holds, `content` where in it
    something stands but blanks.
    """

    path: str
    place: Place
    reported: bool
    size: int
    text: str
    content: Span
    flaws: tuple[Flaw, ...] = ()

    @property
    def line(self) -> str:
        """The text without the blanks around it."""
        return self.text[self.content.start : self.content.end]


@record
class SourceFolder:
    """The `Artifacts` folder of a source: its files, in the order of their paths, and its spec.

    `spec` is None unless there is one connection spec in it. `complete` is False where only some
    files were looked at: then nothing may be said about what is missing.
    """

    files: tuple[Artifact, ...]
    spec: SpecFacts | None
    complete: bool

    @property
    def place(self) -> Place:
        """Where the folder is: the place of its first file."""
        return self.files[0].place

    @property
    def is_certain(self) -> bool:
        """Tell whether this is an `Artifacts` folder for certain: by the names, or by two files."""
        return self.place.has_folder_names or len({file.place.role for file in self.files}) > 1

    def asked_for(self, *roles: str) -> Iterator[Artifact]:
        """Yield the files with one of these roles that somebody asked for."""
        return (file for file in self.files if file.reported and file.place.role in roles)

    def file(self, role: str) -> Artifact | None:
        """Return the file with a role: the one with the right name, if there are several."""
        files = [file for file in self.files if file.place.role == role]
        return next((f for f in files if f.place.has_right_name), [*files, None][0])


@record
class Project:
    """The facts of all specs of a project.

    `complete` is False where only some files were looked at and the rest is unknown: then
    nothing may be said about what is missing. `known_ids` exist without a file. `kinds` are those
    that there can be.
    """

    specs: tuple[SpecFacts, ...]
    complete: bool
    known_ids: frozenset[str]
    kinds: Kinds = BUILT_IN

    def of_kind(self, name: str) -> Iterator[SpecFacts]:
        """Yield the specs of one kind."""
        return (spec for spec in self.specs if spec.kind.name == name)


@record
class Good:
    """An example that the rule has nothing to say about: a text, or files by name.

    `id` is the id that the config gives the first file. `kinds` is the config's `kinds` table, in
    which a schema stands itself in the place of its file's name.
    """

    files: str | Mapping[str, str]
    id: str | None = None
    note: str = ""
    kinds: Mapping[str, Any] = {}


@record
class Bad:
    """An example that the rule reports once, at `at` ("line:column"), with exactly `message`.

    `files` is a text, or files by name; the finding is expected in the first of them. `fixed` is
    the text after its fix, of the grade `safety`; None where there is no fix. `id` and `kinds` are
    what the config says, as in a `Good` example.
    """

    files: str | Mapping[str, str]
    at: str
    message: str
    fixed: str | None = None
    safety: Safety = "safe"
    id: str | None = None
    note: str = ""
    kinds: Mapping[str, Any] = {}


class Rule:
    """What all rules have. `id` and `url` are set when the rule's file is loaded.

    `is_cause` says that what the rule reports at a place makes all else that is wrong with the
    value there not worth saying.

    `options` are the rule's settings with their defaults; `self.options` has what the config says
    of them instead. The type of a default is the type of the setting.
    """

    id: ClassVar[str]
    url: ClassVar[str | None]
    severity: ClassVar[Severity] = "error"
    is_cause: ClassVar[bool] = False
    options: Mapping[str, Any] = {}
    examples: ClassVar[Sequence[Good | Bad]] = ()


class SyntaxRule(Rule):
    """A mistake in the JSON itself: the parser finds it, the rule explains it."""


class SchemaRule(Rule):
    """A body that its kind's schema refuses: the schema finds it, the rule explains and mends it.

    Which rule answers for a refusal is said by `x-speclint` in the schema, or else by its keyword.
    """

    def answers(self, refusal: Refusal) -> bool:  # noqa: ARG002 - for those whose options say so
        """Tell whether a refusal is to be reported."""
        return True

    def worded(self, spec: Spec, refusal: Refusal) -> str:  # noqa: ARG002 - for those who know more
        """Return what to say of a refusal: what the schema does, or more."""
        return refusal.message

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - for those who can
        """Return the fix for a refusal, or None; pointers are below `spec.body`."""
        return None


class InternalRule(Rule):
    """Something that kept speclint from its work: the engine finds it, the rule explains it."""


class SpecRule(Rule):
    """A rule that looks at one spec alone. `kinds` names the kinds it is for; empty: all.

    `members` are names of which the body must have one, at any depth, for the rule to have
    anything to say; `marks`, in small letters, are texts of which one must stand in some name or
    string of it (see `Spec.mentions`). Empty: it may always have. For other bodies the rule is not
    even loaded. Where the config sets options of the rule, its marks do not count.
    """

    kinds: ClassVar[Sequence[str]] = ()
    members: ClassVar[Sequence[str]] = ()
    marks: ClassVar[Sequence[str]] = ()

    def check(self, spec: Spec) -> Iterable[Violation]:
        """Yield what is wrong with `spec`, with pointers below `spec.body`.

        The body may be anything that JSON allows: no member is there for certain, none has its
        type for certain. A rule that raises becomes an `internal/rule-error` finding.
        """
        raise NotImplementedError


class FolderRule(Rule):
    """A rule that looks at the `Artifacts` folder of a source: its texts, its icon and its spec."""

    def check(self, folder: SourceFolder) -> Iterable[Violation]:
        """Yield what is wrong; each violation names its `artifact` and a `span`, or its `spec`."""
        raise NotImplementedError


class ProjectRule(Rule):
    """A rule that compares files. It sees the facts of all, and the content of none."""

    def check(self, project: Project) -> Iterable[Violation]:
        """Yield what is wrong; each violation names its `spec`, its pointer is the file's."""
        raise NotImplementedError
