"""The module that is made: its functions and constants, each under a name of its own."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tools.schema_compiler.literals import bracketed, literal, raw, split, text
from tools.schema_compiler.statements import lines

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from tools.schema_compiler.statements import Statement


class Module:
    """What was written so far, found again by what it is for: nothing is written twice."""

    def __init__(self) -> None:
        self._names: dict[Hashable, str] = {}
        self._constants: dict[str, str] = {}
        self._functions: dict[str, str] = {}
        self._tables: dict[str, str] = {}

    def function(
        self, key: Hashable, path: str, write: Callable[[], list[Statement]], about: str = ""
    ) -> str:
        """Return the name of the function that says yes or no, and write it if it is new."""
        if key in self._names:
            return self._names[key]
        name = self._named(key, f"_fits_{path}" if path else "accepts")
        self._functions[name] = ""  # so that they stand in the order in which they are first called
        about = f'    """{about}"""\n' if about else ""
        self._functions[name] = f"def {name}(value):\n{about}" + "\n".join(lines(write()))
        return name

    def pattern(self, pattern: str, path: str) -> str:
        """Return the name of a regular expression."""
        before = len(f"{path}_PATTERN = Pattern")
        written = split("()", raw(pattern), before)
        return self._constant(("pattern", pattern), f"{path}_PATTERN", f"Pattern{written}")

    def shape(self, path: str, chars: str, stand_ins: str) -> str:
        """Return the name of a table for `str.translate`."""
        written = f"str.maketrans({text(chars)}, {text(stand_ins)})"
        return self._constant(("shape", chars, stand_ins), f"{path}_SHAPE", written)

    def members(self, names: Iterable[str], path: str) -> str:
        """Return the name of a set of the names that members may have."""
        return self._set(("members", path, tuple(names)), tuple(names), f"{path}_MEMBERS")

    def choices(self, texts: Iterable[str], path: str) -> str:
        """Return the name of a set of texts."""
        return self._set(("choices", frozenset(texts)), tuple(texts), f"{path}_CHOICES")

    def _set(self, key: Hashable, texts: tuple[str, ...], name: str) -> str:
        items = bracketed("{}", map(text, texts), before=len(f"{name} = ")) if texts else "set()"
        return self._constant(key, name, items)

    def value(self, written: str, path: str) -> str:
        """Return the name of an object or array that is written in JSON."""
        value: Any = json.loads(written)
        before = len(f"{path}_VALUE = ")
        return self._constant(("value", written), f"{path}_VALUE", literal(value, "", before))

    def table(self, path: str, word: str, entries: dict[str, str]) -> str:
        """Return the name of a table from the names of members to what is written here."""
        items = bracketed(
            "{}", [f"{text(name)}: {one}" for name, one in entries.items()], before=99
        )
        name = self._named(
            ("table", word, tuple(entries.items())), f"{path}_{word}".upper().lstrip("_")
        )
        self._tables[name] = f"{name} = {items}"
        return name

    def __str__(self) -> str:
        """Return the text: tables stand behind the functions that they name."""
        constants = [f"{name} = {value}" for name, value in self._constants.items()]
        uses_patterns = any(value.startswith("Pattern(") for value in self._constants.values())
        imports = "from speclint.pattern import Pattern" if uses_patterns else ""
        head = "\n\n".join(filter(None, (imports, "\n".join(constants))))
        parts = [head, *self._functions.values(), "\n".join(self._tables.values())]
        return "\n\n\n".join(filter(None, parts)) + "\n"

    def _constant(self, key: Hashable, name: str, value: str) -> str:
        if key not in self._names:
            self._constants[self._named(key, name.upper().lstrip("_"))] = value
        return self._names[key]

    def _named(self, key: Hashable, wanted: str) -> str:
        taken, number = set(self._names.values()), 2
        name = wanted
        while name in taken:
            name, number = f"{wanted}_{number}", number + 1
        self._names[key] = name
        return name


def snake(name: str) -> str:
    """Return the name of a member as one in Python: `skipAttributes` is `skip_attributes`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    snake_case = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")
    return snake_case if snake_case[:1].isalpha() else f"member_{snake_case}"
