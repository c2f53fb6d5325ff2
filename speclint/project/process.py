"""Running a program to its end, without `subprocess`, which takes as long to load as git to answer."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_AT_ONCE = 1 << 16  # bytes: as much as a pipe holds


def outputs(command: list[str], environment: Mapping[str, str]) -> tuple[int, bytes, bytes]:
    """Run a command that reads nothing; return its status and what it writes to both outputs.

    Raises OSError where there is no such program.
    """
    if not hasattr(os, "posix_spawnp"):  # on Windows
        import subprocess

        done = subprocess.run(  # noqa: S603 - no shell, and the command is our own
            command, capture_output=True, check=False, env=environment, input=b""
        )
        return done.returncode, done.stdout, done.stderr
    pipes = os.pipe(), os.pipe()
    ends = [end for end, _ in pipes]
    try:
        process = _started(command, environment, [start for _, start in pipes])
        output, errors = _all_of(ends)
    finally:
        for end in ends:
            os.close(end)
    return _status(process), output, errors


def _started(command: list[str], environment: Mapping[str, str], starts: list[int]) -> int:
    """Start a command that writes into the starts of two pipes, and give these away."""
    actions = [(os.POSIX_SPAWN_DUP2, start, number) for number, start in enumerate(starts, 1)]
    nothing = (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)
    try:
        return os.posix_spawnp(command[0], command, environment, file_actions=[*actions, nothing])
    finally:
        for start in starts:
            os.close(start)


def _all_of(ends: Iterable[int]) -> list[bytes]:
    """Read pipes to their ends, whichever has something: a full one keeps the program waiting."""
    from select import poll

    pieces: dict[int, list[bytes]] = {end: [] for end in ends}
    waiting = poll()
    for end in pieces:
        waiting.register(end)
    left = len(pieces)
    while left:
        for end, _ in waiting.poll():
            piece = os.read(end, _AT_ONCE)
            pieces[end].append(piece)
            if not piece:
                waiting.unregister(end)
                left -= 1
    return [b"".join(read) for read in pieces.values()]


def _status(process: int) -> int:
    try:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    except ChildProcessError:  # whoever runs this wants to hear of no process that ends
        return 0
