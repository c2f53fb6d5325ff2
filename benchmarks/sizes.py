"""What large files cost: time and memory of whole runs, for clean files and for hostile ones.

usage: python benchmarks/sizes.py [MEGABYTES [WORK ...]]

Sizes double up to that many megabytes (8); of the works only those are run whose name has one of
the words. A cell is the processor's seconds and the peak of the memory: where both are linear in
the size, they double from column to column. A run that takes more than ten minutes is ended.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import SPECLINT, watch  # noqa: E402 - the checkout comes first

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND = [*SPECLINT, "--isolated", "--output-format", "concise"]
LIMIT = 600  # seconds
MEGABYTE = 1_000_000

SPEC = json.loads((ROOT / "examples" / "clean" / "acme-streaming.json").read_text("utf-8"))
COPIES = {**SPEC, "sourceSpec": {**SPEC["sourceSpec"], "copies": ["@"]}}
LIST = '{"name": "acme", "sourceSpec": ['


class Work(NamedTuple):
    """A file, which is a piece as often as it fits between head and tail; and how it is run."""

    head: str
    piece: str | bytes
    tail: str
    options: tuple[str, ...] = ()


def specs(last: str = "", *, indent: int | None = 2, options: tuple[str, ...] = ()) -> Work:
    """Return a spec with very many copies of one in it; `last` comes behind the last of them."""
    head, tail = json.dumps(COPIES, indent=indent).split('"@"')
    newline = f"\n{' ' * 6}" if indent else " "
    copy = json.dumps(SPEC, indent=indent).replace("\n", newline)
    return Work(head, f"{copy},{newline}", f"{copy}{last}{tail}", options)


WORKS = {
    "clean": specs(),
    "clean, on one line": specs(indent=None),
    "with a byte order mark": Work("\ufeff", *specs()[1:]),
    "a comma missing at the end": specs('"x"'),
    "a comma missing at the end of one line": specs('"x"', indent=None),
    "a comma missing at the end, --fix": specs('"x"', options=("--fix",)),
    "a comma missing at the end, --diff": specs('"x"', options=("--diff",)),
    "a bracket missing at the end": specs("{"),
    "a bracket missing at the end of one line": specs("{", indent=None),
    "one long string with a tab": Work(LIST + '"', "x", '\t"]}'),
    "one long string of tabs": Work(LIST + '"', "x\t", '"]}'),
    "a comma missing everywhere": Work(LIST, "1 ", "1]}"),
    "single quotes everywhere": Work(LIST, "'a',", "1]}"),
    "single quotes everywhere, --fix": Work(LIST, "'a',", "1]}", ("--fix",)),
    "comments everywhere": Work(LIST, "// x\n1,", "1]}"),
    "one key all the time": Work(LIST[:-1] + "{", '"a":1,', '"a":1}}'),
    "ids that are empty": Work('{"name": "f", "sourceConnectionSpecIds": [', '"",', '""]}'),
    "incomplete specs": Work('{"items": [', '{"name":"a","sourceSpec":{}},', "{}]}"),
    "opening brackets": Work("", "[", ""),
    "closing brackets": Work("", "]", ""),
    "nested objects that stay open": Work("", '{"a":', ""),
    "brackets crossed": Work("", "[{", "]}"),
    "quotes": Work("", '"', ""),
    "apostrophes": Work("", "'", ""),
    "backslashes": Work("", "\\", ""),
    "one word": Work("", "x", ""),
    "words": Work("", "foo bar ", ""),
    "colons": Work("", ":", ""),
    "line breaks": Work("", "\n", ""),
    "zero bytes": Work("", b"\x00", ""),
    "random bytes": Work("", random.Random(1).randbytes(MEGABYTE), ""),  # noqa: S311 - no secret
    "YAML": Work("items:\n", '- name: acme\n  tags: [a, b]\n  text: It\'s a "thing"\n', ""),
    "HTML": Work(
        "<!DOCTYPE html>\n<body>\n", '<p class="a">It\'s &quot;text&quot;</p>\n', "</body>"
    ),
}


def content(work: Work, size: int) -> Iterator[bytes]:
    """Yield the bytes of a file in small pieces: this process must not be the largest itself."""
    piece = work.piece.encode() if isinstance(work.piece, str) else work.piece
    head, tail = work.head.encode(), work.tail.encode()
    count = max(0, size - len(head) - len(tail)) // len(piece)
    together = max(1, MEGABYTE // len(piece))
    yield head
    for _ in range(count // together):
        yield piece * together
    yield piece * (count % together)
    yield tail


def run(work: Work, size: int) -> str:
    """Lint a file of a size; return seconds and megabytes, or why there are none."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "acme.json")
        with path.open("wb") as file:
            file.writelines(content(work, size))
        used = watch([*COMMAND, *work.options, str(path)], LIMIT)
    if used.status < 0:
        return "too long" if used.seconds > LIMIT else "killed"
    return f"{used.computed:.1f} s, {used.megabytes:.0f} MB"


def row(work: Work, sizes: list[int]) -> Iterator[str]:
    """Yield the cells of a work; behind a run that did not end they are empty."""
    cell = ""
    for megabytes in sizes:
        if not cell or cell[-1] == "B":
            cell = run(work, megabytes * MEGABYTE)
            yield cell
        else:
            yield ""


def main(arguments: list[str]) -> None:
    """Print the table, row by row."""
    largest = int(arguments[0]) if arguments else 8
    sizes = [size for power in range(20) if (size := 2**power) < largest] + [largest]
    print(f"| file | {' | '.join(f'{size} MB' for size in sizes)} |\n|-{'|-' * len(sizes)}|")
    for name, work in WORKS.items():
        if all(word not in name for word in arguments[1:]) and arguments[1:]:
            continue
        print(f"| {name} | {' | '.join(row(work, sizes))} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
