"""Which files a run is about."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from speclint import api
from speclint.errors import SetupError
from speclint.source import is_hidden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def found(
    *paths: str, tracked: bool = False, force_exclude: bool = False
) -> list[tuple[list[str], list[str], bool]]:
    """Return the asked-for files, the context and the completeness of each project."""
    projects = api.Run(api.Settings(tracked=tracked, force_exclude=force_exclude)).projects(
        list(paths)
    )
    short = [
        [path.rpartition("/")[2] for path in files]
        for p in projects
        for files in ((*p.named, *p.found), p.context)
    ]
    return [(short[2 * i], short[2 * i + 1], p.complete) for i, p in enumerate(projects)]


def test_git_says_what_is_ignored(project: Callable[..., Path]) -> None:
    """In a repository a folder's files are those that git does not ignore, tracked or not."""
    folder = project(
        {
            ".gitignore": "build/\n",
            "a.json": "{}",
            "B.JSON": "{}",
            "build/c.json": "{}",
            "sub/.gitignore": "d.json\n",
            "sub/d.json": "{}",
            "sub/e.json": "{}",
            "sub/f.yaml": "",
            "sub/g.YML": "",
        }
    )
    git(folder, "init")
    git(folder, "add", "a.json", "sub/f.yaml")
    assert found(".") == [(["B.JSON", "a.json", "e.json", "f.yaml", "g.YML"], [], True)]
    assert found(".", tracked=True) == [(["a.json", "f.yaml"], [], True)]


def test_without_git_all_files_count(project: Callable[..., Path]) -> None:
    """Outside of a repository the folder is walked, but not into installed packages."""
    project({"a.json": "{}", "b.Yaml": "", "node_modules/b.json": "{}", "c.txt": ""})
    assert found(".") == [(["a.json", "b.Yaml"], [], True)]


def test_only_files_are_found(project: Callable[..., Path]) -> None:
    """A folder, a pipe or a dead link that is named like a file is passed over."""
    folder = project({"a.json": "{}", "b.json/c.txt": ""})
    os.mkfifo(folder / "pipe.json")
    (folder / "dead.json").symlink_to("nowhere")
    (folder / "loop").symlink_to(".")
    assert found(".") == [(["a.json"], [], True)]


def test_a_named_file_brings_its_project_along(project: Callable[..., Path]) -> None:
    """The other files of the project are context: they count, but are not reported on."""
    project({"speclint.toml": "", "a.json": "{}", "sub/b.json": "{}"})
    assert found("sub/b.json") == [(["b.json"], ["a.json"], True)]


def test_a_named_file_without_project_stands_alone(project: Callable[..., Path]) -> None:
    """Without a config and a repository nothing is known of what else there is."""
    project({"a.json": "{}", "b.json": "{}"})
    assert found("a.json") == [(["a.json"], [], False)]


def test_the_nearest_config_makes_a_project(project: Callable[..., Path]) -> None:
    """Files below a config of their own are another project."""
    project({"speclint.toml": "", "a.json": "{}", "sub/speclint.toml": "", "sub/b.json": "{}"})
    assert found(".") == [(["a.json"], [], True), (["b.json"], [], True)]


def test_context_stops_at_another_config(project: Callable[..., Path]) -> None:
    """Files that another config rules are no part of a project, not even as context."""
    project(
        {
            "speclint.toml": "",
            "a.json": "{}",
            "b.json": "{}",
            "sub/speclint.toml": "",
            "sub/c.json": "{}",
        }
    )
    assert found("a.json") == [(["a.json"], ["b.json"], True)]


def test_each_project_keeps_its_own_context(project: Callable[..., Path]) -> None:
    """A project above another one does not take the files of the lower one away from it."""
    project(
        {
            "speclint.toml": "",
            "a.json": "{}",
            "b.json": "{}",
            "sub/speclint.toml": "",
            "sub/c.json": "{}",
            "sub/d.json": "{}",
        }
    )
    assert found("a.json", "sub/c.json") == [
        (["a.json"], ["b.json"], True),
        (["c.json"], ["d.json"], True),
    ]


def test_two_repositories_are_two_projects(project: Callable[..., Path]) -> None:
    """Without a config the repository is the project, also when two are named at once."""
    folder = project({"a/a.json": "{}", "b/b.json": "{}"})
    git(folder / "a", "init")
    git(folder / "b", "init")
    assert found("a", "b") == [(["a.json"], [], True), (["b.json"], [], True)]


