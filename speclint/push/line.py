"""One connection to the service that lets one HTTP method pass, and words what goes wrong on it."""

from __future__ import annotations

import time
from functools import cache

import httpx2

from speclint.push.answer import Answer
from speclint.push.credentials import headers
from speclint.push.failure import LoginError, ServiceError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl

    from speclint.kind import Kind
    from speclint.push.credentials import Credentials, Target
    from speclint.push.pace import Pace

_LARGEST = 32 * 1024 * 1024


_WORDS: dict[type[httpx2.HTTPError], str] = {
    httpx2.ConnectTimeout: "cannot connect within the time limit",
    httpx2.ReadTimeout: "no complete answer within the time limit",
    httpx2.ReadError: "the connection was cut",
    httpx2.RemoteProtocolError: "the connection was cut",
    httpx2.WriteError: "the connection was cut",
}


@cache
def _tls(trust_env: bool) -> ssl.SSLContext:
    """Load the certificates of the system once: that costs more than the rest of a client."""
    return httpx2.create_ssl_context(trust_env=trust_env)


class Line:
    """A connection to the target that lets only one HTTP method pass."""

    def __init__(self, method: str, target: Target, credentials: Credentials, pace: Pace) -> None:
        self.target = target
        self._method = method
        self._limit = pace.read
        self._redact = credentials.redact
        self._http = httpx2.Client(
            headers=headers(credentials, target),
            timeout=httpx2.Timeout(pace.read, connect=pace.connect),
            follow_redirects=False,
            # Proxies from the environment, except for plain http to this machine: the token would
            # leave it in clear. The login in ~/.netrc is not read in either case.
            trust_env=not target.loopback,
            verify=_tls(not target.loopback),
        )

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def send(
        self, kind: Kind, spec_id: str, content: str | None = None, etag: str | None = None
    ) -> Answer:
        """Send one request and read the whole answer within the time limit."""
        extra = {"If-Match": etag} if etag else {}
        url = f"{self.target.base_url}/{kind.endpoint}/{spec_id}"
        end = time.monotonic() + self._limit
        with self._http.stream(self._method, url, content=content, headers=extra) as response:
            body = bytearray()
            for piece in response.iter_bytes():
                body += piece
                if time.monotonic() > end or len(body) > _LARGEST:
                    raise httpx2.ReadTimeout("the answer does not come to an end")
            return Answer(response.status_code, response.headers, bytes(body))

    def refusal(self, answer: Answer, what: str) -> ServiceError | LoginError:
        """Word a refusal as the error to raise."""
        reason = self._redact(answer.reason)
        if answer.refuses_login:
            return LoginError(
                f"{what}: the service did not accept the credentials, {reason}. Check"
                " ACCESS_TOKEN (it lasts a day), API_KEY and IMS_ORG."
            )
        if 300 <= answer.status < 400:  # noqa: PLR2004 - the class of HTTP's redirects
            return ServiceError(f"{what}: {reason}, a redirect, which is never followed.")
        return ServiceError(f"{what}: the service refused, {reason}.")

    def describe(self, error: httpx2.HTTPError) -> str:
        """Name a transport error. Its text is shown only where it cannot hold a header's value."""
        if isinstance(error, httpx2.ConnectError | httpx2.ProxyError):
            return self._redact(f"cannot connect to {self.target.base_url}: {error}")
        return _WORDS.get(type(error), f"the connection failed ({type(error).__name__})")
