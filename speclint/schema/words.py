"""What a refusal says: the wording of each keyword, and of the annotations in a schema."""

from __future__ import annotations

import json
import re
from itertools import islice

from speclint.pointer import resolve
from speclint.suggest import closest, nearest_choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from jsonschema.exceptions import ValidationError

_VALUE_LONGEST = 60
_STRANGERS = 200  # members that are not known, among which one is looked for
_ARTICLES = {
    "array": "an array",
    "boolean": "a boolean",
    "integer": "a whole number",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


def worded(check: Mapping[str, object], error: ValidationError, member: object) -> str | None:
    """Fill in the message of an annotation, or return None where it has none."""
    message = check.get("message")
    if not isinstance(message, str):
        return None
    choices = choices_of(error, check)
    texts = {
        "{name}": f"`{member}`" if member else name_of(error),
        "{value}": shown(error.instance),
        "{choices}": one_of(choices),
        "{closest}": _did_you_mean(error.instance, choices),
    }
    # In one go: a value may look like a placeholder itself.
    return re.sub("|".join(map(re.escape, texts)), lambda found: texts[found[0]], message)


def about_value(error: ValidationError) -> tuple[str, str]:
    """Return the sort of refusal, and what is to be said of the value behind its name."""
    wanted = error.validator_value
    match error.validator:
        case "type" if error.instance is None:
            return "empty", f"is null, it must be {_types(wanted)}"
        case "type":
            return "type", f"must be {_types(wanted)}, it is {_article(error.instance)}"
        case "minLength" | "minItems" | "minProperties" if wanted == 1:
            return "empty", f"is empty{_about(error.schema)}"
        case "enum" | "const":
            choices = choices_of(error, {})
            hint = _did_you_mean(error.instance, choices)
            return "value", f"is {shown(error.instance)}, it must be {one_of(choices)}{hint}"
        case "oneOf" if all(isinstance(title, str) for title in wanted):
            ways = " and ".join(f'"{title}"' for title in wanted if title)
            ways = f": {ways}" if ways else ""
            return "value", f"can be read in several ways, only one may fit{ways}"
        case "not" if isinstance(wanted, dict) and list(wanted) == ["required"]:
            names = " and ".join(f"`{name}`" for name in wanted["required"])
            return "value", f"must not have {names}{' together' if ' and ' in names else ''}"
        case "not" | "if" | "x-speclint":
            return "value", f"must not be {shown(error.instance)}"
        case "anyOf" | "oneOf":
            return "value", f"is {shown(error.instance)}: none of the forms that it may have fits"
        case _:
            limit = _limit(_exact(str(error.validator), error.schema), wanted)
            return "value", f"is {shown(error.instance)}: {limit}"


def _exact(keyword: str, schema: object) -> str:
    """Name the limit that is meant: in draft 4 a word beside it says that it is none of the values."""
    exclusive = f"exclusiveM{keyword[1:]}"
    is_draft_4 = isinstance(schema, dict) and schema.get(exclusive) is True
    return exclusive if is_draft_4 and keyword in ("minimum", "maximum") else keyword


def _limit(keyword: str, wanted: object) -> str:
    texts = {
        "pattern": f"it must match `{wanted}`",
        "minimum": f"it must be {wanted} or more",
        "maximum": f"it must be {wanted} or less",
        "exclusiveMinimum": f"it must be more than {wanted}",
        "exclusiveMaximum": f"it must be less than {wanted}",
        "multipleOf": f"it must be a multiple of {wanted}",
        "minLength": f"it must have {wanted} characters or more",
        "maxLength": f"it must have {wanted} characters or less",
        "minItems": f"it must have {wanted} items or more",
        "maxItems": f"it must have {wanted} items or less",
        "minProperties": f"it must have {wanted} members or more",
        "maxProperties": f"it must have {wanted} members or less",
        "uniqueItems": "no item may stand there twice",
        "contains": "none of its items is the one that must be there",
        "minContains": f"{wanted} or more of its items must be such as must be there",
        "maxContains": f"{wanted} or fewer of its items may be such as must be there",
        "items": "there are too many items",
        "additionalItems": "there are too many items",
        "unevaluatedItems": "there are too many items",
    }
    return texts.get(keyword, f"`{keyword}` does not allow it")


def missing(error: ValidationError, member: str, document: Mapping[str, object]) -> str:
    """Say that a member is missing, and what it would be."""
    properties: Mapping[str, Any] = error.schema.get("properties", {})
    about = _described(member, properties, document)
    strangers = islice((name for name in error.instance if name not in properties), _STRANGERS)
    lookalike = closest(member, strangers, "; is `{}` meant for it?") if properties else ""
    return f"`{member}` is missing{lookalike or _about(about)}"


def _described(
    member: str, properties: Mapping[str, Any], document: Mapping[str, object]
) -> Mapping[str, object]:
    schema = properties.get(member, {})
    seen = 0
    while isinstance(schema, dict) and "$ref" in schema and seen < 9:  # noqa: PLR2004 - a circle
        if "description" in schema:
            break
        # What stands in another file is not looked up for a description.
        reference = str(schema["$ref"])
        schema = resolve(document, reference[1:]) if reference.startswith("#/") else {}
        seen += 1
    return schema if isinstance(schema, dict) else {}


def dependent(member: str, other: str) -> str:
    """Say that a member is missing, and because of which other one it must be there."""
    return f"`{member}` is missing: where `{other}` is, it must be, too"


def about_name(error: ValidationError) -> str:
    """Say what is wrong with the name of a member."""
    wrong = error.validator_value
    if wrong.validator in ("enum", "const"):
        choices = choices_of(wrong, {})
        return f"the name `{error.instance}` must be {one_of(choices)}{_did_you_mean(error.instance, choices)}"
    if wrong.validator is None:
        return f"the name `{error.instance}` is not allowed here"
    return f"the name `{error.instance}` is not allowed here: {_limit(str(wrong.validator), wrong.validator_value)}"


def unknown(member: str, known: Iterable[str]) -> str:
    """Say that a member is not known, and which one may be meant."""
    return f"`{member}` is not known{closest(member, known)}"


def name_of(error: ValidationError) -> str:
    """Name the value that an error is about, as people count and call it."""
    path = error.absolute_path
    if not path:
        return "the body"
    if isinstance(path[-1], int):
        names = [step for step in path if isinstance(step, str)]
        return f"item {path[-1] + 1} of `{names[-1]}`" if names else f"item {path[-1] + 1}"
    return f"`{path[-1]}`"


def shown(value: object) -> str:
    """Write a value as JSON in backticks, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        text = text[1:-1]
    return f"`{text}`" if len(text) <= _VALUE_LONGEST else f"`{text[: _VALUE_LONGEST - 1]}…`"


def one_of(choices: list[object]) -> str:
    """List values: `a`, `b` or `c`."""
    texts = [shown(choice) for choice in choices]
    return " or ".join(filter(None, (", ".join(texts[:-1]), texts[-1]))) if texts else ""


def choices_of(error: ValidationError, check: Mapping[str, Any]) -> list[object]:
    """Return what a value may be: of the failing keyword, of advice, or of the schema around."""
    if "choices" in check:
        return list(check["choices"])
    if error.validator == "enum":
        return list(error.validator_value)
    if error.validator == "const":
        return [error.validator_value]
    advice = check.get("schema")
    then = advice.get("then") if isinstance(advice, dict) else None
    for schema in (advice, then, error.schema):
        if isinstance(schema, dict):
            if "enum" in schema:
                return list(schema["enum"])
            if "const" in schema:
                return [schema["const"]]
    return []


def _did_you_mean(value: object, choices: list[object]) -> str:
    found = nearest_choice(value, choices)
    return f"; did you mean {shown(found[0])}?" if found and len(choices) > 1 else ""


def _about(schema: Mapping[str, object]) -> str:
    about = str(schema.get("description", "")).partition(". ")[0].removesuffix(".")
    about = f": {about[:1].lower()}{about[1:]}" if about else ""
    if "type" in schema:
        about += f" ({_listed(schema['type'])}{_such_as(schema.get('examples'))})"
    return about


def _listed(types: object) -> str:
    return " or ".join(map(str, types)) if isinstance(types, list) else str(types)


def _such_as(examples: object) -> str:
    if not isinstance(examples, list) or any(isinstance(one, (dict, list)) for one in examples):
        return ""
    return ", such as " + " or ".join(shown(example) for example in examples[:2])


def _types(wanted: object) -> str:
    names = [wanted] if isinstance(wanted, str) else wanted
    return " or ".join(_ARTICLES[name] for name in names)  # type: ignore[attr-defined]


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
