"""Findings that a config takes away: which ones, and which entries nothing needs any more."""

from __future__ import annotations

import subprocess
import sys
import time
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint import fix, ignores
from speclint.config import Ignored, Patterns
from speclint.finding import Finding, Position, Range, apply_edits
from speclint.ignores import Ignores
from speclint.pointer import escape, is_below, steps_of
from speclint.rewrite import toml
from speclint.source import Source

CONFIG = "/shop/speclint.toml"
RULES = ["config/unused-suppression", "internal/rule-error", "json/comment", "refs/unknown-id"]
RULES += ["spec/name", "spec/type", "yaml/syntax-error"]
PLACE = Range(Position(1, 1, 0), Position(1, 2, 1))


def finding(rule: str, pointer: str | None = "") -> Finding:
    """Return a finding of a rule at a pointer."""
    return Finding(rule, "error", "", "x", PLACE, pointer)


def entry(*rules: str, files: str = "", at: str | None = None, number: int = 0) -> Ignored:
    """Return a `[[suppress]]` entry of the config."""
    patterns = Patterns("/shop", (files,)) if files else None
    return Ignored(CONFIG, f"/suppress/{number}", patterns, at, rules, "because")


def left(entries: list[Ignored], *found: Finding, path: str = "/shop/specs/a.json") -> list[str]:
    """Return the rules of the findings that entries leave."""
    return [one.rule for one in Ignores(entries).split(path, found)[0]]


def idle(which: Ignores, **changes: Any) -> list[tuple[str, tuple[str, ...]]]:
    """Return the pointers and rules of idle entries in a run of all rules, but for what is given."""
    known: dict[str, Any] = {"config": CONFIG, "rule_ids": RULES, "ran": RULES, **changes}
    return [(one.entry.pointer, one.rules) for one in which.idle(**known)]


@pytest.mark.parametrize(
    ("pointer", "glob", "expected"),
    [
        ("", "", True),
        ("/a", "", True),
        ("", "/a", False),
        ("/a", "/a", True),
        ("/a/b", "/a", True),
        ("/ab", "/a", False),
        ("/a", "/*", True),
        ("", "/*", False),
        ("/a/b", "/*/c", False),
        ("/a/0/c/d", "/a/*/c", True),
        ("/a/c", "/a/*/c", False),
        ("/a/c", "/a/**/c", True),
        ("/a/x/y/c/z", "/a/**/c", True),
        ("/a/x/y", "/a/**/c", False),
        ("", "/**", True),
        ("/c", "/**/**/c", True),
        ("/x/c", "/**/*/c", True),
        ("/c", "/**/*/c", False),
        ("/a~1b/c", "/a~1b", True),
        ("/a~1b", "/a/b", False),
        ("/a~0b", "/a~0b", True),
        ("/~01", "/~01", True),
        ("/", "/", True),
        ("/a", "/", False),
        ("/a*", "/a*", True),
        ("/ab", "/a*", False),
    ],
)
def test_a_glob_of_pointers(pointer: str, glob: str, expected: bool) -> None:
    """`*` is one step, `**` any number, other steps are compared as what they spell."""
    assert is_below(pointer, glob) is expected


@given(st.lists(st.text(alphabet="a/~0*", max_size=3), max_size=5), st.data())
def test_a_pointer_is_below_itself_and_what_is_wider(names: list[str], data: st.DataObject) -> None:
    """Any step may be `*`, any piece `**`, and what is left out at the end does not count."""
    pointer = "".join(f"/{escape(name)}" for name in names)
    steps = [escape(name) for name in names[: data.draw(st.integers(0, len(names)))]]
    wider = ["*" if data.draw(st.booleans()) else step for step in steps]
    assert is_below(pointer, "".join(f"/{step}" for step in wider))
    start = data.draw(st.integers(0, len(wider)))
    end = data.draw(st.integers(start, len(wider)))
    wider[start:end] = ["**"]
    assert is_below(pointer, "".join(f"/{step}" for step in wider))
    assert steps_of(pointer) == names


def test_an_endless_pointer_is_no_trouble() -> None:
    """Many `**` do not try all ways there are."""
    assert not is_below("/a" * 2000, "/**/a" * 20 + "/b")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (entry("spec/type"), ["json/comment", "spec/name"]),
        (entry("spec/*"), ["json/comment"]),
        (entry("*"), []),
        (entry("spec/*", at="/a"), ["json/comment", "spec/name"]),
        (entry("*", at="/**"), ["json/comment"]),
        (entry("*", files="specs/"), []),
        (entry("*", files="archive/*"), ["json/comment", "spec/name", "spec/type"]),
        (entry("*", files="specs/b.json"), ["json/comment", "spec/name", "spec/type"]),
    ],
)
def test_an_entry_takes_away_what_it_means(given: Ignored, expected: list[str]) -> None:
    """Rules, files and pointers all have to fit; an empty list of files means all of them."""
    found = [finding("json/comment", "/a"), finding("spec/name"), finding("spec/type", "/a/b")]
    assert left([given], *found) == expected


