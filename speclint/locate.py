"""From pointers to places: what a rule says about a value becomes a finding in a text."""

from __future__ import annotations

from speclint.finding import Edit, Finding, Fix, Related, Span
from speclint.rewrite import from_repair
from speclint.rule import Replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.document import Document, Spec
    from speclint.finding import Range
    from speclint.registry import Registry
    from speclint.rule import Artifact, Note, Part, Repair, Violation


class Locator:
    """Makes findings of violations; only what `find` is asked for, by path, has its tree built."""

    def __init__(self, find: Callable[[str], Document | None], registry: Registry) -> None:
        self._find = find
        self._registry = registry

    def in_spec(self, spec: Spec, rule_id: str, violation: Violation) -> Finding:
        """Place a violation whose pointers start at the spec's body."""
        return self._finding(rule_id, violation, spec.path, spec.kind.name, spec.pointer)

    def in_project(self, rule_id: str, violation: Violation) -> Finding:
        """Place a violation that names its spec; its pointers start at the root of the file."""
        if violation.artifact is not None:
            return self._in_artifact(violation.artifact, rule_id, violation)
        spec = violation.spec
        if spec is None:
            raise TypeError(f"{rule_id} yields a violation without its spec")
        return self._finding(rule_id, violation, spec.path, spec.kind.name, "")

    def _in_artifact(self, artifact: Artifact, rule_id: str, violation: Violation) -> Finding:
        """Place a violation that is about a text or an icon, by its span."""
        rule, path = self._registry[rule_id], artifact.path
        document = self._find(path)
        if document is None:
            raise TypeError(f"{rule_id} speaks of {path}, which is no file of this run")
        source = document.source
        return Finding(
            rule_id,
            rule.severity,
            violation.message,
            path,
            source.range(violation.span or Span(0, 0)),
            related=tuple(self._related(note, path, "") for note in violation.notes),
            fix=_text_fix(violation.repair, source.text) if violation.repair else None,
            url=rule.url,
        )

    def _finding(
        self, rule_id: str, violation: Violation, path: str, kind: str, base: str
    ) -> Finding:
        rule = self._registry[rule_id]
        pointer = base + violation.pointer
        return Finding(
            rule_id,
            rule.severity,
            violation.message,
            path,
            self._range(path, pointer, violation.part),
            pointer,
            kind,
            tuple(self._related(note, path, base) for note in violation.notes),
            self._fix(violation.repair, path, base),
            rule.url,
        )

    def _fix(self, repair: Repair | None, path: str, base: str) -> Fix | None:
        document = self._find(path)
        return from_repair(repair, document, base) if repair and document else None

    def _related(self, note: Note, path: str, base: str) -> Related:
        where = note.path or path
        document = self._find(where)
        if note.span is not None and document is not None:
            return Related(note.message, where, document.source.range(note.span))
        pointer = note.pointer if note.path else base + note.pointer
        return Related(note.message, where, self._range(where, pointer, note.part))

    def _range(self, path: str, pointer: str, part: Part) -> Range | None:
        document = self._find(path)
        if document is None:
            return None
        span = document.tree.span(pointer, part)
        while span is None and pointer:
            # A value that is not there is shown at what it is missing from.
            pointer, part = pointer.rpartition("/")[0], "open"
            span = document.tree.span(pointer, part)
        return document.source.range(span) if span else None


def _text_fix(repair: Repair, before: str) -> Fix:
    """Turn a repair, which says what a text file should hold, into an edit of what differs."""
    after = "".join(str(one.value) for one in repair.changes if isinstance(one, Replace))
    same = _same(before, after)
    rest = _same(before[same:][::-1], after[same:][::-1])
    edit = Edit(Span(same, len(before) - rest), after[same : len(after) - rest])
    return Fix(repair.message, repair.safety, (edit,))


def _same(one: str, other: str) -> int:
    """Count the characters that two texts have in common from the start on."""
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)
