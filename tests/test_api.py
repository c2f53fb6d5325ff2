"""Files in, report out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

import speclint
from speclint import api, write
from speclint.api import fixing
from speclint.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def rules(report: speclint.Report) -> list[tuple[str, str]]:
    """Return the path and rule of each finding."""
    return [(finding.path, finding.rule) for finding in report.findings]


def test_a_file_that_cannot_be_read_is_a_finding(project: Callable[..., Path]) -> None:
    """One bad file does not end the run for the others, and its finding has no made-up place."""
    folder = project()
    (folder / "gone.json").symlink_to(folder / "nowhere.json")
    report = speclint.check_paths(["gone.json", "acme.json"])
    [finding] = report.findings
    assert (finding.path, finding.rule, finding.range) == (
        "gone.json",
        "internal/unreadable-file",
        None,
    )
    assert finding.message == "the file cannot be read: no such file or directory"
    assert [spec.path for file in report.files for spec in file.facts] == ["acme.json"]


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that is unreadable")
def test_what_an_unreadable_file_lists_is_not_missing(project: Callable[..., Path]) -> None:
    """Where a file is there and cannot be read, nothing is said about what no file lists."""
    folder = project()
    (folder / "flow.json").unlink()
    assert rules(speclint.check_paths(["acme.json"])) == [
        ("acme.json", "refs/unreferenced-connection-spec")
    ]
    (folder / "closed.json").symlink_to("/proc/self/mem")  # not even root can read its start
    assert rules(speclint.check_paths(["acme.json"])) == []
    assert rules(speclint.check_paths(["."])) == [("closed.json", "internal/unreadable-file")]


def test_projects_do_not_mix(project: Callable[..., Path]) -> None:
    """The same id in two projects is no duplicate, and each config rules its own files."""
    spec = '{"id": "1", "sourceSpec": {}, "name": "a",}'
    config = 'select = ["refs/duplicate-id", "json/*"]\n'
    project(
        {
            "a/speclint.toml": config,
            "a/a.json": spec,
            "b/b.json": spec,
            "b/speclint.toml": 'select = ["refs/duplicate-id"]\n',
        }
    )
    assert rules(speclint.check_paths(["a", "b"])) == [("a/a.json", "json/trailing-comma")]


def test_a_text_takes_the_place_of_its_file(project: Callable[..., Path]) -> None:
    """What an editor holds counts, not what is on disk; the rest of the project does as it is."""
    folder = project()
    flow = (folder / "flow.json").read_text()
    orphaned = flow.replace("5f0b6e0e", "00000000")
    assert rules(speclint.check_text(flow, "flow.json")) == []
    assert rules(speclint.check_text(orphaned, "flow.json")) == [
        ("acme.json", "refs/unreferenced-connection-spec"),
        ("flow.json", "refs/unknown-connection-spec"),
    ]


def test_a_wrong_config_is_raised_with_its_findings(project: Callable[..., Path]) -> None:
    """A library caller gets the sentence, and the finding in the config."""
    project({"speclint.toml": "selct = []\n", "a.json": "{}"})
    with pytest.raises(speclint.SetupError, match=r"speclint\.toml:1: `selct` is not known"):
        speclint.check_paths(["a.json"])


def test_a_file_that_changes_meanwhile_is_not_overwritten(project: Callable[..., Path]) -> None:
    """Between linting and writing somebody else may save: their text stays."""
    folder = project({"a.json": '{"sourceSpec": {},}'})
    run = api.Run(api.Settings(select=("json/*",)))
    [only] = run.projects(["a.json"])
    [fixed] = run.fix([only], unsafe=False).files
    (folder / "a.json").write_text("theirs")
    with pytest.raises(OSError, match="changed while it was linted"):
        fixing.write_fixed(fixed)
    assert (folder / "a.json").read_text() == "theirs"


def test_a_file_that_is_not_utf8_is_not_written(project: Callable[..., Path]) -> None:
    """Bytes that cannot be read cannot be written back: the file is left alone."""
    folder = project({"a.json": b'{"name": "\xff", "sourceSpec": {},}'})
    run = api.Run(api.Settings(select=("json/*",)))
    [only] = run.projects(["a.json"])
    assert run.fix([only], unsafe=True).files == ()
    assert b"\xff" in (folder / "a.json").read_bytes()


def test_a_file_that_cannot_be_written_does_not_stop_the_others(
    project: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What can be written is, what cannot is reported as it still is, and the status is 2."""
    broken = '{"name": "a", "sourceSpec": {},}'
    folder = project({"a.json": broken, "b.json": broken, "c.json": broken})
    real = write.write_file

    def full(path: str, data: bytes) -> None:
        if path.endswith("b.json"):
            raise OSError(28, "No space left on device", path)
        real(path, data)

    monkeypatch.setattr(write, "write_file", full)
    status = main(["--fix", "--select", "json/*", "--output-format", "concise", "."])
    out, err = capsys.readouterr()
    assert (status, err) == (2, "speclint: b.json is not fixed: no space left on device\n")
    assert out.startswith("b.json:1:31: error: trailing comma")
    fixed = '{"name": "a", "sourceSpec": {}}'
    assert [(folder / f"{name}.json").read_text() for name in "abc"] == [fixed, broken, fixed]


def test_one_path_may_come_without_a_list(project: Callable[..., Path]) -> None:
    """A string is a path and not a list of letters."""
    project()
    assert speclint.check_paths("acme.json").findings == ()


def test_a_misspelt_rule_is_refused_in_the_library_too(project: Callable[..., Path]) -> None:
    """The command line and the library cannot disagree about which rules there are."""
    project()
    with pytest.raises(speclint.SetupError, match="there is no rule `json/missing-coma`"):
        speclint.check_paths(".", speclint.Settings(select=("json/missing-coma",)))


def test_fixes_are_made_in_rounds(project: Callable[..., Path]) -> None:
    """What one fix brings to light is mended in the same call."""
    project({"flow.json": '{"sourceConnectionSpecIds": ["a", "a"],}'})
    run = api.Run(api.Settings(select=("json/*", "flow/source-ids-duplicate")))
    [only] = run.projects(["flow.json"])
    [fixed] = run.fix([only], unsafe=False).files
    assert fixed.text == '{"sourceConnectionSpecIds": ["a"]}'
    assert [finding.rule for finding in fixed.applied] == [
        "flow/source-ids-duplicate",
        "json/trailing-comma",
    ]


def test_public_names_are_all_there() -> None:
    """Everything that `speclint.__all__` promises can be had, and nothing else."""
    assert all(hasattr(speclint, name) for name in speclint.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = speclint.nothing
