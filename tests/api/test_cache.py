"""The cache: a run with it says what a run without it says, whatever happens to its file."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import pytest

import speclint
from speclint.api import Run, Settings, stored
from speclint.api.cache import FOLDER, Cache
from speclint.artifact import place_of
from speclint.registry import Registry
from speclint.report import render
from speclint.rule import Bad
from tests.conftest import ACME_ID, CONNECTION, FLOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.api.stored import Entry

CACHE = Path(FOLDER) / "cache"
MANY = 40
BROKEN = CONNECTION.replace('"version": "1.0",', '"version": "1.0"')


_OWN = (
    "from speclint.rule import SpecRule, Violation\n\n\n"
    'class Name(SpecRule):\n    """Says something."""\n\n'
    '    def check(self, spec):\n        yield Violation("/name", "first")\n'
)
_KNOWN = f'known-ids = ["{ACME_ID[:-1]}9"]\n'
_COUNTING = (
    "from speclint.rule import ProjectRule\n\n\n"
    'class Count(ProjectRule):\n    """Counts how often it is asked."""\n\n'
    "    def check(self, project):\n"
    '        with open("count.txt", "a") as file:\n            file.write(".")\n        return ()\n'
)
ENTRIES: tuple[Entry, ...] = (
    ((111, 1, 1, 1), "00", stored.QUIET | stored.LASTING, None, 1, b"[]"),
    ((222, 2, 2, 2), "11", stored.QUIET | stored.LASTING, "an-id", 0, b"[]"),
)
_KIND = '[kinds.board]\nmatch = { files = ["boards/"] }\nschema = "board.schema.json"\n'


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the stamps of files that a test wrote a moment ago, as if it had waited."""
    monkeypatch.setattr(stored, "_TICK", 0)


@pytest.fixture
def specs(project: Callable[..., Path]) -> Path:
    """Return a project with so many specs that a cache is worth it; one of them is broken."""
    files = {f"s{number}.json": CONNECTION for number in range(MANY)}
    return project(files | {"s7.json": BROKEN, "speclint.toml": ""})


def said(*paths: str, cache: bool = True, settings: Settings | None = None) -> str:
    """Lint as the command does; return the whole report."""
    settings = settings or Settings(cache=cache)
    run = Run(settings)
    return render("json", run.report(run.projects(paths or ["."])))


_SPECS = (".json", ".yaml")
_opened: list[str] = []
_watched = [""]


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    path = arguments[0] if event == "open" and _watched[0] else None
    if isinstance(path, str) and path.startswith(_watched[0]) and path.endswith(_SPECS):
        _opened.append(os.path.basename(path))


sys.addaudithook(_listen)  # it stays to the end of the process, and hears nothing while idle


@pytest.fixture
def opened(specs: Path) -> Iterator[Callable[[], list[str]]]:
    """Return a function that tells which specs were opened since it was asked last."""
    _watched[0] = str(specs)

    def since() -> list[str]:
        names = sorted(_opened)
        _opened.clear()
        return names

    since()
    yield since
    _watched[0] = ""


def test_what_has_not_changed_is_not_read_again(opened: Callable[[], list[str]]) -> None:
    """The second run opens only the file that it has to show something of."""
    cold = said()
    assert len(opened()) == MANY
    assert said() == cold
    assert opened() == ["s7.json"]
    assert "json/missing-comma" in cold


def test_one_changed_file_is_read_again(specs: Path, opened: Callable[[], list[str]]) -> None:
    """A change is seen, and only it."""
    said()
    (specs / "s9.json").write_text(BROKEN, "utf-8")
    opened()
    warm = said()
    assert opened() == ["s7.json", "s9.json"]
    assert warm == said(cache=False)
    assert '"path": "s9.json"' in warm


