"""All settings as they are together, each with where it comes from, as TOML or as JSON."""

from __future__ import annotations

from speclint.config_file.combine import Combined
from speclint.config_file.place import places
from speclint.pointer import escape
from speclint.record import record
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from speclint.config_file.read import ConfigFile
    from speclint.finding import Position

# What a setting is that no config says; None is one that has no value then.
DEFAULTS: Mapping[str, Any] = {
    "select": ["*"],
    "ignore": [],
    "extend-select": [],
    "profile": "default",
    "fail-on": "error",
    "include": ["*.json", "*.yaml", "*.yml"],
    "exclude": [],
    "baseline": None,
    "time-limit": 10,
    "known-ids": [],
    "rules": [],
    "plugins": [],
    "suppress": [],
    "per-file-ignores": {},
    "ids": {},
    "options": {},
    "profiles": {},
    "kinds": {},
}


@record
class Origin:
    """The file that says a setting, as reports name it, and the place in it."""

    path: str
    place: Position


class Settings:
    """What the files of a config say together, or what holds without any; the nearest file first."""

    def __init__(self, files: list[ConfigFile]) -> None:
        combined = Combined(files)
        self.files = files
        self.table: dict[str, Any] = {**DEFAULTS, **combined.table}
        known = {file.path: places(file.source) for file in files}
        sources = {file.path: file.source for file in files}
        self.origins: dict[str, Origin] = {}
        for pointer, (path, at) in combined.origins.items():
            place = known[path].get(at)
            if place is not None:
                start = sources[path].position(place.key.start)
                self.origins[pointer] = Origin(sources[path].path, start)

    @property
    def names(self) -> list[str]:
        """The files as reports name them, the nearest first."""
        return [file.source.path for file in self.files]

    def said(self, pointer: str) -> str:
        """Say where a setting comes from: `speclint.toml:3`, or `default`."""
        while pointer and pointer not in self.origins:
            pointer = pointer.rpartition("/")[0]
        origin = self.origins.get(pointer)
        return f"{origin.path}:{origin.place.line}" if origin else "default"


def as_json(settings: Settings) -> str:
    """Return the settings and their origins for programs; what has no origin is a default."""
    import json

    root = display_path(settings.files[0].folder) if settings.files else None
    origins = {
        pointer: {"path": one.path, "line": one.place.line, "column": one.place.column}
        for pointer, one in settings.origins.items()
    }
    document = {
        "config": settings.names[0] if settings.names else None,
        "extends": settings.names[1:],
        "root": root,
        "settings": settings.table,
        "origins": origins,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def as_toml(settings: Settings) -> str:
    """Return the settings as a config that says them all, with their origins as comments."""
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterator[str]:
    yield f"# {_safe(' extends '.join(settings.names))}" if settings.names else "# no config"
    tables = []
    for key, value in settings.table.items():
        if isinstance(value, dict) or (key == "suppress" and value):
            tables.append(key)
        elif value is None:
            yield f"# {key} is not set"
        else:
            yield from _entry(settings, key, value, f"/{key}")
    for key in tables:
        yield ""
        yield from _table(settings, key, settings.table[key])


def _entry(settings: Settings, name: str, value: object, pointer: str) -> Iterator[str]:
    """Yield the line of a key, or a line for each item where they come from several."""
    items = value if isinstance(value, list) else ()
    origins = [settings.said(f"{pointer}/{index}") for index in range(len(items))]
    if len(set(origins)) < 2:  # noqa: PLR2004 - one place for all of it
        origin = origins[0] if origins else settings.said(pointer)
        yield _commented(f"{_key(name)} = {_value(value)}", origin)
        return
    yield f"{_key(name)} = ["
    for item, origin in zip(items, origins, strict=True):
        yield _commented(f"  {_value(item)},", origin)
    yield "]"


def _table(settings: Settings, key: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - any table
    pointer = f"/{key}"
    match key:
        case "suppress":
            for index, entry in enumerate(value):
                yield _commented("[[suppress]]", settings.said(f"{pointer}/{index}"))
                yield from _plain(entry)
        case "options" if value:
            for rule, options in value.items():
                below = f"{pointer}/{escape(rule)}"
                yield _commented(f"[options.{_key(rule)}]", settings.said(below))
                for name, option in options.items():
                    yield from _entry(settings, name, option, f"{below}/{escape(name)}")
        case "profiles" | "kinds" if value:
            for name, entry in value.items():
                origin = settings.said(f"{pointer}/{escape(name)}")
                yield _commented(f"[{key}.{_key(name)}]", origin)
                yield from _plain(entry)
        case _:
            yield _commented(f"[{key}]", "default") if not value else f"[{key}]"
            for name, item in value.items():
                yield from _entry(settings, name, item, f"{pointer}/{escape(name)}")


def _plain(table: Mapping[str, Any]) -> Iterator[str]:
    for name, value in table.items():
        yield f"{_key(name)} = {_value(value)}"


def _commented(text: str, origin: str) -> str:
    return f"{text}  # {_safe(origin)}"


def _value(value: object) -> str:
    """Write a value as TOML."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{_safe(value, quoted=True)}"'
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            pairs = (f"{_key(name)} = {_value(item)}" for name, item in value.items())
            return f"{{ {', '.join(pairs)} }}" if value else "{}"
        case _:
            return str(value)


def _key(name: str) -> str:
    plain = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if plain else _value(name)


def _safe(text: str, *, quoted: bool = False) -> str:
    """Spell out what ends a text or a line, or would steer the terminal."""
    return "".join(_escaped(one) if _must_be_escaped(one, quoted) else one for one in text)


def _must_be_escaped(character: str, quoted: bool) -> bool:
    return not character.isprintable() or (quoted and character in '"\\')


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    short = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return short.get(character) or f"\\U{ord(character):08x}"
