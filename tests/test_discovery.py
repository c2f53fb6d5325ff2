"""Which files are looked for: includes, excludes, what git knows, links and names of all sorts."""

from __future__ import annotations

import ast
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from speclint import api
from speclint.errors import SetupError
from speclint.project import discover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from speclint.project import ProjectFiles

    Tree = Callable[[Mapping[str, str]], Path]
    Completed = subprocess.CompletedProcess[str]

BROKEN = '{"sourceSpec": {} "name": "acme"}'


def git(folder: Path | str, *arguments: str, **variables: str) -> str:
    """Run git in a folder; return what it prints."""
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    command = ["git", *identity, "-c", "protocol.file.allow=always", *arguments]
    environment = {**os.environ, **variables}
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8", env=environment
    ).stdout


def search(
    *paths: str, tracked: bool = False, force_exclude: bool = False
) -> tuple[list[ProjectFiles], list[str]]:
    """Return the projects that paths are about, and the sentences about the search."""
    notes: list[str] = []
    configure = api.Run(api.Settings()).config
    projects = discover(
        paths, configure, tracked=tracked, force_exclude=force_exclude, note=notes.append
    )
    return projects, notes


def found(*paths: str, tracked: bool = False, force_exclude: bool = False) -> list[str]:
    """Return the files that are asked for, relative to the working folder; nothing is remarked."""
    projects, notes = search(*paths, tracked=tracked, force_exclude=force_exclude)
    assert notes == []
    return [os.path.relpath(path) for one in projects for path in (*one.named, *one.found)]


def context(*paths: str) -> list[str]:
    """Return the files that come along, relative to the working folder."""
    projects, _ = search(*paths)
    return [os.path.relpath(path) for one in projects for path in one.context]


@pytest.fixture(params=["walked", "repository"])
def tree(request: pytest.FixtureRequest, project: Callable[..., Path]) -> Tree:
    """Return a function that writes files into a folder: one without git, and a repository."""

    def write(files: Mapping[str, str]) -> Path:
        folder = project(files)
        if request.param == "repository":
            git(folder, "init")
        return folder

    return write


# What is looked for


def test_include_says_what_is_looked_for(tree: Tree) -> None:
    """With `include` other names count, and the usual ones no more; what is named always does."""
    files = ("a.jsonc", "b.json", "specs/c.yaml", "specs/d", "e.txt")
    tree({**dict.fromkeys(files, "{}"), "speclint.toml": 'include = ["*.jsonc", "specs/"]\n'})
    assert found(".") == ["a.jsonc", "specs/c.yaml", "specs/d"]
    assert found("b.json") == ["b.json"]
    assert context("b.json") == ["a.jsonc", "specs/c.yaml", "specs/d"]
    assert found("b.json", "a.jsonc", force_exclude=True) == ["a.jsonc"]


def test_an_include_below_counts_below(tree: Tree) -> None:
    """Each project has its own `include`, also where there is nothing else to be found."""
    tree(
        {
            "speclint.toml": "",
            "a.json": "{}",
            "a.spec": "{}",
            "sub/speclint.toml": 'include = ["*.spec"]\n',
            "sub/deep/b.spec": "{}",
            "sub/b.json": "{}",
        }
    )
    assert found(".") == ["a.json", "sub/deep/b.spec"]
    assert context("sub/b.json") == ["sub/deep/b.spec"]


def test_artifacts_need_no_include(tree: Tree) -> None:
    """What lies beside the spec of a source belongs to it, whatever specs are called."""
    source = "Sources/acme/Artifacts/acme-"
    files = ("icon.svg", "label.txt", "connectionSpec.json", "notes.txt")
    texts = {f"{source}{name}": "" for name in files}
    tree({**texts, "speclint.toml": 'include = ["*.yaml"]\n', "label.txt": ""})
    assert found(".") == [f"{source}icon.svg", f"{source}label.txt"]


def test_without_a_spec_by_its_name_a_forced_file_is_left_out(tree: Tree) -> None:
    """--force-exclude takes a file only if it would be found, in a folder that would be entered."""
    tree({"a.txt": "", "b.json": "{}", "node_modules/c.json": "{}"})
    assert found("a.txt", "b.json", "node_modules/c.json", force_exclude=True) == ["b.json"]


# What is excluded


