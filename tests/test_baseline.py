"""Baselines: what they hide, when they show all, and how they are written and mended."""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint import fix
from speclint.baseline import Baseline, load
from speclint.config_file import ConfigError
from speclint.errors import SetupError
from speclint.finding import Finding, Position, Range, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RULES = ["json/comment", "refs/unknown-id", "spec/name", "spec/type"]
PATH = os.path.abspath("/shop/speclint-baseline.json")
EVERY = ("a.json", "b.json", "specs/c.json")
PLACE = Range(Position(1, 1, 0), Position(1, 2, 1))


def finding(rule: str, message: str = "") -> Finding:
    """Return a finding of a rule."""
    return Finding(rule, "error", message, "x", PLACE)


def file(name: str) -> str:
    """Return the absolute path of a file beside the baseline."""
    return os.path.join(os.path.dirname(PATH), name)


def allowing(**counts: dict[str, int]) -> Baseline:
    """Return a baseline for `a.json` and so on."""
    named = {f"{name}.json": rules for name, rules in counts.items()}
    return load(PATH, json.dumps({"version": 1, "counts": named}, indent=2).encode())


def counts_of(data: bytes) -> Any:
    """Return the counts in the content of a baseline."""
    return json.loads(data)["counts"]


def look(baseline: Baseline, *rules: str, name: str = "a.json") -> list[str]:
    """Return the rules of the findings that a baseline leaves."""
    return [one.rule for one in baseline.split(file(name), [finding(rule) for rule in rules])[0]]


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([], []),
        (["spec/type"], []),
        (["spec/type", "spec/type"], []),
        (["spec/type"] * 3, ["spec/type"] * 3),
        (["spec/name", "spec/type"], ["spec/name"]),
        (["spec/name", *["spec/type"] * 3], ["spec/name", *["spec/type"] * 3]),
        (["json/missing-comma"], []),
    ],
)
def test_a_rule_is_hidden_while_it_has_no_more_than_before(
    found: list[str], kept: list[str]
) -> None:
    """When there is one more, all of the rule are shown: nobody can tell which one is new."""
    baseline = allowing(a={"spec/type": 2, "json/missing-comma": 1})
    assert look(baseline, *found) == kept
    assert look(baseline, *found, name="b.json") == found


def test_what_is_hidden_is_told() -> None:
    """Each finding is in one of the two lists, in its order."""
    found = [finding("spec/type", "1"), finding("spec/name"), finding("spec/type", "2")]
    kept, hidden = allowing(a={"spec/type": 2}).split(file("a.json"), found)
    assert (kept, hidden) == ([found[1]], [found[0], found[2]])


@pytest.mark.parametrize("rule", ["internal/unreadable-file", "config/unused-suppression"])
def test_what_is_wrong_with_the_work_itself_stays(rule: str) -> None:
    """It is neither hidden nor written."""
    baseline = allowing(a={rule: 5})
    assert look(baseline, rule) == [rule]
    empty = allowing()
    look(empty, rule)
    assert counts_of(empty.written([file("a.json")], RULES)) == {}


def test_paths_are_those_below_the_folder_of_the_baseline(project: Callable[..., Path]) -> None:
    """With forward slashes, also for what is above the folder; and found again by them."""
    folder = project({"qa/specs/b.json": "", "qa/a.json": "", "c.json": ""})
    baseline = load(str(folder / "qa" / "baseline.json"), new=True)
    files = [str(folder / "qa" / "specs" / "b.json"), str(folder / "c.json")]
    for path in files:
        baseline.split(path, [finding("spec/type")])
    data = baseline.written([*files, str(folder / "qa" / "a.json")], RULES)
    assert counts_of(data) == {"../c.json": {"spec/type": 1}, "specs/b.json": {"spec/type": 1}}
    again = load(baseline.path, data.replace(b'"specs/', b'"./specs/'))
    for path in files:
        assert again.split(path, [finding("spec/type")])[0] == []


@pytest.fixture
def shop(project: Callable[..., Path]) -> Callable[..., Baseline]:
    """Return a function that reads a baseline beside `a.json`, `b.json` and `specs/c.json`."""

    def read(**counts: dict[str, int]) -> Baseline:
        names = {"c": "specs/c.json"}
        named = {names.get(name, f"{name}.json"): rules for name, rules in counts.items()}
        text = json.dumps({"version": 1, "counts": named}, indent=2)
        files = dict.fromkeys(EVERY, "{}")
        folder = project({**files, "baseline.json": text})
        return load(str(folder / "baseline.json"))

    return read


