"""Comments that take findings away: which line they are about, and when they are unused."""

from __future__ import annotations

import json
import time

import pytest

from speclint import fix
from speclint.config import Config
from speclint.document import load
from speclint.engine import Input, Report, lint
from speclint.registry import Registry
from speclint.source import Source
from speclint.suppress import Suppressions

REGISTRY = Registry()
ONLY = ("yaml/*", "spec/wrong-type", "refs/duplicate-id")
ID = "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"


def run(*texts: str, select: tuple[str, ...] = ONLY, complete: bool = True) -> Report:
    """Lint texts as a.yaml, b.yaml and so on."""
    inputs = [
        Input(Source(f"{name}.yaml", text.encode()), named=True)
        for name, text in zip("abc", texts, strict=False)
    ]
    return lint(inputs, Config(select=select), REGISTRY, complete=complete)


def found(*texts: str, **settings: bool) -> list[str]:
    """Return the rules and lines of what is found."""
    return [
        f"{finding.rule}:{finding.range.start.line if finding.range else 0}"
        for finding in run(*texts, **settings).findings  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    "comment",
    [
        "# speclint: ignore[spec/wrong-type]",
        "#speclint:ignore[ spec/wrong-type ]",
        "## speclint: ignore [spec/wrong-type] why not",
        "# speclint: ignore[yaml/merge-key spec/*] # speclint",
        "# speclint: ignore[yaml/merge-key,spec/wrong-*]",
    ],
)
def test_a_comment_takes_away_what_it_names(comment: str) -> None:
    """At the end of the line, or on a line before, in any spelling."""
    text = f"sourceSpec: {{}}\nname: 1 {comment}\n"
    assert "spec/wrong-type:2" not in found(text)
    text = f"sourceSpec: {{}}\n{comment}\n\n# another\nname: 1\n"
    assert "spec/wrong-type:5" not in found(text)
    text = f"sourceSpec: {{}}\n{comment}\nname: 1\nversion: 2\n"
    assert [item for item in found(text) if item[:5] == "spec/"] == ["spec/wrong-type:4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Only the line on which the finding starts counts.
        (
            "sourceSpec: [\n  1 # speclint: ignore[spec/wrong-type]\n]\n",
            ["spec/wrong-type:1", "yaml/unused-suppression:2"],
        ),
        # A comment at the end of a line is not about the next one.
        (
            "sourceSpec: {} # speclint: ignore[spec/wrong-type]\nname: 1\n",
            ["yaml/unused-suppression:1", "spec/wrong-type:2"],
        ),
        # In a string it is none.
        (
            'sourceSpec: {a: "# speclint: ignore"}\nname: 1\n',
            ["spec/wrong-type:2"],
        ),
        # In JSON that is written in YAML there are comments, too.
        ('{"sourceSpec": {},\n"name": 1 # speclint: ignore[spec/wrong-type]\n}', []),
        ("# speclint: ignore-file[spec/*]\nsourceSpec: {}\nname: 1\nversion: 2\n", []),
        ("---\n# speclint: ignore-file[*]\nsourceSpec: {}\nname: yes\nversion: 2\n", []),
        (
            "sourceSpec: {}\n# speclint: ignore-file[spec/wrong-type]\nname: 1\n",
            ["yaml/invalid-suppression:2", "spec/wrong-type:3"],
        ),
        ("sourceSpec: {}\r\nname: 1 # speclint: ignore[spec/wrong-type]\r\n", []),
        ("sourceSpec: {}\n# speclint: ignore[spec/wrong-type]\rname: 1\n", []),
        # What keeps a file from being read cannot be hidden, nor can a wrong comment.
        ("# speclint: ignore-file[*]\nsourceSpec: [\n", ["yaml/syntax-error:2"]),
        (
            "# speclint: ignore-file[*]\nsourceSpec: {}\nname: a # speclint: noqa\nversion: 1\n",
            ["yaml/invalid-suppression:3"],
        ),
        (
            "sourceSpec: {} # speclint: ignore[internal/rule-error]\n",
            ["yaml/invalid-suppression:1"],
        ),
        ("sourceSpec: {} # speclint: ignore[]\n", ["yaml/invalid-suppression:1"]),
        ("sourceSpec: {} # speclint is great\n", []),
        ("sourceSpec: {}\n# speclint: ignore[spec/wrong-type]\n", ["yaml/unused-suppression:2"]),
    ],
)
def test_what_a_comment_is_about(text: str, expected: list[str]) -> None:
    """Its line, the next one, or the file; and what it may not be about."""
    assert [item for item in found(text) if "ambiguous" not in item] == expected


def test_findings_across_files_are_taken_away_too() -> None:
    """A comment that is about another file's spec is used by that alone."""
    one = f"id: {ID}\nsourceSpec: {{}}\n"
    other = f"id: {ID} # speclint: ignore[refs/duplicate-id] a copy\nsourceSpec: {{}}\n"
    assert found(one, one) == ["refs/duplicate-id:1"]
    assert found(one, other) == []
    assert found(other) == ["yaml/unused-suppression:1"]
    assert found(other, complete=False) == []


