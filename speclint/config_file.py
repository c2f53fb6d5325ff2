"""Reading a config file: TOML in, a `Config` out, or findings that say what is wrong with it."""

from __future__ import annotations

from speclint import config, schema
from speclint.document import escape
from speclint.errors import SetupError
from speclint.finding import Finding, Span
from speclint.profile import PROFILES
from speclint.registry import page_url
from speclint.source import Source, display_path
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from speclint.config import Config

SCHEMA = "config.schema.json"


class ConfigError(SetupError):
    """A config cannot be used; `findings` say why and where."""

    def __init__(self, source: Source, findings: list[Finding]) -> None:
        first = findings[0]
        line = f":{first.range.start.line}" if first.range else ""
        super().__init__(f"{first.path}{line}: {first.message}")
        self.source = source
        self.findings = findings


def load(path: str) -> Config:
    """Read a config file. Raises `ConfigError` when it is wrong, OSError when unreadable."""
    with open(path, "rb") as file:
        source = Source(display_path(path), file.read())
    table = _table(source)
    if not schema.accepts(SCHEMA, table):
        findings = sorted(_wrong(source, table), key=lambda finding: finding.sort_key)
        raise ConfigError(source, findings)
    read = config.from_table(table, path)
    if taken := [name for name in read.profiles if name in PROFILES]:
        message = f"the profile `{taken[0]}` is one of speclint's own: choose another name"
        pointer = f"/profiles/{escape(taken[0])}"
        raise ConfigError(source, [_finding(source, "invalid-value", message, pointer)])
    if read.profile not in (names := [*PROFILES, *read.profiles]):
        hint = closest(read.profile, names) or f"; there are {', '.join(names)}"
        message = f"there is no profile `{read.profile}`{hint}"
        raise ConfigError(source, [_finding(source, "invalid-value", message, "/profile")])
    return read


def mistake(path: str, pointer: str, message: str) -> ConfigError:
    """Say what is wrong with the value at a pointer in a config file."""
    with open(path, "rb") as file:
        source = Source(display_path(path), file.read())
    return ConfigError(source, [_finding(source, "invalid-value", message, pointer)])


def unknown_files(config: Config, names: Iterable[str]) -> tuple[Source, list[Finding]]:
    """Return findings for paths of the `ids` table that lead nowhere, and the config's source."""
    path = config.path or ""
    with open(path, "rb") as file:
        source = Source(display_path(path), file.read())
    return source, [_unknown_file(source, name) for name in names]


def _unknown_file(source: Source, name: str) -> Finding:
    pointer = f"/ids/{escape(name)}"
    span = _place(source, pointer)
    rule, message = "config/unknown-file", f"there is no file `{name}` below the config"
    place = source.range(span) if span else None
    return Finding(rule, "warning", message, source.path, place, pointer, url=page_url(rule))


def _table(source: Source) -> Mapping[str, object]:
    import tomllib

    if source.undecodable is not None:
        bad = source.undecodable
        raise ConfigError(source, [_invalid(source, "it is not UTF-8 from here on", bad)])
    try:
        document = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(source, [_not_toml(source, str(error))]) from error
    if not source.path.endswith("pyproject.toml"):
        return document
    tool = document.get("tool")
    table = tool.get("speclint") if isinstance(tool, dict) else {}
    return table if isinstance(table, dict) else {}


def _not_toml(source: Source, message: str) -> Finding:
    """Place tomllib's message, which ends in its own "(at line 3, column 7)"."""
    import re

    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    offset = len(source.text)
    if place and place[1]:
        offset = source.line_starts[int(place[1]) - 1] + int(place[2]) - 1
        message = message[: place.start()]
    return _invalid(source, f"{message[0].lower()}{message[1:]}", offset)


def _invalid(source: Source, reason: str, offset: int) -> Finding:
    rule = "config/invalid-toml"
    place = source.range(Span(offset, offset))
    return Finding(
        rule, "error", f"this is not TOML: {reason}", source.path, place, url=page_url(rule)
    )


def _wrong(source: Source, table: Mapping[str, object]) -> Iterator[Finding]:
    for refusal in schema.explain(SCHEMA, table):
        name = "unknown-key" if refusal.keyword == "unknown" else "invalid-value"
        yield _finding(source, name, refusal.message, refusal.pointer)


def _finding(source: Source, name: str, message: str, pointer: str) -> Finding:
    rule = f"config/{name}"
    span = _place(source, pointer)
    place = source.range(span) if span else None
    return Finding(rule, "error", message, source.path, place, pointer, url=page_url(rule))


def _place(source: Source, pointer: str) -> Span | None:
    """Find a key in TOML text, or the nearest one around it: `tomllib` keeps no positions."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    if source.path.endswith("pyproject.toml"):
        steps = ["tool", "speclint", *steps]
    keys = list(_keys(source.text))
    for length in range(len(steps), 0, -1):
        for names, span in keys:
            if names[:length] == tuple(steps[:length]):
                return span
    return None


def _keys(text: str) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Yield the keys and table headers that stand at the start of lines, with their places."""
    import re

    name = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
    dotted = rf"({name}(?:[ \t]*\.[ \t]*{name})*)"
    table: tuple[str, ...] = ()
    pattern = rf"^[ \t]*(?:\[[ \t]*{dotted}[ \t]*\]|{dotted}[ \t]*=)"
    for match in re.finditer(pattern, text, re.MULTILINE):
        group = 1 if match[1] else 2
        names = tuple(part.strip("\"'") for part in re.findall(name, match[group]))
        if group == 1:
            table = names
        yield (names if group == 1 else (*table, *names)), Span(*match.span(group))
