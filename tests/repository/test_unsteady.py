"""Files that change or go while they are read, and rules that raise or never end."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.repository import texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repository.conftest import Run, Speclint

CONFIG = 'ignore = ["connection/id-in-body"]\nrules = ["own"]\ntime-limit = 0.3\n'
RULE = '''"""own/rule."""

from speclint.rule import SpecRule, Violation


class Rule(SpecRule):
    """A rule of the project's own."""

    severity = "warning"
    kinds = ("connectionSpec",)

    def check(self, spec):
        """Do what the test is about."""
        if spec.path == "Shop 3.json":
{body}
        if spec.path == "Shop 5.json":
            yield Violation("/name", "it is said of others")
'''
OWN = ("Shop 5.json", "own/rule")


def give_rule(shop: Path, body: str) -> None:
    """Give a shop a rule of its own that does something at one of the files."""
    (shop / "own" / "own").mkdir(parents=True, exist_ok=True)
    lines = "\n".join(f"{' ' * 12}{line}" for line in body.splitlines())
    (shop / "own" / "own" / "rule.py").write_text(RULE.format(body=lines), "utf-8")
    (shop / "speclint.toml").write_text(CONFIG, "utf-8")


def _names(run: Run) -> list[tuple[str, str]]:
    return [(one.path, one.rule) for one in run.found]


@pytest.fixture
def clean(shop: Path) -> Path:
    """Return the shop without its mistakes."""
    for file in shop.glob("Shop *.json"):
        file.write_text(file.read_text("utf-8").replace(",,", ","), "utf-8")
    return shop


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("raise ZeroDivisionError('oh')", "the rule own/rule failed: ZeroDivisionError: oh"),
        ("import sys\nsys.exit(7)", "the rule own/rule failed: SystemExit: 7"),
        ("while True: pass", "the rule own/rule did not end within 0.3 seconds on this file"),
        (
            "import re\nre.match('(a+)+$', 'a' * 60 + 'b')",
            "the rule own/rule did not end within 0.3 seconds on this file",
        ),
        (
            "import time\ntime.sleep(60)",
            "the rule own/rule did not end within 0.3 seconds on this file",
        ),
        (
            "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
            "the rule own/rule did not end within 0.3 seconds on this file",
        ),
    ],
)
def test_a_rule_that_fails_fails_alone(
    clean: Path, speclint: Speclint, body: str, message: str
) -> None:
    """The file is named, and all other files are linted."""
    give_rule(clean, body)
    run = speclint(clean, within=("timeout", "20"))
    assert (run.status, run.stderr) == (1, "")
    said = [(one["path"], one["rule"]) for one in run.report["findings"]]
    assert said == [("Shop 3.json", "internal/rule-error"), OWN]
    assert run.report["findings"][0]["message"].startswith(message)


def test_what_failed_is_tried_again(clean: Path, speclint: Speclint) -> None:
    """A failure is not remembered: the next run fails anew, and a better rule is believed at once."""
    give_rule(clean, "raise ZeroDivisionError")
    runs = [speclint(clean) for _ in range(2)]
    assert [("Shop 3.json", "internal/rule-error") in _names(run) for run in runs] == [True, True]
    give_rule(clean, "return")
    assert _names(speclint(clean)) == [OWN]


def test_a_rule_that_ends_the_process_damages_nothing(clean: Path, speclint: Speclint) -> None:
    """What cannot be caught ends this run, and the next one is as though it had never been."""
    give_rule(clean, "import os\nos._exit(9)")
    assert speclint(clean).status == 9
    give_rule(clean, "return")
    assert _names(speclint(clean)) == [OWN]


@pytest.mark.parametrize("name", ["Shop 7.json", "flow.json"])
def test_a_file_that_goes_before_it_is_read(clean: Path, speclint: Speclint, name: str) -> None:
    """It is a finding, once: the next run does not know of it, and finds it when it is back."""
    (clean / "keep").write_bytes((clean / name).read_bytes())
    give_rule(clean, f"import os\nif os.path.exists({name!r}): os.unlink({name!r})")
    run = speclint(clean)
    rules = {one.rule for one in run.found if one.path == name}
    assert (rules, run.stderr, run.status) == ({"internal/unreadable-file"}, "", 1)
    gone = speclint(clean, "--no-cache")
    assert speclint(clean).stdout == gone.stdout
    (clean / "keep").rename(clean / name)
    give_rule(clean, "return")
    assert _names(speclint(clean)) == [OWN]


WRITER = """
import itertools, sys
texts = [open(name, "rb").read() for name in sys.argv[2:]]
print("started", flush=True)
for text in itertools.cycle(texts):
    with open(sys.argv[1], "wb", buffering=0) as file:
        file.write(text[:700])
        file.write(text[700:])
"""


def test_a_file_that_never_rests(clean: Path, speclint: Speclint) -> None:
    """While it is written all else is as it was; afterwards nothing of the turmoil is remembered."""
    name = "Shop 7.json"
    good = (clean / name).read_text("utf-8")
    (clean / "a.txt").write_text(good, "utf-8")
    (clean / "b.txt").write_text(good.replace('"1.0",', '"1.0"'), "utf-8")
    command = [sys.executable, "-c", WRITER, name, "a.txt", "b.txt"]
    with subprocess.Popen(command, cwd=clean, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        runs = [speclint(clean, within=("timeout", "20")) for _ in range(3)]
        writer.kill()
    for run in runs:
        assert (run.status in {0, 1}, run.stderr) == (True, "")
        about = {one.path for one in run.found if not one.rule.startswith("refs/")}
        assert about <= {name}
    (clean / name).write_text(good, "utf-8")
    assert speclint(clean).found == []


def test_a_file_that_changes_under_a_fix_is_left_alone(shop: Path, speclint: Speclint) -> None:
    """What somebody saves between reading and writing is not overwritten."""
    name = "Shop 2.json"  # it is read before the rule sees the next one
    saved = texts.streaming("Shop 2", texts.id_of("Shop 2")).replace('"1.0"', '"2.0"')
    give_rule(shop, f"with open({name!r}, 'w') as file: file.write({saved!r})")
    run = speclint(shop, "--fix")
    assert (run.status, run.report["summary"]["fixed"]) == (2, 39)
    assert run.stderr == (
        f"speclint: {name} is not fixed: the file was changed while it was linted, it is left as it is\n"
    )
    assert (shop / name).read_text("utf-8") == saved
