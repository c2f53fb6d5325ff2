"""Compile the schemas that a clean run checks into Python: `speclint/_validators/`.

usage: python tools/compile_schemas.py [--check]

With --check nothing is written; the exit status is 1 when a file is not what it should be.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import fastjsonschema

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "speclint" / "_validators"
NAMES = ("connection-spec", "flow-spec", "config")
# Keywords whose values are no schemas, those whose values hold schemas by name, and annotations.
LITERAL = ("const", "enum")
MAPS = ("properties", "patternProperties", "definitions", "$defs", "dependencies")
HINTS = (
    "$comment",
    "default",
    "defaultSnippets",
    "description",
    "doNotSuggest",
    "examples",
    "markdownDescription",
    "title",
)

HEAD = '''"""Compiled from schemas/{name}.schema.json by tools/compile_schemas.py; do not edit."""

{search}
class _Refused(Exception):
    pass


def accepts(data):
    """Tell whether the schema accepts a value."""
    try:
        validate(data)
    except _Refused:
        return False
    return True


'''

# A pattern is compiled when a value first needs it: that takes longer than all the rest.
SEARCH = """from functools import cache


@cache
def _pattern(text):
    import re

    return re.compile(text)


def _found(pattern, text):
    return _pattern(pattern).search(text)

"""


def strict(node: Any) -> Any:
    """Spell speclint's annotations as what they mean, in standard keywords.

    What refuses nothing is left out, so that hints for editors cost a clean run nothing.
    """
    if isinstance(node, list):
        return [strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {
        key: value
        if key in LITERAL
        else {name: strict(item) for name, item in value.items()}
        if key in MAPS
        else strict(value)
        for key, value in node.items()
        if key not in HINTS and not key.startswith("x-")
    }
    if "const" in schema:
        # fastjsonschema cannot compile `const` without its detailed messages.
        schema["enum"] = [schema.pop("const")]
    advice = [strict(check["schema"]) for check in node.get("x-speclint", ()) if "schema" in check]
    examples = [one for one in node.get("examples", ()) if isinstance(one, str)]
    schema, *advice = [quick(one, examples) for one in (schema, *advice)]
    demands = [one for one in [*schema.pop("allOf", ()), *advice] if one != {}]
    if demands:
        schema["allOf"] = demands
    if "x-speclint-closed" in node:
        schema["additionalProperties"] = False
    if "additionalProperties" not in schema and "properties" in schema:
        properties = {name: item for name, item in schema.pop("properties").items() if item != {}}
        schema |= {"properties": properties} if properties else {}
    for key in ("then", "else"):
        if schema.get(key) == {}:
            del schema[key]
    if "then" not in schema and "else" not in schema:
        schema.pop("if", None)
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


def compiled(name: str) -> str:
    """Return the Python text of one schema's validator, in need of nothing but `re`."""
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    del schema["$id"]  # it would be part of every function's name
    schema = strict(schema)
    code = fastjsonschema.compile_to_code(
        schema, use_default=False, use_formats=False, detailed_exceptions=False
    )
    body = code[code.index("def validate(") :]
    # Messages and exception types are of no use here: speclint/schema/words.py has the words.
    body = re.sub(
        r"raise JsonSchemaValueException\(.*\)$", "raise _Refused", body, flags=re.MULTILINE
    )
    body = re.sub(r", custom_formats, \(name_prefix or .*\)$", ")", body, flags=re.MULTILINE)
    body = body.replace(", custom_formats={}, name_prefix=None", "")
    body = body.replace("(JsonSchemaValueException, JsonSchemaValuesException)", "_Refused")
    body = body.replace("Decimal", "float").replace("NoneType", "type(None)")
    body = re.sub(r"REGEX_PATTERNS\[('.*')\]\.search\(", r"_found(\1, ", body)
    return HEAD.format(name=name, search=SEARCH if "_found(" in body else "") + body.strip() + "\n"


def main(arguments: list[str]) -> int:
    """Write the validators, or compare them."""
    files = {TARGET / f"{name.replace('-', '_')}.py": compiled(name) for name in NAMES}
    files[TARGET / "__init__.py"] = '"""Validators, compiled from schemas/."""\n'
    stale = [path for path, text in files.items() if not path.exists() or path.read_text() != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'stale' if '--check' in arguments else 'written'}")
        if "--check" not in arguments:
            path.write_text(files[path])
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
