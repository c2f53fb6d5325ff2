"""Run speclint and say what it loaded: python tests/promises/loaded.py PATH 2>LIST.

Named are all modules of speclint, and of all others those that speclint itself imports: what they
load in their turn differs from one Python to the next.
"""

from __future__ import annotations

import builtins
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

OURS = ("speclint", "speclint_rules")


def main() -> int:
    """Run speclint with the arguments; print the modules, one a line, to standard error."""
    imported: set[str] = set()
    original = builtins.__import__

    def watched(name: str, namespace: Any = None, *rest: Any, **named: Any) -> Any:
        importer = str((namespace or {}).get("__name__"))
        if importer.partition(".")[0] in OURS:
            imported.add(name.partition(".")[0])
        return original(name, namespace, *rest, **named)

    builtins.__import__ = watched  # type: ignore[assignment]
    from speclint.cli import main as run

    status = run(sys.argv[1:])
    own = {name for name in sys.modules if name.partition(".")[0] in OURS}
    sys.stderr.write("".join(f"{name}\n" for name in sorted({*own, *imported})))
    return status


if __name__ == "__main__":
    sys.exit(main())