def test_a_change_that_hides_its_time_is_seen(specs: Path) -> None:
    """A file of the same size and time of modification is another file all the same."""
    said()
    path = specs / "s9.json"
    before = path.stat()
    path.write_text(CONNECTION.replace('"type"', '"typo"', 1), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert '"path": "s9.json"' in said()


def test_a_fresh_checkout_is_as_good_as_the_old_one(
    specs: Path, opened: Callable[[], list[str]]
) -> None:
    """What counts is what files hold: other times cost a look at the file and no linting."""
    cold = said()
    for path in specs.glob("*.json"):
        path.write_bytes(path.read_bytes())
    lines = CACHE.read_bytes().count(b"\n")
    opened()
    assert said() == cold
    assert len(opened()) >= MANY  # they are read, once
    assert said() == cold
    assert opened() == ["s7.json"]
    assert CACHE.read_bytes().count(b"\n") > lines


def test_a_file_that_was_written_just_now_is_read_again(
    specs: Path, opened: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clocks of file systems are coarse: within two seconds the same time says nothing."""
    monkeypatch.setattr(stored, "_TICK", 2_000_000_000)
    (specs / "s9.json").touch()
    said()
    opened()
    said()
    assert "s9.json" in opened()


def test_a_partial_run_helps_the_whole_one(specs: Path, opened: Callable[[], list[str]]) -> None:
    """Context is known by its facts alone; who asks for more gets more."""
    (specs / "s8.json").write_text(BROKEN, "utf-8")
    partial = said("s7.json")
    assert "s8.json" not in partial
    assert said("s7.json") == partial
    opened()
    assert said() == said(cache=False)
    assert said("s7.json") == partial


def test_another_rule_set_has_its_own_results(specs: Path) -> None:
    """Which rules run, their options and the project's own rules: each change counts at once."""
    plain = said()
    assert said(settings=Settings(cache=True, ignore=("json/*",))) != plain
    assert said() == plain
    (specs / "speclint.toml").write_text('ignore = ["json/*"]\n', "utf-8")
    assert said() == said(cache=False)
    (specs / "speclint.toml").write_text('rules = ["rules"]\n', "utf-8")
    rule = specs / "rules" / "own" / "name.py"
    rule.parent.mkdir(parents=True)
    rule.write_text(_OWN, "utf-8")
    assert said().count('"first"') == MANY
    rule.write_text(_OWN.replace("first", "other"), "utf-8")
    assert said().count('"other"') == MANY


_LISTED = CONNECTION.replace("{", f'{{"id": "{ACME_ID}", ', 1)


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("s1.json", _LISTED, "refs/duplicate-id"),
        ("acme.json", _LISTED.replace(ACME_ID[-4:], "aaaa"), "refs/unreferenced-connection-spec"),
        ("acme.json", None, "refs/unknown-connection-spec"),
        ("flow.json", FLOW % "", "refs/unreferenced-connection-spec"),
        ("flow.json", FLOW % f'"{ACME_ID[:-1]}2"', "refs/unknown-connection-spec"),
        ("speclint.toml", "", "refs/unknown-connection-spec"),
        ("speclint.toml", _KNOWN + 'ignore = ["json/*"]\n', None),
        ("Sources/acme/Artifacts/acme-label.txt", "", "artifact/empty-text"),
    ],
)
def test_what_is_wrong_between_files_is_seen_at_once(
    specs: Path, name: str, text: str | None, rule: str | None
) -> None:
    """Where nothing was wrong between files, one other file, or setting, may make it so."""
    listed = f'"{ACME_ID}", "{ACME_ID[:-1]}9"'
    for path, content in (
        ("s7.json", CONNECTION),
        ("acme.json", _LISTED),
        ("flow.json", FLOW % listed),
        ("speclint.toml", _KNOWN),
    ):
        (specs / path).write_text(content, "utf-8")
    clean = said()
    assert not any(family in clean for family in ('"refs/', '"artifact/'))
    assert said() == clean
    if text is None:
        (specs / name).unlink()
    else:
        (specs / name).parent.mkdir(parents=True, exist_ok=True)
        (specs / name).write_text(text, "utf-8")
    changed = said()
    assert changed == said(cache=False)
    assert (rule or "summary") in changed


