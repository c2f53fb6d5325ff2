"""Talking to the person: everything goes to standard error, with the secrets masked."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def printable(text: str) -> str:
    """Keep a text that came from elsewhere on one line and free of terminal control codes."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


class Console:
    """Standard error, through a `redact` function that knows the secrets once they are loaded."""

    def __init__(self) -> None:
        self.redact: Callable[[str], str] = lambda text: text

    def say(self, line: str) -> None:
        """Print one line."""
        sys.stderr.write(self.redact(line) + "\n")
        sys.stderr.flush()

    def document(self, text: str) -> None:
        """Print the machine's document, the only thing that goes to standard output."""
        sys.stdout.write(self.redact(text) + "\n")
        sys.stdout.flush()

    @staticmethod
    def has_person() -> bool:
        """Tell whether somebody can read a question and answer it; a closed stream is nobody."""
        try:
            return all(one is not None and one.isatty() for one in (sys.stdin, sys.stderr))
        except ValueError:
            return False

    def ask(self, question: str) -> str:
        """Ask on standard error and return the answer; the end of the input is an empty one."""
        sys.stderr.write(self.redact(question))
        sys.stderr.flush()
        return sys.stdin.readline().strip()
