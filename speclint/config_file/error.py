"""What is wrong with a config, as findings in the file that says it."""

from __future__ import annotations

from speclint.errors import SetupError
from speclint.finding import Finding
from speclint.pointer import escape, steps_of
from speclint.record import changed
from speclint.registry import page_url
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.config import Config
    from speclint.finding import Severity, Span
    from speclint.registry import RuleLoadError


class ConfigError(SetupError):
    """A config cannot be used; `findings` say why and where, in the text of `source`."""

    def __init__(self, source: Source, findings: list[Finding]) -> None:
        first = findings[0]
        line = f":{first.range.start.line}" if first.range else ""
        super().__init__(f"{first.path}{line}: {first.message}")
        self.source = source
        self.findings = findings


def mistake(config: Config, pointer: str, message: str) -> ConfigError:
    """Say what is wrong with one of a config's settings, in the file that says it.

    `pointer` leads into the settings as they are all together: `/ignore/2`, `/ids/specs~1a.json`.
    """
    return mistake_at(*origin(config, pointer), message)


def mistake_at(path: str, pointer: str, message: str) -> ConfigError:
    """Say what is wrong with the value at a pointer in a config file."""
    text, finding = found(path, pointer, "config/invalid-value", "error", message)
    return ConfigError(text, [finding])


def load_mistake(config: Config, error: RuleLoadError) -> SetupError:
    """Say at the setting that names it what is wrong with a rule folder or package, or a rule in it."""
    for key, packs in (("rules", config.rules), ("plugins", config.plugins)):
        if error.pack in packs:
            return mistake(config, f"/{key}/{packs.index(error.pack)}", str(error))
    return error


def unknown_files(config: Config, names: Iterable[str]) -> list[tuple[Source, list[Finding]]]:
    """Return findings for paths of the `ids` table that lead nowhere, by the file that has them."""
    by_file: dict[str, tuple[Source, list[Finding]]] = {}
    for name in names:
        path, pointer = origin(config, f"/ids/{escape(name)}")
        said = steps_of(pointer)[-1]
        message = f"there is no file `{said}` below the config"
        if any(character in said for character in "*?["):
            message += ": each id is that of one file, so patterns mean nothing here"
        text, finding = found(path, pointer, "config/unknown-file", "warning", message)
        by_file.setdefault(path, (text, []))[1].append(finding)
    return list(by_file.values())


def origin(config: Config, pointer: str) -> tuple[str, str]:
    """Return the file that says a setting, and the pointer in it."""
    rest = ""
    while pointer and pointer not in config.origins:
        pointer, _, step = pointer.rpartition("/")
        rest = f"/{step}{rest}"
    path, at = config.origins.get(pointer, (config.path or "", ""))
    return path, f"{at}{rest}"


def found(
    path: str, pointer: str, rule: str, severity: Severity, message: str
) -> tuple[Source, Finding]:
    """Return a finding about the value at a pointer in a config file, and the file's source."""
    from speclint.config_file.place import place_of

    text = source(path)
    finding = finding_at(text, place_of(text, pointer), rule, message)
    return text, changed(finding, severity=severity, pointer=pointer)


def source(path: str) -> Source:
    """Return the text of a config file as it is now."""
    with open(path, "rb") as file:
        return Source(display_path(path), file.read())


def finding_at(text: Source, span: Span | None, rule: str, message: str) -> Finding:
    """Return a finding about a piece of a config's text."""
    place = text.range(span) if span else None
    return Finding(rule, "error", message, text.path, place, url=page_url(rule))
