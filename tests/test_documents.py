"""What the hand-written pages show is what happens."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.profile import PROFILES
from speclint.registry import Registry
from speclint.testing import check_examples

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a page in a language."""
    text = (ROOT / page).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_readme_shows_a_real_report(
    speclint: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """The report at the top of the README is what the command prints, but for what `...` cuts."""
    shown = blocks("README.md", "console")[0]
    command, _, report = shown.partition("\n")
    done = speclint(*command.removeprefix("$ speclint ").split(), cwd=ROOT)
    head, tail = report.split("...\n")
    assert done.stdout.startswith(head)
    assert done.stdout.endswith(tail)


def test_the_rule_in_the_guide_works(
    project: Callable[..., Path], speclint: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The rule of docs/writing-rules.md does what its examples say, and runs in a project."""
    rule = blocks("docs/writing-rules.md", "python")[0]
    config = blocks("docs/writing-rules.md", "toml")[0]
    body = '{"name": "shop", "sourceSpec": {"spec": {}}}\n'
    folder = project({"lint/acme/name_prefix.py": rule, "speclint.toml": config, "a.json": body})
    check_examples(Registry(folders=[str(folder / "lint")]), "acme/name-prefix")
    done = speclint("--output-format", "concise", "--select", "acme/*", ".")
    assert done.stdout == (
        "a.json:1:10: warning: the name `shop` must begin with ACME [acme/name-prefix]\n"
    )


def test_the_configuration_page_has_every_key() -> None:
    """The tables of docs/configuration.md name the keys of the schema and the profiles that exist."""
    text = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    keys, profiles = (
        {name.strip("[]").partition(".")[0] for name in re.findall(r"(?m)^\| `(.+?)` \|", part)}
        for part in (parts[0], parts[parts.index("Profiles") + 1])
    )
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text("utf-8"))
    assert keys == set(schema["properties"])
    assert profiles == set(PROFILES)


def test_the_demo_finds_what_it_should() -> None:
    """`make demo` ends well: mistakes are found in two examples and none in the third."""
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "demo.py")],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0
    assert done.stdout.count("\n$ speclint ") == 3


def test_the_sandbox_begins_where_the_examples_lead_on() -> None:
    """What the sandbox has at first differs from the example by just what the tutorial adds."""
    from speclint.push import tutorial

    found = tutorial.specs()
    clean = ROOT / "examples" / "clean"
    acme = json.loads((clean / "acme-streaming.json").read_text("utf-8"))
    flow = json.loads((clean / "generic-streaming-flow.json").read_text("utf-8"))
    del acme["description"], acme["authSpec"], flow["id"]
    flow["sourceConnectionSpecIds"].remove(tutorial.CONNECTION_SPEC_ID)
    assert found["connectionSpecs"] == {tutorial.CONNECTION_SPEC_ID: acme}
    assert found["flowSpecs"] == {tutorial.FLOW_SPEC_ID: flow}


def test_the_page_about_suppression_shows_real_runs(
    project: Callable[..., Path], speclint: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """Each file of docs/suppression.md is written in its turn, each command prints what is shown."""
    folder = project({})
    text = (ROOT / "docs" / "suppression.md").read_text("utf-8")
    pattern = r"(?:`([\w./-]+)`:\n\n)?```(\w+)\n(.*?)```"
    for name, language, content in re.findall(pattern, text, re.DOTALL):
        if name:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(content)
        elif language == "console":
            for run in content.split("$ ")[1:]:
                command, _, shown = run.partition("\n")
                program, *arguments = command.split()
                if program == "cat":
                    assert (folder / arguments[0]).read_text("utf-8") == shown
                else:
                    done = speclint(*arguments)
                    assert done.stderr + done.stdout == shown
