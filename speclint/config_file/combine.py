"""One set of settings out of a config and those that it extends, and which file says each."""

from __future__ import annotations

import os

from speclint.pointer import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from speclint.config_file.read import ConfigFile

    Origins = dict[str, tuple[str, str]]

_ADDED = frozenset(
    {"ignore", "extend-select", "exclude", "known-ids", "rules", "plugins", "suppress"}
)
_BY_ENTRY = frozenset({"ids", "profiles", "kinds"})


class Combined:
    """The settings of several files as one table, whose paths start at the project's folder.

    `origins` has, for the pointer of a setting in that table, the file that says it and the
    pointer there. What one file says as a whole has one entry, lists that add up one for each item.
    """

    def __init__(self, files: list[ConfigFile]) -> None:
        self.table: dict[str, Any] = {}
        self.origins: Origins = {}
        self._root = files[0].folder if files else ""
        for file in reversed(files):
            for key, value in file.table.items():
                self._rule_for(key)(file, key, value)

    def _rule_for(self, key: str) -> Callable[[ConfigFile, str, Any], None]:
        if key in _ADDED:
            return self._add
        if key in _BY_ENTRY:
            return self._merge
        others: dict[str, Callable[[ConfigFile, str, Any], None]] = {
            "extend": self._leave_out,
            "options": self._merge_options,
            "per-file-ignores": self._add_by_pattern,
        }
        return others.get(key, self._replace)

    def _leave_out(self, file: ConfigFile, key: str, value: object) -> None:
        """What a parent extends is said by the list of files."""

    def _replace(self, file: ConfigFile, key: str, value: object) -> None:
        self.table[key] = self._moved(file, str(value)) if key == "baseline" else value
        self._say(f"/{key}", file)

    def _add(self, file: ConfigFile, key: str, items: list[Any]) -> None:
        if key == "rules":
            items = [self._moved(file, folder) for folder in items]
        self._extend(self.table.setdefault(key, []), f"/{key}", file, items)

    def _extend(self, there: list[Any], pointer: str, file: ConfigFile, items: list[Any]) -> None:
        self._say(pointer, file)
        for index, item in enumerate(items):
            self._say(f"{pointer}/{len(there)}", file, f"{pointer}/{index}")
            there.append(item)

    def _add_by_pattern(self, file: ConfigFile, key: str, table: dict[str, list[str]]) -> None:
        self._say(f"/{key}", file)
        for pattern, rules in table.items():
            there = self.table.setdefault(key, {}).setdefault(pattern, [])
            self._extend(there, f"/{key}/{escape(pattern)}", file, rules)

    def _merge(self, file: ConfigFile, key: str, table: dict[str, Any]) -> None:
        self._say(f"/{key}", file)
        merged = self.table.setdefault(key, {})
        for name, value in table.items():
            new = plain_path(self._moved(file, name)) if key == "ids" else name
            merged[new] = value
            self._say(f"/{key}/{escape(new)}", file, f"/{key}/{escape(name)}")

    def _merge_options(self, file: ConfigFile, key: str, table: dict[str, dict[str, Any]]) -> None:
        self._say(f"/{key}", file)
        for rule, options in table.items():
            below = f"/{key}/{escape(rule)}"
            self._say(below, file)
            self.table.setdefault(key, {}).setdefault(rule, {}).update(options)
            for name in options:
                self._say(f"{below}/{escape(name)}", file)

    def _say(self, pointer: str, file: ConfigFile, at: str | None = None) -> None:
        self.origins[pointer] = (file.path, at or pointer)

    def _moved(self, file: ConfigFile, path: str) -> str:
        """Spell a path of a file's as seen from the project's folder."""
        if file.folder == self._root:
            return path
        absolute = os.path.join(file.folder, path)
        try:
            return os.path.relpath(absolute, self._root).replace(os.sep, "/")
        except ValueError:  # on another drive
            return absolute


def plain_path(path: str) -> str:
    r"""Spell a path as it is looked up: `./a\b.json` is `a/b.json`."""
    return os.path.normpath(path.replace("\\", "/")).replace(os.sep, "/")
