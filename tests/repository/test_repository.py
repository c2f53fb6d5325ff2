"""A company's 2,000 specs through the command line: cold and warm, whole and in part."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from tests.repository.defects import ACROSS
from tests.repository.layout import SMALL, connection
from tests.repository.make import BASELINE, Found, git

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repository.conftest import Run, Speclint
    from tests.repository.make import Repository

BILLING = connection("billing", "batch", 2)
LAB = connection("lab", "streaming", 4)
MENDED = {
    "acme/blank-in-name",
    "flow/source-ids-duplicate",
    "json/extra-comma",
    "json/missing-comma",
    "spec/surrounding-whitespace",
}
COMMENTED = "teams/ads/streaming/ads-commented-0.yaml"


@pytest.fixture(scope="session")
def cold(whole: Repository, speclint: Speclint) -> Run:
    """Return the first run over the whole repository."""
    return speclint(whole.folder)


def test_what_is_found_is_what_is_wrong(whole: Repository, cold: Run) -> None:
    """Of 2,000 specs all that is new is reported, and nothing that is accepted or meant."""
    assert (whole.specs, cold.status, cold.stderr) == (2000, 1, "")
    assert cold.found == whole.reported


def test_a_warm_run_says_the_same(whole: Repository, cold: Run, speclint: Speclint) -> None:
    """The report of the next run is to the byte the same, and nothing is worked out anew for it."""
    cache = whole.folder / ".speclint_cache" / "cache"
    time.sleep(2)  # the times of files that were changed just now are not trusted
    again = speclint(whole.folder)
    kept = cache.read_bytes()
    warm = speclint(whole.folder)
    assert (again.stdout, warm.stdout, warm.status) == (cold.stdout, cold.stdout, 1)
    assert cache.read_bytes() == kept


def test_one_changed_file_is_looked_at_again(
    whole: Repository, cold: Run, speclint: Speclint
) -> None:
    """What is mended goes from the report, although the file's size and time are what they were."""
    path = whole.folder / BILLING
    before = path.stat()
    _replace(whole, BILLING, 'batch 2 "', 'batch 2b"')
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert speclint(whole.folder).found == [one for one in whole.reported if one.path != BILLING]
    _replace(whole, BILLING, 'batch 2b"', 'batch 2 "')
    assert speclint(whole.folder).stdout == cold.stdout


def test_nothing_is_written_without_a_cache(small: Repository, speclint: Speclint) -> None:
    """With `--no-cache` the report is the same, whatever there is in a cache."""
    warm = speclint(small.folder)
    (small.folder / ".speclint_cache" / "cache").unlink()
    assert speclint(small.folder, "--no-cache").stdout == warm.stdout
    assert not (small.folder / ".speclint_cache" / "cache").exists()


@pytest.mark.parametrize("cache", ["--no-cache", "--cache-dir=elsewhere"])
def test_processes_agree(
    whole: Repository, cold: Run, speclint: Speclint, cache: str, tmp_path: Path
) -> None:
    """However many processes share the files, the report is to the byte the same."""
    cache = cache.replace("elsewhere", str(tmp_path))
    one, three = (speclint(whole.folder, cache, "--jobs", jobs) for jobs in "13")
    assert (one.stdout, one.stderr) == (cold.stdout, "")
    assert (three.stdout, three.stderr) == (cold.stdout, "")


def test_names_are_reported_with_all_that_is_wrong_between_files(
    small: Repository, speclint: Speclint
) -> None:
    """Of three named files all findings are shown, and of the others what concerns several files."""
    names = [BILLING, connection("ads", "batch", 5), "teams/ads/answers.json"]
    expected = [one for one in small.reported if one.path in names or one.rule.startswith(ACROSS)]
    for arguments in (["--no-cache"], []):
        run = speclint(small.folder, *arguments, *names)
        assert (run.found, run.status) == (expected, 1)
    assert {one.path for one in expected} > {names[0], names[1]}


def test_a_deleted_flow_spec_shows_its_orphans(small: Repository, speclint: Speclint) -> None:
    """Connection specs that nobody lists any more are found, also when one clean file is named."""
    (small.folder / "teams/lab/flows/batch.json").unlink()
    orphans = {connection("lab", "batch", number) for number in range(SMALL.batch)}
    for arguments in ([], [connection("lab", "batch", 9)]):
        new = {*speclint(small.folder, *arguments).found} - {*small.reported}
        assert {one.rule for one in new} == {"refs/unreferenced-connection-spec"}
        assert {one.path for one in new} == orphans


@pytest.mark.parametrize("where", ["teams/billing", ".."])
def test_paths_are_those_of_the_working_folder(
    small: Repository, speclint: Speclint, where: str
) -> None:
    """What was remembered in one folder is told in another one with the paths of that one."""
    folder = (small.folder / where).resolve()
    argument = "small" if where == ".." else "."
    warm = speclint(folder, argument)
    assert warm.stdout == speclint(folder, "--no-cache", argument).stdout
    below = [one for one in small.reported if one.path.startswith(where.strip("."))]
    assert {os.path.relpath(folder / one.path, small.folder) for one in warm.found} >= {
        one.path for one in below
    }


