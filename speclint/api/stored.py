"""Results of the first pass in a compact form, and back: what the cache has, and workers answer."""

from __future__ import annotations

from sys import intern

import jiter

from speclint.artifact import SPEC
from speclint.engine.results import FileResult, Opened
from speclint.finding import Edit, Finding, Fix, Position, Range, Related, Span
from speclint.functional import cache
from speclint.record import changed
from speclint.rule import Artifact, Mention, Shown, SpecFacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from speclint.api.reading import Stamp
    from speclint.artifact import Place
    from speclint.engine import Input
    from speclint.kind import Kinds

    # Stamp and digest of the file, its state, the id that the config gives it, the number of its
    # specs, and all else as JSON. It is no record: of thousands few are ever looked into.
    Entry = tuple[Stamp, str, int, str | None, int, bytes]

# The state of an entry: how the file was asked for,
NAMED = 1
REPORTED = 2
# and what there is to tell of it.
QUIET = 8  # nothing, as long as it is not compared with others
LASTING = 16  # as long as it stays the same, so does the result

# Why a rule or a schema failed may be anything, and pass.
_PASSING = frozenset({"internal/rule-error", "spec/unusable-schema"})
_SHOWN_MOST = 100  # findings of a file that are kept: more are for the author of this version alone
_NOTHING: tuple[Any, ...] = ((), (), {}, True, False, False, False, True)
# The clock of a file system may be this coarse: a file may change twice within one tick.
_TICK = 2_000_000_000  # nanoseconds


def encoded(item: Input, stamp: Stamp, result: FileResult) -> Entry | None:
    """Return the entry of a file; None for a text or an icon, and for what JSON cannot say."""
    if item.unreadable or (item.place and item.place.role != SPEC):
        return None
    state = _asked(item) | (QUIET if result.is_quiet else 0) | (LASTING if _lasts(result) else 0)
    facts = [_plain_facts(one) for one in result.facts]
    said = as_json(facts if _is_plain(state) else (facts, *_rest(result)))
    if said is None:
        return None
    return settled(stamp), item.source.digest.hex(), state, item.id, len(facts), said


def _is_plain(state: int) -> bool:
    """Tell whether facts are all that an entry has besides its state, as in most of them."""
    return state & (QUIET | LASTING) == QUIET | LASTING


def _rest(result: FileResult) -> tuple[object, ...]:
    return (
        [changed(one, path="") for one in result.findings],
        [changed(one, path="") for one in result.suppressed],
        dict(result.counts),
        result.intact,
        result.plausible,
        result.has_comments,
        result.has_idle_comments,
        result.is_certain,
    )


def _asked(item: Input) -> int:
    """Return how a file was asked for."""
    return (NAMED if item.named else 0) | (REPORTED if item.reported else 0)


def _lasts(result: FileResult) -> bool:
    return (
        result.is_certain
        and not result.has_idle_comments
        and len(result.findings) <= _SHOWN_MOST
        and not any(finding.rule in _PASSING for finding in result.findings)
    )


def settled(stamp: Stamp) -> Stamp:
    """Return a stamp that can be trusted: of a file that was changed just now none can."""
    import time

    mtime, ctime, size, inode = stamp
    return stamp if time.time_ns() - max(mtime, ctime) > _TICK else (0, ctime, size, inode)


def as_json(values: object) -> bytes | None:
    r"""Return the JSON of plain values; None for half a character, out of a string like "\ud83d"."""
    try:
        return "".join(_encoder()(values, 0)).encode()
    except UnicodeEncodeError:
        return None


@cache
def _encoder() -> Callable[[object, int], Iterable[str]]:
    """Return what makes JSON: `json` takes regular expressions along, which cost more than all of it."""
    try:
        from _json import encode_basestring, make_encoder
    except ImportError:  # another interpreter
        from json import JSONEncoder

        encoder = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
        return lambda values, _: encoder.iterencode(values)
    return make_encoder(None, str, encode_basestring, None, ":", ",", False, False, True)


def facts_of(result: FileResult) -> bytes | None:
    """Return the JSON of all that other files are compared with; None where it cannot be said."""
    return as_json(([_plain_facts(one) for one in result.facts], result.artifact))


def result(entry: Entry, item: Input, kinds: Kinds) -> FileResult:
    """Return the result that an entry stands for, under the path that the file has now."""
    (stamp, _, state, _, _, said), path = entry, item.source.path
    facts, *rest = (_decoded(said),) if _is_plain(state) else _decoded(said)
    findings, suppressed, counts, *flags = rest or _NOTHING
    intact, plausible, has_comments, has_idle_comments, is_certain = flags
    known = tuple(_facts(one, path, kinds) for one in facts)
    return FileResult(
        path,
        Opened(item, kinds),
        _findings(findings, path) if item.reported else (),
        known,
        counts,
        artifact(known, item.place, stamp, reported=item.reported),
        _findings(suppressed, path),
        has_comments,
        has_idle_comments,
        intact,
        plausible,
        is_certain,
    )


def answers(entry: Entry, named: bool, spec_id: str | None, reported: bool) -> bool:
    """Tell whether an entry is about a file that was asked for as this one is."""
    _, _, state, known_id, *_ = entry
    is_same = bool(state & NAMED) == named and known_id == spec_id
    return is_same and bool(not reported or state & REPORTED)


def facts_in(said: bytes, path: str, kinds: Kinds) -> tuple[SpecFacts, ...]:
    """Return the facts of the specs of a file of which there is nothing else to say."""
    return tuple([_facts(one, path, kinds) for one in _decoded(said)])


def artifact(
    facts: Sequence[SpecFacts], place: Place | None, stamp: Stamp, *, reported: bool
) -> Artifact | None:
    """Return what a file is in a source folder, if it is the spec of one."""
    if place is None or place.role != SPEC or not any(one.kind.name == SPEC for one in facts):
        return None
    path = facts[0].path
    return Artifact(path, place, reported, stamp[2], "", Span(0, 0))


def _plain_facts(facts: SpecFacts) -> tuple[object, ...]:
    # All of them stand side by side.
    base = facts.shown[0].pointer.rsplit("/", 2)[0] if facts.shown else ""
    return (
        facts.pointer,
        facts.kind.name,
        facts.id,
        facts.id_pointer is not None,
        facts.name,
        facts.name_pointer is not None,
        facts.mentions,
        facts.provider,
        base,
        [(one.name, one.member, one.value) for one in facts.shown],
    )


def _facts(values: list[Any], path: str, kinds: Kinds) -> SpecFacts:
    # Of many specs the pointers are the same: `intern` keeps one of each.
    pointer, kind_name, spec_id, has_id, name, has_name, mentions, provider, base, shown = values
    kind = kinds.rows[kind_name]
    return SpecFacts(
        path,
        pointer,
        kind,
        spec_id,
        intern(f"{pointer}{kind.id_pointer}") if has_id else None,
        name,
        intern(f"{pointer}{kind.name_pointer}") if has_name else None,
        tuple([Mention(*one) for one in mentions]),
        provider,
        tuple(
            [
                Shown(part, member, said, intern(f"{base}/{part}/{member}"))
                for part, member, said in shown
            ]
        ),
    )


def _decoded(said: bytes) -> list[Any]:
    values: list[Any] = jiter.from_json(said)
    return values


def _findings(values: Iterable[Any], path: str) -> tuple[Finding, ...]:
    return tuple(_finding(one, path) for one in values)


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
