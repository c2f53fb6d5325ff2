"""A local Flow Service over a real socket, to try pushing on and to test it with.

It keeps what it is sent, replaces whole bodies, checks the headers and answers in the shapes of
Adobe's service. `FlowServiceSandbox` is a context manager; tests give it a `fault` hook, which
makes it fail in the ways that networks and services do.
"""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from speclint.push import wire
from speclint.push.protocol import BASE_PATH, Reply, Request, respond
from speclint.push.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType
    from typing import Self

    from speclint.kind import Kind

_PIECE = 200  # bytes of a dripping answer
_IDLE = 30  # seconds after which an unused connection is dropped


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one request.

    `pause`: seconds before the request is looked at. `lose`: the write is not stored. `late`:
    seconds between storing and answering. `cut`: the connection ends without an answer.
    `truncate`: it ends in the middle of one. `drip`: seconds between pieces of it. `reply`: answer this instead; with `lose` the request
    has no effect. `then`: what another client does right after.
    """

    pause: float = 0.0
    lose: bool = False
    late: float = 0.0
    cut: bool = False
    truncate: bool = False
    drip: float = 0.0
    reply: Reply | None = None
    then: Callable[[Store], object] | None = None


@dataclass
class FlowServiceSandbox:
    """The service. Inside its `with` block it answers at `base_url`.

    `requests` is the log of everything that arrived; `fault` is asked about each request; with
    `etags` the answers carry one, and a PUT with an outdated If-Match is refused. `kinds` are those
    of a config's own, which are served beside the two of the Flow Service.
    """

    host: str = "127.0.0.1"
    port: int = 0
    state: str | None = None
    fault: Callable[[Request], Fault | None] = lambda _: None
    log: Callable[[str], object] = lambda _: None
    etags: bool = False
    kinds: Sequence[Kind] = ()
    requests: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Load the state; raises StoreError if the file cannot be used."""
        self.store = Store(self.state, [kind for kind in self.kinds if kind.endpoint])
        self._server: _Server | None = None

    @property
    def base_url(self) -> str:
        """The address to give to --base-url."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}{BASE_PATH}"

    def respond(self, request: Request) -> Reply:
        """Answer as a service without faults."""
        return respond(request, self.store, etags=self.etags)

    def bind(self) -> None:
        """Take the port, a free one for port 0; raises OSError if that is impossible."""
        self._server = _Server(self)
        self.port = self._server.server_address[1]

    def serve(self, poll: float = 0.5) -> None:
        """Answer requests until somebody ends it, which is noticed every `poll` seconds."""
        if self._server:
            self._server.serve_forever(poll)

    def close(self) -> None:
        """Stop answering and give the port back."""
        if self._server:
            self._server.server_close()

    def __enter__(self) -> Self:
        """Bind, and answer in a thread of its own."""
        self.bind()
        self._thread = threading.Thread(target=self.serve, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the thread."""
        if self._server:
            self._server.shutdown()
        self._thread.join()
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows this option would let two servers share the port.
    allow_reuse_address = not hasattr(socket, "SO_EXCLUSIVEADDRUSE")

    def __init__(self, sandbox: FlowServiceSandbox) -> None:
        self.sandbox = sandbox
        self.address_family = socket.AF_INET6 if ":" in sandbox.host else socket.AF_INET
        super().__init__((sandbox.host, sandbox.port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a client that went away is what the faults are about."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "speclint-sandbox"
    timeout = _IDLE
    # Without these each small answer waits 40 ms for an acknowledgement.
    disable_nagle_algorithm = True
    wbufsize = -1

    def _handle(self) -> None:
        sandbox = self.server.sandbox
        request = self._request()
        sandbox.requests.append(request)
        fault = sandbox.fault(request) or Fault()
        time.sleep(fault.pause)
        reply = _lie(request) if fault.lose else sandbox.respond(request)
        reply = fault.reply or reply
        if fault.then:
            fault.then(sandbox.store)
        time.sleep(fault.late)
        sandbox.log(f"{request.method} {request.path} {'cut' if fault.cut else reply.status}")
        if fault.cut:
            self._cut()
        else:
            self._send(reply, fault)

    do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = _handle  # noqa: N815 - the base's names

    def _request(self) -> Request:
        length = int(self.headers.get("Content-Length") or 0)
        path = urlsplit(self.path).path
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Request(self.command, path, headers, self.rfile.read(length))

    def _send(self, reply: Reply, fault: Fault) -> None:
        content = reply.content.encode() if reply.content is not None else _encoded(reply.body)
        own = {"Date": self.date_time_string(), "Content-Length": str(len(content))}
        self.send_response_only(reply.status)
        for name, value in {**own, **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        shown = content[: len(content) // 2] if fault.truncate else content
        piece = _PIECE if fault.drip else len(content) + 1
        for start in range(0, len(shown), piece):
            self.wfile.write(shown[start : start + piece])
            self.wfile.flush()
            time.sleep(fault.drip)
        self.wfile.flush()
        if fault.truncate:
            self._cut()

    def _cut(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, *_: object) -> None:
        """Leave the standard library's log out: ours goes through `FlowServiceSandbox.log`."""


def _lie(request: Request) -> Reply:
    """Claim that a write was stored."""
    spec_id = request.path.rpartition("/")[2]
    return Reply(200, {**(request.document or {}), "id": spec_id})


def _encoded(body: Mapping[str, object]) -> bytes:
    return wire.encode(dict(body)).encode()