def at(baseline: Baseline, *names: str) -> list[str]:
    """Return the absolute paths of files beside a baseline."""
    return [os.path.join(os.path.dirname(baseline.path), *name.split("/")) for name in names]


def found_in(baseline: Baseline, name: str, *rules: str) -> None:
    """Let a baseline see findings of these rules in a file."""
    baseline.split(at(baseline, name)[0], [finding(rule) for rule in rules])


def test_a_written_baseline_has_a_line_for_each_rule(shop: Callable[..., Baseline]) -> None:
    """Sorted by file and rule, so that two branches that change it can be merged."""
    baseline = shop()
    found_in(baseline, "specs/c.json", "spec/type")
    found_in(baseline, "a.json", "spec/type", "spec/name", "spec/type")
    found_in(baseline, "b.json")
    files = at(baseline, "specs/c.json", "b.json", "a.json")
    assert (
        baseline.written(files, RULES).decode()
        == """\
{
  "version": 1,
  "counts": {
    "a.json": {
      "spec/name": 1,
      "spec/type": 2
    },
    "specs/c.json": {
      "spec/type": 1
    }
  }
}
"""
    )


def test_a_name_that_is_no_text_is_written_and_found(project: Callable[..., Path]) -> None:
    """A file name that is not UTF-8 has its bytes spelt out in the baseline."""
    folder = project({})
    path = os.path.join(folder, os.fsdecode(b"a-\xff-\xc3\xbc.json"))
    with open(path, "wb"):
        pass
    baseline = load(str(folder / "baseline.json"), new=True)
    baseline.split(path, [finding("spec/type")])
    data = baseline.written([path], RULES)
    assert counts_of(data) == {"a-\\udcff-ü.json": {"spec/type": 1}}
    again = load(baseline.path, data)
    assert again.split(path, [finding("spec/type")])[0] == []
    assert again.unused([path], RULES, gone=True) == []


def test_what_was_not_looked_at_stays_as_it_is(shop: Callable[..., Baseline]) -> None:
    """Other files, rules that did not run or have not seen all, and files that were not read."""
    baseline = shop(a={"spec/name": 3, "spec/type": 2, "refs/unknown-id": 1}, b={"spec/type": 4})
    found_in(baseline, "a.json", "spec/name")
    ran, unsure = ["spec/name", "refs/unknown-id"], ["refs/unknown-id"]
    expected = {
        "a.json": {"refs/unknown-id": 1, "spec/name": 1, "spec/type": 2},
        "b.json": {"spec/type": 4},
    }
    assert counts_of(baseline.written(at(baseline, "a.json"), ran, unsure)) == expected
    assert counts_of(baseline.pruned(at(baseline, "a.json"), ran, unsure)) == expected
    found_in(baseline, "a.json", "spec/name", *["refs/unknown-id"] * 3)
    data = baseline.written(at(baseline, "a.json"), ran, unsure)
    assert counts_of(data)["a.json"] == {"refs/unknown-id": 3, "spec/name": 1, "spec/type": 2}
    found_in(baseline, "b.json", "internal/unreadable-file")
    assert baseline.written(at(baseline, "b.json"), RULES) == baseline.source.data
    assert baseline.pruned(at(baseline, "b.json"), RULES) == baseline.source.data


def test_pruning_allows_nothing_new(shop: Callable[..., Baseline]) -> None:
    """Counts go down, entries go; files that are gone go; what there is more of stays as it was."""
    baseline = shop(
        a={"spec/name": 3, "spec/type": 2}, b={"spec/type": 4}, c={"spec/type": 1}, d={"spec/x": 1}
    )
    found_in(baseline, "a.json", *["spec/name"] * 2, *["spec/type"] * 5, "json/comment")
    found_in(baseline, "specs/c.json", "spec/type")
    files = at(baseline, "a.json", "b.json", "specs/c.json")
    found_in(baseline, "a.json", *["spec/name"] * 2, *["spec/type"] * 5, "refs/unknown-id")
    expected = {"a.json": {"spec/name": 2, "spec/type": 2}, "specs/c.json": {"spec/type": 1}}
    assert counts_of(baseline.pruned(files, RULES)) == expected


