"""Write what is generated in docs/: a page per rule and the table of all of them.

usage: python tools/write_docs.py [--check]

With --check nothing is written; the exit status is 1 when a page is not what it should be.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from speclint.pages import index, mistakes, page  # noqa: E402 - the checkout must come first
from speclint.registry import Registry  # noqa: E402

TARGET = ROOT / "docs" / "rules"


def pages() -> dict[Path, str]:
    """Return the text of every generated page by its path."""
    registry = Registry()
    texts = {TARGET / f"{rule_id}.md": page(registry[rule_id]) for rule_id in registry.ids()}
    texts[TARGET / "README.md"] = index(registry)
    texts[ROOT / "docs" / "json.md"] = mistakes(registry)
    return texts


def main(arguments: list[str]) -> int:
    """Write the pages that are not what they should be, or only name them."""
    check = "--check" in arguments
    texts = pages()
    stale = [
        path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text
    ]
    gone = sorted(set(TARGET.rglob("*.md")) - set(texts))
    for path in [*stale, *gone]:
        print(f"{path.relative_to(ROOT)}: {'stale' if check else 'written'}")
    if not check:
        for path in stale:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], "utf-8")
        for path in gone:
            path.unlink()
    return 1 if check and (stale or gone) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
