"""Which file patterns of a config mean nothing: a run must not look at other files than was meant."""

from __future__ import annotations

from speclint.pointer import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any


def refused_patterns(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the pointers of patterns that match nothing at all, each with what to say."""
    for pointer, pattern in _patterns(table):
        path = pattern.removeprefix("!")
        if path.startswith("./"):
            yield pointer, f"`{pattern}` matches nothing: write it without the `./`"
        elif path.startswith("../") or "/../" in path:
            yield pointer, f"`{pattern}` matches nothing: patterns are for what is below the config"
        elif _may_be_wrong(pattern) and _means_nothing(pattern):
            yield pointer, f"`{pattern}` is no pattern for files: see `git help ignore`"


def _patterns(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("include", "exclude"):
        yield from _items(f"/{key}", table.get(key, ()))
    for pattern in table.get("per-file-ignores", ()):
        yield f"/per-file-ignores/{escape(pattern)}", pattern
    for index, entry in enumerate(table.get("suppress", ())):
        yield from _items(f"/suppress/{index}/files", entry.get("files", ()))
    for name, kind in table.get("kinds", {}).items():
        yield from _items(f"/kinds/{escape(name)}/match/files", kind["match"].get("files", ()))


def _items(pointer: str, patterns: list[str]) -> Iterator[tuple[str, str]]:
    for index, pattern in enumerate(patterns):
        yield f"{pointer}/{index}", pattern


def _may_be_wrong(pattern: str) -> bool:
    """Tell which patterns to try out: most cannot be wrong, and to load the library takes long."""
    return any(sign in pattern for sign in "!\\[#") or not pattern.strip("/ ")


def _means_nothing(pattern: str) -> bool:
    import re
    import warnings

    from pathspec import GitIgnoreSpec

    try:
        with warnings.catch_warnings():
            # Of `[[:alpha:]]` the library makes something else than git does, and a warning.
            warnings.simplefilter("error")
            spec = GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error, Warning):
        return True
    return not any(one.include is not None for one in spec.patterns)
