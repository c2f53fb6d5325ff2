"""Why a push stopped: one exception per exit status, each with one sentence for the user."""

from __future__ import annotations


class PushError(Exception):
    """A push that stopped. `status` is the exit status, the text says what, where, what to do."""

    status = 2


class SetupError(PushError):
    """Wrong usage, missing credentials, no lock or no journal: nothing was sent."""

    status = 2


class ServiceError(PushError):
    """The service refused, or could not be reached; the state of every object is known."""

    status = 4


class GuardError(PushError):
    """speclint refused: a guard fired, or the object changed since it was planned."""

    status = 5


class UnsureError(PushError):
    """A write whose effect is unknown, or was not there when it was read back."""

    status = 6


class LoginError(PushError):
    """The service did not accept the credentials."""

    status = 7


class StoppedError(PushError):
    """Ctrl-C or SIGTERM; the object at hand was finished and verified first."""

    def __init__(self, signal_number: int) -> None:
        super().__init__("Stopped, as asked, with nothing half written.")
        self.status = 128 + signal_number
