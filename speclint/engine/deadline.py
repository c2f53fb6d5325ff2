"""How long a rule may take: what never ends is ended, and the run goes on.

A rule is foreign code, and a hostile file can keep a good one busy for years. The system's timer
interrupts the main thread ten times in one limit, also in the middle of a regular expression or of
a pause. The handler counts: it does not ask for the time, so an hour in which the computer slept
is one interruption. A call that was there at ten of them in a row is ended by `Overdue`.

Why that cannot hit the engine itself: the handler runs in the thread that it interrupts, between
two steps of it, and raises only where it meets `_gather` on the stack before `has_to_end`. So
`Overdue` starts in a rule, or in the few lines that ask rules for violations, and on its way up
comes to the call in `has_to_end` that stands in a `try`. Whatever else is interrupted goes on as if
nothing had happened.

The first `Overdue` leaves a rule the time to tidy up. A rule that goes on after it is interrupted
again at each step that it takes, so it cannot catch its way out. In a rule that lints, the inner
run has no limit of its own: it is part of the outer rule's call.

There is no such timer on Windows, in other threads than the main one, and where somebody uses it
already. There a thread counts: `speclint.engine.watchdog`. Nothing can end a call into a library
in C that never looks for signals.
"""

from __future__ import annotations

import _thread
import os

from speclint.engine.flood import FINDINGS_COUNTED

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal as _signal
    from collections.abc import Callable, Iterable
    from types import FrameType
    from typing import Self, TypeVar

    T = TypeVar("T")
else:
    import _signal  # what `signal` wraps in enums, which takes a millisecond

TICKS = 10  # in one limit: a rule is ended a tenth late at most, and never early
_CHANCES = 3  # how often a rule may be ended before it is not called any more
_IMPATIENT = 0.01  # seconds between interruptions of a rule that does not want to end

_at_work: set[tuple[int, int]] = set()  # the threads that have a deadline, with their processes


class Overdue(BaseException):
    """The limit is over. It is no Exception, so that a rule does not catch it by accident."""


