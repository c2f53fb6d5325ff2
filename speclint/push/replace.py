"""Writing an object that belongs to one source: the file replaces it."""

from __future__ import annotations

import time

from speclint.push.diff import Change, differences
from speclint.push.failure import GuardError, ServiceError, UnsureError
from speclint.push.normalise import normalise, sendable
from speclint.push.show import Result
from speclint.push.wire import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.kind import Kind
    from speclint.push.client import Outcome, Remote
    from speclint.push.plan import Action
    from speclint.push.session import Session


def replace(session: Session, action: Action) -> Result:
    """Replace the object by the file, and say "done" only for what was read back.

    Raises GuardError if the object is no longer what was planned for, ServiceError or LoginError
    if the service refused, UnsureError if it is not known what the object is now.
    """
    body = sendable(action.spec.kind, action.spec.body)
    for pause in (*session.tools.pace.retry, None):
        remote = session.get(action)
        _guard_unchanged(action, remote)
        session.tools.interrupts.stop_if_asked()
        number, outcome = session.put(action, remote, body)
        if outcome.what == "conflict":
            raise GuardError(f"{outcome.reason} Somebody else writes to it; run again.")
        if outcome.what != "throttled":
            return _settled(session, action, body, number, outcome)
        _wait(session, outcome, pause)
    raise AssertionError(action)  # pragma: no cover - the last round raises


def _guard_unchanged(action: Action, remote: Remote) -> None:
    """Stop if somebody wrote since the plan was made, which a person may have read for minutes."""
    kind = action.spec.kind
    if not same(normalise(kind, remote.body), normalise(kind, action.before)):
        raise GuardError(
            f"{action.spec.kind.title} {action.spec_id} was changed on the service after the plan"
            " was made. Run again to see what it is now; this object was not written."
        )


def _wait(session: Session, outcome: Outcome, pause: float | None) -> None:
    refusal = ServiceError(outcome.reason)
    if pause is None:
        raise refusal
    seconds = pause if outcome.wait is None else outcome.wait
    session.tools.patience.wait(seconds, refusal, may_stop=True)
    session.tools.interrupts.stop_if_asked()


def _settled(
    session: Session, action: Action, body: dict[str, object], number: int, outcome: Outcome
) -> Result:
    with session.in_doubt(action):
        if outcome.what == "unknown":
            _find_out(session, action, body)
        added = _read_back(session, action, body)
    warnings = tuple(f"the service added {change.pointer}" for change in added)
    how = "confirmed" if outcome.what == "unknown" else "verified"
    session.journal.outcome("done", number, how=how, warnings=list(warnings))
    return Result(action, "done", "written, and read back as it was sent", warnings)


def _find_out(session: Session, action: Action, body: dict[str, object]) -> None:
    """Read until a write of unknown outcome shows; it is never sent a second time."""
    kind = action.spec.kind
    for pause in session.tools.pace.settle:
        time.sleep(pause)
        found = session.get(action).body
        if not _lost(kind, body, found):
            return
        if not same(normalise(kind, found), normalise(kind, action.before)):
            raise UnsureError(
                f"{action.spec.kind.title} {action.spec_id} is now neither what it was nor what was"
                f" sent. Look at it; both bodies are in {session.journal.path}."
            )
    raise UnsureError(
        f"{action.spec.kind.title} {action.spec_id} is unchanged: the write did not arrive so far."
        " Run again."
    )


def _read_back(session: Session, action: Action, body: dict[str, object]) -> list[Change]:
    """Return what the service added to `body`; raises UnsureError for what it lost or changed."""
    lost: list[Change] = []
    kind = action.spec.kind
    for pause in (0.0, *session.tools.pace.verify):
        time.sleep(pause)
        found = session.get(action).body
        lost = _lost(kind, body, found)
        if not lost:
            return list(differences(normalise(kind, body), normalise(kind, found)))
    raise UnsureError(
        f"{action.spec.kind.title} {action.spec_id} was written, and is not as it was sent at"
        f" {', '.join(change.pointer for change in lost)}. Both bodies are in"
        f" {session.journal.path}."
    )


def _lost(kind: Kind, sent: dict[str, object], found: dict[str, object]) -> list[Change]:
    changes = differences(normalise(kind, sent), normalise(kind, found))
    return [change for change in changes if change.op != "add"]
