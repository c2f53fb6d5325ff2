"""The command line: which command, and what happens when a command fails."""

from __future__ import annotations

import gc
import os
import sys

from speclint.errors import SetupError
from speclint.source import FileChangedError, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

# Each is a module here with SUMMARY and main(arguments) -> exit status. `check` is the default.
COMMANDS = ("check", "config", "explain", "rules", "sandbox")
# New objects after which to look for garbage that refers to itself. Linting makes little of that,
# and to look for it every 700, as is usual, takes a twentieth of a short run.
_GARBAGE = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; 2 for a usage, configuration or internal error."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    # A process may be started with its outputs closed; what is said then is said to nobody.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        # A file name or a quoted text may hold what the terminal's encoding does not.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    name = arguments.pop(0) if arguments and arguments[0] in COMMANDS else "check"
    try:
        # `importlib` would do it, too, and first load `warnings`.
        status: int = __import__(f"speclint.cli.{name}", fromlist=["main"]).main(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except SetupError as error:
        return fail(str(error))
    except FileChangedError as error:
        return fail(f"{error.path} was changed while it was linted: run again")
    except OSError as error:
        where = f": {display_path(os.fsdecode(error.filename))}" if error.filename else ""
        return fail(f"{error.strerror or error}{where}")
    except Exception as error:
        if os.environ.get("SPECLINT_DEBUG"):
            raise
        kind = type(error).__name__
        return fail(
            f"internal error, {kind}: {error} (SPECLINT_DEBUG=1 shows where; please report)"
        )
    return status


def run() -> NoReturn:
    """Be the process: run a command and end at once.

    All is written and closed by then. To take every module down again, one by one, would take a
    third of the time that the interpreter needs to start.
    """
    gc.set_threshold(_GARBAGE)
    status = main()
    for stream in (sys.stdout, sys.stderr):  # a command that failed may have said something before
        try:  # noqa: SIM105 - `contextlib` would cost another millisecond
            stream.flush()
        except (OSError, ValueError):
            pass  # nobody reads it any more
    os._exit(status)


def say(message: str) -> None:
    """Say something to the person on standard error, in a line of its own."""
    from speclint.report.text import printable

    try:  # noqa: SIM105 - `contextlib` would cost another millisecond
        sys.stderr.write(f"speclint: {printable(message)}\n")
    except (OSError, ValueError):
        pass  # nobody hears it, and the exit status still tells


def fail(message: str) -> int:
    """Say what went wrong and return the exit status for it."""
    say(message)
    return 2
