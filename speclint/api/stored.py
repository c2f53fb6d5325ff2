"""Results of the first pass as JSON and back: what the cache has in a line."""

from __future__ import annotations

import jiter

from speclint.artifact import SPEC
from speclint.engine import FileResult
from speclint.engine.flood import FINDINGS_SHOWN
from speclint.engine.results import Opened
from speclint.finding import Edit, Finding, Fix, Position, Range, Related, Span
from speclint.record import changed, record
from speclint.rule import Artifact, Mention, Shown, SpecFacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from speclint.api.reading import Stamp
    from speclint.engine import Input
    from speclint.kind import Kinds

# Why a rule or a schema failed may be anything, and pass.
_PASSING = frozenset({"internal/rule-error", "spec/unusable-schema"})
# The clock of a file system may be this coarse: a file may change twice within one tick.
_TICK = 2_000_000_000  # nanoseconds


@record
class Entry:
    """What a line says of a file.

    As long as the file has this `stamp`, or else this `digest`, `facts` and `findings` are what
    there is to say of it, where it was asked for in the same way: `named`, with this `id`, and
    `reported` on.
    """

    stamp: Stamp
    digest: bytes
    named: bool
    id: str | None
    reported: bool
    intact: bool
    plausible: bool
    has_comments: bool
    facts: list[Any]
    findings: list[Any]

    def answers(self, *, named: bool, spec_id: str | None, reported: bool) -> bool:
        """Tell whether the file was asked for as it is now."""
        is_same = (self.named, self.id) == (named, spec_id)
        return is_same and (self.reported or not reported)


def encoded(item: Input, stamp: Stamp, result: FileResult) -> bytes | None:
    """Return the JSON of a result; None for one that has to be worked out each time."""
    if item.unreadable or result.has_idle_comments or not result.is_certain:
        return None
    if len(result.findings) > FINDINGS_SHOWN:
        return None
    if item.place and item.place.role != SPEC:  # a text or an icon, of which there are few
        return None
    if any(finding.rule in _PASSING for finding in result.findings):
        return None
    return _json(
        Entry(
            _settled(stamp),
            item.source.digest,
            item.named,
            item.id,
            item.reported,
            result.intact,
            result.plausible,
            result.has_comments,
            [changed(fact, path="", kind=fact.kind.name) for fact in result.facts],
            [changed(finding, path="") for finding in result.findings],
        )
    )


def renewed(entry: Entry, stamp: Stamp) -> bytes | None:
    """Return the JSON of an entry for the same content under another stamp."""
    return _json(changed(entry, stamp=_settled(stamp)))


def _json(entry: Entry) -> bytes | None:
    import json

    values = changed(entry, digest=entry.digest.hex())
    try:
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # half a character, out of a string like "\ud83d"
        return None


def _settled(stamp: Stamp) -> Stamp:
    """Return a stamp that can be trusted: of a file that was changed just now none can."""
    import time

    mtime, ctime, size, inode = stamp
    return stamp if time.time_ns() - max(mtime, ctime) > _TICK else (0, ctime, size, inode)


def decoded(payload: bytes | None) -> Entry | None:
    """Return what a payload says; None where it says nothing."""
    try:
        stamp, digest, *rest = jiter.from_json(payload or b"")
        return Entry(tuple(stamp), bytes.fromhex(digest), *rest)
    except (ValueError, TypeError):
        return None


def result(entry: Entry, item: Input, kinds: Kinds) -> FileResult:
    """Return the result that an entry stands for, under the path that the file has now."""
    path = item.source.path
    found = FileResult(
        path,
        Opened(item, kinds),
        facts=tuple(_facts(values, path, kinds) for values in entry.facts),
        intact=entry.intact,
        plausible=entry.plausible,
        has_comments=entry.has_comments,
    )
    if item.reported and entry.findings:
        findings = tuple(_finding(values, path) for values in entry.findings)
        found = changed(found, findings=findings)
    if item.place and item.place.role == SPEC and any(one.kind.name == SPEC for one in found.facts):
        artifact = Artifact(path, item.place, item.reported, entry.stamp[2], "", Span(0, 0))
        found = changed(found, artifact=artifact)
    return found


def _facts(values: list[Any], path: str, kinds: Kinds) -> SpecFacts:
    _, pointer, kind, spec_id, at_id, name, at_name, mentions, provider, shown = values
    return SpecFacts(
        path,
        pointer,
        kinds.rows[kind],
        spec_id,
        at_id,
        name,
        at_name,
        tuple(Mention(*one) for one in mentions),
        provider,
        tuple(Shown(*one) for one in shown),
    )


def _finding(values: list[Any], path: str) -> Finding:
    rule, severity, message, _, place, pointer, kind, related, fix, url = values
    return Finding(
        rule,
        severity,
        message,
        path,
        _range(place),
        pointer,
        kind,
        tuple(Related(said, path, _range(where)) for said, _, where in related),
        _fix(fix),
        url,
    )


def _range(values: list[Any] | None) -> Range | None:
    return Range(Position(*values[0]), Position(*values[1])) if values else None


def _fix(values: list[Any] | None) -> Fix | None:
    if not values:
        return None
    message, safety, edits = values
    return Fix(message, safety, tuple(Edit(Span(*span), text) for span, text in edits))
