"""Markdown pages: which code blocks are bodies, exact places, fixes, and comments."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from speclint import fix
from speclint.config import Config
from speclint.document import load
from speclint.document.markdown import Page
from speclint.document.markdown.fences import scan
from speclint.document.markdown.lines import Lines
from speclint.engine import Input, Report, lint
from speclint.finding import Edit, Fix, Span, apply_edits
from speclint.kind import BUILT_IN, Kind, Kinds
from speclint.record import changed
from speclint.registry import Registry
from speclint.source import Source

from ..conftest import CONNECTION  # noqa: TID252 - the tests' own samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.finding import Finding

ROOT = Path(__file__).resolve().parent.parent.parent
REGISTRY = Registry()
BODY = '{"name": 1, "sourceSpec": {}}'
OPEN, CLOSE = "```json\n", "\n```\n"
BLOCK = f"{OPEN}{BODY}{CLOSE}"


def page(text: str) -> Page:
    """Read a page."""
    document = load(Source("a.md", text.encode("utf-8", "surrogatepass")))
    assert isinstance(document, Page)
    return document


def run(text: str, path: str = "a.md", select: tuple[str, ...] = ("*",)) -> Report:
    """Lint one text under a name."""
    ignore = ("refs/*", "spec/kind-filename-mismatch")
    item = Input(Source(path, text.encode("utf-8", "surrogatepass")), named=True)
    return lint([item], Config(select=select, ignore=ignore), REGISTRY)


def found(text: str, *select: str, path: str = "a.md") -> list[str]:
    """Return line, column and rule of what is found."""
    starts = [
        (one.range.start if one.range else None, one.rule)
        for one in run(text, path, select or ("*",)).findings
    ]
    return [f"{start.line}:{start.column} {rule}" if start else rule for start, rule in starts]


def mended(text: str, *select: str, unsafe: bool = True, path: str = "a.md") -> fix.Fixed:
    """Apply the fixes of a text once."""
    findings = run(text, path, select or ("*",)).findings
    return fix.fix(load(Source(path, text.encode())), findings, unsafe=unsafe)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (BLOCK, [BODY]),
        (f"~~~ JSON title\n{BODY}\n~~~\n", [BODY]),
        (f"```\n{BODY}\n```", [BODY]),
        (f"```\nsome {BODY}\n```", []),
        (f"```python\n{BODY}\n```", []),
        (f"``\n{BODY}\n``", []),
        (f"   ```json5\n   {BODY}\n   ```", [BODY]),
        (f"    ```json\n    {BODY}\n    ```", []),
        (f"\t```json\n\t{BODY}\n\t```", []),
        # A fence ends with one that is as long, of the same sign, with nothing behind it.
        (
            f"````json\n{BODY}\n```\n~~~~\n```` x\n````\n{BLOCK}",
            [f"{BODY}\n```\n~~~~\n```` x", BODY],
        ),
        (f"```json\n{BODY}\n    ```\n```", [f"{BODY}\n    ```"]),
        (f"``` json `\n{BODY}\n```\n{BLOCK}", []),
        # Without an end it goes on to that of the page, or of what it is in.
        (f"```json\n{BODY}", [BODY]),
        (f"> ```json\n> {BODY}\n\n{BLOCK}", [BODY, BODY]),
        (f"- ```json\n  {BODY}\n{BLOCK}", [BODY, BODY]),
        # Quotes and lists.
        (f"> ```json\n> {BODY}\n> ```\n", [BODY]),
        (f">```json\n>{BODY}\n>```\n", [BODY]),
        (f"> > - 1. ```json\n> >      {BODY}\n> >      ```\n", [BODY]),
        (f"1. one\n\n   ```json\n   {BODY}\n   ```\n", [BODY]),
        (f"10) one\n\n    ```json\n    {BODY}\n    ```\n", [BODY]),
        (f"1. one\n\n    ```json\n    {BODY}\n    ```\n", [BODY]),
        (f"- one\n  - two\n\n    ```json\n\n    {BODY}\n    ```\n", [f"\n{BODY}"]),
        (f"- one\n\n\t```json\n\t{BODY}\n\t```\n", [BODY]),
        (f"-\n  ```json\n  {BODY}\n  ```\n", [BODY]),
        (f"-     ```json\n      {BODY}\n      ```\n", []),
        # What is indented less than its fence, or more.
        (f"  ```json\n {BODY}\n  ```\n", [BODY]),
        (f" ```json\n   {BODY}\n ```\n", [f"  {BODY}"]),
        # What is not shown.
        (f"<!--\n{BLOCK}-->\n{BLOCK}", [BODY]),
        (f"<!-- one line -->\n{BLOCK}", [BODY]),
        (f"<pre>\n{BLOCK}</PRE>\n{BLOCK}", [BODY]),
        (f"> <!--\n\n{BLOCK}", [BODY]),
        (f"\ufeff```json\r\n{BODY}\r\n```\r\n", [BODY]),
        (f"```json\r{BODY}\r```\r{BLOCK}", [BODY, BODY]),
    ],
)
def test_what_commonmark_calls_a_fenced_block_is_one(text: str, bodies: list[str]) -> None:
    """Of the blocks that name JSON or look like it, those that hold a spec count."""
    blocks = page(text).blocks
    assert [one.document.source.text.rstrip("\r\n") for one in blocks] == bodies


@pytest.mark.parametrize(
    ("info", "body", "rules"),
    [
        ("json", '{"sourceSpec": {}, /* a */}', ["trailing-comma", "comment"]),
        ("jsonc", '{"sourceSpec": {}, /* a */}', []),
        ("jsonc", "{'sourceSpec': {}}", ["single-quoted-string"]),
        ("json5", "{'sourceSpec': {}, name: +1,}", []),
        ("yaml", "sourceSpec: {a: yes}", ["ambiguous-boolean"]),
        ("yml", "sourceSpec: [", ["syntax-error"]),
        ("shell", 'curl -X PUT -d \'{"sourceSpec": {} "a": 1}\'', ["missing-comma"]),
        (
            "http",
            'PUT /connectionSpecs/1 HTTP/1.1\nA: b\n\n{"sourceSpec": {},}',
            ["trailing-comma"],
        ),
        ("json", '{"uiAttributes": {},}', None),
        ("json", '"name": "a",', None),
        ("yaml", "on: push", None),
    ],
)
def test_the_language_says_what_is_a_mistake(info: str, body: str, rules: list[str] | None) -> None:
    """A fragment that is no spec is passed over, however broken it is."""
    document = page(f"Text\n\n```{info}\n{body}\n```\n")
    assert [one.kind for one in document.problems] == (rules or [])
    assert len(document.blocks) == (rules is not None)


def test_places_are_those_of_the_page() -> None:
    """Also in what is quoted and indented, and in what a message says of another place."""
    text = (
        "# Sources\n\n> - The body:\n>\n>   ```json\n"
        '>   {\n>     "name": 1\n>     "sourceSpec": {}\n>   ```\n\n'
        "1. In YAML:\n\n   ~~~yaml\n   name: a\n   version: 1\n   sourceSpec:\n     b: yes\n   ~~~\n"
    )
    report = run(text, select=("json/*", "yaml/*", "spec/wrong-type"))
    assert [
        (
            one.range and (one.range.start.line, one.range.start.column, one.range.end.column),
            one.rule,
            one.pointer,
            one.kind,
        )
        for one in report.findings
    ] == [
        ((7, 15, 16), "spec/wrong-type", "/0/name", "connectionSpec"),
        ((7, 16, 16), "json/missing-comma", "/0/name", "connectionSpec"),
        ((8, 23, 23), "json/unbalanced-bracket", "/0/sourceSpec", "connectionSpec"),
        ((15, 13, 14), "spec/wrong-type", "/1/version", "connectionSpec"),
        ((17, 9, 12), "yaml/ambiguous-boolean", "/1/sourceSpec/b", "connectionSpec"),
    ]
    broken = report.findings[2]
    assert broken.message == "object opened at 6:5 is not closed"
    related = broken.related[0].range
    assert related
    assert (related.start.line, related.start.column) == (6, 5)


def test_each_body_has_its_own_pointer() -> None:
    """Blocks that hold no spec are not counted; an answer of the service has items."""
    text = f'```json\n{{"a": 1}}\n```\n{BLOCK}\n```json\n{{"items": [{BODY}]}}\n```\n'
    assert [spec.pointer for spec in page(text).specs()] == ["/0", "/1/items/0"]
    assert [spec.is_answer for spec in page(text).specs()] == [False, True]


def test_a_mistake_has_the_kind_of_its_own_block() -> None:
    """Whatever the other blocks of the page are."""
    flow = '{"sourceConnectionSpecIds": [],}'
    report = run(f"{BLOCK}{OPEN}{flow}{CLOSE}{OPEN}{BODY},{CLOSE}", select=("json/*",))
    assert [(one.kind, one.pointer) for one in report.findings] == [
        ("flowSpec", "/1/sourceConnectionSpecIds"),
        ("connectionSpec", "/2"),
    ]


def test_an_id_of_the_config_is_for_a_page_with_one_body() -> None:
    """Two specs cannot have it."""
    assert [spec.id for spec in page(BLOCK).specs("x")] == ["x"]
    assert [spec.id for spec in page(BLOCK * 2).specs("x")] == [None, None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# Title\n\nText.\n", "1:1"),
        ("\n\n  Text.\n", "3:3"),
        ('# Title\n\n```json\n{"a": 1}\n```\n', "3:1"),
        ("", "1:1"),
    ],
)
def test_a_page_that_is_named_and_holds_no_spec(text: str, place: str) -> None:
    """It is said where a spec could be: at the first code block, or where the text begins."""
    report = run(text)
    assert [one.message for one in report.findings] == ["no code block of this page holds a spec"]
    assert found(text) == [f"{place} spec/unknown-kind"]


def test_a_page_that_nobody_named_is_passed_over_without_a_spec() -> None:
    """Even if its name says otherwise: pages speak of specs."""
    for text in ("# providerId\n", '```json\n{"sourceSpec\n```\n', '```json\n{"a": 1,}\n```\n'):
        item = Input(Source("connectionSpec.md", text.encode()))
        assert lint([item], Config(), REGISTRY).findings == ()


# What stands before the lines of a block, and before its first one.
STYLES = [("", ""), ("  ", "  "), ("> ", "> "), ("- ", "  "), ("> 1. ", ">    "), (">> ", ">> ")]


def wrapped(body: str, style: tuple[str, str], info: str = "json", line: str = "\n") -> str:
    """Put a body into a page: line by line, in a quote or a list."""
    first, more = style
    lines = [f"Text.{line}{line}{first}```{info}", *body.removesuffix("\n").split("\n"), "```"]
    return f"{line}{more}".join(lines) + f"{line}{line}More text.{line}"


def places(findings: Iterable[Finding], last: int, lines: int = 0, columns: int = 0) -> list[str]:
    """Return rules, pointers and places; behind the `last` line all places are alike.

    What ends with a line break ends before what stands in front of the next line.
    """
    rows = []
    for one in findings:
        assert one.range
        start, end = one.range.start, one.range.end
        ends = [(start.line, start.column + columns), (end.line, end.column + columns)]
        if end.column == 1 and start != end:
            ends[1] = (end.line, 1)
        shown = [[line + lines, column] if line + lines <= last else [] for line, column in ends]
        pointer = (one.pointer or "").removeprefix("" if lines else "/0")
        rows.append(json.dumps([one.rule, pointer, shown]))
    return sorted(rows)


YAML = """\
name: acme
version: 1
type: generic-rest
attributes:
  uiAttributes: {isSource: true}
