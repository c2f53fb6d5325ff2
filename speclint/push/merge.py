"""Writing an object that many share: ids are added to its list until they stay there.

The service has no compare-and-set. Between our read and our write somebody else's write may be
lost, and theirs may overwrite ours a moment later. A check before the write hardly helps; reading
back several times after it, and adding the ids again where they went missing, does.
"""

from __future__ import annotations

import random
import time
from contextlib import nullcontext

from speclint.push.console import printable
from speclint.push.diff import differences
from speclint.push.failure import ServiceError, UnsureError
from speclint.push.normalise import normalise
from speclint.push.plan import listed_ids, merged
from speclint.push.show import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from speclint.push.plan import Action
    from speclint.push.session import Session


class Merge:
    """One run of adding the ids of an action to its shared list.

    `_sent` is the body of the last PUT that may have had an effect, `_number` its number in the
    journal, `_seen` every id that was in the list at any time.
    """

    def __init__(self, session: Session, action: Action, member: str) -> None:
        self._session = session
        self._action = action
        self._member = member
        self._sent: dict[str, object] | None = None
        self._seen: dict[str, None] = {}
        self._last_refusal = ""
        self._number = 0

    def run(self) -> Result:
        """Add the ids, and say "done" only after they were there at every re-read.

        Raises GuardError if the list is not one to add to, ServiceError or LoginError if the
        service refused, UnsureError if the ids do not stay.
        """
        for attempt in range(self._session.tools.pace.attempts):
            with self._doubt():
                written = self._add_missing(attempt)
            with self._doubt():
                if written and self._stays():
                    return self._done()
            # The pause differs by chance, so that two who overwrite each other fall out of step.
            time.sleep(random.uniform(0, self._session.tools.pace.backoff))  # noqa: S311 - no secret
        raise self._gave_up()

    def _doubt(self) -> AbstractContextManager[None]:
        """Once something may have been written, every failure means not knowing."""
        return nullcontext() if self._sent is None else self._session.in_doubt(self._action)

    def _add_missing(self, attempt: int) -> bool:
        """Write what is missing; False if the service certainly did not take it this time."""
        remote = self._session.get(self._action)
        if not self._missing(remote.body):
            return True
        if self._sent is None:
            self._session.tools.interrupts.stop_if_asked()
        body = merged(self._action, remote.body, self._member)
        number, outcome = self._session.put(self._action, remote, body)
        if outcome.what in {"throttled", "conflict"}:
            self._last_refusal = outcome.reason
            if outcome.what == "throttled":
                self._wait(attempt, outcome.wait)
            return False
        self._sent, self._number = body, number
        path, rereads = self._action.spec.path, len(self._session.tools.pace.verify)
        self._session.tools.console.say(f"{path}: sent; reading it back {rereads} times ...")
        if outcome.what == "unknown":
            with self._doubt():
                self._find_out()
        return True

    def _missing(self, body: dict[str, object]) -> list[str]:
        listed = listed_ids(self._action.spec.kind, body, self._member)
        self._seen.update(dict.fromkeys(listed))
        return [one for one in self._action.additions if one not in listed]

    def _wait(self, attempt: int, asked: float | None) -> None:
        pauses = self._session.tools.pace.retry
        pause = pauses[min(attempt, len(pauses) - 1)] if asked is None else asked
        untouched = self._sent is None
        refusal = ServiceError(self._last_refusal)
        self._session.tools.patience.wait(pause, refusal, may_stop=untouched)
        if untouched:
            self._session.tools.interrupts.stop_if_asked()

    def _find_out(self) -> None:
        """Give a write of unknown outcome time to show before the ids are added once more."""
        for pause in self._session.tools.pace.settle:
            time.sleep(pause)
            if not self._missing(self._session.get(self._action).body):
                return

    def _stays(self) -> bool:
        """Re-read several times; False as soon as one of our ids is missing."""
        body: dict[str, object] = {}
        for pause in self._session.tools.pace.verify:
            time.sleep(pause)
            body = self._session.get(self._action).body
            if self._missing(body):
                return False
        self._guard_rest(body)
        now = set(listed_ids(self._action.spec.kind, body, self._member))
        self._seen = {one: None for one in self._seen if one not in now}
        return True

    def _guard_rest(self, body: dict[str, object]) -> None:
        """Check that the write left the rest of the object as it was."""
        if self._sent is None:
            return
        kind = self._action.spec.kind
        sent, found = normalise(kind, self._sent), normalise(kind, body)
        changes = differences({**sent, self._member: None}, {**found, self._member: None})
        lost = [change.pointer for change in changes if change.op != "add"]
        if lost:
            raise UnsureError(
                f"{self._action.spec.kind.title} {self._action.spec_id} has the ids, and is no"
                f" longer as it was at {', '.join(map(printable, lost))}: the service or somebody"
                f" else changed it. What it was is in {self._session.journal.path}."
            )

    def _done(self) -> Result:
        rereads = len(self._session.tools.pace.verify)
        warnings = tuple(
            f"somebody else's id went missing meanwhile: {printable(one)}" for one in self._seen
        )
        if self._number:
            self._session.journal.outcome(
                "done", self._number, how="verified", re_reads=rereads, warnings=list(warnings)
            )
            message = f"ids added, and still there at {rereads} re-reads"
            return Result(self._action, "done", message, warnings)
        return Result(self._action, "done", "somebody else added the ids meanwhile", warnings)

    def _gave_up(self) -> ServiceError | UnsureError:
        if self._sent is None:
            return ServiceError(f"{self._last_refusal} Nothing was written; run again later.")
        return UnsureError(
            f"{self._action.spec.kind.title} {self._action.spec_id}: the ids were added and went"
            f" missing again, {self._session.tools.pace.attempts} times. Another writer keeps replacing"
            " the list; find it and run again."
        )
