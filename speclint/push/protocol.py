"""How the sandbox answers a request: Adobe's endpoints, checks, envelopes and error shapes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from speclint.push import wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from speclint.kind import Kind
    from speclint.push.store import Store

BASE_PATH = "/data/foundation/flowservice"
EXPIRED = "expired"  # a token to try what a refused login looks like
_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Request:
    """A request as it arrived; header names are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def document(self) -> dict[str, object] | None:
        """The body as a JSON object, or None."""
        try:
            body = wire.decode(self.content)
        except wire.WireError:
            return None
        return body if isinstance(body, dict) else None


@dataclass(frozen=True)
class Reply:
    """An answer: a JSON `body`, or `content` as it is."""

    status: int
    body: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=lambda: _JSON)
    content: str | None = None


def respond(request: Request, store: Store, *, etags: bool) -> Reply:
    """Answer a request, changing the store if it asks for that."""
    endpoint, spec_id = _split(request.path, store.kinds)
    if endpoint is None:
        return _error(404, "404", "There is no such resource")
    refusal = _refuse_headers(request.headers)
    if refusal:
        return refusal
    match request.method, spec_id:
        case "GET", None:
            return Reply(200, {"items": store.all(endpoint)})
        case "GET", str():
            return _get(store, endpoint, spec_id, etags=etags)
        case "PUT", str():
            return _put(request, store, endpoint, spec_id)
        case "POST", None:
            return _post(request, store, endpoint)
    return Reply(405, {"title": "Method Not Allowed", "status": 405}, {**_JSON, "Allow": "GET"})


def _split(path: str, endpoints: Iterable[str]) -> tuple[str | None, str | None]:
    """Take endpoint and id out of a path, with the service's base path or without it."""
    place = path.removeprefix(BASE_PATH).strip("/")
    for endpoint in endpoints:
        spec_id = place.removeprefix(f"{endpoint}/")
        if place == endpoint or (spec_id != place and "/" not in spec_id):
            return endpoint, None if place == endpoint else spec_id
    return None, None


def _refuse_headers(headers: Mapping[str, str]) -> Reply | None:
    """Check the headers in the order of the real gateway, with its codes and texts."""
    token = headers.get("authorization", "")
    if not token:
        return _error(403, "403010", "Oauth token is missing")
    if not token.startswith("Bearer ") or token == f"Bearer {EXPIRED}":
        return _error(401, "401013", "Oauth token is not valid")
    if not headers.get("x-api-key"):
        return _error(403, "403000", "Api Key is required")
    if not headers.get("x-gw-ims-org-id"):
        return _error(400, "400003", "Missing header: x-gw-ims-org-id")
    if not headers.get("x-sandbox-name"):
        return _error(400, "2105-400", "The sandbox header x-sandbox-name is missing")
    return None


def _get(store: Store, endpoint: str, spec_id: str, *, etags: bool) -> Reply:
    spec = store.get(endpoint, spec_id)
    if spec is None:
        return _unknown(spec_id)
    headers = {**_JSON, "ETag": etag_of(spec)} if etags else _JSON
    return Reply(200, {"items": [spec]}, headers)


def _put(request: Request, store: Store, endpoint: str, spec_id: str) -> Reply:
    before = store.get(endpoint, spec_id)
    if before is None:
        return _unknown(spec_id)
    refusal = _refuse_body(request, store.kinds[endpoint])
    if refusal or request.document is None:
        return refusal or _bad("The body is empty")
    if_match = request.headers.get("if-match")
    if if_match and if_match != etag_of(before):
        return Reply(412, {"errorMessage": "Supplied version does not match the current version"})
    store.put(endpoint, spec_id, request.document, **_who(request))
    return Reply(200, store.get(endpoint, spec_id) or {})


def _post(request: Request, store: Store, endpoint: str) -> Reply:
    refusal = _refuse_body(request, store.kinds[endpoint])
    if refusal or request.document is None:
        return refusal or _bad("The body is empty")
    spec_id = store.create(endpoint, request.document, **_who(request))
    location = {**_JSON, "Location": f"{BASE_PATH}/{endpoint}/{spec_id}"}
    return Reply(201, store.get(endpoint, spec_id) or {}, location)


def _refuse_body(request: Request, kind: Kind) -> Reply | None:
    if "json" not in request.headers.get("content-type", ""):
        return _bad("A valid content-type must be specified")
    if request.document is None:
        return _bad("The body is not a JSON object")
    needed = () if kind.is_own else ("name", "providerId")
    missing = [name for name in needed if not request.document.get(name)]
    return _bad(f"Missing in the body: {', '.join(missing)}") if missing else None


def etag_of(spec: Mapping[str, object]) -> str:
    """Compute the entity tag of a spec."""
    return f'"{hashlib.sha256(wire.encode(dict(spec)).encode()).hexdigest()[:32]}"'


def _who(request: Request) -> dict[str, str]:
    names = {"org": "x-gw-ims-org-id", "sandbox": "x-sandbox-name"}
    return {name: request.headers[header] for name, header in names.items()}


def _unknown(spec_id: str) -> Reply:
    return _error(404, "1101-404", f"There is no spec with the id {spec_id}")


def _error(status: int, code: str, message: str) -> Reply:
    return Reply(status, {"error_code": code, "message": message})


def _bad(detail: str) -> Reply:
    problem = {"type": "/placeholder/type/uri", "status": 400, "title": "BadRequestError"}
    return Reply(400, {**problem, "detail": detail})