def test_files_are_compared_again_only_where_facts_have_changed(specs: Path) -> None:
    """Another description is none of other files' business, another name is."""
    rule = specs / "rules" / "own" / "count.py"
    rule.parent.mkdir(parents=True)
    rule.write_text(_COUNTING, "utf-8")
    (specs / "speclint.toml").write_text('rules = ["rules"]\n', "utf-8")
    (specs / "s7.json").write_text(CONNECTION, "utf-8")
    counts = []
    for text in (CONNECTION, CONNECTION.replace("shop", "store", 1), CONNECTION, BROKEN):
        (specs / "s9.json").write_text(text, "utf-8")
        said()
        counts.append((specs / "count.txt").read_text("utf-8"))
    (specs / "s9.json").write_text(CONNECTION.replace("generic-streaming", "other", 1), "utf-8")
    said()
    assert (counts[0], counts[2]) == (".", ".")
    assert len((specs / "count.txt").read_text("utf-8")) > len(counts[3])


def test_rule_sets_do_not_push_each_other_out(opened: Callable[[], list[str]]) -> None:
    """Two hooks with different rules share one file."""
    narrow = Settings(cache=True, select=("refs/*",))
    said()
    said(settings=narrow)
    opened()
    said(settings=narrow)
    said()
    assert opened() == ["s7.json"]


@pytest.mark.usefixtures("specs")
def test_old_rule_sets_go() -> None:
    """Of many rule sets the last ones are kept: the file does not grow for ever."""
    sizes = []
    for number in range(9):
        said(settings=Settings(cache=True, ignore=(Registry().ids()[number],)))
        sizes.append(CACHE.stat().st_size)
    assert sizes[-1] < 6 * sizes[0]


