"""Writes functions: one for each schema that is not looked at where it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.schema_compiler.asking import Scope
from tools.schema_compiler.formula import Named
from tools.schema_compiler.module import Module, snake
from tools.schema_compiler.refusing import demanded, refusals

if TYPE_CHECKING:
    from tools.schema_compiler.formula import Formula, Schema
    from tools.schema_compiler.reading import Meaning, Reader
    from tools.schema_compiler.statements import Statement


class Writer:
    """Writes the functions of one document's schemas into a module."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.module = Module()

    def definition(self, pointer: str, about: str = "") -> str:
        """Return the name of the function for the schema at a pointer."""
        meaning = self.reader.meaning(json.dumps(self.reader.target(pointer)))
        path = "" if pointer == "#" else snake(pointer.rpartition("/")[2])
        return self._function(meaning, path, about)

    def function(self, schema: Schema, path: str) -> str:
        """Return the name of the function for a schema, at a place with this name."""
        meaning = self.reader.meaning(schema)
        for formula in meaning:
            if isinstance(formula, Named) and meaning == self._reference(formula.pointer):
                return self.definition(formula.pointer)
        node = json.loads(schema)
        if isinstance(node, dict) and "$ref" in node:
            path = snake(node["$ref"].rpartition("/")[2])
        return self._function(meaning, path)

    def part(self, formula: Formula, scope: Scope) -> str:
        """Return the name of the function for a part of what is said of values of one type."""
        inner = Scope("value", scope.kind, scope.below("part"))
        return self.module.function(
            (scope.kind, formula), inner.path, lambda: _whole(demanded(self, formula, inner))
        )

    def refusals(self, schema: Schema, variable: str, path: str) -> list[Statement]:
        """Return what refuses a value that stands in a variable."""
        return refusals(self, self.reader.meaning(schema), variable, path)

    def _reference(self, pointer: str) -> Meaning:
        return self.reader.meaning(json.dumps({"$ref": pointer}))

    def _function(self, meaning: Meaning, path: str, about: str = "") -> str:
        return self.module.function(
            meaning, path, lambda: _whole(refusals(self, meaning, "value", path)), about
        )


def _whole(statements: list[Statement]) -> list[Statement]:
    """Return the body of a function."""
    return [*statements, "return True"]