def test_a_folder_says_nothing_about_files_outside_of_it(project: Callable[..., Path]) -> None:
    """A named file is judged with the rest of its own folder, or not at all."""
    project({"x/a.json": "{}", "y/b.json": "{}"})
    assert found("x/a.json", "y") == [(["a.json", "b.json"], [], False)]


def test_a_hook_below_the_top_folder_sees_what_is_staged(project: Callable[..., Path]) -> None:
    """A git hook that goes into a subfolder finds the same files as the command outside of it."""
    import sys

    folder = project({"sub/a.json": '{"name": "a", "sourceSpec": {},}'})
    git(folder, "init")
    hook = folder / ".git" / "hooks" / "pre-commit"
    command = f"{sys.executable} -m speclint --tracked --select 'json/*' ."
    hook.write_text(f"#!/bin/sh\ncd sub && {command} > ../said.txt\n")
    hook.chmod(0o755)
    git(folder, "add", "sub")
    with pytest.raises(subprocess.CalledProcessError):
        git(folder, "commit", "-m", "all")
    assert "sub/a.json" not in (folder / "said.txt").read_text()
    assert "a.json:1:31" in (folder / "said.txt").read_text()


def test_looking_for_files_runs_no_program_of_the_repository(project: Callable[..., Path]) -> None:
    """A repository that you do not trust cannot have its fsmonitor run by being linted."""
    folder = project({"a.json": "{}", "spy.sh": "#!/bin/sh\ntouch spied\n"})
    (folder / "spy.sh").chmod(0o755)
    git(folder, "init")
    git(folder, "config", "core.fsmonitor", str(folder / "spy.sh"))
    assert found(".") == [(["a.json"], [], True)]
    assert not (folder / "spied").exists()


def test_speclint_toml_comes_before_pyproject(project: Callable[..., Path]) -> None:
    """Where both stand in one folder, the file of speclint's own is the config."""
    project({"pyproject.toml": "[tool.speclint]\n", "speclint.toml": "", "a.json": "{}"})
    [only] = api.Run(api.Settings()).projects(["a.json"])
    assert str(only.config.path).endswith("speclint.toml")


def test_a_link_does_not_cost_a_file_its_id(project: Callable[..., Path]) -> None:
    """The config's id is found under whichever of its names a file is linted."""
    folder = project({"speclint.toml": '[ids]\n"b.json" = "1"\n', "b.json": "{}"})
    (folder / "a.json").symlink_to("b.json")
    [only] = api.Run(api.Settings()).projects(["."])
    assert [only.config.id_of(path) for path in only.found] == ["1"]
    assert only.config.id_of(str(folder / "a.json")) == "1"


def test_a_pyproject_counts_only_with_a_table(project: Callable[..., Path]) -> None:
    """A pyproject.toml without [tool.speclint] is somebody else's."""
    project(
        {
            "pyproject.toml": "[tool.speclint]\n",
            "sub/pyproject.toml": "[tool.ruff]\n",
            "sub/a.json": "{}",
        }
    )
    run = api.Run(api.Settings())
    [only] = run.projects(["sub/a.json"])
    assert only.config.path is not None
    assert only.config.path.endswith("pyproject.toml")
    assert "sub" not in only.config.path.split("/")[-2:]


def test_excluded_files_are_found_only_by_name(project: Callable[..., Path]) -> None:
    """`exclude` keeps files from being found; --force-exclude also from being named."""
    project({"speclint.toml": 'exclude = ["old/"]\n', "a.json": "{}", "old/b.json": "{}"})
    assert found(".") == [(["a.json"], [], True)]
    assert found("old/b.json") == [(["b.json"], ["a.json"], True)]
    assert found("old/b.json", force_exclude=True) == []
    assert found("old/b.json", "a.json", force_exclude=True) == [(["a.json"], [], True)]


def test_a_path_that_is_not_there_is_refused() -> None:
    """A mistyped path ends the run before it begins."""
    with pytest.raises(SetupError, match="there is no file or folder nowhere"):
        found("nowhere")


