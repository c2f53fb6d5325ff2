"""Compile the schemas that a clean run checks into Python: `speclint/_validators/`.

usage: python tools/compile_schemas.py [--check]

With --check nothing is written; the exit status is 1 when a file is not what it should be.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.schema_compiler import compiled, strict  # noqa: E402 - the checkout comes first

TARGET = ROOT / "speclint" / "_validators"
NAMES = ("connection-spec", "flow-spec", "config")
HEAD = (
    '"""Compiled from schemas/{name}.schema.json by tools/compile_schemas.py; do not edit."""\n\n'
)


def validator(name: str) -> str:
    """Return the Python text of one schema's validator."""
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    return HEAD.format(name=name) + compiled(strict(schema))


def main(arguments: list[str]) -> int:
    """Write the validators, or compare them."""
    files = {TARGET / f"{name.replace('-', '_')}.py": validator(name) for name in NAMES}
    files[TARGET / "__init__.py"] = '"""Validators, compiled from schemas/."""\n'
    stale = [path for path, text in files.items() if not path.exists() or path.read_text() != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'stale' if '--check' in arguments else 'written'}")
        if "--check" not in arguments:
            path.write_text(files[path])
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
