"""A plan and its outcome, for a person and for a program."""

from __future__ import annotations

from speclint.push import wire
from speclint.push.console import printable
from speclint.push.diff import masked
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.push.credentials import Target
    from speclint.push.diff import Change
    from speclint.push.plan import Action

DOCUMENT = "speclint.apply/1"
_LONGEST_VALUE = 120
_SIGNS = {"replace": "~", "add": "+", "none": "=", "refuse": "!"}
_CHANGE_SIGNS = {"add": "+", "remove": "-", "replace": "~"}


@record
class Result:
    """What became of one action.

    `result`: unchanged, planned (a dry run), done, refused, unknown, or skipped (not tried,
    because something before it failed). `warnings` are what was observed beside it.
    """

    action: Action
    result: str
    message: str = ""
    warnings: tuple[str, ...] = ()


def plan_lines(actions: Sequence[Action]) -> Iterator[str]:
    """Yield the plan: a line for each object, then its changes, notes and problem."""
    for action in actions:
        yield f"{_SIGNS[action.verb]} {_headline(action)}"
        for change in map(masked, action.changes):
            yield f"    {_change_line(change)}"
        for note in action.notes:
            yield f"    {note}"
        if action.problem:
            yield f"    refused: {action.problem}"


def _headline(action: Action) -> str:
    name = f" ({action.name})" if action.name else ""
    what = {
        "replace": "replaced by the file",
        "add": f"{len(action.additions)} of the file's ids added",
        "none": "nothing to do",
        "refuse": "cannot be written",
    }[action.verb]
    return f"{action.spec.path}: {action.spec.kind.title} {action.spec_id}{name}, {what}"


def _change_line(change: Change) -> str:
    before, after = _short(change.before), _short(change.after)
    value = {"add": after, "remove": before, "replace": f"{before} -> {after}"}[change.op]
    return f"{_CHANGE_SIGNS[change.op]} {printable(change.pointer)}: {value}"


def _short(value: object) -> str:
    text = wire.encode(value)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}..."


_RESULT_SIGNS = {"done": "ok", "unchanged": "=", "refused": "!", "unknown": "?", "skipped": "-"}


def result_lines(results: Sequence[Result]) -> Iterator[str]:
    """Yield what became of each object that something was to happen to."""
    for one in results:
        if one.result in {"planned", "unchanged"}:
            continue
        spec = one.action.spec
        yield f"{_RESULT_SIGNS[one.result]} {spec.path}: {one.message}"
        for warning in one.warnings:
            yield f"    warning: {warning}"


@record
class Ending:
    """How a run ended, as far as it came."""

    status: int
    message: str
    dry_run: bool
    target: Target | None
    results: Sequence[Result]
    journal: str | None


def document(ending: Ending) -> str:
    """Write the machine's document: the same in all cases, also where nothing could be done."""
    target = ending.target
    where = target and {"baseUrl": target.base_url, "org": target.org, "sandbox": target.sandbox}
    return wire.encode(
        {
            "schema": DOCUMENT,
            "exit": ending.status,
            "message": ending.message,
            "dryRun": ending.dry_run,
            "target": where,
            "objects": [_object(one) for one in ending.results],
            "journal": ending.journal,
        }
    )


def _object(one: Result) -> dict[str, object]:
    action = one.action
    return {
        "path": action.spec.path,
        "kind": action.spec.kind.name,
        "id": action.spec_id,
        "name": action.name,
        "action": action.verb,
        "changes": [_change(change) for change in map(masked, action.changes)],
        "notes": list(action.notes),
        "result": one.result,
        "message": one.message,
        "warnings": list(one.warnings),
    }


def _change(change: Change) -> dict[str, object]:
    values = {"before": change.before, "after": change.after}
    absent = {"add": "before", "remove": "after"}.get(change.op)
    return {
        "op": change.op,
        "pointer": change.pointer,
        **{name: value for name, value in values.items() if name != absent},
    }
