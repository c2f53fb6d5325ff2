"""The settings of a project: what `speclint.toml` or `[tool.speclint]` says, checked and frozen."""

from __future__ import annotations

import os
from functools import cache

from speclint.kind import BUILT_IN, Kinds
from speclint.profile import PROFILES, Profile
from speclint.record import record
from speclint.source import is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from pathspec import GitIgnoreSpec

    from speclint.finding import Severity

FILE_NAMES = ("speclint.toml", "pyproject.toml")


@record
class Patterns:
    """Patterns with the meaning of .gitignore, for paths below the folder `root`."""

    root: str
    lines: tuple[str, ...]

    def match(self, path: str) -> bool:
        """Tell whether the patterns mean the file at this absolute path."""
        below = _below(self.root, path)
        # A folder is asked about where it could not be listed; patterns tell it by its slash.
        return _compiled(self.lines).match_file(f"{below}/" if os.path.isdir(path) else below)


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

    `select`, `ignore` and `extend_select` are rule ids or globs; `ids` gives files without an id
    in their body the id of the spec on the server, by path below `root`; `known_ids` exist
    without a file; `rules` are rule folders and `plugins` installed rule packages. `profile` is the
    name of a profile, of speclint's or of the config's own `profiles`; `options` are settings of
    rules, by rule.
    """

    root: str | None = None
    path: str | None = None
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
        return _over(self.profile_in_use.options, self.options)

    def id_of(self, path: str) -> str | None:
        """Return the id that the `ids` table gives the file at this absolute path."""
        if not self.ids or self.root is None:
            return None
        found = (self.ids.get(_below(self.root, name)) for name in (path, os.path.realpath(path)))
        return next(filter(None, found), None)

    def files_without(self) -> list[str]:
        """Return the paths of the `ids` table at which there is no file."""
        paths = {name: os.path.join(self.root or "", name) for name in self.ids}
        return [
            name for name in paths if not (os.path.lexists(paths[name]) or is_hidden(paths[name]))
        ]


def _is_among(rule_id: str, patterns: tuple[str, ...]) -> bool:
    return any(matches(rule_id, pattern) for pattern in patterns)


def matches(rule_id: str, pattern: str) -> bool:
    """Tell whether a rule id is what a pattern names: an id, `family/*`, or another glob."""
    if pattern in ("*", rule_id):
        return True
    if not any(character in pattern for character in "*?["):
        return False
    from fnmatch import fnmatchcase

    return fnmatchcase(rule_id, pattern)


def nearest(folder: str, known: Mapping[str, str | None] | None = None) -> str | None:
    """Return the path of the config file that rules a folder: in it, or nearest above it.

    In one folder `speclint.toml` comes before `pyproject.toml`, which counts only when it has a
    `[tool.speclint]` table. `known` has the answers for some folders already.
    """
    folder = os.path.abspath(folder)
    while True:
        if known and folder in known:
            return known[folder]
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _has_table(path)):
                return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def from_table(table: Mapping[str, object], path: str) -> Config:
    """Make a config of a table that `schemas/config.schema.json` has accepted."""
    values = {name.replace("-", "_"): _frozen(value) for name, value in table.items()}
    root = os.path.dirname(os.path.abspath(path))
    if isinstance(exclude := values.get("exclude"), tuple):
        values["exclude"] = (Patterns(root, exclude),)
    if isinstance(ids := table.get("ids"), dict):
        values["ids"] = {_plain_path(name): spec_id for name, spec_id in ids.items()}
    if isinstance(profiles := table.get("profiles"), dict):
        values["profiles"] = {name: _profile(settings) for name, settings in profiles.items()}
    return Config(root=root, path=path, **values)  # type: ignore[arg-type]


def _profile(table: Mapping[str, object]) -> Profile:
    """Make a profile of a table: where it names none of its own, it goes by the one it extends."""
    base = PROFILES[str(table.get("extend", "default"))]
    select: tuple[str, ...] = tuple(table.get("select", base.select))  # type: ignore[arg-type]
    return Profile(
        select,
        # What it names in full it runs, whatever the other one leaves out.
        (*(one for one in base.ignore if one not in select), *table.get("ignore", ())),  # type: ignore[misc]
        _over(base.options, table.get("options", {})),  # type: ignore[arg-type]
    )


def _over(
    base: Mapping[str, Mapping[str, object]], options: Mapping[str, Mapping[str, object]]
) -> dict[str, dict[str, object]]:
    """Return settings of rules with others over them, option by option."""
    return {rule: {**base.get(rule, {}), **options.get(rule, {})} for rule in {**base, **options}}


@cache
def _compiled(lines: tuple[str, ...]) -> GitIgnoreSpec:
    # Of the patterns of a config most runs need none, and this takes long to import.
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def _below(root: str, path: str) -> str:
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:  # on another drive
        return path


def _plain_path(path: str) -> str:
    r"""Spell a path as `id_of` looks it up: `./a\b.json` is `a/b.json`."""
    return os.path.normpath(path.replace("\\", "/")).replace(os.sep, "/")


def _has_table(path: str) -> bool:
    with open(path, "rb") as file:
        data = file.read()
    if b"speclint" not in data:
        return False
    import re

    header = rb"""^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*["']?speclint["']?[ \t]*[\].]"""
    return bool(re.search(header, data, re.MULTILINE))


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
