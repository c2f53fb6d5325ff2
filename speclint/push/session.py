"""What a run writes with: reader, writer and journal together, one PUT at a time."""

from __future__ import annotations

from contextlib import contextmanager

from speclint.push.failure import PushError, StoppedError, UnsureError
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.push.client import Outcome, Reader, Remote, Writer
    from speclint.push.console import Console
    from speclint.push.interrupt import Interrupts
    from speclint.push.journal import Journal
    from speclint.push.pace import Pace
    from speclint.push.patience import Patience
    from speclint.push.plan import Action

_EVENTS = {"throttled": "rejected", "conflict": "rejected", "unknown": "unknown"}


@record
class Tools:
    """What a run that writes works with, before it has decided to write."""

    reader: Reader
    writer: Writer
    console: Console
    interrupts: Interrupts
    patience: Patience
    pace: Pace


@record
class Session:
    """A run that writes: its tools, and the journal without which nothing is sent."""

    tools: Tools
    journal: Journal

    def get(self, action: Action) -> Remote:
        """Read the object of an action."""
        return self.tools.reader.get(action.spec.kind, action.spec_id)

    def put(self, action: Action, remote: Remote, body: dict[str, object]) -> tuple[int, Outcome]:
        """Record the intent, send the PUT once, record what is known about it at once.

        Returns the write's number in the journal and its outcome. Raises SetupError if the intent
        cannot be recorded: then nothing is sent. Raises UnsureError for an answer about another
        object, which no reading of ours can explain.
        """
        number = self.journal.intent(action, before=remote.body, after=body)
        try:
            outcome = self.tools.writer.put(action.spec.kind, action.spec_id, body, remote.etag)
        except PushError as error:
            self.journal.outcome("rejected", number, why=str(error))
            raise
        if outcome.what == "foreign":
            self.journal.outcome("unknown", number, why=outcome.reason)
            raise UnsureError(
                f"Writing {action.spec.kind.title} {action.spec_id}: {outcome.reason}. Look at"
                f" both; the bodies are in {self.journal.path}."
            )
        if outcome.what in _EVENTS:
            self.journal.outcome(_EVENTS[outcome.what], number, why=outcome.reason)
        if outcome.what == "unknown":
            self.tools.console.say(
                f"{action.spec.path}: {outcome.reason}; looking what became of it ..."
            )
        return number, outcome

    @contextmanager
    def in_doubt(self, action: Action) -> Iterator[None]:
        """Word every failure between a write and its verification as what it is: not knowing."""
        try:
            yield
        except (UnsureError, StoppedError):
            raise
        except PushError as error:
            raise UnsureError(
                f"{action.spec.kind.title} {action.spec_id} was sent, and could not be verified:"
                f" {error} The bodies are in {self.journal.path}; run again to see where it stands."
            ) from None
