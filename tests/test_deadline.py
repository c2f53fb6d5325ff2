"""Rules that never end are ended, and nothing else is."""

from __future__ import annotations

import itertools
import os
import re
import signal
import subprocess
import sys
import textwrap
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from speclint.engine.deadline import Deadline
from speclint.engine.flood import FINDINGS_COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

LIMIT = 0.1
SENTENCE = "the rule own/endless did not end within 0.1 seconds on this file"
OUTSIDE = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs the system's timer")


def spins() -> Iterator[str]:
    """Do nothing for ever."""
    yield "first"
    while True:
        pass


def backtracks() -> Iterator[str]:
    """Match a regular expression that tries everything."""
    yield "first"
    re.match(r"(a+)+b", "a" * 60)


def sleeps() -> Iterator[str]:
    """Wait."""
    yield "first"
    time.sleep(3600)


def yields_slowly() -> Iterator[str]:
    """Find something from time to time."""
    yield "first"
    while True:
        time.sleep(LIMIT)
        time.sleep(LIMIT)


def catches_errors() -> Iterator[str]:
    """Go on whatever happens, as far as it is an Exception."""
    yield "first"
    while True:
        try:  # noqa: SIM105 - as people write it
            time.sleep(3600)
        except Exception:  # noqa: BLE001, S110 - that is what it is about
            pass


def catches_errors_and_spins() -> Iterator[str]:
    """Go on without a pause, as far as it is an Exception."""
    yield "first"
    while True:
        try:
            while True:
                pass
        except Exception:  # noqa: BLE001, S110 - that is what it is about
            pass


def catches_all() -> Iterator[str]:
    """Go on whatever happens."""
    yield "first"
    while True:
        try:  # noqa: SIM105 - as people write it
            time.sleep(3600)
        except BaseException:  # noqa: BLE001, S110 - that is what it is about
            pass


def catches_all_twice() -> Iterator[str]:
    """Go on whatever happens, also to what goes on whatever happens."""
    yield "first"
    while True:
        try:
            list(catches_all())
        except BaseException:  # noqa: BLE001 - that is what it is about
            list(catches_all())


def catches_once() -> Iterator[str]:
    """Hide that it was interrupted."""
    yield "first"
    try:
        time.sleep(3600)
    except BaseException:  # noqa: BLE001 - that is what it is about
        return


def fails_at_the_end() -> Iterator[str]:
    """Say something else when it is interrupted."""
    yield "first"
    try:
        time.sleep(3600)
    finally:
        raise ValueError


def run(deadline: Deadline, check: Callable[[], Iterable[str]]) -> tuple[str | None, list[str]]:
    """Run a rule, and return what is said of it and what it found."""
    found: list[str] = []
    return deadline.collect("own/endless", check, found), found


@OUTSIDE
@pytest.mark.parametrize(
    "rule",
    [
        spins,
        backtracks,
        sleeps,
        yields_slowly,
        catches_errors,
        catches_all,
        catches_all_twice,
        catches_once,
        fails_at_the_end,
    ],
)
def test_what_never_ends_is_ended(rule: Callable[[], Iterable[str]]) -> None:
    """A rule is ended after its limit, and not before; what it has found is kept."""
    start = time.monotonic()
    with Deadline(LIMIT) as deadline:
        assert run(deadline, rule) == (SENTENCE, ["first"])
    assert LIMIT <= time.monotonic() - start < 10


def test_a_list_of_what_never_ends_is_ended() -> None:
    """A rule that returns what it has found need not be a generator."""
    with Deadline(LIMIT) as deadline:
        assert run(deadline, lambda: list(spins())) == (SENTENCE, [])


def test_endless_violations_have_an_end() -> None:
    """Of what a rule finds without end only so many are taken."""
    with Deadline(60) as deadline:
        assert run(deadline, lambda: itertools.repeat("again")) == (
            None,
            ["again"] * FINDINGS_COUNTED,
        )


def test_what_a_rule_raises_comes_through() -> None:
    """An endless recursion ends by itself; it is the rule's own failure, and keeps its name."""

    def recurse() -> Iterator[str]:
        yield "first"
        yield from recurse()

    found: list[str] = []
    with Deadline(60) as deadline, pytest.raises(RecursionError):
        deadline.collect("own/endless", recurse, found)
    assert found[0] == "first"


