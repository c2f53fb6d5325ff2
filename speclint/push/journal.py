"""What was about to be written and what became of it, on disk before it happens.

One JSON object a line: `start`, then for each write `intent` (with the whole bodies before and
after) and `done`, `unknown` or `rejected`, then `end`. A journal without an `end` is a run that
was killed; its last intent without an outcome is where. No header value is ever written, but the
bodies are: the file is as secret as the specs.
"""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime

from speclint.push import wire
from speclint.push.failure import SetupError
from speclint.push.lock import prepare

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.push.credentials import Target
    from speclint.push.plan import Action

VERSION = 1


class Journal:
    """The journal of one run, open for appending.

    `broken` is set when an outcome could not be written: the write that it is about has happened
    by then, so the run goes on to verify it, and the next intent fails.
    """

    def __init__(self, folder: str, target: Target, actions: tuple[Action, ...]) -> None:
        """Create the file under `folder`/journal; raises SetupError if that is impossible."""
        self.broken = False
        self._writes = 0
        name = f"{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}-{secrets.token_hex(2)}.jsonl"
        self.path = os.path.join(folder, "journal", name)
        try:
            self._descriptor = _create(folder, self.path)
        except OSError as error:
            raise self._unwritable(error) from None
        self._append(
            {
                "ev": "start",
                "v": VERSION,
                "at": _now(),
                "base_url": target.base_url,
                "org": target.org,
                "sandbox": target.sandbox,
                "files": [action.spec.path for action in actions],
            }
        )

    def intent(self, action: Action, before: dict[str, object], after: dict[str, object]) -> int:
        """Record a PUT that is about to be sent; returns its number.

        Raises SetupError if the line is not safely on disk: without it, nothing may be sent.
        """
        self._writes += 1
        self._append(
            {
                "ev": "intent",
                "n": self._writes,
                "at": _now(),
                "op": action.verb,
                "kind": action.spec.kind.endpoint,
                "id": action.spec_id,
                "before": before,
                "after": after,
            }
        )
        return self._writes

    def outcome(self, event: str, number: int, **details: object) -> None:
        """Record what became of write `number`: `done`, `unknown` or `rejected`."""
        try:
            self._append({"ev": event, "n": number, "at": _now(), **details})
        except SetupError:
            self.broken = True

    def close(self, status: int) -> None:
        """Record the end of the run and close the file."""
        try:
            self._append({"ev": "end", "at": _now(), "exit": status})
        except SetupError:
            self.broken = True
        finally:
            os.close(self._descriptor)

    def _append(self, event: dict[str, object]) -> None:
        try:
            line = wire.encode(event).encode() + b"\n"
            if os.write(self._descriptor, line) != len(line):
                raise OSError(28, "No space left on device")  # noqa: TRY301 - a short write is one
            os.fsync(self._descriptor)
        except OSError as error:
            raise self._unwritable(error) from None

    def _unwritable(self, error: OSError) -> SetupError:
        return SetupError(
            f"Cannot write the journal {self.path}: {error.strerror}. Nothing is sent without it."
        )


def _create(folder: str, path: str) -> int:
    prepare(folder)
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    os.chmod(os.path.dirname(path), 0o700)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
