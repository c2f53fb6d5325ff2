"""What each keyword of Draft 7 says of values of one type.

There is a function for each keyword that `schemas/` has, and for no other: what nobody tried out is
refused, so that it cannot be taken for what is.
"""

from __future__ import annotations

import json
import re
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias

from tools.schema_compiler.folding import either, every, negated, some
from tools.schema_compiler.formula import (
    AtLeast,
    AtMost,
    Equals,
    Has,
    Is,
    Items,
    Limit,
    Matches,
    Member,
    MultipleOf,
    OneOf,
    Others,
    Unique,
    Whole,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.schema_compiler.formula import Formula

    # What a schema says of values of a type.
    Told: TypeAlias = Callable[[Any, type], Formula]

_PYTHON = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int, float),
    "number": (int, float),
    "boolean": (bool,),
    "null": (NoneType,),
}
_NUMBERS = (int, float)
_WRONG = {"minimum": "<", "exclusiveMinimum": "<=", "maximum": ">", "exclusiveMaximum": ">="}
_SIZED: dict[str, tuple[type, type[AtLeast | AtMost]]] = {
    "minLength": (str, AtLeast),
    "maxLength": (str, AtMost),
    "minItems": (list, AtLeast),
    "maxItems": (list, AtMost),
    "minProperties": (dict, AtLeast),
    "maxProperties": (dict, AtMost),
}
# `$` is the end of the text, as in ECMA 262, and not also the line break before it.
_END = re.compile(r"(?<!\\)\$")


class UnsupportedError(Exception):
    """A schema has a keyword, or a value of one, that this compiler does not know."""


def _type(_told: Told, node: Any, kind: type) -> Formula:
    names = [node["type"]] if isinstance(node["type"], str) else node["type"]
    if not any(kind in _PYTHON[name] for name in names):
        return False
    return Whole() if kind is float and "number" not in names else True


def _const(_told: Told, node: Any, kind: type) -> Formula:
    return _one_of([node["const"]], kind)


def _enum(_told: Told, node: Any, kind: type) -> Formula:
    return _one_of(node["enum"], kind)


def _one_of(values: list[Any], kind: type) -> Formula:
    wanted = _NUMBERS if kind in _NUMBERS else (kind,)
    fitting = [one for one in values if type(one) in wanted]
    if kind in (dict, list):
        return some(Equals(_unmistakable(one)) for one in fitting)
    if kind is bool:
        return set(fitting) == {True, False} or some(map(Is, fitting))
    if kind is NoneType:
        return bool(fitting)
    return OneOf(tuple(fitting)) if fitting else False


def _unmistakable(value: Any) -> str:
    """Refuse what Python takes for equal to a constant, and JSON does not: 1 and true."""
    text = json.dumps(value)
    if re.search(r"\b(true|false|[01](\.0)?)\b", re.sub(r'"(\\.|[^"\\])*"', "", text)):
        raise UnsupportedError(f"constant {text}")
    return text


def _size(keyword: str) -> Callable[[Told, Any, type], Formula]:
    sized, atom = _SIZED[keyword]

    def said(_told: Told, node: Any, kind: type) -> Formula:
        is_silent = kind is not sized or (atom is AtLeast and node[keyword] == 0)
        return True if is_silent else atom(node[keyword])

    return said


def _limit(keyword: str) -> Callable[[Told, Any, type], Formula]:
    def said(_told: Told, node: Any, kind: type) -> Formula:
        return Limit(_WRONG[keyword], node[keyword]) if kind in _NUMBERS else True

    return said


def _multiple_of(_told: Told, node: Any, kind: type) -> Formula:
    number = node["multipleOf"]
    if not isinstance(number, int):
        raise UnsupportedError(f"multipleOf: {number}")
    if kind is int and number == 1:
        return True
    return MultipleOf(number) if kind in _NUMBERS else True


def _pattern(_told: Told, node: Any, kind: type) -> Formula:
    return Matches(_END.sub(r"\\Z", node["pattern"])) if kind is str else True


def _items(_told: Told, node: Any, kind: type) -> Formula:
    if not isinstance(node["items"], dict | bool):
        raise UnsupportedError(f"items: {node['items']}")
    return Items(json.dumps(node["items"])) if kind is list else True


def _unique(told: Told, node: Any, kind: type) -> Formula:
    if kind is not list or not node["uniqueItems"]:
        return True
    if any(told(node.get("items", True), one) for one in (dict, list, int, float, bool, NoneType)):
        raise UnsupportedError(f"uniqueItems of what are not all strings: {node}")
    return Unique()


def _required(_told: Told, node: Any, kind: type) -> Formula:
    return every(map(Has, node["required"])) if kind is dict else True


def _properties(_told: Told, node: Any, kind: type) -> Formula:
    if kind is not dict:
        return True
    return every(Member(name, json.dumps(one)) for name, one in node["properties"].items())


def _others(_told: Told, node: Any, kind: type) -> Formula:
    known = tuple(node.get("properties", ()))
    return Others(known, json.dumps(node["additionalProperties"])) if kind is dict else True


def _all_of(told: Told, node: Any, kind: type) -> Formula:
    return every(told(one, kind) for one in node["allOf"])


def _any_of(told: Told, node: Any, kind: type) -> Formula:
    return some(told(one, kind) for one in node["anyOf"])


def _not(told: Told, node: Any, kind: type) -> Formula:
    return negated(told(node["not"], kind))


def _if(told: Told, node: Any, kind: type) -> Formula:
    test, *ways = (told(node.get(key, True), kind) for key in ("if", "then", "else"))
    return either(test, *ways)


KEYWORDS: dict[str, Callable[[Told, Any, type], Formula]] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    **{keyword: _size(keyword) for keyword in _SIZED},
    **{keyword: _limit(keyword) for keyword in _WRONG},
    "multipleOf": _multiple_of,
    "pattern": _pattern,
    "items": _items,
    "uniqueItems": _unique,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _others,
    "allOf": _all_of,
    "anyOf": _any_of,
    "not": _not,
    "if": _if,
}