def test_a_rule_that_is_no_more(shop: Callable[..., Baseline]) -> None:
    """What no rule is called is of no use in the baseline."""
    baseline = shop(a={"acme/gone": 2, "spec/type": 1})
    found_in(baseline, "a.json", "spec/type")
    files = at(baseline, "a.json")
    assert baseline.unused(files, RULES) == []
    [one] = baseline.unused(files, RULES, rule_ids=RULES)
    assert one.message == (
        "the baseline allows findings of `acme/gone` in a.json, and there is no such rule"
    )
    assert counts_of(baseline.pruned(files, RULES, rule_ids=RULES)) == {"a.json": {"spec/type": 1}}


def unused(baseline: Baseline, *names: str, **changes: Any) -> list[Finding]:
    """Return what is said of a baseline in a run of all rules over some files."""
    return baseline.unused(at(baseline, *names), RULES, **changes)


def test_what_is_not_needed_is_a_finding(shop: Callable[..., Baseline]) -> None:
    """At its count, with what there is instead."""
    baseline = shop(a={"refs/unknown-id": 1, "spec/name": 3, "spec/type": 2}, b={"spec/type": 4})
    found_in(baseline, "a.json", "spec/name", "spec/type", "spec/type")
    found_in(baseline, "b.json", *["spec/type"] * 3)
    found = unused(baseline, "a.json", "b.json", "specs/c.json")
    assert [
        (one.rule, one.severity, one.range.start.line, one.range.start.column, one.pointer)
        for one in found
        if one.range
    ] == [
        ("config/unused-baseline", "warning", 5, 26, "/counts/a.json/refs~1unknown-id"),
        ("config/unused-baseline", "warning", 6, 20, "/counts/a.json/spec~1name"),
        ("config/unused-baseline", "warning", 10, 20, "/counts/b.json/spec~1type"),
    ]
    assert [(one.message, one.fix and one.fix.message) for one in found] == [
        (
            "the baseline allows a finding of `refs/unknown-id` in a.json, and there is none",
            "Take it out",
        ),
        (
            "the baseline allows 3 findings of `spec/name` in a.json, and there is 1",
            "Lower it to 1",
        ),
        (
            "the baseline allows 4 findings of `spec/type` in b.json, and there are 3",
            "Lower it to 3",
        ),
    ]


def test_a_file_that_is_gone_is_a_finding_when_asked_for(shop: Callable[..., Baseline]) -> None:
    """It stands at the path; a run of some files does not look."""
    baseline = shop(a={"spec/type": 1}, gone={"spec/type": 1, "spec/name": 2})
    found_in(baseline, "a.json", "spec/type")
    assert unused(baseline, "a.json") == []
    [one] = unused(baseline, "a.json", gone=True)
    assert one.message == "the baseline is about gone.json, which is not there"
    assert one.range
    assert (one.range.start.line, one.range.start.column) == (7, 5)


@pytest.mark.parametrize(
    ("ran", "unsure", "reported"),
    [
        ([], [], ["a.json"]),
        (RULES, RULES, ["a.json"]),
        (RULES, [], ["b.json"]),
        (RULES, [], []),
    ],
)
def test_nothing_is_said_of_what_was_not_looked_at(
    shop: Callable[..., Baseline], ran: list[str], unsure: list[str], reported: list[str]
) -> None:
    """Rules that did not run or have not seen all files; files that were not reported."""
    baseline = shop(a={"spec/type": 1})
    assert baseline.unused(at(baseline, *reported), ran, unsure) == []
    assert baseline.unused(at(baseline, "a.json"), RULES) != []


def test_behind_some_findings_there_may_be_others(shop: Callable[..., Baseline]) -> None:
    """Of a broken file only its mistakes in the JSON are known, of one not read nothing is."""
    baseline = shop(a={"spec/type": 1, "json/comment": 2}, b={"spec/type": 1})
    found_in(baseline, "a.json", "json/comment")
    found_in(baseline, "b.json", "internal/rule-error")
    [one] = unused(baseline, "a.json", "b.json")
    assert one.pointer == "/counts/a.json/json~1comment"


