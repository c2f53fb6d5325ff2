"""From the tables of config files to the `Config` of a run."""

from __future__ import annotations

import os

from speclint.config import Config, Ignored, Patterns
from speclint.config_file.combine import Combined
from speclint.config_file.error import mistake
from speclint.kind import BUILT_IN
from speclint.pointer import escape
from speclint.profile import PROFILES, Profile, over
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from speclint.config_file.read import ConfigFile
    from speclint.kind import Kinds

# What is in a config as it is in the file.
_PLAIN = (
    *("select", "extend-select", "ignore", "fail-on"),
    *("profile", "known-ids", "plugins", "time-limit"),
)


def build(files: list[ConfigFile]) -> Config:
    """Make a config of its file and those that it extends, the nearest first."""
    first, *parents = files
    combined = Combined(files)
    table = combined.table
    values = {key: _frozen(table[key]) for key in _PLAIN if key in table}
    values |= _paths(table, first.folder)
    config = Config(
        root=first.folder,
        path=first.path,
        extends=tuple(file.path for file in parents),
        origins=combined.origins,
        include=_include(files),
        exclude=tuple(_exclude(files)),
        ignored=tuple(_ignored(files)),
        ids=table.get("ids", {}),
        profiles={name: _profile(one) for name, one in table.get("profiles", {}).items()},
        options=table.get("options", {}),
        kinds=_kinds(files),
        **{key.replace("-", "_"): value for key, value in values.items()},
    )
    _refuse_unknown_profile(config)
    return config


def _frozen(value: Any) -> Any:  # noqa: ANN401 - whatever a setting is
    return tuple(value) if isinstance(value, list) else value


def _paths(table: Mapping[str, Any], root: str) -> Iterator[tuple[str, Any]]:
    """Yield the settings that are paths, absolute."""
    if "rules" in table:
        yield "rules", tuple(os.path.normpath(os.path.join(root, one)) for one in table["rules"])
    if "baseline" in table:
        yield "baseline", os.path.normpath(os.path.join(root, table["baseline"]))


def _include(files: list[ConfigFile]) -> Patterns | None:
    said = (
        Patterns(one.folder, tuple(one.table["include"])) for one in files if "include" in one.table
    )
    return next(said, None)


def _exclude(files: list[ConfigFile]) -> Iterator[Patterns]:
    for file in reversed(files):
        if patterns := file.table.get("exclude"):
            yield Patterns(file.folder, tuple(patterns))


def _ignored(files: list[ConfigFile]) -> Iterator[Ignored]:
    """Yield what is meant although a rule reports it, of parents first, from both tables."""
    for file in reversed(files):
        for pattern, rules in file.table.get("per-file-ignores", {}).items():
            pointer = f"/per-file-ignores/{escape(pattern)}"
            yield Ignored(file.path, pointer, Patterns(file.folder, (pattern,)), None, tuple(rules))
        for index, entry in enumerate(file.table.get("suppress", ())):
            yield _suppressed(file, f"/suppress/{index}", entry)


def _suppressed(file: ConfigFile, pointer: str, entry: Mapping[str, Any]) -> Ignored:
    files = Patterns(file.folder, tuple(entry["files"])) if "files" in entry else None
    rules = tuple(entry["rules"])
    return Ignored(file.path, pointer, files, entry.get("pointer"), rules, entry["reason"])


def _profile(table: Mapping[str, Any]) -> Profile:
    """Make a profile of a table: where it names none of its own, it goes by the one it extends."""
    base = PROFILES[table.get("extend", "default")]
    select = tuple(table.get("select", base.select))
    # What it names in full it runs, whatever the other one leaves out. Its own come first: a
    # pointer to one of them must lead to it.
    ignore = (*table.get("ignore", ()), *(one for one in base.ignore if one not in select))
    return Profile(select, ignore, over(base.options, table.get("options", {})))


def _kinds(files: list[ConfigFile]) -> Kinds:
    kinds = BUILT_IN
    for file in reversed(files):
        if "kinds" in file.table:
            kinds = _with_own(kinds, file)
    return kinds


def _with_own(kinds: Kinds, file: ConfigFile) -> Kinds:
    from speclint.kind_config import KindError, kinds_of

    try:
        return kinds_of(file.table["kinds"], file.path, kinds)
    except KindError as error:
        raise file.error(error.pointer, error.message) from error


def _refuse_unknown_profile(config: Config) -> None:
    if config.profile not in (names := [*PROFILES, *config.profiles]):
        hint = closest(config.profile, names) or f"; there are {', '.join(names)}"
        raise mistake(config, "/profile", f"there is no profile `{config.profile}`{hint}")