def _damaged(data: bytes, how: str) -> bytes:
    chance = random.Random(how)  # noqa: S311 - the same damage each time
    if how == "empty":
        return b""
    if how == "random":
        return chance.randbytes(len(data))
    if how == "truncated":
        return data[: len(data) * 2 // 3]
    if how == "another version":
        return data.replace(speclint.__version__.encode(), b"9.9.9", 1)
    flipped = bytearray(data)
    for _ in range(200):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


@pytest.mark.parametrize("how", ["empty", "random", "truncated", "flipped", "another version"])
def test_a_damaged_cache_is_no_cache(specs: Path, how: str) -> None:
    """Whatever became of the file, the report is right, and the next run has a sound one."""
    cold = said()
    sound = CACHE.stat().st_size
    CACHE.write_bytes(_damaged(CACHE.read_bytes(), how))
    assert said() == cold
    assert CACHE.stat().st_size >= sound * 9 // 10
    assert said() == cold
    assert specs.joinpath("s7.json").read_text("utf-8") == BROKEN


@pytest.mark.parametrize("content", [b"", b"[", b"1", b"[]", b'[["a"],[],[],[],[],[],[],[],[],[]]'])
def test_a_line_of_somebody_else_is_no_line(specs: Path, content: bytes) -> None:
    """A checksum can be right where nothing else is."""
    cold = said()
    head, line = CACHE.read_bytes().split(b"\n")[:2]
    key = line.split(b"\t")[0]
    foreign = b"%b\t%08x\t%b" % (key, crc32(content), content)
    CACHE.write_bytes(b"\n".join((head, foreign, b"%b\t%08x" % (key, 0), line, b"")))
    assert said() == cold
    assert specs.exists()


def test_a_line_that_lies_is_not_believed(specs: Path) -> None:
    """A finding that somebody changed in the file is worked out anew."""
    cold = said()
    data = CACHE.read_bytes()
    assert b"missing comma" in data
    CACHE.write_bytes(data.replace(b"missing comma", b"missing colon"))
    assert said() == cold
    assert specs.exists()


@pytest.mark.parametrize("obstacle", ["file", "folder", "link"])
def test_where_a_cache_cannot_be_the_run_goes_on(specs: Path, obstacle: str) -> None:
    """Something else stands in its place: it is left alone, and the report is right."""
    elsewhere = specs / "elsewhere"
    elsewhere.mkdir()
    if obstacle == "file":
        (specs / FOLDER).write_text("mine", "utf-8")
    elif obstacle == "folder":
        CACHE.mkdir(parents=True)
    else:
        (specs / FOLDER).symlink_to(elsewhere)
    assert said() == said(cache=False)
    assert list(elsewhere.iterdir()) == []
    assert obstacle != "file" or (specs / FOLDER).read_text("utf-8") == "mine"


def test_git_does_not_see_the_folder(specs: Path) -> None:
    """The folder ignores itself, whatever the repository's own files say."""
    subprocess.run(["git", "init", "--quiet"], check=True)
    said()
    command = ["git", "status", "--porcelain", "--ignored=no", "-uall"]
    status = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert CACHE.exists()
    assert FOLDER not in status
    assert specs.exists()


def test_few_files_need_no_cache(project: Callable[..., Path]) -> None:
    """A small project is linted as fast without, and gets no folder."""
    project()
    said()
    assert not Path(FOLDER).exists()


def test_a_folder_for_the_caches_of_many_projects(specs: Path) -> None:
    """With a folder of its own for caches a project has none in it."""
    shared = specs / "caches"
    settings = Settings(cache=True, cache_dir=str(shared))
    cold = said(settings=settings)
    assert not (specs / FOLDER).exists()
    assert len(list(shared.glob("*/cache"))) == 1
    assert said(settings=settings) == cold


@pytest.mark.parametrize("config", ["", f'rules = ["rules"]\n{_KIND}'])
def test_a_project_that_moves_takes_its_cache_along(
    specs: Path, monkeypatch: pytest.MonkeyPatch, config: str
) -> None:
    """Nothing in the file depends on where the project lies: CI may restore it anywhere."""
    (specs / "rules" / "own").mkdir(parents=True)
    (specs / "rules" / "own" / "name.py").write_text(_OWN, "utf-8")
    (specs / "board.schema.json").write_text('{"required": ["panels"]}', "utf-8")
    (specs / "speclint.toml").write_text(config, "utf-8")
    cold = said()
    moved = specs.with_name(f"{specs.name}-moved")
    shutil.copytree(specs, moved)
    monkeypatch.chdir(moved)
    assert said() == cold  # the stamps are others
    size = CACHE.stat().st_size
    assert said() == cold
    assert size == CACHE.stat().st_size
    assert (
        len({line.split(b"\t")[0] for line in CACHE.read_bytes().split(b"\n")[1:-1]} - {b""}) == 1
    )


def test_two_writers_lose_nothing(specs: Path) -> None:
    """What two processes add at the same time is there for the third."""
    said()
    names = [str(specs / f"s{number}.json") for number in range(2)]
    one, two, third = (_cache(specs) for _ in range(3))
    for cache, name, entry in zip((one, two), names, ENTRIES, strict=True):
        cache.put(name, entry)
    one.save()
    two.save()
    assert [third.entry(name) for name in names] == [None, None]
    assert [_cache(specs).entry(name) for name in names] == [*ENTRIES]


@pytest.mark.parametrize("name", ["a\tb.json", "a\nb.json", "aé.json", "a\udc80.json"])
def test_any_name_of_a_file_will_do(specs: Path, name: str) -> None:
    """What would end a line or a field stands in it all the same; what is no text is left out."""
    cache = _cache(specs)
    cache.put(str(specs / name), ENTRIES[0])
    cache.put(str(specs / "a.json"), ENTRIES[1])
    cache.save()
    assert _cache(specs).entry(str(specs / "a.json")) == ENTRIES[1]
    is_text = not any("\ud800" <= character <= "\udfff" for character in name)
    assert _cache(specs).entry(str(specs / name)) == (ENTRIES[0] if is_text else None)


def test_many_small_additions_are_made_one(specs: Path) -> None:
    """Each run adds a line: the file does not become one of many lines, nor a large one."""
    for number in range(150):
        cache = _cache(specs)
        cache.put(str(specs / "a.json"), (ENTRIES[0][0], str(number), *ENTRIES[0][2:]))
        cache.put(str(specs / f"s{number}.json"), ENTRIES[1])
        cache.save()
        assert len([line for line in CACHE.read_bytes().split(b"\n") if line]) < 70
    cache = _cache(specs)
    assert cache.entry(str(specs / "a.json")) == (ENTRIES[0][0], "149", *ENTRIES[0][2:])
    assert all(cache.entry(str(specs / f"s{number}.json")) for number in range(150))


def _cache(project: Path) -> Cache:
    return Cache(str(project / FOLDER), str(project), b"any rule set")


def test_every_finding_survives_the_cache(project: Callable[..., Path]) -> None:
    """All bad examples of all rules, as files of one project: cold, warm and without are one."""
    registry = Registry()
    files = {}
    for rule_id in registry.ids():
        for index, example in enumerate(registry[rule_id].examples):
            texts = example.files if isinstance(example, Bad) else ""
            for name, text in ({"a.json": texts} if isinstance(texts, str) else texts).items():
                base = os.path.basename(name)
                if text and not place_of(f"/{name}"):
                    files[f"{rule_id.replace('/', '-')}-{index}-{base}"] = text
    project(files | {"speclint.toml": ""})
    without = said(cache=False)
    assert without.count('"rule": ') > len(files)
    assert said() == without
    assert said() == without
    assert sum(name.encode() in CACHE.read_bytes() for name in files) > len(files) * 8 // 10


@pytest.mark.parametrize(("comment", "again"), [("*", []), ("*, spec/wrong-type", ["a.yaml"])])
def test_comments_that_take_something_away_are_remembered(
    specs: Path, opened: Callable[[], list[str]], comment: str, again: list[str]
) -> None:
    """A YAML file is read again only while one of its comments has nothing to take away."""
    text = f"# speclint: ignore-file[{comment}]\nname: acme\nsourceSpec: {{}}\n"
    (specs / "a.yaml").write_text(text, "utf-8")
    cold = said()
    assert ("yaml/unused-suppression" in cold) == bool(again)
    opened()
    assert said() == cold
    assert [name for name in opened() if name == "a.yaml"] == again
    assert said(cache=False) == cold


def test_a_rule_behind_a_link_counts(specs: Path) -> None:
    """A family of rules may be a link to where several projects have it."""
    shared = specs / "shared"
    shared.mkdir()
    (shared / "name.py").write_text(_OWN, "utf-8")
    (specs / "rules").mkdir()
    (specs / "rules" / "own").symlink_to(shared)
    (shared / "again").symlink_to(shared)
    (specs / "speclint.toml").write_text('rules = ["rules"]\n', "utf-8")
    assert said().count('"first"') == MANY
    (shared / "name.py").write_text(_OWN.replace("first", "other"), "utf-8")
    assert said().count('"other"') == MANY


def test_half_of_a_file_that_hides_the_folder_is_mended(specs: Path) -> None:
    """A full disk may have left an empty .gitignore: git must not see the cache for that."""
    ignore = specs / FOLDER / ".gitignore"
    ignore.parent.mkdir()
    ignore.touch()
    said()
    assert ignore.read_text("utf-8") == "*\n"


def test_a_file_that_is_named_is_not_passed_over(specs: Path) -> None:
    """What was skipped in silence when it was found is told when somebody names it."""
    (specs / "other.json").write_text('{"x": 1}', "utf-8")
    assert "other.json" not in said()
    assert "other.json" not in said()
    assert "spec/unknown-kind" in said("other.json")


def test_what_a_rule_had_no_time_for_is_looked_at_again(specs: Path) -> None:
    """A rule that was ended too often is left out, and what it might say is not remembered."""
    slow = _OWN.replace(
        "        yield", "        while spec.path > '':\n            pass\n        yield"
    )
    rule = specs / "rules" / "own" / "name.py"
    rule.parent.mkdir(parents=True)
    rule.write_text(slow, "utf-8")
    config = specs / "speclint.toml"
    config.write_text('rules = ["rules"]\ntime-limit = 0.1\n', "utf-8")
    assert said().count("did not end") == 3
    assert said().count("did not end") == 3  # nothing of it is taken for the truth
    assert not CACHE.exists()
