"""The settings of a project: what `speclint.toml` or `[tool.speclint]` says, checked and frozen."""

from __future__ import annotations

import os
import stat

from speclint.functional import cache
from speclint.kind import BUILT_IN, Kinds
from speclint.profile import PROFILES, Profile, over
from speclint.record import record
from speclint.source import is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from pathspec import GitIgnoreSpec

    from speclint.finding import Severity

BASELINE = "speclint-baseline.json"  # where none is named
FILE_NAMES = ("speclint.toml", "pyproject.toml")


@record
class Patterns:
    """Patterns with the meaning of .gitignore, for paths below the folder `root`."""

    root: str
    lines: tuple[str, ...]

    def match(self, path: str, *, is_folder: bool | None = None) -> bool:
        """Tell whether the patterns mean what is at this absolute path: a file or a folder.

        Patterns tell them by a slash at the end. Whoever does not say which it is has the disk asked.
        """
        below = _below(self.root, path)
        is_folder = os.path.isdir(path) if is_folder is None else is_folder
        return _compiled(self.lines).match_file(f"{below}/" if is_folder else below)


@record
class Ignored:
    """Findings that a config says are meant: of some rules, in some files, at some places.

    `config` is the file that says so, and `pointer` where in it. `files` is None for all files,
    `at` a glob of JSON Pointers, None for all places. `rules` are ids or globs.
    """

    config: str
    pointer: str
    files: Patterns | None
    at: str | None
    rules: tuple[str, ...]
    reason: str = ""


@record
class Config:
    """What a run needs to know. `root` is the project's folder, `path` its config file.

    `extends` are the files that it goes by, nearest first; `origins` says which file says a setting,
    and where in it, by the pointer of the setting among all. All paths but those of `ids` are
    absolute.

    `select`, `ignore` and `extend_select` are rule ids or globs; `ids` gives files without an id
    in their body the id of the spec on the server, by path below `root`; `known_ids` exist
    without a file; `rules` are rule folders and `plugins` installed rule packages. `profile` is the
    name of a profile, of speclint's or of the config's own `profiles`; `options` are settings of
    rules, by rule. `include` and `exclude` say which files are looked for, `ignored` which findings
    are meant, `baseline` is the file of those that are known; `time_limit` is for one rule on one
    file, in seconds.
    """

    root: str | None = None
    path: str | None = None
    extends: tuple[str, ...] = ()
    origins: Mapping[str, tuple[str, str]] = {}
    select: tuple[str, ...] = ("*",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "error"
    include: Patterns | None = None
    exclude: tuple[Patterns, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    baseline: str | None = None
    kinds: Kinds = BUILT_IN
    time_limit: float = 10.0
    ids: Mapping[str, str] = {}
    known_ids: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    profile: str = "default"
    profiles: Mapping[str, Profile] = {}
    options: Mapping[str, Mapping[str, object]] = {}

    def enabled(self, rule_id: str) -> bool:
        """Tell whether a rule is on. What is ignored is off unless `extend_select` names it.

        A rule that the profile leaves out is on only where `select` names it in full.
        `internal/*` need not be selected: whichever rules run, what they could not see is said.
        """
        if _is_among(rule_id, self.extend_select):
            return True
        if _is_among(rule_id, self.ignore):
            return False
        if rule_id in self.select or rule_id.startswith("internal/"):
            return True
        if not _is_among(rule_id, self.select):
            return False
        profile = self.profile_in_use
        return _is_among(rule_id, profile.select) and not _is_among(rule_id, profile.ignore)

    @property
    def profile_in_use(self) -> Profile:
        """The profile that `profile` names; the config's own come first."""
        return self.profiles.get(self.profile) or PROFILES[self.profile]

    @property
    def rule_options(self) -> dict[str, dict[str, object]]:
        """The settings of rules: those of the profile, and over them those of the config."""
        return over(self.profile_in_use.options, self.options)

    def id_of(self, path: str) -> str | None:
        """Return the id that the `ids` table gives the file at this absolute path."""
        if not self.ids or self.root is None:
            return None
        found = self.ids.get(_below(self.root, path))
        if found is None and (real := _real_path(path)) != path:
            found = self.ids.get(_below(self.root, real))
        return found

    def files_without(self) -> list[str]:
        """Return the paths of the `ids` table at which there is no file."""
        paths = {name: os.path.join(self.root or "", name) for name in self.ids}
        return [
            name for name in paths if not (os.path.lexists(paths[name]) or is_hidden(paths[name]))
        ]


def _is_among(rule_id: str, patterns: tuple[str, ...]) -> bool:
    if not patterns or "*" in patterns or rule_id in patterns:  # as nearly always
        return bool(patterns)
    return any(matches(rule_id, pattern) for pattern in patterns)


def matches(rule_id: str, pattern: str) -> bool:
    """Tell whether a rule id is what a pattern names: an id, `family/*`, or another glob."""
    if pattern in ("*", rule_id):
        return True
    if "*" not in pattern and "?" not in pattern and "[" not in pattern:
        return False
    from fnmatch import fnmatchcase

    return fnmatchcase(rule_id, pattern)


def nearest(folder: str, known: Mapping[str, str | None] | None = None) -> str | None:
    """Return the path of the config file that rules a folder or file: in it, or nearest above it.

    In one folder `speclint.toml` comes before `pyproject.toml`, which counts only when it has a
    `[tool.speclint]` table. `known` has the answers for some folders already.
    """
    folder = os.path.abspath(folder)
    while True:
        if known and folder in known:
            return known[folder]
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if _is_config(path):
                return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


@cache
def _compiled(lines: tuple[str, ...]) -> GitIgnoreSpec:
    # Of the patterns of a config most runs need none, and this takes long to import.
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def _real_path(path: str) -> str:
    """Return where a file really is; asked of every file, and few are links."""
    folder, name = os.path.split(path)
    real = os.path.join(_real_folder(folder), name)
    return os.path.realpath(path) if os.path.islink(real) else real


@cache
def _real_folder(folder: str) -> str:
    return os.path.realpath(folder)


def _below(root: str, path: str) -> str:
    inside = os.path.join(root, "")
    if path.startswith(inside) and os.path.normpath(path) == path:  # `relpath` takes long
        return path[len(inside) :].replace(os.sep, "/")
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:  # on another drive
        return path


def is_pyproject(path: str) -> bool:
    """Tell a pyproject.toml, which has the settings in a table of it, from a file of their own."""
    return os.path.basename(path) == "pyproject.toml"


def _is_config(path: str) -> bool:
    """Tell whether there is a config at a path, be it one that cannot be read: that is said then.

    A pipe is none: to open it may never end.
    """
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return os.path.islink(path)
    if is_pyproject(path):
        return stat.S_ISREG(mode) and _has_table(path)
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:  # nobody knows, so it must not be passed over in silence
        return True
    if b"speclint" not in data:
        return False
    import re

    tool, own = rb"""["']?tool["']?[ \t]*""", rb"""["']?speclint["']?[ \t]*"""
    if re.search(rb"^[ \t]*\[{1,2}[ \t]*%b\.[ \t]*%b[\].]" % (tool, own), data, re.MULTILINE):
        return True
    # Without a header it may be a key, as is the name of a package that a project needs.
    key = rb"^[ \t]*(?:%b\.[ \t]*)?%b[=.]|^[ \t]*%b=" % (tool, own, tool)
    return bool(re.search(key, data, re.MULTILINE)) and _is_key(data)


def _is_key(data: bytes) -> bool:
    import tomllib

    try:
        tool = tomllib.loads(data.decode()).get("tool")
    except (ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "speclint" in tool
