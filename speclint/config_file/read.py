"""Reading one config file: TOML in, a table out that has the form of a config."""

from __future__ import annotations

import os

from speclint import schema
from speclint.config import is_pyproject
from speclint.config_file.error import ConfigError, finding_at
from speclint.config_file.patterns import refused_patterns
from speclint.errors import SetupError
from speclint.finding import Span
from speclint.pointer import escape
from speclint.profile import PROFILES
from speclint.record import changed, record
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from speclint.finding import Finding

_DEEPEST = 30  # steps to a setting: options of rules may be tables in tables
_INF = float("inf")
SCHEMA = "config.schema.json"
_UNREADABLE, _NOT_TOML = "config/unreadable", "config/invalid-toml"
_BAD_VALUE, _BAD_KEY = "config/invalid-value", "config/unknown-key"
_DEEP = r"(?:[\[{][^\]}\n\"'#]*){20}"
_LONG = r"[\d_]{4000}"


@record
class ConfigFile:
    """One config file as it was read: its absolute path, its text and its table."""

    path: str
    source: Source
    table: Mapping[str, Any]

    @property
    def folder(self) -> str:
        """The folder from which all its paths and patterns go."""
        return os.path.dirname(self.path)

    def error(self, pointer: str, message: str) -> ConfigError:
        """Say what is wrong with the value at a pointer in it."""
        return ConfigError(self.source, [self.finding(pointer, message)])

    def finding(self, pointer: str, message: str, rule: str = _BAD_VALUE) -> Finding:
        """Return a finding about the value at a pointer in it."""
        from speclint.config_file.place import place_of

        found = finding_at(self.source, place_of(self.source, pointer), rule, message)
        return changed(found, pointer=pointer)


def read(path: str) -> ConfigFile:
    """Read a config file. Raises `ConfigError` for what is wrong, SetupError when it is not there."""
    source = Source(display_path(path), _bytes(path))
    document = _document(source)
    file = ConfigFile(os.path.abspath(path), source, document)
    if is_pyproject(path):
        file = ConfigFile(file.path, source, _own_table(file))
    wrong = list(_not_json(file)) or list(_refused(file)) or list(_not_usable(file))
    if wrong:
        raise ConfigError(source, sorted(wrong, key=lambda finding: finding.sort_key))
    return file


def _bytes(path: str) -> bytes:
    if not os.path.lexists(path):
        raise SetupError(f"there is no config {display_path(path)}")
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        source = Source(display_path(path), b"")
        finding = finding_at(source, None, _UNREADABLE, f"the config cannot be read: {reason}")
        raise ConfigError(source, [finding]) from error


def _document(source: Source) -> dict[str, Any]:
    import tomllib

    if (bad := source.undecodable) is not None:
        name = source.encoding.upper()
        raise _invalid(source, f"it is not {name} from here on", bad)
    try:
        # A byte order mark is none of TOML, and what some editors begin every file with.
        return tomllib.loads(source.text.replace("\ufeff", " ", 1))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(source, str(error)) from error
    except RecursionError as error:
        raise _invalid(source, "it is nested too deeply", _first(_DEEP, source)) from error
    except ValueError as error:  # Python reads no number of so many digits
        raise _invalid(source, "a number is too long", _first(_LONG, source)) from error


def _not_toml(source: Source, message: str) -> ConfigError:
    """Place tomllib's message, which ends in its own "(at line 3, column 7)"."""
    import re

    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    offset = len(source.text)
    if place and place[1]:
        offset = source.line_starts[int(place[1]) - 1] + int(place[2]) - 1
        message = message[: place.start()]
    return _invalid(source, f"{message[0].lower()}{message[1:]}", offset)


def _invalid(source: Source, reason: str, offset: int) -> ConfigError:
    span = Span(offset, offset)
    return ConfigError(source, [finding_at(source, span, _NOT_TOML, f"this is not TOML: {reason}")])


def _first(pattern: str, source: Source) -> int:
    import re

    match = re.search(pattern, source.text)
    return match.start() if match else 0


def _own_table(file: ConfigFile) -> Mapping[str, Any]:
    """Return speclint's table of a pyproject.toml."""
    tool = file.table.get("tool", {})
    table = tool.get("speclint", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise file.error("", "`tool.speclint` must be a table")
    return table


def _not_json(file: ConfigFile) -> Iterator[Finding]:
    """Find values that TOML knows and no setting can be: dates, `inf`, `nan` and zero bytes."""
    for pointer, value in _leaves(file.table, ""):
        if problem := _problem(value):
            yield file.finding(pointer, problem)


def _problem(value: object) -> str:
    match value:
        case bool() | int():
            return ""
        case float():
            finite = -_INF < value < _INF
            return "" if finite else f"`{value}` is not a number that a setting can be"
        case str():
            return "a text with a zero byte in it names nothing" if "\0" in value else ""
        case dict() | list():
            return "it is nested too deeply for a setting"
        case _:
            return f"a {type(value).__name__} is no setting: put it in quotes"


def _leaves(value: object, pointer: str) -> Iterator[tuple[str, object]]:
    """Yield the values in a table that hold no others, and what lies deeper than any setting."""
    waiting = [(pointer, value)]
    while waiting:
        pointer, value = waiting.pop()
        if pointer.count("/") > _DEEPEST:
            yield pointer, value
        elif isinstance(value, dict):
            waiting += [(f"{pointer}/{escape(key)}", item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{pointer}/{index}", item) for index, item in enumerate(value)]
        else:
            yield pointer, value


def _refused(file: ConfigFile) -> Iterator[Finding]:
    """Find what the schema of configs refuses."""
    if schema.accepts(SCHEMA, file.table):
        return
    for refusal in schema.explain(SCHEMA, file.table):
        rule = _BAD_KEY if refusal.keyword in ("unknown", "misspelt") else _BAD_VALUE
        yield file.finding(refusal.pointer, refusal.message, rule)


def _not_usable(file: ConfigFile) -> Iterator[Finding]:
    """Find what a schema cannot say."""
    for name in file.table.get("profiles", ()):
        if name in PROFILES:
            message = f"the profile `{name}` is one of speclint's own: choose another name"
            yield file.finding(f"/profiles/{escape(name)}", message)
    for pointer, message in refused_patterns(file.table):
        yield file.finding(pointer, message)
