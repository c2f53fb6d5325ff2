"""Hostile files through all of a run: linting, reports and fixes take work in line with the size."""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from speclint import api
from speclint.report import FORMATS, render

if TYPE_CHECKING:
    from collections.abc import Callable

# Head, piece and tail of a file.
HOSTILE = {
    "brackets crossed": ("", "[{", "]}"),
    "objects that stay open": ("", '{"a":', ""),
    "commas missing": ('{"name": "a", "sourceSpec": [', "1 ", "1]}"),
    "single quotes": ('{"name": "a", "sourceSpec": [', "'a',\n", "1]}"),
    "one key all the time": ('{"name": "a", "sourceSpec": {', '"a":1,', '"a":1}}'),
    "one id all the time": ('{"name": "a", "sourceConnectionSpecIds": [', '"a",', '"a"]}'),
    "ids that are empty": ('{"name": "a", "sourceConnectionSpecIds": [', '"",', '""]}'),
    "ids that are none": ('{"name": "a", "sourceConnectionSpecIds": [', "1,", "1]}"),
    "incomplete specs": ('{"items": [', '{"name":"a","sourceSpec":{}},', "1]}"),
    "returns": ('{"name": "a", "sourceSpec": [', "1\r", "1]}"),
    "tabs in a string": ('{"name": "a\t', "x\t", '", "sourceSpec": 1}'),
}


@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("sourceSpec:\n  spec:\n    properties:\n      k: {}\n    required:\n", "    - k{}\n"),
        ("sourceConnectionSpecIds:\n", "- 5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11\n"),
    ],
)
def test_the_work_of_a_run_is_linear_in_yaml(head: str, item: str) -> None:
    """A list of which every item could be taken out is not looked through for each of them."""
    small, large = (
        calls(
            partial(
                everything,
                f"name: a\n{head}" + "".join(item.format(number) for number in range(size)),
                "nowhere/acme.yaml",
            )
        )
        for size in (100, 800)
    )
    assert large < 8 * small


def test_of_many_unknown_members_only_some_are_looked_at() -> None:
    """Each takes a few calls: that the first ones are nearly others is enough to know."""
    few, many = (
        calls(
            partial(everything, json.dumps({"sourceSpec": {"spec": {}}, **dict.fromkeys(names, 1)}))
        )
        for names in ([f"key{one}" for one in range(size)] for size in (1_000, 9_000))
    )
    assert many - few < 8_000 * 500


@pytest.mark.parametrize("piece", ["aaaa", '\\"\\"'])
def test_a_long_line_is_read_once_for_a_layout(piece: str) -> None:
    """Whether an author writes lists on one line is asked of a text with one endless line, too."""
    text = (
        '{\n"name": "a",\n"type": "generic-rest",\n"sourceSpec": {"attributes": [ "'
        f'{piece * 15_000}",\n"b"\n]}}\n}}\n'
    )
    run = api.Run(api.Settings(isolated=True, select=("connection/required-fields",)))
    [project] = run.projects([], {"nowhere/acme.json": text.encode()})
    start = time.process_time()
    fixed = run.fix([project], unsafe=True)
    assert '"permissions": [' in fixed.files[0].text
    assert time.process_time() - start < 2


@pytest.mark.parametrize("parts", HOSTILE.values(), ids=HOSTILE)
def test_the_work_of_a_run_is_linear(parts: tuple[str, str, str]) -> None:
    """Eight times the file takes about eight times the calls, in every format and with fixes."""
    head, piece, tail = parts
    small, large = (
        calls(partial(everything, head + piece * (size // len(piece)) + tail))
        for size in (500, 4_000)
    )
    assert large < 12 * small + 20_000


def everything(text: str, path: str = "nowhere/acme.json") -> None:
    """Lint a text, report it in every format, and mend it."""
    run = api.Run(api.Settings(isolated=True))
    [project] = run.projects([], {path: text.encode("utf-8", "surrogatepass")})
    report = run.lint(project)
    for name in FORMATS:
        render(name, report)
    run.fix([project], unsafe=True)


def calls(work: Callable[[], object]) -> int:
    """Count the function calls, Python's and C's, that some work takes."""
    work()  # what is imported and cached is no part of it
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", ["[", '{"a":', "[{"])
def test_a_report_of_a_deep_file_is_small(piece: str) -> None:
    """However deep a file is, a report does not repeat its depth with every finding."""
    run = api.Run(api.Settings(isolated=True))
    text = '{"name": "a", "sourceSpec": ' + piece * 3_000 + "]}" * 3_000
    [project] = run.projects([], {"nowhere/acme.json": text.encode()})
    report = run.lint(project)
    assert all(len(render(name, report)) < 30 * len(text) for name in FORMATS)