def test_a_moved_file_takes_its_findings_along(small: Repository, speclint: Speclint) -> None:
    """The same content in another place is reported there, and no longer here."""
    target = "teams/ads/streaming/moved.json"
    (small.folder / connection("billing", "streaming", 7)).rename(small.folder / target)
    moved = [one for one in speclint(small.folder).found if one.rule == "company/no-draft"]
    assert [one.path for one in moved] == [target]


CHANGES = [
    ("speclint.toml", "ignore = [", 'ignore = ["acme/blank-in-name",', "acme/blank-in-name"),
    ("lint/company/flow_name.py", 'endswith("AEP")', 'endswith("")', "company/flow-name"),
    ("kinds/dashboard.schema.json", '["chart", "table"]', '["chart", "pie"]', "spec/invalid-value"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[0])
def test_what_the_rules_are_made_of_counts(
    small: Repository, speclint: Speclint, change: tuple[str, str, str, str]
) -> None:
    """Another config, rule or schema is in force at once: nothing old is told."""
    file, old, new, rule = change
    _replace(small, file, old, new)
    expected = [one for one in small.reported if one.rule != rule]
    assert speclint(small.folder).found == expected != small.reported


def test_the_baseline_is_written_and_holds(small: Repository, speclint: Speclint) -> None:
    """Without it all that was accepted is new; written anew it takes that away, and what is new."""
    path = small.folder / BASELINE
    before = path.read_text("utf-8")
    path.write_text('{"version": 1, "counts": {}}\n', "utf-8")
    assert speclint(small.folder).found == sorted(small.reported + small.accepted)
    names = sorted({one.path for one in small.accepted})
    speclint(small.folder, "--write-baseline", *names)
    assert path.read_text("utf-8") == before
    assert speclint(small.folder).found == small.reported
    speclint(small.folder, "--write-baseline")
    clean = speclint(small.folder)
    assert (clean.found, clean.status) == ([], 0)


def test_what_is_mended_goes_from_the_baseline(small: Repository, speclint: Speclint) -> None:
    """An entry that allows what is not there any more is reported, and taken out."""
    path = connection("ads", "streaming", 12)
    _replace(small, path, '"Draft"', '"Orders"')
    found = speclint(small.folder).found
    unused = [one for one in found if one not in small.reported]
    assert [(one.path, one.rule) for one in unused] == [(BASELINE, "config/unused-baseline")]
    before = (small.folder / BASELINE).read_text("utf-8")
    speclint(small.folder, "--prune-baseline")
    after = (small.folder / BASELINE).read_text("utf-8")
    entry = f'    "{path}": {{\n      "company/no-draft": 1\n    }},\n'
    assert after == before.replace(entry, "")
    assert after != before
    assert speclint(small.folder).found == small.reported


def test_a_suppression_of_nothing_is_found_and_taken_out(
    small: Repository, speclint: Speclint
) -> None:
    """Of a config, of the config that it extends and of a comment: each where it stands."""
    places = ["speclint.toml", "teams/lab/speclint.toml", COMMENTED]
    before = [(small.folder / name).read_text("utf-8") for name in places]
    nothing = '[[suppress]]\nfiles = ["{}"]\nrules = ["json/*"]\nreason = "once"\n'
    _replace(small, places[0], "[kinds.", nothing.format("teams/ads/flows/") + "\n[kinds.")
    (small.folder / places[1]).write_text(before[1] + nothing.format("flows/"), "utf-8")
    _replace(small, COMMENTED, ": false\n    uiA", ": false # speclint: ignore[spec/*]\n    uiA")
    new = [one for one in speclint(small.folder).found if one not in small.reported]
    assert new == [
        Found("speclint.toml", 26, 3, "config/unused-suppression"),
        Found(COMMENTED, 17, 25, "yaml/unused-suppression"),
        Found("teams/lab/speclint.toml", 5, 3, "config/unused-suppression"),
    ]
    speclint(small.folder, "--fix")
    assert [(small.folder / name).read_text("utf-8") for name in places] == before


def test_partial_runs_call_no_suppression_unused(small: Repository, speclint: Speclint) -> None:
    """What is suppressed in files that nobody asked for may well be there."""
    for arguments in ([LAB], ["teams/billing"], ["--select", "json/*"]):
        rules = {one.rule for one in speclint(small.folder, *arguments).found}
        assert not [rule for rule in rules if "unused" in rule], arguments


def test_what_can_be_mended_is_mended(small: Repository, speclint: Speclint) -> None:
    """`--fix` writes those files alone whose findings have a safe fix, and reports the others."""
    run = speclint(small.folder, "--fix")
    changed = git(small.folder, "diff", "--name-only").split()
    assert changed == sorted({one.path for one in small.reported if one.rule in MENDED})
    assert run.found == [one for one in small.reported if one.rule not in MENDED]
    assert speclint(small.folder).stdout == run.stdout.replace('"fixed": 4', '"fixed": 0')


def _replace(repository: Repository, path: str, old: str, new: str) -> None:
    file = repository.folder / path
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def _cache(repository: Repository) -> dict[str, bytes]:
    folder = repository.folder / ".speclint_cache"
    return {file.name: file.read_bytes() for file in folder.iterdir()}
