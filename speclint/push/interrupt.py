"""Ctrl-C and SIGTERM: at once while reading, after the object at hand while writing."""

from __future__ import annotations

import signal
import threading
import time

from speclint.push.failure import StoppedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Self

    from speclint.push.console import Console

_SLICE = 0.1  # how long a signal may go unnoticed while waiting


class Interrupts:
    """A context in which signals do not tear a write apart.

    While `writing` is False a signal raises StoppedError where it arrives. While it is True the
    signal is remembered, and `stop_if_asked` raises at the next safe place.
    """

    def __init__(self, console: Console) -> None:
        self.writing = False
        self._console = console
        self._asked: int | None = None
        self._before: dict[int, object] = {}

    def __enter__(self) -> Self:
        """Take over both signals; elsewhere than in the main thread Python does not allow it."""
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *_: object) -> None:
        """Put the handlers back that were there before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # it is what signal() returned

    def stop_if_asked(self) -> None:
        """Raise StoppedError if a signal came; called only where nothing is half done."""
        if self._asked is not None:
            raise StoppedError(self._asked)

    def wait(self, seconds: float) -> None:
        """Sleep, but no longer than until a signal comes."""
        end = time.monotonic() + seconds
        while self._asked is None and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, _SLICE))

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self._asked = number
        if not self.writing:
            raise StoppedError(number)
        self._console.say("Stopping as soon as the object at hand is written and read back ...")
