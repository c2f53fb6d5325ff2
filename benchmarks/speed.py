"""How fast speclint is beside a bare interpreter, a bare loop and other linters.

usage: python benchmarks/speed.py [--rounds N] [--large] [--write PAGE]

Builds its files, makes sure that they are clean or broken as they should be and that each peer sees
what is broken, then runs whole processes in turn and prints the medians. Trust the ratios.
`python benchmarks/peers.py` installs the peers; a peer that is missing is left out.
"""

from __future__ import annotations

import argparse
import itertools
import os
import platform
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus, peers  # noqa: E402 - the checkout comes first
from benchmarks.measure import (  # noqa: E402
    BARE,
    SPECLINT,
    NoBenchmarkError,
    Work,
    medians,
    run,
    settle,
    watch,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.peers import Peer

PASS, LOOP, OURS = "python -c pass", "bare loop", "speclint"
CLEAN, ALONE = "clean", "alone"
DECODE = [sys.executable, str(ROOT / "benchmarks" / "decode.py")]
LARGE = (25_000, 50_000, 100_000)
MARKS = re.compile(r"(?<=<!-- speed: begin -->\n).*(?=<!-- speed: end -->)", re.DOTALL)


class Row(NamedTuple):
    """A work of speclint, what it looks at, and what is to be seen there.

    What is clean all peers look at, what is broken those that can see it, and nobody takes part in
    what speclint does alone.
    """

    name: str
    path: Path
    work: Work
    seen: str


def rows(folder: Path, files: int) -> Iterator[Row]:
    """Build the files of each row and yield it."""
    one = corpus.one(folder / "one")
    corpus.check(one, files=1, findings=0)
    yield Row("1 clean file of 1.5 KB", one, Work([*SPECLINT, "--no-cache", str(one)]), CLEAN)
    many = corpus.connections(folder / "many", range(files))
    corpus.check(many, files, findings=0)
    uncached, cached = (
        [*SPECLINT, *options, str(many)]
        for options in (["--no-cache"], ["--cache-dir", str(folder / "cache")])
    )
    yield Row(f"{files:,} clean files of 7.6 KB", many, Work(uncached), CLEAN)
    settle(many)
    run(Work(cached), folder)
    yield Row("the same, cached, 1 has changed", many, Work(cached, _changes(many)), ALONE)
    for sort in corpus.BROKEN:
        path = corpus.broken(folder / sort, sort)
        corpus.check(path, files=1, findings=5)
        work = Work([*SPECLINT, "--no-cache", str(path)], statuses=(1,))
        yield Row(f"1 file with 5 findings: {sort}", path, work, sort)


def works(row: Row, there: list[Peer]) -> dict[str, Work]:
    """Return what is run for a row, by column."""
    found = {PASS: Work(BARE)}
    if row.seen == CLEAN:
        found[LOOP] = Work([*DECODE, str(row.path)])
    found[OURS] = row.work
    for peer in there:
        if row.seen in (CLEAN, *peer.sees):
            statuses = (0,) if row.seen == CLEAN else peer.statuses
            found[peer.name] = Work([*peer.command, *peer.files(row.path)], statuses=statuses)
    return found


def probe(peer: Peer, folder: Path) -> None:
    """Make sure that a peer finds the broken one of two files, given as those that are measured."""
    sort = peer.sees[-1]
    place = folder / peer.name
    corpus.one(place / "clean")
    path = corpus.broken(place / "broken", sort)
    told = run(Work([*peer.command, *peer.files(place)], statuses=peer.statuses), folder)
    if path.name not in told:
        raise NoBenchmarkError(f"{peer.name} says nothing of {path.name}:\n{told}")


def table(folder: Path, there: list[Peer], files: int, rounds: int) -> Iterator[str]:
    """Yield the lines of the table, and what the many files cost beside the bare loop."""
    columns = [PASS, LOOP, OURS, *(peer.name for peer in there)]
    yield f"| ms (times `{PASS}`) | {' | '.join(columns)} |"
    yield f"|-{'|-' * len(columns)}|"
    ratios = []
    for row in rows(folder, files):
        found = medians(works(row, there), folder, rounds)
        cells = [_cell(found[name], found[PASS]) if name in found else "" for name in columns]
        yield f"| {row.name} | {' | '.join(cells)} |"
        if row.path.is_dir() and LOOP in found:
            ratios.append(found[OURS] / found[LOOP])
    yield f"\nThe clean files take speclint {ratios[0]:.1f} times as long as the bare loop."


def large(folder: Path, sizes: tuple[int, ...]) -> Iterator[str]:
    """Yield a table of what very many files cost."""
    yield "\n| clean files, no cache | seconds | µs a file | peak memory |\n|-|-|-|-|"
    for before, size in itertools.pairwise((0, *sizes)):
        path = corpus.connections(folder / "large", range(before, size))
        used = watch([*SPECLINT, "--no-cache", "--fail-on", "info", str(path)])
        if used.status:
            raise NoBenchmarkError(f"{size} files are not clean, or speclint crashed")
        each = used.seconds / size * 1e6
        yield f"| {size:,} | {used.seconds:.1f} | {each:.0f} | {used.megabytes:.0f} MB |"


def lines(options: argparse.Namespace, folder: Path) -> Iterator[str]:
    """Yield all that is printed."""
    known = peers.known(options.peers, folder)
    there = [peer for peer in known if peer.file.exists()]
    for peer in there:
        probe(peer, folder / "probe")
    yield from table(folder, there, options.files, options.rounds)
    if options.large:
        yield from large(folder, LARGE)
    python = f"Python {platform.python_version()}, {os.cpu_count()} processors"
    pinned = ", ".join((*peers.PYTHON, *peers.NODE)) if there else "no peers"
    yield f"\n{options.rounds} rounds, {python}; {pinned}."
    missing = [peer.name for peer in known if peer not in there]
    if missing:
        yield f"\nNot installed, so not measured: {', '.join(missing)}."


def main() -> None:
    """Print the tables, and write them into a page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--files", type=int, default=2000, help="how many files are many")
    parser.add_argument("--large", action="store_true", help="also 100,000 files: takes minutes")
    parser.add_argument("--peers", type=Path, default=peers.FOLDER, help="where they are installed")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put it between a page's marks")
    options = parser.parse_args()
    page = options.write.read_text("utf-8") if options.write else ""
    if options.write and not MARKS.search(page):
        parser.error(f"{options.write} has no marks between which to write")
    printed = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            for line in lines(options, Path(folder)):
                print(line, flush=True)
                printed.append(line)
        except NoBenchmarkError as error:
            sys.exit(f"no benchmark: {error}")
    if options.write:
        text = "\n".join(printed) + "\n"
        options.write.write_text(MARKS.sub(lambda _: text, page), "utf-8")


def _cell(seconds: float, bare: float) -> str:
    digits = 1 if seconds < 1 / 10 else 0
    return f"{seconds * 1000:,.{digits}f} ({seconds / bare:,.1f})"


def _changes(folder: Path) -> Callable[[], object]:
    """Return what changes a file of a folder, each time into something new."""
    path, numbers = min(folder.rglob("*.json")), itertools.count()
    text = path.read_text("utf-8")

    def change() -> None:
        path.write_text(text.replace("with their", f"with their {next(numbers)}", 1), "utf-8")

    return change


if __name__ == "__main__":
    main()
