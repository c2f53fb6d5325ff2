"""A baseline as a file: JSON with one line for each rule, sorted, so that branches merge."""

from __future__ import annotations

import os
import re

from speclint.document import json
from speclint.errors import SetupError
from speclint.finding import Finding, Span
from speclint.pointer import escape
from speclint.registry import page_url
from speclint.source import Source, display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.baseline.counts import Baseline
    from speclint.document import Document

INVALID = "config/invalid-baseline"
VERSION = 1
_MEMBERS = ("version", "counts")
_MOST_SHOWN = 100
# Half a surrogate pair, as a file name has it where it is no UTF-8.
_LONE = re.compile("[\ud800-\udfff]")
_SPELT_OUT = re.compile(r"\\u(d[89a-f][0-9a-f]{2})")


def load(path: str, data: bytes | None = None, *, new: bool = False) -> Baseline:
    """Read a baseline; `data` is its content where that is not what is on disk.

    Raises `ConfigError` when it is wrong, SetupError when it cannot be read or is not there; a
    `new` one is empty then.
    """
    from speclint.baseline.counts import Baseline

    if data is None:
        data = _read(path, new=new)
    source = Source(display_path(path), data)
    return Baseline(path, source, _counts(source) if data or not new else {})


def render(counts: Mapping[str, Mapping[str, int]]) -> bytes:
    """Return the content of a baseline."""
    from json import dumps

    ordered = {name: dict(sorted(counts[name].items())) for name in sorted(counts)}
    text = dumps({"version": VERSION, "counts": ordered}, indent=2, ensure_ascii=False)
    return f"{text}\n".encode()


def name_of(path: str, baseline: str) -> str:
    """Return how a baseline names the file at an absolute path."""
    try:
        path = os.path.relpath(path, os.path.dirname(baseline))
    except ValueError:  # on another drive
        path = os.path.abspath(path)
    return _LONE.sub(lambda half: f"\\u{ord(half[0]):x}", path.replace(os.sep, "/"))


def path_of(name: str, baseline: str) -> str:
    """Return the absolute path of a file that a baseline names."""
    path = _SPELT_OUT.sub(lambda half: chr(int(half[1], 16)), name)
    return os.path.normpath(os.path.join(os.path.dirname(baseline), path))


def _read(path: str, *, new: bool) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except FileNotFoundError as error:
        if new:
            return b""
        message = f"there is no baseline {display_path(path)}: --write-baseline makes it"
        raise SetupError(message) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SetupError(f"the baseline {display_path(path)} cannot be read: {reason}") from error


def _counts(source: Source) -> dict[str, dict[str, int]]:
    document = json.load(source)
    findings = [*_broken(document)] or [*_wrong(document)]
    if findings:
        from speclint.config_file import ConfigError

        raise ConfigError(source, findings[:_MOST_SHOWN])
    counts: dict[str, dict[str, int]] = document.value["counts"]  # type: ignore[index] # it was looked at
    return counts


def _broken(document: Document) -> Iterator[Finding]:
    """Yield what keeps a baseline from being JSON."""
    source = document.source
    if source.undecodable is not None:
        bad = source.undecodable
        yield _finding(source, "it is not UTF-8 from here on", Span(bad, bad + 1))
    elif document.unread:
        yield _finding(
            source, document.unread.message, Span(document.unread.offset, document.unread.offset)
        )
    for problem in document.problems:
        yield _finding(source, problem.message, problem.span)


def _wrong(document: Document) -> Iterator[Finding]:
    """Yield what a baseline cannot say."""
    for pointer, message in _mistakes(document.value):
        part = "open" if pointer in ("", "/counts") else "value"
        span = document.tree.span(pointer, part)
        yield _finding(document.source, message, span, pointer)


def _mistakes(value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield "", "it must be an object with `version` and `counts`"
        return
    missing = [name for name in _MEMBERS if name not in value]
    if missing:  # it is another file
        yield "", f"it has no `{missing[-1]}`"
        return
    for name in value:
        if name not in _MEMBERS:
            yield f"/{escape(name)}", f"it has no member `{name}`, only `version` and `counts`"
    if value["version"] != VERSION or isinstance(value["version"], bool):
        yield "/version", f"this speclint reads version {VERSION} of baselines, and this is another"
    yield from _wrong_counts(value["counts"])


def _wrong_counts(counts: object) -> Iterator[tuple[str, str]]:
    if not isinstance(counts, dict):
        yield "/counts", "it must be an object: the rules and their counts, file by file"
        return
    for name, rules in counts.items():
        pointer = f"/counts/{escape(name)}"
        if not isinstance(rules, dict):
            yield pointer, "it must be an object: how many findings the file may have, by rule"
            continue
        for rule, count in rules.items():
            if type(count) is not int or count < 1:
                yield f"{pointer}/{escape(rule)}", "it must be a whole number, 1 or more"


def _finding(
    source: Source, message: str, span: Span | None, pointer: str | None = None
) -> Finding:
    place = source.range(span) if span else None
    text = f"this baseline cannot be used: {message}"
    return Finding(INVALID, "error", text, source.path, place, pointer, url=page_url(INVALID))