def test_what_is_known_of_a_file_is_what_was_said_last(shop: Callable[..., Baseline]) -> None:
    """Linting a file again takes the place of what was found before."""
    baseline = shop(a={"spec/type": 2})
    found_in(baseline, "a.json", "spec/type", "spec/type")
    assert unused(baseline, "a.json") == []
    found_in(baseline, "a.json", "spec/type")
    assert len(unused(baseline, "a.json")) == 1
    found_in(baseline, "a.json", "spec/type", "spec/type")
    baseline.forget(at(baseline, "a.json")[0])
    assert len(unused(baseline, "a.json")) == 1
    other = baseline.over(b'{"version": 1, "counts": {"a.json": {"spec/name": 1}}}')
    found_in(baseline, "a.json", "spec/name")
    assert unused(other, "a.json") == []


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "1:1", "file holds no value"),
        ("[]", "1:1", "it must be an object with `version` and `counts`"),
        ("{}", "1:1", "it has no `counts`"),
        ('{"name": "acme", "version": "1.0", "sourceSpec": {}}', "1:1", "it has no `counts`"),
        ('{"counts": {}}', "1:1", "it has no `version`"),
        ('{"version": 1}', "1:1", "it has no `counts`"),
        (
            '{"version": 2, "counts": {}}',
            "1:13",
            "this speclint reads version 1 of baselines, and this is another",
        ),
        (
            '{"version": true, "counts": {}}',
            "1:13",
            "this speclint reads version 1 of baselines, and this is another",
        ),
        (
            '{"version": 1, "counts": []}',
            "1:26",
            "it must be an object: the rules and their counts, file by file",
        ),
        (
            '{"version": 1, "counts": {"a": 1}}',
            "1:32",
            "it must be an object: how many findings the file may have, by rule",
        ),
        (
            '{"version": 1, "counts": {"a": {"b": 0}}}',
            "1:38",
            "it must be a whole number, 1 or more",
        ),
        (
            '{"version": 1, "counts": {"a": {"b": true}}}',
            "1:38",
            "it must be a whole number, 1 or more",
        ),
        (
            '{"version": 1, "counts": {}, "x": 1}',
            "1:35",
            "it has no member `x`, only `version` and `counts`",
        ),
        ('{"version": 1,, "counts": {}}', "1:15", "extra comma"),
        (
            '{"version": 1, "counts": {\n<<<<<<< ours\n"a": {}\n=======\n"b": {}\n>>>>>>> theirs\n}}',
            "2:1",
            "merge conflict marker: choose a side",
        ),
        (
            '{"version": 1, "counts": {"a": {"b": 1}, "a": {"b": 2}}}',
            "1:42",
            "duplicate key `a`",
        ),
    ],
)
def test_a_wrong_baseline_is_a_finding_with_a_place(text: str, place: str, message: str) -> None:
    """Nothing is hidden by a guess at what a baseline means."""
    with pytest.raises(ConfigError) as caught:
        load(PATH, text.encode())
    first = caught.value.findings[0]
    assert (first.rule, first.severity) == ("config/invalid-baseline", "error")
    assert first.message.startswith(f"this baseline cannot be used: {message}")
    assert first.range
    assert f"{first.range.start.line}:{first.range.start.column}" == place


def test_a_baseline_that_is_not_there(project: Callable[..., Path]) -> None:
    """It is said in one sentence, unless it is about to be written."""
    folder = project({})
    with pytest.raises(SetupError) as caught:
        load(str(folder / "old.json"))
    assert str(caught.value) == "there is no baseline old.json: --write-baseline makes it"
    assert load(str(folder / "old.json"), new=True).allowed == {}


def test_a_baseline_that_cannot_be_read(project: Callable[..., Path]) -> None:
    """A folder in its place is said in one sentence, also when it is about to be written."""
    folder = project({"old.json/a": ""})
    for new in (False, True):
        with pytest.raises(SetupError) as caught:
            load(str(folder / "old.json"), new=new)
        assert str(caught.value) == "the baseline old.json cannot be read: is a directory"


def test_no_other_file_is_overwritten(project: Callable[..., Path]) -> None:
    """What is there and no baseline is not taken for a new one."""
    folder = project({"acme.json": '{"name": "acme", "version": "1.0", "sourceSpec": {}}'})
    with pytest.raises(ConfigError):
        load(str(folder / "acme.json"), new=True)


def test_a_baseline_that_is_no_text(project: Callable[..., Path]) -> None:
    """Bytes of another encoding have a place, too."""
    folder = project({"old.json": b'{"version": 1, "counts": {"\xfc": {}}}'})
    with pytest.raises(ConfigError) as caught:
        load(str(folder / "old.json"))
    assert str(caught.value) == (
        "old.json:1: this baseline cannot be used: it is not UTF-8 from here on"
    )


