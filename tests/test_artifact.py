"""The folder of a source: which files belong to it, its texts and its icon, hostile ones too."""

from __future__ import annotations

import json
import shlex
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import speclint as linter
from speclint import api, svg
from speclint.artifact import place_of
from speclint.flow_service.categories import KEYS
from speclint.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
ICON = f"{HEAD}</svg>\n"
SPEC = """{
  "name": "acme",
  "sourceSpec": {"attributes": {"uiAttributes": {
    "category": {"key": "crm"},
    "description": {"text": "Contacts"},
    "label": {"text": "ACME"}
  }}}
}
"""
FOLDER = {
    "Sources/acme/Artifacts/acme-category.txt": "crm\n",
    "Sources/acme/Artifacts/acme-connectionSpec.json": SPEC,
    "Sources/acme/Artifacts/acme-description.txt": "Contacts\n",
    "Sources/acme/Artifacts/acme-icon.svg": ICON,
    "Sources/acme/Artifacts/acme-label.txt": "ACME\n",
}
ILLUSTRATOR = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
    ' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n'
    '<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n<!ENTITY ns_ai "http://ns.adobe.com/AI/">]>'
    '<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;"><switch>'
    '<foreignObject requiredExtensions="&ns_ai;"><i:pgfRef xlink:href="#a"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"/></foreignObject></switch></svg>'
)
PIECES = [
    "<?xml version='1.0' encoding='latin-1'?>",
    "<!DOCTYPE svg [",
    "<!ENTITY a 'b'>",
    "<!ENTITY c SYSTEM 'd'>",
    "]>",
    HEAD,
    "<style>",
    "</style>",
    "@import 'a'; b{c:url(d)}",
    "/*",
    "<g onload='x' href='é' ",
    "/>",
    ">",
    "&a;",
    "<script>",
    "</g>",
    "</svg>",
    "连\r\n",
    "<?xml-stylesheet href='a'?>",
]
ARTIFACTS = api.Settings(select=("artifact/*",))


def flaws(icon: str | bytes) -> list[tuple[str, str, str]]:
    """Return what is wrong with an icon: the sort, the sentence, and the characters it is about."""
    data = icon.encode() if isinstance(icon, str) else icon
    source = Source("acme-icon.svg", data)
    found = svg.flaws(source)
    assert all(0 <= f.span.start <= f.span.end <= len(source.text) for f in found)
    return [(f.sort, f.message, source.text[f.span.start : f.span.end]) for f in found]


def said(*paths: str, settings: api.Settings = ARTIFACTS) -> list[str]:
    """Lint files and return the findings, each in a line."""
    report = linter.check_paths(paths or ".", settings)
    return [
        f"{f.path.rpartition('/')[2]}:{f.range.start.line}:{f.range.start.column} {f.rule}"
        for f in report.findings
        if f.range
    ]


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("/r/Sources/acme/Artifacts/acme-icon.svg", "icon"),
        ("/r/Sources/acme/Artifacts/acme-ICON.SVG", "icon"),
        ("/r/Sources/acme/Artifacts/logo.svg", "icon"),
        ("/r/Sources/acme/Artifacts/acme -description.txt", "description"),
        ("/r/Sources/acme/Artifacts/acme.txt-category.txt", "category"),
        ("/r/Sources/acme/Artifacts/acme-connectionSpec.json", "connectionSpec"),
        ("/r/sources/acme/artifacts/acme-label.txt", "label"),
        ("/r/Sources/acme/工件/acme-label.txt", "label"),
        ("/r/Sources/acme/Bestanden/acme-label.txt", "label"),
        ("/r/acme/Artifacts/acme-label.txt", "label"),
        ("/acme/Artifacts/acme-label.txt", "label"),
        ("/r/Sources/acme/Artifacts/README.txt", None),
        ("/r/Sources/acme/Artifacts/acme-icon.png", None),
        ("/r/Sources/acme/acme-label.txt", None),
        ("/r/Sources/acme/Bestanden/label.txt", None),
        ("/r/Sources/acme/specs/acme-connectionSpec.json", None),
        ("/r/Sources/App/Resources/menu-icon.svg", None),
        ("/r/build/Artifacts/menu-icon.svg", None),
        ("/acme-icon.svg", None),
        ("acme-icon.svg", None),
    ],
)
def test_a_path_says_what_a_file_is(path: str, role: str | None) -> None:
    """Of the two folders' names and the file's own one may be misspelt, and not two."""
    place = place_of(path)
    assert (place.role if place else None) == role


