"""Texts that are YAML as soon as something is put in quotes: keys as `@type`, values with a colon."""

from __future__ import annotations

import re

from speclint.document.yaml.compose import BombError, Composer, TooDeepError
from speclint.document.yaml.events import BrokenError
from speclint.finding import Edit, Fix, Span

_ROUNDS = 20  # mistakes of a text that are mended together
_LARGEST = 200_000  # characters of a text that is read so often
_KEY = re.compile(r"[@`%][^\s:,\[\]{}\"']*(?=[ \t]*:(?:\s|\Z))")
_VALUE = re.compile(r"(?:[^#\r\n]|(?<=\S)#)+")
_FLOW_VALUE = re.compile(r"[^,\[\]{}#\r\n]+")
_NAME = r"(?:\"[^\"\r\n]*\"|'[^'\r\n]*'|[^\s:#'\"\[{|>&*!?][^:#'\"\r\n]*)"
_MEMBER = re.compile(rf"[ ]*(?:-[ ]+)*{_NAME}:[ \t]+(?=[^\s'\"\[{{|>&*!#])")


def quoting(text: str, error: BrokenError) -> Fix | None:
    """Return the fix that puts in quotes what keeps a text from being read, all through the text.

    It is safe where only keys are quoted, and there is none where the text is broken after it.
    """
    edits: list[Edit] = []
    is_safe = True
    current, broken, shift = text, error, 0
    for _ in range(_ROUNDS if len(text) < _LARGEST else 1):
        found = _candidate(current, broken)
        if found is None:
            return None
        edit, is_key = found
        is_safe = is_safe and is_key
        edits.append(Edit(Span(edit.span.start - shift, edit.span.end - shift), edit.text))
        current = current[: edit.span.start] + edit.text + current[edit.span.end :]
        shift += len(edit.text) - (edit.span.end - edit.span.start)
        try:
            Composer(current).run()
        except BrokenError as next_error:
            if next_error.at < edit.span.start + len(edit.text):
                return None
            broken = next_error
        except (BombError, TooDeepError):
            return None
        else:
            several = f"Put {len(edits)} texts in quotes" if len(edits) > 1 else "Put it in quotes"
            return Fix(several, "safe" if is_safe else "unsafe", tuple(edits))
    return None


def _candidate(text: str, error: BrokenError) -> tuple[Edit, bool] | None:
    """The edit that may let reading go on, and whether it is about a key."""
    at = error.at
    if "unknown escape character" in error.problem:
        return Edit(Span(at - 1, at - 1), "\\"), False
    if "cannot start any token" in error.problem and text[at] in "@`%":
        key = _KEY.match(text, at)
        if key:
            return _quoted(text, at, key.end()), True
        return _value(text, at)
    if "mapping values are not allowed" in error.problem:
        start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        member = _MEMBER.match(text, start)
        return _value(text, member.end()) if member and member.end() < at else None
    if error.problem.startswith("undefined alias"):
        return _value(text, at)
    if error.context.endswith(("an alias", "an anchor")) and error.since is not None:
        return _value(text, error.since)
    return None


def _value(text: str, at: int) -> tuple[Edit, bool] | None:
    line = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
    is_flow = "[" in line or "{" in line
    match = (_FLOW_VALUE if is_flow else _VALUE).match(text, at)
    if not match or not match[0].strip():
        return None
    return _quoted(text, at, at + len(match[0].rstrip())), False


def _quoted(text: str, start: int, end: int) -> Edit:
    inner = text[start:end].replace("\\", "\\\\").replace('"', '\\"')
    return Edit(Span(start, end), f'"{inner}"')