def test_an_excluded_folder_is_not_walked(project: Callable[..., Path]) -> None:
    """However much is in it, nobody looks; what only its files' names exclude is looked into."""
    project(
        {
            "speclint.toml": 'exclude = ["archive/", "*.old.json"]\n',
            "archive/2019/a.json": "{}",
            "specs/b.json": "{}",
            "specs/c.old.json": "{}",
            "node_modules/x/d.json": "{}",
            ".speclint_cache/e.json": "{}",
        }
    )
    program = (
        "import os, sys; looked = []\n"
        "from speclint import api\n"
        "run = api.Run(api.Settings())\n"
        "sys.addaudithook(lambda what, args: what == 'os.scandir' and looked.append(args[0]))\n"
        "[files] = run.projects(['.'])\n"
        "short = lambda paths: [os.path.relpath(path) for path in paths]\n"
        "print((short(files.found), sorted(short(looked))))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert ast.literal_eval(done.stdout.decode()) == (["specs/b.json"], [".", "specs"])


def test_a_config_in_an_excluded_folder_is_not_read(tree: Tree) -> None:
    """From above a folder is excluded before its own config can say anything, even nonsense."""
    tree(
        {
            "speclint.toml": 'exclude = ["templates/"]\n',
            "a.json": "{}",
            "templates/speclint.toml": "{{ name }}",
            "templates/b.json": "{}",
        }
    )
    assert found(".") == ["a.json"]
    assert context("a.json") == []
    assert found("templates/b.json", "a.json", force_exclude=True) == ["a.json"]
    with pytest.raises(SetupError):
        found("templates")


def test_a_config_below_takes_a_folder_over(tree: Tree) -> None:
    """Named itself, an excluded folder with a config of its own is a project as any other."""
    tree(
        {
            "speclint.toml": 'exclude = ["old/"]\n',
            "old/speclint.toml": 'exclude = ["very/"]\n',
            "old/a.json": "{}",
            "old/very/b.json": "{}",
        }
    )
    assert found(".") == []
    assert found("old") == ["old/a.json"]


def test_a_named_folder_that_is_excluded_is_remarked(tree: Tree) -> None:
    """Nothing is found in it, and that must not pass for praise."""
    tree({"speclint.toml": 'exclude = ["old/"]\n', "old/deep/a.json": "{}"})
    for name in ("old", "old/deep"):
        note = f"{name} is excluded by speclint.toml: nothing in it is looked at"
        assert search(name) == ([], [note])


# What git knows


def test_a_repository_of_somebody_else_is_walked_and_that_is_said(
    project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git refuses to look at it, so ignored files count: one sentence says so and what helps."""
    files = {".gitignore": "b.json\n", "a.json": "{}", "b.json": "{}", "sub/c.json": "{}"}
    folder = project({**files, "speclint.toml": "", "sub/speclint.toml": ""})
    git(folder, "init")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    projects, notes = search("sub", ".")
    paths = [os.path.relpath(path) for one in projects for path in one.found]
    assert paths == ["sub/c.json", "a.json", "b.json"]
    assert "".join(notes) == (
        "git does not say what it ignores in ., so every file counts: it belongs to another user; "
        f"`git config --global --add safe.directory {folder}` lets git look at it"
    )
    with pytest.raises(SetupError, match="git does not say which files it tracks in"):
        search(".", tracked=True)


@pytest.mark.parametrize("broken", [".git", ".git/index", ".git/HEAD"])
def test_a_broken_repository_is_walked_and_that_is_said(
    project: Callable[..., Path], broken: str
) -> None:
    """What is wrong stands in the sentence, in git's own words."""
    folder = project({".gitignore": "b.json\n", "a.json": "{}", "b.json": "{}"})
    git(folder, "init")
    if broken == ".git":
        shutil.rmtree(folder / ".git")
    (folder / broken).write_text("broken")
    refused = subprocess.run(
        ["git", "ls-files"], check=False, capture_output=True, env={**os.environ, "LC_ALL": "C"}
    )
    projects, notes = search(".")
    assert [os.path.relpath(path) for path in projects[0].found] == ["a.json", "b.json"]
    reason = refused.stderr.decode().removeprefix("fatal: ").rstrip()
    assert notes == [f"git does not say what it ignores in ., so every file counts: {reason}"]


def test_without_git_a_repository_is_walked_and_that_is_said(
    project: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """An image for CI may have the files and no git."""
    git(project({"a.json": "{}"}), "init")
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
    projects, notes = search(".")
    assert [os.path.relpath(path) for path in projects[0].found] == ["a.json"]
    assert notes == [
        "git does not say what it ignores in ., so every file counts: there is no git to ask"
    ]


def test_a_gitignore_without_a_repository_says_nothing(project: Callable[..., Path]) -> None:
    """Whose it is nobody knows: it may be a home folder's. An empty `.git` is no repository."""
    folder = project({".gitignore": "a.json\n", "a.json": "{}"})
    assert found(".") == ["a.json"]
    (folder / ".git").mkdir()
    assert found(".") == ["a.json"]


def test_repositories_in_a_walked_folder_ignore_their_own(project: Callable[..., Path]) -> None:
    """A folder of checkouts is no repository, but git is asked in each of them."""
    folder = project(
        {
            "one/.gitignore": "b.json\n",
            "one/a.json": "{}",
            "one/b.json": "{}",
            "two/sub/b.json": "{}",
            "b.json": "{}",
        }
    )
    git(folder / "one", "init")
    git(folder / "two", "init")
    assert sorted(found(".")) == ["b.json", "one/a.json", "two/sub/b.json"]


def test_an_index_that_is_locked_can_be_read(project: Callable[..., Path]) -> None:
    """Another git may be at work."""
    folder = project({"a.json": "{}", "b.json": "{}"})
    git(folder, "init")
    git(folder, "add", "a.json")
    (folder / ".git/index.lock").touch()
    assert found(".", tracked=True) == ["a.json"]


def test_a_file_that_git_tracks_is_not_ignored(project: Callable[..., Path]) -> None:
    """What was added by force counts; what was deleted since does not."""
    folder = project({".gitignore": "*.json\n", "a.json": "{}", "b.json": "{}", "c.json": "{}"})
    git(folder, "init")
    git(folder, "add", "--force", "a.json", "b.json")
    (folder / "b.json").unlink()
    assert found(".") == ["a.json"]


def test_another_repository_inside_is_not_looked_into(project: Callable[..., Path]) -> None:
    """A submodule is a project of its own: it is linted when it is named."""
    folder = project({"inner/.gitignore": "b.json\n", "inner/a.json": "{}", "outer/c.json": "{}"})
    git(folder / "inner", "init")
    git(folder / "inner", "add", ".")
    git(folder / "inner", "commit", "-m", "all")
    git(folder / "outer", "init")
    git(folder / "outer", "submodule", "add", str(folder / "inner"), "sub")
    (folder / "outer/sub/b.json").write_text("{}")
    assert found("outer") == ["outer/c.json"]
    assert found("outer/sub") == ["outer/sub/a.json"]


def test_a_hook_of_a_worktree_finds_the_same_files(project: Callable[..., Path]) -> None:
    """There git sets GIT_DIR, by which a folder below the top would pass for the top."""
    folder = project(
        {"main/sub/a.json": "{}", "main/sub/speclint.toml": "", "main/.gitignore": "c.json\n"}
    )
    git(folder / "main", "init")
    git(folder / "main", "add", ".")
    git(folder / "main", "commit", "-m", "all")
    git(folder / "main", "worktree", "add", str(folder / "tree"))
    hook = folder / "main/.git/hooks/pre-commit"
    program = "from speclint import api; print(api.Run(api.Settings()).projects(['.']))"
    hook.write_text(f'#!/bin/sh\ncd sub && "{sys.executable}" -c "{program}" > ../said.txt\n')
    hook.chmod(0o755)
    (folder / "tree/sub/new.json").write_text("{}")
    (folder / "tree/sub/c.json").write_text("{}")
    git(folder / "tree", "commit", "--allow-empty", "-m", "more")
    said = (folder / "tree/said.txt").read_text()
    names = [part.rpartition("/tree/")[2] for part in said.split("'") if part.endswith(".json")]
    assert names == ["sub/a.json", "sub/new.json"]


# Names and links


def test_however_a_file_is_named_it_is_one(tree: Tree) -> None:
    """Twice, with dots, through its folder, through links: the first name counts."""
    folder = tree({"sub/a.json": "{}", "b.json": "{}"})
    (folder / "link").symlink_to("sub")
    (folder / "link.json").symlink_to("sub/a.json")
    assert found("link.json", "sub//a.json", "./sub/../sub/a.json", "link/", "sub/") == [
        "link.json"
    ]
    assert found("sub/", "sub/a.json", "link", ".") == ["sub/a.json", "b.json"]


def test_dots_after_a_link_lead_to_where_it_leads(project: Callable[..., Path]) -> None:
    """As for every other program, and not back to where the link stands."""
    folder = project({"here/a.json": "", "there/sub/b.json": "", "there/a.json": ""})
    (folder / "here/link").symlink_to("../there/sub")
    assert found("here/link/../a.json") == ["there/a.json"]
    assert found("here/link/..") == ["there/a.json", "there/sub/b.json"]
    assert found("here/../here/a.json") == ["here/a.json"]


def test_links_to_folders_are_followed_when_named(tree: Tree) -> None:
    """A folder's links to folders are left alone, and so are loops; what is named is followed."""
    folder = tree({"sub/a.json": "{}", "other/b.json": "{}"})
    (folder / "sub/loop").symlink_to(".")
    (folder / "sub/up.json").symlink_to("..")
    (folder / "sub/other").symlink_to("../other")
    assert found("sub") == ["sub/a.json"]
    assert found("sub/loop/loop") == ["sub/loop/loop/a.json"]
    assert found("sub/other") == ["sub/other/b.json"]


def test_a_link_out_of_a_repository_leads_out_of_it(project: Callable[..., Path]) -> None:
    """What git ignores is asked where the link leads, and there may be no repository."""
    folder = project({"repo/.gitignore": "a.json\n", "other/a.json": "{}"})
    git(folder / "repo", "init")
    (folder / "repo/link").symlink_to("../other")
    assert found("repo/link") == ["repo/link/a.json"]
    (folder / "other/link").symlink_to("../repo")
    (folder / "repo/b.json").write_text("{}")
    (folder / "repo/a.json").write_text("{}")
    assert found("other/link") == ["other/link/b.json"]


def test_a_file_goes_by_its_own_name(tree: Tree) -> None:
    """A link that is found stands back behind the file, whichever folder is named first."""
    folder = tree({"a/x.txt": "", "b/real.json": "{}"})
    (folder / "a/link.json").symlink_to("../b/real.json")
    assert found("a", "b") == ["b/real.json"]
    assert found("a") == ["a/link.json"]
    assert found(".") == ["b/real.json"]


def test_links_that_lead_nowhere(tree: Tree, speclint: Callable[..., Completed]) -> None:
    """A dead link or a loop is passed over when it is found, and unreadable when it is named."""
    folder = tree({"a.json": "{}"})
    (folder / "dead.json").symlink_to("nowhere")
    (folder / "one.json").symlink_to("two.json")
    (folder / "two.json").symlink_to("one.json")
    assert found(".") == ["a.json"]
    done = speclint("--output-format", "concise", "dead.json", "one.json", "two.json")
    unreadable = "error: the file cannot be read:"
    assert done.stdout.splitlines() == [
        f"dead.json: {unreadable} no such file or directory [internal/unreadable-file]",
        f"one.json: {unreadable} too many levels of symbolic links [internal/unreadable-file]",
        f"two.json: {unreadable} too many levels of symbolic links [internal/unreadable-file]",
    ]
    assert (done.stderr, done.returncode) == ("", 1)


def test_a_socket_is_read_only_when_it_is_named(
    tree: Tree, speclint: Callable[..., Completed]
) -> None:
    """What is no file is passed over, and unreadable when somebody insists."""
    tree({"a.json": "{}"})
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("s.json")
        assert found(".") == ["a.json"]
        done = speclint("--output-format", "concise", "s.json")
    assert done.stdout == (
        "s.json: error: the file cannot be read: no such device or address "
        "[internal/unreadable-file]\n"
    )
    assert (done.stderr, done.returncode) == ("", 1)


NAMES = {
    b"-dash.json": "-dash.json",
    b"a" * 250 + b".json": "a" * 250 + ".json",
    b"d\xfe/x.json": r"d\udcfe/x.json",
    b"new\nline.json": r"new\nline.json",
    b"quo\"te'.json": "quo\"te'.json",
    b"\xff.json": r"\udcff.json",
}


@pytest.fixture
def odd(tree: Tree) -> Path:
    """A folder of files whose names are hard to say."""
    folder = tree({})
    for name in NAMES:
        path = os.path.join(os.fsencode(folder), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        Path(os.fsdecode(path)).write_text(BROKEN)
    return folder


@pytest.mark.usefixtures("odd")
def test_a_name_can_be_anything(speclint: Callable[..., Completed]) -> None:
    """Names that are not UTF-8, with newlines, quotes and dashes, and very long ones."""
    what = "1:18: error: missing comma after the value of `sourceSpec` [json/missing-comma]"
    options = ("--select", "json/*", "--output-format")
    done = speclint(*options, "concise", ".")
    assert done.stdout.splitlines() == [f"{name}:{what}" for name in NAMES.values()]
    done = speclint(*options, "json", ".")
    paths = [finding["path"] for finding in json.loads(done.stdout)["findings"]]
    assert paths == [os.fsdecode(name) for name in NAMES]
    done = speclint(*options, "github", ".")
    said = [line.split(",line")[0].partition("=")[2] for line in done.stdout.splitlines()]
    assert said == [name.replace(r"\n", "%0A") for name in NAMES.values()]
    done = speclint(*options, "full", ".")
    places = [line[5:-5] for line in done.stdout.splitlines() if line.startswith(" --> ")]
    assert places == list(NAMES.values())
    assert done.stderr == ""


def test_files_with_such_names_are_mended(odd: Path, speclint: Callable[..., Completed]) -> None:
    """Written back to the very name that was read, and nothing else lies about."""
    done = speclint("--fix", "--select", "json/*", "--", *map(os.fsdecode, NAMES))
    assert (done.stderr, done.returncode) == ("", 0)
    top = os.fsencode(odd)
    for name in NAMES:
        text = Path(os.fsdecode(os.path.join(top, name))).read_text()
        assert text == '{"sourceSpec": {}, "name": "acme"}'
    first = {name.partition(b"/")[0] for name in NAMES}
    assert set(os.listdir(top)) - {b".git"} == first


def test_a_tree_may_be_deeper_than_a_path_is_long(
    tree: Tree, speclint: Callable[..., Completed]
) -> None:
    """What no path reaches is reported as a folder that cannot be read; all above is linted."""
    folder, name, depth = tree({"a.json": BROKEN}), "d" * 200, 22
    for _ in range(depth):
        os.mkdir(name)
        os.chdir(name)
    Path("a.json").write_text(BROKEN)
    done = speclint("--select", "json/*", "--output-format", "concise", ".", cwd=folder)
    first, second = done.stdout.replace(name, "d").splitlines()
    assert first.startswith("a.json:1:18: error: missing comma")
    assert second.startswith("d/d/d/")
    assert second.endswith("file name too long [internal/unreadable-file]")
    done = speclint("--select", "json/*", "--output-format", "concise", ".")
    assert done.stdout.endswith("file name too long [internal/unreadable-file]\n")
    os.chdir(folder)


@pytest.fixture
def thousand(project: Callable[..., Path]) -> Iterator[Path]:
    """A folder with more levels below it than Python has stack, which its own cleaning needs."""
    folder = project({"speclint.toml": 'exclude = ["none/"]\n'})
    git(folder, "init")
    for _ in range(1050):
        os.mkdir("d")
        os.chdir("d")
    Path("a.json").write_text("{}")
    os.chdir(folder)
    yield folder
    subprocess.run(["rm", "-r", str(folder / "d")], check=True)


@pytest.mark.usefixtures("thousand")
def test_a_tree_may_have_a_thousand_levels() -> None:
    """No step down costs a frame of the interpreter's stack."""
    assert found(".") == ["d/" * 1050 + "a.json"]


# Standard input


def test_an_excluded_text_comes_out_unchanged(
    project: Callable[..., Path], speclint: Callable[..., Completed]
) -> None:
    """With --force-exclude an editor's text of an excluded file is not judged, and not fixed."""
    project({"speclint.toml": 'exclude = ["old/"]\n', "flow.json": BROKEN})
    options = ("--force-exclude", "--stdin-filename", "old/a.json", "-")
    done = speclint(*options, stdin=BROKEN)
    assert (done.stdout, done.stderr, done.returncode) == ("No specs found.\n", "", 0)
    done = speclint("--fix", *options, stdin=BROKEN)
    assert (done.stdout, done.returncode) == (BROKEN, 0)
    done = speclint("--diff", *options, stdin=BROKEN)
    assert (done.stdout, done.returncode) == ("", 0)
    assert speclint(*options[1:], stdin=BROKEN).returncode == 1
