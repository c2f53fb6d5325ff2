"""The sandbox's memory: specs by endpoint and id, in a file if they are to survive."""

from __future__ import annotations

import os
import tempfile
import threading
import time
import uuid

from speclint.kind import BUILT_IN
from speclint.pointer import placed
from speclint.push import tutorial, wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.kind import Kind

    Specs = dict[str, dict[str, dict[str, object]]]

_SANDBOX_ID = "d537df80-c5d7-11e9-aafb-87c71c35cac8"
_ACTOR = "sandbox@AdobeID"


class StoreError(Exception):
    """A state file that cannot be read or written."""


class Store:
    """The specs of the sandbox service. All methods may be called from any thread."""

    def __init__(self, path: str | None = None, own: Iterable[Kind] = ()) -> None:
        """Start with what `path` holds, or else with what the tutorial leaves behind.

        `own` are kinds of a config's, which have endpoints beside those of the Flow Service.
        """
        self._path = path
        self._lock = threading.RLock()
        self.kinds = {kind.endpoint: kind for kind in (*own, *BUILT_IN.rows.values())}
        self._specs: Specs = {endpoint: {} for endpoint in self.kinds}
        self._specs |= _load(path) if path and os.path.exists(path) else self._fresh()
        self._save()

    def get(self, endpoint: str, spec_id: str) -> dict[str, object] | None:
        """Return a copy of one spec, or None."""
        with self._lock:
            spec = self._specs[endpoint].get(spec_id)
            return None if spec is None else dict(spec)

    def all(self, endpoint: str) -> list[dict[str, object]]:
        """Return copies of all specs of an endpoint."""
        with self._lock:
            return [dict(spec) for spec in self._specs[endpoint].values()]

    def put(self, endpoint: str, spec_id: str, body: dict[str, object], **who: str) -> None:
        """Replace a whole spec and save; `who` are the organisation and sandbox of the request."""
        with self._lock:
            before = self._specs[endpoint].get(spec_id, {})
            kind = self.kinds[endpoint]
            self._specs[endpoint][spec_id] = _as_kept(kind, spec_id, body, before, who)
            self._save()

    def create(self, endpoint: str, body: dict[str, object], **who: str) -> str:
        """Store a new spec; returns its id, which only a kind of a config's may bring along."""
        kind = self.kinds[endpoint]
        spec_id = (kind.id_in(body) if kind.is_own else None) or str(uuid.uuid4())
        self.put(endpoint, spec_id, body, **who)
        return spec_id

    def change(
        self, endpoint: str, spec_id: str, edit: Callable[[dict[str, object]], object]
    ) -> None:
        """Let `edit` change a spec in place, as another client of the service would."""
        with self._lock:
            edit(self._specs[endpoint][spec_id])
            self._save()

    def _fresh(self) -> Specs:
        return {
            endpoint: {
                spec_id: _as_kept(self.kinds[endpoint], spec_id, body, {}, {})
                for spec_id, body in specs.items()
            }
            for endpoint, specs in tutorial.specs().items()
        }

    def _save(self) -> None:
        if not self._path:
            return
        folder = os.path.dirname(os.path.abspath(self._path))
        try:
            descriptor, draft = tempfile.mkstemp(dir=folder, prefix=".speclint-sandbox-")
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(wire.encode(self._specs) + "\n")
            os.replace(draft, self._path)
        except OSError as error:
            raise StoreError(f"Cannot write {self._path}: {error.strerror}.") from None


def _load(path: str) -> Specs:
    try:
        with open(path, "rb") as file:
            state = wire.decode(file.read())
    except OSError as error:
        raise StoreError(f"Cannot read {path}: {error.strerror}.") from None
    except wire.WireError as error:
        raise StoreError(
            f"{path} is no state of a sandbox: {error}. Remove it to start anew."
        ) from None
    if not isinstance(state, dict) or not all(
        isinstance(state.get(endpoint), dict)
        and all(isinstance(spec, dict) for spec in state[endpoint].values())
        for endpoint in tutorial.specs()
    ):
        raise StoreError(f"{path} is no state of a sandbox. Remove it to start anew.")
    return state


def _as_kept(
    kind: Kind,
    spec_id: str,
    body: dict[str, object],
    before: dict[str, object],
    who: dict[str, str],
) -> dict[str, object]:
    """Return a spec as its service keeps it: with its id, and with what the service fills in."""
    own = {name: value for name, value in body.items() if name not in kind.managed}
    own = placed(own, kind.id_pointer, spec_id) if kind.id_in(own) != spec_id else own
    return own if kind.is_own else _with_managed(spec_id, own, before, who)


def _with_managed(
    spec_id: str, own: dict[str, object], before: dict[str, object], who: dict[str, str]
) -> dict[str, object]:
    """Add what the real service adds, and leave out the empty authSpec that it does not return."""
    now = int(time.time() * 1000)
    own = {name: value for name, value in own.items() if name != "id"}
    if own.get("authSpec") == []:
        del own["authSpec"]
    return {
        "id": spec_id,
        "createdAt": before.get("createdAt", now),
        "updatedAt": now,
        "createdBy": _ACTOR,
        "updatedBy": _ACTOR,
        "createdClient": "speclint-sandbox",
        "updatedClient": "speclint-sandbox",
        "sandboxId": _SANDBOX_ID,
        "sandboxName": who.get("sandbox", "dev"),
        "imsOrgId": who.get("org", "sandbox@AdobeOrg"),
        **own,
    }
