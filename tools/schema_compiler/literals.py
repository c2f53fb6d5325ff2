"""Values as ruff writes them in Python."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tools.schema_compiler.statements import LONGEST, STEP

if TYPE_CHECKING:
    from collections.abc import Iterable


def literal(value: Any, indent: str = "", before: int = 0) -> str:
    """Return a JSON value in Python, on a line that already has some characters."""
    inner = indent + STEP
    if isinstance(value, dict):
        keys = [f"{text(key)}: " for key in value]
        items = [
            key + literal(one, inner, len(inner + key))
            for key, one in zip(keys, value.values(), strict=True)
        ]
        return bracketed("{}", items, indent, before)
    if isinstance(value, list | tuple):
        return bracketed("[]", [literal(one, inner, len(inner)) for one in value], indent, before)
    return text(value) if isinstance(value, str) else repr(value)


def bracketed(brackets: str, items: Iterable[str], indent: str = "", before: int = 0) -> str:
    """Return what stands in brackets, on one line or on one for each."""
    written = list(items)
    line = ", ".join(written).join(brackets)
    if "\n" not in line and before + len(line) <= LONGEST:
        return line
    inner = "".join(f"{indent}{STEP}{one},\n" for one in written)
    return f"{brackets[0]}\n{inner}{indent}{brackets[1]}"


def split(brackets: str, item: str, before: int) -> str:
    """Return one thing in brackets, on a line of its own where that is needed."""
    line = f"{brackets[0]}{item}{brackets[1]}"
    return line if before + len(line) <= LONGEST else f"{brackets[0]}\n{STEP}{item}\n{brackets[1]}"


def text(value: str) -> str:
    """Return a string in Python, in the quotes that need fewer backslashes."""
    written = json.dumps(value, ensure_ascii=False)
    return repr(value) if '"' in value and "'" not in value else written


def raw(value: str) -> str:
    """Return a regular expression in Python."""
    quote = "'" if '"' in value else '"'
    return text(value) if quote in value else f"r{quote}{value}{quote}"