def test_a_file_with_two_names_is_linted_once(project: Callable[..., Path]) -> None:
    """A file named twice, by another spelling or through a link, is one file."""
    folder = project({"a.json": "{}", "sub/b.json": "{}"})
    (folder / "link.json").symlink_to("a.json")
    (folder / "sub2").symlink_to("sub")
    assert found("a.json", "./a.json", "sub/../a.json", "link.json") == [(["a.json"], [], False)]
    assert found(".", "a.json", str(folder), "sub2/b.json") == [(["a.json", "b.json"], [], True)]


# What root may do although a folder's mode forbids it; a process can be started without it.
LIKE_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]


def concise(*arguments: str) -> list[str]:
    """Lint in a process that may look only where modes allow it; return the lines."""
    command = [sys.executable, "-m", "speclint", "--output-format", "concise", *arguments]
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root can read every folder")
        command = [*LIKE_ANYBODY, *command]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def closed(project: Callable[..., Path]) -> Iterator[Path]:
    """A repository with folders that cannot be listed, and one whose files cannot be opened."""
    names = ("a", "new/b", "tracked/c", "tracked/sub/d", "listed/e", "ignored/f")
    folder = project({f"{name}.json": "{}" for name in names} | {".gitignore": "ignored\n"})
    git(folder, "init")
    git(folder, "add", "tracked")
    modes = {"new": 0, "tracked": 0, "ignored": 0, "listed": 0o444}
    for name, mode in modes.items():
        (folder / name).chmod(mode)
    yield folder
    for name in modes:
        (folder / name).chmod(0o700)


def unreadable(path: str) -> str:
    """Return the line for a file or folder that cannot be read."""
    return f"{path}: error: the file cannot be read: permission denied [internal/unreadable-file]"


def test_a_folder_that_cannot_be_listed_is_reported(closed: Path) -> None:
    """What may lie in such a folder is unknown, and that is said: once for the folder."""
    lines = [unreadable(path) for path in ("listed/e.json", "new", "tracked")]
    assert concise(".") == lines
    shutil.rmtree(closed / ".git")
    assert concise(".", "--select", "json/*") == [unreadable("ignored"), *lines]


def test_a_tracked_file_that_cannot_be_reached_is_reported(closed: Path) -> None:
    """Git knows a file by its name, although nobody may look whether it is still there."""
    lines = [unreadable(f"tracked/{name}.json") for name in ("c", "sub/d")]
    assert concise("--tracked", ".") == lines
    assert concise("tracked/c.json") == lines[:1]
    (closed / "speclint.toml").write_text('[ids]\n"tracked/c.json" = "1"\n')
    assert concise("--tracked", ".", "--select", "config/*") == lines


def test_a_folder_that_is_excluded_need_not_be_readable(closed: Path) -> None:
    """`exclude` names a folder with a slash at its end, as in .gitignore."""
    (closed / "speclint.toml").write_text('exclude = ["new/", "tracked/", "listed/"]\n')
    assert concise("--select", "json/*", ".") == []
    shutil.rmtree(closed / ".git")
    (closed / "speclint.toml").write_text('exclude = ["/new", "tracked/", "listed/", "ignored"]\n')
    assert concise("--select", "json/*", ".") == []


def test_what_lies_behind_a_closed_folder_can_be_named(closed: Path) -> None:
    """A folder that may be passed through and not be listed hides nothing from who knows a name."""
    (closed / "tracked").chmod(0o700)
    (closed / "tracked/sub/d.json").write_text('{"sourceSpec": {} "name": "acme"}')
    (closed / "tracked").chmod(0o311)
    [line] = concise("--select", "json/*", "tracked/sub")
    assert line.startswith("tracked/sub/d.json:1:18: error: missing comma")


def test_a_closed_folder_may_have_any_name(closed: Path) -> None:
    """Git's words of complaint do not tell where such a name ends."""
    names = ["a': b\n", "\x1b[1m"]
    for name in names:
        (closed / name).mkdir(mode=0)
    lines = [unreadable(r"\x1b[1m"), unreadable(r"a': b\n")]
    assert concise(".", "--select", "json/*") == [
        *lines,
        *(unreadable(path) for path in ("listed/e.json", "new", "tracked")),
    ]


def test_files_below_an_unreadable_folder_may_be_there(
    project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No permission to look is no proof that there is nothing."""
    project({"a.json": "{}"})

    def refuse(path: str, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("speclint.source.os.stat", refuse)
    assert is_hidden("a.json")
    monkeypatch.undo()
    assert not is_hidden("a.json")
    assert not is_hidden("nowhere.json")
    assert not is_hidden("no\0path.json")
