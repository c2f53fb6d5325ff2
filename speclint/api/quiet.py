"""Files that are as they were, and of which there was nothing to say: what is known stays folded."""

from __future__ import annotations

from speclint.api import stored
from speclint.api.reading import content
from speclint.artifact import place_of
from speclint.engine import Input
from speclint.functional import partial
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api.stored import Entry
    from speclint.engine import FileResult
    from speclint.kind import Kinds
    from speclint.rule import Artifact, SpecFacts


class Asked:
    """How files of a project were asked for: by name, or to be reported on; and its kinds.

    `states` are those of entries that answer for such files, and of which there is nothing to say.
    """

    __slots__ = ("kinds", "named", "reported", "states")

    def __init__(self, kinds: Kinds, named: bool, reported: bool) -> None:
        self.kinds = kinds
        self.named = named
        self.reported = reported
        state = stored.QUIET | stored.LASTING | (stored.NAMED if named else 0)
        whole = state | stored.REPORTED
        self.states = frozenset({whole} if reported else {whole, state})


class Quiet:
    """What an entry says of the file at an absolute path, made when somebody asks for it."""

    __slots__ = ("_asked", "absolute", "entry")

    findings = ()

    def __init__(self, absolute: str, entry: Entry, asked: Asked) -> None:
        self.absolute = absolute
        self.entry = entry
        self._asked = asked

    @property
    def path(self) -> str:
        """The file as reports name it."""
        return display_path(self.absolute)

    @property
    def reported(self) -> bool:
        """Tell whether it was asked for."""
        return self._asked.reported

    @property
    def spec_count(self) -> int:
        """The number of its specs."""
        return self.entry[4]

    @property
    def size(self) -> int:
        """The number of bytes in it."""
        return self.entry[0][2]

    @property
    def is_ours(self) -> bool:
        """Tell whether there is anything in it that speclint is for."""
        return self.entry[4] > 0

    @property
    def artifact(self) -> Artifact | None:
        """What it is in a source folder."""
        return self.known[1]

    @property
    def known(self) -> tuple[tuple[SpecFacts, ...], Artifact | None]:
        """What other files are compared with."""
        if not self.is_ours:
            return (), None
        stamp, *_, said = self.entry
        facts = stored.facts_in(said, self.path, self._asked.kinds)
        place = place_of(self.absolute)
        return facts, stored.artifact(facts, place, stamp, reported=self.reported)

    @property
    def result(self) -> FileResult:
        """What the first pass says of it."""
        _, digest, _, spec_id, *_ = self.entry
        read = partial(content, self.absolute)
        source = Source(self.path, None, read, bytes.fromhex(digest))
        asked, place = self._asked, place_of(self.absolute)
        item = Input(
            source, spec_id, asked.named, asked.reported, place=place, absolute=self.absolute
        )
        return stored.result(self.entry, item, asked.kinds)