def test_a_rule_has_three_chances() -> None:
    """A rule that was ended three times is not called any more in the run, also not elsewhere."""
    ended: dict[str, int] = {}
    calls: list[int] = []

    def never() -> Iterator[str]:
        calls.append(1)
        yield from spins()

    with Deadline(0.05, ended) as deadline:
        said = [run(deadline, never)[0] for _ in range(2)]
    with Deadline(1, ended) as deadline:
        said += [run(deadline, never)[0] for _ in range(2)]
        assert run(deadline, lambda: ["first"]) == (None, [])
        assert deadline.cut_short == 3
        assert deadline.collect("own/other", lambda: ["first"], []) is None
        assert deadline.cut_short == 3
    text = "the rule own/endless did not end within"
    assert said == [
        f"{text} 0.05 seconds on this file",
        f"{text} 0.05 seconds on this file",
        f"{text} 1 second on this file; it was ended 3 times and is not run any more",
        None,
    ]
    assert len(calls) == 3


def test_a_limit_of_0_is_none() -> None:
    """Where there is no limit nothing is set up."""
    before = signal.getsignal(signal.SIGALRM)
    with Deadline(0) as deadline:
        assert run(deadline, lambda: [str(signal.getsignal(signal.SIGALRM) == before)]) == (
            None,
            ["True"],
        )


@OUTSIDE
def test_time_is_counted_for_each_call() -> None:
    """Calls that each stay below the limit are not ended, however many they are."""

    def slow() -> Iterator[str]:
        time.sleep(LIMIT / 2)
        yield "slow"

    with Deadline(LIMIT) as deadline:
        for _ in range(8):
            assert run(deadline, slow) == (None, ["slow"])
        assert deadline.cut_short == 0


