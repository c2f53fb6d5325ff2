"""Ending a rule where there is no timer for it: a thread counts, and interrupts the other one.

It is second best. Python code is ended; a regular expression or a pause is ended only when it is
over, because no other thread can interrupt those.
"""

from __future__ import annotations

import _thread

from speclint.engine.deadline import TICKS, Overdue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.engine.deadline import Deadline


class Watchdog:
    """A thread that watches the calls of a deadline in the thread that starts it."""

    def __init__(self, deadline: Deadline, gather: Callable[..., None]) -> None:
        self._deadline = deadline
        self._gather = gather
        self._watched = _thread.get_ident()
        self._running = False
        self._turn = _thread.allocate_lock()  # who has it may interrupt, or end the call
        self._stopped = _thread.allocate_lock()
        self._stopped.acquire()
        _thread.start_new_thread(self._watch, ())

    def stop(self) -> None:
        """Let the thread end."""
        self._stopped.release()

    def gather(self, *arguments: object) -> None:
        """Collect what a rule yields; when this returns or raises, no interruption is to come."""
        self._running = True
        try:
            try:
                self._gather(*arguments)
            finally:
                self._end_call()
        except Overdue:  # it may have come at the first step of `_end_call`
            self._end_call()
            raise

    def _end_call(self) -> None:
        while True:
            try:
                with self._turn:
                    self._running = False
                if self._deadline.struck == self._deadline.calls:
                    self._let_come()
            except Overdue:  # it was on its way when the rule ended
                continue
            return

    def _let_come(self) -> None:
        """Wait for an interruption that is on its way.

        It cannot be taken back: Python 3.11 would look for it at each step from then on, and hang
        where somebody traces or profiles.
        """
        try:
            _interrupt(self._watched, Overdue)
            while True:
                pass
        except Overdue:
            return

    def _watch(self) -> None:
        interval = self._deadline.seconds / TICKS
        while not self._stopped.acquire(True, interval):
            with self._turn:
                if self._deadline.has_limit_reached() and self._running:
                    self._deadline.struck = self._deadline.calls
                    _interrupt(self._watched, Overdue)


def _interrupt(thread: int, exception: type[BaseException]) -> None:
    """Raise an exception in a thread at its next step, once: a second one takes its place."""
    import ctypes

    what = ctypes.py_object(exception)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), what)
