"""Two ways to read a command line: the quick one for what hooks pass, and argparse for the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.cli.options import Options, parsed, plain, settings
from speclint.cli.parser import parsed as parsed_by_argparse

FLAGS = ["--diff", "--fix", "--force-exclude", "--isolated", "--no-cache", "--tracked"]
OTHERS = [
    *("--apply", "--dry-run", "--prune-baseline", "--unsafe-fixes", "--watch", "--write-baseline"),
    *("--config", "--select=x", "--color=never", "--output-format", "json", "--wait", "--wait=1"),
    *("--jobs", "--jobs=2", "2"),
    *("--", "-", "-1", "-x", "--fi", "--track", "--fix=1", "--nothing", "--help", "--version"),
]
PATHS = ["specs", "a.json", "b c.json", "", ".", "é", "check", "rulse", "a-b", "a=b", "@a"]


@given(st.lists(st.sampled_from([*FLAGS, *OTHERS, *PATHS]) | st.text(max_size=5), max_size=6))
def test_the_quick_way_says_what_argparse_says(arguments: list[str]) -> None:
    """What it reads argparse reads, too, and the same; it never reads what argparse refuses."""
    options = plain(arguments)
    if options is not None:
        assert vars(options) == vars(parsed_by_argparse(arguments))


@given(st.permutations(FLAGS), st.lists(st.sampled_from(["a.json", "b/c.json"])), st.booleans())
def test_paths_with_flags_are_read_the_quick_way(
    flags: list[str], paths: list[str], flags_first: bool
) -> None:
    """As hooks pass them, in any number, before the paths or behind them."""
    for number in range(len(flags) + 1):
        some = flags[:number]
        assert plain([*some, *paths] if flags_first else [*paths, *some]) is not None


@pytest.mark.parametrize(
    "arguments", [["x", "--fix", "y"], ["--fi"], ["-"], ["--", "x"], ["rulse"]]
)
def test_what_is_unusual_is_for_argparse(arguments: list[str]) -> None:
    """Also what looks like a path or a flag and may be something else."""
    assert plain(arguments) is None


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "two", ""])
def test_jobs_is_a_number_of_processes(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is a usage error, in a sentence."""
    with pytest.raises(SystemExit):
        parsed(["--jobs", text])
    assert "--jobs" in capsys.readouterr().err


def test_as_many_processes_as_the_machine_has_room_for() -> None:
    """Unless somebody says how many; who watches has one."""
    assert settings(parsed(["--jobs", "7"])).jobs == 7
    assert settings(parsed([])).jobs >= 1
    assert settings(parsed(["--jobs", "7", "--watch"])).jobs == 1


def test_every_option_has_a_default() -> None:
    """Argparse adds nothing to `Options`: what a reader finds there is all there is."""
    assert vars(parsed_by_argparse([])) == vars(Options()) == vars(parsed([]))
