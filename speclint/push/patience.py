"""The time that a run may spend on waiting because the service asks for it."""

from __future__ import annotations

import time

from speclint.push.failure import ServiceError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.push.console import Console
    from speclint.push.failure import PushError
    from speclint.push.interrupt import Interrupts

_WORTH_A_WORD = 2.0  # a longer wait than this is announced


class Patience:
    """A budget of seconds, the --wait of the command line, shared by all of a run's pauses."""

    def __init__(self, budget: float, console: Console, interrupts: Interrupts) -> None:
        self._left = budget
        self._console = console
        self._interrupts = interrupts

    def wait(self, seconds: float, because: PushError, *, may_stop: bool = False) -> None:
        """Wait before a repetition; with `may_stop` no longer than until a signal comes.

        Raises ServiceError with what `because` says if the budget does not reach so far.
        """
        if seconds > self._left:
            raise ServiceError(
                f"{because} Trying again would mean to wait {seconds:g} s, and --wait leaves"
                f" {self._left:g} s."
            ) from None
        if seconds > _WORTH_A_WORD:
            self._console.say(f"{because} Waiting {seconds:g} s ...")
        self._left -= seconds
        if may_stop:
            self._interrupts.wait(seconds)
        else:
            time.sleep(seconds)
