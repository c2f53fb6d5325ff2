"""Refusals, redirects, throttling and reads that fail: what is known is said, what is not is not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from speclint.push import tutorial
from speclint.push.protocol import Reply
from speclint.push.sandbox import Fault, FlowServiceSandbox

if TYPE_CHECKING:
    from tests.push.conftest import Rig

JSON = {"Content-Type": "application/json"}
LATE = 0.8  # longer than the read time-out of the tests


@pytest.mark.parametrize("endpoint", ["connectionSpecs", "flowSpecs"])
def test_throttled_write_waits_reads_and_writes_again(rig: Rig, endpoint: str) -> None:
    """429 honours Retry-After, and the second PUT comes after a new read."""
    slow = Fault(lose=True, reply=Reply(429, headers={**JSON, "Retry-After": "0"}))
    rig.fail("PUT", endpoint, slow)
    ran = rig.push()
    assert (ran.status, rig.puts(endpoint)) == (0, 2), ran.err
    methods = rig.methods(endpoint)
    first = methods.index("PUT")
    assert methods[first + 1] == "GET"
    assert "rejected" in rig.events()


def test_retry_after_is_a_time_to_wait(rig: Rig) -> None:
    """A date is measured against the service's own clock, years away from ours."""
    date = {"Date": "Mon, 01 Jan 2001 00:00:00 GMT", "Retry-After": "Mon, 01 Jan 2001 00:00:01 GMT"}
    rig.fail("GET", "connectionSpecs", Fault(lose=True, reply=Reply(429, headers={**JSON, **date})))
    ran = rig.push(wait=0.5, dry_run=True)
    assert ran.status == 4
    assert "wait 1 s" in ran.err


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_wait_that_is_too_long_stops_at_once(rig: Rig, method: str) -> None:
    """A Retry-After beyond --wait is exit status 4 and says how long."""
    day = Fault(lose=True, reply=Reply(429, headers={**JSON, "Retry-After": "86400"}))
    rig.fail(method, "connectionSpecs", day)
    ran = rig.push()
    assert ran.status == 4
    assert "86400 s" in ran.err
    assert rig.methods("connectionSpecs").count(method) == 1


@pytest.mark.parametrize("endpoint", ["connectionSpecs", "flowSpecs"])
def test_throttled_for_ever(rig: Rig, endpoint: str) -> None:
    """A few tries, exit status 4, nothing changed."""
    rig.fail("PUT", endpoint, *[Fault(lose=True, reply=Reply(429))] * 99)
    ran = rig.push()
    assert ran.status == 4
    assert 1 < rig.puts(endpoint) <= 6
    assert rig.flow_ids == [tutorial.TEMPLATE_ID]


@pytest.mark.parametrize(("endpoint", "written"), [("connectionSpecs", False), ("flowSpecs", True)])
def test_refused_write_is_reported_with_its_reason(rig: Rig, endpoint: str, written: bool) -> None:
    """400 is exit status 4 with the service's words; what was done before is told."""
    detail = {"title": "BadRequestError", "detail": "providerId is odd"}
    rig.fail("PUT", endpoint, Fault(lose=True, reply=Reply(400, detail)))
    ran = rig.push(as_json=True)
    assert (ran.status, rig.puts(endpoint)) == (4, 1)
    assert "HTTP 400 (BadRequestError: providerId is odd)" in ran.err
    results = [one["result"] for one in ran.document["objects"]]
    assert results == (["done", "refused"] if written else ["refused", "skipped"])
    assert ("description" in rig.connection) == written


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_redirect_is_not_followed(rig: Rig, method: str, status: int) -> None:
    """The other host sees no request, so it sees no key either."""
    with FlowServiceSandbox() as other:
        headers = {"Location": f"{other.base_url}/flowSpecs/{tutorial.FLOW_SPEC_ID}"}
        rig.fail(method, "flowSpecs", *[Fault(lose=True, reply=Reply(status, headers=headers))] * 9)
        ran = rig.push()
        assert ran.status == 4
        assert "never followed" in ran.err
        assert other.requests == []
    assert rig.puts("flowSpecs") == (method == "PUT")


@pytest.mark.parametrize("status", [401, 403])
def test_refused_login(rig: Rig, status: int) -> None:
    """Credentials that are not accepted are exit status 7."""
    body = {"error_code": "401013" if status == 401 else "403010", "message": "Oauth token"}
    rig.fail("GET", "connectionSpecs", Fault(reply=Reply(status, body)))
    ran = rig.push()
    assert (ran.status, rig.puts()) == (7, 0)
    assert "ACCESS_TOKEN" in ran.err


def test_missing_permission_is_no_login_failure(rig: Rig) -> None:
    """403 for another reason than the credentials is exit status 4."""
    body = {"error_code": "2118-403", "message": "missing permissions"}
    rig.fail("GET", "connectionSpecs", Fault(reply=Reply(403, body)))
    assert rig.push().status == 4


def test_login_that_ends_between_write_and_verification(rig: Rig) -> None:
    """Who cannot read back does not know: exit status 6, not 7."""
    refused = Fault(reply=Reply(401))
    rig.fail("GET", "connectionSpecs", None, None, refused)
    ran = rig.push()
    assert (ran.status, rig.puts()) == (6, 1)
    assert "could not be verified" in ran.err


def test_passing_failures_of_reads_are_repeated(rig: Rig) -> None:
    """A read has no effect, so it is tried again after a cut, a 503 or a stall."""
    rig.fail("GET", "connectionSpecs", Fault(cut=True), Fault(reply=Reply(503)), Fault(pause=LATE))
    assert rig.push().status == 0
    assert rig.puts() == 2


def test_answer_that_drips_for_ever(rig: Rig) -> None:
    """The time limit is for the whole answer, not for each piece of it."""
    rig.fail("GET", "connectionSpecs", *[Fault(drip=0.1)] * 9)
    ran = rig.push(dry_run=True)
    assert ran.status == 4
    assert "no complete answer within the time limit" in ran.err


def test_weak_etag_is_not_sent(rig: Rig) -> None:
    """If-Match with a weak tag would never match, so it is left out."""
    reply = Reply(200, rig.connection, headers={**JSON, "ETag": 'W/"1"'})
    rig.fail("GET", "connectionSpecs", None, Fault(reply=reply))
    assert rig.push().status == 0
    assert not any("if-match" in request.headers for request in rig.service.requests)


def test_service_that_is_not_there(rig: Rig) -> None:
    """A refused connection is exit status 4 at once, with the address."""
    with FlowServiceSandbox() as gone:
        base_url = gone.base_url
    ran = rig.push(base_url=base_url)
    assert ran.status == 4
    assert f"cannot connect to {base_url}" in ran.err
    assert "Traceback" not in ran.err


def test_service_that_goes_away_before_the_write(rig: Rig) -> None:
    """A write that could not even connect is a known no: exit status 4."""

    def leave(request: object) -> None:
        if getattr(request, "method", "") == "GET" and len(rig.methods("connectionSpecs")) == 2:
            # Stop listening; the connection of this read is still answered.
            rig.service.close()
            time.sleep(0.15)  # until the server's thread has noticed

    rig.service.fault = leave
    ran = rig.push()
    assert ran.status == 4
    assert rig.puts() == 0