COUNTS = st.dictionaries(
    st.sampled_from(["a.json", "b.json", "specs/c.json", "gone.json"]),
    st.dictionaries(st.sampled_from(RULES), st.integers(1, 3), min_size=1),
)
FOUND = st.dictionaries(
    st.sampled_from(["a.json", "b.json", "specs/c.json"]),
    st.lists(st.sampled_from([one for one in RULES if one[:5] != "json/"]), max_size=6),
)
LAYOUTS = st.sampled_from([{"indent": 2}, {"indent": None}, {"separators": (",", ":")}])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that baselines are made about."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "specs").mkdir()
    for name in EVERY:
        (folder / name).write_text("{}")
    return folder


def made(folder: Path, counts: object, layout: Any, found: dict[str, list[str]]) -> Baseline:
    """Return a baseline of these counts that has seen findings of these rules."""
    text = json.dumps({"version": 1, "counts": counts}, **layout)
    baseline = load(str(folder / "baseline.json"), text.encode())
    for name, rules in found.items():
        found_in(baseline, name, *rules)
    return baseline


@settings(max_examples=100, deadline=None)
@given(counts=COUNTS, found=FOUND, layout=LAYOUTS)
def test_what_was_written_leaves_nothing(
    folder: Path, counts: Any, found: dict[str, list[str]], layout: Any
) -> None:
    """A run right after writing is clean, says nothing of the baseline, and writes the same."""
    files = at(made(folder, counts, layout, found), *EVERY)
    data = made(folder, counts, layout, found).written(files, RULES)
    again = load(str(folder / "baseline.json"), data)
    for name, rules in found.items():
        assert look_at(again, name, rules) == []
    assert again.unused(files, RULES, gone=True) == []
    assert again.written(files, RULES) == again.pruned(files, RULES) == data


def look_at(baseline: Baseline, name: str, rules: list[str]) -> list[Finding]:
    """Return the findings that a baseline leaves in a file."""
    return baseline.split(at(baseline, name)[0], [finding(rule) for rule in rules])[0]


@settings(max_examples=100, deadline=None)
@given(counts=COUNTS, found=FOUND, layout=LAYOUTS)
def test_pruning_only_lowers_and_hides_what_was_hidden(
    folder: Path, counts: Any, found: dict[str, list[str]], layout: Any
) -> None:
    """It never allows more, and what was hidden before is hidden after."""
    before = made(folder, counts, layout, found)
    data = before.pruned(at(before, *EVERY), RULES)
    for name, rules in counts_of(data).items():
        assert all(count <= counts[name][rule] for rule, count in rules.items())
    after = load(before.path, data)
    for name, rules in found.items():
        assert look_at(after, name, rules) == look_at(before, name, rules)
    assert after.unused(at(before, *EVERY), RULES, gone=True) == []


@settings(max_examples=150, deadline=None)
@given(counts=COUNTS, found=FOUND, layout=LAYOUTS)
def test_the_fixes_of_all_findings_do_what_pruning_does(
    folder: Path, counts: Any, found: dict[str, list[str]], layout: Any
) -> None:
    """All at once, each alone leaves a baseline, and the layout stays."""
    before = made(folder, counts, layout, found)
    files = at(before, *EVERY)
    idle = before.unused(files, RULES, gone=True)
    for one in idle:
        assert one.fix
        load(before.path, apply_edits(before.source.text, one.fix.edits).encode())
    done = fix.fix_settings(before.source, idle)
    assert (done.applied, done.held_back) == (tuple(idle), None)
    assert counts_of(done.text.encode()) == counts_of(before.pruned(files, RULES))
    if counts_of(done.text.encode()):
        assert done.text == json.dumps(json.loads(done.text), **layout)


@given(counts=COUNTS, found=FOUND, chance=st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(
    folder: Path, counts: Any, found: dict[str, list[str]], chance: Any
) -> None:
    """Counts are all that counts: lines may move."""
    one, other = (made(folder, counts, {}, {}) for _ in range(2))
    for name, rules in found.items():
        shuffled = chance.sample(rules, len(rules))
        assert Counter(look_at(one, name, rules)) == Counter(look_at(other, name, shuffled))
    files = at(one, *EVERY)
    assert one.written(files, RULES) == other.written(files, RULES)
