"""From the bytes of a YAML file to a document."""

from __future__ import annotations

import re
from functools import partial

from speclint.document import json
from speclint.document.document import Document, Unread, holds_spec
from speclint.document.yaml.tree import YamlTree
from speclint.finding import Edit, Fix, Span
from speclint.kind import BUILT_IN
from speclint.record import changed
from speclint.syntax.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.document.yaml.compose import Composer
    from speclint.document.yaml.events import BrokenError
    from speclint.document.yaml.tree import YamlNode
    from speclint.kind import Kinds
    from speclint.source import Source
    from speclint.syntax import Tree

LARGEST = 2_000_000  # characters of a text that is read
# What is wrong with a file whose value is clear all the same.
ADVICE = frozenset({"ambiguous-boolean", "ambiguous-date", "ambiguous-number", "merge-key"})
_TEMPLATE = re.compile(r"^[ \t]*(?:- +)*(?:[\w.\"'-]+:[ \t]+)?(\{\{|\{%)", re.MULTILINE)
_NAME = re.compile(r"""^["']?([A-Za-z]\w*)["']?[ \t]*:(?:\s|\Z)""", re.MULTILINE)
_TABS = re.compile(r"^ *\t[ \t]*(?=[^ \t\r\n#])", re.MULTILINE)
_BLOCK = re.compile(r"(?:^|[ \t])[|>][-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?$", re.MULTILINE)


def load(source: Source, kinds: Kinds = BUILT_IN, path: str = "") -> Document:
    """Read a YAML file; never raises.

    A file that is JSON is read as JSON. Of several documents in a file the first that is a spec
    of these kinds counts, or else the first. A broken file has no value. `path` is the file's
    absolute path.
    """
    is_spec = partial(holds_spec, kinds=kinds, path=path)
    if source.data[:1] in (b"{", b"["):
        document = json.load(source, recover=lambda: False)
        if document.strict:
            return document
    text = source.text
    if len(text) > LARGEST:
        message = f"the file is too large: of YAML {LARGEST} characters are read"
        return _unread(source, 0, message, plausible=_looks_like_spec(text, {}, is_spec))
    template = _TEMPLATE.search(text)
    if template and "{" in text:
        span = Span(*template.span(1))
        message = "this is a template, and no YAML before it is filled in"
        return _document(source, None, [Problem("template", span, message, None)], [])
    return _read(source, is_spec)


def _read(source: Source, is_spec: Callable[[object], bool]) -> Document:
    from speclint.document.yaml.compose import BombError, Composer, TooDeepError
    from speclint.document.yaml.events import BrokenError

    text = source.text
    composer = Composer(text)
    try:
        composer.run()
    except BrokenError as error:
        problem = _tabs(source, error) or _broken(error, text)
        return _document(source, None, [problem], [], plausible=_is_plausible(composer, is_spec))
    except BombError as error:
        return _document(
            source, None, [error.problem], [], plausible=_is_plausible(composer, is_spec)
        )
    except TooDeepError as error:
        message = "the file has too many levels: from here on it is not read"
        return _unread(source, error.at, message, plausible=_is_plausible(composer, is_spec))
    return _whole(source, composer, is_spec)


def _whole(source: Source, composer: Composer, is_spec: Callable[[object], bool]) -> Document:
    """Make the document of a text that is YAML."""
    roots, problems = composer.roots, composer.problems
    if not roots or (len(roots) == 1 and roots[0].start == roots[0].end):
        problems = [Problem("empty-file", Span(0, 0), "file holds no value", None)]
        return _document(source, None, problems, composer.pieces)
    root = next((root for root in roots if is_spec(root.value)), roots[0])
    if len(roots) > 1:
        other = composer.starts[1] if root is roots[0] else composer.starts[0]
        end = other + 3 if source.text.startswith("---", other) else other
        message = f"{len(roots)} documents in one file: a body is one, and only one is looked at"
        problems = [*problems, Problem("several-documents", Span(other, end), message, None)]
    problems = sorted(problems, key=lambda problem: (problem.span.start, problem.span.end))
    return _document(source, root, problems, composer.pieces)


def _document(
    source: Source,
    root: YamlNode | None,
    problems: list[Problem],
    pieces: list[tuple[Span, object]],
    *,
    plausible: bool = False,
) -> Document:
    tree = YamlTree(source.text, root, tuple(problems), pieces)
    return Document(
        source,
        tree.value(),
        lambda: tree,
        tree.problems,
        strict=not problems and source.undecodable is None,
        format="yaml",
        harmless=ADVICE,
        plausible=plausible,
    )


def _unread(source: Source, at: int, message: str, *, plausible: bool) -> Document:
    tree: Tree = YamlTree(source.text, None, (), (), at)
    return Document(
        source,
        None,
        lambda: tree,
        strict=False,
        unread=Unread(at, message),
        format="yaml",
        plausible=plausible,
    )


def _broken(error: BrokenError, text: str) -> Problem:
    from speclint.document.yaml.mend import quoting
    from speclint.document.yaml.wording import problem_of

    return changed(problem_of(error, text), fix=quoting(text, error))


def _is_plausible(composer: Composer, is_spec: Callable[[object], bool]) -> bool:
    """Tell whether a broken text would be a spec: by what is read of it, or by its first column."""
    root = composer.open_root or (composer.roots[0] if composer.roots else None)
    read = root.value if root is not None and isinstance(root.value, dict) else {}
    return _looks_like_spec(composer.text, read, is_spec)


def _looks_like_spec(text: str, read: dict[str, object], is_spec: Callable[[object], bool]) -> bool:
    members = {**dict.fromkeys(_NAME.findall(text)), **read}
    members.pop("items", None)  # what cannot be read is looked into no further
    return is_spec(members)


def _tabs(source: Source, error: BrokenError) -> Problem | None:
    """Say that tabs are what keeps a text from being YAML, and replace all that indent a line."""
    text = source.text
    if text[error.at : error.at + 1] != "\t":
        return None
    line = max(text.rfind("\n", 0, error.at), text.rfind("\r", 0, error.at)) + 1
    found = [match for match in _TABS.finditer(text) if "\t" in match[0]]
    if text[line : error.at].strip(" \t"):
        fix = Fix("Write a blank", "safe", (Edit(Span(error.at, error.at + 1), " "),))
        message = "a tab stands between the signs of a block, where YAML has blanks"
        return Problem("tab-indentation", Span(error.at, error.at + 1), message, fix)
    lines = f" ({len(found)} lines)" if len(found) > 1 else ""
    message = f"the line is indented with a tab, and YAML indents with blanks{lines}"
    return Problem("tab-indentation", Span(error.at, error.at + 1), message, _untabbed(text, found))


def _untabbed(text: str, found: list[re.Match[str]]) -> Fix | None:
    """Replace tabs by as many blanks as give a text that can be read; safe where that is clear."""
    from speclint.document.yaml.compose import BombError, Composer, TooDeepError
    from speclint.document.yaml.events import BrokenError
    from speclint.finding import apply_edits

    values: list[object] = []
    first: tuple[Edit, ...] = ()
    for width in (2, 4, 8):
        edits = tuple(
            Edit(Span(*match.span()), match[0].replace("\t", " " * width)) for match in found
        )
        composer = Composer(apply_edits(text, edits))
        try:
            composer.run()
        except (BrokenError, BombError, TooDeepError):
            continue
        values.append([root.value for root in composer.roots])
        first = first or edits
    if not first:
        return None
    is_clear = all(value == values[0] for value in values) and not _BLOCK.search(text)
    return Fix("Indent with blanks", "safe" if is_clear else "unsafe", first)
