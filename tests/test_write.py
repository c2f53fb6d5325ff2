"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from speclint.write import write_file

if TYPE_CHECKING:
    from pathlib import Path


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    """A file that was written anew has the permissions that it had."""
    path = tmp_path / "acme.json"
    path.write_text("old")
    path.chmod(0o640)
    write_file(str(path), b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    """A file that was not there gets the mode that any program would give it."""
    path, other = tmp_path / "new.json", tmp_path / "other"
    write_file(str(path), b"{}")
    other.touch()
    assert path.stat().st_mode == other.stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file it leads to."""
    path, link = tmp_path / "acme.json", tmp_path / "link.json"
    path.write_text("old")
    link.symlink_to(path)
    write_file(str(link), b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_failed_write_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk gives up, the old content stays and no other file is left behind."""
    path = tmp_path / "acme.json"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_file(str(path), b"new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["acme.json"]
