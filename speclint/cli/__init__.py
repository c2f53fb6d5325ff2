"""The command line: which command, and what happens when a command fails."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from speclint.errors import SetupError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# Each is a module here with SUMMARY and main(arguments) -> exit status. `check` is the default.
COMMANDS = ("check", "explain", "rules", "sandbox")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; 2 for a usage, configuration or internal error."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        # A file name or a quoted text may hold what the terminal's encoding does not.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    name = arguments.pop(0) if arguments and arguments[0] in COMMANDS else "check"
    try:
        status: int = import_module(f"speclint.cli.{name}").main(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except SetupError as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
    except Exception as error:
        if os.environ.get("SPECLINT_DEBUG"):
            raise
        kind = type(error).__name__
        return fail(
            f"internal error, {kind}: {error} (SPECLINT_DEBUG=1 shows where; please report)"
        )
    return status


def fail(message: str) -> int:
    """Say on standard error what went wrong and return the exit status for it."""
    print(f"speclint: {message}", file=sys.stderr)  # noqa: T201 - this is where a command speaks
    return 2
