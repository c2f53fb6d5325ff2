"""Compile the schemas that a clean run checks into Python: `speclint/_validators/`.

usage: python tools/compile_schemas.py [--check]

With --check nothing is written; the exit status is 1 when a file is not what it should be.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import fastjsonschema

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "speclint" / "_validators"
NAMES = ("connection-spec", "flow-spec", "config")

HEAD = '''"""Compiled from schemas/{name}.schema.json by tools/compile_schemas.py; do not edit."""

{imports}
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


def compiled(name: str) -> str:
    """Return the Python text of one schema's validator, in need of nothing but `re`."""
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    del schema["$id"]  # it would be part of every function's name
    code = fastjsonschema.compile_to_code(
        schema, use_default=False, use_formats=False, detailed_exceptions=False
    )
    body = code[code.index("def validate(") :]
    # Messages and exception types are of no use here: `explain` in speclint/schema.py words them.
    body = re.sub(
        r"raise JsonSchemaValueException\(.*\)$", "raise _Refused", body, flags=re.MULTILINE
    )
    body = re.sub(r", custom_formats, \(name_prefix or .*\)$", ")", body, flags=re.MULTILINE)
    body = body.replace(", custom_formats={}, name_prefix=None", "")
    body = body.replace("Decimal", "float").replace("NoneType", "type(None)")
    patterns = re.search(r"^REGEX_PATTERNS = \{.*?^\}\n", code, re.MULTILINE | re.DOTALL)
    imports = f"import re\n\n{patterns[0]}\n" if patterns and "re.compile" in patterns[0] else ""
    return HEAD.format(name=name, imports=imports) + body.strip() + "\n"


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