@pytest.fixture
def _quick_turns() -> Iterator[None]:
    """Let threads take turns so often that a limit of a few milliseconds means something."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0001)
    yield
    sys.setswitchinterval(before)


@OUTSIDE
@pytest.mark.usefixtures("_quick_turns")
@pytest.mark.parametrize("handler", [signal.SIG_DFL, signal.SIG_IGN], ids=["timer", "thread"])
def test_nothing_but_rules_is_interrupted(handler: signal.Handlers) -> None:
    """Rules that end just when their limit does are ended or not, and the engine goes on."""
    ended, done = 0, 0

    def work(seconds: float) -> Iterator[str]:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pass
        yield "done"

    signal.signal(signal.SIGALRM, handler)
    with Deadline(0.005) as deadline:
        for number in range(100):
            said, found = run(deadline, partial(work, 0.0047 + number % 16 * 0.0005))
            deadline.ended.clear()
            ended += said is not None
            done += found == ["done"]
            list(work(0.0002))  # the engine at work
    assert signal.getsignal(signal.SIGALRM) is handler
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    assert ended + done >= 100
    assert ended
    assert done


@OUTSIDE
def test_the_process_is_left_as_it_was() -> None:
    """After a run neither a handler nor a timer is left."""
    with Deadline(LIMIT) as deadline:
        run(deadline, spins)
        assert signal.getsignal(signal.SIGALRM) is not signal.SIG_DFL
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@OUTSIDE
def test_who_uses_the_timer_keeps_it() -> None:
    """An alarm that is set already rings on time, and rules are ended all the same."""
    rung: list[float] = []

    def ring(_number: int, _frame: FrameType | None) -> None:
        rung.append(time.monotonic())

    before = signal.signal(signal.SIGALRM, ring)
    try:
        start = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, LIMIT / 2)
        with Deadline(LIMIT) as deadline:
            assert run(deadline, spins) == (SENTENCE, ["first"])
        assert len(rung) == 1
        assert rung[0] - start >= LIMIT / 2
        assert signal.getsignal(signal.SIGALRM) is ring
    finally:
        signal.signal(signal.SIGALRM, before)


@OUTSIDE
def test_a_rule_may_take_the_timer_over() -> None:
    """What a rule does with the alarm is not undone."""

    def ring(_number: int, _frame: FrameType | None) -> None: ...

    with Deadline(LIMIT) as deadline:
        run(deadline, lambda: [str(signal.signal(signal.SIGALRM, ring))])
    try:
        assert signal.getsignal(signal.SIGALRM) is ring
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


@pytest.mark.parametrize("rule", [spins, catches_errors_and_spins])
def test_rules_are_ended_in_other_threads(rule: Callable[[], Iterable[str]]) -> None:
    """An editor may lint in a thread of its own, where signals do not come."""
    said: list[tuple[str | None, list[str]]] = []

    def lint() -> None:
        with Deadline(LIMIT) as deadline:
            said.append(run(deadline, rule))
            said.append(run(deadline, lambda: ["next"]))

    thread = threading.Thread(target=lint)
    thread.start()
    thread.join(30)
    assert said == [(SENTENCE, ["first"]), (None, ["next"])]


def test_an_interruption_that_comes_too_late_is_taken_back() -> None:
    """Where a rule ends in a pause that nothing interrupts, what runs after it is not interrupted."""
    said: list[tuple[str | None, list[float]]] = []

    def lint() -> None:
        found: list[float] = []
        with Deadline(LIMIT) as deadline:
            # Nothing of Python runs between the end of the pause and that of the rule.
            check = partial(filter, time.sleep, [2 * LIMIT])
            said.append((deadline.collect("own/endless", check, found), found))
            time.sleep(LIMIT)
            sum(range(1000))
        said.append((None, found))

    thread = threading.Thread(target=lint)
    thread.start()
    thread.join(30)
    assert said == [(SENTENCE, []), (None, [])]


@OUTSIDE
def test_a_run_in_a_run_belongs_to_the_outer_rule() -> None:
    """A rule that lints is ended as a whole, after its own limit."""
    inner: list[object] = []

    def lints() -> Iterator[str]:
        with Deadline(LIMIT / 20) as deadline:
            inner.append(deadline.collect("own/inner", spins, []))
        yield "never"

    with Deadline(LIMIT) as deadline:
        assert run(deadline, lints) == (SENTENCE, [])
        assert run(deadline, lambda: ["next"]) == (None, ["next"])
    assert inner == []


@OUTSIDE
@pytest.mark.parametrize("rule", [sleeps, catches_all])
def test_ctrl_c_ends_more_than_the_rule(rule: Callable[[], Iterable[str]]) -> None:
    """Somebody who wants to stop stops the run, also where the rule does not let itself be stopped."""

    def interrupted() -> Iterator[str]:
        timer = threading.Timer(LIMIT / 4, signal.raise_signal, [signal.SIGINT])
        timer.start()
        yield from rule()

    with Deadline(LIMIT) as deadline:
        if rule is sleeps:
            with pytest.raises(KeyboardInterrupt):
                run(deadline, interrupted)
        else:  # it has caught the Ctrl-C, and nobody knows of it any more
            assert run(deadline, interrupted)[0] == SENTENCE
        assert run(deadline, lambda: ["next"]) == (None, ["next"])


@OUTSIDE
def test_ctrl_c_is_not_lost_on_the_way() -> None:
    """A Ctrl-C that a rule answers with work that never ends gets through when that is ended."""

    def interrupted() -> Iterator[str]:
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            yield from spins()

    with Deadline(LIMIT) as deadline, pytest.raises(KeyboardInterrupt):
        run(deadline, interrupted)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs a signal that stops a process")
def test_the_time_that_a_computer_sleeps_does_not_count() -> None:
    """A process that stands still for longer than the limit goes on with its rule."""
    program = """
        import time
        from speclint.engine.deadline import Deadline
        def rule():
            end = time.monotonic() + 0.7
            print("go", flush=True)
            while time.monotonic() < end:
                pass
            yield "done"
        found = []
        with Deadline(1) as deadline:
            print(deadline.collect("own/rule", rule, found), found)
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        assert process.stdout.readline() == "go\n"
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(1.3)
        os.kill(process.pid, signal.SIGCONT)
        assert process.stdout.read() == "None ['done']\n"


def test_a_limit_loads_nothing() -> None:
    """A run in which all rules end pays for no module that it would not load otherwise."""
    program = (
        "import sys, speclint.engine; before = set(sys.modules)\n"
        "from speclint.engine.deadline import Deadline\n"
        "with Deadline(10) as deadline: deadline.collect('own/rule', list, [])\n"
        "print(sorted({'ctypes', 'signal', 'threading'} & set(sys.modules) - before))\n"
        "print('speclint.engine.watchdog' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout == b"[]\nFalse\n"
