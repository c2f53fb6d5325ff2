"""The two ways to the service: a reader that can only GET, and a writer that PUTs once.

A dry run is given a reader and nothing else, so that it cannot write by type, not by an `if`.
Nothing is redirected and nothing is repeated behind the caller's back: a second PUT of a whole
body can undo what somebody else wrote in between.
"""

from __future__ import annotations

from contextlib import contextmanager

import httpx2

from speclint.push import wire
from speclint.push.answer import Answer, AnswerError, OtherIdError, one_object, wait_asked_for
from speclint.push.failure import GuardError, ServiceError
from speclint.push.line import Line
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from speclint.kind import Kind
    from speclint.push.credentials import Credentials, Target
    from speclint.push.failure import LoginError, PushError
    from speclint.push.pace import Pace
    from speclint.push.patience import Patience

_NOT_FOUND, _TOO_MANY = 404, 429
# A request that ended so may be repeated if it was a GET.
_PASSING = frozenset({408, _TOO_MANY, 500, 502, 503, 504})
# A write that ended so was not done: the request was refused or sent elsewhere.
_CONFLICTS = frozenset({409, 412})
_NOT_DONE = frozenset({301, 302, 307, 308} | set(range(400, 500)) - {408})


@record
class Remote:
    """An object as the service has it now. `etag` is sent back in If-Match if there is one."""

    body: dict[str, object]
    etag: str | None


@record
class Outcome:
    """What a PUT led to, where that is not an error that ends the run.

    `throttled` and `conflict`: certainly not done, so it may be tried again after a new read.
    `unknown`: perhaps done. `foreign`: answered about another object.
    """

    what: Literal["accepted", "throttled", "conflict", "unknown", "foreign"]
    reason: str
    wait: float | None = None


class Reader:
    """Reads specs. It has no way to write."""

    def __init__(self, line: Line, pace: Pace, patience: Patience) -> None:
        self._line = line
        self._pace = pace
        self._patience = patience

    def get(self, kind: Kind, spec_id: str) -> Remote:
        """Read one spec, again where that may help.

        Raises ServiceError, LoginError, or GuardError if the answer is not that spec.
        """
        what = f"Reading {kind.title} {spec_id}"
        for pause in (*self._pace.retry, None):
            try:
                answer = self._line.send(kind, spec_id)
            except httpx2.HTTPError as error:
                failure: PushError = ServiceError(f"{what}: {self._line.describe(error)}.")
                final, wait = isinstance(error, httpx2.ConnectError), pause
            else:
                if answer.ok:
                    return _remote(answer, what, kind, spec_id)
                failure = self._failure(answer, kind, what)
                final = answer.status not in _PASSING
                asked = wait_asked_for(answer)
                wait = asked if asked is not None and pause is not None else pause
            if final or wait is None:
                raise failure
            self._patience.wait(wait, failure)
        raise AssertionError(what)  # pragma: no cover - the last round raises

    def _failure(self, answer: Answer, kind: Kind, what: str) -> ServiceError | LoginError:
        if answer.status == _NOT_FOUND:
            return ServiceError(
                f"{what}: the service has none with this id in sandbox"
                f" {self._line.target.sandbox}. Check the id and the sandbox; speclint updates"
                f" {kind.endpoint} that exist and creates none."
            )
        return self._line.refusal(answer, what)


class Writer:
    """Replaces specs. It has no way to read."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def put(self, kind: Kind, spec_id: str, body: dict[str, object], etag: str | None) -> Outcome:
        """Send one PUT, once.

        Raises ServiceError or LoginError where the service refused for good: nothing was written.
        """
        what = f"Writing {kind.title} {spec_id}"
        try:
            content = wire.encode(body)
        except wire.WireError as error:
            raise GuardError(f"{what}: the body cannot be written as JSON: {error}.") from None
        try:
            answer = self._line.send(kind, spec_id, content, etag)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError) as error:
            raise ServiceError(f"{what}: {self._line.describe(error)}.") from None
        except httpx2.HTTPError as error:
            return Outcome("unknown", self._line.describe(error))
        return self._outcome(answer, what, kind, spec_id)

    def _outcome(self, answer: Answer, what: str, kind: Kind, spec_id: str) -> Outcome:
        if answer.ok:
            return _accepted(answer, kind, spec_id)
        refusal = self._line.refusal(answer, what)
        if answer.status == _TOO_MANY:
            return Outcome("throttled", str(refusal), wait_asked_for(answer))
        if answer.status in _CONFLICTS:
            return Outcome("conflict", str(refusal))
        if answer.status in _NOT_DONE:
            raise refusal
        return Outcome("unknown", f"HTTP {answer.status}")


def _accepted(answer: Answer, kind: Kind, spec_id: str) -> Outcome:
    if kind.is_own and not answer.content:  # many APIs say no more than that it was done
        return Outcome("accepted", f"HTTP {answer.status}")
    try:
        one_object(answer, kind, spec_id)
    except OtherIdError as error:
        return Outcome("foreign", str(error))
    except AnswerError as error:
        return Outcome("unknown", str(error))
    return Outcome("accepted", f"HTTP {answer.status}")


def _remote(answer: Answer, what: str, kind: Kind, spec_id: str) -> Remote:
    try:
        body = one_object(answer, kind, spec_id)
    except AnswerError as error:
        raise GuardError(f"{what}: {error}. Nothing is written on such ground.") from None
    # What an own kind calls so may be anything.
    etag = answer.headers.get("etag") or (None if kind.is_own else body.get("etag"))
    # A weak tag compares representations, not states: If-Match with one never matches (RFC 9110).
    strong = isinstance(etag, str) and etag.isascii() and etag.isprintable() and etag[:2] != "W/"
    return Remote(body, str(etag) if strong else None)


@contextmanager
def reading(
    target: Target, credentials: Credentials, pace: Pace, patience: Patience
) -> Iterator[Reader]:
    """Open a reader and close it afterwards."""
    line = Line("GET", target, credentials, pace)
    try:
        yield Reader(line, pace, patience)
    finally:
        line.close()


@contextmanager
def writing(target: Target, credentials: Credentials, pace: Pace) -> Iterator[Writer]:
    """Open a writer and close it afterwards."""
    line = Line("PUT", target, credentials, pace)
    try:
        yield Writer(line)
    finally:
        line.close()
