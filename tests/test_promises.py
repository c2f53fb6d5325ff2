"""What ARCHITECTURE.md promises, held by tests: layers, names, what is generated, what is loaded."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from speclint.kind import BUILT_IN
from speclint.kind_config import FAMILY
from speclint.pages import page
from speclint.registry import Registry
from speclint.schema.own import RULE
from speclint.schema.strangers import DEFAULT_RULES
from speclint.syntax import KINDS as PROBLEM_KINDS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "speclint"
PROMISES = ROOT / "tests" / "promises"

# From the top of the house to its ground; a module imports only from lines below its own.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("push",),
    ("report",),
    ("testing", "pages"),
    ("api",),
    ("engine",),
    (
        "baseline",
        "facts",
        "ignores",
        "locate",
        "project",
        "suppress",
    ),
    ("fix", "config_file", "kind_config", "rewrite"),
    ("schema", "registry"),
    ("config",),
    ("flow_service",),
    ("rule",),
    ("document",),
    ("syntax",),
    ("artifact", "kind", "known", "source", "svg", "write"),
    ("finding",),
    (
        "_bundled_files",
        "_rule_index",
        "_validators",
        "errors",
        "functional",
        "pattern",
        "pointer",
        "profile",
        "record",
        "suggest",
    ),
)


def layer(module: str) -> int:
    """Return the line that a module of speclint stands on."""
    name = module.split(".")[1] if "." in module else "__main__"
    return next(index for index, names in enumerate(LAYERS) if name in names)


def modules() -> list[Path]:
    """Return all files of the package, but for those that are generated."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "_validators" not in p.parts)


def imports(path: Path) -> set[str]:
    """Return the modules of speclint that a file imports anywhere, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "speclint":
                found |= {f"speclint.{alias.name}" for alias in node.names}
    return {name for name in found if name.startswith("speclint.") and is_module(name)}


def is_module(name: str) -> bool:
    """Tell a module from a name that is imported out of one."""
    path = ROOT.joinpath(*name.split(".")[:2])
    return path.is_dir() or path.with_suffix(".py").exists()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(path: Path) -> None:
    """No module imports from a layer above its own."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    if name == "speclint.__init__":
        return  # the public face: it names what is below it and holds nothing
    above = [target for target in imports(path) if layer(target) < layer(name)]
    assert above == []


@pytest.mark.parametrize(
    ("sample", "path", "config"),
    [("clean_file", "acme.json", ""), ("clean_project", ".", 'profile = "default"\n')],
)
def test_a_clean_run_loads_what_is_listed(
    tmp_path: Path, sample: str, path: str, config: str
) -> None:
    """Every module is paid for by every commit and every save: a new one shows in its list."""
    clean = ROOT / "examples" / "clean" / "acme-streaming.json"
    (tmp_path / "acme.json").write_text(clean.read_text("utf-8"), "utf-8")
    (tmp_path / "compose.yaml").write_text("services: {}\n", "utf-8")  # of no concern to us
    if config:
        (tmp_path / "speclint.toml").write_text(config, "utf-8")
    done = subprocess.run(
        [sys.executable, "-S", str(PROMISES / "loaded.py"), path],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    # Where it is right that the list changes, write what the command says into it.
    assert done.stderr.splitlines() == (PROMISES / f"{sample}.txt").read_text("utf-8").splitlines()


def test_rule_ids_are_file_names() -> None:
    """A rule's id is its file's place: family folder, then name."""
    files = {
        f"{path.parent.name}/{path.stem}".replace("_", "-")
        for path in (ROOT / "rules").glob("*/[!_]*.py")
    }
    assert set(Registry().ids()) == files


def test_a_page_names_the_files_that_its_rule_looks_at() -> None:
    """The parser of JSON finds nothing in YAML, and the other way round."""
    registry = Registry()
    assert "Found by the parser, in any JSON file." in page(registry["json/comment"])
    assert "Found by the parser, in any YAML file." in page(registry["yaml/merge-key"])


def test_every_problem_of_the_parser_has_its_rule() -> None:
    """Each kind of problem that the parser reports is explained by a rule, and no rule is idle."""
    rules = {rule_id for rule_id in Registry().ids() if rule_id.startswith("json/")}
    assert rules == {f"json/{kind}" for kind in PROBLEM_KINDS}


def test_every_refusal_of_a_schema_has_its_rule() -> None:
    """Where no annotation names a rule, the keyword does, and that rule is there."""
    names = {*DEFAULT_RULES.values(), "spec/missing-member", RULE, f"{FAMILY}/required-fields"}
    names |= {f"{kind.family}/required-fields" for kind in BUILT_IN.rows.values()}
    assert sorted(names - set(Registry().schema_rules())) == []


@pytest.mark.parametrize("tool", ["compile_schemas.py", "index_rules.py", "write_docs.py"])
def test_what_is_generated_is_fresh(tool: str) -> None:
    """The compiled schemas and the generated pages are what their sources say; else: make docs."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "--check"],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def documents() -> list[Path]:
    """Return the hand-written pages."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    return sorted(page for page in pages if page.name != "LICENSE")


@pytest.mark.parametrize("page", documents(), ids=lambda page: page.name)
def test_paths_in_documents_exist(page: Path) -> None:
    """Every file that a page links to or names in backticks is there."""
    text = page.read_text("utf-8")
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", text)
    named = re.findall(
        r"`((?:speclint|rules|schemas|tests|tools|docs|examples|benchmarks)/[\w./-]*)`", text
    )
    missing = [link for link in links if not (page.parent / link).exists()]
    missing += [name for name in named if not (ROOT / name).exists()]
    assert missing == []


def test_the_version_is_said_once_and_the_same() -> None:
    """`pyproject.toml`, the package and the changelog agree about the version."""
    import tomllib

    import speclint

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == speclint.__version__
    assert f"## {speclint.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
