"""Rule pages: what a rule's own file says, as Markdown."""

from __future__ import annotations

import ast
import inspect
import json
import os
from itertools import groupby

from speclint._bundled_files import bundled_dir
from speclint.profile import PROFILES
from speclint.rule import Bad, FolderRule, ProjectRule, SchemaRule, SpecRule, SyntaxRule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.registry import Registry
    from speclint.rule import Good, Rule

_FOUND_BY: tuple[tuple[type[Rule], str], ...] = (
    (SyntaxRule, "the parser, in any {format} file"),
    (SchemaRule, "the schema of the spec's kind"),
    (SpecRule, "this rule, in each spec"),
    (ProjectRule, "this rule, across the files of a project"),
    (FolderRule, "this rule, in the `Artifacts` folder of a source"),
)


_INDEX = """\
`speclint explain RULE` prints a rule's page. What is listed here is made of the rules' own files.
Rules that only the profile `submission` runs say so on their pages.
"""
_LANGUAGES = {
    "toml": "toml",
    "svg": "xml",
    "txt": "text",
    "yaml": "yaml",
    "yml": "yaml",
    "md": "markdown",
}
_LONGEST, _KEPT = 1000, 80  # characters of a line: no page shows more of a text that is only long
_FLAGS = {"safe": "--fix", "unsafe": "--fix --unsafe-fixes"}
_MISTAKES = """\
# Broken JSON

All kinds of mistakes that speclint finds in the JSON itself, each with the place where the finding
stands (line:column), its message, and what `--fix` does. The parser goes on behind every one of
them: a file with several has one finding for each cause, and the rules look at what was recovered.

A fix is *safe* when the author cannot have meant anything else; `--fix` applies those. It is
*unsafe* when it is probably right and a person should look; `--fix --unsafe-fixes` applies those,
too. There is none where nobody but the author can know. Behind all of them stands a guard: a file
is only written if the result is JSON and every value that was in the text is still there.

This page is made of the rules' own examples, which the tests run.
"""


def headline(rule: Rule) -> str:
    """Return the first line of a rule's docstring: what is wrong."""
    return inspect.getdoc(type(rule)).partition("\n")[0]  # type: ignore[union-attr]


def fixability(rule: Rule) -> str:
    """Tell from the examples which fixes a rule has: metadata that cannot be wrong."""
    grades = [
        "none" if example.fixed is None else example.safety
        for example in rule.examples
        if isinstance(example, Bad)
    ]
    return " or ".join(sorted(set(grades), key=("safe", "unsafe", "none").index)) or "none"


def page(rule: Rule) -> str:
    """Return a rule's page."""
    return "\n".join(_lines(rule)).rstrip() + "\n"


def index(registry: Registry) -> str:
    """Return the tables of all rules, family by family."""
    rules = [registry[rule_id] for rule_id in registry.ids()]
    lines = ["# Rules", "", _INDEX]
    for family, members in groupby(rules, key=lambda rule: rule.id.partition("/")[0]):
        lines += [f"## {family}", "", _about_family(family), ""]
        lines += ["| rule | severity | fix | what is wrong |", "|-|-|-|-|", *map(_row, members), ""]
    return "\n".join(lines)


def _row(rule: Rule) -> str:
    return (
        f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {fixability(rule)} | {headline(rule)} |"
    )


def _about_family(family: str) -> str:
    """Return what the family's folder says of itself."""
    with open(os.path.join(bundled_dir("rules"), family, "__init__.py"), encoding="utf-8") as file:
        return ast.get_docstring(ast.parse(file.read())) or ""


def mistakes(registry: Registry) -> str:
    """Return the page that shows every kind of mistake in JSON and what becomes of it."""
    rules = [registry[rule_id] for rule_id in registry.ids() if rule_id.startswith("json/")]
    return "\n".join([_MISTAKES, *(line for rule in rules for line in _mistake(rule))])


def _mistake(rule: Rule) -> Iterator[str]:
    yield f"## [{rule.id}](rules/{rule.id}.md)"
    yield ""
    yield headline(rule)
    for example in rule.examples:
        if isinstance(example, Bad) and isinstance(example.files, str):
            yield from ("", *fenced("text", example.files), "")
            yield f"{example.at}: {example.message}."
            if example.fixed is None:
                yield "No fix."
            else:
                yield f"`{_FLAGS[example.safety]}` makes of it:"
                yield from ("", *fenced("text", example.fixed))
    yield ""


def fenced(language: str, text: str) -> list[str]:
    """Return a code block; characters that a page would not show are spelt out."""
    lines = (line if len(line) <= _LONGEST else f"{line[:_KEPT]}..." for line in text.split("\n"))
    text = "\n".join(lines)
    shown = "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)
    fence = "````" if "```" in text else "```"
    return [f"{fence}{language}", shown.rstrip("\n"), fence]


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id}"
    yield ""
    title, _, rest = str(inspect.getdoc(type(rule))).partition("\n")
    yield f"**{title}**"
    yield ""
    yield f"Severity: {rule.severity}. Fix: {fixability(rule)}. Found by {_found_by(rule)}."
    if rule.id in PROFILES["default"].ignore:
        yield "Off, unless the [profile](../../configuration.md#profiles) `submission` is used."
    yield rest
    if rule.options:
        yield from ("", "## Options", "", "| option | default |", "|-|-|")
        yield from (f"| `{name}` | `{json.dumps(rule.options[name])}` |" for name in rule.options)
    for example in rule.examples:
        yield ""
        yield from _example(example)


def _found_by(rule: Rule) -> str:
    found = (text for kind, text in _FOUND_BY if isinstance(rule, kind))
    family = rule.id.partition("/")[0]
    name = "Markdown" if family == "markdown" else family.upper()
    return next(found, "speclint itself").format(format=name)


def _example(example: Good | Bad) -> Iterator[str]:
    bad = isinstance(example, Bad)
    yield "## Bad" if bad else "## Good"
    if example.note:
        yield ""
        yield f"{example.note[0].upper()}{example.note[1:]}."
    files = {"": example.files} if isinstance(example.files, str) else example.files
    yield from _config(example.kinds)
    yield from _files(files)
    if isinstance(example, Bad):
        yield ""
        yield f"{example.at}: {example.message}"
        if example.fixed is not None:
            yield ""
            yield "Fixed:"
            yield from _files({next(iter(files)): example.fixed})


def _config(kinds: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """Show the kinds that the config of an example adds, and their schemas."""
    lines: list[str] = []
    schemas: dict[str, str] = {}
    for name, entry in kinds.items():
        lines += [f"[kinds.{name}]"]
        for key, value in entry.items():
            if key == "schema" and isinstance(value, dict):
                schemas[f"{name}.schema.json"] = json.dumps(value, indent=2)
                value = f"{name}.schema.json"  # noqa: PLW2901 - what the config says
            lines.append(f"{key} = {_toml(value)}")
    if lines:
        yield from _files({"speclint.toml": "\n".join(lines), **schemas})


def _toml(value: object) -> str:
    """Write a value as TOML, on one line."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{name} = {_toml(item)}' for name, item in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value)


def _files(files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        yield ""
        if name:
            yield f"`{name}`:"
            yield ""
        yield from fenced(_LANGUAGES.get(name.rpartition(".")[2], "json"), text)
