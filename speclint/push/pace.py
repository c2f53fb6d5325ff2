"""How long to wait for what: one table, so that tests can run the same code faster."""

from __future__ import annotations

from speclint.record import record


@record
class Pace:
    """Delays in seconds, and bounds on repetition.

    `read` is longer than the 60 s after which the gateway in front of the service gives up, so
    that a slow write ends in an answer rather than in an unknown outcome. `retry`: pauses between
    tries of a request that certainly had no effect. `settle`: pauses while a write of unknown
    outcome is looked for. `verify`: pauses before each re-read of a finished write; three re-reads
    a second apart are what it takes to see that somebody else's old copy overwrote ours.
    `attempts`: how often ids are merged again into a list that others write too, after a random
    pause of at most `backoff`.
    """

    connect: float = 5.0
    read: float = 75.0
    retry: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0)
    settle: tuple[float, ...] = (0.3, 0.6, 1.2, 2.4, 4.8, 9.6, 11.1)
    verify: tuple[float, ...] = (1.0, 1.0, 1.0)
    attempts: int = 6
    backoff: float = 1.0
