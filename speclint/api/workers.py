"""More processes for many files: each looks at its share, and what it found out comes back.

They are forked, so they have the config and the rules as they are, and nothing but answers has to
travel. A worker that fails costs time and nothing else: whoever asked does its share as well.
"""

from __future__ import annotations

import marshal
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, Self, TypeVar

    T = TypeVar("T")
    Work = Callable[[Iterable[T]], list[Any]]

# To start a worker and to read its answers takes as long as to look at some tens of files.
_WORTH_IT = 128


def shares(items: Sequence[T], jobs: int, *, threads: int = 0) -> list[Sequence[T]]:
    """Deal items out to as many processes as are worth it, at most `jobs`; this one's come first.

    `threads` is the number of threads, beside this one, of which it is known that they hold no lock
    that a copy of this process needs.
    """
    count = max(1, min(jobs, len(items) // _WORTH_IT)) if _may_fork(threads) else 1
    return [items[first::count] for first in range(count)]


def _may_fork(threads: int) -> bool:
    """Tell whether this process can be forked; where it has several threads, a copy may hang."""
    import _thread

    return hasattr(os, "fork") and _thread._count() <= threads  # noqa: SLF001 - `threading` takes a millisecond


class Workers:
    """Processes at work, one for each share; they end with the `with` at the latest.

    `work` makes a list of a share, of plain values only: numbers, texts, bytes, tuples and lists.
    """

    def __init__(self, shares: Sequence[Sequence[T]], work: Work[T]) -> None:
        self._running: list[tuple[int, int]] = []  # process, and the pipe that it answers through
        for share in shares:
            self._start(share, work)

    def __enter__(self) -> Self:
        """Let them work."""
        return self

    def __exit__(self, *_: object) -> None:
        """End those that nobody waits for any more."""
        while self._running:
            from signal import SIGKILL

            process, pipe = self._running.pop()
            os.close(pipe)
            try:
                os.kill(process, SIGKILL)
                os.waitpid(process, 0)
            except OSError:  # it has ended
                continue

    def answers(self) -> list[Any]:
        """Wait for the workers, and return what they made of their shares, without those that failed."""
        answers: list[Any] = []
        while self._running:
            process, pipe = self._running.pop()
            with open(pipe, "rb") as stream:
                data = stream.read()
            if _has_ended_well(process):
                try:
                    answers += marshal.loads(data)  # noqa: S302 - it comes from ourselves
                except (EOFError, ValueError, TypeError):  # it has said half of it
                    continue
        return answers

    def _start(self, share: Sequence[T], work: Work[T]) -> None:
        _flush()
        parent = os.getpid()
        try:
            ours, theirs = os.pipe()
        except OSError:  # there may be no more open files
            return
        try:
            process = os.fork()
        except OSError:  # nor more processes
            os.close(ours)
            os.close(theirs)
            return
        if process == 0:
            others = [ours, *(pipe for _, pipe in self._running)]
            _be_worker(lambda: work(_while_wanted(share, parent)), theirs, others)
        os.close(theirs)
        self._running.append((process, ours))


def _be_worker(work: Callable[[], list[Any]], pipe: int, others: list[int]) -> None:
    """Work, answer and end, without what the parent does at its end.

    `others` are the ends of pipes that are read: with one of them here, an answer to a parent that
    has gone would wait for ever.
    """
    status = 1
    try:
        for other in others:
            os.close(other)
        with open(pipe, "wb") as stream:
            stream.write(marshal.dumps(work()))
        _flush()
        status = 0
    finally:
        os._exit(status)


def _while_wanted(share: Sequence[T], parent: int) -> Iterator[T]:
    """Yield a share as long as there is somebody to tell of it: the parent may have been killed."""
    for item in share:
        if os.getppid() != parent:
            raise SystemExit
        yield item


def _has_ended_well(process: int) -> bool:
    try:
        return os.waitpid(process, 0)[1] == 0
    except ChildProcessError:  # whoever runs this wants to hear of no process that ends
        return True


def _flush() -> None:
    """Write out what a rule has printed: what is left over would be written by both, or by none.

    Not what goes to standard error, where a thread of the parent may have been writing.
    """
    import sys

    try:  # noqa: SIM105 - `contextlib` would cost another millisecond
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        pass  # nobody reads it