def test_a_folder_without_mistakes_is_clean(project: Callable[..., Path]) -> None:
    """The folder of the layout has no finding, and its spec is linted as any other."""
    project(FOLDER)
    assert said() == []
    report = linter.check_paths(".")
    assert {f.path for f in report.findings} == {"Sources/acme/Artifacts/acme-connectionSpec.json"}


def test_the_example_is_clean() -> None:
    """The folder in examples/ has no finding of any rule."""
    report = linter.check_paths(ROOT / "examples" / "source-folder")
    assert [f"{f.path}: {f.message}" for f in report.findings] == []
    assert sum(file.artifact is not None for file in report.files) == 5


@pytest.mark.parametrize("tracked", [False, True])
def test_git_and_the_walk_find_the_same(project: Callable[..., Path], tracked: bool) -> None:
    """Artifacts are found with and without git, and other texts and pictures are not."""
    folder = project({**FOLDER, "notes.txt": "", "label.txt": "", "menu-icon.svg": ""})
    names = {name.rpartition("/")[2] for name in FOLDER}
    settings = api.Settings(tracked=tracked)
    if tracked:
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
        subprocess.run(["git", "add", "."], cwd=folder, check=True)
    for start in (".", "Sources/acme", "Sources/acme/Artifacts"):
        [files] = api.Run(settings).projects([start])
        assert {Path(path).name for path in files.found} == names


def test_what_is_named_is_linted_in_its_project(project: Callable[..., Path]) -> None:
    """An icon is linted alone; what is missing beside it is said, what is wrong inside is not."""
    broken = {
        **FOLDER,
        "speclint.toml": "",
        "Sources/acme/Artifacts/acme-icon.svg": "<svg/>",
        "Sources/acme/Artifacts/acme-label.txt": "\n",
    }
    del broken["Sources/acme/Artifacts/acme-description.txt"]
    project(broken)
    icon, label = ("Sources/acme/Artifacts/acme-icon.svg", "Sources/acme/Artifacts/acme-label.txt")
    missing = "acme-connectionSpec.json:1:1 artifact/missing"
    assert said(icon) == [missing, "acme-icon.svg:1:1 artifact/icon"]
    assert said(label) == [missing, "acme-label.txt:1:1 artifact/empty-text"]


def test_nothing_is_missing_where_the_rest_is_unknown(project: Callable[..., Path]) -> None:
    """Outside of a project a named file says nothing of the others."""
    project({"Sources/acme/Artifacts/acme-icon.svg": ICON})
    assert said("Sources/acme/Artifacts/acme-icon.svg") == []
    assert said() == ["acme-icon.svg:1:1 artifact/missing"]


