"""A disk that is full, a checkout that is read-only, and a limit on how large files may be."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.repository.conftest import Run, command, environment
from tests.repository.test_interrupted import contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repository.conftest import Speclint

# A namespace of its own, in which whoever runs this may mount; what is mounted is gone with it.
FULL = 'mount -t tmpfs -o size={size}k none "$0" && cp -r "$1"/. "$0" && shift && cd "$0" && {fill} && {run}'
READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && {run}'
FILL = "{ cat /dev/zero > filler 2>/dev/null || true; }"
RUN = '"$@"'


@cache
def may_mount() -> bool:
    """Tell whether this machine lets us mount in a namespace of our own."""
    script = "mount -t tmpfs none /mnt && mount --bind /mnt /mnt && mount -o remount,bind,ro /mnt"
    try:
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", script], check=False, capture_output=True
        )
    except OSError:
        return False
    return done.returncode == 0


needs_mounts = pytest.mark.skipif(not may_mount(), reason="needs mounts in a user namespace")


@pytest.fixture
def truth(shop: Path, speclint: Speclint) -> Run:
    """Return what a run says where there is room; it leaves no cache."""
    return speclint(shop, "--no-cache")


def read_only(folder: Path, *arguments: str) -> Run:
    """Run in a folder that nobody can write to, not even root."""
    return _in_namespace(READ_ONLY.format(run=RUN), str(folder), *command(*arguments))


def _in_namespace(script: str, *arguments: str) -> Run:
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
    )
    return Run(done)


@needs_mounts
def test_a_read_only_checkout_is_linted(shop: Path, truth: Run) -> None:
    """There is no cache then, and no word about it."""
    run = read_only(shop)
    assert (run.stdout, run.stderr, run.status) == (truth.stdout, "", 1)
    assert not (shop / ".speclint_cache").exists()


@needs_mounts
def test_a_warm_cache_is_of_use_in_a_read_only_checkout(
    shop: Path, truth: Run, speclint: Speclint
) -> None:
    """What is there is read, also when it cannot be brought up to date."""
    speclint(shop)
    (shop / "Shop 1.json").touch()
    run = read_only(shop)
    assert (run.stdout, run.stderr) == (truth.stdout, "")


@needs_mounts
@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--fix", "Shop 1.json is not fixed: permission denied"),
        ("--write-baseline", "Read-only file system: speclint-baseline.json"),
    ],
)
def test_what_cannot_be_written_is_said(shop: Path, option: str, said: str) -> None:
    """Nothing can be mended in a read-only checkout: status 2, a sentence, and all is as it was."""
    if option == "--write-baseline":
        with (shop / "speclint.toml").open("a") as file:
            file.write('baseline = "speclint-baseline.json"\n')
    before = contents(shop)
    run = read_only(shop, option)
    assert run.status == 2
    assert (said in run.stderr, "Traceback" in run.stderr) == (True, False), run.stderr
    assert contents(shop) == before


@needs_mounts
@pytest.mark.parametrize("room", [0, 16])
def test_a_full_disk_costs_the_cache_alone(
    shop: Path, truth: Run, tmp_path: Path, room: int
) -> None:
    """With no room, or too little, for the cache the report is what it is; so it is afterwards."""
    disk = tmp_path / "disk"
    disk.mkdir()
    fill = f"{FILL} && truncate -s -{room}k filler"
    run = '{ "$@" > ../out; ls .speclint_cache > ../left; rm filler; "$@"; }'
    script = FULL.format(size=600, fill=fill, run=run)
    after = _in_namespace(script, str(disk), str(shop), *command())
    assert ((tmp_path / "out").read_text("utf-8"), after.stdout) == (truth.stdout, truth.stdout)
    left = (tmp_path / "left").read_text("utf-8").split()
    assert {*left} <= {"CACHEDIR.TAG", "cache"}
    assert ("cache" in left) == (room > 0)


@needs_mounts
def test_a_fix_on_a_full_disk_loses_nothing(shop: Path, tmp_path: Path) -> None:
    """A file that cannot be written is as it was, and the run says which and why."""
    disk, after = tmp_path / "disk", tmp_path / "after"
    disk.mkdir()
    before = contents(shop)
    script = FULL.format(
        size=600, fill=FILL, run='{ "$@"; status=$?; rm filler; cp -r . ../after; exit $status; }'
    )
    run = _in_namespace(script, str(disk), str(shop), *command("--fix"))
    assert run.status == 2
    assert "Shop 1.json is not fixed: no space left on device" in run.stderr
    assert contents(after) == before
    assert json.loads(run.stdout)["summary"] == {
        "files": 41,
        "errors": 40,
        "warnings": 0,
        "infos": 0,
        "fixed": 0,
    }


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("limit", [0, 1000, 30_000])
def test_a_limit_on_the_size_of_files_costs_the_cache_alone(
    shop: Path, truth: Run, speclint: Speclint, limit: int
) -> None:
    """A file that is cut off in the middle is nothing to believe, nor to be stopped by."""
    import resource

    def low() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        command(),
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=shop,
        env=environment(),
        preexec_fn=low,
    )
    assert (done.stdout, done.stderr, done.returncode) == (truth.stdout, "", 1)
    assert speclint(shop).stdout == truth.stdout
