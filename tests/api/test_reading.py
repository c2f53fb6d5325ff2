"""Reading files: whole, or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from speclint.api.reading import read, stamp_of
from speclint.source import FileChangedError, Source

if TYPE_CHECKING:
    from pathlib import Path

_WRITER = """
import sys, itertools
for letter in itertools.cycle(b"ab"):
    with open(sys.argv[1], "wb", buffering=0) as file:
        for _ in range(20):
            file.write(bytes([letter]) * 10_000)
"""


def test_a_file_that_is_written_is_not_read_by_halves(tmp_path: Path) -> None:
    """While somebody keeps writing, what is read is one version of the file, or an error."""
    path = tmp_path / "a.json"
    path.write_bytes(b"a" * 200_000)
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(path)])
    seen = []
    try:
        for _ in range(60):
            try:
                data, _ = read(str(path))
            except OSError as error:
                seen.append(f"{error.errno}: {error.strerror}".encode())
            else:
                seen.append(data)
    finally:
        writer.kill()
        writer.wait()
    refusal = f"{errno.EBUSY}: it changes while it is read".encode()
    whole = {b"a" * 200_000, b"b" * 200_000, refusal}
    # A writer that stands still in the middle has written a whole file, as far as anybody knows.
    assert [data[:20] for data in seen if data not in whole and len(data) % 10_000] == []


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    """A pipe has neither size nor times, and is read all the same."""
    path = tmp_path / "pipe.json"
    os.mkfifo(path)
    writer = subprocess.Popen(["sh", "-c", f"printf '{{}}' > '{path}'"])
    assert read(str(path))[0] == b"{}"
    writer.wait()


def test_a_stamp_tells_one_state_of_a_file_from_another(tmp_path: Path) -> None:
    """It changes with the file, also where another file takes its place."""
    path = tmp_path / "a.json"
    assert stamp_of(str(path)) is None
    path.write_bytes(b"1")
    first = stamp_of(str(path))
    assert stamp_of(str(path)) == first == read(str(path))[1]
    (tmp_path / "b.json").write_bytes(b"1")
    os.replace(tmp_path / "b.json", path)
    assert stamp_of(str(path)) != first


def test_data_that_was_let_go_comes_back(tmp_path: Path) -> None:
    """A source that was read from a file needs no memory until it is asked again."""
    path = tmp_path / "a.json"
    path.write_bytes(b"one")
    source = Source("a.json", b"one", path.read_bytes)
    source.release()
    assert source.data == b"one"


@pytest.mark.parametrize("change", ["written", "deleted"])
def test_data_that_is_another_is_refused(tmp_path: Path, change: str) -> None:
    """What was linted is not what is there now: nobody gets to see a mixture."""
    path = tmp_path / "a.json"
    path.write_bytes(b"one")
    source = Source("a.json", b"one", path.read_bytes)
    source.release()
    if change == "written":
        path.write_bytes(b"two")
    else:
        path.unlink()
    with pytest.raises(FileChangedError, match=r"a\.json"):
        _ = source.data


def test_data_that_was_given_stays() -> None:
    """A text that came from an editor cannot be read again, so it is not let go."""
    source = Source("a.json", b"one")
    source.release()
    assert source.data == b"one"