class Deadline:
    """A limit in seconds for each call of a rule; 0 is none.

    `ended` counts by rule how often it was ended; the deadlines of one run share it. `cut_short`
    is the number of calls that were ended or left out: another time more may be found.
    """

    def __init__(self, seconds: float, ended: dict[str, int] | None = None) -> None:
        self.seconds = seconds
        self.ended = {} if ended is None else ended
        self.cut_short = 0
        self.calls = 0
        self.struck = 0  # the last call that was interrupted
        self._seen = self._ticks = 0
        self._gather: Callable[..., None] = _gather
        self._stop: Callable[[], None] | None = None

    def __enter__(self) -> Self:
        """Wait for the first rule: until then nothing is set up."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the process as it was."""
        self.close()

    def close(self) -> None:
        """Take away what interrupts; the next call of a rule would set it up again."""
        if self._stop:
            self._stop()
            self._stop = None

    def collect(
        self,
        rule_id: str,
        check: Callable[[], Iterable[T]],
        found: list[T],
        what: str = "this file",
    ) -> str | None:
        """Add to `found` what a rule yields; return a sentence if the rule had to be ended.

        What the rule raises comes through. A rule that was ended too often is not called.
        """
        if self.ended and self.ended.get(rule_id, 0) >= _CHANCES:
            self.cut_short += 1
            return None
        # A rule may have caught its interruption and returned.
        return self._sentence(rule_id, what) if self.has_to_end(check, found) else None

    def has_to_end(self, check: Callable[[], Iterable[T]], found: list[T]) -> bool:
        """Add to `found` what a function yields, and tell whether it had to be ended.

        What it raises comes through.
        """
        if self._stop is None:
            self._stop = self._start()
        self.calls += 1
        try:
            self._gather(check, found)
        except BaseException as error:
            if self.struck != self.calls:
                raise
            _pass_on_interrupts(error)
        return self.struck == self.calls

    def _sentence(self, rule_id: str, what: str) -> str:
        times = self.ended[rule_id] = self.ended.get(rule_id, 0) + 1
        self.cut_short += 1
        unit = "second" if self.seconds == 1 else "seconds"
        text = f"the rule {rule_id} did not end within {self.seconds:g} {unit} on {what}"
        if times < _CHANCES:
            return text
        return f"{text}; it was ended {times} times and is not run any more"

    def _start(self) -> Callable[[], None]:
        """Set up what interrupts, and return what takes it away."""
        here = os.getpid(), _thread.get_ident()
        if self.seconds <= 0 or here in _at_work:
            return lambda: None
        stop = self._start_timer() if _is_timer_free() else self._start_watchdog()
        _at_work.add(here)

        def end() -> None:
            _at_work.discard(here)
            stop()

        return end

    def _start_timer(self) -> Callable[[], None]:
        try:
            _signal.signal(_signal.SIGALRM, self._tick)
        except ValueError:  # in another thread than the main one
            return self._start_watchdog()
        self._set_timer()
        return self._stop_timer

    def _set_timer(self) -> None:
        interval = self.seconds / TICKS
        _signal.setitimer(_signal.ITIMER_REAL, interval, interval)

    def _stop_timer(self) -> None:
        if _signal.getsignal(_signal.SIGALRM) == self._tick:  # else a rule has taken it over
            _signal.setitimer(_signal.ITIMER_REAL, 0)
            _signal.signal(_signal.SIGALRM, _signal.SIG_DFL)

    def _start_watchdog(self) -> Callable[[], None]:
        from speclint.engine.watchdog import Watchdog

        watchdog = Watchdog(self, _gather)
        self._gather = watchdog.gather

        def stop() -> None:
            self._gather = _gather
            watchdog.stop()

        return stop

    def has_limit_reached(self) -> bool:
        """Count an interruption, and tell whether the call at hand has had all that it may have."""
        if self.calls != self._seen:
            self._seen, self._ticks = self.calls, 0
        else:
            self._ticks += 1
        return self._ticks >= TICKS

    def _tick(self, _number: int, frame: FrameType | None) -> None:
        if not self.has_limit_reached():
            if self._ticks == 0:
                self._set_timer()  # it may be impatient with the call before
        elif _is_in_a_rule(frame):
            self.struck = self.calls
            if self._ticks > TICKS:
                _signal.setitimer(_signal.ITIMER_REAL, _IMPATIENT, _IMPATIENT)
                # An attribute and no call: after calls Python handles signals, and this one is to
                # be handled after the next step of the rule.
                _ALARM.again  # noqa: B018 - getting it does it
            raise Overdue


def _gather(check: Callable[[], Iterable[T]], found: list[T]) -> None:
    for violation in check():
        found.append(violation)
        if len(found) >= FINDINGS_COUNTED:
            return


def _is_timer_free() -> bool:
    """Tell whether nobody else counts on the timer; one set by a parent process counts, too."""
    return (
        hasattr(_signal, "setitimer")
        and _signal.getsignal(_signal.SIGALRM) == _signal.SIG_DFL
        and not any(_signal.getitimer(_signal.ITIMER_REAL))
    )


def _is_in_a_rule(frame: FrameType | None) -> bool:
    """Tell whether what is interrupted was called by a rule, and not by what runs the rules."""
    while frame is not None:
        if frame.f_code is _gather.__code__:
            return True
        if frame.f_code in (Deadline.has_to_end.__code__, Deadline._tick.__code__):  # noqa: SLF001 - our own
            return False
        frame = frame.f_back
    return False


def _pass_on_interrupts(error: BaseException | None) -> None:
    """Raise the Ctrl-C that came while the rule was being ended, or that the rule has caught."""
    for _ in range(100):  # a rule may have made a ring of them
        if error is None:
            return
        if isinstance(error, KeyboardInterrupt):
            raise error
        error = error.__context__


class _Signal(int):
    again = property(_thread.interrupt_main)


_ALARM = _Signal(getattr(_signal, "SIGALRM", 0))
