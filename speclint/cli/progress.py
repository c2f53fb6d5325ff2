"""How far a long run is: one line on the terminal that is rewritten, and taken away at the end.

A thread writes it. So the run only says where it is, which costs nothing worth measuring, and the
line also stands there while a single step takes long, as looking for files may.
"""

from __future__ import annotations

import _thread
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

_PATIENCE = 1.0  # seconds without a word
_INTERVAL = 0.1


class Progress:
    """Called for each file with how many are done, of how many; silent unless a person watches."""

    def __init__(self) -> None:
        self._at: tuple[int, int] | None = None
        self._shown = 0  # the length of what stands on the terminal
        self._turn = _thread.allocate_lock()  # who has it may write
        self._over = _thread.allocate_lock()
        self._over.acquire()
        self._is_over = not is_wanted()
        if not self._is_over:
            _thread.start_new_thread(self._show, ())

    def __call__(self, done: int, total: int) -> None:
        """Say how far the run is."""
        self._at = done, total

    def __enter__(self) -> Self:
        """Begin with looking for files."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""
        self.clear()

    def clear(self) -> None:
        """Take the line away for good: what is printed after it stands in its place."""
        with self._turn:
            if not self._is_over:
                self._is_over = True
                self._over.release()
                self._write("")

    def _show(self) -> None:
        wait = _PATIENCE
        while not self._over.acquire(True, wait):
            wait = _INTERVAL
            with self._turn:
                if not self._is_over:
                    self._write(_line(self._at))

    def _write(self, line: str) -> None:
        """Put a line over the one before, with blanks over its end: not all terminals can erase."""
        line = line[: _columns() - 1]
        blanks = " " * (self._shown - len(line))
        self._shown, before = len(line), self._shown
        if line or before:
            try:
                sys.stderr.write(f"\r{line}{blanks}" + ("" if line else "\r"))
                sys.stderr.flush()
            except (OSError, ValueError):
                self._is_over = True  # nobody watches any more


def is_wanted() -> bool:
    """Tell whether a person watches standard error, and not a log."""
    try:
        is_terminal = sys.stderr.isatty()
    except (AttributeError, ValueError):  # it is closed
        return False
    return is_terminal and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")


def _line(at: tuple[int, int] | None) -> str:
    return f"speclint: {at[0]:,} of {at[1]:,} files" if at else "speclint: looking for files"


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
