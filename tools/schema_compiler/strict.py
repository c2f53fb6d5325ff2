"""speclint's annotations, spelt as what they mean in standard keywords."""

from __future__ import annotations

import re
from typing import Any

# Keywords whose values are no schemas, those whose values hold schemas by name, and annotations.
_LITERAL = ("const", "enum")
_MAPS = ("properties", "definitions")
_HINTS = (
    "$comment",
    "default",
    "defaultSnippets",
    "deprecated",
    "deprecationMessage",
    "description",
    "doNotSuggest",
    "enumDescriptions",
    "errorMessage",
    "examples",
    "markdownDescription",
    "patternErrorMessage",
    "title",
)


def strict(node: Any) -> Any:
    """Return a schema that refuses what the annotations in it are about, and has none.

    Advice becomes a demand, an object that is closed knows no other members, and hints for editors
    are gone.
    """
    if isinstance(node, list):
        return [strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {
        key: value
        if key in _LITERAL
        else {name: strict(item) for name, item in value.items()}
        if key in _MAPS
        else strict(value)
        for key, value in node.items()
        if key not in _HINTS and not key.startswith("x-")
    }
    advice = [strict(check["schema"]) for check in node.get("x-speclint", ()) if "schema" in check]
    examples = [one for one in node.get("examples", ()) if isinstance(one, str)]
    schema, *advice = [quick(one, examples) for one in (schema, *advice)]
    if advice:
        schema["allOf"] = [*schema.get("allOf", ()), *advice]
    if "x-speclint-closed" in node:
        schema["additionalProperties"] = False
    return schema


def quick(schema: Any, examples: list[str]) -> Any:
    """Accept examples without their pattern: to compile one takes longer than all the rest."""
    pattern = schema.get("pattern") if isinstance(schema, dict) else None
    fitting = [one for one in examples if pattern and re.search(pattern, one)]
    if not fitting:
        return schema
    choice = {"anyOf": [{"enum": fitting}, {"pattern": pattern}]}
    rest = {key: value for key, value in schema.items() if key != "pattern"}
    return {**rest, "allOf": [*rest.get("allOf", ()), choice]}