def test_the_hook_for_the_whole_repository_looks_at_artifacts(
    project: Callable[..., Path], speclint: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The hook that runs at each commit finds what is wrong with an icon that git tracks."""
    folder = project({**FOLDER, "Sources/acme/Artifacts/acme-icon.svg": "<svg/>"})
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    entry = next(line for line in manifest.splitlines() if "artifact/*" in line)
    arguments = shlex.split(entry.partition(": speclint ")[2])
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    assert speclint(*arguments).returncode == 0
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    done = speclint(*arguments)
    assert done.returncode == 1
    assert done.stdout.startswith("error[artifact/icon]: `svg` must say")


def test_a_text_can_come_from_an_editor(project: Callable[..., Path]) -> None:
    """The text of an artifact that is not saved yet is linted as that of the file."""
    project({**FOLDER, "speclint.toml": ""})
    path = "Sources/acme/Artifacts/acme-icon.svg"
    report = linter.check_text("<svg/>", path, ARTIFACTS)
    assert [f.rule for f in report.findings] == ["artifact/icon"]


def test_the_spec_is_misnamed_and_the_folder_too(project: Callable[..., Path]) -> None:
    """Of a folder one finding says its name, of each file one says its own."""
    project({name.replace("Artifacts/acme", "工件/Acme"): text for name, text in FOLDER.items()})
    assert said() == [
        "Acme-category.txt:1:1 artifact/name",
        "Acme-category.txt:1:1 artifact/name",
        "Acme-connectionSpec.json:1:1 artifact/name",
        "Acme-description.txt:1:1 artifact/name",
        "Acme-icon.svg:1:1 artifact/name",
        "Acme-label.txt:1:1 artifact/name",
    ]


def test_fixes_are_applied_to_texts_and_to_the_spec(project: Callable[..., Path]) -> None:
    """Safe fixes mend the texts, unsafe ones make the spec say what the texts do."""
    broken = {
        **FOLDER,
        "Sources/acme/Artifacts/acme-category.txt": "Consent & Preferences \r\n\r\n",
        "Sources/acme/Artifacts/acme-label.txt": "ACME contacts\n",
    }
    project(broken)
    run = api.Run(ARTIFACTS)
    [files] = run.projects(["."])
    fixed = run.fix([files], unsafe=False)
    assert [(file.source.path, file.text) for file in fixed.files] == [
        ("Sources/acme/Artifacts/acme-category.txt", "consentAndPreferences\r\n")
    ]
    fixed = run.fix([files], unsafe=True)
    [spec] = [file for file in fixed.files if file.source.path.endswith(".json")]
    assert json.loads(spec.text) == json.loads(SPEC.replace('"ACME"', '"ACME contacts"'))
    assert fixed.held_back == {}


def test_no_fix_takes_a_letter_out_of_a_text(project: Callable[..., Path]) -> None:
    """The guard lets no rule change what a text says."""
    rule = '''from speclint.rule import FolderRule, Repair, Replace, Violation

class Shout(FolderRule):
    """A label is no other."""

    def check(self, folder):
        for file in folder.asked_for("label"):
            fix = Repair("Say it", "safe", (Replace("", "OTHER"),))
            yield Violation("", "no", artifact=file, span=file.content, repair=fix)
'''
    project({**FOLDER, "lint/own/shout.py": rule, "speclint.toml": 'rules = ["lint"]'})
    run = api.Run(api.Settings(select=("own/*",)))
    [files] = run.projects(["."])
    done = run.fix([files], unsafe=False)
    assert done.files == ()
    assert list(done.held_back.values()) == ["no fix is applied, the text would say something else"]


@pytest.mark.parametrize(
    ("data", "findings"),
    [
        ("ACME\r\n".encode("utf-16"), ["internal/not-utf8"]),
        (b"ACM\xc9\n", ["internal/not-utf8"]),
        ("ACMÉ 连接器\n".encode(), []),
        (b"\xef\xbb\xbfACME\n", ["artifact/empty-text"]),
        (b"\x00", []),
        (b"", ["artifact/empty-text"]),
        ("\u200b\u00a0\n".encode(), ["artifact/empty-text"]),
        (b"ACME\rcontacts", ["artifact/empty-text"]),
    ],
)
def test_a_text_may_have_any_bytes(
    project: Callable[..., Path], data: bytes, findings: list[str]
) -> None:
    """A text that is no UTF-8 is reported as such; blanks may be wide ones or without width."""
    path = "Sources/acme/Artifacts/acme-label.txt"
    project({path: data})
    assert [line.partition(" ")[2] for line in said(path)] == findings


def test_utf_16_is_mended(project: Callable[..., Path]) -> None:
    """A text in UTF-16 becomes UTF-8, and nothing else of it changes."""
    path = "Sources/acme/Artifacts/acme-label.txt"
    project({path: "ACMÉ\n".encode("utf-16")})
    run = api.Run(ARTIFACTS)
    [files] = run.projects([path])
    assert [file.text for file in run.fix([files], unsafe=False).files] == ["ACMÉ\n"]


def test_an_unreadable_artifact_is_said_and_not_missing(project: Callable[..., Path]) -> None:
    """A file that is a dead link is there, although it cannot be read."""
    folder = project({**FOLDER, "speclint.toml": ""})
    path = folder / "Sources/acme/Artifacts/acme-icon.svg"
    path.unlink()
    path.symlink_to("nowhere.svg")
    report = linter.check_paths(path.relative_to(folder), ARTIFACTS)
    assert [f.rule for f in report.findings] == ["internal/unreadable-file"]


@pytest.mark.parametrize("role", ["label.txt", "icon.svg", "connectionSpec.json"])
def test_where_it_is_not_said_it_is_not_taken_for_empty(
    project: Callable[..., Path], role: str
) -> None:
    """Who ignores unreadable files hears nothing of what is not in them."""
    folder = project({**FOLDER, "speclint.toml": ""})
    path = folder / f"Sources/acme/Artifacts/acme-{role}"
    path.unlink(missing_ok=True)
    path.symlink_to("nowhere")
    ignoring = api.Settings(ignore=("internal/unreadable-file",))
    assert not linter.check_paths(path.relative_to(folder), ignoring).findings


@pytest.mark.parametrize(
    ("icon", "sort", "words", "place"),
    [
        ("", "broken", "empty", ""),
        (" \n", "broken", "empty", ""),
        ("acme", "broken", "does not belong here", "a"),
        ("<svg", "broken", "unclosed token", "<"),
        (HEAD, "broken", "ends before", ""),
        ("<html><body>404</body></html>", "broken", "outermost element is `html`", "<html"),
        ('<svg xmlns="urn:x"/>', "broken", "`svg of urn:x`", "<svg"),
        ("<svg/>", "broken", "must say `xmlns", "<svg"),
        (f"\n<?xml version='1.0'?>{ICON}", "broken", "XML or text declaration not at start", "<"),
        (
            '<svg xmlns="http://www.w3.org/2000/svg"><use x:href="#a"/></svg>',
            "broken",
            "xmlns",
            "<",
        ),
        (b"\x89PNG\r\n\x1a\n", "broken", "a PNG image", "\ufffd"),
        (b"\x1f\x8b\x08", "broken", "a gzip archive", "\x1f"),
        (f"{HEAD}<script/></svg>", "active", "`script` runs", "<script"),
        (f"{HEAD}<g onclick = 'x()'/></svg>", "active", "`onclick` runs", "onclick = 'x()'"),
        (
            f'{HEAD}<a xlink:href=" java&#10;script:x()"/></svg>',
            "active",
            "`href` runs",
            'xlink:href=" java&#10;script:x()"',
        ),
        (
            f'{HEAD}<set attributeName="onclick" to="x()"/></svg>',
            "active",
            "`attributeName` sets `onclick`",
            'attributeName="onclick"',
        ),
        (f"{HEAD}<foreignObject/></svg>", "active", "`foreignObject`", "<foreignObject"),
        (f'{HEAD}<use href="a.svg#b"/></svg>', "external", "loads `a.svg#b`", 'href="a.svg#b"'),
        (f'{HEAD}<image href="//a.example/b"/></svg>', "external", "`//a.", 'href="//a.example/b"'),
        (f"{HEAD}<g fill=\"url( 'b.svg#c')\"/></svg>", "external", "`fill` loads `b.svg#c`", None),
        (f"{HEAD}<style>a{{b:URL(c.png)}}</style></svg>", "external", "loads `c.png`", "c.png"),
        (f"{HEAD}<style>@import 'a.css';</style></svg>", "external", "loads `a.css`", "a.css"),
        (f"<?xml-stylesheet href='a.css'?>{ICON}", "external", "xml-stylesheet", None),
        (f'<!DOCTYPE svg SYSTEM "a.dtd">{ICON}', "external", "`DOCTYPE` loads", "a.dtd"),
        (f'<!DOCTYPE svg [<!ENTITY e SYSTEM "f">]>{ICON}', "external", "entity `e` loads", "f"),
        (f'<!DOCTYPE svg [<!ENTITY e "&f;">]>{ICON}', "broken", "the entity `e`", "e"),
        (f'<!DOCTYPE svg [<!ENTITY % e "f">]>{ICON}', "broken", "the entity `e`", "e"),
        (f"<!DOCTYPE svg [<!ENTITY e '&#38;f;'>]>{ICON}", "broken", "the entity `e`", "e"),
        (f"<!DOCTYPE svg [<!ENTITY e '&#x03c;g/>'>]>{ICON}", "broken", "the entity `e`", "e"),
    ],
)
def test_what_is_wrong_with_an_icon(
    icon: str | bytes, sort: str, words: str, place: str | None
) -> None:
    """Each flaw is one finding of its sort, at the tag, the attribute or the address."""
    [(found, message, text)] = flaws(icon)
    assert found == sort
    assert words in message
    assert place is None or text == place


@pytest.mark.parametrize(
    "icon",
    [
        ICON,
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n{ICON}',
        '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>',
        f'{HEAD}<a xlink:href="https://acme.example"><path d="M0 0"/></a></svg>',
        f'{HEAD}<image href="data:image/png;base64,AAAA"/><use xlink:href="#a"/></svg>',
        f'{HEAD}<g style="fill:url(#a)" filter="url(\'#b\')"/></svg>',
        f"{HEAD}<style><![CDATA[/* url(a) @import 'b' */ a{{src:url(data:x)}}]]></style></svg>",
        f"{HEAD}<style>@namespace url(http://www.w3.org/2000/svg); a{{}}</style></svg>",
        f"{HEAD}<title>onload=x() &lt;script&gt; javascript:x()</title></svg>",
        ILLUSTRATOR,
        f'<!DOCTYPE svg [<!ENTITY nbsp "&#160;">]>{HEAD}<title>A&nbsp;B</title></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:d="urn:x"><d:view onion="1" href="x"/></svg>',
        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n",
    ],
)
def test_what_drawing_programs_write_is_let_be(icon: str) -> None:
    """Links, namespaces, metadata, the DOCTYPE of SVG and parts of the file itself are no flaws."""
    assert flaws(icon) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_places_count_characters(encoding: str) -> None:
    """The place of a flaw is right behind wide characters, and in UTF-16."""
    icon = f"{HEAD}\n<desc>连接器 🙂</desc><script/></svg>"
    source = Source("a.svg", icon.encode(encoding))
    [flaw] = svg.flaws(source)
    mark = 0 if encoding == "utf-8" else 1
    assert flaw.span.start == icon.index("<script") + mark
    assert (source.position(flaw.span.start).line, source.position(flaw.span.start).column) == (
        2,
        19,
    )


@pytest.mark.parametrize(
    "name", ["ISO-8859-1", "shift_jis", "nope", "zip", "idna", "utf-7", "unicode_escape", "UTF-16"]
)
def test_an_icon_may_name_any_encoding(name: str) -> None:
    """An encoding that cannot be read, or that is another, is a finding and no crash."""
    icon = f'<?xml version="1.0" encoding="{name}"?>{HEAD}<desc>\u00e9</desc></svg>'
    assert all(sort == "broken" for sort, _, _ in flaws(icon))
    assert flaws(icon.encode("latin-1")) is not None


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))


@pytest.mark.parametrize(
    "icon",
    [
        f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>{HEAD}&l12;</svg>',
        f'<!DOCTYPE svg [<!ENTITY a "{"x" * 99_000}">]>{HEAD}{"&a;" * 250_000}</svg>',
        f'<!DOCTYPE svg [<!ENTITY a "{"x" * 30}">]>{HEAD}<g id="{"&a;" * 250_000}"/></svg>',
        f'<!DOCTYPE svg [<!ENTITY a "<g/>">]>{HEAD}{"&a;" * 250_000}</svg>',
        f"<!DOCTYPE svg [<!ELEMENT a {'(' * 300_000}",
        f'<!DOCTYPE svg [<!ATTLIST g d CDATA "{"x" * 400_000}">]>{HEAD}{"<g/>" * 140_000}</svg>',
        f"<!DOCTYPE svg [{'<!ENTITY ' * 100_000}",
        f"<!DOCTYPE svg [<!ENTITY {' ' * 900_000}",
        f"<!DOCTYPE svg [<!ENTITY {'a' * 900_000}",
        f'<!DOCTYPE svg [<!ENTITY a "{"&#38;" * 100_000}',
        HEAD + "<g>" * 300_000,
        f"{HEAD}{'<g>' * 120_000}{'</g>' * 120_000}</svg>",
        HEAD + "<g" + "".join(f" a{n}=''" for n in range(60_000)) + " onx='' ony=''/></svg>",
        HEAD + "<g onload=''/>" * 60_000 + "</svg>",
        f"{HEAD}<style>{'/*' * 400_000}</style></svg>",
        f"{HEAD}<style>{'@import ' * 100_000}</style></svg>",
        f"{HEAD}<style>@import {' ' * 900_000}</style></svg>",
        f"{HEAD}<style>{'url(' * 200_000}</style></svg>",
        f"{HEAD}{'<style>@import url(a)</style>' * 30_000}</svg>",
        f"{HEAD}<g fill='{'url(a) ' * 100_000}'/></svg>",
        f"{HEAD}<desc>{'x' * 30_000_000}</desc>",
        bytes(range(256)) * 3000,
        HEAD.encode() + b"\xff\xed\xa0\x80\0",
    ],
    ids=range(23),
)
def test_a_hostile_icon_is_read_quickly(icon: str | bytes) -> None:
    """Entities, depth, length and floods of flaws cost neither seconds nor a crash."""
    started = time.monotonic()
    assert len(flaws(icon)) <= 100
    assert time.monotonic() - started < 10


def test_a_flood_of_flaws_is_cut(project: Callable[..., Path]) -> None:
    """Of many flaws in one icon the first hundred are shown."""
    project({"Sources/acme/Artifacts/acme-icon.svg": HEAD + "<g onload=''/>" * 500 + "</svg>"})
    assert len(said("Sources/acme/Artifacts/acme-icon.svg")) == 100


def test_the_size_has_an_option(project: Callable[..., Path]) -> None:
    """The limit of an icon's size can be set, in kilobytes."""
    icon = f"{HEAD}<desc>{'x' * 20_000}</desc></svg>"
    project(
        {
            "Sources/acme/Artifacts/acme-icon.svg": icon,
            "speclint.toml": '[options."artifact/icon-size"]\nmost = 10\n',
        }
    )
    report = linter.check_paths(".", api.Settings(select=("artifact/icon-size",)))
    assert [f.message for f in report.findings] == [
        "the icon has 20 kB, more than 10: take out what is not seen"
    ]


def test_the_categories_are_those_of_the_schema() -> None:
    """The rules for texts know the same categories as the schema of connection specs."""
    schema = (ROOT / "schemas" / "connection-spec.schema.json").read_text("utf-8")
    assert list(KEYS) in list(_enums(json.loads(schema)))


def _enums(value: object) -> list[list[str]]:
    if isinstance(value, dict):
        own = [value["enum"]] if isinstance(value.get("enum"), list) else []
        return own + [enum for part in value.values() for enum in _enums(part)]
    return [enum for part in value for enum in _enums(part)] if isinstance(value, list) else []


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=40), st.lists(st.sampled_from(PIECES), max_size=30), st.integers(0, 400))
def test_no_icon_is_too_odd(noise: bytes, pieces: list[str], at: int) -> None:
    """Whatever stands in an icon, it is read, and all flaws are places in its text."""
    icon = "".join(pieces).encode()
    flaws(icon[:at] + noise + icon[at:])
    flaws(icon)
    flaws("".join(pieces).encode("utf-16"))
