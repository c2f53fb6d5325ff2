"""JSON Schemas: a compiled check for the clean path, an explanation for what it refuses."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from speclint._bundled_files import bundled_dir
from speclint.record import record
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jsonschema import Draft7Validator
    from jsonschema.exceptions import ValidationError

    from speclint.rule import Part


_DEPTH = 50


@record
class Refusal:
    """One thing that a schema refuses: the keyword, the pointer of the value, and a sentence.

    `member` is the one that is missing, where one is.
    """

    keyword: str
    pointer: str
    message: str
    part: Part = "value"
    member: str | None = None


def accepts(schema: str, value: object) -> bool:
    """Tell whether a schema of `schemas/` accepts a value, with its compiled validator."""
    name = schema.removesuffix(".schema.json").replace("-", "_")
    check: Callable[[object], bool] = import_module(f"speclint._validators.{name}").accepts
    return check(value)


def read(schema: str) -> dict[str, object]:
    """Return a schema of `schemas/` as it stands there."""
    import json

    with open(os.path.join(bundled_dir("schemas"), schema), encoding="utf-8") as file:
        document: dict[str, object] = json.load(file)
    return document


def explain(schema: str, value: object) -> list[Refusal]:
    """Say all that a schema of `schemas/` refuses in a value, in the order of the pointers."""
    validator = _validator(schema)
    errors = validator.iter_errors(_shallow(value, _DEPTH))
    found = {refusal for error in errors for refusal in _refusals(error, validator.schema)}
    return sorted(found, key=lambda refusal: (refusal.pointer, refusal.message))


@cache
def _validator(schema: str) -> Draft7Validator:
    from jsonschema import Draft7Validator

    return Draft7Validator(read(schema))


def _shallow(value: object, depth: int) -> object:
    """Cut off what lies deeper than any schema looks: jsonschema prints values recursively."""
    if isinstance(value, dict):
        return {name: _shallow(item, depth - 1) for name, item in value.items()} if depth else {}
    if isinstance(value, list):
        return [_shallow(item, depth - 1) for item in value] if depth else []
    return value


def _refusals(error: ValidationError, document: Mapping[str, object]) -> Iterable[Refusal]:
    pointer = "".join(f"/{escape(str(step))}" for step in error.absolute_path)
    match error.validator:
        case "required":
            for member in error.validator_value:
                if member not in error.instance:
                    message = _missing(error, member, document)
                    yield Refusal("required", pointer, message, "open", member)
        case "additionalProperties":
            for member in error.instance:
                if member not in error.schema["properties"]:
                    message = f"{_unknown(member, error.schema['properties'])}"
                    yield Refusal("unknown", f"{pointer}/{escape(member)}", message, "key")
        case _:
            kind, message = _about_value(error)
            yield Refusal(kind, pointer, f"{_name(error)} {message}")


def _about_value(error: ValidationError) -> tuple[str, str]:
    match error.validator:
        case "type" if error.instance is None:
            return "empty", f"is null, it must be {_types(error)}"
        case "type":
            return "type", f"must be {_types(error)}, it is {_article(error.instance)}"
        case "minLength" | "minItems" | "minProperties" if error.validator_value == 1:
            return "empty", f"is empty{_about(error.schema)}"
        case "enum":
            choices = ", ".join(f"`{choice}`" for choice in error.validator_value)
            return "value", f"must be one of {choices}"
        case _:
            return "value", f"is wrong: {error.message}"


def escape(step: str) -> str:
    """Write a member name as a step of a JSON Pointer (RFC 6901)."""
    return step.replace("~", "~0").replace("/", "~1")


def _name(error: ValidationError) -> str:
    path = error.absolute_path
    if not path:
        return "the body"
    if isinstance(path[-1], int):
        names = [step for step in path if isinstance(step, str)]
        return f"item {path[-1] + 1} of `{names[-1]}`" if names else f"item {path[-1] + 1}"
    return f"`{path[-1]}`"


def _missing(error: ValidationError, member: str, document: Mapping[str, object]) -> str:
    schema = error.schema.get("properties", {}).get(member, {})
    for step in schema.get("$ref", "#").split("/")[1:]:
        document = document[step]  # type: ignore[assignment]
        schema = document
    strangers = [name for name in error.instance if name not in error.schema["properties"]]
    lookalike = closest(member, strangers, "; is `{}` meant for it?")
    return f"`{member}` is missing{lookalike or _about(schema)}"


def _about(schema: Mapping[str, object]) -> str:
    about = str(schema.get("description", ""))
    about = f": {about[:1].lower()}{about[1:]}" if about else ""
    if "type" in schema:
        about += f" ({schema['type']}{_such_as(schema.get('examples'))})"
    return about


def _such_as(examples: object) -> str:
    if not isinstance(examples, list):
        return ""
    return ", such as " + " or ".join(f"`{example}`" for example in examples[:2])


def _unknown(member: str, known: Iterable[str]) -> str:
    return f"`{member}` is not known{closest(member, known)}"


_ARTICLES = {
    "array": "an array",
    "boolean": "a boolean",
    "integer": "a whole number",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


def _types(error: ValidationError) -> str:
    wanted = error.validator_value
    names = [wanted] if isinstance(wanted, str) else wanted
    return " or ".join(_ARTICLES[name] for name in names)


def _article(value: object) -> str:
    match value:
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "an array"
        case dict():
            return "an object"
        case _:
            return "null"
