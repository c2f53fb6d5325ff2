"""Many files of which nothing is known: several processes look at them, each at its share."""

from __future__ import annotations

from speclint.api import stored
from speclint.api.quiet import Quiet
from speclint.api.workers import Workers, shares
from speclint.engine import Memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from speclint.api.inputs import Inputs
    from speclint.api.quiet import Asked
    from speclint.api.stored import Entry
    from speclint.engine import FileResult, Files, Input, files

    File = tuple[str, Asked]
    Look = Callable[[Iterable[Input | Quiet], Memory], Files]


class _Told(Memory):
    """Makes entries of what is said of files, and lets everything else go."""

    def __init__(self, inputs: Inputs, asked: Asked) -> None:
        super().__init__(inputs.memory)
        self._inputs = inputs
        self._asked = asked

    def keep(self, item: Input, result: FileResult) -> FileResult | files.Quiet:
        path = item.absolute
        stamp = self._inputs.stamp(path)
        # How often a rule may be ended is for one process to count.
        entry = stored.encoded(item, stamp, result) if stamp and result.is_certain else None
        self._inputs.let_go(path)
        return Quiet(path, entry, self._asked) if entry else result


def shared_out(
    unknown: Sequence[File],
    inputs: Inputs,
    read: Callable[[str, Asked, int], Input | Quiet],
    look: Look,
    jobs: int,
) -> dict[str, Entry]:
    """Look at files in at most `jobs` processes; return what is known then, by path.

    It is nothing where there are not enough of them. What cannot be said in an entry is left out.
    `read` makes an input of a file, and counts how many files have been looked at meanwhile.
    """
    mine, *others = shares(unknown, jobs, threads=1 if inputs.progress else 0)

    def work(share: Iterable[File]) -> list[tuple[str, Entry]]:
        told = _Told(inputs, unknown[0][1])
        looked = look((read(path, asked, 1 + len(others)) for path, asked in share), told)
        return [(one.absolute, one.entry) for one in looked.kept if isinstance(one, Quiet)]

    if not others:
        return {}
    with Workers(others, work) as workers:
        return dict(work(mine) + workers.answers())
