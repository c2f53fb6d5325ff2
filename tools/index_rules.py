"""Write `speclint/_rule_index.py`: of each built-in rule its sort, its kinds and its members.

usage: python tools/index_rules.py [--check]

With the index a run loads no rule that has nothing to say about a body. With --check nothing is
written; the exit status is 1 when the file is not what it should be.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from speclint.registry import Registry, entry_of  # noqa: E402

TARGET = ROOT / "speclint" / "_rule_index.py"
HEAD = '''"""What a run must know of the built-in rules before it loads one; by tools/index_rules.py."""

RULES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
'''


def index() -> str:
    """Return the text of the index."""
    registry = Registry()
    lines = [f"    {rule_id!r}: {entry_of(registry[rule_id])!r},\n" for rule_id in registry.ids()]
    return HEAD + "".join(lines).replace("'", '"') + "}\n"


def main(arguments: list[str]) -> int:
    """Write the index, or compare it."""
    text = index()
    if TARGET.read_text("utf-8") == text:
        return 0
    print(f"{TARGET.relative_to(ROOT)}: {'stale' if '--check' in arguments else 'written'}")
    if "--check" in arguments:
        return 1
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
