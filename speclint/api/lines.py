"""The lines of a cache's file: of which rule set, with a checksum, and what is known of files.

What is asked of each file stands in one table, which is read in one go; what there is to tell of a
file stands behind it, and is read when somebody wants to know.
"""

from __future__ import annotations

from zlib import crc32

import jiter

from speclint.api.stored import as_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.api.stored import Entry

KEY, _CHECKSUM = 12, 8  # characters of them, each with a tab behind it
ENTRIES_MOST = 10_000  # of one line, as making it takes much memory


def split(data: bytes) -> Iterator[bytes]:
    """Yield the lines of a file, and none that is cut off; `bytes.split` takes three times as long."""
    start, end = 0, data.find(b"\n")
    while end >= 0:
        yield data[start:end]
        start, end = end + 1, data.find(b"\n", end + 1)


def made(key: bytes, entries: Mapping[str, Entry], fine: list[str]) -> Iterator[bytes]:
    """Yield the lines of many entries; what is true of all files is in the first."""
    several = [*entries.items()]
    for start in range(0, max(1, len(several)), ENTRIES_MOST):
        yield _line(key, dict(several[start : start + ENTRIES_MOST]), [] if start else fine)


def _line(key: bytes, entries: Mapping[str, Entry], fine: list[str]) -> bytes:
    """Return a line: a table of what is asked of each file, and behind it what is to be told."""
    stamps, digests, states, ids, specs, said = (
        [entry[column] for entry in entries.values()] for column in range(6)
    )
    moments = [[stamp[part] for stamp in stamps] for part in range(4)]  # type: ignore[index]
    table = as_json(([*entries], *moments, digests, states, ids, specs, fine)) or b""
    whole = b"\t".join((table, *said))  # type: ignore[arg-type]
    return b"\t".join((key, _checksum(whole), whole))


def content(line: bytes) -> tuple[dict[str, Entry], list[str]]:
    """Return what a line says; nothing where it is damaged."""
    start = KEY + _CHECKSUM + 2
    if line[KEY + 1 : start - 1] != _checksum(memoryview(line)[start:]):
        return {}, []
    try:
        _, _, table, *said = line.split(b"\t")
        names, *stamps, digests, states, ids, specs, fine = jiter.from_json(
            table, cache_mode="none"
        )
        entries = zip(zip(*stamps, strict=True), digests, states, ids, specs, said, strict=True)
        return dict(zip(names, entries, strict=True)), fine
    except (ValueError, TypeError):  # somebody else has written it, with a checksum
        return {}, []


def _checksum(whole: bytes | memoryview) -> bytes:
    return b"%0*x" % (_CHECKSUM, crc32(whole))