sourceSpec:
  attributes:
    - a: 1 # one
      b: |
        text

        more
  other:    yes
"""


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(STYLES),
    st.integers(0, len(CONNECTION) - 2),
    st.sampled_from(["", ",", '"', "}", "\n", "1", ": "]),
    st.booleans(),
)
@example(("> ", "> "), 4, "", True)
@example(("- ", "  "), len(CONNECTION) - 2, "", False)
def test_fences_change_nothing_but_places(
    style: tuple[str, str], at: int, new: str, cuts: bool
) -> None:
    """What is wrong with a body, and what fixes make of it, is the same in a page."""
    text = CONNECTION[:at] + new + CONNECTION[at + cuts :]
    select = ("json/*", "spec/*", "connection/*", "schema/*")
    report = run(text, "a.json", select)
    in_page = wrapped(text, style)
    there = run(in_page, select=select)
    if not page(in_page).blocks:  # it is no spec any more
        assert any(one.rule == "spec/unknown-kind" for one in there.findings)
        return
    last = text.count("\n") + 3
    expected = places(report.findings, last, 3, len(style[1]))
    assert places(there.findings, last) == expected


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("line", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("info", "body"),
    [
        ("json", CONNECTION.replace('"version": "1.0",', '"version": 1,')),
        ("json", CONNECTION.replace('"description": "Orders of the shop",', "")),
        ("json", CONNECTION.replace('  "exploreSpec": {"type": "StreamingConnection"},\n', "")),
        ("json", CONNECTION.replace('{"key": "shop"}', '{"key": "shop", "id": 1}')),
        ("json", CONNECTION[:-3]),
        ("json", CONNECTION.replace('"authSpec"', '"authSpecs"')),
        ("json", CONNECTION.replace('"authSpec": []', '"authspec": []')),
        ("yaml", YAML),
        ("yaml", YAML.replace("  attributes", "\tattributes")),
        ("yaml", YAML.replace("name: acme\n", "name: acme\nname: acme\n")),
        ("yaml", YAML.replace("sourceSpec", "authspec: []\nsourceSpec", 1)),
    ],
)
def test_fixes_are_those_of_the_body_alone(
    style: tuple[str, str], line: str, info: str, body: str
) -> None:
    """In its quote or list the block has the lines that it would have in a file of its own."""
    body = body.replace("\n", line)
    alone = mended(body, path=f"a.{info}")
    there = mended(wrapped(body.replace("\r", ""), style, info, line))
    assert there.held_back == alone.held_back
    assert there.text == wrapped(alone.text.replace("\r", ""), style, info, line)
    assert len(there.applied) == len(alone.applied)


def test_a_block_that_cannot_be_mended_holds_up_no_other() -> None:
    """The page around the fixes stays as it is, and the reason is told."""
    broken = "~~~yaml\nname: [\nsourceSpec: {}\n~~~\n"
    text = f"# A `{BODY},`\n\n{broken}\n{BLOCK}\nThe end.\t \n"
    done = mended(text, "yaml/*", "spec/wrong-type")
    assert done.text == text.replace(BLOCK, BLOCK.replace("1", '"1"'))
    assert done.held_back is None
    tagged = "~~~yaml\nversion: 1\n@a: b: c\nsourceSpec: {}\n~~~\n"
    assert mended(tagged + BLOCK, "yaml/*", "spec/wrong-type").text.endswith(
        '"name": "1", "sourceSpec": {}}\n```\n'
    )


def test_what_a_fix_may_not_lose_is_guarded_block_by_block() -> None:
    """A fix that would lose a value is refused with a reason, and the others are applied."""
    text = BLOCK + BLOCK
    findings = list(run(text, select=("spec/wrong-type",)).findings)
    first = findings[0]
    assert first.fix
    edit = first.fix.edits[0]
    wrong = changed(edit, text='"2"', span=changed(edit.span, start=edit.span.start - 7))
    findings[0] = changed(first, rule="json/missing-colon", fix=changed(first.fix, edits=(wrong,)))
    done = fix.fix(page(text), findings, unsafe=True)
    assert done.text == BLOCK + BLOCK.replace("1", '"1"')
    assert done.held_back
    assert [one.rule for one in done.applied] == ["spec/wrong-type"]


def test_a_fix_after_which_there_is_no_spec_is_refused() -> None:
    """What remained of the block could not be guarded."""
    text = f"{OPEN}{BODY}{CLOSE}"
    finding = run(text, select=("spec/wrong-type",)).findings[0]
    edit = Edit(Span(text.index("sourceSpec"), text.index('": {}')), "other")
    wrong = changed(finding, fix=Fix("Rename it", "safe", (edit,)))
    done = fix.fix(page(text), [wrong], unsafe=False)
    assert done == fix.Fixed(text, (), "no fix is applied, the page would not have the same specs")


QUOTED = "> ```json\n> {\n> }\n"


@pytest.mark.parametrize(
    ("text", "edit", "result"),
    [
        (f"{QUOTED}> ```\n", Edit(Span(1, 1), "\n1"), "> ```json\n> {\n> 1\n> }\n> ```\n"),
        # What comes at the end gets a line of its own before the closing mark.
        (f"{QUOTED}> ```\n", Edit(Span(4, 4), "}"), f"{QUOTED}> }}\n> ```\n"),
        (f"{QUOTED}> ```\n", Edit(Span(4, 4), "}\n"), f"{QUOTED}> }}\n> ```\n"),
        (f"{QUOTED}> ```\n", Edit(Span(2, 4), ""), "> ```json\n> {\n> ```\n"),
        (f"{QUOTED}> ```\n", Edit(Span(3, 4), ""), f"{QUOTED}> ```\n"),
        (QUOTED, Edit(Span(1, 1), "\n1"), "> ```json\n> {\n> 1\n> }\n"),
        # Where a quote ends without its fence, nothing is added behind it.
        (f"{QUOTED}Text\n", Edit(Span(4, 4), "}"), None),
        (f"{QUOTED}Text\n", Edit(Span(3, 3), " "), f"{QUOTED[:-1]} \nText\n"),
        ("```json\n{\n}\n", Edit(Span(4, 4), "}"), "```json\n{\n}\n}"),
    ],
)
def test_a_fix_stays_in_its_block(text: str, edit: Edit, result: str | None) -> None:
    """It keeps what stands before the lines of the block, and the mark that closes it."""
    fence = scan(text)[0][0]
    lines = Lines(fence, Source("a.md", text.encode()))
    made = lines.fix(Fix("Mend it", "safe", (edit,)))
    assert (made and apply_edits(text, made.edits)) == result


def test_a_quote_is_not_written_into_a_command() -> None:
    """In a shell it would end the body."""
    for info, is_made in (("shell", False), ("json", True)):
        block = page(f"```{info}\n{BODY}\n```\n").blocks[0]
        made = block.lines.fix(Fix("Mend it", "safe", (Edit(Span(9, 10), '"it\'s"'),)))
        assert bool(made) is is_made


@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_what_is_missing_at_the_end_is_missing_in_the_block(line: str) -> None:
    """Its place is at the end of the last line, and not at the mark behind it."""
    text = f"```json{line}{{{line}}}{line}```{line}"
    lines = Lines(scan(text)[0][0], Source("a.md", text.encode()))
    at = text.index("}") + 1
    end = 2 + 2 * len(line)
    assert lines.span(Span(end, end)) == Span(at, at)
    assert lines.span(Span(end - 1, end)).end == at + len(line)


COMMENT = "<!-- speclint: ignore[spec/wrong-type] the service takes it -->\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (COMMENT + BLOCK, []),
        (f"{COMMENT}\nText.\n\n{BLOCK}{BLOCK}", ["9:10 spec/wrong-type"]),
        (f"{COMMENT}<!-- speclint:ignore[ json/* ] -->\n{OPEN}{BODY},{CLOSE}", []),
        (f"> {COMMENT}> ```json\n> {BODY}\n> ```\n", []),
        (f"- {COMMENT}\n  ```json\n  {BODY}\n  ```\n", []),
        (f"<!-- speclint: ignore-file[spec/*] -->\n\n{BLOCK}{BLOCK}", []),
        (
            f"{COMMENT}```json\n{{}}\n```\n{BLOCK}",
            ["1:1 markdown/unused-suppression", "6:10 spec/wrong-type"],
        ),
        (f"{BLOCK}{COMMENT}", ["2:10 spec/wrong-type", "4:1 markdown/unused-suppression"]),
        (f"Text {COMMENT}{BLOCK}", ["3:10 spec/wrong-type"]),
        (f"    {COMMENT}\n{BLOCK}", ["4:10 spec/wrong-type"]),
        (f"```\n{COMMENT}```\n{BLOCK}", ["5:10 spec/wrong-type"]),
        (
            f"{BLOCK}<!-- speclint: ignore-file[spec/*] -->\n",
            ["2:10 spec/wrong-type", "4:1 markdown/invalid-suppression"],
        ),
        (
            f"<!-- speclint: ignore[spec/wrong-typ] -->\n{BLOCK}",
            ["1:1 markdown/invalid-suppression", "3:10 spec/wrong-type"],
        ),
        (
            f"<!-- speclint: ignore[internal/rule-error, spec/*] -->\n{BLOCK}",
            ["1:1 markdown/invalid-suppression"],
        ),
        (
            f"<!-- speclint: ignore[spec/*\n-->\n{BLOCK}",
            ["1:1 markdown/invalid-suppression", "4:10 spec/wrong-type"],
        ),
        # A page may show what is broken.
        ('<!-- speclint: ignore[json/ellipsis] -->\n```json\n{"sourceSpec": {}, ...}\n```\n', []),
        # What cannot be read may hold what the comment is about.
        (f"{COMMENT}```yaml\nsourceSpec: [\n```\n", ["3:14 yaml/syntax-error"]),
        (
            "<!-- speclint: ignore-file[spec/*] -->\n```yaml\nsourceSpec: [\n```\n",
            ["3:14 yaml/syntax-error"],
        ),
    ],
)
def test_a_comment_is_about_the_next_code_block(text: str, expected: list[str]) -> None:
    """On a line of its own; one that does nothing is reported, as in YAML."""
    assert found(text, "spec/wrong-type", "markdown/*", "json/*", "yaml/*") == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A.\n\n<!-- speclint: ignore[json/comment] why -->\n\n", "A.\n\n"),
        ("A.\r\n\r\n  <!-- speclint: ignore[json/comment] -->\r\n\r\n", "A.\r\n\r\n"),
        ("A.\n<!-- speclint: ignore[json/comment] -->\n\n", "A.\n\n"),
        ("<!-- speclint: ignore[json/comment] -->\n\n", ""),
        ("> <!-- speclint: ignore[json/comment] -->\n\n", "> \n\n"),
        ("<!-- speclint: ignore[json/comment] --> words\n", " words\n"),
        (
            "<!-- speclint: ignore[json/comment, spec/wrong-type] why -->\n",
            "<!-- speclint: ignore[spec/wrong-type] why -->\n",
        ),
    ],
)
def test_a_comment_that_ignores_nothing_is_taken_out(before: str, after: str) -> None:
    """With its line, or only the rules that have nothing to say; the page stays as it is."""
    end = f"{BLOCK}\n# End"
    done = mended(before + end, "markdown/*", "json/comment", "spec/wrong-type", unsafe=False)
    assert done.text == after + (end if "wrong-type" in before else end.replace("1", '"1"'))


def test_nothing_in_a_page_is_pushed() -> None:
    """A clean report vouches for the specs of other files alone."""
    texts = {"a.md": f"{OPEN}{CONNECTION}```\n", "b.json": CONNECTION}
    inputs = [Input(Source(path, text.encode())) for path, text in texts.items()]
    report = lint(inputs, Config(select=("json/*",)), REGISTRY)
    assert report.clean
    assert all(file.facts for file in report.files)
    assert [spec.path for spec in report.accepted()] == ["b.json"]


def test_other_files_load_nothing_of_this() -> None:
    """A run without a page does not pay for them."""
    code = (
        "import sys; from speclint.document import load; from speclint.source import Source;"
        "load(Source('a.json', b'{}')); load(Source('a.yaml', b'{a: 1}'));"
        "print([name for name in sys.modules if 'markdown' in name])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout == "[]\n"


def test_kinds_of_a_projects_own_are_told_in_pages_too() -> None:
    """By their members, and by where the page is; a fix is guarded with the same kinds."""
    row = Kind("panel", "panel", "panel", "", "panels", is_own=True, members=("rows",))
    kinds = Kinds((row, *BUILT_IN.rows.values()))
    text = '```json\n{"rows": 1,}\n```\n'
    item = Input(Source("a.md", text.encode()), named=True)
    report = lint([item], Config(select=("json/*",), kinds=kinds), REGISTRY)
    assert [one.kind for one in report.findings] == ["panel"]
    done = fix.fix(report.files[0].document, report.findings, unsafe=False)
    assert done.text == '```json\n{"rows": 1}\n```\n'


HOSTILE: dict[str, tuple[int, Callable[[int], str]]] = {
    "fences": (10_000, lambda count: "```\n" * count),
    "fragments": (20, lambda count: "```json\n{'sourceSpec'}\n```\n" * count),
    "bodies": (100, lambda count: BLOCK * count),
    "quotes": (1000, lambda count: (">" * 200 + "\n") * count),
    "lists": (3000, lambda count: "- " * count + "\n" * count),
    "open quotes": (1000, lambda count: "> ```json\n" * count),
    "comments": (1000, lambda count: COMMENT * count),
    "raw": (1000, lambda count: "<!-- -->\n<pre>\n" * count),
    "blanks": (20_000, lambda count: " \t" * count),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_time_grows_with_the_text_and_no_faster(name: str) -> None:
    """Ten times the text takes about ten times as long, whatever it is made of."""
    count, write = HOSTILE[name]
    times = []
    for factor in (1, 10):
        text = f"{write(count * factor)}\n{BLOCK}"
        start = time.process_time()
        document = page(text)
        _ = document.tree, sum(1 for _ in document.tree.scalars())
        times.append(time.process_time() - start)
    assert times[1] < 40 * times[0] + 2


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("`~>-1. \t\n\r{}[]\"',:ajson<!")).map(lambda text: text + BLOCK))
def test_any_text_is_a_page(text: str) -> None:
    """Nothing raises, the blocks stand in order, and their places are in them."""
    document = page(text)
    at = 0
    for block in document.blocks:
        assert at <= block.span.start <= block.span.end <= len(text)
        at = block.span.end
        content = block.document.source.text
        assert all(text[block.lines.there(offset)] == sign for offset, sign in enumerate(content))
        assert all(
            block.lines.here(block.lines.there(offset)) == offset for offset in range(len(content))
        )
    run(text)


def test_the_guide_shows_what_happens(
    project: Callable[..., Path], speclint: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The page that docs/markdown.md shows has the report that it shows."""
    guide = (ROOT / "docs" / "markdown.md").read_text("utf-8")
    shown = re.findall(r"````markdown\n(.*?)````", guide, re.DOTALL)
    command, _, report = re.findall(r"```console\n\$ (.*?)```", guide, re.DOTALL)[0].partition("\n")
    project({"guide/orders.md": shown[0], "other.md": shown[1]})
    assert speclint(*command.split()[1:]).stdout == report
    assert speclint("--select", "json/*,markdown/*", "other.md").returncode == 0
