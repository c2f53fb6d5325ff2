"""What git knows of a folder: which files it tracks, and which it does not ignore."""

from __future__ import annotations

import os

from speclint.project.process import outputs

_CANNOT_OPEN = b"could not open directory '"
# Where a repository is, git finds out from the folder; a hook's answer is for the hook's folder.
_PLACES = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX"})
_INDEX = "GIT_INDEX_FILE"


class NoAnswer(Exception):  # noqa: N818 - git's silence is no error of a run
    """Git is not there or refuses; the text says why, and is empty where it need not be said."""


def repository(folder: str, known: dict[str, str | None] | None = None) -> str | None:
    """Return the folder with `.git` in it, at or above a folder.

    `known` has the answers for some folders, and gets those for others.
    """
    known = {} if known is None else known
    passed = []
    while folder not in known:
        passed.append(folder)
        parent = os.path.dirname(folder)
        if os.path.exists(os.path.join(folder, ".git")):
            known[folder] = folder
        elif parent == folder:
            known[folder] = None
        else:
            folder = parent
    known.update(dict.fromkeys(passed, known[folder]))
    return known[folder]


def files_of(folder: str, *, tracked: bool) -> tuple[list[str], list[str]]:
    """Return the names of the files below a folder, and the paths of folders that git cannot list.

    The files are those that git does not ignore, or those that it tracks: names are relative, with
    slashes, and there need not be such a file any more. Raises NoAnswer.
    """
    arguments = ["ls-files", "-z", "--cached"]
    if not tracked:
        arguments += ["--others", "--exclude-standard"]
    try:
        status, output, errors = outputs(_command(folder, arguments), _environment(folder))
    except OSError as error:
        raise NoAnswer("there is no git to ask") from error
    if status:
        raise NoAnswer(_reason(folder, os.fsdecode(errors)))
    # A name that is being merged is listed more than once.
    names = dict.fromkeys(filter(None, os.fsdecode(output).split("\0")))
    return [*names], _closed(folder) if _CANNOT_OPEN in errors else []


def _command(folder: str, arguments: list[str]) -> list[str]:
    # A repository's fsmonitor is a program of its own: looking for files must not run it.
    return ["git", "-c", "core.fsmonitor=false", "-C", folder, *arguments]


def _environment(folder: str) -> dict[str, str]:
    """Keep the index of a commit that is being made, where it is of this repository."""
    dropped = _PLACES
    if repository(folder) != repository(os.getcwd()):
        dropped |= {_INDEX}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "LC_ALL": "C"}


def _reason(folder: str, complaint: str) -> str:
    """Say in a few words why git gave no answer."""
    first = complaint.strip().partition("\n")[0].removeprefix("fatal: ")
    top = repository(folder) or folder
    if first.startswith("cannot change to") or _is_empty(os.path.join(top, ".git")):
        return ""  # a closed folder is reported anyway, and an empty `.git` ignores nothing
    if first.startswith("detected dubious ownership"):
        return f"it belongs to another user; `git config --global --add safe.directory {top}` lets git look at it"
    return first


def _is_empty(folder: str) -> bool:
    try:
        return not os.listdir(folder)
    except OSError:
        return False


def _closed(folder: str) -> list[str]:
    """Return the folders that nobody can list and git does not ignore.

    Git complains of them in words, in which some names cannot be told; so they are looked for.
    """
    import subprocess

    errors: list[OSError] = []
    for _ in os.walk(folder, onerror=errors.append):
        pass
    paths = [os.fsencode(error.filename) for error in errors]
    done = subprocess.run(  # noqa: S603 - no shell, and the folder is one argument
        _command(folder, ["check-ignore", "-z", "--stdin"]),
        capture_output=True,
        check=False,
        env=_environment(folder),
        input=b"\0".join(paths),
    )
    ignored = done.stdout.split(b"\0")
    return [os.fsdecode(path) for path in paths if path not in ignored]
