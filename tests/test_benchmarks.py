"""The benchmark of speed still runs, and takes no figure from who does not do the work.

No time is asserted: the sizes here are tiny, and a test machine is never quiet.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import corpus, specs
from benchmarks.measure import NoBenchmarkError
from benchmarks.peers import known
from benchmarks.speed import MARKS

ROOT = Path(__file__).resolve().parent.parent
# Stands where check-jsonschema is installed: finds what is broken, and names the file.
FINDS = """#!/bin/sh
shift 2
! grep -l -e "'Streaming'" -e wirte "$@"
"""
PAGE = "# Speed\n\n<!-- speed: begin -->\nold\n<!-- speed: end -->\n\nThe end.\n"


def bench(*options: object) -> subprocess.CompletedProcess[str]:
    """Run the benchmark with as little work as there can be."""
    command = [sys.executable, ROOT / "benchmarks" / "speed.py", "--rounds", "1", "--files", "40"]
    return subprocess.run(
        [*map(str, command), *map(str, options)], check=False, capture_output=True, encoding="utf-8"
    )


@pytest.fixture
def peers(tmp_path: Path) -> Path:
    """Return a folder in which one of the peers seems to be installed."""
    path = tmp_path / "peers" / "python" / "bin" / "check-jsonschema"
    path.parent.mkdir(parents=True)
    path.write_text(FINDS, "utf-8")
    path.chmod(0o755)
    return tmp_path / "peers"


def test_the_table_has_all_works_and_who_is_there(peers: Path, tmp_path: Path) -> None:
    """A cell is empty where there is nothing to measure; who is missing is named."""
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    done = bench("--peers", peers, "--write", tmp_path / "page.md")
    assert (done.stderr, done.returncode) == ("", 0)
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in done.stdout.splitlines()]
    table = [row for row in cells if row]
    columns = ["python -c pass", "bare loop", "speclint", "check-jsonschema"]
    assert table[0] == ["ms (times `python -c pass`)", *columns]
    assert [(name, "".join("x" if cell else "." for cell in row)) for name, *row in table[2:]] == [
        ("1 clean file of 1.5 KB", "xxxx"),
        ("40 clean files of 7.6 KB", "xxxx"),
        ("the same, cached, 1 has changed", "x.x."),
        ("1 file with 5 findings: syntax", "x.xx"),
        ("1 file with 5 findings: rules", "x.x."),
        ("1 file with 5 findings: schema", "x.xx"),
    ]
    assert all(re.fullmatch(r"[\d,.]+ \([\d,.]+\)|", cell) for _, *row in table[2:] for cell in row)
    others = "sourcemeta, sourcemeta --fast, Biome, Biome binary, VS Code, Spectral"
    assert f"Not installed, so not measured: {others}." in done.stdout
    written = (tmp_path / "page.md").read_text("utf-8")
    assert written == PAGE.replace("old\n", done.stdout)


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    """It is said before anything is measured; the page of the figures has the marks."""
    (tmp_path / "page.md").write_text("# Speed\n", "utf-8")
    done = bench("--write", tmp_path / "page.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "has no marks between which to write" in done.stderr
    assert MARKS.search((ROOT / "docs" / "speed.md").read_text("utf-8"))


@pytest.mark.parametrize("script", ["exit 0", "exit 1", 'echo "$@"; exit 3'])
def test_a_peer_that_does_not_do_its_work_is_no_peer(peers: Path, script: str) -> None:
    """What crashes, or finds nothing where something is broken, would be the fastest of all."""
    (peers / "python" / "bin" / "check-jsonschema").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    done = bench("--peers", peers)
    assert done.returncode == 1
    assert done.stderr.startswith("no benchmark: ")
    assert "check-jsonschema" in done.stderr
    assert done.stdout == ""


def test_a_corpus_is_what_it_is_said_to_be(tmp_path: Path) -> None:
    """A finding too many or too few, or a file too few, ends the benchmark."""
    clean = corpus.connections(tmp_path / "clean", range(12))
    corpus.check(clean, files=12, findings=0)
    with pytest.raises(NoBenchmarkError):
        corpus.check(clean, files=13, findings=0)
    for sort in corpus.BROKEN:
        path = corpus.broken(tmp_path / sort, sort)
        with pytest.raises(NoBenchmarkError):
            corpus.check(path, files=1, findings=4)


def test_the_specs_are_always_the_same_and_never_alike() -> None:
    """What could be remembered of one spec is of no use for another: each has its own form."""
    texts = [specs.text(number) for number in range(100)]
    assert texts == [specs.text(number) for number in range(100)]
    forms = {form(json.loads(text)) for text in texts if "generic-rest" in text}
    assert len(forms) == 90
    size = sum(map(len, map(str.encode, texts))) / len(texts)
    assert 7_300 < size < 7_900


def form(value: Any) -> str:
    """Return what is left of a value without its texts, numbers and names in lists."""
    if isinstance(value, dict):
        return "{" + ",".join(key + form(member) for key, member in value.items()) + "}"
    return f"[{len(value)}]" if isinstance(value, list) else ""


def test_all_peers_validate_with_a_schema_that_they_know(tmp_path: Path) -> None:
    """A strict validator of draft-07 refuses references to what is not in `definitions`."""
    known(tmp_path / "none", tmp_path)
    schema = (tmp_path / "connection-spec.json").read_text("utf-8")
    assert '"definitions"' in schema
    assert "$defs" not in schema
