"""A cache that is damaged, foreign or in the way: it is never believed, and never an error."""

from __future__ import annotations

import os
import random
import shutil
from typing import TYPE_CHECKING

import pytest

from speclint.api import Settings, check_paths
from tests.repository.conftest import make_shop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from speclint.finding import Finding
    from tests.repository.conftest import Speclint

FLIPS = 200


def findings(*, cache: bool = True) -> tuple[Finding, ...]:
    """Return what is found in the working folder."""
    return check_paths(".", Settings(cache=cache)).findings


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Finding, ...]]:
    """Return a shop with a cache that is full, and what is found in it without one."""
    folder = make_shop(tmp_path_factory.mktemp("warm") / "shop")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        found = findings(cache=False)
        assert (findings(), len(found)) == (found, 40)
    return folder, found


@pytest.fixture
def shop(
    warm: tuple[Path, tuple[Finding, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Go to a copy of that shop and return where it is."""
    folder = shutil.copytree(warm[0], tmp_path / "shop")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def truth(warm: tuple[Path, tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """Return what is to be found."""
    return warm[1]


def cache_of(folder: Path) -> Path:
    """Return the path of the file with the results."""
    return folder / ".speclint_cache" / "cache"


def damages() -> Iterator[Callable[[bytes], bytes]]:
    """Yield what may become of the file's content."""
    chance = random.Random(7)  # noqa: S311 - no secret
    yield lambda data: chance.randbytes(len(data))
    yield lambda _: b""
    yield lambda data: data.replace(b" of 0", b" of 9", 1)
    yield lambda data: data.replace(b"speclint cache ", b"speclint cache 9", 1)
    yield lambda data: data.partition(b"\n")[0] + b"\n" + chance.randbytes(10_000)
    yield lambda data: data.replace(b"[]", b"[" * 5000)
    yield lambda data: data.replace(b"\t", b"\n")
    for _ in range(4):
        yield lambda data: data[: chance.randrange(len(data))]
        yield lambda data: data[chance.randrange(len(data)) :]


@pytest.mark.parametrize("damage", list(damages()), ids=lambda _: "")
def test_a_damaged_cache_is_made_anew(
    shop: Path, truth: tuple[Finding, ...], damage: Callable[[bytes], bytes]
) -> None:
    """Whatever is in the file, the report is right, and the file is of use again afterwards."""
    path = cache_of(shop)
    path.write_bytes(damage(path.read_bytes()))
    assert [findings(), findings()] == [truth, truth]
    assert path.read_bytes().startswith(b"speclint cache")


def test_no_flipped_bit_is_believed(shop: Path, truth: tuple[Finding, ...]) -> None:
    """With a bit the other way round at any of 200 places the findings stay what they are."""
    whole = cache_of(shop).read_bytes()
    chance = random.Random(8)  # noqa: S311 - no secret
    for _ in range(FLIPS):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        cache_of(shop).write_bytes(data)
        assert findings() == truth


def test_what_a_killed_run_left_over_is_in_nobodys_way(
    shop: Path, truth: tuple[Finding, ...]
) -> None:
    """A half-written file of a process with our number, as they repeat in containers, is replaced."""
    cache_of(shop).rename(shop / ".speclint_cache" / f"cache.{os.getpid()}")
    assert [findings(), findings()] == [truth, truth]
    assert cache_of(shop).read_bytes().startswith(b"speclint cache")


def in_the_way() -> Iterator[Callable[[Path], None]]:
    """Yield what may stand where the cache should be."""

    def a_folder(path: Path) -> None:
        path.mkdir()
        (path / "notes.txt").write_text("mine")

    def a_file(path: Path) -> None:
        path.write_text("mine")

    yield a_folder
    yield a_file
    yield lambda path: path.symlink_to("nowhere")
    yield lambda path: path.symlink_to(path.name)


@pytest.mark.parametrize("where", [".speclint_cache", ".speclint_cache/cache"])
@pytest.mark.parametrize("obstacle", list(in_the_way()), ids=["folder", "file", "link", "loop"])
def test_what_is_in_the_way_stays(
    shop: Path, truth: tuple[Finding, ...], where: str, obstacle: Callable[[Path], None]
) -> None:
    """A folder, a file or a link in the cache's place costs the cache and nothing else."""
    path = _cleared(shop / where)
    obstacle(path)
    assert [findings(), findings()] == [truth, truth]
    if path.is_dir():
        assert (path / "notes.txt").read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
@pytest.mark.parametrize("where", [".speclint_cache", ".speclint_cache/cache"])
def test_a_pipe_does_not_stop_the_run(shop: Path, speclint: Speclint, where: str) -> None:
    """Nobody will ever write to the other end."""
    truth = speclint(shop)
    os.mkfifo(_cleared(shop / where))
    run = speclint(shop, within=("timeout", "20"))
    assert (run.stdout, run.stderr) == (truth.stdout, "")


def _cleared(path: Path) -> Path:
    path.unlink() if path.is_file() else shutil.rmtree(path)
    return path


@pytest.mark.parametrize("where", [".speclint_cache", ".speclint_cache/cache"])
def test_a_link_does_not_lead_out(shop: Path, where: str) -> None:
    """A repository may bring a link along: nothing is written to where it leads."""
    path = shop / where
    target = shop.with_name("elsewhere")
    path.rename(target)
    path.symlink_to(target)
    file = target / "cache" if target.is_dir() else target
    before = file.read_bytes()
    (shop / "Shop 1.json").write_text("{}")
    assert (len(findings()), len(findings())) == (40, 40)
    assert file.read_bytes() == before


def test_a_cache_elsewhere_is_kept_there(shop: Path, speclint: Speclint) -> None:
    """`--cache-dir` takes the place of the folder in the project."""
    shutil.rmtree(shop / ".speclint_cache")
    runs = [speclint(shop, "--cache-dir", "../elsewhere") for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout
    assert not (shop / ".speclint_cache").exists()
    assert list(shop.with_name("elsewhere").rglob("cache"))