@pytest.mark.parametrize(
    "rule", ["internal/rule-error", "internal/not-utf8", "config/unused-baseline"]
)
def test_what_is_wrong_with_the_work_itself_stays(rule: str) -> None:
    """Nobody can take away that something was not looked at, or that a config is wrong."""
    assert left([entry("*"), entry(rule), entry("*", at="")], finding(rule)) == [rule]


def test_a_finding_without_a_place_is_not_at_a_pointer() -> None:
    """An entry with a pointer leaves findings alone that have none."""
    assert left([entry("*", at="/**")], finding("spec/type", None)) == ["spec/type"]
    assert left([entry("*")], finding("spec/type", None)) == []


@pytest.mark.parametrize("rule", ["json/missing-comma", "yaml/syntax-error"])
def test_a_file_that_is_broken(rule: str) -> None:
    """It may be ignored as a file, and never by a pointer: there the pointers are guesses."""
    assert left([entry("*", at="")], finding(rule, "")) == [rule]
    assert left([entry("*", files="*.json")], finding(rule, "")) == []


def test_a_place_is_asked_for_only_where_it_counts() -> None:
    """Finding out where a mistake in the text is needs a tree."""
    asked: list[str] = []

    def pointer_of(one: Finding) -> str | None:
        asked.append(one.rule)
        return "/a"

    which = Ignores([entry("yaml/tag", at="/a"), entry("spec/name")])
    found = [finding("yaml/tag", None), finding("spec/name"), finding("spec/type")]
    kept, hidden = which.split("/shop/a.yaml", found, pointer_of)
    assert [one.rule for one in kept] == ["spec/type"]
    assert [one.rule for one in hidden] == ["yaml/tag", "spec/name"]
    assert asked == ["yaml/tag"]


