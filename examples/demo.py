"""`make demo`: speclint on the examples, as a reader would run it."""

from __future__ import annotations

import os
import subprocess
import sys

EXAMPLES = (
    ("tutorial", "a request as people copy it from a tutorial: --fix mends all of it"),
    ("incomplete", "specs that decode and still would break the service: a person must look"),
    ("clean", "a project without mistakes"),
)


def main() -> int:
    """Lint each example; fail unless speclint says of each what it should."""
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    statuses = [lint(f"examples/{folder}", about) for folder, about in EXAMPLES]
    return 0 if statuses == [1, 1, 0] else 1


def lint(folder: str, about: str) -> int:
    """Run speclint on a folder and return its exit status."""
    print(f"\n$ speclint {folder}    # {about}\n", flush=True)
    return subprocess.run([sys.executable, "-m", "speclint", folder], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
