"""Reading a config file: TOML in, a `Config` out, or findings that say what is wrong with it."""

from __future__ import annotations

from speclint import config, schema
from speclint.errors import SetupError
from speclint.finding import Finding, Span
from speclint.registry import page_url
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    return config.from_table(table, path)


def _table(source: Source) -> Mapping[str, object]:
    import tomllib

    try:
        document = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(source, [_not_toml(source, str(error))]) from error
    if source.path.endswith("pyproject.toml"):
        return document.get("tool", {}).get("speclint", {})  # type: ignore[no-any-return]
    return document


def _not_toml(source: Source, message: str) -> Finding:
    """Place tomllib's message, which ends in its own "(at line 3, column 7)"."""
    import re

    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    offset = len(source.text)
    if place and place[1]:
        offset = source.line_starts[int(place[1]) - 1] + int(place[2]) - 1
        message = message[: place.start()]
    return Finding(
        "config/invalid-toml",
        "error",
        f"this is not TOML: {message[0].lower()}{message[1:]}",
        source.path,
        source.range(Span(offset, offset)),
        url=page_url("config/invalid-toml"),
    )


def _wrong(source: Source, table: Mapping[str, object]) -> Iterator[Finding]:
    for refusal in schema.explain(SCHEMA, table):
        rule = "config/unknown-key" if refusal.keyword == "unknown" else "config/invalid-value"
        span = _place(source.text, refusal.pointer)
        place = source.range(span) if span else None
        yield Finding(
            rule,
            "error",
            refusal.message,
            source.path,
            place,
            refusal.pointer,
            url=page_url(rule),
        )


def _place(text: str, pointer: str) -> Span | None:
    """Find a key in TOML text: the line that spells it. `tomllib` keeps no positions."""
    import re

    for step in reversed(pointer.split("/")[1:]):
        if not step.isdigit():
            key = re.escape(step.replace("~1", "/").replace("~0", "~"))
            found = re.search(
                rf"""^\s*\[?(?:[\w.]+\.)?["']?({key})["']?\s*[=\].]""", text, re.MULTILINE
            )
            if found:
                return Span(found.start(1), found.end(1))
    return None
