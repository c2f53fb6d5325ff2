"""From schemas to formulas: one for each type that a JSON value has in Python.

Looked at with one type in mind, most of a schema is true or false at once: what it says of strings
is no concern of an object. Draft 7 is meant, with the keywords that `schemas/` has.
"""

from __future__ import annotations

import json
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias

from tools.schema_compiler.folding import either, every, negated, some
from tools.schema_compiler.formula import (
    All,
    AtMost,
    Formula,
    Has,
    If,
    Items,
    Member,
    Named,
    Not,
    Others,
    Some,
)
from tools.schema_compiler.keywords import KEYWORDS, UnsupportedError

if TYPE_CHECKING:
    from tools.schema_compiler.formula import Schema

Meaning: TypeAlias = tuple[Formula, ...]  # one for each of TYPES
# The usual ones first: they are asked for in this order.
TYPES: tuple[type, ...] = (str, dict, list, bool, int, float, NoneType)
EVERYTHING: Meaning = (True,) * len(TYPES)
NOTHING: Meaning = (False,) * len(TYPES)

_SILENT = {"$schema", "$id", "definitions", "then", "else"}  # or heard by another keyword
_LARGE = 24  # atoms; what is larger and stands in several places becomes a function of its own


class Reader:
    """Reads the subschemas of one document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._said = cache(self._say)
        self._meanings: dict[Schema, Meaning] = {}

    def meaning(self, schema: Schema) -> Meaning:
        """Return what a schema says, with the knowledge of what the schemas in it say."""
        if schema not in self._meanings:
            # What a schema says that has itself in it is open until it was read.
            self._meanings[schema] = tuple(self._said(schema, kind) for kind in TYPES)
            self._meanings[schema] = tuple(map(self._settled, self._meanings[schema]))
        return self._meanings[schema]

    def _say(self, schema: Schema, kind: type) -> Formula:
        node = json.loads(schema)
        if isinstance(node, bool):
            return node
        if "$ref" in node:
            if len(node) > 1:
                raise UnsupportedError(f"beside a $ref: {node}")
            return self._reference(node["$ref"], kind)
        unknown = node.keys() - KEYWORDS.keys() - _SILENT
        if unknown:
            raise UnsupportedError(f"{sorted(unknown)} in a schema")
        return every(KEYWORDS[key](self.told, node, kind) for key in node if key in KEYWORDS)

    def told(self, node: Any, kind: type) -> Formula:
        """Return what a schema says of values of one type."""
        return self._said(json.dumps(node), kind)

    def _reference(self, pointer: str, kind: type) -> Formula:
        formula = self.told(self.target(pointer), kind)
        return Named(pointer) if _atoms(formula) > _LARGE else formula

    def target(self, pointer: str) -> Any:
        """Return the schema at a pointer."""
        root, *steps = pointer.split("/")
        if root != "#" or "~" in pointer or "%" in pointer:
            raise UnsupportedError(f"$ref: {pointer}")
        node: Any = self._document
        for step in steps:
            node = node[step]
        return node

    def _settled(self, formula: Formula) -> Formula:
        match formula:
            case All(parts):
                return every(self._settled(one) for one in parts)
            case Some(parts):
                return some(self._settled(one) for one in parts)
            case Not(part):
                return negated(self._settled(part))
            case If(test, then, otherwise):
                return either(*(self._settled(one) for one in (test, then, otherwise)))
            case Member(name, schema):
                return self._folded(formula, schema, negated(Has(name)))
            case Items(schema):
                return self._folded(formula, schema, AtMost(0))
            case Others(known, schema):
                return self._folded(formula, schema, Others(known, "false"))
        return formula

    def _folded(self, formula: Formula, schema: Schema, none: Formula) -> Formula:
        """Return what is left where a schema within accepts everything, or nothing."""
        meaning = self.meaning(schema)
        return True if meaning == EVERYTHING else none if meaning == NOTHING else formula


def _atoms(formula: Formula) -> int:
    match formula:
        case bool():
            return 0
        case All(parts) | Some(parts):
            return sum(map(_atoms, parts))
        case Not(part):
            return _atoms(part)
        case If(test, then, otherwise):
            return sum(map(_atoms, (test, then, otherwise)))
    return 1