def test_rules_that_did_not_run_may_be_needed() -> None:
    """A comment is unused only if all the rules that it names have run."""
    text = "name: acme # speclint: ignore[spec/*]\nsourceSpec: {}\n"
    assert found(text) == []
    findings = run(text, select=("yaml/*", "spec/*")).findings
    assert "yaml/unused-suppression" in [finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sourceSpec: {} # speclint: ignore[spec/wrong-type]\n", "sourceSpec: {}\n"),
        ("sourceSpec: {}\n# speclint: ignore[spec/wrong-type]", "sourceSpec: {}\n"),
        (
            "# speclint: ignore-file[spec/wrong-type]\r\nsourceSpec: {}\r\n",
            "sourceSpec: {}\r\n",
        ),
        (
            "a:\n  # speclint: ignore[spec/wrong-type] once\n  b: 1\nsourceSpec: {}\n",
            "a:\n  b: 1\nsourceSpec: {}\n",
        ),
        (
            "sourceSpec: {}\nname: 1 # speclint: ignore[yaml/tag, spec/wrong-type] why\n",
            "sourceSpec: {}\nname: 1 # speclint: ignore[spec/wrong-type] why\n",
        ),
    ],
)
def test_an_unused_comment_is_taken_out(text: str, expected: str) -> None:
    """The fix takes the comment out and nothing else, or only the names that do nothing."""
    report = run(text)
    [finding] = report.findings
    assert finding.fix is not None
    assert finding.fix.safety == "safe"
    document = load(Source("a.yaml", text.encode()))
    done = fix.fix(document, report.files[0].findings, unsafe=False)
    assert done.text == expected
    assert run(expected).findings == ()


def test_a_comment_in_a_document_that_nobody_looked_at_may_be_needed() -> None:
    """Of two documents one is looked at: nobody knows what is wrong with the other."""
    text = "name: a\nsourceSpec: {}\n---\nname: 1 # speclint: ignore[spec/wrong-type]\n"
    assert found(text) == ["yaml/several-documents:3"]


def test_json_has_no_comments() -> None:
    """In a JSON file a comment is a mistake and takes nothing away."""
    source = Source("a.json", b'{"sourceSpec": {},\n"name": 1} // speclint: ignore[*]\n')
    document = load(source)
    assert Suppressions(document, REGISTRY.ids()).found == []


def test_a_body_that_is_handed_out_is_plain_json() -> None:
    """What a clean report in YAML hands out to be pushed is made of JSON's own types."""
    text = (
        f"id: {ID}\nname: acme\nsourceSpec: &s {{a: [1, 1.5, null, true], b: 2024-01-01}}\n"
        "copy: *s\nversion: 1 # speclint: ignore[spec/wrong-type]\n"
    )
    [spec] = run(text).accepted()
    value = {"a": [1, 1.5, None, True], "b": "2024-01-01"}
    assert spec.body == {
        "id": ID,
        "name": "acme",
        "sourceSpec": value,
        "copy": value,
        "version": 1,
    }
    assert json.loads(json.dumps(spec.body, allow_nan=False)) == spec.body
    assert {type(item) for item in (spec.body, *spec.body.values())} == {dict, str, int}


@pytest.mark.parametrize(
    "text",
    [
        "name: acme\nsourceSpec: {a: .inf} # speclint: ignore[yaml/*]\n",
        "name: acme\nsourceSpec: {a: 1, a: 2} # speclint: ignore[yaml/*]\n",
        "# speclint: ignore-file[yaml/*]\nname: acme\nsourceSpec: {}\n---\nname: b\n",
    ],
)
def test_a_file_with_two_meanings_is_not_handed_out(text: str) -> None:
    """Whatever its comments ignore: what is pushed must be what the file says."""
    report = run(text)
    assert report.clean
    assert report.accepted() == ()


def test_what_an_alias_stands_for_is_reported_once() -> None:
    """A mistake that is in several places of the body is at one place of the file."""
    text = (
        "items:\n- &s {name: 1, sourceSpec: {}}\n- *s\n- *s\n"
        "- {<<: *s, version: 2} # speclint: ignore[yaml/*]\n"
    )
    assert found(text) == ["spec/wrong-type:2", "spec/wrong-type:5"]


def test_many_comments_cost_little() -> None:
    """Ten thousand comments are as many findings, and none of them takes long."""
    lines = [f"  a{n}: 1 # speclint: ignore[spec/wrong-typ, yaml/tag]\n" for n in range(5000)]
    start = time.process_time()
    report = run("name: acme\nsourceSpec:\n" + "".join(lines))
    assert len(report.findings) > 100
    assert time.process_time() - start < 20
