"""What a linter says: findings, where they are, and how to mend them."""

from __future__ import annotations

from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    Severity = Literal["error", "warning", "info"]
    Safety = Literal["safe", "unsafe"]

# A YAML file with another finding than these has a value all the same.
_BROKEN_YAML = frozenset(
    {
        "yaml/alias-bomb",
        "yaml/empty-file",
        "yaml/syntax-error",
        "yaml/tab-indentation",
        "yaml/template",
    }
)
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@record
class Span:
    """A half-open piece of a text: offsets from 0, in code points."""

    start: int
    end: int


@record
class Position:
    """A place in a text: line and column from 1, offset from 0, all in code points."""

    line: int
    column: int
    offset: int


@record
class Range:
    """A span with the positions of both ends; the end is exclusive."""

    start: Position
    end: Position


@record
class Edit:
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


@record
class Fix:
    """Edits that mend one finding.

    `safe`: the author cannot have meant anything else. `unsafe`: probably right, look at it.
    """

    message: str
    safety: Safety
    edits: tuple[Edit, ...]


@record
class Related:
    """Another place that a finding is about, such as a duplicate key's first occurrence."""

    message: str
    path: str
    range: Range | None


@record
class Finding:
    """One thing that is wrong, at one place.

    `pointer` is the JSON Pointer (RFC 6901) of the value it is about, `range` its place in the
    file: None only where there is no text to point at, as for a file that cannot be read.
    `kind` is the kind of the spec, `url` the address of the rule's page.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    range: Range | None
    pointer: str | None = None
    kind: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    url: str | None = None

    @property
    def is_syntax(self) -> bool:
        """Tell whether this is a mistake in the JSON or YAML itself."""
        return self.rule.startswith(("json/", "yaml/"))

    @property
    def breaks_file(self) -> bool:
        """Tell whether a file with this finding cannot be decoded."""
        return self.rule == "internal/not-utf8" or breaks(self.rule)

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Findings are reported by path, offset and rule."""
        return (self.path, self.range.start.offset if self.range else -1, self.rule, self.message)


def breaks(rule_id: str) -> bool:
    """Tell whether a file with such a mistake is no JSON or YAML; one with duplicate keys decodes."""
    if rule_id.startswith("yaml/"):
        return rule_id in _BROKEN_YAML
    return rule_id.startswith("json/") and rule_id != "json/duplicate-key"


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Carry out edits that do not overlap; their offsets are those of `text`."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])
