"""Results of many files: of most there is nothing to say, and hardly anything is made of these."""

from __future__ import annotations

from speclint.engine.results import FileResult

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Protocol

    from speclint.finding import Finding
    from speclint.rule import Artifact, SpecFacts

    class Quiet(Protocol):
        """A file that is known from before and of which, by itself, there is nothing to say.

        It has what is asked of all files; anything else is made, each time, as its `result`.
        """

        @property
        def path(self) -> str:
            """The file as reports name it."""

        @property
        def reported(self) -> bool:
            """Tell whether it was asked for."""

        @property
        def spec_count(self) -> int:
            """The number of its specs."""

        @property
        def findings(self) -> tuple[Finding, ...]:
            """What there is to say of it: nothing."""

        @property
        def artifact(self) -> Artifact | None:
            """What it is in a source folder."""

        @property
        def known(self) -> tuple[tuple[SpecFacts, ...], Artifact | None]:
            """What other files are compared with."""

        @property
        def is_ours(self) -> bool:
            """Tell whether there is anything in it that speclint is for."""

        @property
        def result(self) -> FileResult:
            """What the first pass says of it."""


class Files:
    """Results of files, in an order, as a sequence; `kept` is what they are made of."""

    __slots__ = ("kept", "telling")

    def __init__(self, kept: Iterable[FileResult | Quiet] = ()) -> None:
        self.kept = tuple(kept)
        self.telling = [
            one for one in self.kept if isinstance(one, FileResult) and not one.is_quiet
        ]

    def __len__(self) -> int:
        return len(self.kept)

    def __iter__(self) -> Iterator[FileResult]:
        return map(_made, self.kept)

    def __getitem__(self, index: int) -> FileResult:
        return _made(self.kept[index])


def _made(file: FileResult | Quiet) -> FileResult:
    return file if isinstance(file, FileResult) else file.result