def test_patterns_are_not_loaded_for_nothing() -> None:
    """Without findings, or without an entry for them, the library of patterns is not imported."""
    program = (
        "import sys\n"
        "from speclint.config import Ignored, Patterns\n"
        "from speclint.finding import Finding\n"
        "from speclint.ignores import Ignores\n"
        "one = Ignored('/a.toml', '/suppress/0', Patterns('/', ('*',)), None, ('spec/type',))\n"
        "which = Ignores([one])\n"
        "which.split('/a.json', [])\n"
        "which.split('/a.json', [Finding('spec/name', 'error', '', 'a.json', None)])\n"
        "print('pathspec' in sys.modules)\n"
        "which.split('/a.json', [Finding('spec/type', 'error', '', 'a.json', None)])\n"
        "print('pathspec' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout == "False\nTrue\n"


def test_an_entry_that_took_nothing_away_is_idle() -> None:
    """Rule by rule: of a list those that are of no use."""
    which = Ignores([entry("spec/type", "spec/name", "json/*"), entry("spec/type", number=1)])
    which.split("/shop/a.json", [finding("spec/type")])
    assert idle(which) == [("/suppress/0", ("spec/name", "json/*"))]


def test_entries_that_overlap_are_all_needed() -> None:
    """Taking out either of them would change nothing, taking out both would."""
    which = Ignores([entry("spec/*", "spec/type"), entry("*", files="*.json", number=1)])
    which.split("/shop/a.json", [finding("spec/type")])
    assert idle(which) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, [("/suppress/0", ("spec/*", "refs/unknown-id"))]),
        ({"ran": ["spec/type", "refs/unknown-id"]}, [("/suppress/0", ("refs/unknown-id",))]),
        ({"unsure": ["refs/unknown-id"]}, [("/suppress/0", ("spec/*",))]),
        ({"ran": []}, []),
        ({"config": "/shop/team/speclint.toml"}, []),
    ],
)
def test_only_what_was_looked_for_is_idle(
    changes: dict[str, Any], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Nothing is said of rules that did not run or have not seen all, nor of a parent's entries."""
    assert idle(Ignores([entry("spec/*", "refs/unknown-id")]), **changes) == expected


def test_all_rules_are_those_that_can_be_taken_away() -> None:
    """`*` does not wait for rules that no entry is about; of these alone it is always idle."""
    ran = [rule for rule in RULES if not rule.startswith(("internal/", "config/"))]
    assert idle(Ignores([entry("*")]), ran=ran) == [("/suppress/0", ("*",))]
    assert idle(Ignores([entry("internal/*")]), ran=[]) == [("/suppress/0", ("internal/*",))]


@pytest.mark.parametrize(("rule", "broken"), [("internal/rule-error", False), ("json/x", True)])
def test_behind_some_findings_there_may_be_others(rule: str, broken: bool) -> None:
    """An entry for a file that was not looked at as a whole may be needed."""
    which = Ignores([entry("spec/type"), entry("spec/type", files="b.json", number=1)])
    which.split("/shop/a.json", [finding(rule)], broken=broken)
    assert idle(which) == [("/suppress/1", ("spec/type",))]
    which.split("/shop/a.json", [], broken=broken)
    assert (len(idle(which)) == 1) == broken
    which.split("/shop/a.json", [finding("spec/name")])
    assert idle(which) == [("/suppress/0", ("spec/type",)), ("/suppress/1", ("spec/type",))]


def test_what_is_known_of_a_file_is_what_was_said_last() -> None:
    """Linting a file again takes the place of what was found before."""
    which = Ignores([entry("spec/type")])
    which.split("/shop/a.json", [finding("spec/type")])
    assert idle(which) == []
    which.split("/shop/a.json", [])
    assert idle(which) != []
    which.split("/shop/a.json", [finding("spec/type")])
    which.forget("/shop/a.json")
    assert idle(which) != []


def test_an_entry_may_be_needed_in_another_project() -> None:
    """What a project that goes by the same config has needed is needed."""
    parent, child = Ignores([entry("spec/type")]), Ignores([entry("spec/type")])
    child.split("/shop/team/a.json", [finding("spec/type")])
    assert idle(parent, others=[child]) == []
    child.split("/shop/team/a.json", [finding("internal/rule-error")])
    assert idle(parent, others=[child]) == []
    child.forget("/shop/team/a.json")
    assert idle(parent, others=[child]) == [("/suppress/0", ("spec/type",))]


@given(
    st.lists(st.sampled_from(RULES), max_size=6),
    st.lists(
        st.lists(st.sampled_from(["*", "spec/*", *RULES]), min_size=1, max_size=2), max_size=3
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_findings_does_not_matter(
    rules: list[str], lists: list[list[str]], chance: Any
) -> None:
    """What is taken away, and what is idle, is the same in any order; nothing gets lost."""
    entries = [entry(*patterns, number=number) for number, patterns in enumerate(lists)]
    found = [finding(rule, f"/{index}") for index, rule in enumerate(rules)]
    one, other = Ignores(entries), Ignores(entries)
    kept, hidden = one.split("/shop/a.json", found)
    assert sorted([*kept, *hidden], key=found.index) == found
    shuffled = chance.sample(found, len(found))
    assert [set(part) for part in other.split("/shop/a.json", shuffled)] == [set(kept), set(hidden)]
    assert idle(one) == idle(other)


TOML = """\
select = ["*"] # all

[per-file-ignores] # old things
# about a
"a/*" = ["spec/*"] # tail of a
# about b
"b/*" = [
  # the first one
  "spec/type", # why
  "json/*", # why not
]

# about one
[[suppress]] # head
rules = ["spec/name"]
reason = "x"
# behind one

# about two
[[suppress]]
rules = ["spec/name", "json/*", "spec/type"]
reason = "y # no comment"

# about the rest
[options."x"]
a = 1
"""


@pytest.mark.parametrize(
    ("pointers", "gone"),
    [
        (["/per-file-ignores/a~1*"], ['"a/*" = ["spec/*"] # tail of a\n']),
        (["/per-file-ignores/b~1*/0"], ['  "spec/type", # why\n']),
        (["/per-file-ignores/b~1*/1"], ['  "json/*", # why not\n']),
        (["/suppress/0"], ['[[suppress]] # head\nrules = ["spec/name"]\nreason = "x"\n']),
        (["/suppress/1/rules/0"], ['"spec/name", ']),
        (["/suppress/1/rules/2"], [', "spec/type"']),
        (["/suppress/1/rules/1", "/suppress/1/rules/2"], [', "json/*", "spec/type"']),
        (
            ["/suppress/0", "/per-file-ignores/b~1*/0", "/suppress/1/rules/2"],
            [
                '  "spec/type", # why\n',
                '[[suppress]] # head\nrules = ["spec/name"]\nreason = "x"\n',
                ', "spec/type"',
            ],
        ),
        (
            ["/suppress/0", "/suppress/1"],
            [
                '[[suppress]] # head\nrules = ["spec/name"]\nreason = "x"\n',
                '[[suppress]]\nrules = ["spec/name", "json/*", "spec/type"]\nreason = "y # no comment"\n\n',
            ],
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_is_taken_out_of_a_config(pointers: list[str], gone: list[str], newline: str) -> None:
    """The entry goes, and everything else, comments and blanks too, stays as it was."""
    before, expected = TOML, TOML
    for piece in gone:
        expected = expected.replace(piece, "", 1) if "name" not in piece else _cut(expected, piece)
    before, expected = before.replace("\n", newline), expected.replace("\n", newline)
    source = Source("speclint.toml", before.encode())
    assert toml.without(source, pointers) == expected
    assert toml.without(source, reversed(pointers)) == expected


def _cut(text: str, piece: str) -> str:
    """Take out the last occurrence: a rule that several lists have goes from the last one."""
    start = text.rindex(piece)
    return text[:start] + text[start + len(piece) :]


@pytest.mark.parametrize(
    ("text", "pointers", "expected"),
    [
        ('[per-file-ignores]\na = ["x"]\n', ["/per-file-ignores/a"], ""),
        (
            '[per-file-ignores]\n# kept\na = ["x"]\n',
            ["/per-file-ignores/a"],
            "[per-file-ignores]\n# kept\n",
        ),
        ('per-file-ignores = {a = ["x"]}\nb = 1', ["/per-file-ignores/a"], "b = 1"),
        (
            'suppress = [{rules = ["a"]}, {rules = ["b"]}]\n',
            ["/suppress/0"],
            'suppress = [{rules = ["b"]}]\n',
        ),
        ('suppress = [{rules = ["a"]}]\n', ["/suppress/0"], ""),
        ('per-file-ignores.a = ["x"]\n', ["/per-file-ignores/a"], ""),
        ('[[suppress]]\nrules = ["a"]', ["/suppress/0"], ""),
        ("a = 1\n", ["/b"], None),
    ],
)
def test_odd_ways_to_say_it(text: str, pointers: list[str], expected: str | None) -> None:
    """Tables on one line, dotted keys, a last entry; what cannot be found is not taken out."""
    assert toml.without(Source("speclint.toml", text.encode()), pointers) == expected


def test_in_a_pyproject_only_the_table_of_speclint_changes() -> None:
    """Pointers are those of the settings, wherever their table is."""
    text = (
        '[[suppress]]\na = 1\n[[tool.speclint.suppress]]\nrules = ["a"]\n# kept\n'
        '[tool.speclint.per-file-ignores]\n"a" = ["x", "y"]\n[tool.ruff]\n'
    )
    source = Source("shop/pyproject.toml", text.encode())
    assert toml.without(source, ["/suppress/0", "/per-file-ignores/a/0"]) == (
        '[[suppress]]\na = 1\n# kept\n[tool.speclint.per-file-ignores]\n"a" = ["y"]\n[tool.ruff]\n'
    )


def test_many_entries_go_at_once() -> None:
    """In the order of their numbers, and in a time that does not grow with their square."""
    entries = [f'[[suppress]]\nrules = ["a/b{n}"]\nreason = "{n}"\n\n' for n in range(1000)]
    source = Source("speclint.toml", "".join(entries).encode())
    chosen = [f"/suppress/{n}" for n in (*range(1, 12), *range(100, 1000))]
    start = time.process_time()
    left = [entries[0], *entries[12:100]]
    assert toml.without(source, chosen) == "".join(left)
    which = Ignores([entry(f"a/b{n}", number=n) for n in range(1000)])
    found = ignores.findings(source, which.idle(CONFIG, [], []))
    assert fix.fix_settings(source, found).text == ""
    assert time.process_time() - start < 5


def idle_in(text: str, found: list[Finding]) -> tuple[Source, list[Finding]]:
    """Return the findings about idle entries of a config text, for findings in one file."""
    entries = []
    for number, item in enumerate(tomllib.loads(text).get("suppress", ())):
        entries.append(entry(*item["rules"], at=item.get("pointer"), number=number))
    for name, rules in tomllib.loads(text).get("per-file-ignores", {}).items():
        patterns = Patterns("/shop", (name,))
        pointer = f"/per-file-ignores/{escape(name)}"
        entries.append(Ignored(CONFIG, pointer, patterns, None, tuple(rules)))
    which = Ignores(entries)
    which.split("/shop/a/1.json", found)
    source = Source("speclint.toml", text.encode())
    return source, ignores.findings(source, which.idle(CONFIG, RULES, RULES))


def test_an_idle_entry_is_a_finding_with_a_fix() -> None:
    """It stands at the entry, or at the rule of its list, and says which rules are of no use."""
    source, found = idle_in(TOML, [finding("spec/type"), finding("json/duplicate-key")])
    assert [
        (one.rule, one.severity, one.pointer, one.range.start.line, one.range.start.column)
        for one in found
        if one.range
    ] == [
        ("config/unused-suppression", "warning", "/suppress/0", 14, 3),
        ("config/unused-suppression", "warning", "/suppress/1/rules/0", 21, 10),
        ("config/unused-suppression", "warning", "/per-file-ignores/b~1*", 7, 1),
    ]
    assert [one.message for one in found] == [
        "there is no finding of `spec/name` for this entry to take away",
        "there is no finding of `spec/name` for this entry to take away",
        "there is no finding of `spec/type` or `json/*` for this entry to take away",
    ]
    for one in found:
        assert one.fix
        assert apply_edits(source.text, one.fix.edits) == toml.without(source, [one.pointer or ""])
    done = fix.fix_settings(source, found)
    assert done.applied == tuple(found)
    assert done.text == toml.without(source, [str(one.pointer) for one in found])
    assert idle_in(done.text, [finding("spec/type"), finding("json/duplicate-key")])[1] == []


NAMES = st.text(alphabet="ab#[]\"'\\ ,=~/", min_size=1, max_size=4)
COMMENTS = st.sampled_from(["", "# outside\n", "\n", "# outside [[suppress]]\n\n", "#\n"])


@st.composite
def configs(draw: st.DrawFn) -> str:
    """Return a config with entries of all sorts, and comments between them."""
    import json

    lines = [draw(COMMENTS)]
    lists = st.lists(NAMES, min_size=1, max_size=3)
    if draw(st.booleans()):
        lines += ["[per-file-ignores]\n", draw(COMMENTS)]
        for name in draw(st.lists(NAMES, max_size=3, unique=True)):
            between = draw(st.sampled_from([", ", ",\n", " , # why\n  "]))
            rules = between.join(json.dumps(rule) for rule in draw(lists))
            lines += [f"{json.dumps(name)} = [{rules}]\n", draw(COMMENTS)]
    for _ in range(draw(st.integers(0, 3))):
        reason = draw(st.sampled_from(['"x"', "'''\n[[suppress]]\n# no\n'''", '"""a\n#"""']))
        inside = draw(st.sampled_from(["", "# inside\n"]))
        lines += ["[[suppress]]\n", inside, f"rules = {json.dumps(draw(lists))}\n"]
        lines += [f"reason = {reason}\n", draw(COMMENTS)]
    return "".join(lines)


def test_an_entry_and_neighbours_in_a_later_list_can_be_taken_out() -> None:
    """What goes first does not change the number of what goes next."""
    text = "".join(
        f'[[suppress]]\nrules = [{rules}]\nreason = "x"\n' for rules in ('"a"', '"b", "c", "d"')
    )
    gone = ["/suppress/0", "/suppress/1/rules/1", "/suppress/1/rules/2"]
    result = toml.without(Source("speclint.toml", text.encode()), gone)
    assert result == '[[suppress]]\nrules = ["b"]\nreason = "x"\n'


@settings(max_examples=200, deadline=None)
@given(configs(), st.data())
def test_any_choice_can_be_taken_out(text: str, data: st.DataObject) -> None:
    """What is left says just that, and the comments outside of what goes are all there."""
    table = tomllib.loads(text)
    gone: list[str] = []
    suppress = [
        {**item, "rules": rules}
        for number, item in enumerate(table.get("suppress", []))
        if (rules := _some(item["rules"], f"/suppress/{number}", "/rules", gone, data))
    ]
    files = {
        name: left
        for name, rules in table.get("per-file-ignores", {}).items()
        if (left := _some(rules, f"/per-file-ignores/{escape(name)}", "", gone, data))
    }
    result = toml.without(Source("speclint.toml", text.encode()), gone)
    assert result is not None
    after = tomllib.loads(result)
    assert after.get("suppress", []) == suppress
    assert after.get("per-file-ignores", {}) == files
    assert result.count("# outside") == text.count("# outside")
    if not gone:
        assert result == text


def _some(
    rules: list[str], pointer: str, below: str, gone: list[str], data: st.DataObject
) -> list[str]:
    """Return some rules of an entry, and add the pointers of the others: of the entry if all go."""
    numbers = data.draw(st.sets(st.integers(0, len(rules) - 1)))
    whole = len(numbers) == len(rules)
    gone += [pointer] if whole else [f"{pointer}{below}/{number}" for number in numbers]
    return [rule for number, rule in enumerate(rules) if number not in numbers]
