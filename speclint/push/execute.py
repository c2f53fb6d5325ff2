"""Carrying out a plan: one object after the other, and nothing after the first failure."""

from __future__ import annotations

from speclint.push.failure import GuardError, LoginError, PushError, ServiceError, UnsureError
from speclint.push.merge import Merge
from speclint.push.normalise import shared_member
from speclint.push.replace import replace
from speclint.push.show import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.push.plan import Action
    from speclint.push.session import Session


def execute(session: Session, actions: Sequence[Action]) -> tuple[list[Result], PushError | None]:
    """Write what the plan says, in its order.

    Returns what became of each action, and the failure that ended the run, if one did. What is
    behind a failure is not tried: a flow spec may not name a connection spec that did not arrive.
    """
    results: list[Result] = []
    failure: PushError | None = None
    for action in actions:
        if not action.writes:
            results.append(Result(action, "unchanged", "nothing to do"))
        elif failure is not None:
            results.append(Result(action, "skipped", "not tried, because of the failure above"))
        else:
            try:
                results.append(_perform(session, action))
            except PushError as error:
                failure = error
                results.append(Result(action, _word(error), str(error)))
    return results, failure or _asked_to_stop(session)


def _perform(session: Session, action: Action) -> Result:
    member = shared_member(action.spec.kind)
    if member is None:
        return replace(session, action)
    return Merge(session, action, member).run()


def _word(error: PushError) -> str:
    if isinstance(error, UnsureError):
        return "unknown"
    return "refused" if isinstance(error, GuardError | LoginError | ServiceError) else "skipped"


def _asked_to_stop(session: Session) -> PushError | None:
    """A signal that came during the last object still decides the exit status."""
    try:
        session.tools.interrupts.stop_if_asked()
    except PushError as error:
        return error
    return None
